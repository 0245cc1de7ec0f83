#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that all text is marked, listed and translated.  check-po.py SOURCE-DIR"""

import gettext
import importlib
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

import catalogue

sys.dont_write_bytecode = True
pseudo_locale = importlib.import_module('pseudo-locale')

# Words that mean something else in a Swedish municipality than what is meant here.
WRONG_WORDS = re.compile(r'\b(enhet(en|er)?|ägare[ns]?|läge[t]?|Malbild)\b')
# Properties and attributes of .ui files that a person reads or hears.
READ = {'label', 'title', 'subtitle', 'tooltip-text', 'placeholder-text', 'description', 'text', 'heading', 'body',
        'help-text', 'value-text', 'role-description'}

count = 0
failed = 0


def case(name, faults):
    """One test case; it passes if there are no faults."""
    global count, failed
    count += 1
    faults = list(faults)
    failed += bool(faults)
    print(('not ok' if faults else 'ok'), count, '-', name)
    for fault in faults:
        print('#  ', fault)


def run(*command):
    """What a tool complains about, line by line."""
    done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    return done.stderr.splitlines() or (['it failed'] if done.returncode != 0 else [])


def unmarked(path):
    for element in ElementTree.parse(path).iter():
        text = (element.text or '').strip()
        if element.tag in ('property', 'attribute') and element.get('name', '').replace('_', '-') in READ \
                and len(element) == 0 and element.get('translatable') not in ('yes', 'true', '1') \
                and re.search(r'[^\W\d_]', text):
            yield f'{element.get("name")}: “{text}” is not marked'


def shown(entry):
    return repr(entry.texts['msgid'])


def end(text):
    """How a text ends: what a translation should keep."""
    return re.search(r'[….:!?]*\s*$', text).group()


def check_listing(source):
    listed = catalogue.listed_files(source)
    found = catalogue.files_with_text(source)
    case('POTFILES.in is sorted and has no file twice', [] if listed == sorted(set(listed)) else ['sort it'])
    case('POTFILES.in lists only files that exist', [file for file in listed if not (source / file).is_file()])
    for file in found:
        case(f'POTFILES.in lists {file}', [] if file in listed else ['add it'])
    for path in sorted((source / 'ui').glob('*.ui')):
        case(f'ui/{path.name} marks what a person reads', unmarked(path))


def check_translation(source, language, template):
    path = source / 'po' / f'{language}.po'
    entries = [entry for entry in catalogue.read(path) if not entry.is_header]
    by_key = {entry.key: entry for entry in entries if not entry.obsolete}

    case(f'{language}: formats, header and plural forms are right', run('msgfmt', '--check', '-o', '/dev/null', str(path)))
    case(f'{language}: mnemonics are kept', run('msgfmt', '--check-accelerators=_', '-o', '/dev/null', str(path)))
    case(f'{language}: nothing is untranslated', [shown(e) for e in entries if not e.translations or not all(e.translations)])
    case(f'{language}: nothing is fuzzy', [shown(e) for e in entries if 'fuzzy' in e.flags])
    case(f'{language}: nothing is obsolete', [shown(e) for e in entries if e.obsolete])
    case(f'{language}: everything in the sources is there', [shown(e) for e in template if e.key not in by_key])
    case(f'{language}: nothing is left from earlier sources',
         [shown(e) for e in by_key.values() if e.key not in {t.key for t in template}])
    case(f'{language}: sentences end alike',
         [shown(e) for e in entries if any(t and end(e.texts['msgid']) != end(t) for t in e.translations)])
    return entries


def check_swedish(source, entries):
    listing = source / 'tests' / 'po' / 'same-as-english.txt'
    reviewed = [line for line in listing.read_text(encoding='utf-8').splitlines() if line and not line.startswith('#')]
    same = {catalogue.escape(e.texts['msgid']) for e in entries
            if re.search(r'[^\W\d_]', re.sub(r'%[-.\d]*[a-z]+', '', e.texts['msgid'])) and e.texts['msgid'] in e.translations}

    case('sv: what equals the English has been reviewed', sorted(same - set(reviewed)))
    case('sv: what has been reviewed still equals the English', sorted(set(reviewed) - same))
    case('sv: the words of the field are kept',
         [f'{shown(e)}: {t}' for e in entries for t in e.translations if WRONG_WORDS.search(t)])
    case('sv: quotation marks are Swedish',
         [f'{shown(e)}: {t}' for e in entries for t in e.translations if re.search('[“„"«»]', re.sub('<[^>]*>', '', t))])


def translated(translations, entry):
    context, text = entry.key
    if 'msgid_plural' in entry.texts:
        # Not every Python finds a text with plural forms when it is asked for without a number.
        many = entry.texts['msgid_plural'], 1
        return translations.npgettext(context, text, *many) if context else translations.ngettext(text, *many)
    return translations.pgettext(context, text) if context else translations.gettext(text)


def check_pseudo(source, folder, template):
    with open(pseudo_locale.make(source, folder), 'rb') as mo:
        translations = gettext.GNUTranslations(mo)
    case('the pseudo-locale marks every text', [shown(e) for e in template if '[!!' not in translated(translations, e)])


def main():
    source = pathlib.Path(sys.argv[1]).resolve()
    languages = [line for line in (source / 'po' / 'LINGUAS').read_text().split('\n') if line and not line.startswith('#')]
    with tempfile.TemporaryDirectory() as folder:
        pot = pathlib.Path(folder) / 'malbild.pot'
        check_listing(source)
        case('text can be extracted', catalogue.extract(source, pot))
        if pot.exists():
            template = [entry for entry in catalogue.read(pot) if not entry.is_header]
            case('no text is cut off at a printf macro (G_GSIZE_FORMAT)',
                 [shown(e) for e in template if re.search('(^|[^%])%$', e.texts['msgid'])])
            for language in languages:
                entries = check_translation(source, language, template)
                if language == 'sv':
                    check_swedish(source, entries)
            check_pseudo(source, folder, template)
    print(f'1..{count}')
    return 1 if failed else 0


sys.exit(main())
