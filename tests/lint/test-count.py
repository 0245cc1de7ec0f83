#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Does build-aux/count-tests count what it says it counts?"""

import json
import pathlib
import subprocess
import sys
import tempfile

COUNT = pathlib.Path(__file__).resolve().parents[2] / 'build-aux' / 'count-tests'


def tap(text, result='OK', returncode=0):
    return {'protocol': 'tap', 'stdout': text, 'result': result, 'returncode': returncode}


def plain(result, returncode=0, stdout=''):
    return {'protocol': 'exitcode', 'stdout': stdout, 'result': result, 'returncode': returncode}


# (what it is about, programs, last line)
CASES = [
    ('cases, not programs', [tap('1..2\nok 1 /a\nok 2 /b\n'), plain('OK')], '3 passed, 0 failed'),
    ('a case that fails', [tap('1..2\nnot ok 1 /a\nok 2 /b\n', 'FAIL', 1)], '1 passed, 1 failed'),
    ('a crash between cases', [tap('1..3\nok 1 /a\n', 'ERROR', -11)], '1 passed, 1 failed'),
    ('a crash after the last case', [tap('1..1\nok 1 /a\n', 'ERROR', -6)], '1 passed, 1 failed'),
    ('a program that hangs', [plain('TIMEOUT', -15)], '0 passed, 1 failed'),
    ('a program without cases', [tap('1..0\n')], '0 passed, 1 failed'),
    ('a program that says nothing', [tap('')], '0 passed, 1 failed'),
    ('no program', [], '0 passed, 1 failed'),
    ('a program that did not run', [plain('OK'), None], '1 passed, 1 failed'),
    ('skipped cases and programs', [tap('1..2\nok 1 /a # SKIP no disk\nok 2 /b\n'), tap('1..0 # SKIP nothing here\n', 'SKIP'),
                                    plain('SKIP', 77)], '1 passed, 0 failed, 3 skipped'),
    ('nested cases are counted, their sums are not', [tap('    ok 1 /a/b\n    ok 2 /a/c\n    1..2\nok 1 /a\nok 2 /d\n1..2\n')], '3 passed, 0 failed'),
]


# How meson calls a program of a suite: the second is that of newer ones.
NAMES = ['malbild:x / p%d', 'x - malbild:p%d', 'malbild:p%d']


def last_line(programs, program_name):
    with tempfile.TemporaryDirectory() as folder:
        build = pathlib.Path(folder)
        (build / 'meson-info').mkdir()
        (build / 'meson-logs').mkdir()
        known = [{'name': f'p{i}', 'protocol': program['protocol'] if program else 'exitcode'} for i, program in enumerate(programs)]
        (build / 'meson-info/intro-tests.json').write_text(json.dumps(known))
        log = [json.dumps({'name': program_name % i, **program}) for i, program in enumerate(programs) if program]
        (build / 'meson-logs/testlog.json').write_text('\n'.join(log))
        return subprocess.run([sys.executable, COUNT, build], capture_output=True, text=True, check=False).stdout.splitlines()[-1]


print('TAP version 13')
print(f'1..{len(CASES)}')
for number, (name, programs, wanted) in enumerate(CASES, 1):
    got = [last_line(programs, program_name) for program_name in NAMES]
    as_wanted = all(line == wanted for line in got)
    print(f"{'ok' if as_wanted else 'not ok'} {number} - {name}")
    if not as_wanted:
        print(f'# wanted "{wanted}", got {got}')
