#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The detail pane as a person uses it: references, lists, remarks, what is locked."""
import json
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from driver import (Atspi, box_of, check, children, cli, equal, is_named, list_places, press, read_name, run, states, text_of,  # noqa: E402
                    wait_for, walk)
from pane import A_GOAL, EDITABLE, SET, archive, choose, edit_title, field, go_to, goal, goals, reveal  # noqa: E402

BUTTON = Atspi.Role.PUSH_BUTTON


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


def described(root, name):
    """What assistive technology says after the name."""
    return {node.get_description() for node in walk(root) if read_name(node) == name}


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
    check("Kulturnämnden" in described(pane, "Responsible"), "what is chosen is not told: %s" % described(pane, "Responsible"))
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


# What adds, changes, moves or takes away has a name that begins so.
EDITS = ("Add", "Approve", "Choose the goal", "Drop", "Edit the text", "How “", "Import inputs", "In use", "Merge", "Remove", "Split",
         "Theme:", "Tie a goal", "Target group:", "Use ", "Withdraw", "Write")
# Vision and values are the municipality's, and no part of the goal set.
OF_THE_MUNICIPALITY = ("Add a vision statement", "Add a core value")
EDITING_ROLES = (BUTTON, Atspi.Role.TOGGLE_BUTTON, Atspi.Role.COMBO_BOX, Atspi.Role.CHECK_BOX, *EDITABLE)


def list_edits(node, sensitive=True):
    """What is below by which something could be changed: its names, and whether one so called can be used."""
    # What is in something insensitive is so, too, and does not say it itself.
    sensitive = sensitive and "sensitive" in states(node)
    name = node.get_name() or ""
    edits = {}
    if node.get_role() in EDITING_ROLES and name.startswith(EDITS) and not name.startswith(OF_THE_MUNICIPALITY):
        edits[name] = sensitive and "read-only" not in states(node)
    for child in children(node):
        for other, usable in list_edits(child, sensitive).items():
            edits[other] = usable or edits.get(other, False)
    return edits


def list_usable(node):
    return [name for name, usable in list_edits(node).items() if usable]


def look_into_places(start, says, **keywords):
    """Looks into every place for what could be changed, and that it cannot be. Returns: the names of all of that."""
    found = set()
    for name in list_places():
        app = start("--place=" + name, **keywords)
        app.wait_to_see(says)
        place = app.get("Malbild%sView" % name.capitalize() if name != "thread" else "Golden thread")
        wait_for(lambda: not list_usable(place), "nothing to change in %s: %s" % (name, list_usable(place)))
        check("sensitive" not in states(app.get("Add a goal", BUTTON)), "the header's button in " + name)
        found.update(list_edits(place))
        app.quit(expected_stderr=None)
    return found


def is_an_archive_everywhere(start):
    """Every place says that the goal set is an archive; in none can anything be added, moved or removed until it is reopened"""
    app = start("--place=overview")
    archive(app)
    press(app.get(prefix="Goal set: %s, Archive" % SET))
    app.get(prefix="%s, Archive" % SET, role=Atspi.Role.LIST_ITEM)
    app.keys("Escape")
    app.quit()
    found = look_into_places(start, "“%s” has been an archive since" % SET, goal_file=app.goal_file)
    check(len(found) > 10, "what was found to change something with: %s" % found)

    again = start("--place=overview", goal_file=app.goal_file)
    press(again.get("Reopen", BUTTON))
    wait_for(lambda: not again.find(prefix="Goal set: %s, Archive" % SET), "the archive to be open")
    wait_for(lambda: "sensitive" in states(again.get("Add a goal", BUTTON)), "the header's button")


def offers_to_reopen(start):
    """What an archive refuses is told with the offer to reopen it"""
    app = start("--place=goals")
    reveal(app, A_GOAL)
    edit_title(app, "Another title")
    app.keys("Return")
    wait_for(lambda: goal(app, "Another title"), "the title in the file")
    archive(app)
    reveal(app, "Another title")
    choose(app, "Show History")
    again = "Restore “Short title” of “Another title” to “%s”" % A_GOAL
    press(app.get(again, BUTTON))
    app.wait_to_see("is an archive. Reopen the goal set")

    def buttons():
        return [node for node in walk(app.window) if node.get_role() == BUTTON and is_named(node, "Reopen")]

    # One above the place, one in the toast.
    wait_for(lambda: len(buttons()) == 2, "the offer to reopen it")
    press(buttons()[-1])
    app.gone(prefix="Goal set: %s, Archive" % SET)
    press(app.get(again, BUTTON))
    wait_for(lambda: goal(app, A_GOAL), "the title that was")


def leaves_the_line_free(start):
    """A toast does not lie over the line in which one adds one thing after the other"""
    app = start("--place=dialogue")
    line = app.get("Write down an input", EDITABLE)
    app.click(line)
    app.type("Fler bussar")
    app.keys("Return")
    app.get(prefix="Fler bussar, ", role=Atspi.Role.LIST_ITEM)
    # By way of the button at the beginning of the line into the list, where the new one is selected.
    app.keys("shift+Tab", "shift+Tab", "Delete")
    app.wait_to_see("“Fler bussar” removed")
    toast = next(node for node in walk(app.window) if "“Fler bussar” removed" in (text_of(node) or node.get_name() or ""))

    def is_free():
        (_, top, _, height), (_, line_top, _, _) = box_of(toast), box_of(line)
        return top + height <= line_top

    wait_for(is_free, "the toast to rise above the line: %s, %s" % (box_of(toast), box_of(line)))
    app.click(line)
    app.type("Fler bänkar")
    app.keys("Return")
    app.get(prefix="Fler bänkar, ", role=Atspi.Role.LIST_ITEM)


def focused(app, root):
    """The name of what has the keyboard in some part of the window."""
    return next((read_name(node) for node in walk(root) if app.has_focus(node)), None)


def reaches_all_with_few_keys(start):
    """A list is one stop of the keyboard; sections and the parts of the window have keys of their own"""
    app = start("--place=goals")
    reveal(app, A_GOAL)
    pane, place, sidebar = (app.part(name) for name in ("MalbildDetailPane", "MalbildGoalsView", "MalbildSidebar"))
    go_to(app, "Short title")
    app.keys("alt+Next")
    wait_for(lambda: focused(app, pane) == "Add: Wordings", "the first list")
    app.keys("Tab")
    wait_for(lambda: focused(app, pane).startswith("Open “"), "the newest wording")
    app.keys("Tab")
    wait_for(lambda: focused(app, pane).startswith("Add: "), "the next list")
    app.keys("alt+Prior")
    wait_for(lambda: focused(app, pane) == "Add: Wordings", "the first list again")

    app.keys("F6")
    wait_for(lambda: focused(app, sidebar), "the sidebar")
    app.keys("F6")
    wait_for(lambda: focused(app, place), "the place")
    app.keys("F6")
    wait_for(lambda: focused(app, pane), "the details")
    app.keys("shift+F6")
    wait_for(lambda: focused(app, place), "the place again")


sys.exit(run([refers_to_what_is_new, contributes_to_what_is_new, is_an_archive_everywhere, offers_to_reopen, leaves_the_line_free,
              reaches_all_with_few_keys]))
