#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The citizen dialogue with real keys: writing inputs down, sorting them, filters, answers."""
import json
import os
import sys
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from driver import WITH_CHOOSER, Atspi, check, cli, press, run, states, text_of, wait_for  # noqa: E402

SET = "Mål för mandatperioden 2019–2022"
FIRST = "Cykelbana hela vägen till Norrvik"
SECOND = "Cykelpumpar vid torget"
ENTRY = "Write down an input"


def records(app, kind):
    return json.loads(cli("list", app.goal_file, kind, "--set", SET, "--format=json"))


def theme_of(each):
    return (each.get("theme") or {}).get("title")


def record(app, text):
    return next((each for each in records(app, "input") if each["text"] == text), {})


def wait_for_value(app, text, field, part):
    wait_for(lambda: part in str(record(app, text).get(field) or ""), "%s of %r to be %r" % (field, text, part))


def write_down(app, *texts):
    """Types inputs one after another; the keyboard stays for the next."""
    entry = app.get(ENTRY, (Atspi.Role.TEXT, Atspi.Role.ENTRY))
    app.click(entry)
    for text in texts:
        app.type(text)
        app.keys("Return")
        wait_for(lambda: record(app, text), "%r in the goal file" % text)


def show(app, page):
    press(app.get(page, (Atspi.Role.PAGE_TAB, Atspi.Role.TOGGLE_BUTTON, Atspi.Role.RADIO_BUTTON)))


def n_unsorted(app):
    return sum(1 for each in records(app, "input") if not each.get("theme"))


def sort_after(app, n_before, n_new):
    """Opens the sorter and goes on to the first of the new inputs."""
    show(app, "Sort")
    app.wait_to_see("%d of %d unsorted left" % (n_before + n_new, n_before + n_new))
    for _ in range(n_before):
        app.keys("Return")


def sorts_with_the_keyboard(start):
    """Inputs are written down and sorted by keys alone, each step an edit that can be undone"""
    app = start("--place=dialogue")
    n_before = n_unsorted(app)
    write_down(app, FIRST, SECOND)
    sort_after(app, n_before, 2)
    app.get(FIRST)

    # A theme that is not there is made on the spot; the input stays until Enter.
    app.keys("t")
    app.get("Search")
    app.type("Cykling i vardagen")
    app.get("Add “Cykling i vardagen”")
    app.keys("Return")
    wait_for_value(app, FIRST, "theme", "Cykling i vardagen")
    app.wait_to_see("%d of %d unsorted left" % (n_before + 1, n_before + 2))
    app.get("Theme: Cykling i vardagen")

    # Areas by number, given and taken away.
    areas = [area["title"] for area in records(app, "goal-area")]
    app.keys("2")
    wait_for_value(app, FIRST, "area", areas[1])
    app.keys("2")
    wait_for(lambda: not record(app, FIRST).get("area"), "no area")
    app.keys("1")
    wait_for_value(app, FIRST, "area", areas[0])

    goal = records(app, "goal")[0]["title"]
    n_links = len(records(app, "input-link"))
    app.keys("g")
    app.get("Search")
    app.type(goal[:12])
    app.get(goal, Atspi.Role.LIST_ITEM)
    app.keys("Return")
    wait_for(lambda: len(records(app, "input-link")) == n_links + 1, "a link to a goal")

    # On, back, and one undo for the link alone.
    app.keys("Return")
    app.get(SECOND)
    app.keys("BackSpace")
    app.get("Theme: Cykling i vardagen")
    app.keys("ctrl+z")
    wait_for(lambda: len(records(app, "input-link")) == n_links, "the link undone")
    check(record(app, FIRST)["area"], "the area stays")

    # Several links are taken away at once.
    for title in (goal, records(app, "goal")[1]["title"]):
        app.keys("g")
        app.get("Search")
        app.type(title[:12])
        app.get(title, Atspi.Role.LIST_ITEM)
        app.keys("Return")
        app.gone("Found")
    wait_for(lambda: len(records(app, "input-link")) == n_links + 2, "two links")
    app.keys("g")
    press(app.get("Remove links to goals"))
    wait_for(lambda: len(records(app, "input-link")) == n_links, "the links to go")


def remarks_on_people(start):
    """What looks like a phone number is remarked where it was typed and where it is sorted, and kept all the same"""
    app = start("--place=dialogue")
    n_before = n_unsorted(app)
    text = "Ring mig om bussen 070-174 06 05"
    write_down(app, text)
    app.wait_to_see("looks like a phone number")
    app.get(prefix=text + ", ", role=Atspi.Role.LIST_ITEM)
    sort_after(app, n_before, 1)
    sorter = app.part("MalbildInputSorter")
    app.wait_to_see(text, sorter)
    app.wait_to_see("looks like a phone number", sorter)
    app.get("Edit the text", root=sorter)


def remarks_while_one_types(start):
    """A remark stands below the field while one types, is an alert, and what is mended in time is never kept"""
    app = start("--place=dialogue")
    entry = app.get(ENTRY, (Atspi.Role.TEXT, Atspi.Role.ENTRY))
    alerts = (Atspi.Role.ALERT, Atspi.Role.NOTIFICATION)
    app.click(entry)
    app.type("Ring 070-174 06 05, skriv till x@example.org")
    said = "“070-174 06 05” looks like a phone number, “x@example.org” looks like an e-mail address."
    check("visible" in states(app.get(prefix=said, role=alerts)), "the remark cannot be seen")
    wait_for(lambda: said in entry.get_description(), "the remark to describe the line")
    app.keys("ctrl+a")
    app.type("Fler bussar")
    app.gone(prefix=said)
    app.keys("Return")
    wait_for(lambda: record(app, "Fler bussar"), "the input in the goal file")

    # In the detail pane nothing is kept by quiet as long as the remark stands.
    pane = app.part("MalbildDetailPane")
    text = app.get("Input", (Atspi.Role.TEXT, Atspi.Role.ENTRY), root=pane)
    app.click(text)
    app.keys("ctrl+End")
    app.type(" 070-174 06 05")
    app.get(prefix="“070-174 06 05” looks like a phone number.", role=alerts, root=pane)
    # Twice as long as a row waits for quiet.
    time.sleep(2)
    check(record(app, "Fler bussar"), "the number was kept by quiet")
    app.keys(*["BackSpace"] * len(" 070-174 06 05"))
    app.type(" på kvällen")
    wait_for(lambda: record(app, "Fler bussar på kvällen"), "what was mended to be kept by quiet")
    for path in (app.goal_file, app.goal_file + "-wal"):
        with open(path, "rb") as file:
            check(b"070-174" not in file.read(), "the number is in " + path)


def filters(start):
    """The list shows what is unsorted or unanswered, and what matches the words"""
    app = start("--place=dialogue")
    inputs = records(app, "input")
    answered = {theme["title"] for theme in records(app, "theme") if theme.get("feedback")}
    unanswered = sum(1 for each in inputs if not each.get("feedback") and theme_of(each) not in answered)
    app.wait_to_see("%d inputs" % len(inputs))
    press(app.get("Unanswered"))
    app.wait_to_see("%d of %d inputs" % (unanswered, len(inputs)))
    press(app.get("Clear filters"))
    app.wait_to_see("%d inputs" % len(inputs))
    app.click(app.get("Search in inputs"))
    app.type("bussen")
    found = sum(1 for each in inputs if "bussen" in each["text"].lower())
    app.wait_to_see("%d of %d inputs" % (found, len(inputs)))


def tells_what_became_of_it(start):
    """Themes without an answer come first; the answer shows what follows from the goals and can be copied"""
    app = start("--place=dialogue")
    themes = records(app, "theme")
    unanswered = next(theme["title"] for theme in themes if not theme.get("feedback"))
    answered = next(theme for theme in themes if theme.get("feedback"))
    show(app, "What became of it")
    app.get(prefix=unanswered + ", ", role=Atspi.Role.LIST_ITEM)
    app.click(app.get(prefix=answered["title"] + ", ", role=Atspi.Role.LIST_ITEM))
    app.get("Copy the answer")
    app.wait_to_see("What it has led to in the goals")
    press(app.get("Copy the answer"))
    press(app.get("Show the inputs"))
    n = sum(1 for each in records(app, "input") if theme_of(each) == answered["title"])
    app.wait_to_see("%d of %d inputs" % (n, len(records(app, "input"))))
    check(n > 0, "there are inputs of the theme")

    # What was copied is the answer: pasted where there is a line to paste it into.
    search = app.get("Search in inputs", (Atspi.Role.TEXT, Atspi.Role.ENTRY))
    app.click(search)
    app.keys("ctrl+v")
    wait_for(lambda: (text_of(search) or "").startswith("Feedback: " + answered["title"]), "the copied answer")
    check(answered["feedback"].split("\n")[0] in text_of(search), "the feedback is in it")


def imports_with_a_preview(start):
    """A table of inputs is shown with its faults before it is taken in, and one undo takes it all out"""
    app = start("--place=dialogue", env=WITH_CHOOSER)
    before = len(records(app, "input"))
    path = os.path.join(app.home, "inputs.csv")
    with open(path, "w", encoding="utf-8") as file:
        file.write("Synpunkt;Datum;Namn\nFler bänkar i parken;2019-04-02;Kim\nRing 070-174 06 05 om lampan;när som helst;\n;2019-04-02;\n")
    press(app.get(prefix="Import inputs"))
    wait_for(lambda: app.root.get_child_count() == 2, "the file chooser")
    app.choose_path(path)
    app.wait_to_see("2 inputs will be added.")
    app.wait_to_see("1 text seems to contain personal data")
    for fault in ("Line 3: “när som helst” is no date", "Line 3: “070-174 06 05” looks like a phone number", "Line 4: There is no text",
                  "The column “Namn” is left out: it seems to say who gave the inputs."):
        app.wait_to_see(fault)
    check(len(records(app, "input")) == before, "something was taken in before the answer")
    press(app.get("Import", Atspi.Role.PUSH_BUTTON))
    wait_for(lambda: len(records(app, "input")) == before + 2, "the inputs in the goal file")
    app.get(prefix="Undo: Import")
    app.focus_top()
    app.keys("ctrl+z")
    wait_for(lambda: len(records(app, "input")) == before, "the import to be undone")


sys.exit(run([sorts_with_the_keyboard, remarks_on_people, remarks_while_one_types, filters, tells_what_became_of_it, imports_with_a_preview]))
