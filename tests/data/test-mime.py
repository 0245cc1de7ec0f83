#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Asks the desktop what a goal file is: test-mime.py MIME-PACKAGE MALBILD-CLI

The package is put into a data folder of its own beside the system's, and GIO is asked about real files there.
"""
import os
import pathlib
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import xml.etree.ElementTree

PACKAGE, CLI = sys.argv[1:]
OURS = "application/x-malbild"
NAMESPACE = "{http://www.freedesktop.org/standards/shared-mime-info}"


class Desktop:
    """A data folder that knows the type, and files to ask about."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        packages = self.folder / "data" / "mime" / "packages"
        packages.mkdir(parents=True)
        shutil.copy(PACKAGE, packages)
        self.environment = dict(os.environ, XDG_DATA_HOME=str(self.folder / "data"), LC_ALL="C.UTF-8", GIO_USE_VFS="local")
        told = subprocess.run(["update-mime-database", packages.parent], env=self.environment,
                              capture_output=True, text=True, check=True)
        assert not told.stderr, told.stderr
        self.sample = self.folder / "sample.malbild"
        subprocess.run([CLI, "sample", self.sample], check=True, stdout=subprocess.DEVNULL)
        # What a goal file is shows in its first page only when all of it is in the file itself.
        database = sqlite3.connect(self.sample)
        database.execute("PRAGMA journal_mode = DELETE")
        database.close()

    def ask(self, path, attribute="standard::content-type"):
        done = subprocess.run(["gio", "info", "--attributes=" + attribute, path], env=self.environment,
                              capture_output=True, text=True, check=True)
        return next(line.split(": ", 1)[1] for line in done.stdout.splitlines() if line.strip().startswith(attribute))


def equal(got, expected):
    assert got == expected, f"{got!r}, expected {expected!r}"


def by_name_and_content(desktop):
    """A goal file is one"""
    equal(desktop.ask(desktop.sample), OURS)


def by_content(desktop):
    """A goal file whose name does not tell is known by what is in it"""
    path = desktop.folder / "attachment"
    shutil.copy(desktop.sample, path)
    equal(desktop.ask(path), OURS)


def by_name(desktop):
    """A file of that name whose content says nothing is one"""
    path = desktop.folder / "damaged.malbild"
    path.write_bytes(bytes(range(256)) * 16)
    equal(desktop.ask(path), OURS)


def other_databases(desktop):
    """Another application's database is none"""
    path = desktop.folder / "recipes"
    database = sqlite3.connect(path)
    database.execute("PRAGMA application_id = 1234")
    database.execute("CREATE TABLE recipe (title TEXT)")
    database.commit()
    database.close()
    assert desktop.ask(path) in ("application/vnd.sqlite3", "application/x-sqlite3"), desktop.ask(path)


def icon(desktop):
    """It has an icon of its own, which there is"""
    names = [name.strip() for name in desktop.ask(desktop.sample, "standard::icon").split(",")]
    equal(names[0], "application-x-malbild")
    icons = pathlib.Path(__file__).resolve().parents[2] / "data/icons/hicolor/scalable/mimetypes"
    assert (icons / (names[0] + ".svg")).is_file()


def described(desktop):
    """It is described in English and in Swedish"""
    type_ = xml.etree.ElementTree.parse(PACKAGE).getroot().find(NAMESPACE + "mime-type")
    comments = {comment.get("{http://www.w3.org/XML/1998/namespace}lang"): comment.text for comment in type_.iter(NAMESPACE + "comment")}
    equal(comments, {None: "Goal file", "sv": "Målfil"})


CASES = [by_name_and_content, by_content, by_name, other_databases, icon, described]


def main():
    for command in ("gio", "update-mime-database"):
        if not shutil.which(command):
            print(f"1..0 # SKIP {command} is missing")
            return
    print(f"1..{len(CASES)}")
    with tempfile.TemporaryDirectory() as folder:
        desktop = Desktop(folder)
        for number, case in enumerate(CASES, 1):
            try:
                case(desktop)
                print(f"ok {number} - {case.__doc__}")
            except (AssertionError, OSError, StopIteration, subprocess.SubprocessError) as error:
                print(f"not ok {number} - {case.__doc__}\n# {error}")


main()
