/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-history.h"
#include "malbild-store-internal.h"
#include "malbild-store-write.h"

#include <glib/gi18n-lib.h>

#include "malbild-error.h"
#include "malbild-past.h"
#include "malbild-rows.h"
#include "malbild-rules.h"

/* What is to be gone back to, and what was done for it. */
typedef struct {
  MalbildStore        *store;
  MalbildDb           *db;
  gint64               key;
  /* The last edit that counts: what came after it is what one goes back over. */
  gint64               edit;
  MalbildGoBackReport  report;
  /* Keys of records that came back. */
  GHashTable          *restored;
} GoBack;

static gboolean
refuse (MalbildStore  *store,
        gint64         key,
        const char    *format,
        GError       **error)
{
  g_autoptr (MalbildRecord) record = malbild_past_get (store, key);
  g_autofree char *title = malbild_record_dup_title (record);
  g_autofree char *message = g_strdup_printf (format, title);

  g_set_error_literal (error, MALBILD_ERROR, MALBILD_ERROR_NOT_FOUND, message);
  return FALSE;
}

/* Whether the record was there: it came before that, or it went after it without having come. */
static gboolean
existed (GoBack    *self,
         gboolean  *existed,
         GError   **error)
{
  gint64 found = -1;

  if (!malbild_db_get_integer (self->db, &found, error, "SELECT old IS NULL FROM change WHERE record = ?1 AND field IS NULL AND edit <= ?2 "
                               "ORDER BY edit DESC, number DESC LIMIT 1", "ii", self->key, self->edit))
    return FALSE;
  if (found < 0 &&
      !malbild_db_get_integer (self->db, &found, error, "SELECT old IS NOT NULL FROM change WHERE record = ?1 AND field IS NULL AND edit > ?2 "
                               "ORDER BY edit, number LIMIT 1", "ii", self->key, self->edit))
    return FALSE;
  if (found >= 0)
    {
      *existed = found != 0;
      return TRUE;
    }
  return malbild_rows_exists (self->db, self->key, existed, error);
}

/* The statement stands on the value, if it is another one than now's: the first change after that tells what was before it. */
static MalbildStep
find_value (GoBack              *self,
            const MalbildField  *field,
            MalbildStatement   **statement,
            GError             **error)
{
  g_autofree char *path = g_strdup_printf ("$.\"%s\"", field->name);

  *statement = malbild_db_query (self->db, error,
                                 "SELECT iif (field IS NULL, old ->> ?4, old) FROM change WHERE record = ?1 AND edit > ?2 "
                                 "AND (field = ?3 OR (field IS NULL AND old IS NOT NULL)) ORDER BY edit, number LIMIT 1",
                                 "iitt", self->key, self->edit, field->name, path);
  return *statement != NULL ? malbild_statement_step (*statement, error) : MALBILD_STEP_ERROR;
}

static gboolean
go_back_field (GoBack              *self,
               const MalbildField  *field,
               GError             **error)
{
  g_autoptr (MalbildStatement) statement = NULL;
  MalbildStep step = find_value (self, field, &statement, error);
  gint64 number = self->store->journal.number;
  gboolean exists = TRUE;
  MalbildCell cell;

  if (step != MALBILD_STEP_ROW)
    return step == MALBILD_STEP_DONE;

  malbild_statement_get_cell (statement, 0, field, &cell);
  if (cell.type == MALBILD_CELL_KEY && !malbild_rows_exists (self->db, cell.integer, &exists, error))
    return FALSE;
  if (!exists && !field->required && g_hash_table_contains (self->restored, &self->key))
    {
      self->report.n_left_out++;
      return TRUE;
    }
  if (!exists)
    return refuse (self->store, cell.integer, _("“%s” was removed. Bring it back first."), error);
  if (!malbild_field_check (field, &cell, error) ||
      !malbild_locks_check_decided (&self->store->journal, self->key, field, &cell, error) ||
      !malbild_rules_check (self->db, self->key, field, &cell, error) ||
      !malbild_rows_set (&self->store->journal, self->key, field, &cell, error))
    return FALSE;
  self->report.n_changed += (guint) (self->store->journal.number - number);
  return TRUE;
}

static gboolean
go_back_fields (GoBack   *self,
                GError  **error)
{
  const MalbildKind *kind = malbild_kind_of_key (self->key);

  for (guint i = 0; i < kind->n_fields; i++)
    if (!kind->fields[i].order && !go_back_field (self, &kind->fields[i], error))
      return FALSE;
  return TRUE;
}

/* The values of a removed record; references that lead nowhere are left out, a required one keeps it from coming back. */
static gboolean
collect_cells (GoBack         *self,
               MalbildRecord  *record,
               MalbildCell    *cells,
               guint          *n_left_out,
               GError        **error)
{
  const MalbildKind *kind = malbild_record_get_kind (record);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      const MalbildField *field = &kind->fields[i];
      gboolean exists = TRUE;

      malbild_record_get_cell (record, field, &cells[i]);
      if (cells[i].type == MALBILD_CELL_NONE && field->required && (field->type == MALBILD_FIELD_CHOICE || field->order))
        cells[i] = (MalbildCell) { .type = MALBILD_CELL_INTEGER, .integer = 0 };
      if (cells[i].type == MALBILD_CELL_KEY && !malbild_rows_exists (self->db, cells[i].integer, &exists, error))
        return FALSE;
      if (!exists && field->required)
        return refuse (self->store, cells[i].integer, _("“%s” was removed. Bring it back first."), error);
      if (!exists)
        {
          cells[i] = (MalbildCell) { .type = MALBILD_CELL_NONE };
          (*n_left_out)++;
        }
      if (!malbild_field_check (field, &cells[i], error))
        return FALSE;
    }
  return malbild_rules_check_new (self->db, kind, cells, error);
}

/* Puts a record back that one change of an edit has written down. */
static gboolean
restore_record (GoBack   *self,
                gint64    key,
                gint64    edit,
                gint64    number,
                GError  **error)
{
  const MalbildKind *kind = malbild_kind_of_key (key);
  g_autoptr (MalbildRecord) record = malbild_past_read (self->store, key, edit, number, error);
  g_autofree char *same = g_strdup_printf ("SELECT 1 FROM %s WHERE uuid = ?1", malbild_kind_table (kind));
  MalbildJournal *journal = &self->store->journal;
  MalbildCell cells[MALBILD_KIND_MAX_FIELDS];
  guint n_left_out = 0;
  gint64 found = 0;

  if (record == NULL || !malbild_db_get_integer (self->db, &found, error, same, "u", malbild_record_get_uuid (record)))
    return FALSE;
  if (found != 0)
    return refuse (self->store, key, _("“%s” has come back already, by an import."), error);
  if (!collect_cells (self, record, cells, &n_left_out, error) ||
      !malbild_rows_insert (journal, key, malbild_record_get_uuid (record), cells, error) ||
      !malbild_journal_added (journal, key, error))
    return FALSE;
  self->report.n_changed++;
  /* Those of the record itself are counted when its fields go back. */
  if (key != self->key)
    self->report.n_left_out += n_left_out;
  g_hash_table_add (self->restored, g_memdup2 (&key, sizeof key));
  return TRUE;
}

/* Whether the removed record is a part of, or a link at, one that came back. */
static gboolean
went_along (GoBack            *self,
            MalbildStatement  *statement,
            gint64             edit)
{
  gint64 key = malbild_statement_get_integer (statement, 0);
  const MalbildKind *kind = malbild_kind_of_key (key);
  g_autoptr (MalbildRecord) record = NULL;

  if (kind == NULL || g_hash_table_contains (self->restored, &key))
    return FALSE;
  record = malbild_past_read (self->store, key, edit, malbild_statement_get_integer (statement, 1), NULL);
  for (guint i = 0; record != NULL && i < kind->n_fields; i++)
    {
      MalbildCell cell = { .type = MALBILD_CELL_NONE };

      if (kind->fields[i].on_remove == MALBILD_ON_REMOVE_CASCADE && kind->fields[i].type == MALBILD_FIELD_REF)
        malbild_record_get_cell (record, &kind->fields[i], &cell);
      if (cell.type == MALBILD_CELL_KEY && g_hash_table_contains (self->restored, &cell.integer))
        return TRUE;
    }
  return FALSE;
}

/* What was removed after others in an edit is what they belong to; so on the way back it is there before them. */
static gboolean
restore_along (GoBack   *self,
               gint64    edit,
               GError  **error)
{
  g_autoptr (MalbildStatement) statement = NULL;
  MalbildStep step;

  statement = malbild_db_query (self->db, error, "SELECT record, number FROM change WHERE edit = ?1 AND field IS NULL AND old IS NOT NULL "
                                "ORDER BY number DESC", "i", edit);
  if (statement == NULL)
    return FALSE;
  while ((step = malbild_statement_step (statement, error)) == MALBILD_STEP_ROW)
    {
      gint64 key = malbild_statement_get_integer (statement, 0);
      g_autoptr (GError) local_error = NULL;
      gboolean exists = FALSE;

      if (!went_along (self, statement, edit))
        continue;
      if (!malbild_rows_exists (self->db, key, &exists, error))
        return FALSE;
      if (exists || restore_record (self, key, edit, malbild_statement_get_integer (statement, 1), &local_error))
        continue;
      /* The other end of a link may be gone, or they may be linked anew. */
      if (!g_error_matches (local_error, MALBILD_ERROR, MALBILD_ERROR_NOT_FOUND) &&
          !g_error_matches (local_error, MALBILD_ERROR, MALBILD_ERROR_INVALID))
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return FALSE;
        }
      self->report.n_left_out++;
    }
  return step == MALBILD_STEP_DONE;
}

/* References that became empty when it went, and still are. */
static gboolean
restore_references (GoBack   *self,
                    gint64    edit,
                    GError  **error)
{
  g_autoptr (MalbildStatement) statement = NULL;
  MalbildStep step;

  statement = malbild_db_query (self->db, error, "SELECT record, field, old FROM change WHERE edit = ?1 AND field IS NOT NULL "
                                "AND old IS NOT NULL AND new IS NULL ORDER BY number", "i", edit);
  if (statement == NULL)
    return FALSE;
  while ((step = malbild_statement_step (statement, error)) == MALBILD_STEP_ROW)
    {
      gint64 key = malbild_statement_get_integer (statement, 0);
      gint64 target = malbild_statement_get_integer (statement, 2);
      const MalbildKind *kind = malbild_kind_of_key (key);
      const MalbildField *field = kind != NULL ? malbild_kind_get_field (kind, malbild_statement_get_text (statement, 1)) : NULL;
      const MalbildCell cell = { .type = MALBILD_CELL_KEY, .integer = target };
      g_autofree char *storage = NULL;
      MalbildCell now;

      if (field == NULL || field->type != MALBILD_FIELD_REF || !g_hash_table_contains (self->restored, &target) ||
          !malbild_rows_get (self->db, key, field, &now, &storage, NULL))
        continue;
      if (now.type != MALBILD_CELL_NONE || !malbild_rules_check (self->db, key, field, &cell, NULL) ||
          !malbild_locks_check_row (&self->store->journal, key, field, &cell, NULL))
        self->report.n_left_out++;
      else if (!malbild_rows_set (&self->store->journal, key, field, &cell, error))
        return FALSE;
      else
        self->report.n_changed++;
    }
  return step == MALBILD_STEP_DONE;
}

static gboolean
restore (GoBack   *self,
         GError  **error)
{
  gint64 edit;
  gint64 number;

  if (!malbild_past_find_removal (self->db, self->key, &edit, &number, error))
    return FALSE;
  if (number == 0)
    return refuse (self->store, self->key, _("Nothing is known of “%s” any more."), error);
  return restore_record (self, self->key, edit, number, error) && restore_along (self, edit, error) &&
         restore_references (self, edit, error) && go_back_fields (self, error);
}

static void
suggest_label (GoBack             *self,
               const MalbildField *field,
               gboolean            exists)
{
  g_autoptr (MalbildRecord) record = malbild_past_get (self->store, self->key);
  g_autofree char *format = NULL;

  if (field == NULL)
    {
      malbild_store_suggest_label (self->store, exists ? _("Restore an earlier “%s”") : _("Bring back “%s”"), record);
      return;
    }
  /* The label of the field is put in first; the title of the record takes the place that is left. */
  format = g_strdup_printf (_("Restore an earlier “%s” of “%s”"), _(field->label), "%s");
  malbild_store_suggest_label (self->store, format, record);
}

static gboolean
go_back (GoBack      *self,
         const char  *name,
         GError     **error)
{
  const MalbildField *field = name != NULL ? malbild_kind_get_field (malbild_kind_of_key (self->key), name) : NULL;
  gboolean exists;
  gboolean was_there;

  if (!malbild_rows_exists (self->db, self->key, &exists, error) || !existed (self, &was_there, error))
    return FALSE;
  if (!was_there)
    return refuse (self->store, self->key, _("“%s” was not there then."), error);
  if (!exists && field != NULL)
    return refuse (self->store, self->key, _("“%s” was removed. Bring it back first."), error);

  suggest_label (self, field, exists);
  if (!exists)
    return restore (self, error);
  return field != NULL ? go_back_field (self, field, error) : go_back_fields (self, error);
}

gboolean
malbild_store_go_back (MalbildStore         *self,
                       gint64                edit,
                       gint64                key,
                       const char           *field,
                       MalbildHistorySide    side,
                       MalbildGoBackReport  *report,
                       GError              **error)
{
  const MalbildKind *kind = malbild_kind_of_key (key);
  GoBack back = { .store = self, .key = key, .edit = side == MALBILD_HISTORY_BEFORE ? edit - 1 : edit };
  MalbildEditStep step;
  gboolean ok;

  g_return_val_if_fail (MALBILD_IS_STORE (self) && kind != NULL, FALSE);
  g_return_val_if_fail (field == NULL || malbild_kind_get_field (kind, field) != NULL, FALSE);

  if (!malbild_edit_enter (self, &step, error))
    return FALSE;
  back.db = self->db;
  back.restored = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  ok = go_back (&back, field, error);
  g_hash_table_unref (back.restored);
  if (ok && report != NULL)
    *report = back.report;
  return malbild_edit_leave (self, &step, ok, error);
}
