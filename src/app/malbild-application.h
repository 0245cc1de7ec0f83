/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "malbild-window.h"

G_BEGIN_DECLS

#define MALBILD_TYPE_APPLICATION (malbild_application_get_type ())
G_DECLARE_FINAL_TYPE (MalbildApplication, malbild_application, MALBILD, APPLICATION, AdwApplication)

/**
 * MalbildApplication:
 *
 * The program: one instance a session, a window a goal file. A run with `--today`, `--screenshot` or
 * `--first-frame` is an instance of its own, since another day or a picture is nothing that an open window
 * should get.
 */

/* Shows the window that has the goal file at @path, or an empty one, or a new one. */
MalbildWindow *malbild_application_show (MalbildApplication *self, const char *path);

/**
 * malbild_application_main:
 *
 * Runs the program from its command line.
 *
 * Returns: the status to exit with; 2 where the command line makes no sense
 */
int malbild_application_main (int argc, char *argv[]);

G_END_DECLS
