#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What no compiler notices: each rule is a test case (TAP), each fault a line below it.

A rule is a generator of faults, "FILE:LINE: what is wrong", over the files of the source tree.
"""

import pathlib
import re
import shutil
import subprocess
import sys

TOP = pathlib.Path(__file__).resolve().parents[2]
NOT_OURS = {'.git', 'build', '_build', '.flatpak-builder', '__pycache__'}

# Which rooms a room may know, besides itself (CONTRIBUTING.md, "The rooms").
MAY_KNOW = {
    'core': set(),
    'store': {'core'},
    'exchange': {'core'},
    'cli': {'core', 'store', 'exchange'},
    'widgets': {'core', 'store'},
    'views': {'core', 'store', 'widgets'},
    'app': {'core', 'store', 'widgets', 'views', 'exchange'},
}
# Libraries that do not belong in a room, as their headers are included.
TOOLKIT = r'<(gtk|gdk|gsk|adwaita|graphene)'
FOREIGN = {
    'core': rf'{TOOLKIT}|<sqlite3|<libxml/',
    'store': rf'{TOOLKIT}|<libxml/',
    'exchange': rf'{TOOLKIT}|<sqlite3',
    'cli': rf'{TOOLKIT}|<sqlite3|<libxml/',
    'widgets': r'<sqlite3|<libxml/',
    'views': r'<sqlite3|<libxml/',
    'app': r'<sqlite3|<libxml/',
}

MAX_LINES = 700
SPDX = 'SPDX-License-Identifier: GPL-3.0-or-later'


def tree():
    """The files of the project: what git tracks and what is about to be; everything where there is no git."""
    if shutil.which('git') and (TOP / '.git').exists():
        listed = subprocess.run(['git', '-c', f'safe.directory={TOP}', 'ls-files', '-z', '--cached', '--others', '--exclude-standard'],
                                cwd=TOP, capture_output=True, check=False)
        if listed.returncode == 0:
            paths = [TOP / name for name in listed.stdout.decode().split('\0') if name]
            return sorted(path for path in paths if path.is_file())
    return sorted(walk(TOP))


def walk(folder):
    """The files below a folder, but those of builds, whatever they are called."""
    for path in folder.iterdir():
        if path.is_file():
            yield path
        elif path.is_dir() and path.name not in NOT_OURS and not (path / 'meson-info').exists():
            yield from walk(path)


FILES = tree()


def named(*suffixes):
    return [path for path in FILES if path.suffix in suffixes]


def show(path, line=None):
    where = str(path.relative_to(TOP))
    return where if line is None else f'{where}:{line}'


def is_script(path):
    if path.suffix in ('.sh', '.py'):
        return True
    if path.suffix:
        return False
    with path.open('rb') as file:
        return file.read(2) == b'#!'


def every_source_names_its_licence():
    """each source file has its SPDX line"""
    suffixes = {'.c', '.h', '.py', '.sh', '.ui', '.css', '.sql', '.xsd', '.in', '.svg', '.build', '.supp'}
    for path in FILES:
        if path.suffix not in suffixes and not is_script(path) and path.name != 'meson.build':
            continue
        if SPDX not in '\n'.join(path.read_text(encoding='utf-8').splitlines()[:6]):
            yield f'{show(path)}: no line "{SPDX}" at its beginning'


def rooms_know_only_whom_they_may():
    """no room includes what it may not know"""
    rooms = {room: {path.name for path in FILES if path.suffix == '.h' and path.parent == TOP / 'src' / room} for room in MAY_KNOW}
    include = re.compile(r'^\s*#\s*include\s+(["<].+[">])')
    for path in named('.c', '.h'):
        room = path.parent.name
        if path.parent.parent != TOP / 'src' or room not in MAY_KNOW:
            continue
        strangers = {name: other for other in rooms if other != room and other not in MAY_KNOW[room] for name in rooms[other] - rooms[room]}
        for number, line in enumerate(path.read_text(encoding='utf-8').splitlines(), 1):
            found = include.match(line)
            if not found:
                continue
            name = pathlib.PurePath(found[1].strip('"<>')).name
            if found[1][0] == '"' and name in strangers:
                yield f'{show(path, number)}: {room} may not know {strangers[name]} ({name})'
            elif re.match(FOREIGN[room], found[1]):
                yield f'{show(path, number)}: {found[1]} does not belong in {room}'


def files_are_short():
    """no source file is longer than can be read"""
    for path in named('.c', '.h', '.py', '.ui'):
        lines = path.read_text(encoding='utf-8').count('\n')
        if lines > MAX_LINES:
            yield f'{show(path)}: {lines} lines, {MAX_LINES} at most'


def text_is_tidy():
    """no tab, no blank at the end of a line, a line end at the end of a file"""
    for path in [*named('.c', '.h', '.py', '.ui', '.css', '.md', '.build'), *filter(is_script, FILES)]:
        text = path.read_text(encoding='utf-8')
        if text and not text.endswith('\n'):
            yield f'{show(path)}: the last line has no end'
        for number, line in enumerate(text.splitlines(), 1):
            if '\t' in line:
                yield f'{show(path, number)}: a tab'
            elif line != line.rstrip():
                yield f'{show(path, number)}: blanks at the end of the line'


def scripts_can_be_parsed():
    """each script can be parsed"""
    for path in FILES:
        if not is_script(path):
            continue
        text = path.read_text(encoding='utf-8')
        if path.suffix == '.py' or text.split('\n', 1)[0].endswith('python3'):
            try:
                compile(text, str(path), 'exec')
            except SyntaxError as error:
                yield f'{show(path, error.lineno)}: {error.msg}'
            continue
        shell = 'sh' if text.startswith('#!/bin/sh') else 'bash'
        parsed = subprocess.run([shell, '-n', path], capture_output=True, text=True, check=False)
        if parsed.returncode != 0:
            yield f'{show(path)}: {parsed.stderr.strip()}'


def source_files_are_built():
    """each C file is named in a meson.build"""
    for path in named('.c'):
        folders = [folder for folder in path.parents if TOP == folder or TOP in folder.parents]
        lists = [file for folder in folders for file in [folder / 'meson.build', *folder.glob('*/meson.build')] if file.exists()]
        # Tests are mostly listed by what they test: 'date' for test-date.c.
        short = f"'{path.stem.removeprefix('test-')}'"
        if not any(path.name in text or short in text for text in (file.read_text(encoding='utf-8') for file in lists)):
            yield f'{show(path)}: no meson.build near it names it'


RULES = [
    every_source_names_its_licence,
    rooms_know_only_whom_they_may,
    files_are_short,
    text_is_tidy,
    scripts_can_be_parsed,
    source_files_are_built,
]


def main():
    print('TAP version 13')
    print(f'1..{len(RULES)}')
    failed = False
    for number, rule in enumerate(RULES, 1):
        faults = list(rule())
        failed = failed or bool(faults)
        print(f"{'not ' if faults else ''}ok {number} - {rule.__doc__}")
        for fault in faults:
            print(f'# {fault}')
    return 1 if failed else 0


sys.exit(main())
