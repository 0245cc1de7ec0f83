#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""report.py MALBILD MALBILD-CLI TOOLS [edits] [N...]: generates goal sets, measures, prints tables. See build-aux/bench."""

import filecmp
import pathlib
import re
import sqlite3
import subprocess
import sys
import tempfile

WINDOW, CLI, TOOLS = (pathlib.Path(argument) for argument in sys.argv[1:4])
WANTED = sys.argv[4:] or ['edits', '10', '1000', '100000', '1000000']
SIZES = [int(word) for word in WANTED if word != 'edits']
# Tables of the goal file that hold records; the rest is journal and search index.
TABLES = ['municipality', 'goal_set', 'body', 'goal_area', 'goal', 'wording', 'contribution', 'sdg_link']


# Milliseconds between two pictures of a window that shows sixty a second.
FRAME = 1000 / 60


def run(*command, stdout=subprocess.DEVNULL, stdin=None):
    """Runs a command; returns seconds and its peak memory in MB."""
    with tempfile.NamedTemporaryFile('r') as figures:
        status = subprocess.run([str(word) for word in (TOOLS / 'peak', figures.name, *command)], stdout=stdout, stdin=stdin).returncode
        if status != 0:
            sys.exit(f'bench: {command[0]} ended with {status}')
        seconds, peak = figures.read().split()
    return float(seconds), int(peak) / 1024


def best(times, *command, **options):
    """The fastest of some runs: what is left when the machine does nothing else."""
    return min(run(*command, **options) for _ in range(times))


def words(*command):
    """Runs a command that prints lines "name number"; returns them as a dictionary."""
    text = subprocess.run([str(word) for word in command], check=True, capture_output=True, text=True).stdout
    return {name: float(number) for name, number in (line.split() for line in text.splitlines())}


def dump(goal_file, folder):
    """Writes the same rows as CSV with sqlite3; UUIDs in hexadecimal, since CSV knows no bytes."""
    script = '.mode csv\n'
    for table in TABLES:
        with sqlite3.connect(goal_file) as database:
            columns = [row[1] for row in database.execute(f'PRAGMA table_info ({table})')]
        chosen = ', '.join('hex (uuid)' if column == 'uuid' else column for column in columns)
        script += f'.once {folder}/{table}.csv\nSELECT {chosen} FROM {table};\n'
    return sqlite(goal_file, script)


def load(goal_file, folder):
    """Has sqlite3 .import these rows into tables and indexes like the goal file's."""
    with sqlite3.connect(goal_file) as database:
        schema = [row[0] for row in database.execute(
            f"SELECT sql FROM sqlite_schema WHERE sql NOT NULL AND tbl_name IN ({', '.join('?' * len(TABLES))}) ORDER BY rowid", TABLES)]
    # In CSV everything is text.
    schema = [re.sub(r'uuid( +)BLOB', r'uuid\1TEXT', re.sub(r'CHECK \(length \(uuid\) = 16\)', '', sql)).replace(' STRICT', '') for sql in schema]
    target = folder / 'import.db'
    target.unlink(missing_ok=True)
    script = ';\n'.join(schema) + ';\n.mode csv\n' + ''.join(f'.import {folder}/{table}.csv {table}\n' for table in TABLES)
    return sqlite(target, script)


def sqlite(database, script):
    with tempfile.NamedTemporaryFile('w', suffix='.sql') as file:
        file.write(script)
        file.flush()
        return run('sqlite3', database, stdin=open(file.name), stdout=subprocess.DEVNULL)


def first_frames(results, goal_files):
    """Adds milliseconds to the first drawn frame and peak memory in MB, warm: the best of some runs. The sizes take turns,
    so that a machine that is busy for a while is so for all of them."""
    for turn in range(6):
        for n, goal_file in goal_files.items():
            for place in ('goals', 'timeline', 'overview'):
                found = words(WINDOW, '--first-frame', f'--place={place}', goal_file)
                for name, value in ((place, found['first-frame-ms']), (place + ' processor', found['processor-ms']),
                                    (place + ' memory', found['peak-rss-kb'] / 1024)):
                    results[n][name] = min(value, results[n].get(name, value) if turn > 1 else value)


def measure(n, folder):
    xml = folder / 'goals.xml'
    goal_file = folder / 'goals.malbild'
    out = folder / 'out.xml'
    times = 3 if n <= 100000 else 1
    result = {}

    run(TOOLS / 'generate', n, 1, xml)
    result['xml'] = xml.stat().st_size / 1e6
    result['import'], result['import memory'] = run(CLI, 'import', goal_file, xml)
    result['xmllint'], _ = best(times, 'xmllint', '--stream', '--noout', xml)
    result['export'], result['export memory'] = best(times, CLI, 'export', goal_file, '--all', '-o', out)
    if not filecmp.cmp(out, xml, shallow=False):
        sys.exit('bench: what was exported is not what was imported')
    result['dump'], _ = dump(goal_file, folder)
    result['load'], _ = load(goal_file, folder)
    result.update(words(TOOLS / 'measure', goal_file))
    for file in folder.iterdir():
        if file != goal_file:
            file.unlink()
    return result


def edits(folder):
    """Milliseconds that the window's thread works for each edit of a goal process, and how much slower than at its best the
    machine was meanwhile, by place: [(whole, longest, edit, slower)]."""
    xml, goal_file = folder / 'process.xml', folder / 'process.malbild'
    run(TOOLS / 'generate', 'process', 1, xml)
    run(CLI, 'import', goal_file, xml)
    text = subprocess.run([str(TOOLS / 'edits'), str(goal_file)], check=True, capture_output=True, text=True).stdout
    places = {}
    for place, edit, whole, longest, slower in (line.split() for line in text.splitlines()):
        places.setdefault(place, []).append((float(whole), float(longest), edit, float(slower)))
    return places


def edits_table(places):
    print('\nAn edit in a goal process with 300 goals, 3,000 inputs and 40 bodies: what the window works until it is shown')
    print(f'{"place":<20}{"of all, middle":>16}{"worst":>12}{"/ frame":>9}   {"which one":<20}{"in one go":>12}{"/ frame":>9}   '
          f'{"which one":<20}{"machine":>8}')
    for place, found in places.items():
        whole = sorted(found)
        worst = whole[-1]
        longest = max(found, key=lambda edit: edit[1])
        print(f'{place:<20}{whole[len(whole) // 2][0]:>13.1f} ms{worst[0]:>9.1f} ms{worst[0] / FRAME:>9.2f}   {worst[2]:<20}'
              f'{longest[1]:>9.1f} ms{longest[1] / FRAME:>9.2f}   {longest[2]:<20}{longest[3]:>8.2f}')
    print(f'A frame is {FRAME:.1f} ms; in one go: without looking for events; machine: how much slower than at its best it was then')


def table(title, rows, results):
    print(f'\n{title}')
    width = max(len(name) for name, _ in rows) + 2
    print(' ' * width + ''.join(f'{n:>12,}' for n in results))
    for name, value in rows:
        print(name.ljust(width) + ''.join(f'{value(r):>12.2f}' for r in results.values()))


def growth():
    results = {}
    with tempfile.TemporaryDirectory(prefix='malbild-bench.') as name:
        folders = {n: pathlib.Path(name, str(n)) for n in SIZES}
        for n, folder in folders.items():
            print(f'{n:,} goals …', file=sys.stderr)
            folder.mkdir()
            results[n] = measure(n, folder)
        print('First frames …', file=sys.stderr)
        first_frames(results, {n: folder / 'goals.malbild' for n, folder in folders.items()})
    base = results.get(1000) or next(iter(results.values()))

    table('Ratios (goals across)', [
        ('first frame of Goals / at 1,000', lambda r: r['goals'] / base['goals']),
        ('first frame of Timeline / at 1,000', lambda r: r['timeline'] / base['timeline']),
        ('first frame of Overview / at 1,000', lambda r: r['overview'] / base['overview']),
        ('processor time until then, Goals / at 1,000', lambda r: r['goals processor'] / base['goals processor']),
        ('processor time until then, Timeline / at 1,000', lambda r: r['timeline processor'] / base['timeline processor']),
        ('processor time until then, Overview / at 1,000', lambda r: r['overview processor'] / base['overview processor']),
        ('peak memory in Goals / at 1,000', lambda r: r['goals memory'] / base['goals memory']),
        ('peak memory in Timeline / at 1,000', lambda r: r['timeline memory'] / base['timeline memory']),
        ('export / xmllint --stream of its result', lambda r: r['export'] / r['xmllint']),
        ('export / sqlite3 dump as CSV', lambda r: r['export'] / r['dump']),
        ('import / (sqlite3 .import + xmllint)', lambda r: r['import'] / (r['load'] + r['xmllint'])),
        ('memory of export / at 1,000', lambda r: r['export memory'] / base['export memory']),
        ('memory of import / at 1,000', lambda r: r['import memory'] / base['import memory']),
        ('one edit, durable / bare UPDATE', lambda r: r['edit'] / r['bare-update']),
        ('undo of one edit / bare UPDATE', lambda r: r['undo'] / r['bare-update']),
    ], results)
    table('Figures of this machine, for what the ratios are made of', [
        ('first frame of Goals, ms', lambda r: r['goals']),
        ('first frame of Timeline, ms', lambda r: r['timeline']),
        ('first frame of Overview, ms', lambda r: r['overview']),
        ('processor time until then, Goals, ms', lambda r: r['goals processor']),
        ('processor time until then, Timeline, ms', lambda r: r['timeline processor']),
        ('peak memory in Goals, MB', lambda r: r['goals memory']),
        ('peak memory in Timeline, MB', lambda r: r['timeline memory']),
        ('XML, MB', lambda r: r['xml']),
        ('xmllint --stream --noout, s', lambda r: r['xmllint']),
        ('export, s', lambda r: r['export']),
        ('import, s', lambda r: r['import']),
        ('sqlite3 dump as CSV, s', lambda r: r['dump']),
        ('sqlite3 .import, s', lambda r: r['load']),
        ('memory of export, MB', lambda r: r['export memory']),
        ('memory of import, MB', lambda r: r['import memory']),
        ('opening the goal file, ms', lambda r: r['open'] / 1000),
        ('keys of all goals, ms', lambda r: r['keys-of-all-goals'] / 1000),
        ('one edit, durable, ms', lambda r: r['edit'] / 1000),
        ('bare UPDATE, durable, ms', lambda r: r['bare-update'] / 1000),
        ('undo of one edit, ms', lambda r: r['undo'] / 1000),
        ('slowest letter of a search as one types, ms', lambda r: r['search-worst-letter'] / 1000),
    ], results)


def main():
    if 'edits' in WANTED:
        with tempfile.TemporaryDirectory(prefix='malbild-bench.') as name:
            print('Edits of a goal process …', file=sys.stderr)
            edits_table(edits(pathlib.Path(name)))
    if SIZES:
        growth()


if __name__ == '__main__':
    main()
