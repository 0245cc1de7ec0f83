#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How the desktop meets the program: one process for all starts, started over D-Bus, and what it remembers."""
import configparser
import os
import pathlib
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from driver import Atspi, GLib, check, children, equal, press, run, sample, wait_for  # noqa: E402
from words import own_words  # noqa: E402

import gi  # noqa: E402
gi.require_version("Gio", "2.0")
from gi.repository import Gio  # noqa: E402

SERVICE = os.environ["MALBILD_SERVICE"]
TIMEOUT_MS = 30000
LANGUAGE_NEUTRAL = {"LANGUAGE": "en", "LC_ALL": "C.UTF-8"}


def copy_of_sample(app, name):
    path = os.path.join(app.home, name)
    shutil.copy(sample(), path)
    return path


def frames(app):
    return [child for child in children(app.root) if child.get_role() == Atspi.Role.FRAME]


def settings(app):
    """What the program has written into the settings of its home."""
    path = os.path.join(app.home, "config", "glib-2.0", "settings", "keyfile")
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str
    parser.read(path, encoding="utf-8")
    return {key: value for section in parser.sections() for key, value in parser[section].items()}


def start_again(app, *arguments):
    """A second start: it hands over what it was given, says nothing, and is gone."""
    done = subprocess.run([os.environ["MALBILD"], *arguments], env=app.environment, capture_output=True, text=True, timeout=60)
    equal((done.returncode, done.stdout, own_words(done.stderr)), (0, "", ""), "the second start")


def x_windows(app):
    """The windows on the display, the uppermost last."""
    found = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(app.process.pid), "--name", "."],
                           capture_output=True, text=True).stdout.split()
    return [window for window in found if int(app._geometry(window).get("WIDTH", 0)) >= 340]


def one_process(start):
    """A second start opens its file in the first process, and a third raises the window that has it"""
    app = start(today=None)
    app.get(prefix="Goal set: ")
    first = app._top_window()
    other = copy_of_sample(app, "other.malbild")
    start_again(app, other)
    wait_for(lambda: len(frames(app)) == 2, "a second window")
    wait_for(lambda: len(x_windows(app)) == 2, "a second window on the display")
    check(x_windows(app)[-1] != first, "the new window is above")
    check(other in settings(app)["recent-files"], "the second window has the file")
    start_again(app, app.goal_file)
    wait_for(lambda: x_windows(app)[-1] == first, "the first window above the second")
    start_again(app)
    start_again(app, other)
    wait_for(lambda: x_windows(app)[-1] != first, "the second window above the first")
    equal(len(frames(app)), 2, "windows")


class Bus:
    """The session bus, on which the program can be started by its name."""

    def __init__(self, folder, environment):
        text = pathlib.Path(SERVICE).read_text(encoding="utf-8")
        self.name = re.search(r"^Name=(.*)$", text, re.M).group(1)
        program = re.search(r"^Exec=(\S+) ", text, re.M).group(1)
        # As it will be installed, but for where the program is.
        services = pathlib.Path(os.environ["XDG_RUNTIME_DIR"], "dbus-1", "services")
        services.mkdir(parents=True, exist_ok=True)
        (services / (self.name + ".service")).write_text(text.replace(program, os.environ["MALBILD"]), encoding="utf-8")
        self.connection = Gio.bus_get_sync(Gio.BusType.SESSION, None)
        self.call_bus("ReloadConfig", None)
        home = {key: value for key, value in environment.items() if key.startswith("XDG_") and key != "XDG_RUNTIME_DIR"}
        self.call_bus("UpdateActivationEnvironment", GLib.Variant("(a{ss})", ({**home, **LANGUAGE_NEUTRAL},)))

    def call_bus(self, method, arguments):
        answer = self.connection.call_sync("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", method,
                                           arguments, None, Gio.DBusCallFlags.NONE, TIMEOUT_MS, None)
        return answer.unpack() if answer else ()

    def call_application(self, method, arguments):
        self.connection.call_sync(self.name, "/" + self.name.replace(".", "/"), "org.freedesktop.Application", method,
                                  arguments, None, Gio.DBusCallFlags.NONE, TIMEOUT_MS, None)

    def is_owned(self):
        return self.call_bus("NameHasOwner", GLib.Variant("(s)", (self.name,)))[0]

    def process_id(self):
        return self.call_bus("GetConnectionUnixProcessID", GLib.Variant("(s)", (self.name,)))[0]


def accessible(pid):
    desktop = Atspi.get_desktop(0)
    return next((node for node in children(desktop) if node.get_process_id() == pid), None)


def activated(start):
    """The bus starts the program with a file, and activating it again raises the same window"""
    home = start()  # Only for a home: this one is a process of its own, as --today makes it.
    home.quit()
    bus = Bus(home.home, home.environment)
    check(not bus.is_owned(), "nobody runs yet")
    path = copy_of_sample(home, "från posten.malbild")
    nothing = GLib.Variant("a{sv}", {})
    bus.call_application("Open", GLib.Variant("(asa{sv})", ([GLib.filename_to_uri(path, None)], {})))
    pid = bus.process_id()
    root = wait_for(lambda: accessible(pid), "the program among the accessible ones")
    wait_for(lambda: any("Målbild" in child.get_name() for child in children(root)), "a window")
    home.process = Process(pid)
    home.root = root
    check("från posten.malbild" in settings(home)["recent-files"], "the file is open")
    for method, arguments in (("Activate", GLib.Variant.new_tuple(nothing)),
                              ("Open", GLib.Variant("(asa{sv})", ([GLib.filename_to_uri(path, None)], {})))):
        bus.call_application(method, arguments)
        equal((bus.process_id(), len(frames(home))), (pid, 1), "process and windows after " + method)
    bus.call_application("ActivateAction", GLib.Variant("(sava{sv})", ("quit", [], {})))
    wait_for(lambda: not bus.is_owned(), "the program to go")
    home.process.wait()


class Process:
    """What the driver wants to know of a process that is not its child."""

    def __init__(self, pid):
        self.pid = pid
        self.returncode = 0

    def poll(self):
        return None if os.path.exists("/proc/%d" % self.pid) else 0

    def kill(self):
        os.kill(self.pid, 9)

    def wait(self, timeout=None):
        wait_for(lambda: self.poll() == 0, "the process to end")


def remembers_the_window(start):
    """Size, place, sidebar and detail pane are as they were left"""
    app = start(today=None)
    app.get(prefix="Goal set: ")
    app.keys("alt+2")
    app.get("Search in goals")
    subprocess.run(["xdotool", "windowsize", "--sync", app._top_window(), "1234", "777"], check=True)
    app.keys("F9")
    app.gone("MalbildSidebar")
    app.keys("shift+F9")
    app.gone("MalbildDetailPane")
    app.quit()
    kept = settings(app)
    equal([kept.get(key) for key in ("window-width", "window-height", "place", "sidebar-visible", "detail-visible")],
          ["1234", "777", "'goals'", "false", "false"], "what is kept")
    again = start(home=app.home, today=None)
    again.get("Search in goals")
    geometry = again._geometry(again._top_window())
    equal((geometry["WIDTH"], geometry["HEIGHT"]), ("1234", "777"), "the size")
    check(again.find("MalbildSidebar") is None, "the sidebar is hidden")
    check(again.find("MalbildDetailPane") is None, "the detail pane is hidden")


def remembers_files(start):
    """Goal files used lately are in the switcher and in the desktop's own list, the last one opens by itself"""
    app = start(today=None)
    app.get(prefix="Goal set: ")
    other = copy_of_sample(app, "other place.malbild")
    app.quit()
    again = start(home=app.home, goal_file=other, today=None)
    press(again.get(prefix="Goal set: "))
    again.get(prefix="goals", role=Atspi.Role.LIST_ITEM)
    again.get(prefix="other place", role=Atspi.Role.LIST_ITEM)
    listed = os.path.join(app.home, "data", "recently-used.xbel")
    uri = GLib.filename_to_uri(other, None)

    def bookmark():
        if not os.path.exists(listed):
            return None
        marks = {mark.get("href"): mark for mark in xml.etree.ElementTree.parse(listed).getroot().iter("bookmark")}
        return marks.get(uri)

    mark = wait_for(bookmark, "the file in the desktop's list")
    types = [node.get("type") for node in mark.iter() if node.tag.endswith("mime-type")]
    equal(types, ["application/x-malbild"], "its type there")
    again.keys("Escape")
    again.quit()
    last = start(home=app.home, goal_file=None, today=None)
    last.get(prefix="Goal set: ")
    equal(settings(last)["last-file"], repr(other), "the file that opens by itself")


sys.exit(run([one_process, activated, remembers_the_window, remembers_files]))
