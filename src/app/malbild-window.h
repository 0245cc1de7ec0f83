/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "malbild-context.h"

G_BEGIN_DECLS

#define MALBILD_TYPE_WINDOW (malbild_window_get_type ())
G_DECLARE_FINAL_TYPE (MalbildWindow, malbild_window, MALBILD, WINDOW, AdwApplicationWindow)

/**
 * MalbildWindow:
 *
 * A window on one goal file: sidebar, place and detail pane around a #MalbildContext. Without a goal file, or
 * without a goal set in it, it offers to make one; of a file that cannot be opened it says why.
 */
MalbildWindow *malbild_window_new      (AdwApplication *app, GSettings *settings);

/* The goal file that is open or was to be opened; NULL where none was asked for. */
const char    *malbild_window_get_path (MalbildWindow *self);

/**
 * malbild_window_open:
 * @path: a goal file that exists
 *
 * Opens a goal file in place of the one that is open. Where it cannot be opened the window says why, as
 * standard error does.
 */
void malbild_window_open (MalbildWindow *self, const char *path);

/**
 * malbild_window_bring_in:
 * @path: a goal file that cannot be worked with where it lies (malbild_files_lies_outside())
 * @here: whether the copy takes the place of what the window shows; else it gets a window as any goal file does
 *
 * Copies a goal file into the folder for them, or finds the copy that was made before, opens it, and says so. Where
 * that fails this window says why, as standard error does.
 */
void malbild_window_bring_in (MalbildWindow *self, const char *path, gboolean here);

/* Whether there is a place of this name. */
gboolean malbild_window_has_place (const char *name);
void     malbild_window_set_place (MalbildWindow *self, const char *name);

/* Shows the record of this UUID. Returns: FALSE where the goal file has none */
gboolean malbild_window_show_uuid (MalbildWindow *self, const char *uuid);

/* From now on the window leaves no trace in the settings. */
void     malbild_window_set_transient (MalbildWindow *self);

G_END_DECLS
