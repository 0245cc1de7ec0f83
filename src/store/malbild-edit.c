/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-store-internal.h"

#include <glib/gi18n-lib.h>

#include "malbild-error.h"
#include "malbild-schema.h"

/* The records whose rows the open edit has touched, as far as somebody holds them. */
static GPtrArray *
list_touched (MalbildStore *self)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (MalbildStatement) statement = NULL;
  MalbildStep step = MALBILD_STEP_ERROR;

  /* SQLite gives some transactions up by itself; then what they touched is gone as well. */
  if (malbild_db_in_transaction (self->db))
    statement = malbild_db_query (self->db, NULL, "SELECT DISTINCT record FROM change WHERE edit = ?1", "i", self->journal.edit);
  while (statement != NULL && (step = malbild_statement_step (statement, NULL)) == MALBILD_STEP_ROW)
    {
      MalbildRecord *record = malbild_identity_peek (self->identity, malbild_statement_get_integer (statement, 0));

      if (record != NULL)
        g_ptr_array_add (records, g_object_ref (record));
    }
  return step == MALBILD_STEP_DONE ? g_steal_pointer (&records) : malbild_identity_list (self->identity);
}

/* Ends the transaction without keeping anything; records in memory become what they were. */
static void
revert (MalbildStore *self)
{
  g_autoptr (GPtrArray) records = self->journal.edit != 0 ? list_touched (self) : NULL;

  malbild_journal_clear (&self->journal);
  if (malbild_db_in_transaction (self->db))
    malbild_db_exec (self->db, "ROLLBACK", NULL);

  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      MalbildRecord *record = g_ptr_array_index (records, i);
      gboolean removed = malbild_record_get_removed (record);
      g_autoptr (GError) error = NULL;

      if (!malbild_identity_reload (self->identity, record, &error))
        g_warning ("%s", error->message);
      /* One that was added in the edit: its key will be given again. */
      if (!removed && malbild_record_get_removed (record))
        malbild_identity_forget (self->identity, record);
    }
}

static gboolean
set_given_up (GError **error)
{
  g_set_error_literal (error, MALBILD_ERROR, MALBILD_ERROR_INVALID, _("A part of the change failed; nothing was changed."));
  return FALSE;
}

gboolean
malbild_store_begin (MalbildStore  *self,
                     const char    *label,
                     GError       **error)
{
  g_return_val_if_fail (MALBILD_IS_STORE (self), FALSE);

  if (self->given_up)
    return set_given_up (error);
  if (self->depth > 0)
    {
      self->depth++;
      return TRUE;
    }

  if (!malbild_store_check_writable (self, error) || !malbild_db_exec (self->db, "BEGIN IMMEDIATE", error))
    return FALSE;
  /* A newer program may have brought the file up to date while it was open here. */
  if (!malbild_schema_check (self->db, error))
    {
      malbild_db_exec (self->db, "ROLLBACK", NULL);
      return FALSE;
    }
  malbild_journal_init (&self->journal, self->db, self->author);
  malbild_journal_suggest_label (&self->journal, g_strdup (label));
  self->depth = 1;
  return TRUE;
}

gboolean
malbild_store_commit (MalbildStore  *self,
                      GError       **error)
{
  g_return_val_if_fail (MALBILD_IS_STORE (self), FALSE);
  g_return_val_if_fail (self->depth > 0, FALSE);

  if (--self->depth > 0)
    return !self->given_up || set_given_up (error);
  if (self->given_up)
    {
      self->given_up = FALSE;
      return set_given_up (error);
    }

  if (self->journal.edit == 0)
    {
      revert (self);
      return TRUE;
    }
  if (!malbild_indexer_flush (&self->journal.indexer, error) || !malbild_db_exec (self->db, "COMMIT", error))
    {
      revert (self);
      return FALSE;
    }
  malbild_journal_clear (&self->journal);
  malbild_store_follow (self);
  return TRUE;
}

void
malbild_store_rollback (MalbildStore *self)
{
  g_return_if_fail (MALBILD_IS_STORE (self));
  g_return_if_fail (self->depth > 0);

  self->depth--;
  if (!self->given_up)
    revert (self);
  self->given_up = self->depth > 0;
}

gboolean
malbild_store_end (MalbildStore  *self,
                   gboolean       done,
                   GError       **error)
{
  if (done)
    return malbild_store_commit (self, error);
  malbild_store_rollback (self);
  return FALSE;
}

gboolean
malbild_edit_enter (MalbildStore     *self,
                    MalbildEditStep  *step,
                    GError          **error)
{
  step->outermost = self->depth == 0;
  if (step->outermost)
    return malbild_store_begin (self, NULL, error);

  if (self->given_up)
    return set_given_up (error);
  step->had_label = self->journal.label != NULL;
  step->edit = self->journal.edit;
  step->number = self->journal.number;
  return malbild_db_exec (self->db, "SAVEPOINT step", error);
}

gboolean
malbild_edit_leave (MalbildStore     *self,
                    MalbildEditStep  *step,
                    gboolean          ok,
                    GError          **error)
{
  if (step->outermost)
    {
      if (ok)
        return malbild_store_commit (self, error);
      malbild_store_rollback (self);
      return FALSE;
    }

  /* Now, so that a search inside the edit finds what the step did, and a step that fails has nothing waiting. */
  if (ok && malbild_indexer_flush (&self->journal.indexer, error))
    return malbild_db_exec (self->db, "RELEASE step", error);

  malbild_indexer_forget (&self->journal.indexer);
  malbild_locks_forget (&self->journal.locks);
  if (!malbild_db_in_transaction (self->db) ||
      !malbild_db_exec (self->db, "ROLLBACK TO step; RELEASE step", NULL))
    {
      revert (self);
      self->given_up = TRUE;
      return FALSE;
    }
  self->journal.edit = step->edit;
  self->journal.number = step->number;
  if (!step->had_label)
    g_clear_pointer (&self->journal.label, g_free);
  return FALSE;
}
