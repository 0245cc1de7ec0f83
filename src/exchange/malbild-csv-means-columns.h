/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-csv.h"

G_BEGIN_DECLS

/**
 * MalbildCsvMeansRole:
 * @MALBILD_CSV_MEANS_UNKNOWN: it is left out, since nothing is known of it
 * @MALBILD_CSV_MEANS_OTHER_UNIT: it is left out, since it says that its amounts are not in thousands of kronor
 * @MALBILD_CSV_MEANS_GOAL: a goal, by its title or number
 * @MALBILD_CSV_MEANS_NUMBER: the number of a goal
 *
 * What a column of a table of means holds.
 */
typedef enum {
  MALBILD_CSV_MEANS_UNKNOWN,
  MALBILD_CSV_MEANS_OTHER_UNIT,
  MALBILD_CSV_MEANS_GOAL,
  MALBILD_CSV_MEANS_NUMBER,
  MALBILD_CSV_MEANS_YEAR,
  MALBILD_CSV_MEANS_OPERATIONS,
  MALBILD_CSV_MEANS_INVESTMENT,
  MALBILD_CSV_MEANS_MAINTENANCE,
  MALBILD_CSV_MEANS_PURPOSE,
  MALBILD_CSV_MEANS_NOTE,
  MALBILD_CSV_MEANS_N_ROLES,
} MalbildCsvMeansRole;

/**
 * MalbildCsvMeansColumns:
 * @column: where each role is; -1: nowhere
 * @n_known: how many columns have a role that is known
 * @n_amounts: how many of them hold amounts
 * @left_out: (element-type utf8): the headings of columns that are left out for nothing is known of them
 * @other_units: (element-type utf8): and of those whose unit is another one
 */
typedef struct {
  int        column[MALBILD_CSV_MEANS_N_ROLES];
  guint      n_known;
  guint      n_amounts;
  GPtrArray *left_out;
  GPtrArray *other_units;
} MalbildCsvMeansColumns;

/**
 * malbild_csv_means_columns_read:
 * @csv: a table at its first row
 *
 * Finds out what each column holds, by its heading in English or Swedish, whatever their order. No role is given twice.
 *
 * Returns: (transfer full): the columns
 */
MalbildCsvMeansColumns *malbild_csv_means_columns_read (MalbildCsv *csv);
void                    malbild_csv_means_columns_free (MalbildCsvMeansColumns *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MalbildCsvMeansColumns, malbild_csv_means_columns_free)

G_END_DECLS
