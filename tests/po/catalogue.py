# SPDX-License-Identifier: GPL-3.0-or-later
"""What the checks and the pseudo-locale share: finding marked text, extracting it, reading catalogues."""

import os
import pathlib
import re
import subprocess

# As meson's preset "glib" has them, so that what is checked here is what `ninja malbild-pot` extracts.
KEYWORDS = ['_', 'N_', 'C_:1c,2', 'NC_:1c,2', 'g_dcgettext:2', 'g_dngettext:2,3', 'g_dpgettext2:2c,3']

MARK = re.compile(r'(?<![A-Za-z0-9_])(?:_|N_|C_|NC_|Q_|ngettext|g_dgettext|g_dngettext|g_dpgettext2?) ?\(')
ENTRY = re.compile(r'^(msgctxt|msgid|msgid_plural|msgstr(?:\[\d+\])?) "(.*)"$')


class Entry:
    """One message of a catalogue; the keys are as in the file, texts unescaped."""

    def __init__(self):
        self.flags = set()
        self.obsolete = False
        self.texts = {}

    @property
    def key(self):
        return self.texts.get('msgctxt'), self.texts['msgid']

    @property
    def translations(self):
        return [text for name, text in self.texts.items() if name.startswith('msgstr')]

    @property
    def is_header(self):
        return self.texts['msgid'] == ''


def unescape(text):
    escapes = {'n': '\n', 't': '\t', '"': '"', '\\': '\\'}
    return re.sub(r'\\(.)', lambda match: escapes[match.group(1)], text)


def escape(text):
    return text.replace('\\', '\\\\').replace('"', '\\"').replace('\n', '\\n').replace('\t', '\\t')


def read(path):
    """The entries of a catalogue, in its order, the header first."""
    entries = []
    entry = Entry()
    name = None
    for line in pathlib.Path(path).read_text(encoding='utf-8').splitlines() + ['']:
        if line.startswith('#,'):
            entry.flags.update(flag.strip() for flag in line[2:].split(','))
        elif line.startswith('#~'):
            entry.obsolete = True
            line = line[2:].strip()
        if match := ENTRY.match(line):
            name = match.group(1)
            entry.texts[name] = unescape(match.group(2))
        elif line.startswith('"'):
            entry.texts[name] += unescape(line[1:-1])
        elif not line.strip():
            if 'msgid' in entry.texts:
                entries.append(entry)
            entry = Entry()
    return entries


def listed_files(source):
    lines = (source / 'po' / 'POTFILES.in').read_text(encoding='utf-8').splitlines()
    return [line for line in lines if line and not line.startswith('#')]


def has_text(path):
    """Whether a file has text that a person reads."""
    name = path.name
    if name.endswith('.ui'):
        return re.search(r'translatable="(yes|true|1)"', path.read_text(encoding='utf-8')) is not None
    if name.endswith(('.c', '.h')):
        return MARK.search(path.read_text(encoding='utf-8')) is not None
    return name.endswith('.in') and any(part in name for part in ('agenda-', '.desktop.', '.metainfo.', '.gschema.', '.mime.'))


def files_with_text(source):
    found = []
    for room in ('data', 'src', 'ui'):
        found += [path.relative_to(source).as_posix() for path in (source / room).rglob('*')
                  if path.is_file() and has_text(path)]
    return sorted(found)


def extract(source, pot):
    """Writes a template of all text in the files that POTFILES.in lists; returns what was wrong with it."""
    done = subprocess.run(['xgettext', '--directory', source, '--files-from', source / 'po' / 'POTFILES.in',
                           '--output', pot, '--package-name=malbild', '--msgid-bugs-address=-', '--from-code=UTF-8',
                           '--add-comments', '--force-po'] + ['--keyword=' + keyword for keyword in KEYWORDS],
                          stderr=subprocess.PIPE, text=True, env=os.environ | {'LC_ALL': 'C.UTF-8', 'LANGUAGE': '', 'GETTEXTDATADIRS': str(pathlib.Path(source) / 'data')})
    return [line for line in done.stderr.splitlines() if 'warning:' in line or 'error:' in line or done.returncode != 0]
