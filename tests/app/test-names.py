#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A walk over every place and dialog: whatever can have the keyboard has a name of its own."""
import os
import re
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from driver import WITH_CHOOSER, Atspi, GLib, check, children, list_places, press, run, wait_for  # noqa: E402

A_GOAL = "Fossilfri fjärrvärme"
REWORDED = "Planer för 250 bostäder om året"
EDITABLE = (Atspi.Role.TEXT, Atspi.Role.ENTRY)
TYPE_NAME = re.compile(r"^(Gtk|Adw|Malbild)[A-Z]\w*$")

# (What is a filler there is a panel in newer ones.) What GTK 4.8 says can have the keyboard although it hands it on to what is inside: the panes that scroll, the list
# inside a column view, the inner parts of drop-downs, whose own names are what is read.
HANDS_ON = (Atspi.Role.SCROLL_PANE, Atspi.Role.FILLER, Atspi.Role.PANEL)


def path_to(node):
    names = []
    while node is not None and len(names) < 6:
        names.append("%s %r" % (node.get_role_name(), node.get_name()))
        node = node.get_parent()
    return " < ".join(names)


# What newer ones leave without a name by themselves: the items of their menus, the lists of their preferences.
HANDS_ON_NEWER = HANDS_ON + (Atspi.Role.MENU_ITEM, Atspi.Role.LIST)


def hands_on(name):
    """GTK 4.8 tells a type where there is no name, newer ones tell nothing."""
    return HANDS_ON if name else HANDS_ON_NEWER


def nameless(node, outer_name=""):
    """Every focusable thing below @node that has no name, or a type's."""
    for child in children(node):
        try:
            name = child.get_name() or ""
            states = child.get_state_set()
            own = bool(name) and not TYPE_NAME.match(name)
            if states.contains(Atspi.StateType.FOCUSABLE) and not own and child.get_role() not in hands_on(name):
                # The button inside a menu button is read with the menu button's name.
                box = Atspi.Component.get_extents(child.get_component_iface(), Atspi.CoordType.WINDOW)
                # What has no size is not shown, such as a page behind another.
                if box.width > 0 and box.height > 0 and not (outer_name and child.get_role() in (Atspi.Role.PUSH_BUTTON, Atspi.Role.TOGGLE_BUTTON, Atspi.Role.LIST)):
                    yield path_to(child)
            # A drop-down's list is closed, and made when it opens.
            if child.get_role() != Atspi.Role.COMBO_BOX:
                yield from nameless(child, name if own and child.get_role() in
                                    (Atspi.Role.PUSH_BUTTON, Atspi.Role.TREE_TABLE, Atspi.Role.LIST) else "")
        except GLib.Error:
            continue


def expect_names(app, where):
    found = sorted(set(nameless(app.root)))
    check(not found, "%s: without a name of their own:\n%s" % (where, "\n".join(found)))


def places(start):
    """Everything in the places has a name"""
    app = start("--place=goals")
    app.get(A_GOAL, Atspi.Role.TABLE_ROW)
    app.keys("ctrl+f")
    app.get("Search everything", (Atspi.Role.TEXT, Atspi.Role.ENTRY))
    app.type("Fossilfri")
    app.get("Results")
    expect_names(app, "Search")
    app.keys("Return")
    expect_names(app, "Goals with a goal")
    app.keys("Escape")
    places_list = app.get("Places", Atspi.Role.LIST)
    rows = [row for row in children(places_list) if row.get_role() == Atspi.Role.LIST_ITEM]
    check(len(rows) == len(list_places()), "%d rows for the places" % len(rows))
    for number, (row, place) in enumerate(zip(rows, list_places()), 1):
        app.keys("alt+%d" % (number % 10) if number <= 10 else "ctrl+Next")
        wait_for(lambda: app.shows_place(row.get_name().split(",")[0]), "the place %r" % place)
        expect_names(app, place)


def menus(start):
    """Everything in the switcher and the menu has a name"""
    app = start("--place=goals")
    press(app.get(prefix="Goal set: "))
    app.get("New goal set…")
    expect_names(app, "Switcher")
    app.keys("Escape")
    press(app.get("Main menu"))
    wait_for(lambda: app.sees("Import") or app.find(role=Atspi.Role.MENU_ITEM), "the menu")
    expect_names(app, "Main menu")
    app.keys("Escape")


def dialogs(start):
    """Everything in the dialogs has a name"""
    app = start("--place=goals")
    app.get(A_GOAL, Atspi.Role.TABLE_ROW)
    for key, what in (("ctrl+comma", "Author of the edits"), ("ctrl+question", "Show the whole period")):
        app.keys(key)
        wait_for(lambda: app.sees(what), what)
        expect_names(app, key)
        app.keys("Escape")
        wait_for(lambda: app.root.get_child_count() == 1, "the dialog to close")
    press(app.get(prefix="Goal set: "))
    app.get("New goal set…")
    app.press_until("Down", "New goal set…")
    app.keys("Return")
    app.get("Title of the goal set", (Atspi.Role.TEXT, Atspi.Role.ENTRY))
    expect_names(app, "New goal set")
    app.keys("Escape")


def expect_dialog(app, what, name, role=None):
    """The dialog that shows something of this name; then it is closed."""
    app.get(name, role)
    app.focus_top()
    expect_names(app, what)
    app.keys("Escape")
    wait_for(lambda: app.root.get_child_count() == 1, "%s to close" % what)


def dialogs_of_places(start):
    """Everything in the dialogs of the framing and of decisions has a name"""
    app = start("--place=framing")
    app.click(app.get("Goal areas", Atspi.Role.PAGE_TAB))
    press(app.get(prefix="Split “Utbildning"))
    expect_dialog(app, "Split", "Title of new area 1", EDITABLE)
    press(app.get(prefix="Merge “Utbildning"))
    expect_dialog(app, "Merge", "Title of the new area", EDITABLE)
    app.click(app.get("Earlier goals", Atspi.Role.PAGE_TAB))
    app.get("MalbildFramingEarlier")
    expect_names(app, "Earlier goals")
    app.click(app.get("Agenda 2030", Atspi.Role.PAGE_TAB))
    app.get("MalbildFramingAgenda")
    expect_names(app, "Agenda 2030")
    app.keys("alt+6")
    press(app.get("Approve…", Atspi.Role.PUSH_BUTTON))
    expect_dialog(app, "Approve", "Registry number", EDITABLE)
    press(app.get(prefix="Goal set: "))
    app.get("Carry over to the next term…")
    app.press_until("Down", "Carry over to the next term…")
    app.keys("Return")
    expect_dialog(app, "Carry over", "Title of the goal set", EDITABLE)


def dialogs_of_goals(start):
    """Everything in the dialogs of a goal's wordings and of an import has a name"""
    app = start("--place=goals", env=WITH_CHOOSER)
    app.click(app.get(REWORDED, Atspi.Role.TABLE_ROW))
    pane = app.get("MalbildDetailPane")
    press(app.get("Compare…", Atspi.Role.PUSH_BUTTON, root=pane))
    expect_dialog(app, "Compare", "Swap")

    app.keys("alt+5")
    view = app.get("MalbildDialogueView")
    for page in ("Sort", "What became of it", "Events"):
        press(app.get(page, (Atspi.Role.PAGE_TAB, Atspi.Role.TOGGLE_BUTTON, Atspi.Role.RADIO_BUTTON), root=view))
        expect_names(app, page)
    path = os.path.join(app.home, "inputs.csv")
    with open(path, "w", encoding="utf-8") as file:
        file.write("Synpunkt;Datum\nFler bussar;någon gång\n")
    press(app.get(prefix="Import inputs", root=view))
    wait_for(lambda: app.root.get_child_count() == 2, "the file chooser")
    app.choose_path(path)
    app.wait_to_see("“någon gång” is no date")
    app.focus_top()
    expect_names(app, "Import of inputs")
    app.keys("Escape")


def first_start(start):
    """Everything of the first start has a name"""
    app = start(goal_file=None)
    app.get("Goals for a term of office")
    expect_names(app, "First start")


sys.exit(run([places, menus, dialogs, dialogs_of_places, dialogs_of_goals, first_start]))
