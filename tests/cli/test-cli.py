#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-cli.py MALBILD-CLI SAMPLE.xml: the command line as an analyst types it. Speaks TAP."""

import csv
import io
import json
import os
import pathlib
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import traceback

CLI, SAMPLE, OLDER = sys.argv[1:4]
SET = 'Mål för mandatperioden 2019–2022'
NOBODY = 65534
CASES = []


class Skip(Exception):
    pass


def case(function):
    CASES.append(function)
    return function


def cli(*arguments, status=0, **options):
    """Runs the command line; checks how it ends and that only what fails has something to say on stderr."""
    result = subprocess.run([CLI, *map(str, arguments)], capture_output=True, text=True, timeout=60,
                            stdin=subprocess.DEVNULL, **options)
    assert result.returncode == status, f'{arguments}: ended with {result.returncode}: {result.stdout}{result.stderr}'
    assert (result.stderr == '') == (status == 0), f'{arguments}: stderr is {result.stderr!r}'
    if status == 1:
        assert result.stderr.startswith('malbild-cli: '), result.stderr
    return result


def sample(folder):
    path = folder / 'sample.malbild'
    cli('sample', path)
    return path


def content(path):
    return path.read_bytes()


@case
def imports_inputs_from_a_table(folder):
    goals = sample(folder)
    table = folder / 'inputs.csv'
    table.write_bytes('Inspel;Tema;Namn\r\n"Fler bänkar\nlängs ån";Vila på vägen;Anna\r\n'.encode('cp1252'))
    before = content(goals)
    count = len(json.loads(cli('list', goals, 'input', '--set', SET, '--format=json').stdout))
    for options, words in ((['--dry-run'], 'Would be added: 2'), ([], 'Added: 2')):
        result = subprocess.run([CLI, 'import', str(goals), str(table), '--format=csv', '--set', SET, *options],
                                capture_output=True, text=True, timeout=60)
        assert result.returncode == 0 and words in result.stdout and 'New theme: Vila på vägen' in result.stdout, result
        assert '“Namn” is left out' in result.stderr, result
        if options:
            assert content(goals) == before
    inputs = json.loads(cli('list', goals, 'input', '--set', SET, '--format=json').stdout)
    assert len(inputs) == count + 1 and inputs[-1]['text'] == 'Fler bänkar\nlängs ån', inputs[-1]
    # Once more: the name tells that it is a table, and what is there already is told.
    again = subprocess.run([CLI, 'import', str(goals), str(table), '--set', SET], capture_output=True, text=True, timeout=60)
    assert again.returncode == 0 and '1 is there already' in again.stdout and 'Added: 0' in again.stdout, again
    table.write_bytes(b'text;theme\n"never ends;x\n')
    assert 'inputs.csv:2: ' in cli('import', goals, table, '--format=csv', '--set', SET, status=1).stderr


@case
def help_is_everywhere(folder):
    assert 'export' in cli('--help').stdout
    for command in ('sample', 'list', 'export', 'import', 'validate', 'check', 'verify'):
        assert command in cli(command, '--help').stdout
    assert 'malbild-cli' in cli('--version').stdout


@case
def wrong_usage_ends_with_2(folder):
    path = sample(folder)
    for arguments in ([], ['fly'], ['list'], ['list', path, 'goal', 'more'], ['list', path, 'dragon'], ['export', path],
                      ['list', path, '--format=xlsx'], ['export', path, '--format=pdf', '-o', '-'], ['list', path, '--fly'], ['check'], ['check', path, '--format=table'], ['check', path, SET],
                      ['export', path, '--all', '--set', SET, '-o', '-'], ['list', path, '--today=2021-02-30'], ['import', path]):
        cli(*arguments, status=2)


@case
def sample_is_whole_and_never_overwrites(folder):
    path = sample(folder)
    assert 'no fault' in cli('verify', path).stdout
    before = content(path)
    cli('sample', path, status=1)
    assert content(path) == before


@case
def sample_gives_back_its_source(folder):
    path = sample(folder)
    out = folder / 'out.xml'
    cli('export', path, '--all', '-o', out)
    assert content(out) == pathlib.Path(SAMPLE).read_bytes()
    assert cli('export', path, '--all', '-o', '-').stdout.encode() == content(out)


@case
def export_of_one_set_is_valid_and_has_stubs(folder):
    path = sample(folder)
    out = folder / 'out.xml'
    cli('export', path, '--set', SET, '-o', out)
    assert 'is valid' in cli('validate', out).stdout
    assert '<outside>' in out.read_text()
    cli('export', path, '--set', SET.upper(), '-o', out)
    uuid = next(row['uuid'] for row in json.loads(cli('list', path, 'goal-set', '--format=json').stdout) if row['title'] == SET)
    again = folder / 'again.xml'
    cli('export', path, '--set', uuid, '-o', again)
    assert content(again) == content(out)


@case
def export_asks_which_set(folder):
    path = sample(folder)
    out = folder / 'out.xml'
    said = cli('export', path, '-o', out, status=1).stderr
    assert SET in said
    cli('export', path, '--set', 'No such set', '-o', out, status=1)
    assert not out.exists()


@case
def import_updates_by_uuid_and_twice_changes_nothing(folder):
    path = sample(folder)
    out = folder / 'out.xml'
    cli('export', path, '--set', SET, '-o', out)
    assert 'Added: 0, updated: 0' in cli('import', path, out).stdout
    out.write_text(out.read_text().replace('<title>' + SET, '<title>Nya mål', 1))
    dry = cli('import', path, out, '--dry-run').stdout
    assert 'updated: 1' in dry, dry
    assert SET in cli('list', path, 'goal-set').stdout
    assert 'updated: 1' in cli('import', path, out).stdout
    assert 'Nya mål' in cli('list', path, 'goal-set').stdout
    assert 'no fault' in cli('verify', path).stdout


@case
def import_of_one_set_into_a_new_file(folder):
    path = sample(folder)
    out = folder / 'out.xml'
    new = folder / 'new.malbild'
    cli('export', path, '--set', SET, '-o', out)
    # What lies outside the set is not there, and that is said; what led to it is left out.
    result = subprocess.run([CLI, 'import', new, out], capture_output=True, text=True)
    assert result.returncode == 0, result.stderr
    links = out.read_text().count('<succession ') + out.read_text().count('<dropped-goal ')
    assert str(links) in result.stderr, result.stderr
    assert 'no fault' in cli('verify', new).stdout
    assert json.loads(cli('list', new, 'succession', '--format=json').stdout) == []
    # A link that is missing from a goal file is there once its other end is.
    everything = folder / 'everything.xml'
    cli('export', path, '--all', '-o', everything)
    cli('import', new, everything)
    again = folder / 'again.xml'
    cli('export', new, '--all', '-o', again)
    assert content(again) == content(everything)


@case
def import_that_fails_leaves_nothing(folder):
    path = sample(folder)
    bad = folder / 'bad.xml'
    text = pathlib.Path(SAMPLE).read_text()
    bad.write_text(text.replace('<status>decided</status>', '<status>dreamt</status>', 1))
    line = text[:text.index('<status>decided</status>')].count('\n') + 1
    before = cli('export', path, '--all', '-o', '-').stdout
    said = cli('import', path, bad, status=1).stderr
    assert f'bad.xml:{line}' in said, said
    assert cli('export', path, '--all', '-o', '-').stdout == before
    new = folder / 'new.malbild'
    cli('import', new, bad, status=1)
    assert not list(folder.glob('new.malbild*'))
    cli('import', new, folder / 'none.xml', status=1)
    assert not new.exists()


@case
def validate_names_the_line(folder):
    assert 'is valid' in cli('validate', SAMPLE).stdout
    bad = folder / 'bad.xml'
    text = pathlib.Path(SAMPLE).read_text()
    bad.write_text(text.replace('<goal uuid', '<gaol uuid', 1))
    line = text[:text.index('<goal uuid')].count('\n') + 1
    assert str(line) in cli('validate', bad, status=1).stdout
    cli('validate', folder / 'none.xml', status=1)


@case
def list_in_every_format(folder):
    path = sample(folder)
    kinds = ['municipality', 'goal-set', 'vision-statement', 'core-value', 'body', 'goal-area', 'decision', 'goal', 'wording',
             'contribution', 'succession', 'sdg-link', 'process-step', 'milestone']
    for kind in kinds:
        rows = json.loads(cli('list', path, kind, '--format=json').stdout)
        assert rows, kind
        table = cli('list', path, kind).stdout.splitlines()
        lines = list(csv.DictReader(io.StringIO(cli('list', path, kind, '--format=csv').stdout, newline='')))
        assert len(table) == len(rows) + 1 and len(lines) == len(rows), kind
        assert [line['uuid'] for line in lines] == [row['uuid'] for row in rows], kind
    of_set = json.loads(cli('list', path, '--set', SET, '--format=json').stdout)
    everything = json.loads(cli('list', path, '--format=json').stdout)
    assert 0 < len(of_set) < len(everything)


@case
def list_tells_what_a_record_is_about(folder):
    goals = sample(folder)
    for kind, heads in (('wording', ('Goal', 'Wording', 'Status')), ('input', ('Input', 'Theme')), ('clarification', ('Goal', 'Target group')),
                        ('override', ('Criterion', 'Reason')), ('assessment', ('Goal', 'Assessment')), ('process-step', ('Planned', 'Today'))):
        head, *rows = cli('list', goals, kind, '--set', SET).stdout.splitlines()
        columns = re.split(r'  +', head.strip())
        assert all(name in columns for name in heads), f'{kind}: {columns}'
        assert 'Goal set' not in columns and rows, f'{kind}: {columns}'
    assert cli('list', goals, 'input').stdout.startswith('Goal set ')
    steps = json.loads(cli('list', goals, 'process-step', '--set', SET, '--format=json', '--today=2021-02-15').stdout)
    assert [step['state'] for step in steps] == ['done'] * 4 + ['now'], steps


@case
def state_follows_the_day(folder):
    path = sample(folder)
    def states(day):
        return {row['state'] for row in json.loads(cli('list', path, '--set', SET, f'--today={day}', '--format=json').stdout)}
    assert 'in-force' not in states('2019-04-05')
    assert 'in-force' in states('2021-02-15')


@case
def a_cell_is_never_a_formula(folder):
    path = sample(folder)
    evil = folder / 'evil.xml'
    evil.write_text(pathlib.Path(SAMPLE).read_text().replace('<title>' + SET, '<title>=HYPERLINK("x")', 1))
    cli('import', path, evil)
    assert '"\'=HYPERLINK(""x"")"' in cli('list', path, 'goal-set', '--format=csv').stdout


GOAL = '6a1e0000-0000-4000-8000-000000000001'
CRITERIA = """
  <criterion uuid="6a1e0000-0000-4000-8000-000000000002">
    <goal-set>{set}</goal-set>
    <title>Långsiktiga</title>
    <text>Målen ser längre än mandatperioden, "säger vi".</text>
    <checked-as>long-term</checked-as>
    <position>1024</position>
  </criterion>
  <criterion uuid="6a1e0000-0000-4000-8000-000000000003">
    <goal-set>{set}</goal-set>
    <title>Begripliga</title>
    <checked-as>by-hand</checked-as>
    <position>2048</position>
  </criterion>
"""


def check_file(folder):
    """A goal file with one set, one goal that ends with the term, and two criteria; made by the command line alone."""
    xml = folder / 'check.xml'
    town, years = '6a1e0000-0000-4000-8000-000000000004', '6a1e0000-0000-4000-8000-000000000005'
    xml.write_text(f"""<?xml version="1.0" encoding="UTF-8"?>
<goal-file xmlns="urn:x-malbild:goal-set:1" version="1">
  <municipality uuid="{town}"><title>Dalby</title></municipality>
  <goal-set uuid="{years}"><municipality>{town}</municipality><title>Mål</title><valid>2019/2022</valid></goal-set>
  <goal uuid="{GOAL}"><goal-set>{years}</goal-set><title>Trygga skolvägar</title><level>overarching</level><valid>2020/2022</valid>
    <status>draft</status><position>1024</position></goal>
  {CRITERIA.format(set=years)}
</goal-file>
""")
    path = folder / 'check.malbild'
    cli('import', path, xml)
    return path


@case
def check_names_the_criterion_and_what_mends_it(folder):
    path = check_file(folder)
    result = cli('check', path, status=1)
    assert 'Långsiktiga: not met' in result.stdout and 'Trygga skolvägar' in result.stdout, result.stdout
    assert '0 of 2 criteria met' in result.stdout and '1 criterion' in result.stderr, result
    rows = json.loads(cli('check', path, '--format=json', status=1).stdout)
    assert [(row['criterion'], row['outcome'], row['uuid'], row['field']) for row in rows] == [
        ('Långsiktiga', 'not-met', GOAL, 'valid'), ('Begripliga', 'not-judged', GOAL, None)], rows
    assert '"säger vi"' in rows[0]['text'] and rows[0]['message'], rows
    lines = list(csv.DictReader(io.StringIO(cli('check', path, '--format=csv', '--set', 'mål', status=1).stdout, newline='')))
    assert [line['outcome'] for line in lines] == ['not-met', 'not-judged'], lines
    cli('check', path, '--set', 'Andra mål', status=1)


@case
def check_ends_well_with_an_override(folder):
    path = check_file(folder)
    xml = folder / 'override.xml'
    cli('export', path, '-o', xml)
    override = """<override uuid="6a1e0000-0000-4000-8000-000000000006"><criterion>6a1e0000-0000-4000-8000-000000000002</criterion>
      <goal>%s</goal><reason>Ett försök.</reason><author>Kim</author><date>2021-02-15</date></override>""" % GOAL
    text = xml.read_text()
    end = text.rindex('</')
    xml.write_text(text[:end] + override + text[end:])
    cli('import', path, xml)
    said = cli('check', path).stdout
    assert 'overridden' in said and 'Ett försök. (Kim, 2021-02-15)' in said and '1 of 2 criteria met' in said, said
    rows = json.loads(cli('check', path, '--format=json').stdout)
    assert (rows[0]['outcome'], rows[0]['reason']) == ('overridden', 'Ett försök.'), rows


@case
def files_of_an_earlier_version_can_be_read(folder):
    path = folder / 'older.malbild'
    shutil.copy(OLDER, path)
    before = content(path)
    titles = cli('list', path).stdout
    assert 'Trygga skolvägar för alla' in titles, titles
    out = folder / 'older.xml'
    temporary = folder / 'temporary'
    temporary.mkdir()
    cli('export', path, '--all', '-o', out, env={**os.environ, 'TMPDIR': str(temporary)})
    assert 'is valid' in cli('validate', out).stdout
    assert 'no criteria' in cli('check', path, '--set', json.loads(cli('list', path, 'goal-set', '--format=json').stdout)[0]['uuid']).stdout
    # Who only reads changes nothing and leaves nothing.
    assert content(path) == before
    assert not list(temporary.iterdir())
    assert sorted(file.name for file in folder.iterdir()) == ['older.malbild', 'older.xml', 'temporary']
    # Who writes brings it up to date.
    cli('import', path, out)
    assert content(path) != before and cli('list', path).stdout == titles


@case
def foreign_files_are_refused_untouched(folder):
    text = folder / 'text.malbild'
    text.write_text('This is a shopping list.\n' * 100)
    empty_db = folder / 'other.malbild'
    with sqlite3.connect(empty_db) as db:
        db.execute('PRAGMA application_id = 77')
        db.execute('CREATE TABLE t (a)')
    newer = sample(folder)
    with sqlite3.connect(newer) as db:
        db.execute('PRAGMA user_version = 9999')
    with sqlite3.connect(newer) as db:
        db.execute('PRAGMA wal_checkpoint(TRUNCATE)')
    for path in (text, empty_db, newer):
        before = content(path)
        for arguments in (['list', path], ['verify', path], ['import', path, SAMPLE], ['export', path, '--all', '-o', '-']):
            cli(*arguments, status=1)
            assert content(path) == before, path


@case
def damaged_files_are_told(folder):
    path = sample(folder)
    with sqlite3.connect(path) as db:
        db.execute('PRAGMA wal_checkpoint(TRUNCATE)')
    db.close()
    data = bytearray(content(path))
    for offset in range(8192, len(data) - 100, 4096):
        data[offset:offset + 64] = b'\xff' * 64
    path.write_bytes(data)
    result = subprocess.run([CLI, 'verify', path], capture_output=True, text=True)
    assert result.returncode == 1 and result.stderr.startswith('malbild-cli: '), result
    assert content(path) == bytes(data)


@case
def what_is_not_there_is_told(folder):
    for arguments in (['list', folder / 'none.malbild'], ['verify', folder / 'none.malbild'], ['list', folder],
                      ['sample', folder / 'no-folder' / 'a.malbild'], ['export', folder / 'none.malbild', '--all', '-o', '-']):
        cli(*arguments, status=1)
    assert not list(folder.iterdir())


def as_nobody():
    os.setgroups([])
    os.setgid(NOBODY)
    os.setuid(NOBODY)


@case
def read_only_files_can_be_read(folder):
    path = sample(folder)
    with sqlite3.connect(path) as db:
        db.execute('PRAGMA wal_checkpoint(TRUNCATE)')
    db.close()
    for leftover in folder.glob('sample.malbild-*'):
        leftover.unlink()
    before = content(path)
    path.chmod(0o444)
    folder.chmod(0o555)
    options = {}
    if os.getuid() == 0:
        # To root nothing is read-only.
        if not os.access(CLI, os.X_OK) or subprocess.run([CLI, '--version'], preexec_fn=as_nobody, capture_output=True).returncode != 0:
            folder.chmod(0o755)
            raise Skip('another user cannot run the program where it lies')
        options['preexec_fn'] = as_nobody
    try:
        assert 'Fler' in cli('list', path, **options).stdout or cli('list', path, **options).stdout
        cli('verify', path, **options)
        cli('import', path, SAMPLE, status=1, **options)
    finally:
        folder.chmod(0o755)
    assert content(path) == before


@case
def a_full_disk_is_told(folder):
    path = sample(folder)
    cli('export', path, '--all', '-o', '/dev/full', status=1)
    if os.getuid() != 0:
        raise Skip('a full disk is made by mounting a small one, for which one has to be root')
    script = ('mount -t tmpfs -o size=300k none "$1" || exit 77; "$2" sample "$1/sample.malbild"; status=$?; ls -A "$1"; exit $status')
    small = folder / 'small'
    small.mkdir()
    result = subprocess.run(['unshare', '-m', 'sh', '-c', script, 'sh', small, CLI], capture_output=True, text=True)
    if result.returncode == 77 or 'unshare' in result.stderr:
        raise Skip('no file system can be mounted here')
    assert result.returncode == 1 and result.stderr.startswith('malbild-cli: '), result
    assert result.stdout == '', result.stdout


@case
def export_goes_on_beside_a_writer(folder):
    path = sample(folder)
    db = sqlite3.connect(path, isolation_level=None)
    db.execute('BEGIN IMMEDIATE')
    try:
        assert cli('list', path).stdout
        said = cli('import', path, SAMPLE, status=1).stderr
        assert said
    finally:
        db.execute('ROLLBACK')
        db.close()
    cli('import', path, SAMPLE)


def main():
    failed = 0
    print(f'1..{len(CASES)}')
    for number, function in enumerate(CASES, 1):
        name = function.__name__.replace('_', ' ')
        folder = pathlib.Path(tempfile.mkdtemp(prefix='malbild-cli.'))
        folder.chmod(0o755)
        try:
            function(folder)
            print(f'ok {number} - {name}', flush=True)
        except Skip as why:
            print(f'ok {number} - {name} # SKIP {why}', flush=True)
        except Exception:
            failed += 1
            print(f'not ok {number} - {name}', flush=True)
            print('\n'.join('# ' + line for line in traceback.format_exc().splitlines()), flush=True)
        finally:
            shutil.rmtree(folder, ignore_errors=True)
    sys.exit(failed > 0)


main()
