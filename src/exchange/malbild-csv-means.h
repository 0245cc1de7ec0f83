/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "malbild-progress.h"
#include "malbild-reader.h"
#include "malbild-writer.h"

G_BEGIN_DECLS

/**
 * MalbildCsvMeansSummary:
 * @n_new: how many lines of means would be added
 * @n_changed: how many that are there would get other amounts
 * @n_already: how many are there with the same amounts
 * @n_untied: how many of those that would be added or changed are tied to no goal
 * @n_left_out: how many rows cannot be taken in
 * @remarks: (element-type utf8): what a person should know of the whole table, a sentence each
 * @faults: (element-type utf8): why rows are left out, a sentence a row that begins with the line
 * @lines: (element-type utf8): what becomes of the others, likewise
 *
 * What taking in a table of means would do. @faults and @lines hold MALBILD_LIMIT_CSV_PREVIEW each at most.
 */
typedef struct {
  guint      n_new;
  guint      n_changed;
  guint      n_already;
  guint      n_untied;
  guint      n_left_out;
  GPtrArray *remarks;
  GPtrArray *faults;
  GPtrArray *lines;
} MalbildCsvMeansSummary;

/**
 * MalbildCsvMeans:
 *
 * The means of a table, read and understood but not written yet: what they would do can be shown before it happens.
 */
typedef struct _MalbildCsvMeans MalbildCsvMeans;

/**
 * malbild_csv_means_is_table:
 * @text: what was copied from a spreadsheet or a file
 *
 * Returns: whether its first row holds the headings of a table of means: two that are known, at least
 */
gboolean malbild_csv_means_is_table (const char *text);

/**
 * malbild_csv_means_read:
 * @text: a table as #MalbildCsv reads it; its first row holds the headings
 * @name: what it is called, for messages
 * @reader: what the goal set has already; not needed any more afterwards
 * @set: the goal set that the means are for
 *
 * Goals are found by their title, their number, or both; a row that names none is tied to none. A line of the same goal and
 * year with the same purpose is the one that is there; without a column of purposes, the only one of its goal and year is.
 *
 * Returns: (transfer full): the means, or NULL with @error set: MALBILD_ERROR_INVALID or MALBILD_ERROR_LIMIT "NAME:LINE: ...",
 *   G_IO_ERROR_CANCELLED, or an error of @reader
 */
MalbildCsvMeans *malbild_csv_means_read  (const char *text, const char *name, MalbildReader *reader, const MalbildUuid *set,
                                          MalbildProgressFunc progress, gpointer data, GCancellable *cancellable, GError **error);
void             malbild_csv_means_unref (MalbildCsvMeans *self);

/* (transfer none) */
const MalbildCsvMeansSummary *malbild_csv_means_get_summary (MalbildCsvMeans *self);

/* Puts all of it into @writer, which the caller finishes if this succeeds and drops if not. */
gboolean malbild_csv_means_write (MalbildCsvMeans *self, MalbildWriter *writer, MalbildProgressFunc progress, gpointer data,
                                  GCancellable *cancellable, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MalbildCsvMeans, malbild_csv_means_unref)

G_END_DECLS
