#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""drive.py PICTURES

Drives the installed Flatpak as a person does, on the display and the session bus that it is given: through the file
chooser of the portal, the Settings portal, in Swedish. What belongs to the person lies in HOME, out of the sandbox's
reach. Leaves pictures in the folder PICTURES. Reports in the Test Anything Protocol.
"""
import hashlib
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time

TOP = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
sys.path.insert(0, os.path.join(TOP, "tests", "app"))
import driver  # noqa: E402
from driver import Atspi, check, children, equal, run, wait_for  # noqa: E402

ID = "io.github.malbild.Malbild"
PORTAL = "xdg-desktop-portal-gtk"
HOME = os.environ["HOME"]
DOCUMENTS = os.path.join(HOME, "Dokument")
GOALS = os.path.join(DOCUMENTS, "Mål för Sommarby.malbild")
EXPORT = os.path.join(DOCUMENTS, "mål.xml")
INSIDE = os.path.join(HOME, ".var", "app", ID, "data", "malbild")
SCHEMA = os.path.join(TOP, "data", "malbild-goal-set-1.xsd")
A_GOAL = "Fossilfri fjärrvärme"
COPY = os.path.join(INSIDE, os.path.basename(GOALS))
PICTURES = os.path.abspath(sys.argv.pop(1))


def flatpak_run(*arguments, options=()):
    """Runs a command in the sandbox and returns what it printed."""
    return subprocess.run(["flatpak", "run", "--user", *options, ID, *arguments], check=True, capture_output=True, text=True).stdout


def cli(*arguments):
    return flatpak_run(*arguments, options=["--command=malbild-cli"])


def digest(path):
    with open(path, "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()


def set_scheme(value):
    subprocess.run(["gsettings", "set", "org.gnome.desktop.interface", "color-scheme", value], check=True)


def brightness(picture):
    out = subprocess.run(["convert", picture, "-colorspace", "Gray", "-format", "%[fx:mean]", "info:"],
                         check=True, capture_output=True, text=True)
    return float(out.stdout)


def find_program():
    """The program among those that can be seen by a screen reader, once it has a window."""
    for node in children(Atspi.get_desktop(0)):
        if node.get_name() in (ID, "malbild") and node.get_child_count() > 0:
            return node
    return None


class Sandboxed(driver.App):
    """The installed application. Its process and its place on the bus are not those that the display sees."""

    def __init__(self, *arguments, env=None, options=(), today=driver.TODAY):
        self.home = tempfile.mkdtemp(prefix="malbild-flatpak.")
        self.stderr_path = os.path.join(self.home, "stderr")
        self.goal_file = None
        self._parts = {}
        self._focused = None
        given = ["--env=%s=%s" % item for item in (env or {}).items()]
        command = ["flatpak", "run", "--user", "--env=G_DEBUG=fatal-criticals", *given, *options, ID]
        if today:
            command.append("--today=" + today)
        with open(self.stderr_path, "ab") as stderr:
            self.process = subprocess.Popen([*command, *arguments], stderr=stderr)
        self.root = wait_for(self._find_root, "the program among the accessible ones")
        self.window = wait_for(self._find_window, "a window")
        wait_for(lambda: self._top_window() is not None, "a window on the display")
        self.focus_top()

    def _find_root(self):
        check(self.process.poll() is None, "the program ended: " + self.stderr())
        return find_program()

    def _top_window(self):
        found = subprocess.run(["xdotool", "search", "--onlyvisible", "--class", "[Mm]albild"], capture_output=True, text=True)
        for window in reversed(found.stdout.split()):
            if int(self._geometry(window).get("WIDTH", 0)) >= 340:
                return window
        return None

    def picture(self, name):
        """Takes a picture once the window has stopped to change."""
        path = os.path.join(PICTURES, name + ".png")
        last = None
        for _ in range(40):
            self.screenshot(path)
            now = subprocess.run(["identify", "-format", "%#", path], check=True, capture_output=True, text=True).stdout
            if now == last:
                break
            last = now
            time.sleep(0.25)
        return path

    def choose(self, path, picture=None):
        """Types a path into the file chooser of the portal, which is a window of another process."""
        asked = []

        def dialogs():
            found = subprocess.run(["xdotool", "search", "--onlyvisible", "--class", PORTAL], capture_output=True, text=True)
            return [window for window in found.stdout.split() if int(self._geometry(window).get("WIDTH", 0)) >= 200]

        def answered():
            """Whether it is gone; whether it may replace a file it asks once, in a dialog of its own."""
            for window in dialogs():
                if window not in asked:
                    asked.append(window)
                    self.focus_portal(window)
                    subprocess.run(["xdotool", "key", "Return"], check=True)
            return not dialogs()

        asked += wait_for(dialogs, "the file chooser of the portal")
        self.focus_portal(asked[-1])
        subprocess.run(["xdotool", "key", "ctrl+l"], check=True)
        for _ in range(5):
            time.sleep(0.3)
            subprocess.run(["xdotool", "key", "ctrl+a"], check=True)
            subprocess.run(["xdotool", "type", "--delay", "30", path], check=True)
            time.sleep(0.5)
            # On a busy machine a letter that no key has can get lost.
            if path in self.portal_texts():
                break
        check(path in self.portal_texts(), "the path in the file chooser: %s" % self.portal_texts())
        if picture:
            self.screenshot(os.path.join(PICTURES, picture + ".png"))
        subprocess.run(["xdotool", "key", "Return"], check=True)
        wait_for(answered, "the file chooser to go")
        self.focus_top()

    @staticmethod
    def portal_texts():
        """What stands in the entries of the portal's dialogs."""
        return [driver.text_of(node) for root in children(Atspi.get_desktop(0)) if root.get_name() == PORTAL
                for node in driver.walk(root) if node.get_role() in (Atspi.Role.TEXT, Atspi.Role.ENTRY)]

    def focus_portal(self, window):
        subprocess.run(["xdotool", "windowfocus", "--sync", window], capture_output=True, timeout=10)
        self._focused = None
        time.sleep(0.5)

    def kill(self):
        if self.process.poll() is None:
            subprocess.run(["flatpak", "kill", ID], check=False)
            self.process.wait(timeout=driver.PATIENCE)


driver.App = Sandboxed


def row(app, name):
    return app.get(name, Atspi.Role.TABLE_ROW)


def titles():
    """The titles of the goals in the copy, as the command line tells them."""
    return [goal["title"] for goal in json.loads(cli("list", COPY, "goal", "--format=json"))]


def inside():
    return sorted(name for name in os.listdir(INSIDE) if name.endswith(".malbild"))


def first_start(start):
    """The first start in the sandbox offers what there is to do"""
    app = start()
    app.get(prefix="Open the ")
    app.picture("welcome")


def opens(start):
    """A goal file opened through the portal's file chooser is brought in as a copy, and said so"""
    before = digest(GOALS)
    app = start("--place=goals")
    app.keys("ctrl+o")
    app.choose(GOALS, "open")
    row(app, A_GOAL)
    app.wait_to_see("Brought in as a copy; the original stays as it is")
    app.picture("goals")
    equal(digest(GOALS), before, "the original")
    equal(os.listdir(DOCUMENTS), [os.path.basename(GOALS)], "beside the original")
    equal(inside(), [os.path.basename(GOALS)], "the folder inside")


def edits(start):
    """The copy is open at the next start, is edited, and keeps what was edited"""
    app = start("--place=goals")
    row(app, A_GOAL)
    app.keys("ctrl+n")
    app.wait_for_focus(app.get("Short title", (Atspi.Role.TEXT, Atspi.Role.ENTRY)))
    app.type("Fler träd")
    app.keys("Return")
    row(app, "Fler träd")
    app.quit()
    check("Fler träd" in titles(), "the goal is in the file")


def exports(start):
    """An export goes through the portal's file chooser, whole, also in the place of a file that is there"""
    for turn in ("a new file", "a file that is there"):
        app = start("--place=goals")
        row(app, A_GOAL)
        app.keys("ctrl+e")
        app.choose(EXPORT, "export" if turn == "a new file" else None)
        app.wait_to_see("Exported to “")
        check(not app.sees("/run/user"), turn + ": the portal's own folder is told")
        app.quit()
        subprocess.run(["xmllint", "--noout", "--schema", SCHEMA, EXPORT], check=True, capture_output=True)
        with open(EXPORT, encoding="utf-8") as file:
            check("Fler träd" in file.read(), turn + ": what was edited is in it")
        equal(sorted(os.listdir(DOCUMENTS)), sorted([os.path.basename(GOALS), os.path.basename(EXPORT)]), turn + ": beside it")
        with open(EXPORT, "w", encoding="utf-8") as file:
            file.write("An older one." * 100000)
    with open(EXPORT, "w", encoding="utf-8") as file:
        file.write(cli("export", COPY, "--all", "-o", "-"))


def imports(start):
    """An import comes through the portal's file chooser"""
    with open(EXPORT, encoding="utf-8") as file:
        text = file.read()
    with open(EXPORT, "w", encoding="utf-8") as file:
        file.write(text.replace("Fler träd", "Många fler träd"))
    app = start("--place=goals")
    row(app, A_GOAL)
    app.keys("ctrl+i")
    app.choose(EXPORT)
    app.wait_to_see("Imported: 0 added, 1 updated")
    check("Många fler träd" in titles(), "what was imported is in the file")


def follows_the_scheme(start):
    """The window follows the Settings portal into the dark and back"""
    app = start("--place=overview")
    app.get("Overview")
    light = brightness(app.picture("light"))
    set_scheme("prefer-dark")
    try:
        wait_for(lambda: brightness(app.picture("dark")) < light / 2, "the dark")
    finally:
        set_scheme("default")
    wait_for(lambda: brightness(app.picture("light")) > light * 0.9, "the light again")


def knows_the_copy(start):
    """The same goal file, opened again, leads to its copy and what was edited in it"""
    app = start("--place=goals")
    app.keys("ctrl+o")
    app.choose(GOALS)
    app.wait_to_see("Brought in before; your copy is open")
    row(app, A_GOAL)
    check("Många fler träd" in titles(), "what was edited is in the copy")
    equal(inside(), [os.path.basename(GOALS)], "the folder inside")


def opens_from_outside(start):
    """A goal file from the file manager comes to the program that runs, and is brought in beside the others"""
    folder = os.path.join(DOCUMENTS, "2023")
    os.mkdir(folder)
    other = os.path.join(folder, os.path.basename(GOALS))
    shutil.copy(GOALS, other)
    with sqlite3.connect(other) as database:
        database.execute("UPDATE municipality SET title = 'Vinterby'")
    database.close()
    app = start("--place=goals", today=None)
    row(app, A_GOAL)
    flatpak_run("@@", other, "@@", options=["--file-forwarding"])
    app.wait_to_see("Brought in as a copy")
    name, ending = os.path.splitext(os.path.basename(GOALS))
    equal(inside(), sorted([name + ending, name + " 2" + ending]), "the folder inside")
    equal(os.listdir(folder), [os.path.basename(GOALS)], "beside the original")
    app.keys("ctrl+w")


def refuses(start):
    """What is no goal file is refused by its name, and nothing of it is left inside"""
    path = os.path.join(DOCUMENTS, "Inköp.malbild")
    with open(path, "w", encoding="utf-8") as file:
        file.write("Mjölk, bröd och ett nytt kansli\n" * 100)
    before = inside()
    app = start()
    app.keys("ctrl+o")
    app.choose(path)
    app.get("The goal file cannot be opened")
    app.wait_to_see("“Inköp.malbild” is not a goal file")
    equal([name for name in os.listdir(INSIDE) if "Ink" in name or "copy" in name], [], "what is left")
    equal(inside(), before, "the folder inside")
    app.quit(expected_stderr=None)


def is_activated(start):
    """The desktop starts it by its name on the bus, in its sandbox"""
    subprocess.run(["gdbus", "call", "--session", "--timeout=60", "--dest", ID, "--object-path", "/" + ID.replace(".", "/"),
                    "--method", "org.freedesktop.Application.Activate", "{}"], check=True, capture_output=True)
    try:
        wait_for(find_program, "its window")
        running = subprocess.run(["flatpak", "ps", "--columns=application"], check=True, capture_output=True, text=True).stdout
        check(ID in running, "what runs in a sandbox: " + running)
    finally:
        subprocess.run(["flatpak", "kill", ID], check=False, capture_output=True)
    wait_for(lambda: find_program() is None, "its end")


def speaks_swedish(start):
    """The window speaks Swedish where the person does"""
    app = start("--place=overview", env={"LANG": "sv_SE.UTF-8", "LC_ALL": "sv_SE.UTF-8"})
    app.get("Översikt")
    app.picture("swedish")


sys.exit(run([first_start, opens, edits, exports, imports, follows_the_scheme, knows_the_copy, opens_from_outside, refuses,
              is_activated, speaks_swedish]))
