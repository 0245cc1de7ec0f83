/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Where goal files live and which of them a person used lately. Paths are in the encoding of file names. */

/* The folder for goal files of this profile; it is made where it is missing. */
char     *malbild_files_dup_folder     (void);
/* The goal file for those who never chose one. */
char     *malbild_files_dup_default    (void);
/* The goal file that the sample is made in. */
char     *malbild_files_dup_sample     (void);
/* A path in the folder that no file has yet, named after @name. */
char     *malbild_files_dup_unused     (const char *name);
/* What a person reads of a path: the base name without its ending. */
char     *malbild_files_dup_label      (const char *path);
/* The goal file to begin with: the last one, the default one, or NULL where there is none. */
char     *malbild_files_dup_last       (GSettings *settings);
/**
 * malbild_files_bring_in:
 * @copied: (out): whether it is a copy
 *
 * SQLite cannot work on a file that comes through the document portal: such a one is copied into the folder.
 *
 * Returns: (transfer full): the path to open, or NULL with @error set
 */
char     *malbild_files_bring_in       (const char *path, gboolean *copied, GError **error);
/* Every known goal file that exists: of the folder by name, then the recent ones elsewhere. */
GStrv     malbild_files_list           (GSettings *settings);
/* Notes that @path was opened. */
void      malbild_files_remember       (GSettings *settings, const char *path);

G_END_DECLS
