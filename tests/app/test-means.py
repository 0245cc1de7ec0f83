#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Goals and means as a person works with them: amounts typed into cells, pasted from a spreadsheet, and their sums."""
import json
import os
import subprocess
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from driver import Atspi, check, cli, equal, press, run, sample, wait_for, walk  # noqa: E402

SET = "Mål för mandatperioden 2019–2022"
GRID = "Goals and their means, in thousands of kronor"
HOMES = "1.1 Hem för livets alla skeden"
CLIMATE = "1.2 Halverad klimatpåverkan"
GAP = "4.1 Invånare som påverkar"


def means(app):
    return json.loads(cli("list", app.goal_file, "means", "--set", SET, "--format=json"))


def amounts(app, goal, year):
    """Operations, investment and maintenance of each line of a goal and year."""
    return [(line["operations"], line["investment"], line["maintenance"]) for line in means(app)
            if (line["goal"] or {}).get("title") == goal.split(" ", 1)[1] and line["year"] == str(year)]


def start_in_table(start, **keywords):
    app = start("--place=means", **keywords)
    app.grid = app.get(GRID)
    for _ in range(12):
        if focused(app):
            break
        app.keys("Tab")
    check(focused(app), "Tab never came into the table")
    return app


def focused(app):
    return next((node.get_name() for node in walk(app.grid) if app.has_focus(node)), None)


def wait_for_cell(app, prefix):
    wait_for(lambda: (focused(app) or "").startswith(prefix), "the keyboard in %r" % prefix)


def go_to(app, row, column):
    """With the arrow keys, from the corner; rows are passed until one begins so."""
    app.keys("ctrl+Home", "Left")
    for _ in range(40):
        if (focused(app) or "").startswith(row):
            break
        app.keys("Down")
    check((focused(app) or "").startswith(row), "there is no row %r" % row)
    for _ in range(column + 1):
        # On the name of a row that is closed, Right opens it.
        before = focused(app)
        app.keys("Right")
        if focused(app) == before:
            app.keys("Left", "Right")
    return focused(app)


def show_year(app, year):
    """Enter on the heading of a year shows what it consists of."""
    app.keys("ctrl+Home", "Up")
    for _ in range(6):
        if focused(app) == str(year):
            break
        app.keys("Right")
    app.keys("Return")
    wait_for(lambda: app.find(prefix=HOMES + ", Operations", root=app.grid), "the year %d" % year)


def copy_text(app, text):
    """Puts a text where a spreadsheet would have put it. What is copied is lost with the program that copied it."""
    process = subprocess.Popen([sys.executable, "-c", """
import sys, gi
gi.require_version('Gtk', '4.0')
from gi.repository import Gtk, Gdk, GLib
Gtk.init()
Gdk.Display.get_default().get_clipboard().set(sys.stdin.read())
print('copied', flush=True)
GLib.MainLoop().run()
"""], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    process.stdin.write(text)
    process.stdin.close()
    equal(process.stdout.readline().strip(), "copied", "the clipboard")
    return process


def paste(app, text):
    owner = copy_text(app, text)
    try:
        app.keys("ctrl+v")
        yield
    finally:
        owner.kill()
        owner.wait()


def types_amounts(start):
    """An amount is typed into a cell, a refused one stays with its reason, Escape gives it up, and each is one undo"""
    app = start_in_table(start)
    show_year(app, 2020)
    go_to(app, CLIMATE, 0)
    wait_for_cell(app, CLIMATE + ", Operations: 6\u202f100")
    app.type("7")
    editor = app.get(CLIMATE + ", Operations", (Atspi.Role.TEXT, Atspi.Role.ENTRY), root=app.grid)
    app.wait_for_focus(editor)
    app.type(" 250")
    app.keys("Return")
    # Sums are passed over.
    wait_for_cell(app, "2.1 ")
    equal(amounts(app, CLIMATE, 2020), [(7250, 24000, None)], "what was typed")
    app.get(CLIMATE + ", Sum: 31\u202f250", root=app.grid)
    app.get("1 Hållbar tillväxt och samhällsplanering, Operations: 21\u202f450", root=app.grid)

    go_to(app, CLIMATE, 0)
    app.type("1,5")
    app.keys("Return")
    reason = "“1,5” has decimals; only whole numbers are kept."
    app.wait_to_see(reason, app.grid)
    equal(amounts(app, CLIMATE, 2020), [(7250, 24000, None)], "what is kept")
    app.keys("Escape")
    wait_for_cell(app, CLIMATE + ", Operations: 7\u202f250")
    wait_for(lambda: not app.sees(reason, app.grid), "the reason to go")
    app.keys("F2")
    app.wait_for_focus(app.get(CLIMATE + ", Operations", (Atspi.Role.TEXT, Atspi.Role.ENTRY), root=app.grid))
    app.keys("End")
    app.type("0")
    app.keys("Tab")
    wait_for_cell(app, CLIMATE + ", Investment: 24\u202f000")
    equal(amounts(app, CLIMATE, 2020), [(72500, 24000, None)], "what F2 changed")
    app.keys("ctrl+z")
    app.get(CLIMATE + ", Operations: 7\u202f250", root=app.grid)
    app.keys("ctrl+z")
    app.get(CLIMATE + ", Operations: 6\u202f100", root=app.grid)


def keeps_what_is_refused(start):
    """What is refused stays when the keyboard goes elsewhere, and the window asks before it is lost"""
    app = start_in_table(start)
    show_year(app, 2020)
    go_to(app, CLIMATE, 0)
    app.type("much")
    app.keys("alt+2")
    wait_for(lambda: app.shows_place("Goals"), "the goals")
    app.keys("ctrl+w")
    app.get("A value has not been kept")
    app.wait_to_see("“much” is not a whole number.")
    press(app.get("Correct It", Atspi.Role.PUSH_BUTTON))
    app.gone("A value has not been kept")
    wait_for(lambda: app.shows_place("Means"), "the means")
    app.focus_top()
    app.wait_to_see("“much” is not a whole number.", app.grid)
    app.keys("Escape")
    wait_for_cell(app, CLIMATE + ", Operations: 6\u202f100")


def adds_lines(start):
    """Typing into the row of a goal without means makes a line of it; a sum leads to what it is the sum of"""
    app = start_in_table(start)
    app.get(prefix=GAP + ", ◌ no means yet", root=app.grid)
    press(app.get("◌ 1 goal without means"))
    app.gone(prefix=HOMES, root=app.grid)
    press(app.get("Sort of means"))
    app.press_until("Down", "Operations")
    app.keys("Return")
    for _ in range(12):
        if focused(app):
            break
        app.keys("Tab")
    go_to(app, GAP, 0)
    app.keys("Right")
    wait_for_cell(app, GAP + ", 2020: empty")
    app.type("450")
    app.keys("Tab")
    # The row stays as long as the keyboard is in the table, so that the next year can be typed.
    wait_for_cell(app, GAP + ", 2021: empty")
    app.type("460")
    app.keys("Return")
    wait_for(lambda: amounts(app, GAP, 2021) == [(460, None, None)], "the line of 2021")
    equal(amounts(app, GAP, 2020), [(450, None, None)], "the line of 2020")
    app.get("✓ All goals have means")
    app.get(GAP + ", Sum: 910", root=app.grid)
    app.keys("ctrl+z", "ctrl+z")
    app.get("◌ 1 goal without means")
    equal(amounts(app, GAP, 2020), [], "after undoing both")


def opens_sums(start):
    """The sum of several lines is not typed over: Enter leads to the lines, where one is changed"""
    app = start_in_table(start)
    show_year(app, 2021)
    row = "2.1 Alla elever klarar skolan"
    go_to(app, row, 0)
    wait_for_cell(app, row + ", Operations: 35\u202f600")
    app.type("5")
    app.wait_to_see("This is the sum of several lines.", app.grid)
    app.keys("Return")
    wait_for_cell(app, "Läsning och elevhälsa, Operations: 33\u202f200")
    app.type("33000")
    app.keys("Return")
    wait_for_cell(app, "Lovskola och läxhjälp, Operations: 2\u202f400")
    app.get(row + ", Operations: 35\u202f400", root=app.grid)
    # The purpose of a line is typed where its name stands.
    app.keys("Home", "Left", "F2")
    app.wait_for_focus(app.get("Lovskola och läxhjälp, Purpose", (Atspi.Role.TEXT, Atspi.Role.ENTRY), root=app.grid))
    app.keys("ctrl+a")
    app.type("Lovskola")
    app.keys("Return")
    app.get("Lovskola, Operations: 2\u202f400", root=app.grid)
    # Delete on its name removes it, with an undo.
    app.press_until("Up", "Lovskola", root=app.grid)
    app.keys("Delete")
    app.get(row + ", Operations: 33\u202f000", root=app.grid)
    app.keys("ctrl+z")
    app.get(row + ", Operations: 35\u202f400", root=app.grid)


def pastes_cells(start):
    """A block of cells is pasted at the chosen one, as one edit; one cell that is refused leaves all as it was"""
    app = start_in_table(start)
    show_year(app, 2020)
    go_to(app, HOMES, 0)
    before = means(app)
    for _ in paste(app, "15 000\t\t1 900\n6 200\t25 000\tx\n"):
        app.wait_to_see("Nothing was pasted. Line 2, cell 3: “x” is not a whole number.", app.grid)
    equal(means(app), before, "what is there after a paste that failed")
    for _ in paste(app, "15\u00a0000\t\t1 900\n\u22126 200\t25 000\t\n"):
        app.wait_to_see("4 amounts pasted")  # First: it does not stay for long.
        app.get(HOMES + ", Operations: 15\u202f000", root=app.grid)
    equal(amounts(app, HOMES, 2020), [(15000, 62000, 1900)], "the first row")
    equal(amounts(app, CLIMATE, 2020), [(-6200, 25000, None)], "the second row")
    app.get("Undo: Paste means")
    app.keys("ctrl+z")
    app.get(HOMES + ", Operations: 14\u202f200", root=app.grid)
    equal(means(app), before, "what is there after one undo")


def copies_cells(start):
    """Chosen cells are copied so that a spreadsheet takes them, and pasted again elsewhere"""
    app = start_in_table(start)
    show_year(app, 2020)
    go_to(app, HOMES, 0)
    app.keys("shift+Down", "shift+Right", "ctrl+c")
    app.wait_to_see("2 rows copied")
    text = subprocess.run([sys.executable, "-c", """
import gi
gi.require_version('Gtk', '4.0')
from gi.repository import Gtk, Gdk, GLib
Gtk.init()
loop = GLib.MainLoop()
def done(clipboard, result):
    print(clipboard.read_text_finish(result), end='')
    loop.quit()
Gdk.Display.get_default().get_clipboard().read_text_async(None, done)
loop.run()
"""], capture_output=True, text=True, timeout=60).stdout
    equal(text, "14200\t62000\n6100\t24000\n", "what was copied")
    go_to(app, "2.1 ", 0)
    app.keys("ctrl+v")
    app.get("2.1 Alla elever klarar skolan, Operations: 14\u202f200", root=app.grid)
    app.get("2.2 Fler i eget arbete, Investment: 24\u202f000", root=app.grid)


def pastes_a_table(start):
    """A table with headings is shown before it is taken in: what is new, what changes, and what cannot be read"""
    app = start_in_table(start)
    before = means(app)
    table = ("Mål\tÅr\tDrift (tkr)\tInvestering\tSyfte\n"
             "1.1\t2020\t14 500\t62 000\tPlanarbete och exploatering\n"
             "Invånare som påverkar\t2021\t300\t\tMedborgarbudget\n"
             "\t2021\t1 200\t\tNytt ekonomisystem\n"
             "1.2\t2020\t6 100\t24 000\tOmställning och rådgivning\n"
             "Nonsens\t2020\t5\t\t\n"
             "1.2\t2021\t1,5\t\t\n")
    for _ in paste(app, table):
        app.get("Paste means?")
        for part in ("2 lines of means are new.", "1 that is there gets other amounts.", "1 of them is tied to no goal.",
                     "1 is there already and stays as it is.", "2 rows are left out.",
                     "Line 6 is left out: There is no goal “Nonsens”.", "Line 7 is left out: Operations: “1,5” has decimals",
                     "Line 2 changes what is there: 1.1 Hem för livets alla skeden · 2020 · Planarbete och exploatering · Operations 14\u202f500",
                     "Line 4 is new: Tied to no goal · 2021 · Nytt ekonomisystem · Operations 1\u202f200"):
            app.wait_to_see(part)
        equal(means(app), before, "before it is answered")
        app.focus_top()
        press(app.get("Paste", Atspi.Role.PUSH_BUTTON))
        wait_for(lambda: len(means(app)) == len(before) + 2, "the lines of the table")
    equal(amounts(app, HOMES, 2020), [(14500, 62000, 1800)], "the line that changed")
    equal(amounts(app, GAP, 2021), [(300, None, None)], "the new line")
    app.gone("Paste means?")
    app.focus_top()
    app.get("Undo: Paste means")
    app.get("✓ All goals have means")
    app.keys("ctrl+z")
    wait_for(lambda: means(app) == before, "one undo for all of it")
    # A table that lacks what it needs says so, and nothing else happens.
    for _ in paste(app, "Mål\tDrift\n1.1\t5\n"):
        app.get("The table cannot be read")
        app.wait_to_see("Table:1: No column says which year it is. Give it the heading “Year” and try again.")
    app.focus_top()
    app.keys("Escape")
    equal(means(app), before, "after a table without years")


def shows_an_archive(start):
    """An archive shows its means and says why they cannot be changed; reopened, they can"""
    app = start_in_table(start)
    subprocess.run([sys.executable, "-c", """
import sqlite3, sys
db = sqlite3.connect(sys.argv[1])
db.execute("UPDATE goal_set SET archived = 202101013 WHERE title = ?", (sys.argv[2],))
db.commit()
""", app.goal_file, SET], check=True)
    app.quit()
    app = start_in_table(start, goal_file=app.goal_file, home=app.home)
    app.get("Reopen")
    check(app.find("Add a line of means") is None, "what cannot be done is offered")
    show_year(app, 2020)
    go_to(app, HOMES, 0)
    app.type("5")
    app.wait_to_see("archive", app.grid)
    press(app.get("Reopen"))
    app.get("Add a line of means")
    go_to(app, HOMES, 0)
    app.type("5")
    app.keys("Return")
    wait_for(lambda: amounts(app, HOMES, 2020) == [(5, 62000, 1800)], "the amount")


def adds_from_the_goal(start):
    """A line of means is added where the goal is edited, for the year that comes next"""
    goals = json.loads(cli("list", sample(), "goal", "--set", SET, "--format=json"))
    uuid = next(goal["uuid"] for goal in goals if goal["title"] == "Hem för livets alla skeden")
    app = start("--place=goals", "--record=" + uuid)
    pane = app.part("MalbildDetailPane")
    title = app.get("Short title", (Atspi.Role.TEXT, Atspi.Role.ENTRY), root=pane)
    app.click(title)
    app.press_until("Tab", "Add: Contributes to", root=pane)
    app.press_until("Tab", "Add: Means", root=pane)
    app.keys("space")
    app.wait_for_focus(app.get("Year", (Atspi.Role.TEXT, Atspi.Role.ENTRY)))
    app.keys("Return")
    # The term began in 2019; this year and the next have means already.
    wait_for(lambda: (None, None, None) in amounts(app, HOMES, 2019), "a line of 2019")
    app.wait_to_see("2020\u00a0· Operations: 14\u202f200\u00a0tkr\u00a0· Investment: 62\u202f000\u00a0tkr", pane)


sys.exit(run([types_amounts, keeps_what_is_refused, adds_lines, opens_sums, pastes_cells, copies_cells, pastes_a_table,
              shows_an_archive, adds_from_the_goal]))
