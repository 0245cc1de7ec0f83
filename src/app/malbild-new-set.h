/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "malbild-store.h"

G_BEGIN_DECLS

/* The goal file at @path holds the new goal set @uuid. */
typedef void (*MalbildSetMade) (const char *path, const MalbildUuid *uuid, gpointer data);

/**
 * malbild_new_set_present:
 * @parent: the window that asks; @made is not called after it is gone
 * @store: (nullable): the goal file that gets the set; NULL: the default file, or with @new_file a new one
 * @new_file: whether to ask for the name of a new goal file
 * @made: called with what was made, if it was
 *
 * Asks for municipality, title and years and makes a goal set with the steps of the goal process, in one edit.
 */
void malbild_new_set_present (GtkWindow *parent, MalbildStore *store, gboolean new_file, MalbildSetMade made, gpointer data);

G_END_DECLS
