#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The criteria and the golden thread as a person walks them: found, mended, excepted, judged, followed."""
import json
import os
import subprocess
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from driver import Atspi, check, cli, equal, press, run, wait_for, walk  # noqa: E402
from pane import ANOTHER_GOAL  # noqa: E402

SET = "Mål för mandatperioden 2019–2022"


def records(app, kind):
    return json.loads(cli("list", app.goal_file, kind, "--set", SET, "--format=json"))


def findings(app, criterion):
    """The outcome of each finding of a criterion, as the command line tells it."""
    result = subprocess.run([os.environ["MALBILD_CLI"], "check", app.goal_file, "--set", SET, "--format=json"], capture_output=True, text=True)
    return {row["title"]: row["outcome"] for row in json.loads(result.stdout) if row["criterion"] == criterion}


def criteria_list(app):
    return app.get("Criteria", Atspi.Role.LIST)


def focused_name(app):
    return next((node.get_name() for node in walk(app.window) if app.has_focus(node)), None) or ""


def unfold(app, criterion):
    """Opens a criterion with the keyboard."""
    rows = criteria_list(app)
    app.click(app.get(prefix=criterion + ", ", root=rows))
    wait_for(lambda: focused_name(app).startswith(criterion), "the keyboard on the criterion")
    app.keys("Right")
    return rows


def go_to_finding(app, title):
    for _ in range(60):
        if focused_name(app).startswith(title + ", "):
            return
        app.keys("Down")
    check(False, "no finding for %s" % title)


def mends_what_is_found(start):
    """Enter leads from a finding to what mends it; mended, it is met, and undo brings it back"""
    app = start("--place=criteria")
    rows = unfold(app, "Färre och tydligare nämndmål")
    go_to_finding(app, "Svenska på arbetsplatsen")
    app.keys("Return")
    entry = app.get("Indicator", (Atspi.Role.TEXT, Atspi.Role.ENTRY))
    app.wait_for_focus(entry)
    app.type("Andel som deltar")
    app.keys("Return")
    # What is met comes after what is not, where newer GTK has no row for it until it is in sight.
    app.gone(prefix="Svenska på arbetsplatsen, Not met", root=rows)
    equal(findings(app, "Färre och tydligare nämndmål")["Svenska på arbetsplatsen"], "met", "what the command line says")
    app.keys("ctrl+z")
    app.get(prefix="Svenska på arbetsplatsen, Not met", root=rows)


def leads_to_a_field(start):
    """What a field mends leads into the field"""
    app = start("--place=criteria")
    unfold(app, "Mål och medel hör ihop")
    go_to_finding(app, "Halverad klimatpåverkan")
    app.keys("Return")
    field = app.get("Maintenance and management", (Atspi.Role.TEXT, Atspi.Role.ENTRY), root=app.part("MalbildDetailPane"))
    app.wait_for_focus(field)


def overrides(start):
    """A criterion is overridden with a written reason, shown with author and date, and withdrawn"""
    app = start("--place=criteria")
    rows = unfold(app, "Direktiv till nämnder och bolag")
    n_before = len(records(app, "override"))
    go_to_finding(app, "Invånare som påverkar")
    app.keys("ctrl+Return")
    reason = app.get("Reason, which is kept and shown", (Atspi.Role.TEXT, Atspi.Role.ENTRY))
    app.wait_for_focus(reason)
    app.type("Dialogen leds av kommunstyrelsen.")
    app.keys("ctrl+Return")
    app.get(prefix="Invånare som påverkar, Overridden", root=rows)
    app.wait_to_see("Dialogen leds av kommunstyrelsen. (", rows)
    made = [record for record in records(app, "override") if record["reason"] == "Dialogen leds av kommunstyrelsen."]
    equal([(record["date"], bool(record["author"])) for record in made], [("2021-02-15", True)], "what was written down")
    app.get(prefix="Direktiv till nämnder och bolag, Met with overrides", root=rows)
    press(app.get("Withdraw the override: Invånare som påverkar", root=rows))
    app.get(prefix="Invånare som påverkar, Not met", root=rows)
    wait_for(lambda: len(records(app, "override")) == n_before, "the override to be gone")
    app.focus_top()
    app.keys("ctrl+z")
    app.get(prefix="Invånare som påverkar, Overridden", root=rows)


def judges_with_the_keyboard(start):
    """What is judged by hand takes one key each"""
    app = start("--place=criteria")
    rows = unfold(app, "Begripliga")
    go_to_finding(app, "Trygg och tillgänglig vardag")
    app.keys("minus")
    app.get(prefix="Trygg och tillgänglig vardag, Not met", root=rows)
    equal(findings(app, "Begripliga")["Trygg och tillgänglig vardag"], "not-met", "what the command line says")
    app.keys("ctrl+z")
    app.get(prefix="Trygg och tillgänglig vardag, Not judged yet", root=rows)


def begins_with_the_usual(start):
    """A goal set without criteria gets the usual ones by one button and one undo"""
    app = start("--place=criteria", goal_file="")
    unfold(app, "Begripliga")
    for _ in records(app, "criterion"):
        app.click(app.get(prefix=records(app, "criterion")[0]["title"] + ", ", root=criteria_list(app)))
        n_before = len(records(app, "criterion"))
        app.keys("Delete")
        wait_for(lambda: len(records(app, "criterion")) == n_before - 1, "a criterion to go")
    press(app.get("Use the usual criteria", Atspi.Role.PUSH_BUTTON))
    wait_for(lambda: len(records(app, "criterion")) == 9, "nine criteria")
    app.get(prefix="Citizen perspective, ", root=criteria_list(app))
    wait_for(lambda: "Citizen perspective" in focused_name(app), "the keyboard on the first of them")
    app.keys("ctrl+z")
    wait_for(lambda: records(app, "criterion") == [], "one undo for all of them")


def follows_the_thread(start):
    """The gaps come first; from a goal the arrows follow the thread, and Enter goes on"""
    app = start("--place=thread")
    app.get("Bodies that contribute to nothing: 1")
    beginnings = app.get("Follow it from a goal", Atspi.Role.LIST)
    app.click(app.get("Halverad klimatpåverkan", root=beginnings))
    wait_for(lambda: focused_name(app) == "Halverad klimatpåverkan", "the goal in the middle")
    app.keys("Right")
    on = app.get("Leads to", Atspi.Role.LIST)
    wait_for(lambda: any(app.has_focus(node) for node in walk(on)), "the keyboard in what it leads to")
    step = focused_name(app)
    app.keys("Return")
    wait_for(lambda: any(app.has_focus(node) and node.get_name() == step for node in walk(app.get("Here", Atspi.Role.LIST))), "the step in the middle")
    back = app.get("Comes from", Atspi.Role.LIST)
    app.get("Halverad klimatpåverkan", root=back)
    press(app.get("All gaps", Atspi.Role.PUSH_BUTTON))
    app.get("Bodies that contribute to nothing: 1")


def tells_along_the_thread(start):
    """From a goal back to its decision, wordings and inputs, each told with what it is about, and on again from what was said"""
    app = start("--place=thread")
    app.click(app.get(ANOTHER_GOAL, root=app.get("Follow it from a goal", Atspi.Role.LIST)))
    back = app.get("Comes from", Atspi.Role.LIST)
    app.wait_to_see("Kommunfullmäktige · 17 June 2019 · § 84", root=back)
    app.wait_to_see("Kommunstyrelsens arbetsutskott · 10 April 2019", root=back)
    wording = app.get(prefix="Sommarby växer med hem", role=Atspi.Role.LIST_ITEM, root=back)
    app.click(wording)
    said = app.get("Bygg inte på åkermarken.", Atspi.Role.LIST_ITEM, root=app.get("Comes from", Atspi.Role.LIST))
    app.wait_to_see("Enkät på webben · Vuxna mitt i livet", root=said)
    app.click(said)
    app.get(prefix="Sommarby växer med hem", role=Atspi.Role.LIST_ITEM, root=app.get("Leads to", Atspi.Role.LIST))


def mends_where_the_thread_breaks(start):
    """A goal that is looked at tells where its thread breaks, and leads to where that is mended"""
    app = start("--place=thread")
    beginnings = app.get("Follow it from a goal", Atspi.Role.LIST)
    app.click(app.get("Invånare som påverkar", root=beginnings))
    here = app.get("Here", Atspi.Role.LIST)
    app.click(app.get("It has no means", Atspi.Role.LIST_ITEM, root=here))
    wait_for(lambda: focused_name(app) == "Year", "the keyboard where means are added")
    # As long as that is open, it keeps the keys that end the program to itself.
    app.keys("Escape")
    app.gone("Year")


if __name__ == "__main__":
    sys.exit(run([mends_what_is_found, leads_to_a_field, overrides, judges_with_the_keyboard, begins_with_the_usual, follows_the_thread, tells_along_the_thread, mends_where_the_thread_breaks]))
