#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Approval and the programme as a person goes through them: decisions, cells and gaps, the document."""
import json
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from driver import Atspi, check, cli, equal, press, run, text_of, wait_for, walk  # noqa: E402

SET = "Mål för mandatperioden 2019–2022"
A_GOAL = "Fossilfri fjärrvärme"
GRID = "Goals, and what they mean for target groups and in focus areas"


def records(app, kind):
    return json.loads(cli("list", app.goal_file, kind, "--set", SET, "--format=json"))


def statuses(app):
    return [(goal["status"], goal.get("decision")) for goal in records(app, "goal")]


def row(app, title):
    return app.get(title, Atspi.Role.TABLE_ROW, root=app.part("MalbildGoalsView"))


def focused_name(app, root):
    return next((node.get_name() for node in walk(root) if app.has_focus(node)), None)


def wait_for_cell(app, grid, name):
    """The editor is as wide as a window, and the driver has to give the keyboard back to the window itself."""
    app.gone(prefix="What “")
    app.focus_top()
    wait_for(lambda: focused_name(app, grid) == name, "the keyboard in %r" % name)


def choose_three(app):
    app.click(row(app, A_GOAL))
    app.keys("shift+Down", "shift+Down")
    bar = app.get("MalbildChangeMany")
    wait_for(lambda: any("3" in text for text in app.labels(bar)), "three chosen goals")
    return bar


def approves_many(start):
    """Three goals chosen among the goals are approved by one decision, and one undo takes it back"""
    app = start("--place=goals")
    bar = choose_three(app)
    before = statuses(app)
    press(app.get("Change status", root=bar))
    press(app.get("Proposed", Atspi.Role.PUSH_BUTTON, root=bar))
    wait_for(lambda: sum(a != b for a, b in zip(before, statuses(app))) == 3, "three proposed goals")
    proposed = statuses(app)
    n_decisions = len(records(app, "decision"))
    press(app.get("Approve selected goals"))
    app.get("3 chosen")
    title = app.get("Title", (Atspi.Role.TEXT, Atspi.Role.ENTRY))
    app.focus_top()
    app.click(title)
    app.keys("ctrl+a")
    app.type("Once more")
    press(app.get("Approve", Atspi.Role.PUSH_BUTTON))
    wait_for(lambda: len(records(app, "decision")) == n_decisions + 1, "the decision")
    changed = [b for a, b in zip(proposed, statuses(app)) if a != b]
    equal(len(changed), 3, "how many goals were approved")
    check(all(status == "decided" and "Once more" in str(decision) for status, decision in changed), str(changed))
    app.gone("3 chosen")
    app.get("Undo: Approve by “Once more”")
    app.focus_top()
    app.keys("ctrl+z")
    wait_for(lambda: statuses(app) == proposed, "one undo for all of it")
    equal(len(records(app, "decision")), n_decisions, "how many decisions there are")


def shows_decisions(start):
    """Decisions say what they decided, and what awaits one is listed"""
    app = start("--place=decisions")
    app.wait_to_see("Awaits a decision")
    wait_for(lambda: app.sees("Kommunfullmäktige · "), "who decided")
    press(app.get("Approve…", Atspi.Role.PUSH_BUTTON))
    n_proposed = sum(goal["status"] == "proposed" for goal in records(app, "goal"))
    app.get("%d chosen" % n_proposed)
    # What is decided on is the wording, so it can be read there; also that of a decided goal that has a new one.
    for goal in ("Svenska på arbetsplatsen", "Färre fallolyckor"):
        latest = [wording["text"] for wording in records(app, "wording") if wording["goal"]["title"] == goal][-1]
        app.wait_to_see(latest)
    app.focus_top()
    app.keys("Escape")
    app.gone("%d chosen" % n_proposed)


def opens_decisions(start):
    """A decision is chosen, opened and removed with the keyboard; what it decided leads on"""
    app = start("--place=decisions")
    rows = app.get("Decisions", (Atspi.Role.LIST, Atspi.Role.LIST_BOX))
    decided = next(goal["decision"]["title"] for goal in records(app, "goal") if goal["decision"])
    app.click(app.get(prefix="Decisions (", root=rows))
    app.press_until("Down", decided, root=rows)
    pane = app.part("MalbildDetailPane")
    wait_for(lambda: app.sees(decided, pane), "the decision in the detail pane")
    app.keys("Right")
    goal = next(goal["title"] for goal in records(app, "goal") if (goal["decision"] or {}).get("title") == decided)
    app.press_until("Down", goal, root=rows)
    wait_for(lambda: app.sees(goal, pane), "what it decided in the detail pane")
    app.press_until("Up", decided, root=rows)
    n_decisions = len(records(app, "decision"))
    app.keys("Delete")
    wait_for(lambda: len(records(app, "decision")) == n_decisions - 1, "the decision to go")
    press(app.get("Undo", Atspi.Role.PUSH_BUTTON))
    wait_for(lambda: len(records(app, "decision")) == n_decisions, "the decision to come back")


def go_to_cell(app, grid, prefix):
    """Into the matrix with Tab, and to the cell whose name begins so."""
    for _ in range(12):
        if focused_name(app, grid):
            break
        app.keys("Tab")
    app.keys("ctrl+Home")
    for _ in range(40):
        if (focused_name(app, grid) or "").startswith(prefix):
            return
        app.keys("Down")
        if focused_name(app, grid).startswith(prefix.split(", ")[0] + ", "):
            app.keys("Home")
            while not focused_name(app, grid).startswith(prefix):
                app.keys("Right")
            return
    raise AssertionError("no cell %r" % prefix)


def inputs_of(app, goal, group):
    """What speaks to a cell: what is tied to the goal, and what lies in its area and is tied to none."""
    ties = records(app, "input-link")
    tied = {tie["input"]["uuid"] for tie in ties if tie["goal"]["title"] == goal}
    any_tied = {tie["input"]["uuid"] for tie in ties}
    area = next(record["area"] for record in records(app, "goal") if record["title"] == goal)
    of_group = [record for record in records(app, "input") if (record["target-group"] or {}).get("title") == group]
    return ([record["text"] for record in of_group if record["uuid"] in tied],
            [record["text"] for record in of_group if record["uuid"] not in any_tied and record["area"] == area])


def reaches_all_of_a_cell(start):
    """Tab goes round in an opened cell: text, buttons, and the inputs, which open"""
    app = start("--place=programme")
    grid = app.get(GRID)
    goal, group = "Trygg och tillgänglig vardag", "Äldre"
    tied, near = inputs_of(app, goal, group)
    check(tied, "the sample has no input in this cell")
    go_to_cell(app, grid, "%s, %s: " % (goal, group))
    app.keys("Return")
    text = app.get("What “%s” means for “%s”" % (goal, group))
    app.wait_for_focus(text)
    check(any(label.startswith("%d input" % len(tied + near)) for label in app.labels(grid)), "how many inputs there are")
    for stop in ["Remove", "Details", "Keep"] + ["“%s”" % said for said in tied + near]:
        app.keys("Tab")
        app.wait_for_focus(app.get(stop, Atspi.Role.PUSH_BUTTON, root=grid))
    app.keys("Tab")
    app.wait_for_focus(text)
    press(app.get("“%s”" % tied[0], root=grid))
    wait_for(lambda: app.sees(tied[0], app.part("MalbildDetailPane")), "the input in the detail pane")
    app.gone(prefix="What “")


def fills_a_gap(start):
    """A gap of the programme is filled with the keyboard alone, and the keyboard comes back to its cell"""
    app = start("--place=programme")
    grid = app.get(GRID)
    before = len(records(app, "clarification"))
    for _ in range(12):
        if focused_name(app, grid):
            break
        app.keys("Tab")
    check(focused_name(app, grid), "Tab never came into the matrix")
    app.keys("ctrl+Home")
    for _ in range(20):
        if (focused_name(app, grid) or "").endswith(": Gap"):
            break
        app.keys("Right")
    name = focused_name(app, grid)
    check(name and name.endswith(": Gap"), "no gap was found: %r" % name)
    app.keys("Return")
    goal, column = name[:-len(": Gap")].rsplit(", ", 1)
    text = app.get("What “%s” means for “%s”" % (goal, column))
    app.wait_for_focus(text)
    app.type("A place of one's own")
    app.keys("ctrl+Return")
    wait_for(lambda: len(records(app, "clarification")) == before + 1, "the clarification in the file")
    filled = "%s, %s: A place of one's own" % (goal, column)
    wait_for_cell(app, grid, filled)
    # Escape gives up what was typed.
    app.keys("Return")
    app.wait_for_focus(app.get(prefix="What “"))
    app.keys("ctrl+a")
    app.type("Never")
    app.keys("Escape")
    wait_for_cell(app, grid, filled)
    app.keys("ctrl+z")
    wait_for(lambda: len(records(app, "clarification")) == before, "the gap to come back")
    app.get(name, root=grid)


def reads_as_a_document(start):
    """The programme reads as a document, by goal and by target group"""
    app = start("--place=programme")
    app.get(GRID)
    press(app.get("Document"))
    title = records(app, "programme")[0]["title"]

    def whole():
        node = app.find("Strategic development programme", Atspi.Role.TEXT)
        return text_of(node) if node else ""

    wait_for(lambda: whole().startswith(title), "the document")
    check("Not clarified yet: " in whole(), "its gaps are told")
    check(records(app, "clarification")[0]["text"].split("\n")[0] in whole(), "what was clarified is in it")


def leads_to_the_step(start):
    """A step on the overview leads to the place where its work is done"""
    app = start("--place=overview", today="2019-04-05")
    press(app.get(prefix="Step 4, "))
    app.wait_to_see("Awaits a decision")
    wait_for(lambda: app.sees("Godkännande av mål", app.part("MalbildDetailPane")), "the step in the detail pane")


def missing(app, title):
    """Goes to a row of what is missing on the overview, and reads its number."""
    view = app.part("MalbildOverviewView")
    # The keyboard comes back to the row that was followed.
    app.press_until("Up" if ": " in (focused_name(app, view) or "") else "Tab", "Criteria that are not met: ", root=view)
    app.press_until("Tab", title + ": ", root=view)
    return int(focused_name(app, view).rsplit(": ", 1)[1].split()[0])


def leads_to_what_is_missing(start):
    """What is missing on the overview leads to where as much of it is found, and mended"""
    app = start("--place=overview")
    n = missing(app, "Inputs without an answer")
    app.keys("Return")
    wait_for(lambda: app.shows_place("Dialogue"), "the dialogue")
    wait_for(lambda: app.sees("%d of " % n) or app.sees("%d inputs" % n), "%d inputs" % n)
    app.keys("alt+1")
    n = missing(app, "Empty cells of the programme")
    app.keys("Return")
    app.get(GRID)
    app.wait_to_see("%d gaps" % n)
    app.keys("alt+1")
    n = missing(app, "Awaits a decision")
    app.keys("Return")
    app.wait_to_see("%d await a decision" % n)
    app.keys("alt+1")
    view = app.part("MalbildOverviewView")
    n = missing(app, "Goals without means")
    app.keys("Return")
    app.keys("Down")
    goal = wait_for(lambda: focused_name(app, view), "a goal with the keyboard").split(",")[0]
    check(not any(means["goal"] and means["goal"]["title"] == goal for means in records(app, "means")), "%r has means" % goal)
    app.keys("Return")
    wait_for(lambda: app.sees(goal, app.part("MalbildDetailPane")), "the goal in the detail pane")
    app.wait_for_focus(app.get("Year"))
    app.keys("Escape")
    app.gone("Year")


sys.exit(run([approves_many, shows_decisions, opens_decisions, reaches_all_of_a_cell, fills_a_gap, reads_as_a_document, leads_to_the_step, leads_to_what_is_missing]))
