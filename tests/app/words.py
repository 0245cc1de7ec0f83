# SPDX-License-Identifier: GPL-3.0-or-later
"""What a program wrote to standard error, without what is none of its own."""
import re

# GTK 4.24 on X11 without a compositor says this once, of itself, when a popover or a second window is drawn.
NOT_OURS = re.compile(r"^\(\S+:\d+\): Gdk-WARNING \*\*: [\d:.]+: gdk_frame_timings_submitted\(\) called on submitted frame\.$")


def own_words(text):
    return "\n".join(line for line in text.strip().splitlines() if not NOT_OURS.match(line)).strip()
