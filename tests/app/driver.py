# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the real window: finds things as a screen reader does (AT-SPI), presses keys as a person does (xdotool).

Every App is a process of its own in a home of its own, with a copy of the sample as its goal file. It is stopped by
its own Quit, and what it wrote to standard error is a failure.
"""
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import warnings

from words import own_words

warnings.simplefilter("ignore", DeprecationWarning)
try:
    import gi
    gi.require_version("Atspi", "2.0")
    from gi.repository import Atspi, GLib
except (ImportError, ValueError) as missing:
    print("1..0 # SKIP no AT-SPI for Python: %s" % missing)
    sys.exit(0)

if shutil.which("xdotool") is None:
    print("1..0 # SKIP xdotool is missing")
    sys.exit(0)

PATIENCE = 30.0
TODAY = "2021-02-15"

# GTK's own file chooser keeps some memory until the end, and its libraries do not say where: only here, leaks of
# Målbild's own are not looked for. The command line does the same work under the same eyes.
WITH_CHOOSER = {"ASAN_OPTIONS": os.environ.get("ASAN_OPTIONS", "") + ":detect_leaks=0"}

MENU_ITEMS = (Atspi.Role.MENU_ITEM, Atspi.Role.CHECK_MENU_ITEM, Atspi.Role.RADIO_MENU_ITEM)


# Newer keyboard maps have a function key on each level, and xdotool presses modifiers to get to the last of them.
KEY_CODES = {"F%d" % number: str(66 + number) for number in range(1, 11)}


class Failure(Exception):
    """A case found something other than what it expected."""


def listen():
    """Keeps what is known of the program fresh."""
    context = GLib.MainContext.default()
    for _ in range(1000):
        if not context.iteration(False):
            break


def wait_for(condition, what, seconds=PATIENCE):
    """Returns what condition() returns as soon as that is true."""
    end = time.monotonic() + seconds
    while True:
        listen()
        try:
            result = condition()
            if result:
                return result
        except GLib.Error:
            pass  # It went away while it was looked at.
        if time.monotonic() > end:
            raise Failure("waited in vain for " + what)
        time.sleep(0.05)


def check(truth, what):
    if not truth:
        raise Failure(what)


def equal(got, expected, what):
    check(got == expected, "%s: %r, expected %r" % (what, got, expected))


def children(node):
    for i in range(node.get_child_count()):
        child = node.get_child_at_index(i)
        if child is not None:
            yield child


# Parts of GTK that hold nothing that anybody looks for.
CLOSED = {"GtkScrollbar", "GtkBuiltinIcon", "GtkRange", "MalbildSdgBadge"}


def walk(node):
    """Everything below a node; a row of a table says what it is by its name, so its cells are left out."""
    yield node
    if node.get_name() in CLOSED or node.get_role() == Atspi.Role.TABLE_ROW:
        return
    for child in children(node):
        yield from walk(child)


def list_places():
    """The names of the places, in the order of the sidebar."""
    return subprocess.run([os.environ["MALBILD"], "--list-places"], capture_output=True, text=True, check=True, timeout=60).stdout.split()


def states(node):
    return {state.value_nick for state in node.get_state_set().get_states()}


# What is asked for by its type. GTK 4.8 tells the type of what has no name of its own; newer ones tell nothing, but a
# place has the title that the window gives it (MalbildGoalsView: Goals), and the other parts have names.
PARTS = {"MalbildDetailPane": "Details", "MalbildSidebar": "Sidebar", "MalbildChangeMany": "Change many goals",
         "MalbildFramingAreas": "Goal areas", "MalbildFramingAgenda": "Agenda 2030", "MalbildFramingEarlier": "Earlier goals",
         "MalbildInputSorter": "Sort"}
PART_ROLES = (Atspi.Role.PANEL, Atspi.Role.GROUPING, Atspi.Role.FILLER, Atspi.Role.UNKNOWN)


def part_name(type_name):
    words = re.sub(r"^Malbild|View$", "", type_name)
    return PARTS.get(type_name) or re.sub(r"(?<=[a-z])(?=[A-Z])", " ", words)


def bare(name):
    """A name without the line below its mnemonic, which GTK 4.8 tells and newer ones do not."""
    return (name or "").replace("_", "")


def is_named(node, name):
    """Whether it has this name. (A button of GTK 4.8 is named by its text and by the label inside it.)"""
    own = bare(read_name(node))
    if own in (bare(name), bare(name + " " + name)):
        return True
    return re.match("Malbild[A-Z]", name) is not None and own == part_name(name) and node.get_role() in PART_ROLES


def text_of(node):
    iface = node.get_text_iface()
    return Atspi.Text.get_text(iface, 0, Atspi.Text.get_character_count(iface)) if iface else None


def label_of(node):
    """What a person reads of it: its text, or its name."""
    return text_of(node) or node.get_name() or ""


def read_name(node):
    """What it is called. Newer GTK leaves the items of menus without a name of their own, and says what labels them."""
    name = node.get_name() or ""
    if name or node.get_role() not in MENU_ITEMS:
        return name
    labels = (relation.get_target(0) for relation in node.get_relation_set() or ()
              if relation.get_relation_type() == Atspi.RelationType.LABELLED_BY)
    return next((label_of(label) for label in labels), "")


def press(node):
    """Does what pressing it would do. (A menu button is pressed through the button inside it.)"""
    for part in walk(node):
        iface = part.get_action_iface()
        if iface is not None and Atspi.Action.get_n_actions(iface) > 0:
            Atspi.Action.do_action(iface, 0)
            return
    raise Failure("%r cannot be pressed" % node.get_name())


def extents(node):
    """Where it lies in its window, once it lies still."""
    def read():
        box = Atspi.Component.get_extents(node.get_component_iface(), Atspi.CoordType.WINDOW)
        return box.x, box.y, box.width, box.height

    last = read()
    for _ in range(40):
        time.sleep(0.1)
        now = read()
        if now == last and now[2] > 0:
            break
        last = now
    return last


def box_of(node):
    iface = node.get_component_iface()
    box = Atspi.Component.get_extents(iface, Atspi.CoordType.WINDOW) if iface else None
    return (box.x, box.y, box.width, box.height) if box and box.width > 0 and box.height > 0 else None


# More than that between a thing and what it holds is room to spare.
MOST_PADDING = 24


def padding(node):
    """How far inside its box a thing begins to put what it holds: as far as its children leave free on both sides."""
    outer = box_of(node)
    inner = [box for box in (box_of(child) for child in children(node) if "showing" in states(child)) if box]
    if outer is None or not inner:
        return 0, 0
    free = []
    for axis in (0, 1):
        begin = min(box[axis] for box in inner) - outer[axis]
        end = max(box[axis] + box[axis + 2] for box in inner) - outer[axis]
        side = (outer[axis + 2] - begin - end) // 2
        free.append(side if 0 < side <= MOST_PADDING else 0)
    return tuple(free)


def insets(node, frame):
    """The paddings of everything around a thing, up to its window."""
    across, down = 0, 0
    while node != frame:
        node = node.get_parent()
        more = padding(node)
        across, down = across + more[0], down + more[1]
    return across, down


class App:
    def __init__(self, *arguments, goal_file="", env=None, home=None, today=TODAY, through=()):
        self.home = home or tempfile.mkdtemp(prefix="malbild-app.")
        self.stderr_path = os.path.join(self.home, "stderr")
        environment = dict(os.environ, G_DEBUG="fatal-criticals")
        for name in ("config", "data", "cache", "state"):
            folder = os.path.join(self.home, name)
            os.makedirs(folder, exist_ok=True)
            environment["XDG_%s_HOME" % name.upper()] = folder
        self._take_gtk_settings(environment)
        environment.update(env or {})
        self.environment = environment
        if goal_file == "":
            goal_file = os.path.join(self.home, "goals.malbild")
            if not os.path.exists(goal_file):
                shutil.copy(sample(), goal_file)
        self.goal_file = goal_file
        command = [*through, os.environ["MALBILD"], *arguments]
        if today:
            command.append("--today=" + today)
        if goal_file:
            command.append(goal_file)
        with open(self.stderr_path, "ab") as stderr:
            self.process = subprocess.Popen(command, env=environment, stderr=stderr)
        self.root = wait_for(self._find_root, "the program among the accessible ones")
        self.window = wait_for(self._find_window, "a window")
        wait_for(lambda: self._top_window() is not None, "a window on the display")
        self._parts = {}
        self._focused = None
        self.focus_top()

    @staticmethod
    def _take_gtk_settings(environment):
        """The display's own font and animations, not this desktop's."""
        outer = os.path.join(os.environ.get("XDG_CONFIG_HOME", ""), "gtk-4.0")
        if os.path.isdir(outer):
            shutil.copytree(outer, os.path.join(environment["XDG_CONFIG_HOME"], "gtk-4.0"), dirs_exist_ok=True)

    def _find_root(self):
        check(self.process.poll() is None, "the program ended: " + self.stderr())
        desktop = Atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            node = desktop.get_child_at_index(i)
            if node is not None and node.get_process_id() == self.process.pid:
                return node
        return None

    def _find_window(self):
        return next(children(self.root), None)

    # What there is.

    def find(self, name=None, role=None, root=None, prefix=None):
        """The first thing with this name (or a name that begins so) and role; None where there is none."""
        for node in walk(root or self.root):
            try:
                if role is not None and node.get_role() not in (role if isinstance(role, tuple) else (role,)):
                    continue
                if (name is None or is_named(node, name)) and (prefix is None or bare(read_name(node)).startswith(bare(prefix))):
                    return node
            except GLib.Error:
                continue
        return None

    def get(self, name=None, role=None, root=None, prefix=None, seconds=PATIENCE):
        return wait_for(lambda: self.find(name, role, root, prefix), "%r" % (name or prefix or role), seconds)

    def gone(self, name=None, role=None, root=None, prefix=None):
        wait_for(lambda: self.find(name, role, root, prefix) is None, "%r to go" % (name or prefix))

    def part(self, name):
        """A part of the window that stays as long as the window does: looking below it is faster."""
        if name not in self._parts:
            self._parts[name] = self.get(name)
        return self._parts[name]

    def labels(self, root=None):
        """Every text that can be read in the window."""
        texts = []
        for node in walk(root or self.root):
            try:
                texts.append(label_of(node))
            except GLib.Error:
                continue
        return [text for text in texts if text]

    def sees(self, part, root=None):
        return any(part in text for text in self.labels(root))

    def wait_to_see(self, part, root=None):
        wait_for(lambda: self.sees(part, root), "the text %r" % part)

    def shows_place(self, title):
        """Whether the place of this title is shown. (The title in the header bar has no name on newer GTK, the place has.)"""
        bar = self.find("AdwWindowTitle")
        return self.sees(title, bar) if bar else self.find(title, PART_ROLES) is not None

    # What a person does.

    def _top_window(self):
        """The uppermost window that is no popover (those have no title)."""
        found = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid), "--name", "."],
                               capture_output=True, text=True)
        for window in reversed(found.stdout.split()):
            # Tooltips and menus have the title of their window, but not its size.
            if int(self._geometry(window).get("WIDTH", 0)) >= 340:
                return window
        return None

    @staticmethod
    def _geometry(window):
        shell = subprocess.run(["xdotool", "getwindowgeometry", "--shell", window], capture_output=True, text=True)
        return dict(line.split("=") for line in shell.stdout.split())

    def focus_top(self):
        """There is no window manager: the driver gives the keyboard to the window that came last."""
        window = self._top_window()
        if window is not None and window != self._focused:
            subprocess.run(["xdotool", "windowfocus", "--sync", window], capture_output=True, timeout=10)
            self._focused = window
            time.sleep(0.1)

    def keys(self, *keys):
        for key in keys:
            self.focus_top()
            codes = "+".join(KEY_CODES.get(part, part) for part in key.split("+"))
            subprocess.run(["xdotool", "key", "--clearmodifiers", codes], check=True)
            time.sleep(0.05)

    def press_until(self, key, prefix, root=None):
        """Presses a key until something whose name begins so has the keyboard, which brings it into view."""
        for _ in range(40):
            if any(self.has_focus(node) and read_name(node).startswith(prefix) for node in walk(root or self.root)):
                return
            self.keys(key)
        raise Failure("%r never had the keyboard" % prefix)

    def type(self, text):
        self.focus_top()
        subprocess.run(["xdotool", "type", "--delay", "5", text], check=True)
        time.sleep(0.1)

    def choose_path(self, path):
        """Types a path into a file chooser and takes it: Enter does nothing as long as it still looks at the folder."""
        self.type_path(path)
        chooser = self._top_window()
        wait_for(lambda: self._accept(chooser), "the file chooser to take the path")

    def _accept(self, chooser):
        """What comes after the chooser may be there at once: Enter is pressed in nothing but the chooser."""
        self.keys("Return")
        end = time.monotonic() + 2
        while time.monotonic() < end:
            listen()
            if self._top_window() != chooser:
                return True
            time.sleep(0.05)
        return False

    def type_path(self, path):
        """Types a path into a file chooser, until it stands there: what GTK completes comes in between, and may be left
        behind the cursor."""
        def stands_there():
            entry = next((node for node in walk(self.root) if self.has_focus(node) and node.get_text_iface()), None)
            if entry is None:
                return False
            if text_of(entry) == path:
                return True
            self.keys("ctrl+a")
            self.type(path)
            if text_of(entry) != path:
                self.keys("shift+End", "Delete")
            return text_of(entry) == path

        self.focus_top()
        self.keys("ctrl+l")
        wait_for(stands_there, "the path in the file chooser")

    @staticmethod
    def has_focus(node):
        return node.get_state_set().contains(Atspi.StateType.FOCUSED)

    def wait_for_focus(self, node):
        wait_for(lambda: self.has_focus(node), "the keyboard in %r" % node.get_name())

    def loses_padding(self):
        """Newer GTK adds up places that count from inside the padding of each thing around, without that padding."""
        version = re.match(r"(\d+)\.(\d+)", self.root.get_toolkit_version() or "")
        return version is not None and (int(version[1]), int(version[2])) >= (4, 10)

    def click(self, node):
        """With the mouse: for what has no action of its own."""
        frame = node
        while frame.get_role() not in (Atspi.Role.FRAME, Atspi.Role.DIALOG, Atspi.Role.WINDOW):
            frame = frame.get_parent()
        left, top, width, height = extents(node)
        outer = extents(frame)
        inner = insets(node, frame) if self.loses_padding() else (0, 0)
        self.focus_top()
        place = self._geometry(self._focused)
        border = (int(place["WIDTH"]) - outer[2]) // 2
        x = int(place["X"]) + border + left - outer[0] + width // 2 + inner[0]
        y = int(place["Y"]) + border + top - outer[1] + height // 2 + inner[1]
        subprocess.run(["xdotool", "mousemove", str(x), str(y), "click", "1"], check=True)
        time.sleep(0.1)

    def focus(self, node):
        """Gives something the keyboard: with the mouse, or with keys where it is not known well enough where it lies."""
        if not self.loses_padding():
            self.click(node)
        for _ in range(100 if self.loses_padding() else 0):
            if self.has_focus(node):
                break
            self.keys("Tab")
        self.wait_for_focus(node)

    def screenshot(self, path):
        subprocess.run(["import", "-window", "root", path], check=True)

    # The end.

    def stderr(self):
        with open(self.stderr_path, encoding="utf-8", errors="replace") as file:
            return own_words(file.read())

    def quit(self, expected_stderr=""):
        """Ends the program as a person does; it must end well and have said nothing."""
        if self.process.poll() is None:
            self.keys("ctrl+q")
        try:
            status = self.process.wait(timeout=PATIENCE)
        except subprocess.TimeoutExpired:
            self.kill()
            raise Failure("the program did not quit") from None
        equal(status, 0, "the exit status")
        if expected_stderr is not None:
            equal(self.stderr(), expected_stderr, "what was written to standard error")

    def kill(self):
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()

    def clean(self):
        self.kill()
        shutil.rmtree(self.home, ignore_errors=True)


_sample = None


def sample():
    """A goal file with the sample, made once."""
    global _sample
    if _sample is None:
        folder = tempfile.mkdtemp(prefix="malbild-sample.")
        _sample = os.path.join(folder, "sample.malbild")
        subprocess.run([os.environ["MALBILD_CLI"], "sample", _sample], check=True, stdout=subprocess.DEVNULL)
    return _sample


def cli(*arguments):
    return subprocess.run([os.environ["MALBILD_CLI"], *arguments], check=True, capture_output=True, text=True).stdout


def run(cases):
    """Runs the cases and reports in the Test Anything Protocol. A case is a function that may take an App."""
    wanted = sys.argv[1:]
    cases = [case for case in cases if not wanted or case.__name__ in wanted]
    print("1..%d" % len(cases), flush=True)
    failed = 0
    for number, case in enumerate(cases, 1):
        title = case.__doc__.strip().split("\n")[0].rstrip(".")
        begun = time.monotonic()
        apps = []

        def start(*arguments, **keywords):
            apps.append(App(*arguments, **keywords))
            return apps[-1]

        try:
            case(start)
            for app in apps:
                if app.process.returncode is None:
                    app.quit()
            print("ok %d - %s" % (number, title), flush=True)
        except (Failure, GLib.Error, subprocess.SubprocessError, OSError, AttributeError, ValueError, KeyError) as error:
            failed += 1
            print("not ok %d - %s" % (number, title))
            for line in ("%s: %s" % (type(error).__name__, error)).splitlines():
                print("# " + line)
            for app in apps:
                for line in app.stderr().splitlines():
                    print("# stderr: " + line)
            if os.environ.get("MALBILD_SHOT"):
                subprocess.run(["import", "-window", "root", os.path.join(os.environ["MALBILD_SHOT"], case.__name__ + ".png")])
            sys.stdout.flush()
        finally:
            for app in apps:
                app.clean()
        print("# %.1f s" % (time.monotonic() - begun), flush=True)
    if _sample is not None:
        shutil.rmtree(os.path.dirname(_sample), ignore_errors=True)
    return 1 if failed else 0
