#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What no validator knows of the metainfo: test-metainfo.py METAINFO DESKTOP SERVICE VERSION

That its pictures are there and as large as it says, that it speaks Swedish, and that it agrees with the other files.
"""
import configparser
import pathlib
import struct
import sys
import xml.etree.ElementTree

METAINFO, DESKTOP, SERVICE, VERSION = sys.argv[1:]
TOP = pathlib.Path(__file__).resolve().parents[2]
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
# A picture is downloaded by everybody who looks at the page of the application.
MOST_BYTES = 200_000


def equal(got, expected):
    assert got == expected, f"{got!r}, expected {expected!r}"


def read_ini(path, section):
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str
    parser.read(path, encoding="utf-8")
    return parser[section]


def png_size(path):
    head = path.read_bytes()[:24]
    equal(head[:8], b"\x89PNG\r\n\x1a\n")
    return struct.unpack(">II", head[16:24])


def pictures(root):
    """Every picture is there, small, and as large as is said, in both languages"""
    shots = root.findall("screenshots/screenshot")
    assert shots, "no screenshots"
    equal([shot.get("type") for shot in shots].count("default"), 1)
    for shot in shots:
        equal([image.get(LANG) for image in shot.findall("image")], [None, "sv"])
        for image in shot.findall("image"):
            path = TOP / "data/screenshots" / image.text.rsplit("/", 1)[1]
            assert path.is_file(), f"{path.name} is missing; build-aux/screenshots --keep makes it"
            equal(png_size(path), (int(image.get("width")), int(image.get("height"))))
            assert path.stat().st_size <= MOST_BYTES, f"{path.name}: {path.stat().st_size} bytes"


def swedish(root):
    """Whatever is to be translated is there in Swedish"""
    for path in ("summary", "description/p", "description/ul/li", "keywords/keyword", "screenshots/screenshot/caption",
                 "releases/release/description/p"):
        parent, _, tag = path.rpartition("/")
        for node in root.findall(parent or "."):
            texts = [child for child in node.findall(tag) if child.get("translate") != "no"]
            plain = [child for child in texts if child.get(LANG) is None]
            equal((path, len([child for child in texts if child.get(LANG) == "sv"])), (path, len(plain)))


def agrees(root):
    """Id, launcher, icon, type and version are those of the other files"""
    desktop, service = read_ini(DESKTOP, "Desktop Entry"), read_ini(SERVICE, "D-BUS Service")
    name = root.findtext("id")
    equal(root.findtext("launchable"), name + ".desktop")
    equal(pathlib.Path(DESKTOP).name, name + ".desktop")
    equal(pathlib.Path(SERVICE).name, name + ".service")
    equal((desktop["Icon"], service["Name"], desktop["DBusActivatable"]), (name, name, "true"))
    equal(desktop["MimeType"].strip(";"), root.findtext("provides/mediatype"))
    equal(root.find("releases/release").get("version"), VERSION)
    assert service["Exec"].endswith("/" + desktop["Exec"].split()[0] + " --gapplication-service"), service["Exec"]


def colours(root):
    """There is a colour for light and one for dark"""
    equal(sorted(color.get("scheme_preference") for color in root.findall("branding/color")), ["dark", "light"])


CASES = [pictures, swedish, agrees, colours]


def main():
    root = xml.etree.ElementTree.parse(METAINFO).getroot()
    print(f"1..{len(CASES)}")
    for number, case in enumerate(CASES, 1):
        try:
            case(root)
            print(f"ok {number} - {case.__doc__}")
        except (AssertionError, OSError, KeyError) as error:
            print(f"not ok {number} - {case.__doc__}\n# {error}")


main()
