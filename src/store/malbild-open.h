/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-db.h"
#include "malbild-store.h"

G_BEGIN_DECLS

/**
 * malbild_open:
 * @reason: (out): (transfer full): why a file that was to be written can only be read; NULL if it can be written
 *
 * Opens a goal file in the way that it and its folder allow: with a write-ahead log, with a rollback journal on a
 * network share, to be read only where it cannot be written. Makes one with MALBILD_STORE_CREATE. A file that is
 * not a goal file is told by its first bytes, before SQLite touches it. One of an earlier version is brought up to date;
 * if it is only to be read, a temporary copy of it is.
 *
 * Returns: the connection, or NULL with @error set
 */
MalbildDb *malbild_open (const char *path, MalbildStoreFlags flags, char **reason, GError **error);

/* Whether the file at @path is there and begins as a goal file does; it is read and nothing else. */
gboolean malbild_open_is_goal_file (const char *path, GError **error);

G_END_DECLS
