#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each kind of record in the real window: shown, edited by keys, found by a search, in the XML, and undone.

The kinds are those that the command line tells of: a new one comes in by itself, and fails as long as the sample has
nothing of it or nobody gets to its note.
"""
import contextlib
import json
import os
import re
import sqlite3
import subprocess
import sys
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from driver import Atspi, check, cli, equal, listen, press, run, wait_for, walk  # noqa: E402
from pane import field, open_search  # noqa: E402

WORD = "qxz"

# No kind has more that Tab stops at before its note.
MOST_STOPS = 25

# What is shown in a list of what it belongs to, and opened there: how the name of the button begins that does it.
IN_A_LIST = {
    "wording": lambda record: "Open “" + record["text"],
    "sdg-link": lambda record: "Open “" + record["code"],
    **dict.fromkeys(("area-succession", "contribution", "succession", "vision-link", "value-link", "input-link"),
                    lambda record: "Edit link to “%s”" % ends_of(record)[1]["title"]),
}


def ends_of(link):
    """What a link refers to: what it belongs to, and where it leads."""
    return [value for value in link.values() if isinstance(value, dict)]


def list_kinds(goal_file):
    """Their names, as the command line tells them to somebody who asks for another one."""
    wrong = subprocess.run([os.environ["MALBILD_CLI"], "list", goal_file, "nowhere"], capture_output=True, text=True)
    return re.findall(r"^  (\S+)  +\S", wrong.stderr, re.M)


def records(goal_file, kind):
    return {record["uuid"]: record for record in json.loads(cli("list", goal_file, kind, "--format=json"))}


def count_edits(goal_file):
    """One for each note, or two where the machine was so busy that a pause came in between."""
    with contextlib.closing(sqlite3.connect(goal_file)) as file:
        return file.execute("SELECT count(*) FROM edit").fetchone()[0]


def words_for(kind, before):
    """What is typed at the beginning of its note."""
    return "%s %s.%s" % (WORD, kind, " " if before else "")


def list_found(app, results):
    """The kinds whose notes are told of in the results of a search."""
    return set(re.findall(r"Note: %s (\S+)\." % WORD, "\n".join(app.labels(results))))


def comes_true(condition, seconds):
    end = time.monotonic() + seconds
    while True:
        listen()
        if condition():
            return True
        if time.monotonic() >= end:
            return False
        time.sleep(0.05)


def enter_pane(app):
    """The keyboard in the first field of the details, from wherever it is: round the parts of the window to the sidebar, and
    back over the edge."""
    for _ in range(6):
        app.keys("F6")
        if comes_true(lambda: any(app.has_focus(node) for node in walk(app.part("MalbildSidebar"))), 2):
            break
    app.keys("shift+F6", "alt+Next")


def go_to_note(app):
    """By keys alone: where it lies is not known, and it may have to come into view first. A slow machine may tell that the
    keyboard is there when it has gone on already: then more slowly."""
    for patience in (0, 0.3, 2):
        enter_pane(app)
        note = field(app, "Note")
        for _ in range(MOST_STOPS):
            if comes_true(lambda: app.has_focus(note), patience):
                return
            app.keys("Tab")
    app.wait_for_focus(note)


def open_record(app, kind, record):
    """As from a launcher: a second start of the program hands over to the one that runs, and ends when that has done it."""
    subprocess.run([os.environ["MALBILD"], "--record=" + record["uuid"], app.goal_file], check=True, env=app.environment, timeout=60)
    if kind in IN_A_LIST:
        pane = app.part("MalbildDetailPane")
        press(app.get(prefix=IN_A_LIST[kind](record), role=Atspi.Role.PUSH_BUTTON, root=pane))
        # What it belongs to stands above it now.
        app.get("Open “%s”" % ends_of(record)[0]["title"], Atspi.Role.PUSH_BUTTON, root=pane)


def write_note(app, kind, record):
    open_record(app, kind, record)
    go_to_note(app)
    app.keys("ctrl+Home")
    words = words_for(kind, record["note"])
    app.type(words)
    app.keys("Tab")
    wait_for(lambda: records(app.goal_file, kind)[record["uuid"]]["note"] == words + (record["note"] or ""), "the note of the %s in the file" % kind)


def goes_through_each(start):
    """A note is written on a record of each kind, found by one search, carried out and in with the XML, and undone"""
    app = start("--place=goals", today=None)
    kinds = list_kinds(app.goal_file)
    check("goal" in kinds and set(IN_A_LIST) < set(kinds), "the kinds: %s" % kinds)
    before = {kind: records(app.goal_file, kind) for kind in kinds}
    equal([kind for kind in kinds if not before[kind]], [], "kinds that the sample has nothing of")
    chosen = {kind: next(iter(before[kind].values())) for kind in kinds}
    for kind, record in chosen.items():
        write_note(app, kind, record)

    open_search(app)
    app.type(WORD)
    results = app.get("Results")
    wait_for(lambda: list_found(app, results) == set(kinds), "the notes of all kinds among the results")
    app.keys("Escape")
    app.gone("Results")

    xml, other = (os.path.join(app.home, name) for name in ("all.xml", "other.malbild"))
    cli("export", app.goal_file, "--all", "--format=xml", "-o", xml)
    cli("validate", xml)
    cli("import", other, xml)
    for kind, record in chosen.items():
        there = records(other, kind)
        check(there[record["uuid"]]["note"].startswith(words_for(kind, "").strip()), "the note of the %s that was imported" % kind)
        equal(there, records(app.goal_file, kind), "what was imported of " + kind)

    n_edits = count_edits(app.goal_file)
    check(n_edits >= len(kinds), "%d edits for %d kinds" % (n_edits, len(kinds)))
    app.keys(*["ctrl+z"] * n_edits)
    for kind in kinds:
        wait_for(lambda: records(app.goal_file, kind) == before[kind], "the undo for the %s" % kind)


if __name__ == "__main__":
    sys.exit(run([goes_through_each]))
