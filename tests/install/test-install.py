#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Installs for real and runs what was installed: test-install.py BUILD ID LOCALES

It happens in a mount namespace of its own: an empty folder lies where the prefix is, and the rest of the system cannot
be written, so that whatever wants to go outside the prefix fails. A prefix that does not exist yet is used as it is.
"""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

TOP = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(TOP / "tests/app"))
from words import own_words  # noqa: E402

BUILD, ID, LOCALES = sys.argv[1:]
SYSTEM = ("/usr", "/etc", "/opt", "/srv", "/var", "/home", "/root")

FILES = {
    "bin/malbild",
    "bin/malbild-cli",
    f"share/applications/{ID}.desktop",
    f"share/dbus-1/services/{ID}.service",
    "share/glib-2.0/schemas/io.github.malbild.Malbild.gschema.xml",
    "share/icons/hicolor/scalable/mimetypes/application-x-malbild.svg",
    f"share/icons/hicolor/scalable/apps/{ID}.svg",
    f"share/icons/hicolor/symbolic/apps/{ID}-symbolic.svg",
    "share/malbild/agenda-2030.xml",
    "share/malbild/malbild-goal-set-1.xsd",
    f"share/metainfo/{ID}.metainfo.xml",
    f"share/mime/packages/{ID}.xml",
} | {f"share/locale/{line.strip()}/LC_MESSAGES/malbild.mo" for line in (TOP / "po/LINGUAS").read_text().splitlines()
     if line.strip() and not line.startswith("#")}

# What the desktop's tools make of them; uninstalling leaves these behind, as they hold other applications' as well.
CACHES = ("share/glib-2.0/schemas/gschemas.compiled", "share/icons/hicolor/icon-theme.cache",
          "share/applications/mimeinfo.cache")


def is_cache(name):
    return name in CACHES or (name.startswith("share/mime/") and not name.startswith("share/mime/packages/"))


def equal(got, expected, what):
    assert got == expected, f"{what}: {got!r}, expected {expected!r}"


def files_below(folder):
    return {str(path.relative_to(folder)) for path in pathlib.Path(folder).rglob("*") if not path.is_dir()}


def run(*command, **keywords):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, timeout=300, **keywords)
    assert done.returncode == 0, f"{command}: {done.returncode}\n{done.stdout[-2000:]}\n{done.stderr[-2000:]}"
    return done


class Installed:
    """What lies in the prefix, and a person who has nothing but that."""

    def __init__(self, prefix, folder):
        self.prefix = pathlib.Path(prefix)
        self.folder = pathlib.Path(folder)
        self.goal_file = self.folder / "mål.malbild"
        self.environment = {key: value for key, value in os.environ.items()
                            if key not in ("GSETTINGS_SCHEMA_DIR", "MALBILD_LOCALEDIR", "DESTDIR")}
        # An application whose program is not in the path does not count as one.
        path = f"{prefix}/bin:{os.environ['PATH']}"
        self.environment.update(PATH=path, XDG_DATA_DIRS=f"{prefix}/share:/usr/share", LOCPATH=LOCALES)

    def run(self, program, *arguments, **language):
        return run(self.prefix / "bin" / program, *arguments, env=dict(self.environment, **language))


SWEDISH = {"LC_ALL": "sv_SE.UTF-8", "LANGUAGE": "sv"}
ENGLISH = {"LC_ALL": "C.UTF-8", "LANGUAGE": "en"}


def with_destdir(installed):
    """With DESTDIR everything comes below it, and nothing else"""
    destdir = installed.folder / "destdir"
    run("meson", "install", "-C", BUILD, "--no-rebuild", env=dict(os.environ, DESTDIR=str(destdir)))
    below = destdir / str(installed.prefix).lstrip("/")
    equal(sorted(files_below(below)), sorted(FILES), "the files")
    equal(len(files_below(destdir)), len(FILES), "files outside the prefix")
    equal(sorted(files_below(installed.prefix)), [], "the prefix itself")


def everything_in_place(installed):
    """Installed into the prefix, all of it is there, with the caches that the desktop reads"""
    run("meson", "install", "-C", BUILD, "--no-rebuild")
    found = files_below(installed.prefix)
    equal(sorted(name for name in found if not is_cache(name)), sorted(FILES), "the files")
    for name in (*CACHES, "share/mime/mime.cache"):
        assert name in found, f"{name} was not made"
    service = (installed.prefix / f"share/dbus-1/services/{ID}.service").read_text()
    assert f"Exec={installed.prefix}/bin/malbild " in service, service


def command_line(installed):
    """malbild-cli makes and lists the sample, in Swedish too"""
    installed.run("malbild-cli", "sample", installed.goal_file, **ENGLISH)
    assert "Fossilfri fjärrvärme" in installed.run("malbild-cli", "list", installed.goal_file, "goal", **ENGLISH).stdout
    english = installed.run("malbild-cli", "--help", **ENGLISH).stdout
    swedish = installed.run("malbild-cli", "--help", **SWEDISH).stdout
    assert "goal file" in english and "målfil" not in english, english
    assert "målfil" in swedish, swedish


def window(installed):
    """The window opens with its settings, and says nothing"""
    picture = installed.folder / "window.png"
    for language in (ENGLISH, SWEDISH):
        done = installed.run("malbild", f"--screenshot={picture}", "--today=2021-02-15", "--place=goals", installed.goal_file, **language)
        equal(own_words(done.stdout + done.stderr), "", "what it said")
        assert picture.stat().st_size > 15000, "the picture is empty"
        picture.unlink()


def known_to_the_desktop(installed):
    """The desktop knows the type of a goal file, and what opens it"""
    environment = dict(installed.environment, XDG_DATA_HOME=str(installed.folder / "nothing"), **ENGLISH)
    info = run("gio", "info", "--attributes=standard::content-type", installed.goal_file, env=environment).stdout
    assert "application/x-malbild" in info, info
    handlers = run("gio", "mime", "application/x-malbild", env=environment).stdout
    assert f"{ID}.desktop" in handlers, handlers


def uninstalls(installed):
    """Uninstalling leaves nothing but caches"""
    run("ninja", "-C", BUILD, "uninstall")
    equal(sorted(name for name in files_below(installed.prefix) if not is_cache(name)), [], "what is left")


CASES = [with_destdir, everything_in_place, command_line, window, known_to_the_desktop, uninstalls]


def mount(*arguments):
    run("mount", *arguments)


def shield(prefix, empty):
    """Lays an empty folder over the prefix, and makes the rest of the system read-only."""
    for folder in SYSTEM:
        if os.path.isdir(folder) and not os.path.islink(folder):
            mount("--bind", folder, folder)
            mount("-o", "remount,bind,ro", folder)
    for folder, source in ((BUILD, BUILD), (prefix, empty)):
        mount("--bind", source, folder)
        mount("-o", "remount,bind,rw", folder)


def inside(prefix):
    with tempfile.TemporaryDirectory() as folder:
        fresh = not os.path.exists(prefix)
        if not fresh:
            empty = os.path.join(folder, "prefix")
            os.mkdir(empty)
            shield(prefix, empty)
        installed = Installed(prefix, folder)
        print(f"1..{len(CASES)}", flush=True)
        for number, case in enumerate(CASES, 1):
            try:
                case(installed)
                print(f"ok {number} - {case.__doc__}", flush=True)
            except (AssertionError, OSError, subprocess.SubprocessError) as error:
                print(f"not ok {number} - {case.__doc__}")
                print("\n".join("# " + line for line in str(error).splitlines()), flush=True)
        if fresh:
            shutil.rmtree(prefix, ignore_errors=True)
        else:
            subprocess.run(["umount", prefix], check=False)


def main():
    prefix = next(option["value"] for option in json.loads(run("meson", "introspect", "--buildoptions", BUILD).stdout)
                  if option["name"] == "prefix")
    if os.environ.get("MALBILD_INSIDE") or not os.path.exists(prefix):
        inside(prefix)
        return
    own = ["unshare", "--mount", "--propagation", "private"] + ([] if os.geteuid() == 0 else ["--map-root-user"])
    probe = subprocess.run([*own, "true"], capture_output=True, text=True)
    if probe.returncode != 0:
        print(f"1..0 # SKIP no namespace to install in: {probe.stderr.strip()}")
        return
    os.execvpe(own[0], [*own, sys.executable, "-B", *sys.argv], dict(os.environ, MALBILD_INSIDE="yes"))


main()
