#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The framing as a person uses it: areas split and merged, Agenda 2030, earlier goals; and all of it undone."""
import json
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from driver import Atspi, check, cli, equal, press, run, wait_for, walk  # noqa: E402

SET = "Mål för mandatperioden 2019–2022"
AREA = "Utbildning, arbete och näringsliv"
OTHER_AREA = "Kunskap, hälsa och fritid"
EDITABLE = (Atspi.Role.TEXT, Atspi.Role.ENTRY)


def records(app, kind):
    return json.loads(cli("list", app.goal_file, kind, "--set", SET, "--format=json"))


def statuses(app):
    return {area["title"]: area["status"] for area in records(app, "goal-area")}


def goals_by_area(app):
    """How many goals lie in each area."""
    counts = {}
    for goal in records(app, "goal"):
        area = (goal.get("area") or {}).get("title")
        counts[area] = counts.get(area, 0) + 1
    return counts


def open_page(app, title, part):
    app.click(app.get(title, Atspi.Role.PAGE_TAB))
    return app.get(part)


def areas_split(start):
    """A goal area is split, and one undo brings it back"""
    app = start("--place=framing")
    open_page(app, "Goal areas", "MalbildFramingAreas")
    before, goals_before = statuses(app), goals_by_area(app)
    press(app.get("Split “%s”…" % AREA))
    app.wait_for_focus(app.get("Title of new area 1", EDITABLE))
    app.type("Skola")
    app.click(app.get("Title of new area 2", EDITABLE))
    app.type("Arbete")
    app.keys("Return")
    wait_for(lambda: statuses(app).get(AREA) not in (None, before[AREA]), "the area to be replaced")
    check({"Skola", "Arbete"} <= set(statuses(app)), "the new areas are there")
    app.get(prefix="%s, " % AREA, root=app.get("MalbildFramingAreas"))
    equal(sum(goals_by_area(app).values()), sum(goals_before.values()), "how many goals there are")
    app.gone("Title of new area 1")

    # What inputs are sorted into are the areas that there are now.
    app.focus_top()
    app.keys("alt+5")
    press(app.get("Sort", (Atspi.Role.PAGE_TAB, Atspi.Role.TOGGLE_BUTTON, Atspi.Role.RADIO_BUTTON)))
    sorter = app.get("MalbildInputSorter")
    app.get("Skola", root=sorter)
    app.gone(AREA, root=sorter)
    app.keys("ctrl+z")
    wait_for(lambda: statuses(app) == before, "the areas as they were")
    equal(goals_by_area(app), goals_before, "the goals of the areas")


def areas_merged(start):
    """Goal areas are merged into one of them, and one undo takes them apart"""
    app = start("--place=framing")
    open_page(app, "Goal areas", "MalbildFramingAreas")
    before, goals_before = statuses(app), goals_by_area(app)
    press(app.get("Merge “%s” with others…" % AREA))
    dialog = app.get("Merge goal areas", (Atspi.Role.DIALOG, Atspi.Role.FRAME, Atspi.Role.WINDOW))
    app.click(app.get(OTHER_AREA, Atspi.Role.CHECK_BOX, root=dialog))
    app.click(app.get("Title of the new area", EDITABLE, root=dialog))
    app.type("Kunskap och arbete")
    app.keys("Return")
    wait_for(lambda: "Kunskap och arbete" in statuses(app), "the new area")
    check(statuses(app)[AREA] == statuses(app)[OTHER_AREA] != before[AREA], "both are replaced")
    app.gone("Title of the new area")
    app.keys("ctrl+z")
    wait_for(lambda: statuses(app) == before, "the areas as they were")
    equal(goals_by_area(app), goals_before, "the goals of the areas")


def target_picked(start):
    """A target is found by words of its label, chosen with the arrow keys, and undone"""
    app = start("--place=goals")
    app.click(app.get("Fossilfri fjärrvärme", Atspi.Role.TABLE_ROW))
    pane = app.get("MalbildDetailPane")
    app.click(app.get("Short title", EDITABLE, root=pane))
    before = sorted(link["code"] for link in records(app, "sdg-link"))
    app.press_until("Tab", "Add: Agenda 2030 links", root=pane)
    app.keys("Return")
    app.wait_for_focus(app.get("Goal or target of Agenda 2030", EDITABLE))
    # How many goals touch it stands beside each, and what none touches can be told.
    app.get("1 No poverty, 1 goal", Atspi.Role.LIST_ITEM)
    app.get("2 Zero hunger, no goals", Atspi.Role.LIST_ITEM)
    app.type("water")
    app.get("6.1 Safe drinking water that everyone can afford")
    app.gone(prefix="1 No poverty")
    app.keys("Down", "Return")
    wait_for(lambda: sorted(link["code"] for link in records(app, "sdg-link")) == sorted(before + ["6.1"]), "the link to 6.1")
    app.wait_to_see("6.1 Safe drinking water", root=pane)
    app.keys("ctrl+z")
    wait_for(lambda: sorted(link["code"] for link in records(app, "sdg-link")) == before, "the link to be undone")


def agenda(start):
    """A tile of the overview leads to the targets; a goal is tied to one, and one is found by its words"""
    app = start("--place=overview")
    tile = app.get(prefix="15. ")
    press(tile)
    page = app.window
    app.wait_to_see("15.5 Save threatened species", root=page)
    before = len(records(app, "sdg-link"))
    add = app.get("Tie a goal to “15.1 Preserve ecosystems on land and in fresh water”", root=page)
    app.press_until("Tab", add.get_name(), root=page)
    app.keys("Return")
    app.wait_for_focus(app.get("Search", EDITABLE))
    app.type("Fossilfri")
    app.keys("Return")
    wait_for(lambda: len(records(app, "sdg-link")) == before + 1, "the link in the file")
    app.wait_to_see("Fossilfri", root=page)
    app.keys("ctrl+z")
    wait_for(lambda: len(records(app, "sdg-link")) == before, "the link to be undone")


def undealt(app):
    found = app.find("Not dealt with yet", Atspi.Role.LIST)
    return [node.get_name() for node in walk(found) if (node.get_name() or "").startswith("Drop “")] if found else []


def earlier(start):
    """An earlier goal is dropped with a reason, another lives on in a new goal; each is undone"""
    app = start("--place=framing")
    page = open_page(app, "Earlier goals", "MalbildFramingEarlier")
    # Where the sample leaves nothing to deal with, what it dropped is taken back.
    wait_for(lambda: app.sees("goals dealt with", root=page), "the earlier goals")
    if not undealt(app):
        press(app.get(prefix="Do not drop", root=page))
        wait_for(lambda: undealt(app), "a goal to deal with")
    first = undealt(app)[0]
    title = first[len("Drop “"):-len("”…")]
    dropped_before = len(records(app, "dropped-goal"))

    app.press_until("Tab", first, root=page)
    app.keys("Return")
    app.wait_for_focus(app.get("Why it is dropped", EDITABLE))
    app.type("Staten har tagit uppgiften")
    app.keys("Return")
    wait_for(lambda: len(records(app, "dropped-goal")) == dropped_before + 1, "the dropped goal in the file")
    app.wait_to_see("Staten har tagit uppgiften", root=page)
    check(first not in undealt(app), "it is no longer undealt")
    app.keys("ctrl+z")
    wait_for(lambda: len(records(app, "dropped-goal")) == dropped_before, "dropping to be undone")
    wait_for(lambda: first in undealt(app), "the goal among the undealt ones")

    goals = len(records(app, "goal"))
    app.press_until("Tab", "Choose the goal that continues “%s”" % title, root=page)
    app.keys("Return")
    app.wait_for_focus(app.get("Search", EDITABLE))
    press(app.get("Make a new goal of “%s”" % title))
    wait_for(lambda: len(records(app, "goal")) == goals + 1, "the new goal in the file")
    wait_for(lambda: first not in undealt(app), "the goal to be dealt with")
    # How it lives on is told by what can be changed; what can be done looks otherwise.
    app.press_until("Tab", "How “%s” lives on in “%s”" % (title, title), root=page)
    app.keys("space", "Down", "Return")
    wait_for(lambda: any(link["type"] == "replaces" and link["earlier-goal"]["title"] == title for link in records(app, "succession")),
             "another type in the file")
    app.get("Choose another goal in which “%s” lives on" % title, root=page)
    app.keys("ctrl+z", "ctrl+z")
    wait_for(lambda: len(records(app, "goal")) == goals, "the new goal to be undone")
    wait_for(lambda: first in undealt(app), "the goal among the undealt ones again")


sys.exit(run([areas_split, areas_merged, target_picked, agenda, earlier]))
