#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What was changed is shown and gone back to; what is decided or an archive is locked; wordings are compared."""
import json
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from driver import Atspi, check, cli, equal, press, run, states, text_of, wait_for  # noqa: E402
from pane import A_GOAL, EDITABLE, SET, archive, choose, reveal  # noqa: E402

NEXT_SET = "Mål för mandatperioden 2023–2026"
WITH_WORDINGS = "Klimatneutral plats"
BUTTON = Atspi.Role.PUSH_BUTTON


def records(app, kind, goal_set=SET):
    return json.loads(cli("list", app.goal_file, kind, "--set", goal_set, "--format=json"))


def wordings(app):
    return records(app, "wording", NEXT_SET)


def titles(app):
    return [goal["title"] for goal in records(app, "goal")]


def edit_title(app, text):
    node = app.get("Short title", EDITABLE, root=app.part("MalbildDetailPane"))
    if not app.has_focus(node):
        app.click(node)
    app.wait_for_focus(node)
    app.keys("ctrl+a")
    app.type(text)
    app.keys("Return")
    wait_for(lambda: text in titles(app), "%r in the file" % text)


def goes_back(start):
    """The history of a goal shows an edit, and going back to what was is an edit of its own"""
    app = start("--place=goals")
    reveal(app, A_GOAL)
    edit_title(app, "Another title")
    choose(app, "Show History")
    app.get("History of “Another title”")
    app.get(prefix="Change “Short title” of “%s”, " % A_GOAL)
    press(app.get("Restore “Short title” of “Another title” to “%s”" % A_GOAL, BUTTON))
    wait_for(lambda: A_GOAL in titles(app), "the title that was")
    app.get(prefix="Restore an earlier “Short title” of “Another title”, ")
    app.keys("ctrl+z")
    wait_for(lambda: "Another title" in titles(app), "the undo")


def brings_back(start):
    """A record that was removed comes back with its links"""
    app = start("--place=goals")
    reveal(app, "Unga gör kulturen")
    links = len(records(app, "contribution"))
    choose(app, "Remove")
    wait_for(lambda: "Unga gör kulturen" not in titles(app), "the goal to go")
    check(len(records(app, "contribution")) < links, "its links went along")
    app.click(app.get("History", Atspi.Role.LIST_ITEM, root=app.get("Places")))
    app.get(prefix="Remove “Unga gör kulturen”, ")
    press(app.get("Bring back “Unga gör kulturen”, with what went along", BUTTON))
    wait_for(lambda: "Unga gör kulturen" in titles(app), "the goal that was")
    equal(len(records(app, "contribution")), links, "how many links there are")


def tells_what_was_undone(start):
    """An edit that took another one back says so before it says which"""
    app = start("--place=goals")
    reveal(app, "Unga gör kulturen")
    choose(app, "Remove")
    wait_for(lambda: "Unga gör kulturen" not in titles(app), "the goal to go")
    app.keys("ctrl+z")
    wait_for(lambda: "Unga gör kulturen" in titles(app), "the goal to come back")
    app.keys("ctrl+shift+z")
    wait_for(lambda: "Unga gör kulturen" not in titles(app), "the goal to go again")
    app.click(app.get("History", Atspi.Role.LIST_ITEM, root=app.get("Places")))
    edits = app.get("Edits", Atspi.Role.LIST)
    app.get(prefix="↷ Did again: Remove “Unga gör kulturen”, ", root=edits)
    app.get(prefix="↶ Undid: Remove “Unga gör kulturen”, ", root=edits)
    app.get(prefix="Remove “Unga gör kulturen”, ", root=edits)


def begins_empty(start):
    """A goal set that nobody has edited leads to the edits of the whole goal file"""
    app = start("--place=history")
    app.wait_to_see("No edits yet")
    check(app.find("Add a goal", BUTTON, root=app.part("MalbildHistoryView")) is None, "the history offers to add a goal")
    press(app.get("Look in the whole goal file", BUTTON))
    app.gone("Look in the whole goal file", BUTTON)


def filters(start):
    """Edits are looked for by day, and the filter is taken away again"""
    app = start("--place=goals")
    reveal(app, A_GOAL)
    edit_title(app, "Another title")
    choose(app, "Show History")
    app.get(prefix="Change “Short title”")
    days = app.get("Days", root=app.part("MalbildHistoryView"))
    press(app.find(role=Atspi.Role.TOGGLE_BUTTON, root=days) or days)
    app.wait_for_focus(app.get("Days", EDITABLE))
    app.type("2001")
    app.keys("Return")
    app.get("No such edits")
    app.gone(prefix="Change “Short title”")
    press(app.get("Clear filters", BUTTON, root=app.part("MalbildHistoryView")))
    app.get(prefix="Change “Short title”")
    press(app.get("Show All Edits", BUTTON))
    app.gone("History of “Another title”")


def compares(start):
    """Two wordings of a goal are compared word by word"""
    app = start("--place=goals")
    reveal(app, WITH_WORDINGS)
    press(app.get("Compare…", BUTTON, root=app.part("MalbildDetailPane")))
    app.get(prefix="removed: “")
    app.wait_to_see("Version 2")
    app.keys("Escape")
    app.gone(prefix="removed: “")


def writes_a_wording(start):
    """A new wording begins as the latest one and has room for paragraphs"""
    app = start("--place=goals")
    reveal(app, WITH_WORDINGS)
    before = wordings(app)
    add = app.get("Add: Wordings", root=app.part("MalbildDetailPane"))
    press(app.find(role=Atspi.Role.TOGGLE_BUTTON, root=add) or add)
    app.wait_for_focus(app.get("New wording", Atspi.Role.TEXT))
    app.keys("ctrl+End")
    app.type(" Och mer")
    app.keys("Return", "Return")
    app.type("Slut")
    app.keys("ctrl+Return")
    wait_for(lambda: len(wordings(app)) == len(before) + 1, "the wording in the file")
    new = next(wording for wording in wordings(app) if wording not in before)
    check(new["text"].endswith(" Och mer\n\nSlut"), new["text"])
    equal(new["status"], "draft", "the status")


def locks_a_decided_wording(start):
    """A decided wording cannot be typed in; a new one is made from it"""
    app = start("--place=goals")
    reveal(app, WITH_WORDINGS)
    before = wordings(app)
    decided = next(wording for wording in before if wording["status"] == "decided" and WITH_WORDINGS in str(wording["goal"]))
    press(app.get(prefix="Open “%s" % decided["text"][:20], role=BUTTON, root=app.part("MalbildDetailPane")))
    app.wait_to_see("is decided and stays as it is")
    # It is read, selected and copied, and what it leads to is opened; nothing that is typed gets into it.
    pane = app.part("MalbildDetailPane")
    text = app.get("Wording", Atspi.Role.TEXT, root=pane)
    app.click(text)
    app.wait_for_focus(text)
    check("read-only" in states(text), "the states of the decided text: %s" % states(text))
    app.keys("ctrl+a")
    app.type("x")
    app.keys("Delete")
    equal(text_of(text), decided["text"], "the decided text")
    equal(Atspi.Text.get_selection(text.get_text_iface(), 0).end_offset, len(decided["text"]), "how much is selected")
    status = app.get("Status", EDITABLE, root=pane)
    equal(text_of(status), "Decided", "the status")
    check("read-only" in states(status), "the states of the status: %s" % states(status))
    press(app.get("Open “%s”" % decided["decision"]["title"], BUTTON, root=pane))
    wait_for(lambda: app.find("Registry number", EDITABLE, root=pane), "the decision in the detail pane")
    app.keys("alt+Left")
    app.wait_to_see("is decided and stays as it is")
    press(app.get("New Wording", BUTTON))
    wait_for(lambda: len(wordings(app)) == len(before) + 1, "the new wording")
    app.wait_for_focus(app.get("Wording", Atspi.Role.TEXT, root=app.part("MalbildDetailPane")))
    app.keys("ctrl+a")
    app.type("Ny text")
    app.keys("Tab")
    wait_for(lambda: any(wording["text"] == "Ny text" for wording in wordings(app)), "the new text")
    check(decided in wordings(app), "the decided wording was changed")


def archives(start):
    """A goal set becomes an archive, in which nothing can be changed until it is reopened"""
    app = start("--place=goals")
    reveal(app, A_GOAL)
    app.get("Short title", EDITABLE, root=app.part("MalbildDetailPane"))
    archive(app)
    app.wait_to_see("“%s” is an archive. Reopen" % SET)
    reveal(app, A_GOAL)
    app.wait_to_see("“%s” is an archive. Reopen" % SET)
    title = app.get("Short title", EDITABLE, root=app.part("MalbildDetailPane"))
    app.click(title)
    app.wait_for_focus(title)
    app.keys("ctrl+a", "Delete")
    app.type("x")
    equal(text_of(title), A_GOAL, "the title that cannot be typed in")
    press(app.get("Reopen This Goal Set", BUTTON))
    wait_for(lambda: not app.sees("is an archive. Reopen"), "the lock to go")
    check(A_GOAL in titles(app), "the archive was changed")
    edit_title(app, "Another title")


if __name__ == "__main__":
    sys.exit(run([goes_back, brings_back, tells_what_was_undone, begins_empty, filters, compares, writes_a_wording, locks_a_decided_wording, archives]))
