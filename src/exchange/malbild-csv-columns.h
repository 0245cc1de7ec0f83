/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-csv.h"

G_BEGIN_DECLS

/**
 * MalbildCsvRole:
 * @MALBILD_CSV_UNKNOWN: it is left out, since nothing is known of it
 * @MALBILD_CSV_PERSONAL: it is left out, since it seems to say who gave an input
 * @MALBILD_CSV_TEXT: what was said
 *
 * What a column of a table of inputs holds.
 */
typedef enum {
  MALBILD_CSV_UNKNOWN,
  MALBILD_CSV_PERSONAL,
  MALBILD_CSV_TEXT,
  MALBILD_CSV_TARGET_GROUP,
  MALBILD_CSV_THEME,
  MALBILD_CSV_AREA,
  MALBILD_CSV_EVENT,
  MALBILD_CSV_RECEIVED,
  MALBILD_CSV_FEEDBACK,
  MALBILD_CSV_ANSWERED,
  MALBILD_CSV_NOTE,
  MALBILD_CSV_N_ROLES,
} MalbildCsvRole;

/**
 * MalbildCsvColumn:
 * @heading: what stands in the first row
 * @role: what the column holds
 * @guessed: of the text: its heading says nothing, but its texts are the longest
 */
typedef struct {
  char           *heading;
  MalbildCsvRole  role;
  gboolean        guessed;
} MalbildCsvColumn;

/**
 * malbild_csv_columns_read:
 * @csv: the table, before its first row
 *
 * Finds out what each column holds, by its heading in English or Swedish; a column of which most cells look like a personal
 * identity number, phone number or e-mail address is personal whatever its heading says. No role is given twice.
 * The table is left behind its headings.
 *
 * Returns: (transfer full) (element-type MalbildCsvColumn): the columns, or NULL with @error set; MALBILD_ERROR_INVALID where
 *   none can be the text
 */
GArray *malbild_csv_columns_read (MalbildCsv *csv, const char *name, GError **error);

/**
 * malbild_csv_columns_find:
 *
 * Returns: the column with that role, or -1
 */
int malbild_csv_columns_find (GArray *columns, MalbildCsvRole role);

G_END_DECLS
