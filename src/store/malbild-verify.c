/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "malbild-error.h"
#include "malbild-loops.h"
#include "malbild-rules.h"
#include "malbild-store-internal.h"
#include "malbild-store-reader.h"

/* More than these help nobody. */
#define MAX_FAULTS 1000

typedef struct {
  MalbildDb *db;
  void     (*report) (const char *fault, gpointer data);
  gpointer   data;
  guint      n_faults;
} Check;

static void G_GNUC_PRINTF (2, 3)
fault (Check      *check,
       const char *format,
       ...)
{
  g_autofree char *message = NULL;
  va_list args;

  if (check->n_faults++ >= MAX_FAULTS || check->report == NULL)
    return;
  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  check->report (message, check->data);
}

/* What SQLite says of its own structures. */
static gboolean
check_integrity (Check   *check,
                 GError **error)
{
  g_autoptr (MalbildStatement) statement = malbild_db_prepare (check->db, "PRAGMA integrity_check", error);
  MalbildStep step;

  if (statement == NULL)
    return FALSE;
  while ((step = malbild_statement_step (statement, error)) == MALBILD_STEP_ROW)
    {
      const char *text = malbild_statement_get_text (statement, 0);

      if (g_strcmp0 (text, "ok") != 0)
        fault (check, _("The file is damaged: %s."), text);
    }
  return step == MALBILD_STEP_DONE;
}

static gboolean
check_references (Check   *check,
                  GError **error)
{
  g_autoptr (MalbildStatement) statement = malbild_db_prepare (check->db, "PRAGMA foreign_key_check", error);
  MalbildStep step;

  if (statement == NULL)
    return FALSE;
  while ((step = malbild_statement_step (statement, error)) == MALBILD_STEP_ROW)
    {
      g_autofree char *title = malbild_rules_dup_title (check->db, malbild_statement_get_integer (statement, 1));

      fault (check, _("“%s” in the table “%s” refers to something in “%s” that is not there."), title,
             malbild_statement_get_text (statement, 0), malbild_statement_get_text (statement, 2));
    }
  return step == MALBILD_STEP_DONE;
}

static gboolean
check_row (const MalbildRow  *row,
           gpointer           data,
           GError           **error)
{
  Check *check = data;

  for (guint i = 0; i < row->kind->n_fields; i++)
    {
      g_autoptr (GError) local_error = NULL;

      if (!malbild_field_check (&row->kind->fields[i], &row->cells[i], &local_error))
        {
          char uuid[MALBILD_UUID_STRING_SIZE];

          malbild_uuid_to_string (&row->uuid, uuid);
          fault (check, "%s %s: %s", _(row->kind->label), uuid, local_error->message);
        }
    }
  return TRUE;
}

static gboolean
check_records (Check               *check,
               MalbildStoreReader  *reader,
               GError             **error)
{
  guint n_kinds;
  const MalbildKind *const *kinds = malbild_kinds (&n_kinds);

  for (guint k = 0; k < n_kinds; k++)
    {
      g_autoptr (GError) local_error = NULL;

      if (!malbild_reader_read (MALBILD_READER (reader), kinds[k], NULL, check_row, check, error))
        return FALSE;
      if (malbild_loops_check (check->db, kinds[k], &local_error))
        continue;
      if (!g_error_matches (local_error, MALBILD_ERROR, MALBILD_ERROR_INVALID) &&
          !g_error_matches (local_error, MALBILD_ERROR, MALBILD_ERROR_LIMIT))
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return FALSE;
        }
      fault (check, "%s: %s", _(kinds[k]->label_plural), local_error->message);
    }
  return TRUE;
}

/* Makes a second index from the records and compares the words of both, with how often they occur. */
static gboolean
check_search (Check   *check,
              GError **error)
{
  g_autoptr (GString) sql = g_string_new ("CREATE VIRTUAL TABLE temp.expected USING fts5 (title, text, content = '', detail = column, "
                                          "tokenize = 'unicode61 remove_diacritics 0');");
  guint n_kinds;
  const MalbildKind *const *kinds = malbild_kinds (&n_kinds);
  gint64 found = 0;

  for (guint k = 0; k < n_kinds; k++)
    g_string_append_printf (sql, "INSERT INTO temp.expected (rowid, title, text) SELECT * FROM (SELECT key, %s AS a, %s AS b FROM %s) "
                            "WHERE coalesce (a, b) IS NOT NULL;",
                            malbild_kind_search_title_sql (kinds[k]), malbild_kind_search_text_sql (kinds[k]),
                            malbild_kind_table (kinds[k]));
  g_string_append (sql,
                   "CREATE VIRTUAL TABLE temp.expected_words USING fts5vocab (temp, expected, row);"
                   "CREATE VIRTUAL TABLE temp.found_words USING fts5vocab (main, search, row);");
  /* Temporary tables count as writing. */
  if (!malbild_db_exec (check->db, "PRAGMA query_only = OFF", error) ||
      !malbild_db_exec (check->db, sql->str, error) ||
      !malbild_db_get_integer (check->db, &found, error,
                               "SELECT EXISTS (SELECT * FROM temp.expected_words EXCEPT SELECT * FROM temp.found_words) OR "
                               "EXISTS (SELECT * FROM temp.found_words EXCEPT SELECT * FROM temp.expected_words) OR "
                               "EXISTS (SELECT id FROM temp.expected_docsize EXCEPT SELECT id FROM main.search_docsize)", ""))
    return FALSE;
  if (found != 0)
    fault (check, "%s", _("The search index does not fit the records."));
  return TRUE;
}

/* The journal says of every record whether it is there; edits that take others back lead to earlier ones. */
static gboolean
check_journal (Check   *check,
               GError **error)
{
  g_autoptr (GString) keys = g_string_new (NULL);
  g_autofree char *sql = NULL;
  guint n_kinds;
  const MalbildKind *const *kinds = malbild_kinds (&n_kinds);
  gint64 found = 0;

  for (guint k = 0; k < n_kinds; k++)
    g_string_append_printf (keys, "%sSELECT key FROM %s", k > 0 ? " UNION ALL " : "", malbild_kind_table (kinds[k]));
  /* What was noted last counts; of what the goal file was made with nothing is noted before it goes. */
  sql = g_strdup_printf ("WITH here (key) AS (%s), noted (key, there, latest) AS MATERIALIZED (SELECT record, old IS NULL, max (edit << 32 | number) "
                         "FROM change WHERE field IS NULL GROUP BY record) "
                         "SELECT EXISTS (SELECT key FROM here INTERSECT SELECT key FROM noted WHERE NOT there) OR "
                         "EXISTS (SELECT key FROM noted WHERE there EXCEPT SELECT key FROM here)", keys->str);
  if (!malbild_db_get_integer (check->db, &found, error, sql, ""))
    return FALSE;
  if (found != 0)
    fault (check, "%s", _("The journal does not know the same records as the file."));

  g_clear_pointer (&sql, g_free);
  sql = g_strdup_printf ("SELECT EXISTS (SELECT 1 FROM (%s) WHERE key >> %d > (SELECT value FROM meta WHERE name = 'sequence'))",
                         keys->str, MALBILD_KEY_KIND_BITS);
  if (!malbild_db_get_integer (check->db, &found, error, sql, ""))
    return FALSE;
  if (found != 0)
    fault (check, "%s", _("A record has a key that was not given yet."));

  if (!malbild_db_get_integer (check->db, &found, error,
                               "SELECT EXISTS (SELECT 1 FROM edit WHERE type NOT IN (0, 1, 2, 3) OR (type IN (0, 3)) <> (reverses IS NULL) OR reverses >= id) OR "
                               "EXISTS (SELECT 1 FROM change WHERE field IS NULL AND old IS NOT NULL AND NOT json_valid (old))", ""))
    return FALSE;
  if (found != 0)
    fault (check, "%s", _("The journal has an edit that makes no sense."));
  return TRUE;
}

gboolean
malbild_store_verify (MalbildStore  *self,
                      void         (*report) (const char *fault, gpointer data),
                      gpointer       data,
                      GError       **error)
{
  g_autoptr (MalbildReader) reader = NULL;
  Check check = { .report = report, .data = data };

  g_return_val_if_fail (MALBILD_IS_STORE (self), FALSE);

  reader = malbild_store_new_reader (self, error);
  if (reader == NULL)
    return FALSE;
  check.db = malbild_store_reader_get_db (MALBILD_STORE_READER (reader));

  /* Where the structure is damaged, what is read from it says nothing. */
  if (!check_integrity (&check, error))
    return FALSE;
  if (check.n_faults > 0)
    return FALSE;
  if (!check_references (&check, error) ||
      !check_records (&check, MALBILD_STORE_READER (reader), error) ||
      !check_search (&check, error) ||
      !check_journal (&check, error))
    return FALSE;
  return check.n_faults == 0;
}
