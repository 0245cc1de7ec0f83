/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-reader.h"

G_BEGIN_DECLS

/**
 * MalbildCsvMeansThere:
 *
 * The lines of means that a goal set has already, as far as a table speaks of their goals and years: of all the others
 * nothing is kept.
 */
typedef struct _MalbildCsvMeansThere MalbildCsvMeansThere;

MalbildCsvMeansThere *malbild_csv_means_there_new  (void);
void                  malbild_csv_means_there_free (MalbildCsvMeansThere *self);

/* Says that the table speaks of @goal (NULL: tied to none) and @year. */
void     malbild_csv_means_there_want (MalbildCsvMeansThere *self, const MalbildUuid *goal, int year);
/* Reads what was asked for, and the position of the last line. */
gboolean malbild_csv_means_there_read (MalbildCsvMeansThere *self, MalbildReader *reader, const MalbildUuid *set, GError **error);
gint64   malbild_csv_means_there_get_last_position (MalbildCsvMeansThere *self);

/* How many lines of a goal and year there are that have not been taken. */
guint             malbild_csv_means_there_count (MalbildCsvMeansThere *self, const MalbildUuid *goal, int year);
/**
 * malbild_csv_means_there_take:
 * @purpose: (nullable): what the line is for; NULL: whatever it is for
 *
 * Returns: (transfer none) (nullable): the first such line that has not been taken
 */
const MalbildRow *malbild_csv_means_there_take  (MalbildCsvMeansThere *self, const MalbildUuid *goal, int year, const char *purpose);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MalbildCsvMeansThere, malbild_csv_means_there_free)

/* Of a row of means. */
const MalbildCell *malbild_csv_means_get_cell (const MalbildRow *row, const char *field);

G_END_DECLS
