/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "malbild-encoding.h"
#include "malbild-progress.h"

G_BEGIN_DECLS

/**
 * MalbildCsv:
 *
 * A table as RFC 4180 says, and as spreadsheets and survey tools write it: parted by semicolons, commas or tabs (a line
 * `sep=;` at the beginning decides, else what parts the first rows most evenly), every sort of line end, a byte order mark,
 * UTF-8, UTF-16 or Windows-1252, line breaks and doubled quotation marks in quoted cells. Rows of which every cell is empty are
 * passed over. The table is held whole in memory, within the limits of malbild-limits.h.
 */
typedef struct _MalbildCsv MalbildCsv;

/**
 * malbild_csv_new:
 * @name: what the file is called, for messages
 *
 * Returns: (transfer full): the table before its first row, or NULL with MALBILD_ERROR_INVALID or MALBILD_ERROR_LIMIT set
 */
MalbildCsv *malbild_csv_new  (const guint8 *bytes, gsize n, const char *name, GError **error);
/* The same with all that @in has, which is read no further than the limit. */
/* The same for cells that were copied: parted by @separator alone (0: by nothing), and rows of empty cells count. */
MalbildCsv *malbild_csv_new_cells (const guint8 *bytes, gsize n, char separator, const char *name, GError **error);
MalbildCsv *malbild_csv_read (GInputStream *in, const char *name, GCancellable *cancellable, GError **error);
void        malbild_csv_free (MalbildCsv *self);

/**
 * malbild_csv_next:
 *
 * Goes on to the next row. Errors are "NAME:LINE: what is wrong": MALBILD_ERROR_INVALID for a quoted cell that never ends or
 * goes on behind its end, MALBILD_ERROR_LIMIT.
 *
 * Returns: whether there is one; FALSE without @error at the end
 */
gboolean        malbild_csv_next          (MalbildCsv *self, GError **error);
/* Back to before the first row. */
void            malbild_csv_rewind        (MalbildCsv *self);

/* Of the present row: its cells, without blanks at either end, valid until the next row; "" beyond the last one. */
guint           malbild_csv_get_n_cells   (MalbildCsv *self);
const char     *malbild_csv_get_cell      (MalbildCsv *self, guint i);
/* The line on which it begins, from 1. */
guint           malbild_csv_get_line      (MalbildCsv *self);

/* What parts cells: one of ";,\t", or 0 where there is one column alone. */
char            malbild_csv_get_separator (MalbildCsv *self);
MalbildEncoding malbild_csv_get_encoding  (MalbildCsv *self);
/**
 * malbild_csv_read_rows:
 * @take: (scope call): told that there is a row
 *
 * Goes through all the rows that follow, and looks now and then whether it is to stop.
 *
 * Returns: FALSE with @error set: see malbild_csv_next(), or G_IO_ERROR_CANCELLED
 */
gboolean        malbild_csv_read_rows     (MalbildCsv *self, void (*take) (MalbildCsv *csv, gpointer data), gpointer take_data,
                                           MalbildProgressFunc progress, gpointer data, GCancellable *cancellable, GError **error);

/* How much has been read, from 0 to 1. */
double          malbild_csv_get_fraction  (MalbildCsv *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MalbildCsv, malbild_csv_free)

G_END_DECLS
