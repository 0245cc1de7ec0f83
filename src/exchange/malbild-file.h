/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "malbild-error.h"

G_BEGIN_DECLS

/**
 * MalbildFileFunc:
 *
 * Writes what a file is to hold to @out, which is not closed.
 */
typedef gboolean (*MalbildFileFunc) (GOutputStream *out, gpointer data, GCancellable *cancellable, GError **error);

/**
 * malbild_file_write:
 * @path: where it goes; a link is followed, the permissions of a file that is there are kept
 * @func: writes it
 *
 * Writes a file whole or not at all: into a temporary one beside it, which is synced to the disk and then renamed. If
 * anything fails, @path is as it was and nothing is left beside it. A database is never replaced. What is not a regular file (a device, a pipe) is
 * written to as it is.
 *
 * Returns: whether the file is there; errors are MALBILD_ERROR_FULL, _READ_ONLY, _NOT_FOUND, _INVALID, _IO, or those of @func
 */
gboolean malbild_file_write (const char *path, MalbildFileFunc func, gpointer data, GCancellable *cancellable, GError **error);

/* Whether @path is one that the document portal made for a program in a sandbox. */
gboolean malbild_file_is_portal (const char *path);

/* What a person reads of @path. The folders of the document portal are made up: what is told is where the file really is,
 * where the portal knows that, or its name alone. */
char *malbild_file_dup_shown_name (const char *path);

/** malbild_file_read: opens the file at @path; what GIO says is put into this program's words. */
GInputStream *malbild_file_read (const char *path, GCancellable *cancellable, GError **error);

/**
 * malbild_file_error:
 * @error: (transfer full): what GIO said
 * @name: what the file is called
 * @writing: whether it was being written
 *
 * Returns: (transfer full): the same in this program's words and codes. G_IO_ERROR_CANCELLED and errors of other
 *   domains stay as they are.
 */
GError *malbild_file_error (GError *error, const char *name, gboolean writing);

G_END_DECLS
