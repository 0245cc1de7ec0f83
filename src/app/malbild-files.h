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
/* Whether this program runs in a sandbox, where SQLite finds no place to work but in the program's own folders. */
gboolean  malbild_files_are_sandboxed  (void);
/* Whether the goal file at @path has to be brought in, as a copy, before it can be worked with. */
gboolean  malbild_files_lies_outside   (const char *path, gboolean sandboxed);
/* What tells one content from another, with the log that lies beside a goal file in use. NULL with @error set, in this program's words. */
char     *malbild_files_dup_checksum   (const char *path, GCancellable *cancellable, GError **error);
/* Which contents have been brought in, and which file of the folder each became; (transfer full), for any thread. */
GVariant *malbild_files_get_copies     (GSettings *settings);
/* The path of what became of the content with this checksum; NULL where it was never brought in, or is gone. */
char     *malbild_files_find_copy      (GVariant *copies, const char *checksum);
/* Notes that the content with this checksum became the file at @path, in the folder. */
void      malbild_files_note_copy      (GSettings *settings, const char *checksum, const char *path);
/* Every known goal file that exists: of the folder by name, then the recent ones elsewhere. */
GStrv     malbild_files_list           (GSettings *settings);
/* Notes that @path was opened. */
void      malbild_files_remember       (GSettings *settings, const char *path);

G_END_DECLS
