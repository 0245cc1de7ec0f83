/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-store-internal.h"

#include <glib/gi18n-lib.h>

#include "malbild-choices.h"
#include "malbild-error.h"
#include "malbild-rows.h"
#include "malbild-rules.h"
#include "malbild-store-write.h"

typedef gboolean (*ReferenceFunc) (MalbildStore *self, const MalbildKind *kind, const MalbildField *field, GError **error);

/* Calls @func for each reference that asks for @on_remove. */
static gboolean
for_each_reference (MalbildStore     *self,
                    MalbildOnRemove   on_remove,
                    ReferenceFunc     func,
                    GError          **error)
{
  guint n_kinds;
  const MalbildKind *const *kinds = malbild_kinds (&n_kinds);

  for (guint k = 0; k < n_kinds; k++)
    for (guint i = 0; i < kinds[k]->n_fields; i++)
      {
        const MalbildField *field = &kinds[k]->fields[i];

        if (field->type == MALBILD_FIELD_REF && field->on_remove == on_remove && !func (self, kinds[k], field, error))
          return FALSE;
      }
  return TRUE;
}

/* What a decision decided is a proposal again when the decision goes: that is the way to mend one that was a mistake. */
static gboolean
clear_reference (MalbildStore        *self,
                 gint64               key,
                 const MalbildField  *field,
                 GError             **error)
{
  const MalbildField *status = malbild_kind_get_field (&malbild_wording_kind, "status");
  const MalbildCell proposal = { .type = MALBILD_CELL_INTEGER, .integer = MALBILD_WORDING_PROPOSAL };
  const MalbildCell none = { .type = MALBILD_CELL_NONE };
  MalbildCell now = { .type = MALBILD_CELL_NONE };

  if (malbild_kind_of_key (key) == &malbild_wording_kind && field->target == &malbild_decision_kind)
    {
      if (!malbild_rows_get (self->db, key, status, &now, NULL, error))
        return FALSE;
      if (now.integer == MALBILD_WORDING_DECIDED && !malbild_rows_set (&self->journal, key, status, &proposal, error))
        return FALSE;
    }
  return malbild_locks_check_decided (&self->journal, key, field, &none, error) &&
         malbild_rows_set (&self->journal, key, field, &none, error);
}

/* The records that refer by @field to one that goes, as rows of key and target, themselves not going. */
static char *
referring_sql (const MalbildKind  *kind,
               const MalbildField *field)
{
  return g_strdup_printf ("SELECT t.key, d.key FROM temp.doomed AS d CROSS JOIN %s AS t ON t.%s = d.key "
                          "WHERE d.key & %d = %u AND t.key NOT IN (SELECT key FROM temp.doomed)",
                          malbild_kind_table (kind), malbild_kind_column (kind, field),
                          (1 << MALBILD_KEY_KIND_BITS) - 1, field->target->id);
}

static gboolean
doom_referring (MalbildStore        *self,
                const MalbildKind   *kind,
                const MalbildField  *field,
                GError             **error)
{
  g_autofree char *rows = referring_sql (kind, field);
  g_autofree char *sql = g_strdup_printf ("INSERT OR IGNORE INTO temp.doomed (key) SELECT key FROM (%s)", rows);
  int before;

  /* A kind that may be a part of its own kind takes as many rounds as it is deep. */
  do
    {
      before = sqlite3_total_changes (malbild_db_get_handle (self->db));
      if (!malbild_db_run (self->db, error, sql, ""))
        return FALSE;
    }
  while (field->target == kind && sqlite3_total_changes (malbild_db_get_handle (self->db)) != before);
  return TRUE;
}

static gboolean
refuse_referring (MalbildStore        *self,
                  const MalbildKind   *kind,
                  const MalbildField  *field,
                  GError             **error)
{
  g_autofree char *sql = referring_sql (kind, field);
  g_autoptr (MalbildStatement) statement = malbild_db_prepare (self->db, sql, error);
  g_autofree char *referring = NULL;
  g_autofree char *target = NULL;
  MalbildStep step;

  if (statement == NULL)
    return FALSE;
  step = malbild_statement_step (statement, error);
  if (step != MALBILD_STEP_ROW)
    return step == MALBILD_STEP_DONE;

  referring = malbild_rules_dup_title (self->db, malbild_statement_get_integer (statement, 0));
  target = malbild_rules_dup_title (self->db, malbild_statement_get_integer (statement, 1));
  g_set_error (error, MALBILD_ERROR, MALBILD_ERROR_INVALID,
               _("“%s” cannot be removed as long as “%s” refers to it (%s)."), target, referring, _(field->label));
  return FALSE;
}

static gboolean
clear_referring (MalbildStore        *self,
                 const MalbildKind   *kind,
                 const MalbildField  *field,
                 GError             **error)
{
  g_autofree char *sql = referring_sql (kind, field);
  g_autoptr (GArray) keys = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (MalbildStatement) statement = malbild_db_prepare (self->db, sql, error);
  MalbildStep step;

  if (statement == NULL)
    return FALSE;
  /* Read first, then written: what is being read must not change under it. */
  while ((step = malbild_statement_step (statement, error)) == MALBILD_STEP_ROW)
    {
      gint64 key = malbild_statement_get_integer (statement, 0);

      g_array_append_val (keys, key);
    }
  for (guint i = 0; step == MALBILD_STEP_DONE && i < keys->len; i++)
    if (!clear_reference (self, g_array_index (keys, gint64, i), field, error))
      return FALSE;
  return step == MALBILD_STEP_DONE;
}

/* Links and parts first, so that on the way back what they refer to is there before them. */
static gboolean
remove_doomed (MalbildStore  *self,
               guint         *n_removed,
               GError       **error)
{
  g_autoptr (MalbildStatement) statement = NULL;
  MalbildStep step;
  guint n_kinds;
  const MalbildKind *const *kinds = malbild_kinds (&n_kinds);

  *n_removed = 0;
  for (guint k = n_kinds; k-- > 0; )
    {
      g_clear_pointer (&statement, malbild_statement_free);
      statement = malbild_db_query (self->db, error, "SELECT key FROM temp.doomed WHERE key & 63 = ?1 ORDER BY key", "i", (gint64) kinds[k]->id);
      if (statement == NULL)
        return FALSE;
      while ((step = malbild_statement_step (statement, error)) == MALBILD_STEP_ROW)
        {
          if (!malbild_rows_remove (&self->journal, malbild_statement_get_integer (statement, 0), error))
            return FALSE;
          (*n_removed)++;
        }
      if (step == MALBILD_STEP_ERROR)
        return FALSE;
    }
  return TRUE;
}

/* What a council has decided stays on record. */
static gboolean
check_decided (MalbildStore   *self,
               MalbildRecord  *record,
               GError        **error)
{
  MalbildCell status = { .type = MALBILD_CELL_NONE };
  g_autofree char *title = NULL;

  if (!malbild_locks_check_decided (&self->journal, malbild_record_get_key (record), NULL, NULL, error))
    return FALSE;
  if (!malbild_record_is_kind (record, &malbild_goal_kind))
    return TRUE;
  if (!malbild_rows_get (self->db, malbild_record_get_key (record), malbild_kind_get_field (&malbild_goal_kind, "status"), &status, NULL, error))
    return FALSE;
  if (status.integer != MALBILD_GOAL_DECIDED)
    return TRUE;

  title = malbild_record_dup_title (record);
  g_set_error (error, MALBILD_ERROR, MALBILD_ERROR_INVALID,
               _("“%s” is decided. A decided goal is closed, not removed: set its status to closed."), title);
  return FALSE;
}

static gboolean
remove_with_all (MalbildStore   *self,
                 MalbildRecord  *record,
                 guint          *n_removed,
                 GError        **error)
{
  return check_decided (self, record, error) &&
         malbild_db_run (self->db, error, "CREATE TEMP TABLE IF NOT EXISTS doomed (key INTEGER PRIMARY KEY) STRICT", "") &&
         malbild_db_run (self->db, error, "DELETE FROM temp.doomed", "") &&
         malbild_db_run (self->db, error, "INSERT INTO temp.doomed (key) VALUES (?1)", "i", malbild_record_get_key (record)) &&
         for_each_reference (self, MALBILD_ON_REMOVE_CASCADE, doom_referring, error) &&
         for_each_reference (self, MALBILD_ON_REMOVE_REFUSE, refuse_referring, error) &&
         for_each_reference (self, MALBILD_ON_REMOVE_CLEAR, clear_referring, error) &&
         remove_doomed (self, n_removed, error);
}

gboolean
malbild_store_remove (MalbildStore   *self,
                      MalbildRecord  *record,
                      guint          *n_along,
                      GError        **error)
{
  MalbildEditStep step;
  guint n_removed = 0;
  gboolean ok;

  g_return_val_if_fail (MALBILD_IS_STORE (self) && MALBILD_IS_RECORD (record), FALSE);

  if (malbild_record_get_removed (record))
    {
      g_set_error_literal (error, MALBILD_ERROR, MALBILD_ERROR_NOT_FOUND, _("The record is no longer there."));
      return FALSE;
    }
  if (!malbild_edit_enter (self, &step, error))
    return FALSE;

  malbild_store_suggest_label (self, _("Remove “%s”"), record);
  ok = remove_with_all (self, record, &n_removed, error);
  if (ok && n_along != NULL)
    *n_along = n_removed - 1;
  return malbild_edit_leave (self, &step, ok, error);
}
