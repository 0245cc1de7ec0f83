/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "malbild-progress.h"
#include "malbild-reader.h"

G_BEGIN_DECLS

/**
 * malbild_xml_export:
 * @reader: what gives the records
 * @set: (nullable): the goal set to export, with what it refers to outside itself as stubs; NULL: everything
 * @out: where it goes; not closed
 * @progress: (nullable): told how many of the records have been written
 *
 * Writes the native XML (data/malbild-goal-set-1.xsd). The same content gives the same bytes, always. It takes constant
 * memory, and may run in any thread in which @reader may be used.
 *
 * Returns: whether all of it was written; errors are MALBILD_ERROR_FULL, _IO, _DAMAGED (a text in the goal file that XML
 *   cannot carry), those of @reader, and G_IO_ERROR_CANCELLED
 */
gboolean malbild_xml_export (MalbildReader *reader, const MalbildUuid *set, GOutputStream *out, MalbildProgressFunc progress, gpointer data,
                             GCancellable *cancellable, GError **error);

/** malbild_xml_export_file: the same into the file at @path, whole or not at all (see malbild_file_write()). */
gboolean malbild_xml_export_file (MalbildReader *reader, const MalbildUuid *set, const char *path, MalbildProgressFunc progress, gpointer data,
                                  GCancellable *cancellable, GError **error);

G_END_DECLS
