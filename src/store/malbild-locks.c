/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-locks.h"

#include <glib/gi18n-lib.h>

#include "malbild-choices.h"
#include "malbild-error.h"
#include "malbild-past.h"
#include "malbild-rows.h"
#include "malbild-rules.h"
#include "malbild-store-internal.h"

void
malbild_locks_forget (MalbildLocks *self)
{
  if (!self->fixed)
    g_clear_pointer (&self->archived, g_hash_table_unref);
}

void
malbild_locks_clear (MalbildLocks *self)
{
  g_clear_pointer (&self->archived, g_hash_table_unref);
  g_clear_pointer (&self->exempt, g_hash_table_unref);
}

gboolean
malbild_locks_exempt (MalbildJournal  *journal,
                      gint64           target,
                      GError         **error)
{
  g_autoptr (MalbildStatement) statement = NULL;

  statement = malbild_db_query (journal->db, error, "SELECT record FROM change WHERE edit = ?1 AND record & 63 = ?2 AND (field IS NULL OR field = 'archived')",
                                "ii", target, (gint64) malbild_goal_set_kind.id);
  g_clear_pointer (&journal->locks.exempt, g_hash_table_unref);
  journal->locks.exempt = malbild_statement_read_keys (statement, error);
  return journal->locks.exempt != NULL;
}

static gboolean
ensure_read (MalbildJournal  *journal,
             GError         **error)
{
  g_autoptr (MalbildStatement) statement = NULL;

  if (journal->locks.archived != NULL)
    return TRUE;
  statement = malbild_db_prepare (journal->db, "SELECT key FROM goal_set WHERE archived IS NOT NULL", error);
  journal->locks.archived = malbild_statement_read_keys (statement, error);
  return journal->locks.archived != NULL;
}

static gboolean
refuse_archived (MalbildJournal  *journal,
                 gint64           set,
                 GError         **error)
{
  g_autofree char *title = malbild_rules_dup_title (journal->db, set);

  g_set_error (error, MALBILD_ERROR, MALBILD_ERROR_LOCKED,
               journal->locks.fixed ? _("“%s” is an archive, and the file would change it. Reopen the goal set first, then import.")
                                    : _("“%s” is an archive. Reopen the goal set to change what is in it."), title);
  return FALSE;
}

/* Whether what is a part of the record with @key may change. */
static gboolean
check_inside (MalbildJournal  *journal,
              gint64           key,
              GError         **error)
{
  gint64 set;

  if (!ensure_read (journal, error))
    return FALSE;
  if (g_hash_table_size (journal->locks.archived) == 0)
    return TRUE;
  set = malbild_past_find_set (journal->db, key);
  return !g_hash_table_contains (journal->locks.archived, &set) ||
         (journal->locks.exempt != NULL && g_hash_table_contains (journal->locks.exempt, &set)) ||
         refuse_archived (journal, set, error);
}

gboolean
malbild_locks_check_row (MalbildJournal      *journal,
                         gint64               key,
                         const MalbildField  *field,
                         const MalbildCell   *cell,
                         GError             **error)
{
  /* The mark itself is what opens it again. */
  if (field != NULL && malbild_kind_of_key (key) == &malbild_goal_set_kind && g_str_equal (field->name, "archived") && !journal->locks.fixed)
    {
      malbild_locks_forget (&journal->locks);
      return TRUE;
    }
  /* One that has just come may be an archive. */
  if (field == NULL && malbild_kind_of_key (key) == &malbild_goal_set_kind)
    malbild_locks_forget (&journal->locks);
  if (field != NULL && field->owner && cell != NULL && cell->type == MALBILD_CELL_KEY && !check_inside (journal, cell->integer, error))
    return FALSE;
  return check_inside (journal, key, error);
}

gboolean
malbild_locks_check_new (MalbildJournal     *journal,
                         const MalbildKind  *kind,
                         const MalbildCell  *cells,
                         GError            **error)
{
  const MalbildField *owner = malbild_kind_get_owner (kind);
  const MalbildCell *cell = owner != NULL ? &cells[malbild_kind_field_index (kind, owner)] : NULL;

  return cell == NULL || cell->type != MALBILD_CELL_KEY || check_inside (journal, cell->integer, error);
}

/* Decided in the edit that is open, or come in it: then all of it may still be said. */
static gboolean
is_being_decided (MalbildJournal  *journal,
                  gint64           key,
                  gboolean        *being,
                  GError         **error)
{
  gint64 found = 0;

  if (journal->edit != 0 &&
      !malbild_db_get_integer (journal->db, &found, error,
                               "SELECT 1 FROM change WHERE record = ?2 AND edit = ?1 AND (field IS NULL OR field = 'status') LIMIT 1",
                               "ii", journal->edit, key))
    return FALSE;
  *being = found != 0;
  return TRUE;
}

static gboolean
refuse_decided (MalbildJournal  *journal,
                gint64           key,
                GError         **error)
{
  g_autofree char *title = NULL;
  MalbildCell goal = { .type = MALBILD_CELL_NONE };

  malbild_rows_get (journal->db, key, malbild_kind_get_field (&malbild_wording_kind, "goal"), &goal, NULL, NULL);
  title = malbild_rules_dup_title (journal->db, goal.integer);
  g_set_error (error, MALBILD_ERROR, MALBILD_ERROR_LOCKED,
               _("This wording of “%s” is decided and stays as it is. Make a new wording instead."), title);
  return FALSE;
}

gboolean
malbild_locks_check_decided (MalbildJournal      *journal,
                             gint64               key,
                             const MalbildField  *field,
                             const MalbildCell   *cell,
                             GError             **error)
{
  static const char *const kept[] = { "goal", "text", "status", "body", "date", "decision", NULL };
  g_autofree char *storage = NULL;
  gboolean being = FALSE;
  MalbildCell status = { .type = MALBILD_CELL_NONE };
  MalbildCell now;

  if (malbild_kind_of_key (key) != &malbild_wording_kind || (field != NULL && !g_strv_contains (kept, field->name)))
    return TRUE;
  if (!malbild_rows_get (journal->db, key, malbild_kind_get_field (&malbild_wording_kind, "status"), &status, NULL, error))
    return FALSE;
  if (status.integer != MALBILD_WORDING_DECIDED)
    return TRUE;
  if (field != NULL)
    {
      if (!malbild_rows_get (journal->db, key, field, &now, &storage, error))
        return FALSE;
      if (now.type == MALBILD_CELL_NONE || (cell != NULL && malbild_cell_equal (&now, cell)))
        return TRUE;
    }
  return is_being_decided (journal, key, &being, error) && (being || refuse_decided (journal, key, error));
}

gboolean
malbild_store_is_locked (MalbildStore   *self,
                         MalbildRecord  *record,
                         const char     *field,
                         GError        **reason)
{
  g_auto (MalbildJournal) journal = { .db = NULL };
  g_autoptr (GError) error = NULL;
  const MalbildField *known;
  gint64 key;

  g_return_val_if_fail (MALBILD_IS_STORE (self) && MALBILD_IS_RECORD (record), FALSE);

  known = field != NULL ? malbild_kind_get_field (malbild_record_get_kind (record), field) : NULL;
  key = malbild_record_get_key (record);
  g_return_val_if_fail (field == NULL || known != NULL, FALSE);
  if (malbild_record_get_removed (record))
    return FALSE;

  malbild_journal_init (&journal, self->db, "");
  if (malbild_locks_check_row (&journal, key, known, NULL, &error) &&
      (known == NULL || malbild_locks_check_decided (&journal, key, known, NULL, &error)))
    return FALSE;
  /* What cannot be read is told where somebody tries to change it. */
  if (!g_error_matches (error, MALBILD_ERROR, MALBILD_ERROR_LOCKED))
    return FALSE;
  g_propagate_error (reason, g_steal_pointer (&error));
  return TRUE;
}
