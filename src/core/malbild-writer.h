/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "malbild-cell.h"

G_BEGIN_DECLS

#define MALBILD_TYPE_WRITER (malbild_writer_get_type ())
G_DECLARE_INTERFACE (MalbildWriter, malbild_writer, MALBILD, WRITER, GObject)

/**
 * MalbildWriteReport:
 * @added: how many records are new
 * @updated: how many were there and changed
 * @unchanged: how many were there and are the same
 * @unresolved: how many references led to a record that is not in the goal file: they were left empty, or with the link that
 *   is nothing without them left out
 */
typedef struct {
  guint64 added;
  guint64 updated;
  guint64 unchanged;
  guint64 unresolved;
} MalbildWriteReport;

/**
 * MalbildWriterInterface:
 * @put: adds the row's record, or updates the one with its UUID. References may lead forward.
 * @put_outside: a record that rows refer to without being among them (title and UUID), before or after these.
 *   References to it are joined to the record that is there, or left empty and counted.
 * @finish: makes everything visible at once, as one edit. With @dry_run, nothing is kept but the report is true.
 *
 * The door through which records are taken in bulk. Dropping a writer that did not finish leaves nothing.
 */
struct _MalbildWriterInterface {
  GTypeInterface parent_iface;

  gboolean (*put)         (MalbildWriter *self, const MalbildRow *row, GError **error);
  gboolean (*put_outside) (MalbildWriter *self, const MalbildRow *row, GError **error);
  gboolean (*finish)      (MalbildWriter *self, gboolean dry_run, MalbildWriteReport *report, GError **error);
};

gboolean malbild_writer_put         (MalbildWriter *self, const MalbildRow *row, GError **error);
gboolean malbild_writer_put_outside (MalbildWriter *self, const MalbildRow *row, GError **error);
gboolean malbild_writer_finish      (MalbildWriter *self, gboolean dry_run, MalbildWriteReport *report, GError **error);

G_END_DECLS
