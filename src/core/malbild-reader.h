/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "malbild-cell.h"

G_BEGIN_DECLS

#define MALBILD_TYPE_READER (malbild_reader_get_type ())
G_DECLARE_INTERFACE (MalbildReader, malbild_reader, MALBILD, READER, GObject)

/**
 * MalbildRowFunc:
 * @row: the row; it and its texts are valid during the call
 *
 * Returns: FALSE with @error set to stop
 */
typedef gboolean (*MalbildRowFunc) (const MalbildRow *row, gpointer data, GError **error);

/**
 * MalbildReaderInterface:
 * @read: calls @func for every row of @kind that belongs to the goal set @set (NULL: to any), in an order that
 *   depends on the content alone (manual order, then UUID). A set takes along its municipality with bodies,
 *   vision statements and core values.
 * @read_outside: calls @func for every row of @kind that does not belong to @set but is referred to from it,
 *   each once, ordered by UUID; only the title's cell is filled
 * @count: how many rows all of @read will give, for progress
 *
 * The door through which records are read in bulk. All calls between creation and release of a reader see
 * the same state of the goal file.
 */
struct _MalbildReaderInterface {
  GTypeInterface parent_iface;

  gboolean (*read)         (MalbildReader *self, const MalbildKind *kind, const MalbildUuid *set, MalbildRowFunc func, gpointer data, GError **error);
  gboolean (*read_outside) (MalbildReader *self, const MalbildKind *kind, const MalbildUuid *set, MalbildRowFunc func, gpointer data, GError **error);
  guint64  (*count)        (MalbildReader *self, const MalbildUuid *set);
};

gboolean malbild_reader_read         (MalbildReader *self, const MalbildKind *kind, const MalbildUuid *set, MalbildRowFunc func, gpointer data, GError **error);
gboolean malbild_reader_read_outside (MalbildReader *self, const MalbildKind *kind, const MalbildUuid *set, MalbildRowFunc func, gpointer data, GError **error);
guint64  malbild_reader_count        (MalbildReader *self, const MalbildUuid *set);

G_END_DECLS
