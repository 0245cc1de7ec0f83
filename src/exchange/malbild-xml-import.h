/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "malbild-progress.h"
#include "malbild-writer.h"

G_BEGIN_DECLS

/**
 * malbild_xml_import:
 * @in: the native XML
 * @name: what the file is called, for messages
 * @writer: takes the records; the caller finishes it if this succeeds, and drops it if not
 * @progress: (nullable): told how much of @in has been read
 *
 * Reads the native XML strictly, in one pass and in bounded memory (malbild-limits.h). A file that differs from the
 * schema in anything is refused: MALBILD_ERROR_INVALID, "NAME:LINE: what is wrong, and what to do", MALBILD_ERROR_LIMIT
 * where it is larger or deeper than what is read, MALBILD_ERROR_NEWER where a newer version made it. Errors of the
 * writer that are about a record get its line; a cancelled import is G_IO_ERROR_CANCELLED.
 *
 * Stubs of what lies outside the set come last in a file, so the writer gets them after the rows that refer to them.
 *
 * It may run in any thread in which @writer may be used.
 *
 * Returns: whether every record was put into @writer
 */
gboolean malbild_xml_import (GInputStream *in, const char *name, MalbildWriter *writer, MalbildProgressFunc progress, gpointer data,
                             GCancellable *cancellable, GError **error);

/** malbild_xml_import_file: the same with the file at @path. */
gboolean malbild_xml_import_file (const char *path, MalbildWriter *writer, MalbildProgressFunc progress, gpointer data,
                                  GCancellable *cancellable, GError **error);

G_END_DECLS
