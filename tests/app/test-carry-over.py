# SPDX-License-Identifier: GPL-3.0-or-later
"""A term is carried over into the next one, in the real window, by keys."""
import json
import os
import sys

from driver import Atspi, check, cli, equal, press, run, wait_for
from pane import SET, reveal

NEW = "Goals for the term of office 2023–2026"


def records(app, kind, goal_set):
    return json.loads(cli("list", app.goal_file, kind, "--set", goal_set, "--format=json"))


def open_dialog(app):
    press(app.get(prefix="Goal set: "))
    app.get("Carry over to the next term…")
    app.press_until("Down", "Carry over to the next term…")
    app.keys("Return")
    return app.get("Title of the goal set", (Atspi.Role.TEXT, Atspi.Role.ENTRY))


def archived(app):
    sets = json.loads(cli("list", app.goal_file, "goal-set", "--format=json"))
    return next(goal_set for goal_set in sets if goal_set["title"] == SET).get("archived")


def carries_over(start):
    """Goals are chosen and carried over with what belongs to them, and one undo takes it all back"""
    app = start()
    open_dialog(app)
    # The overarching goals that are decided are chosen from the beginning, with what comes along.
    app.wait_to_see("Goals: 8 · Wordings: 8")
    # What is not finished is told before it is left behind. The term is not over: it need not become an archive.
    app.wait_to_see("26 inputs without an answer")
    app.wait_to_see("Its goals hold until the end of 2022.")
    screenshot = os.environ.get("MALBILD_SCREENSHOTS")
    if screenshot:
        os.makedirs(screenshot, exist_ok=True)
        app.screenshot(os.path.join(screenshot, "carry-over.png"))
    app.focus_top()
    app.keys("Return")
    wait_for(lambda: app.window.get_name().startswith(NEW), "the new goal set")
    goals = records(app, "goal", NEW)
    equal(len(goals), 8, "goals of the new set")
    check(all(goal["status"] == "draft" for goal in goals), "every goal is a draft")
    equal(len(records(app, "succession", NEW)), 8, "each goal continues its earlier one")
    equal(len(records(app, "process-step", NEW)), 5, "the new set has its process")
    app.focus_top()
    app.keys("ctrl+z")
    wait_for(lambda: not app.window.get_name().startswith(NEW), "another goal set")
    check(NEW not in cli("list", app.goal_file, "goal-set"), "the new goal set is gone")


def leaves_an_archive(start):
    """When its years are over, the goal set becomes an archive; reopening it is in the history, and so is what it was"""
    app = start(today="2023-02-01")
    reveal(app, SET, "mandatperioden 2019")
    open_dialog(app)
    app.focus_top()
    app.keys("Return")
    wait_for(lambda: app.window.get_name().startswith(NEW), "the new goal set")
    app.focus_top()
    equal(archived(app), "2023-02-01", "the day when the earlier set became an archive")
    reveal(app, SET, "mandatperioden 2019")
    press(app.get("Reopen", Atspi.Role.PUSH_BUTTON))
    wait_for(lambda: not archived(app), "the goal set to be open again")
    app.click(app.get("History", Atspi.Role.LIST_ITEM, root=app.get("Places")))
    app.get(prefix="Reopen “%s”" % SET, root=app.get("Edits", Atspi.Role.LIST))


def run_all():
    return run([carries_over, leaves_an_archive])


if __name__ == "__main__":
    sys.exit(run_all())
