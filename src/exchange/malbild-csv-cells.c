/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-csv-cells.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "malbild-csv.h"
#include "malbild-error.h"
#include "malbild-limits.h"

GPtrArray *
malbild_csv_read_cells (const char  *text,
                        const char  *name,
                        GError     **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  gsize length = strlen (text);
  char separator = strchr (text, '\t') != NULL ? '\t' : strchr (text, ';') != NULL ? ';' : 0;
  g_autoptr (MalbildCsv) csv = NULL;
  GError *fault = NULL;

  if (length > MALBILD_LIMIT_CSV_PASTED_BYTES)
    {
      g_set_error (error, MALBILD_ERROR, MALBILD_ERROR_LIMIT, _("%s:1: It is more than can be pasted at once."), name);
      return NULL;
    }
  csv = malbild_csv_new_cells ((const guint8 *) text, length, separator, name, error);
  while (csv != NULL && malbild_csv_next (csv, &fault))
    {
      guint n_cells = malbild_csv_get_n_cells (csv);
      char **cells = g_new0 (char *, n_cells + 1);

      for (guint i = 0; i < n_cells; i++)
        cells[i] = g_strdup (malbild_csv_get_cell (csv, i));
      g_ptr_array_add (rows, cells);
    }
  if (fault != NULL)
    g_propagate_error (error, fault);
  return csv != NULL && fault == NULL ? g_steal_pointer (&rows) : NULL;
}
