#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes a translation in which every marked text shows that it is marked: "Goals" becomes "[!! Ĝöáļš !!]".

    pseudo-locale.py SOURCE-DIR LOCALE-DIR

writes LOCALE-DIR/qps/LC_MESSAGES/malbild.mo. A window that runs with MALBILD_LOCALEDIR=LOCALE-DIR, LANGUAGE=qps
and any locale but C shows text without the marks only where it was forgotten, or where it is a person's own.
"""

import pathlib
import re
import subprocess
import sys
import tempfile

import catalogue

LETTERS = str.maketrans('ABCDEGHIJKLNORSTUWYZabcdeghijklnorstuwyz',
                        'ÁƁĆĎÉĜĤÍĴĶĻŃÖŔŠŦÚŴÝŽáƀćďéĝĥíĵķļńöŕšŧúŵýž')
# What has to stay as it is: formats, mnemonics, markup, line breaks.
KEPT = re.compile(r'(%[-+ #0\']*\d*(?:\.\d+)?[hlz]*[a-zA-Z%]|_|<[^>]*>|&[a-z]+;|\n)')


def pseudo(text):
    if not text.strip():
        return text
    parts = KEPT.split(text)
    changed = ''.join(part if KEPT.fullmatch(part) else part.translate(LETTERS) for part in parts)
    stripped = changed.strip()
    start = changed.index(stripped)
    return changed[:start] + '[!! ' + stripped + ' !!]' + changed[start + len(stripped):]


def write(entries, path):
    with open(path, 'w', encoding='utf-8') as po:
        po.write('msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n"Language: qps\\n"\n'
                 '"Project-Id-Version: malbild\\n"\n"PO-Revision-Date: 2019-04-05 12:00+0200\\n"\n'
                 '"Last-Translator: nobody\\n"\n"Language-Team: nobody\\n"\n'
                 '"MIME-Version: 1.0\\n"\n"Content-Transfer-Encoding: 8bit\\n"\n'
                 '"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n\n')
        for entry in entries:
            if entry.is_header:
                continue
            if entry.flags:
                po.write('#, ' + ', '.join(sorted(entry.flags - {'fuzzy'})) + '\n')
            for name in ('msgctxt', 'msgid', 'msgid_plural'):
                if name in entry.texts:
                    po.write(f'{name} "{catalogue.escape(entry.texts[name])}"\n')
            one = catalogue.escape(pseudo(entry.texts['msgid']))
            if 'msgid_plural' in entry.texts:
                many = catalogue.escape(pseudo(entry.texts['msgid_plural']))
                po.write(f'msgstr[0] "{one}"\nmsgstr[1] "{many}"\n\n')
            else:
                po.write(f'msgstr "{one}"\n\n')


def make(source, locale_dir):
    messages = pathlib.Path(locale_dir) / 'qps' / 'LC_MESSAGES'
    messages.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        pot = pathlib.Path(folder) / 'malbild.pot'
        po = pathlib.Path(folder) / 'qps.po'
        catalogue.extract(pathlib.Path(source).resolve(), pot)
        write(catalogue.read(pot), po)
        subprocess.run(['msgfmt', '--check-format', '--check-header', '--output-file', messages / 'malbild.mo', po],
                       check=True)
    return messages / 'malbild.mo'


if __name__ == '__main__':
    if len(sys.argv) != 3:
        sys.exit('Usage: pseudo-locale.py SOURCE-DIR LOCALE-DIR')
    print(make(sys.argv[1], sys.argv[2]))
