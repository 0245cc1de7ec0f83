/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz.h"

#include "malbild-csv-cells.h"
#include "malbild-csv-columns.h"
#include "malbild-csv-means.h"
#include "malbild-integer.h"
#include "malbild-limits.h"

/* The same text from the clipboard, where nothing has a zero in it. */
static void
paste (const guint8 *bytes,
       size_t        n)
{
  g_autofree char *text = g_strndup ((const char *) bytes, n);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = malbild_csv_read_cells (text, "fuzz.csv", &error);

  malbild_csv_means_is_table (text);
  g_assert_true ((rows == NULL) == (error != NULL));
  g_assert_true (error == NULL || g_str_has_prefix (error->message, "fuzz.csv:"));
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    for (char **cell = g_ptr_array_index (rows, i); *cell != NULL; cell++)
      {
        g_autoptr (GError) refused = NULL;
        gint64 integer;

        g_assert_true (g_utf8_validate (*cell, -1, NULL));
        g_assert_true (malbild_integer_read (*cell, &integer, &refused) == (refused == NULL));
      }
}

int
LLVMFuzzerTestOneInput (const guint8 *bytes,
                        size_t        n)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) fault = NULL;
  g_autoptr (MalbildCsv) csv = malbild_csv_new (bytes, n, "fuzz.csv", &error);
  g_autoptr (GArray) columns = NULL;
  guint line = 0, n_rows = 0, n_again = 0;

  g_assert_true ((csv == NULL) == (error != NULL));
  g_assert_true (error == NULL || g_str_has_prefix (error->message, "fuzz.csv:"));
  if (csv == NULL)
    return 0;

  while (malbild_csv_next (csv, &error))
    {
      n_rows++;
      g_assert_cmpuint (malbild_csv_get_line (csv), >, line);
      line = malbild_csv_get_line (csv);
      g_assert_cmpuint (malbild_csv_get_n_cells (csv), <=, MALBILD_LIMIT_CSV_COLUMNS);
      for (guint i = 0; i <= malbild_csv_get_n_cells (csv); i++)
        g_assert_true (g_utf8_validate (malbild_csv_get_cell (csv, i), -1, NULL));
    }
  g_assert_true (error == NULL || g_str_has_prefix (error->message, "fuzz.csv:"));

  /* The second time it is the same. */
  malbild_csv_rewind (csv);
  while (malbild_csv_next (csv, NULL))
    n_again++;
  g_assert_cmpuint (n_again, ==, n_rows);

  malbild_csv_rewind (csv);
  columns = malbild_csv_columns_read (csv, "fuzz.csv", &fault);
  g_assert_true ((columns == NULL) == (fault != NULL));
  g_assert_true (columns != NULL || g_str_has_prefix (fault->message, "fuzz.csv:"));
  g_assert_true (columns == NULL || malbild_csv_columns_find (columns, MALBILD_CSV_TEXT) >= 0);
  paste (bytes, n);
  return 0;
}
