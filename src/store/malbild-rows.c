/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-rows.h"

#include <glib/gi18n-lib.h>

#include "malbild-error.h"
#include "malbild-statements.h"

static gboolean
set_not_found (GError **error)
{
  g_set_error_literal (error, MALBILD_ERROR, MALBILD_ERROR_NOT_FOUND, _("The record is no longer there."));
  return FALSE;
}

gboolean
malbild_rows_next_key (MalbildDb          *db,
                       const MalbildKind  *kind,
                       gint64             *key,
                       GError            **error)
{
  gint64 sequence = 0;

  if (!malbild_db_get_integer (db, &sequence, error,
                               "UPDATE meta SET value = value + 1 WHERE name = 'sequence' RETURNING value", ""))
    return FALSE;
  if (sequence <= 0 || sequence > (G_MAXINT64 >> MALBILD_KEY_KIND_BITS))
    return malbild_db_set_error (db, SQLITE_CORRUPT, error);
  *key = sequence << MALBILD_KEY_KIND_BITS | kind->id;
  return TRUE;
}

gboolean
malbild_rows_insert (MalbildJournal     *journal,
                     gint64              key,
                     const MalbildUuid  *uuid,
                     const MalbildCell  *cells,
                     GError            **error)
{
  const MalbildKind *kind = malbild_kind_of_key (key);
  g_autoptr (MalbildStatement) statement = malbild_db_query (journal->db, error, malbild_kind_insert_sql (kind), "iu", key, uuid);

  if (statement == NULL || !malbild_locks_check_new (journal, kind, cells, error))
    return FALSE;
  for (guint i = 0; i < kind->n_fields; i++)
    malbild_statement_bind_cell (statement, i + 3, &cells[i]);
  /* A goal set may come as an archive. */
  if (kind == &malbild_goal_set_kind)
    malbild_locks_forget (&journal->locks);
  return malbild_statement_run (statement, error) && malbild_indexer_put_in (&journal->indexer, key, error);
}

/* Whether the field has the value already. */
static gboolean
has_value (MalbildDb           *db,
           gint64               key,
           const MalbildField  *field,
           const MalbildCell   *cell,
           gboolean            *same,
           GError             **error)
{
  g_autoptr (MalbildStatement) statement = malbild_db_query (db, error, malbild_field_compare_sql (malbild_kind_of_key (key), field), "i", key);
  MalbildStep step;

  if (statement == NULL)
    return FALSE;
  malbild_statement_bind_cell (statement, 2, cell);
  step = malbild_statement_step (statement, error);
  if (step == MALBILD_STEP_DONE)
    return set_not_found (error);
  *same = step == MALBILD_STEP_ROW && malbild_statement_get_integer (statement, 0) != 0;
  return step == MALBILD_STEP_ROW;
}

static gboolean
update (MalbildDb           *db,
        gint64               key,
        const MalbildField  *field,
        const MalbildCell   *cell,
        GError             **error)
{
  g_autoptr (MalbildStatement) statement = NULL;

  statement = malbild_db_query (db, error, malbild_field_update_sql (malbild_kind_of_key (key), field), "i", key);
  if (statement == NULL)
    return FALSE;
  malbild_statement_bind_cell (statement, 2, cell);
  return malbild_statement_run (statement, error);
}

gboolean
malbild_rows_set (MalbildJournal      *journal,
                  gint64               key,
                  const MalbildField  *field,
                  const MalbildCell   *cell,
                  GError             **error)
{
  gboolean same;

  if (!has_value (journal->db, key, field, cell, &same, error))
    return FALSE;
  if (same)
    return TRUE;
  return malbild_locks_check_row (journal, key, field, cell, error) &&
         malbild_journal_field (journal, key, field, cell, error) &&
         (!field->searchable || malbild_indexer_take_out (&journal->indexer, key, error)) &&
         update (journal->db, key, field, cell, error) &&
         (!field->searchable || malbild_indexer_put_in (&journal->indexer, key, error));
}

gboolean
malbild_rows_remove (MalbildJournal  *journal,
                     gint64           key,
                     GError         **error)
{
  gboolean exists;

  if (!malbild_rows_exists (journal->db, key, &exists, error))
    return FALSE;
  if (!exists)
    return set_not_found (error);
  return malbild_locks_check_row (journal, key, NULL, NULL, error) &&
         malbild_journal_removed (journal, key, error) &&
         malbild_indexer_take_out (&journal->indexer, key, error) &&
         malbild_db_run (journal->db, error, malbild_kind_delete_sql (malbild_kind_of_key (key)), "i", key);
}

gboolean
malbild_rows_restore (MalbildJournal  *journal,
                      gint64           key,
                      const char      *values,
                      GError         **error)
{
  return malbild_db_run (journal->db, error, malbild_kind_restore_sql (malbild_kind_of_key (key)), "it", key, values) &&
         malbild_locks_check_row (journal, key, NULL, NULL, error) &&
         malbild_journal_added (journal, key, error) &&
         malbild_indexer_put_in (&journal->indexer, key, error);
}

gboolean
malbild_rows_get (MalbildDb           *db,
                  gint64               key,
                  const MalbildField  *field,
                  MalbildCell         *cell,
                  char               **storage,
                  GError             **error)
{
  g_autoptr (MalbildStatement) statement = NULL;
  MalbildStep step;

  statement = malbild_db_query (db, error, malbild_field_select_sql (malbild_kind_of_key (key), field), "i", key);
  if (statement == NULL)
    return FALSE;
  step = malbild_statement_step (statement, error);
  if (step == MALBILD_STEP_DONE)
    return set_not_found (error);
  if (step == MALBILD_STEP_ERROR)
    return FALSE;
  malbild_statement_get_cell (statement, 0, field, cell);
  if (cell->type == MALBILD_CELL_TEXT)
    cell->text = *storage = g_strdup (cell->text);
  return TRUE;
}

gboolean
malbild_rows_exists (MalbildDb  *db,
                     gint64      key,
                     gboolean   *exists,
                     GError    **error)
{
  const MalbildKind *kind = malbild_kind_of_key (key);
  gint64 found = 0;

  *exists = FALSE;
  if (kind == NULL)
    return TRUE;
  if (!malbild_db_get_integer (db, &found, error, malbild_kind_exists_sql (kind), "i", key))
    return FALSE;
  *exists = found != 0;
  return TRUE;
}
