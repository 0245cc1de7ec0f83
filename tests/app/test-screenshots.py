#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures of the window for people to look at: light and dark, English and Swedish, wide and narrow.

They lie in build/screenshots. What is tested is that each is drawn without a word on standard error, and is not empty.
"""
import os
import subprocess
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from driver import Atspi, PART_ROLES, TODAY, check, equal, list_places, run, sample  # noqa: E402
from words import own_words  # noqa: E402

FOLDER = os.environ["MALBILD_SCREENSHOTS"]
ENGLISH = {"LANGUAGE": "en", "LC_ALL": "C.UTF-8"}
SWEDISH = {"LANGUAGE": "sv", "LC_ALL": "sv_SE.UTF-8" if os.path.isdir(os.path.join(os.environ.get("LOCPATH", ""), "sv_SE.UTF-8")) else "C.UTF-8"}
WIDE, NARROW = "1400x900", "480x800"
# Less than this has no window in it.
A_PICTURE = 15000


def take(name, place, language, size, *arguments):
    path = os.path.join(FOLDER, name + ".png")
    os.makedirs(FOLDER, exist_ok=True)
    if os.path.exists(path):
        os.remove(path)
    done = subprocess.run([os.environ["MALBILD"], "--screenshot=" + path, "--today=" + TODAY, "--place=" + place, "--size=" + size,
                           *arguments, sample()], env=dict(os.environ, **language), capture_output=True, text=True, timeout=60)
    equal(done.returncode, 0, "the exit status of " + name)
    equal(own_words(done.stderr), "", "what %s wrote to standard error" % name)
    check(os.path.getsize(path) > A_PICTURE, "%s is empty" % name)


def all_places(suffix, language, size, *arguments):
    for place in list_places():
        take("%s-%s" % (place, suffix), place, language, size, *arguments)


def english(start):
    """English, light, wide"""
    all_places("english", ENGLISH, WIDE)


def swedish(start):
    """Swedish, light, wide"""
    all_places("swedish", SWEDISH, WIDE)


def dark(start):
    """Swedish, dark, wide"""
    all_places("dark", SWEDISH, WIDE, "--dark")


def narrow(start):
    """Swedish, light, narrow"""
    all_places("narrow", SWEDISH, NARROW)


def detail(start):
    """A goal in the detail pane, with the search that found it"""
    app = start("--place=goals", env=SWEDISH)
    os.makedirs(FOLDER, exist_ok=True)
    app.get("Fossilfri fjärrvärme", Atspi.Role.TABLE_ROW)
    app.keys("ctrl+f")
    app.type("Fossilfri")
    app.get(prefix="Fossilfri fjärrvärme, ")
    app.screenshot(os.path.join(FOLDER, "search.png"))
    app.keys("Return")
    app.get("Fossilfri fjärrvärme", (Atspi.Role.LABEL,), root=app.get("Detaljer", PART_ROLES))
    app.screenshot(os.path.join(FOLDER, "detail.png"))


sys.exit(run([english, swedish, dark, narrow, detail]))
