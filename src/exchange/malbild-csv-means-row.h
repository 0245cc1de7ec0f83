/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-cell.h"
#include "malbild-csv-means-columns.h"
#include "malbild-csv-titles.h"
#include "malbild-means.h"

G_BEGIN_DECLS

/**
 * MalbildCsvMeansRow:
 * @line: the line on which it begins
 * @goal: (nullable): whose means it tells of, borrowed from the titles; NULL: it is tied to none
 * @goal_title: (nullable): what it is called, borrowed likewise
 * @year: the year
 * @purpose: (nullable): what the means are for
 * @note: (nullable): a note
 * @parts: amounts, or MALBILD_NO_INTEGER where the table says nothing
 * @there: (nullable): the line that it is about, if there is one
 * @done: whether nothing is to be written of it
 *
 * A row of a table of means that makes sense.
 */
typedef struct {
  guint              line;
  const MalbildUuid *goal;
  const char        *goal_title;
  MalbildDate        year;
  char              *purpose;
  char              *note;
  gint64             parts[MALBILD_N_MEANS_PARTS];
  const MalbildRow  *there;
  gboolean           done;
} MalbildCsvMeansRow;

/* Reads the row that @csv is at. FALSE with @error set, a sentence that says what is wrong, where it makes no sense. */
gboolean malbild_csv_means_row_read     (MalbildCsvMeansRow *self, MalbildCsv *csv, const MalbildCsvMeansColumns *columns,
                                         MalbildCsvTitles *goals, GError **error);
void     malbild_csv_means_row_clear    (MalbildCsvMeansRow *self);
/* What it says, in a line. (transfer full) */
char    *malbild_csv_means_row_describe (const MalbildCsvMeansRow *self);

G_END_DECLS
