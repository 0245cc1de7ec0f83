# SPDX-License-Identifier: GPL-3.0-or-later
"""What tests of goals and of the detail pane do time and again."""
import json

from driver import Atspi, cli, press

SET = "Mål för mandatperioden 2019–2022"
A_GOAL = "Fossilfri fjärrvärme"
A_DRAFT = "Unga gör kulturen"
ANOTHER_GOAL = "Hem för livets alla skeden"
EDITABLE = (Atspi.Role.TEXT, Atspi.Role.ENTRY)


def goals(app):
    return json.loads(cli("list", app.goal_file, "goal", "--set", SET, "--format=json"))


def titles(app):
    return [goal["title"] for goal in goals(app)]


def goal(app, title):
    return next((goal for goal in goals(app) if goal["title"] == title), None)


def open_search(app):
    app.keys("ctrl+f")
    app.wait_for_focus(app.get("Search everything", EDITABLE))


def reveal(app, text, word=None):
    """Finds a record by searching everything."""
    open_search(app)
    app.keys("ctrl+a")
    app.type(word or text.split()[0])
    results = app.get("Results")
    app.get(prefix=text, root=results)
    app.keys("Return")
    app.gone("Results")


def row(app, title):
    return app.get(title, Atspi.Role.TABLE_ROW, root=app.part("MalbildGoalsView"))


def no_row(app, title):
    app.gone(title, Atspi.Role.TABLE_ROW, root=app.part("MalbildGoalsView"))


def field(app, name):
    return app.get(name, EDITABLE, root=app.part("MalbildDetailPane"))


def go_to(app, name):
    """Puts the keyboard in a field."""
    node = field(app, name)
    if not app.has_focus(node):
        app.click(node)
    app.wait_for_focus(node)


def edit(app, name, text):
    """Types @text over what stands in a field."""
    go_to(app, name)
    app.keys("ctrl+a")
    app.type(text)


def edit_title(app, text):
    edit(app, "Short title", text)


def choose(app, item):
    """An item of the detail pane's menu."""
    more = app.get("More", root=app.part("MalbildDetailPane"))
    press(app.find(role=Atspi.Role.TOGGLE_BUTTON, root=more) or more)
    press(app.get(item, Atspi.Role.MENU_ITEM))


def archive(app):
    """The goal set becomes an archive."""
    reveal(app, SET, "mandatperioden 2019")
    choose(app, "Archive This Goal Set")
    app.wait_to_see("“%s” has been an archive since" % SET)
