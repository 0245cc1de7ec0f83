#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window in a language in which every marked text shows that it is marked: whatever does not, was forgotten.

    test-pseudo.py SOURCE-DIR
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from driver import Atspi, GLib, check, list_places, run, wait_for, walk  # noqa: E402

EDITABLE = (Atspi.Role.TEXT, Atspi.Role.ENTRY)
SOURCE = pathlib.Path(sys.argv.pop(1))
# The innermost: sentences are put together of sentences.
MARKED = re.compile(r"\[!!(?:(?!\[!!).)*?!!\]", re.S)
WORD = re.compile(r"[^\W\d_]+")
# What GTK and libadwaita say of their own parts.
OTHERS = {"(None)", "Close", "Expand", "Maximize", "Minimize", "Restore",
          "Close the window", "Maximize the window", "Minimize the window", "Restore the window",
          "io.github.malbild.Malbild", "io.github.malbild.Malbild.Devel"}
# The goal set's own words, the program's name, and the names of keys.
SAMPLE = (SOURCE / "data/sample-2019-2022.xml").read_text(encoding="utf-8").split("\n", 2)[2]
OWN = set(WORD.findall(re.sub(r"<[^>]*>", " ", SAMPLE)))
OWN |= set(WORD.findall("Målbild Ctrl Alt Shift Delete Plus Minus Up Down Left Right Home Page Return Escape F9 F10 Q"))


def unmarked(text):
    """The words of @text that are neither marked nor anybody's own."""
    while MARKED.search(text):
        text = MARKED.sub(" ", text)
    # A line begins with a capital, whosever word it is.
    return [word for word in WORD.findall(text) if len(word) > 1 and word not in OWN and word[0].lower() + word[1:] not in OWN]


def texts(node):
    """What is read of a thing: its name, its description, its text."""
    yield node.get_name() or ""
    yield node.get_description() or ""
    text = node.get_text_iface()
    if text is not None:
        yield Atspi.Text.get_text(text, 0, Atspi.Text.get_character_count(text)) or ""


def expect_marked(app, where):
    found = set()
    seen = 0
    for node in walk(app.root):
        try:
            for text in texts(node):
                # Types stand in for names that are not read.
                if text in OTHERS or re.fullmatch(r"(Gtk|Adw|Malbild)[A-Z]\w*", text):
                    continue
                seen += bool(MARKED.search(text))
                if unmarked(text):
                    found.add("%s: %r (%s)" % (node.get_role_name(), text, ", ".join(unmarked(text))))
        except GLib.Error:
            continue
    check(seen > 3, "%s: only %d marked texts: is the pseudo-locale there?" % (where, seen))
    check(not found, "%s: not marked:\n%s" % (where, "\n".join(sorted(found))))


def begin(start, *arguments, **keywords):
    locale = {"MALBILD_LOCALEDIR": LOCALE, "LANGUAGE": "qps", "LC_ALL": "sv_SE.UTF-8"}
    return start(*arguments, env=locale, **keywords)


def settle(app):
    """Waits until the window shows the same twice."""
    last = None
    for _ in range(50):
        now = app.labels()
        if now == last:
            return
        last = now
        time.sleep(0.2)


def places(start):
    """Every text of the places is marked"""
    for place in list_places():
        app = begin(start, "--place=" + place)
        wait_for(lambda: app.sees("!!"), place)
        settle(app)
        expect_marked(app, place)
        app.quit()


def details(start):
    """Every text of the detail pane is marked"""
    app = begin(start, "--place=goals")
    app.click(app.get("Fossilfri fjärrvärme", Atspi.Role.TABLE_ROW))
    wait_for(lambda: app.find(role=EDITABLE) is not None, "the detail pane")
    settle(app)
    expect_marked(app, "Goals with a goal")


def dialogs(start):
    """Every text of the dialogs is marked"""
    app = begin(start, "--place=goals")
    app.get("Fossilfri fjärrvärme", Atspi.Role.TABLE_ROW)
    for key in ("ctrl+comma", "ctrl+question"):
        app.keys(key)
        wait_for(lambda: app.root.get_child_count() == 2, key)
        expect_marked(app, key)
        app.keys("Escape")
        wait_for(lambda: app.root.get_child_count() == 1, "the dialog to close")


def first_start(start):
    """Every text of the first start is marked"""
    app = begin(start, goal_file=None)
    wait_for(lambda: app.sees("!!"), "the first start")
    expect_marked(app, "First start")


LOCALE = tempfile.mkdtemp(prefix="malbild-pseudo.")
try:
    subprocess.run([sys.executable, "-B", SOURCE / "tests/po/pseudo-locale.py", SOURCE, LOCALE], check=True, stdout=subprocess.DEVNULL)
    status = run([places, details, dialogs, first_start])
finally:
    shutil.rmtree(LOCALE, ignore_errors=True)
sys.exit(status)
