/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-store-internal.h"

#include <glib/gi18n-lib.h>

#include "malbild-error.h"
#include "malbild-rows.h"

/*
 * Edits and what takes them back nest like parentheses. Everything between an edit and its undo (an undo and its redo)
 * is matched in itself, so walking back from the newest one jumps from a closing one over all that it closes.
 */
static gboolean
find_target (MalbildDb  *db,
             gboolean    redo,
             gint64     *target,
             char      **label,
             GError    **error)
{
  gint64 id = G_MAXINT64;

  *target = 0;
  *label = NULL;
  for (;;)
    {
      g_autoptr (MalbildStatement) statement = NULL;
      MalbildEditType type;
      gint64 found;

      statement = malbild_db_query (db, error, "SELECT id, type, reverses, label FROM edit WHERE id < ?1 ORDER BY id DESC LIMIT 1", "i", id);
      if (statement == NULL)
        return FALSE;
      switch (malbild_statement_step (statement, error))
        {
        case MALBILD_STEP_ROW:
          break;
        case MALBILD_STEP_DONE:
          return TRUE;
        case MALBILD_STEP_ERROR:
        default:
          return FALSE;
        }

      found = malbild_statement_get_integer (statement, 0);
      type = malbild_statement_get_integer (statement, 1);
      if (redo && (type == MALBILD_EDIT_PLAIN || type == MALBILD_EDIT_IMPORT))
        return TRUE;
      if (type != (redo ? MALBILD_EDIT_REDO : MALBILD_EDIT_UNDO))
        {
          const char *text = malbild_statement_get_text (statement, 3);

          *target = found;
          *label = g_utf8_make_valid (text != NULL ? text : "", -1);
          return TRUE;
        }
      id = MIN (found, malbild_statement_get_integer (statement, 2));
    }
}

void
malbild_store_update_undo (MalbildStore *self)
{
  g_autofree char *undo_label = NULL;
  g_autofree char *redo_label = NULL;
  g_autoptr (GError) error = NULL;

  if (self->read_only)
    return;
  if (!find_target (self->db, FALSE, &self->undo_target, &undo_label, &error) ||
      !find_target (self->db, TRUE, &self->redo_target, &redo_label, &error))
    g_warning ("%s", error->message);
  malbild_store_set_labels (self, g_steal_pointer (&undo_label), g_steal_pointer (&redo_label));
}

/* Takes back the change on which @statement stands: record, field, old. */
static gboolean
reverse_change (MalbildStore      *self,
                MalbildStatement  *statement,
                GError           **error)
{
  gint64 key = malbild_statement_get_integer (statement, 0);
  const char *name = malbild_statement_get_text (statement, 1);
  const MalbildKind *kind = malbild_kind_of_key (key);
  const MalbildField *field = kind != NULL && name != NULL ? malbild_kind_get_field (kind, name) : NULL;
  MalbildCell cell;

  if (kind == NULL || (name != NULL && field == NULL))
    return malbild_db_set_error (self->db, SQLITE_CORRUPT, error);
  if (field != NULL)
    {
      malbild_statement_get_cell (statement, 2, field, &cell);
      return malbild_rows_set (&self->journal, key, field, &cell, error);
    }
  if (malbild_statement_is_null (statement, 2))
    return malbild_rows_remove (&self->journal, key, error);
  return malbild_rows_restore (&self->journal, key, malbild_statement_get_text (statement, 2), error);
}

static gboolean
reverse_edit (MalbildStore  *self,
              gint64         target,
              GError       **error)
{
  g_autoptr (MalbildStatement) statement = NULL;
  MalbildStep step;

  if (!malbild_journal_open (&self->journal, error))
    return FALSE;
  statement = malbild_db_query (self->db, error, "SELECT record, field, old FROM change WHERE edit = ?1 ORDER BY number DESC", "i", target);
  if (statement == NULL)
    return FALSE;
  while ((step = malbild_statement_step (statement, error)) == MALBILD_STEP_ROW)
    if (!reverse_change (self, statement, error))
      return FALSE;
  return step == MALBILD_STEP_DONE;
}

/* Nobody may take back what she has not seen: another process may have edited since the label was shown. */
static gboolean
check_target (MalbildStore  *self,
              gboolean       redo,
              gint64        *target,
              GError       **error)
{
  gint64 shown = redo ? self->redo_target : self->undo_target;
  g_autofree char *label = NULL;

  if (!find_target (self->db, redo, target, &label, error))
    return FALSE;
  if (*target == shown)
    return TRUE;
  g_set_error_literal (error, MALBILD_ERROR, MALBILD_ERROR_BUSY,
                       _("Another program has just changed the goal file. Look at what it did, then try again."));
  return FALSE;
}

static gboolean
take_back (MalbildStore  *self,
           gboolean       redo,
           GError       **error)
{
  gint64 target = redo ? self->redo_target : self->undo_target;

  if (!malbild_store_check_writable (self, error))
    return FALSE;
  if (target == 0)
    {
      g_set_error_literal (error, MALBILD_ERROR, MALBILD_ERROR_NOT_FOUND,
                           redo ? _("There is nothing to redo.") : _("There is nothing to undo."));
      return FALSE;
    }

  if (!malbild_store_begin (self, redo ? self->redo_label : self->undo_label, error))
    return FALSE;
  self->journal.type = redo ? MALBILD_EDIT_REDO : MALBILD_EDIT_UNDO;
  self->journal.reverses = target;
  if (check_target (self, redo, &target, error) && malbild_locks_exempt (&self->journal, target, error) && reverse_edit (self, target, error))
    return malbild_store_commit (self, error);

  malbild_store_rollback (self);
  malbild_store_refresh (self);
  return FALSE;
}

gboolean
malbild_store_undo (MalbildStore  *self,
                    GError       **error)
{
  g_return_val_if_fail (MALBILD_IS_STORE (self) && self->depth == 0, FALSE);

  return take_back (self, FALSE, error);
}

gboolean
malbild_store_redo (MalbildStore  *self,
                    GError       **error)
{
  g_return_val_if_fail (MALBILD_IS_STORE (self) && self->depth == 0, FALSE);

  return take_back (self, TRUE, error);
}

const char *
malbild_store_get_undo_label (MalbildStore *self)
{
  g_return_val_if_fail (MALBILD_IS_STORE (self), NULL);

  return self->undo_label;
}

const char *
malbild_store_get_redo_label (MalbildStore *self)
{
  g_return_val_if_fail (MALBILD_IS_STORE (self), NULL);

  return self->redo_label;
}
