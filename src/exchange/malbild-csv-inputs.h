/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "malbild-csv-columns.h"
#include "malbild-progress.h"
#include "malbild-reader.h"
#include "malbild-writer.h"

G_BEGIN_DECLS

/**
 * MalbildCsvSummary:
 * @n_inputs: how many inputs would be added
 * @n_already: how many are left out, since the set has the same text from the same event
 * @n_left_out: how many rows are left out, since they have no text, or one that cannot be kept
 * @n_private: how many texts look as if they said who gave them; they are taken in all the same
 * @target_groups: (element-type utf8): the titles of the target groups that would be made
 * @themes: (element-type utf8): and those of the themes
 * @events: (element-type utf8): and those of the dialogue events
 * @columns: (element-type MalbildCsvColumn): what each column was taken for
 * @remarks: (element-type utf8): what a person should know before it is done, a sentence each; those of rows begin with the line
 * @n_remarks: how many there are, of which @remarks holds the first MALBILD_LIMIT_CSV_REMARKS
 *
 * What an import of inputs would do.
 */
typedef struct {
  guint      n_inputs;
  guint      n_already;
  guint      n_left_out;
  guint      n_private;
  GPtrArray *target_groups;
  GPtrArray *themes;
  GPtrArray *events;
  GArray    *columns;
  GPtrArray *remarks;
  guint      n_remarks;
} MalbildCsvSummary;

/**
 * MalbildCsvInputs:
 *
 * The inputs of a table, read and understood but not written yet: what they would do can be shown before it happens.
 */
typedef struct _MalbildCsvInputs MalbildCsvInputs;

/**
 * malbild_csv_inputs_read:
 * @in: a table as #MalbildCsv reads it; its first row holds the headings
 * @name: what the file is called, for messages
 * @reader: what the goal set has already; not needed any more afterwards
 * @set: the goal set that the inputs are for
 * @event: (nullable): the dialogue event of the inputs that name none themselves
 *
 * Target groups, themes and events are found by their title or made; areas are found by number or title. Columns that seem to
 * say who gave an input are left out.
 *
 * Returns: (transfer full): the inputs, or NULL with @error set: MALBILD_ERROR_INVALID or MALBILD_ERROR_LIMIT "NAME:LINE: ...",
 *   G_IO_ERROR_CANCELLED, or an error of @in or @reader
 */
MalbildCsvInputs *malbild_csv_inputs_read (GInputStream *in, const char *name, MalbildReader *reader, const MalbildUuid *set,
                                           const MalbildUuid *event, MalbildProgressFunc progress, gpointer data,
                                           GCancellable *cancellable, GError **error);
MalbildCsvInputs *malbild_csv_inputs_ref   (MalbildCsvInputs *self);
void              malbild_csv_inputs_unref (MalbildCsvInputs *self);

/* (transfer none) */
const MalbildCsvSummary *malbild_csv_inputs_get_summary (MalbildCsvInputs *self);

/* Puts all of it into @writer, which the caller finishes if this succeeds and drops if not. */
gboolean malbild_csv_inputs_write (MalbildCsvInputs *self, MalbildWriter *writer, MalbildProgressFunc progress, gpointer data,
                                   GCancellable *cancellable, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MalbildCsvInputs, malbild_csv_inputs_unref)

G_END_DECLS
