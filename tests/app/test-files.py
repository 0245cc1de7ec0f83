#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Goal files that cannot be used, and the first start: each told in the window and on standard error."""
import hashlib
import os
import shutil
import sqlite3
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from driver import Atspi, check, equal, press, run, sample, states, wait_for  # noqa: E402


def text_file(path):
    with open(path, "w", encoding="utf-8") as file:
        file.write("This is a shopping list, no database.\n" * 50)


def foreign(path):
    db = sqlite3.connect(path)
    db.execute("CREATE TABLE recipes (title TEXT)")
    db.execute("PRAGMA application_id = 1234")
    db.commit()
    db.close()


def newer(path):
    shutil.copy(sample(), path)
    db = sqlite3.connect(path)
    db.execute("PRAGMA journal_mode = DELETE")
    db.execute("PRAGMA user_version = 9999")
    db.commit()
    db.close()


def damaged(path):
    shutil.copy(sample(), path)
    size = os.path.getsize(path)
    with open(path, "r+b") as file:
        for offset in range(4096, size, 4096):
            file.seek(offset)
            file.write(b"\xff" * 512)


BAD_FILES = {"no SQLite": text_file, "another application's": foreign, "a newer version's": newer, "damaged": damaged}


def digest(path):
    with open(path, "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()


def refuses_bad_files(start):
    """What is no usable goal file is told in the window and on standard error, and left as it is"""
    for what, make in BAD_FILES.items():
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "bad.malbild")
            make(path)
            before = digest(path)
            app = start(goal_file=path)
            app.get("The goal file cannot be opened")
            said = wait_for(app.stderr, "a sentence on standard error")
            check(said.startswith("malbild: ") and len(said.splitlines()) == 1, "%s: one sentence: %r" % (what, said))
            check(app.sees(said[len("malbild: "):]), "%s: the window says the same: %r" % (what, said))
            app.get(prefix="_Open Another…")
            app.quit(expected_stderr=None)
            equal(digest(path), before, what + ": the file")
            equal(os.listdir(folder), ["bad.malbild"], what + ": beside it")


def missing_file(start):
    """A goal file that is not there is told"""
    app = start(goal_file="/nowhere/at/all.malbild")
    app.get("The goal file cannot be opened")
    check(app.stderr().startswith("malbild: "), "a sentence on standard error")
    app.quit(expected_stderr=None)


def read_only(folder):
    """What starts a program that cannot write into @folder: root writes whatever the permissions say."""
    if os.geteuid() != 0:
        for name in os.listdir(folder):
            os.chmod(os.path.join(folder, name), 0o444)
        os.chmod(folder, 0o555)
        return ()
    return ("unshare", "--mount", "sh", "-c",
            'mount --bind "$0" "$0" && mount -o remount,ro,bind "$0" && exec "$@"', folder)


def read_only_folder(start):
    """A goal file in a read-only folder is shown, and why it cannot be edited"""
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "goals.malbild")
        shutil.copy(sample(), path)
        before = digest(path)
        app = start("--place=goals", goal_file=path, through=read_only(folder))
        app.get("Fossilfri fjärrvärme", Atspi.Role.TABLE_ROW)
        app.wait_to_see("read-only")
        check("sensitive" not in states(app.get("Add a goal", Atspi.Role.PUSH_BUTTON)), "the header's button")
        app.click(app.get("Fossilfri fjärrvärme", Atspi.Role.TABLE_ROW))
        title = app.get("Short title", (Atspi.Role.TEXT, Atspi.Role.ENTRY), root=app.part("MalbildDetailPane"))
        wait_for(lambda: "read-only" in states(title), "a title that can only be read")
        said = app.stderr()
        check(said.startswith("malbild: ") and "read-only" in said, "a sentence on standard error: %r" % said)
        app.quit(expected_stderr=None)
        os.chmod(folder, 0o755)
        equal((digest(path), os.listdir(folder)), (before, ["goals.malbild"]), "the folder")


def first_start_sample(start):
    """The first start offers the sample, and opens it"""
    app = start("--place=goals", goal_file=None)
    press(app.get(prefix="Open the _Sample"))
    app.get("Fossilfri fjärrvärme", Atspi.Role.TABLE_ROW)
    check(os.path.exists(os.path.join(app.home, "data", "malbild", "sample.malbild")) or
          os.path.exists(os.path.join(app.home, "data", "malbild-devel", "sample.malbild")), "the sample has a file of its own")


def first_start_new(start):
    """The first start offers a new goal set, and makes it with its process"""
    app = start("--place=goals", goal_file=None)
    press(app.get(prefix="_New Goal Set…"))
    app.get("Municipality", (Atspi.Role.TEXT, Atspi.Role.ENTRY))
    app.focus_top()
    app.keys("Return")
    app.wait_to_see("Whose goals are they?")
    app.type("Sommarby")
    app.keys("Return")
    wait_for(lambda: app.window.get_name().startswith("Goals for the term of office 2023–2026"), "the new goal set")
    app.focus_top()
    app.keys("ctrl+z")
    app.get(prefix="_New Goal Set…")


def portal_file(runtime, make):
    """What the document portal shows a program of a file: a folder of its own, and nothing beside it."""
    os.makedirs(os.path.join(runtime, "doc"), exist_ok=True)
    path = os.path.join(tempfile.mkdtemp(dir=os.path.join(runtime, "doc")), "goals.malbild")
    make(path)
    return path


def brought_in(app):
    """The names of the goal files in the folder for them."""
    data = os.path.join(app.home, "data")
    return sorted(name for _, _, names in os.walk(data) for name in names if name.endswith(".malbild"))


def brings_in(start):
    """A goal file that comes through the document portal is brought in as a copy, once, and said so"""
    with tempfile.TemporaryDirectory() as runtime:
        brings_in_from(start, runtime)


def brings_in_from(start, runtime):
    env = {"XDG_RUNTIME_DIR": runtime}
    path = portal_file(runtime, lambda path: shutil.copy(sample(), path))
    before = digest(path)
    app = start("--place=goals", goal_file=path, env=env)
    app.get("Fossilfri fjärrvärme", Atspi.Role.TABLE_ROW)
    app.wait_to_see("Brought in as a copy; the original stays as it is")
    equal(brought_in(app), ["goals.malbild"], "the folder")
    # Its row may lie below what is in sight, but the goals are counted.
    one_more = "Goals, %d" % (int(app.get(prefix="Goals, ").get_name().split(", ")[1]) + 1)
    app.keys("ctrl+n")
    app.get(one_more)
    app.quit()
    equal(digest(path), before, "the original")
    equal(os.listdir(os.path.dirname(path)), ["goals.malbild"], "beside the original")

    again = start("--place=goals", goal_file=path, home=app.home, env=env)
    again.wait_to_see("Brought in before; your copy is open")
    again.get(one_more)
    equal(brought_in(again), ["goals.malbild"], "the folder, after the second time")
    again.quit()

    # Another content with the same name is another goal file.
    other = portal_file(runtime, lambda path: shutil.copy(sample(), path))
    with sqlite3.connect(other) as db:
        db.execute("UPDATE municipality SET title = 'Sommarby'")
        db.execute("PRAGMA journal_mode = DELETE")
    db.close()
    third = start("--place=goals", goal_file=other, home=app.home, env=env)
    third.wait_to_see("Brought in as a copy")
    equal(brought_in(third), ["goals 2.malbild", "goals.malbild"], "the folder, with the other")
    press(third.get(prefix="Goal set: "))
    third.get("goals 2")
    third.keys("Escape")


def refuses_to_bring_in(start):
    """What is no goal file is not brought in, and nothing is left of it"""
    for what, make in BAD_FILES.items():
        with tempfile.TemporaryDirectory() as runtime:
            path = portal_file(runtime, make)
            before = digest(path)
            app = start(goal_file=path, env={"XDG_RUNTIME_DIR": runtime})
            app.get("The goal file cannot be opened")
            said = wait_for(app.stderr, "a sentence on standard error")
            check("goals.malbild" in said and len(said.splitlines()) == 1, "%s: one sentence: %r" % (what, said))
            app.quit(expected_stderr=None)
            equal(digest(path), before, what + ": the file")
        left = [name for _, folders, files in os.walk(os.path.join(app.home, "data")) for name in files + folders
                if "goals" in name or "copy" in name]
        equal(left, [], what + ": what is left")


sys.exit(run([refuses_bad_files, missing_file, read_only_folder, first_start_sample, first_start_new, brings_in,
              refuses_to_bring_in]))
