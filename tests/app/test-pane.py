#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The detail pane as a person uses it: references, lists, remarks, what is locked."""
import json
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from driver import check, cli, equal, run  # noqa: E402
from pane import A_GOAL, go_to, goal, goals, reveal  # noqa: E402


def records(app, kind):
    return json.loads(cli("list", app.goal_file, kind, "--format=json"))


def record(app, kind, title):
    return next((one for one in records(app, kind) if one["title"] == title), None)


def make(app, title):
    """In a picker that is open: types what there is not yet, and takes the offer to add it."""
    app.get("Search")
    app.type(title)
    app.get("Add “%s”" % title)
    app.press_until("Tab", "Add “%s”" % title)
    app.keys("Return")
    app.gone("Add “%s”" % title)


def refers_to_what_is_new(start):
    """A reference makes what it is to lead to on the spot, as one edit"""
    app = start("--place=goals")
    reveal(app, A_GOAL)
    pane = app.part("MalbildDetailPane")
    before = goal(app, A_GOAL)["responsible"]
    go_to(app, "Responsible official")
    # Between the two stands the button that opens what is chosen.
    app.keys("shift+Tab", "shift+Tab", "space")
    make(app, "Kulturnämnden")
    app.get("Open “Kulturnämnden”", root=pane)
    equal(goal(app, A_GOAL)["responsible"]["title"], "Kulturnämnden", "who is responsible")
    equal(record(app, "body", "Kulturnämnden")["type"], "board", "what sort of body it is")
    app.keys("ctrl+z")
    app.gone("Open “Kulturnämnden”", root=pane)
    equal(goal(app, A_GOAL)["responsible"], before, "who is responsible, undone")
    check(record(app, "body", "Kulturnämnden") is None, "the body is left over")


def contributes_to_what_is_new(start):
    """A goal contributes to one that is made on the spot: an overarching draft"""
    app = start("--place=goals")
    reveal(app, A_GOAL)
    go_to(app, "Short title")
    pane = app.part("MalbildDetailPane")
    n_goals = len(goals(app))
    app.press_until("Tab", "Add: Contributes to", pane)
    app.keys("space")
    make(app, "Klimatneutral kommun")
    app.get("Open “Klimatneutral kommun”", root=pane)
    made = goal(app, "Klimatneutral kommun")
    equal((made["level"], made["status"], made["area"]), ("overarching", "draft", goal(app, A_GOAL)["area"]), "what it begins with")
    app.keys("ctrl+z")
    app.gone("Open “Klimatneutral kommun”", root=pane)
    equal(len(goals(app)), n_goals, "how many goals there are, undone")


sys.exit(run([refers_to_what_is_new, contributes_to_what_is_new]))
