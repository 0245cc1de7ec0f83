#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Boards and companies as a person works with them: their tree, what they contribute to and are told, who contributes to a
goal, internal goals, and my goals; and all of it undone."""
import contextlib
import json
import os
import shutil
import sqlite3
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from driver import Atspi, Failure, box_of, check, children, cli, equal, press, run, sample, states, wait_for, walk  # noqa: E402

SET = "Mål för mandatperioden 2019–2022"
NEXT_SET = "Mål för mandatperioden 2023–2026"
EMPTY = """<?xml version="1.0" encoding="UTF-8"?>
<goal-file xmlns="urn:x-malbild:goal-set:1" version="1">
  <municipality uuid="11111111-1111-4111-8111-111111111111"><title>Nyby</title></municipality>
  <goal-set uuid="22222222-2222-4222-8222-222222222222">
    <municipality>11111111-1111-4111-8111-111111111111</municipality><title>Mål</title><valid>2019/2022</valid>
  </goal-set>
</goal-file>
"""
EDITABLE = (Atspi.Role.TEXT, Atspi.Role.ENTRY)
ITEM = Atspi.Role.LIST_ITEM
COUNCIL = "Kommunfullmäktige"
BOARD = "Barn- och utbildningsnämnden"
COMPANY = "Sommarbybostäder AB"


def records(app, kind):
    return json.loads(cli("list", app.goal_file, kind, "--set", SET, "--format=json"))


def find_record(app, kind, title):
    return next((record for record in records(app, kind) if record["title"] == title), None)


def ref(record, field):
    return (record[field] or {}).get("title")


def titles(app, kind):
    return [record["title"] for record in records(app, kind)]


def bodies(app):
    return app.get("Boards and companies", Atspi.Role.LIST)


def row(app, title, where):
    """The row of a list, by the beginning of its name."""
    return app.get(prefix=title, role=ITEM, root=where)


def focused(app, root):
    node = next((node for node in walk(root) if app.has_focus(node)), None)
    return (node.get_name() or "") if node else ""


def in_sight(tree):
    """A row of which nothing is scrolled away."""
    _, top, _, height = box_of(tree)
    boxes = ((item, box_of(item)) for item in children(tree))
    return next((item for item, box in boxes if box and box[1] >= top and box[1] + box[3] <= top + height), None)


def choose(app, title):
    """Walks to a body with the arrow keys, from the top."""
    tree = bodies(app)
    app.click(wait_for(lambda: in_sight(tree), "a row in sight"))
    app.keys("Home")
    wait_for(lambda: focused(app, tree).startswith(COUNCIL), "the keyboard at the top")
    for _ in range(40):
        now = focused(app, tree)
        if now.startswith(title):
            return tree
        app.keys("Down")
        wait_for(lambda: focused(app, tree) not in ("", now), "the keyboard in another row")
    raise Failure("%r never had the keyboard" % title)


def open_page(app, title):
    app.click(app.get(title, Atspi.Role.PAGE_TAB))


def write(app, hint, text):
    """Types into a line in which one is added."""
    line = app.get(hint, EDITABLE)
    app.focus(line)
    app.type(text)
    return line


def walk_to(app, hint):
    """Goes on to the line in which one is added in the next part: past its list and the button before the line."""
    app.keys("Tab", "Tab", "Tab")
    app.wait_for_focus(app.get(hint, EDITABLE))


def pick(app, text):
    """Takes the first that is found by a picker."""
    search = app.get("Search", EDITABLE)
    app.wait_for_focus(search)
    app.type(text)
    wait_for(lambda: app.find(prefix=text, role=ITEM, root=app.find("Found")), "%r in the picker" % text)
    app.keys("Return")
    app.gone("Found")


def undo(app, what, condition):
    app.focus_top()
    # In a line that is typed in, the key belongs to the text.
    app.keys("Escape")
    press(app.get(prefix="Undo: "))
    wait_for(condition, what)


def adds_bodies(start):
    """Boards and an administration are added where they belong, one after the other, and undone"""
    app = start("--place=bodies")
    before = titles(app, "body")
    choose(app, BOARD)
    line = write(app, "Add under “%s”" % COUNCIL, "Valnämnden")
    app.keys("Return")
    wait_for(lambda: find_record(app, "body", "Valnämnden"), "the board in the file")
    app.wait_for_focus(line)
    app.type("Revisionsnämnden")
    app.keys("Return")
    wait_for(lambda: find_record(app, "body", "Revisionsnämnden"), "the next board")
    for title in ("Valnämnden", "Revisionsnämnden"):
        body = find_record(app, "body", title)
        equal((body["type"], ref(body, "parent")), ("board", COUNCIL), "where %s is" % title)
        row(app, "%s, Board, ○ contributes to nothing" % title, bodies(app))
    # An administration comes under the board that is chosen.
    app.press_until("shift+Tab", "Type of what is added")
    app.keys("space")
    app.press_until("Down", "Administration")
    app.keys("Return")
    write(app, "Add under “Revisionsnämnden”", "Kansliet")
    app.keys("Return")
    wait_for(lambda: find_record(app, "body", "Kansliet"), "the administration in the file")
    body = find_record(app, "body", "Kansliet")
    equal((body["type"], ref(body, "parent")), ("administration", "Revisionsnämnden"), "where it is")
    for left in (2, 1, 0):
        undo(app, "one less", lambda: len(titles(app, "body")) == len(before) + left)
    equal(titles(app, "body"), before, "the bodies")


def moves_and_removes(start):
    """A body is moved among the others, into one and out again, and removed, by keys alone; all of it is undone"""
    app = start("--place=bodies")
    before = titles(app, "body")
    company = "Sommarby Energi och Miljö AB"
    tree = choose(app, company)
    app.keys("alt+Up")
    wait_for(lambda: titles(app, "body").index(company) < titles(app, "body").index(COMPANY), "it to stand above")
    app.keys("alt+Down", "alt+Right")
    wait_for(lambda: ref(find_record(app, "body", company), "parent") == COMPANY, "it to be a part of the one above")
    app.wait_for_focus(row(app, company, tree))
    app.keys("alt+Left")
    wait_for(lambda: ref(find_record(app, "body", company), "parent") == COUNCIL, "it to be out again")
    # What a decision was made by stays.
    app.keys("Delete")
    app.wait_to_see("cannot be removed")
    for _ in range(4):
        app.keys("ctrl+z")
    wait_for(lambda: titles(app, "body") == before, "the bodies as they were")
    equal(ref(find_record(app, "body", company), "parent"), COUNCIL, "what it is a part of")
    office = "Kultur- och fritidsförvaltningen"
    choose(app, office)
    app.keys("Delete")
    wait_for(lambda: office not in titles(app, "body"), "it to go")
    app.wait_to_see("“%s” removed" % office)
    app.keys("ctrl+z")
    row(app, office, tree)


def shows_contributions(start):
    """What a board contributes to stands beside it, and leads to the goals; one that contributes to nothing says so"""
    app = start("--place=bodies")
    choose(app, "Miljö- och hälsoskyddsnämnden, Board · MHN · 1 goal, ○ contributes to nothing")
    choose(app, "Kultur- och fritidsnämnden, Board · KFN · 4 goals · 1 directive, ● contributes to 3 overarching goals")
    goals = app.get("Contributes to", Atspi.Role.LIST)
    names = [row(app, title, goals).get_name() for title in ("Jämlik hälsa hela livet", "Invånare som påverkar", "Unga gör kulturen")]
    equal(names[2], "Unga gör kulturen, Board goal, ○, Draft", "the row of a goal")
    app.click(row(app, "Jämlik hälsa hela livet", goals))
    app.keys("Down")
    wait_for(lambda: app.sees("Fritid öppen för alla", app.part("MalbildDetailPane")), "the goal in the detail pane")
    app.keys("Return")
    title = app.get("Short title", EDITABLE, root=app.part("MalbildDetailPane"))
    app.wait_for_focus(title)
    # A new goal, and what it contributes to, are one edit.
    write(app, "Add a goal of this body", "Fri simhall")
    app.keys("Return")
    pick(app, "Alla elever")
    wait_for(lambda: find_record(app, "goal", "Fri simhall"), "the goal in the file")
    goal = find_record(app, "goal", "Fri simhall")
    equal((goal["level"], ref(goal, "responsible")), ("board", "Kultur- och fritidsnämnden"), "the goal")
    row(app, "Alla elever klarar skolan", goals)
    row(app, "Fri simhall", goals)
    undo(app, "the goal to go", lambda: find_record(app, "goal", "Fri simhall") is None)
    app.gone(prefix="Alla elever klarar skolan", role=ITEM, root=goals)


def gives_directives(start):
    """A company gets an owner's directive, a board a directive, and assignments are given and received"""
    app = start("--place=bodies")
    choose(app, COMPANY)
    app.get("Owner's directives", Atspi.Role.LIST)
    write(app, "Add an owner's directive", "Solceller på taken")
    app.keys("Return")
    check(find_record(app, "directive", "Solceller på taken") is None, "it waits for its goal")
    pick(app, "Halverad")
    wait_for(lambda: find_record(app, "directive", "Solceller på taken"), "the directive in the file")
    directive = find_record(app, "directive", "Solceller på taken")
    equal((directive["type"], ref(directive, "body"), ref(directive, "goal")), ("owner-directive", COMPANY, "Halverad klimatpåverkan"), "the directive")
    row(app, "Solceller på taken, for “Halverad klimatpåverkan”", app.get("Owner's directives", Atspi.Role.LIST))
    app.get(prefix=COMPANY + ", Municipal company · Bostäder · 2 goals · 2 owner's directives", role=ITEM)
    app.quit()

    app = start("--place=bodies", goal_file=app.goal_file, home=app.home)
    choose(app, BOARD)
    app.get("Directives", Atspi.Role.LIST)
    # It may be scrolled away: the keyboard brings it into sight.
    app.click(app.get("Add a directive", EDITABLE))
    walk_to(app, "Add an assignment to this body")
    app.type("Utred skolskjutsar")
    app.keys("Return")
    pick(app, COUNCIL)
    wait_for(lambda: find_record(app, "assignment", "Utred skolskjutsar"), "the assignment in the file")
    # The keyboard is in the line for one more, and goes on from there.
    walk_to(app, "Add an assignment from this body")
    app.type("Berakna skolskjutsar")
    app.keys("Return")
    pick(app, "Utbildningsförvaltningen")
    wait_for(lambda: find_record(app, "assignment", "Berakna skolskjutsar"), "the next one")
    one, other = find_record(app, "assignment", "Utred skolskjutsar"), find_record(app, "assignment", "Berakna skolskjutsar")
    equal((ref(one, "given-by"), ref(one, "body")), (COUNCIL, BOARD), "who gave the first to whom")
    equal((ref(other, "given-by"), ref(other, "body")), (BOARD, "Utbildningsförvaltningen"), "who gave the second to whom")
    row(app, "Berakna skolskjutsar, to Utbildningsförvaltningen, ○, Not begun", app.get("Assignments given", Atspi.Role.LIST))
    undo(app, "the assignment to go", lambda: find_record(app, "assignment", "Berakna skolskjutsar") is None)


def shows_contributors(start):
    """By goal it says who contributes: boards and companies with their goals, to walk through with the arrow keys"""
    app = start("--place=bodies")
    open_page(app, "By goal")
    tree = app.get("Who contributes to which goal", Atspi.Role.LIST)
    row(app, "Hem för livets alla skeden, ● 1 board · 1 company · 2 goals", tree)
    goal = row(app, "Hem för livets alla skeden", tree)
    app.click(goal)
    for name in ("Samhällsbyggnadsnämnden", "Planer för 250 bostäder om året", COMPANY, "Nya hyresrätter i tre orter"):
        app.keys("Down")
        app.wait_for_focus(row(app, name, tree))
    # Left and Right close and open.
    app.click(goal)
    app.keys("Left")
    app.gone(prefix="Planer för 250 bostäder om året", role=ITEM, root=tree)
    app.keys("Right")
    row(app, "Planer för 250 bostäder om året", tree)


def mends_a_gap(start):
    """A goal that nobody contributes to is a gap, and Enter leads to what mends it"""
    goals = json.loads(cli("list", sample(), "goal", "--set", NEXT_SET, "--format=json"))
    uuid = next(goal["uuid"] for goal in goals if goal["title"] == "Trygg vardag, öppna beslut")
    app = start("--place=bodies", "--record=" + uuid)
    open_page(app, "By goal")
    tree = app.get("Who contributes to which goal", Atspi.Role.LIST)
    app.wait_to_see("6 overarching goals · ○ nobody contributes to 2")
    app.click(row(app, "Trygg vardag, öppna beslut, ○ nobody contributes to it", tree))
    app.keys("Return")
    search = app.get("Search", EDITABLE)
    app.wait_for_focus(search)
    app.type("Skugga")
    wait_for(lambda: app.find(prefix="Skugga", role=ITEM, root=app.find("Found")), "a goal to contribute")
    app.keys("Return")
    row(app, "Trygg vardag, öppna beslut, ● 1 board · 1 goal", tree)
    row(app, "Samhällsbyggnadsnämnden", tree)
    app.wait_to_see("○ nobody contributes to 1")


def keeps_internal_goals_apart(start):
    """Internal goals are added without an area, and approved by the decision with the budget"""
    app = start("--place=bodies")
    open_page(app, "Internal goals")
    goals = app.get("Financial goals", Atspi.Role.LIST)
    equal(len([item for item in walk(goals) if item.get_role() == ITEM]), 2, "financial goals")
    write(app, "Add a goal as an employer", "Heltid som norm")
    app.keys("Return")
    wait_for(lambda: any(goal["level"] == "employer" and goal["status"] == "draft" for goal in records(app, "goal")), "an employer goal")
    undo(app, "it to go", lambda: not any(goal["level"] == "employer" and goal["status"] == "draft" for goal in records(app, "goal")))
    write(app, "Add a financial goal", "Skuld per person")
    app.keys("Return")
    wait_for(lambda: find_record(app, "goal", "Skuld per person"), "the goal in the file")
    goal = find_record(app, "goal", "Skuld per person")
    equal((goal["level"], goal["area"], goal["status"]), ("financial", None, "draft"), "the goal")
    row(app, "Skuld per person, nobody responsible, ○ not decided yet", goals)
    press(app.get("Approve “Skuld per person”…"))
    app.get("1 chosen")
    decision = app.get("Decision", root=app.get("Approve", (Atspi.Role.DIALOG, Atspi.Role.FRAME, Atspi.Role.WINDOW)))
    check(decision is not None, "a decision can be chosen")
    app.focus_top()
    app.keys("Escape")
    app.gone("1 chosen")
    undo(app, "the other to go", lambda: find_record(app, "goal", "Skuld per person") is None)


def shows_my_goals(start):
    """My goals: who one is stands in the preferences, which suggest the officials; a key shows the goals"""
    app = start("--place=overview")
    app.keys("ctrl+m")
    app.wait_to_see("Say in the preferences which official you are.")
    press(app.get("Open Preferences", Atspi.Role.PUSH_BUTTON))
    official = app.get("Responsible official", EDITABLE)
    app.focus_top()
    app.click(official)
    app.type("ekonomi")
    app.click(app.get("ekonomichef", ITEM))
    wait_for(lambda: app.find("ekonomichef", ITEM) is None, "the suggestions to go")
    app.focus_top()
    app.keys("Escape")
    wait_for(lambda: app.root.get_child_count() == 1, "the preferences to close")
    app.focus_top()
    app.keys("ctrl+m")
    app.wait_to_see("2 of 37 goals")
    app.get("God ekonomi över tid", Atspi.Role.TABLE_ROW)
    app.gone("Fossilfri fjärrvärme", Atspi.Role.TABLE_ROW)
    button = app.get("My goals", (Atspi.Role.PUSH_BUTTON, Atspi.Role.TOGGLE_BUTTON))
    wait_for(lambda: {"checked", "pressed"} & states(button), "the button to say so")
    app.keys("ctrl+m")
    app.wait_to_see("37 goals")
    # From elsewhere, it is a way there.
    app.keys("alt+1")
    app.click(app.get("My goals", ITEM))
    app.wait_to_see("2 of 37 goals")
    # However the name is written.
    app.keys("ctrl+comma")
    official = app.get("Responsible official", EDITABLE)
    app.focus_top()
    app.click(official)
    app.keys("ctrl+a")
    app.type(" HR-CHEF ")
    app.keys("Escape")
    wait_for(lambda: app.root.get_child_count() == 1, "the preferences to close")
    app.get("Friskare medarbetare", Atspi.Role.TABLE_ROW)
    app.gone("God ekonomi över tid", Atspi.Role.TABLE_ROW)


def goes_around(start):
    """Tab and Shift+Tab come through the whole place and out of it at both ends"""
    app = start("--place=bodies")
    wait_for(lambda: focused(app, app.root).startswith(BOARD), "the keyboard at the chosen body")
    stops = ["Add under “%s”" % COUNCIL, "Alla elever klarar skolan", "Add a goal of this body", "Gemensam modell för läsning", "Add a directive",
             "Add an assignment to this body", "Add an assignment from this body", "Goal set: "]
    for stop in stops:
        app.press_until("Tab", stop)
    for stop in reversed(stops[:-1]):
        app.press_until("shift+Tab", stop)
    app.press_until("shift+Tab", BOARD)
    app.press_until("shift+Tab", "Main menu")


def begins(start):
    """In a goal set without bodies and goals each page says what belongs there, and the council is what comes first"""
    with tempfile.TemporaryDirectory() as folder:
        goal_file, xml = os.path.join(folder, "new.malbild"), os.path.join(folder, "new.xml")
        with open(xml, "w", encoding="utf-8") as file:
            file.write(EMPTY)
        cli("import", goal_file, xml)
        begin(start("--place=bodies", goal_file=goal_file))


def begin(app):
    app.wait_to_see("Begin with the municipal council.")
    app.wait_for_focus(app.get("Add a board or company", EDITABLE))
    for title in ("KF", "BUN"):
        app.type(title)
        app.keys("Return")
        app.get(prefix=title, role=ITEM, root=bodies(app))
    bodies_there = json.loads(cli("list", app.goal_file, "body", "--format=json"))
    equal([(body["title"], body["type"], ref(body, "parent")) for body in bodies_there], [("KF", "council", None), ("BUN", "board", "KF")], "the bodies")
    open_page(app, "By goal")
    app.wait_to_see("No overarching goals yet")
    press(app.get("Add goal", Atspi.Role.PUSH_BUTTON, root=app.part("MalbildBodiesView")))
    # It is named where goals are edited.
    wait_for(lambda: app.shows_place("Goals"), "the place of the goals")
    app.click(app.get("Bodies", ITEM, root=app.get("Places")))
    app.get(prefix="New goal", role=ITEM, root=app.get("Who contributes to which goal", Atspi.Role.LIST))
    open_page(app, "Internal goals")
    app.wait_to_see("Such as sick leave, or how long people stay.")
    app.quit()


def respects_archives(start):
    """In an archive nothing can be added, the controls show it, and a bar says why and opens it again"""
    with tempfile.TemporaryDirectory() as folder:
        goal_file = os.path.join(folder, "archive.malbild")
        shutil.copy(sample(), goal_file)
        with contextlib.closing(sqlite3.connect(goal_file)) as file, file:
            file.execute("UPDATE goal_set SET archived = 202012313 WHERE title = ?", [SET])
        archive(start("--place=bodies", goal_file=goal_file))


def archive(app):
    app.wait_to_see("“%s” has been an archive since" % SET)
    lines = ["Add under “%s”" % COUNCIL, "Add a goal of this body", "Add a directive", "Add an assignment to this body"]
    for line in lines:
        wait_for(lambda: "sensitive" not in states(app.get(line, EDITABLE)), "%r to be locked" % line)
    before = titles(app, "body")
    choose(app, "Socialnämnden")
    app.keys("Delete", "alt+Up")
    equal(titles(app, "body"), before, "the bodies")
    open_page(app, "Internal goals")
    wait_for(lambda: "sensitive" not in states(app.get("Add a financial goal", EDITABLE)), "the line to be locked")
    press(app.get("Reopen", Atspi.Role.PUSH_BUTTON))
    wait_for(lambda: "sensitive" in states(app.get("Add a financial goal", EDITABLE)), "the line to be open")
    app.quit()


sys.exit(run([adds_bodies, moves_and_removes, shows_contributions, gives_directives, shows_contributors, mends_a_gap, keeps_internal_goals_apart,
              shows_my_goals, goes_around, begins, respects_archives]))
