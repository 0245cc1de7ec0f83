#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window as a person uses it: every edit through the real widgets and keys."""
import json
import os
import re
import subprocess
import sys
import tempfile
import time
import uuid

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from driver import WITH_CHOOSER, Atspi, box_of, check, cli, equal, list_places, press, run, text_of, wait_for, walk  # noqa: E402
from pane import (A_DRAFT, A_GOAL, ANOTHER_GOAL, EDITABLE, SET, edit, edit_title, field, go_to, goal, goals, no_row,  # noqa: E402
                  open_search, reveal, row, titles)


def starts_with_the_sample(start):
    """The window opens on the goal file with its goals."""
    app = start("--place=goals")
    row(app, A_GOAL)
    app.get(prefix="Goals, %d" % len(goals(app)))
    equal(app.window.get_name(), SET + " – Målbild", "the title of the window")


def knows_its_places(start):
    """Places are told on the command line, begun in, and what is none is refused"""
    names = list_places()
    check("goals" in names and len(names) == len(set(names)), "the places: %s" % names)
    wrong = subprocess.run([os.environ["MALBILD"], "--place=nowhere"], capture_output=True, text=True, timeout=60)
    equal(wrong.returncode, 2, "the exit status")
    check("nowhere" in wrong.stderr and all(name in wrong.stderr for name in names), wrong.stderr)
    app = start("--place=timeline")
    app.get("Today", Atspi.Role.PUSH_BUTTON)
    check(app.find("MalbildGoalsView") is None, "goals were made before anybody looked at them")
    app.keys("alt+2")
    row(app, A_GOAL)
    # From the list, which would take these keys for itself.
    app.click(row(app, A_GOAL))
    app.keys("ctrl+Prior", "ctrl+Prior")
    wait_for(lambda: app.shows_place("History"), "the last place before the first")
    app.keys("ctrl+Next")
    wait_for(lambda: app.shows_place("Overview"), "the first place after the last")
    app.keys("alt+0")
    wait_for(lambda: app.shows_place("Criteria"), "the tenth place")


def adds_a_goal(start):
    """A goal is added and its title typed"""
    app = start("--place=goals")
    before = len(goals(app))
    app.keys("ctrl+n")
    app.wait_for_focus(field(app, "Short title"))
    app.type("Something new")
    app.keys("Return")
    row(app, "Something new")
    equal(len(goals(app)), before + 1, "how many goals there are")
    check(goal(app, "Something new") is not None, "the goal is in the file")


def refuses(start):
    """An empty title and an impossible date are refused at the field, and what was typed stays"""
    app = start("--place=goals")
    reveal(app, A_GOAL)
    go_to(app, "Short title")
    app.keys("ctrl+a", "BackSpace", "Return")
    app.wait_to_see("empty", app.part("MalbildDetailPane"))
    check(goal(app, A_GOAL) is not None, "the goal keeps its title")
    app.keys("Escape")
    edit(app, "Valid", "2020-02-31")
    app.keys("Return")
    app.wait_to_see("2020-02-31", app.part("MalbildDetailPane"))
    app.keys("Tab")
    equal(text_of(field(app, "Valid")), "2020-02-31", "what stands in the field")
    equal(goal(app, A_GOAL)["valid"], "2020/2025", "the validity in the file")
    go_to(app, "Valid")
    app.keys("Escape")
    wait_for(lambda: text_of(field(app, "Valid")) == "2020–2025", "the last good value")


def keeps_what_was_refused(start):
    """What was refused waits with its goal while another is chosen, and is asked for before the window closes"""
    app = start("--place=goals")
    app.click(row(app, A_GOAL))
    edit(app, "Valid", "some day")
    app.click(row(app, ANOTHER_GOAL))
    wait_for(lambda: text_of(field(app, "Short title")) == ANOTHER_GOAL, "the other goal")
    app.keys("ctrl+w")
    app.get("A value has not been kept")
    app.keys("Escape")
    wait_for(lambda: text_of(field(app, "Short title")) == A_GOAL, "the goal that waits")
    wait_for(lambda: text_of(field(app, "Valid")) == "some day", "what was typed")
    edit(app, "Valid", "2021-2024")
    app.keys("Return")
    app.gone(prefix="A value has not been kept")


def adds_what_there_is_none_of(start):
    """A list that a goal has nothing in waits in a menu"""
    app = start("--place=goals")
    app.click(row(app, A_GOAL))
    # What comes later may lie below the edge of the window: the keyboard brings it into view.
    go_to(app, "Note")
    pane = app.part("MalbildDetailPane")
    check(app.find("Add: Activities", root=pane) is None, "an empty list is shown")
    more = app.get("Add…", root=pane)
    app.press_until("Tab", "Add…", root=more)
    app.keys("Return")
    app.press_until("Down", "Activities")
    app.keys("Return")
    app.wait_for_focus(app.get("Activity", EDITABLE))
    app.type("Byt ut oljepannan")
    app.keys("Return")
    app.get("Open “Byt ut oljepannan”", root=pane)


def refuses_loops(start):
    """A contribution that would lead back to its goal is refused where it was asked for"""
    app = start("--place=goals")
    reveal(app, "Halverad klimatpåverkan")
    go_to(app, "Short title")
    app.press_until("Tab", "Add: Contributes to", app.part("MalbildDetailPane"))
    app.keys("space")
    app.type("Fossilfri")
    app.keys("Return")
    app.wait_to_see("in a circle", app.part("MalbildDetailPane"))


def undoes_and_redoes(start):
    """Undo and redo by keys"""
    app = start("--place=goals")
    reveal(app, A_GOAL)
    edit_title(app, "No fossil fuel")
    app.keys("Return", "Tab", "Tab")
    wait_for(lambda: goal(app, "No fossil fuel"), "the edit in the file")
    app.get(prefix="Undo: ")
    app.click(row(app, "No fossil fuel"))
    app.keys("ctrl+z")
    row(app, A_GOAL)
    app.get(prefix="Redo: ")
    check(goal(app, A_GOAL) is not None, "undone in the file")
    app.keys("ctrl+shift+z")
    row(app, "No fossil fuel")
    check(goal(app, "No fossil fuel") is not None, "done again in the file")


def filters(start):
    """A filter leaves what matches, the sidebar's areas too"""
    app = start("--place=goals")
    row(app, A_GOAL)
    app.keys("alt+2", "ctrl+shift+Tab", "ctrl+shift+Tab")
    app.type("fossilfri")
    row(app, A_GOAL)
    no_row(app, "Hem för livets alla skeden")
    app.keys("ctrl+a", "BackSpace")
    row(app, "Hem för livets alla skeden")
    sidebar = app.get("MalbildSidebar")
    app.click(app.get(prefix="3 Kunskap, hälsa och fritid", root=sidebar))
    no_row(app, A_GOAL)
    app.click(app.get(prefix="Goals, ", root=sidebar))
    row(app, A_GOAL)


def searches(start):
    """Search finds in every kind and shows what is chosen"""
    app = start("--place=overview")
    open_search(app)
    app.type("medborgardialog")
    results = app.get("Results")
    app.get(prefix="Medborgardialog", root=results)
    check(app.sees("Process steps", results), "results stand by kind")
    app.keys("Down", "Return")
    wait_for(lambda: "medborgardialog" in " ".join(app.labels(app.part("MalbildDetailPane"))).lower(), "the record in the detail pane")
    reveal(app, A_GOAL)
    wait_for(lambda: text_of(field(app, "Short title")) == A_GOAL, "the goal in the detail pane")


def shows_more_results(start):
    """Of many results the first are shown, and the others are asked for"""
    app = start("--place=overview")
    open_search(app)
    app.type("och")
    results = app.get("Results")
    app.get("Show more results", root=results)

    def shown():
        return len([node for node in walk(results) if node.get_role() == Atspi.Role.LIST_ITEM])

    equal(shown(), 61, "results, and the row that asks for more")
    app.keys("Down", "End", "Return")
    wait_for(lambda: shown() > 61, "more results")
    check(any(app.has_focus(node) for node in walk(results)), "the keyboard is in the results")
    app.keys("Escape")


def changes_many(start):
    """Many goals are changed in one edit, and undone in one"""
    app = start("--place=goals")
    app.click(row(app, A_GOAL))
    app.keys("shift+Down", "shift+Down")
    bar = app.get("MalbildChangeMany")
    wait_for(lambda: any("3" in text for text in app.labels(bar)), "three chosen goals")
    before = [goal["status"] for goal in goals(app)]
    press(app.get("Change status", root=bar))
    press(app.get("Proposed", Atspi.Role.PUSH_BUTTON, root=bar))
    wait_for(lambda: sum(a != b["status"] for a, b in zip(before, goals(app))) == 3, "three goals to change")
    # The keyboard is the window's again once its popover is gone.
    app.get(prefix="Undo: ")
    app.focus_top()
    app.keys("ctrl+z")
    wait_for(lambda: [goal["status"] for goal in goals(app)] == before, "one undo for all")


def deletes(start):
    """Deleting does not ask; the toast undoes it"""
    app = start("--place=goals")
    before = titles(app)
    reveal(app, A_DRAFT)
    app.click(row(app, A_DRAFT))
    app.keys("Delete")
    wait_for(lambda: goal(app, A_DRAFT) is None, "the goal to go")
    press(app.get("Undo", Atspi.Role.PUSH_BUTTON))
    wait_for(lambda: titles(app) == before, "the goal to come back")
    # Newer GTK makes rows for what is in sight only.
    reveal(app, A_DRAFT)
    row(app, A_DRAFT)


def switches_sets(start):
    """Another goal set is made and switched to and from"""
    app = start("--place=goals")
    press(app.get(prefix="Goal set: "))
    app.get("New goal set…")
    app.press_until("Down", "New goal set…")
    app.keys("Return")
    app.get("Title of the goal set", EDITABLE)
    app.focus_top()
    app.keys("ctrl+a")
    app.type("New goals")
    app.keys("Return")
    wait_for(lambda: app.window.get_name().startswith("New goals"), "the new goal set")
    sets = json.loads(cli("list", app.goal_file, "goal-set", "--format=json"))
    check("New goals" in [row["title"] for row in sets], "the goal set is in the file")
    steps = json.loads(cli("list", app.goal_file, "process-step", "--set", "New goals", "--format=json"))
    equal(len(steps), 5, "the steps of the process")
    app.focus_top()
    press(app.get(prefix="Goal set: "))
    app.get(prefix=SET, role=Atspi.Role.LIST_ITEM)
    app.press_until("Down", SET)
    app.keys("Return")
    wait_for(lambda: app.window.get_name().startswith(SET), "the first goal set")


def opens_and_closes_rows(start):
    """Left closes the row of the keyboard and Right opens it"""
    app = start("--place=goals")
    app.keys("alt+2", "Home", "Down")
    for open_key, close_key in (("Right", "Left"), ("KP_Right", "KP_Left")):
        app.keys(close_key)
        no_row(app, "Planer för 250 bostäder om året")
        app.keys(open_key)
        row(app, "Planer för 250 bostäder om året")


def shows_the_municipality(start):
    """The switcher leads to the municipality's own record, with its boards and companies"""
    app = start("--place=goals")
    press(app.get(prefix="Goal set: "))
    app.get("New goal set…")
    app.press_until("Down", "Show the municipality")
    app.keys("Return")
    field(app, "Municipality")
    app.wait_to_see("Sommarbybostäder AB", app.part("MalbildDetailPane"))


def comes_back(start):
    """What was typed is kept by quitting, and the same state comes back"""
    app = start("--place=goals")
    reveal(app, A_GOAL)
    edit_title(app, "Typed at the last moment")
    app.quit()
    check(goal(app, "Typed at the last moment") is not None, "what was typed last is in the file")
    again = start(home=app.home)
    row(again, "Typed at the last moment")
    again.get(prefix="Undo: ")
    again.click(row(again, "Typed at the last moment"))
    again.keys("ctrl+z")
    row(again, A_GOAL)


def shows_what_was_found(start):
    """What is found from another place is in sight in its own"""
    app = start("--place=overview")
    reveal(app, "Invånare som påverkar")
    found = row(app, "Invånare som påverkar")
    bottom = box_of(app.window)[3]
    wait_for(lambda: 0 < (box_of(found) or (0, 0))[1] < bottom, "the goal in sight")


def exports(start):
    """The goal set is exported through the dialog, and the file is valid"""
    app = start("--place=goals", env=WITH_CHOOSER)
    path = os.path.join(app.home, "goals.xml")
    app.keys("ctrl+e")
    wait_for(lambda: app.find("Name", EDITABLE) or app.find(prefix="Name", role=EDITABLE), "the file chooser")
    app.focus_top()
    app.keys("ctrl+a")
    app.type(path)
    app.keys("Return")
    app.focus_top()
    wait_for(lambda: os.path.exists(path), "the exported file")
    app.wait_to_see("Exported to")
    cli("validate", path)
    with open(path, "rb") as file:
        equal(file.read(), cli("export", app.goal_file, "--set", SET, "--format=xml", "-o", "-").encode(), "the same bytes as malbild-cli")


def imports(start):
    """A file is imported through the dialog, told, and undone in one"""
    app = start("--place=goals", env=WITH_CHOOSER)
    path = os.path.join(app.home, "changed.xml")
    write_changed(app, path, "Changed by a file")
    row(app, A_GOAL)
    app.keys("ctrl+i")
    wait_for(lambda: app.root.get_child_count() == 2, "the file chooser")
    app.choose_path(path)
    row(app, "Changed by a file")
    app.focus_top()
    app.get(prefix="Undo: Import")
    app.keys("ctrl+z")
    row(app, A_GOAL)


def write_changed(app, path, title):
    """Exports the goal set and gives a goal another title in it."""
    cli("export", app.goal_file, "--set", SET, "--format=xml", "-o", path)
    with open(path, encoding="utf-8") as file:
        text = file.read()
    with open(path, "w", encoding="utf-8") as file:
        file.write(text.replace("<title>%s</title>" % A_GOAL, "<title>%s</title>" % title))


def follows_others(start):
    """An edit of another process is seen within a second"""
    app = start("--place=goals")
    row(app, A_GOAL)
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "goals.xml")
        write_changed(app, path, "Changed by another")
        cli("import", app.goal_file, path)
    begun = time.monotonic()
    row(app, "Changed by another")
    check(time.monotonic() - begun < 3, "the edit came late")


def write_many(app, path, n_sets, n_steps):
    """Exports the goal file with more goal sets and, in the first one, more steps of the process."""
    cli("export", app.goal_file, "--all", "--format=xml", "-o", path)
    with open(path, encoding="utf-8") as file:
        text = file.read()
    for element, n_more in (("goal-set", n_sets), ("process-step", n_steps)):
        one = re.search(r"  <%s uuid.*?</%s>\n" % (element, element), text, re.DOTALL).group()
        more = "".join(re.sub("uuid=\"[^\"]*\"", "uuid=\"%s\"" % uuid.uuid4(), one) for _ in range(n_more))
        text = text.replace(one, one + more)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def tells_what_has_no_room(start):
    """A path of very many steps, and a menu of very many goal sets, say how many more there are"""
    app = start("--place=overview")
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "goals.xml")
        write_many(app, path, 101, 27)
        cli("import", app.goal_file, path)
    press(app.get("and 2 more", Atspi.Role.PUSH_BUTTON))
    app.get("Today", Atspi.Role.PUSH_BUTTON)
    press(app.get(prefix="Goal set: "))
    n_sets = len(json.loads(cli("list", app.goal_file, "goal-set", "--format=json")))
    app.get(prefix="and %d more" % (n_sets - 100), role=Atspi.Role.LIST_ITEM)
    app.keys("Escape")


def narrow(start):
    """In a narrow window the detail pane covers the list, and Back leads to it"""
    app = start("--place=goals", "--size=700x700")
    row(app, A_GOAL)
    check(app.find("MalbildSidebar") is None, "the sidebar hides itself")
    reveal(app, A_GOAL)
    app.gone("MalbildGoalsView")
    wait_for(lambda: text_of(field(app, "Short title")) == A_GOAL, "the goal in the detail pane")
    app.keys("alt+Left")
    app.get("MalbildGoalsView")
    app.keys("F9")
    app.get("MalbildSidebar")


sys.exit(run([starts_with_the_sample, knows_its_places, adds_a_goal, refuses, keeps_what_was_refused,
              adds_what_there_is_none_of, refuses_loops, undoes_and_redoes, filters, searches, shows_more_results, changes_many, deletes,
              opens_and_closes_rows, switches_sets, shows_the_municipality, comes_back, shows_what_was_found, exports, imports, follows_others,
              tells_what_has_no_room, narrow]))
