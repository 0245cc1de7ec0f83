/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-store-writer.h"

#include <glib/gi18n-lib.h>

#include "malbild-error.h"
#include "malbild-loops.h"
#include "malbild-rows.h"
#include "malbild-rules.h"
#include "malbild-schema.h"
#include "malbild-store-internal.h"
#include "malbild-writer-references.h"

struct _MalbildStoreWriter {
  GObject             parent_instance;

  MalbildStore       *store;
  MalbildDb          *db;
  MalbildJournal      journal;
  MalbildReferences  *references;
  MalbildWriteReport  report;
  /* By the kind's number: the statement that looks for a row, borrowed for good; and whether any was written. */
  MalbildStatement   *find[1 << MALBILD_KEY_KIND_BITS];
  gboolean            touched[1 << MALBILD_KEY_KIND_BITS];
  /* What is written makes the goal file, and is no edit. */
  gboolean            founding;
  /* Nothing more may be written: it is finished, or something failed. */
  gboolean            closed;
};

static void malbild_store_writer_writer_init (MalbildWriterInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MalbildStoreWriter, malbild_store_writer, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (MALBILD_TYPE_WRITER, malbild_store_writer_writer_init))

/* Gives back everything; what was not committed is gone. */
static void
close_writer (MalbildStoreWriter *self)
{
  self->closed = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (self->find); i++)
    g_clear_pointer (&self->find[i], malbild_statement_free);
  malbild_journal_clear (&self->journal);
  g_clear_pointer (&self->references, malbild_references_free);
  g_clear_pointer (&self->db, malbild_db_close);
}

static void
malbild_store_writer_dispose (GObject *object)
{
  MalbildStoreWriter *self = MALBILD_STORE_WRITER (object);

  close_writer (self);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (malbild_store_writer_parent_class)->dispose (object);
}

static void
malbild_store_writer_class_init (MalbildStoreWriterClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = malbild_store_writer_dispose;
}

static void
malbild_store_writer_init (MalbildStoreWriter *self)
{
}

MalbildWriter *
malbild_store_new_writer (MalbildStore  *store,
                          const char    *label,
                          GError       **error)
{
  g_autoptr (MalbildStoreWriter) self = NULL;

  g_return_val_if_fail (MALBILD_IS_STORE (store), NULL);
  g_return_val_if_fail (store->depth == 0, NULL);

  if (!malbild_store_check_writable (store, error))
    return NULL;
  self = g_object_new (MALBILD_TYPE_STORE_WRITER, NULL);
  self->store = g_object_ref (store);
  self->db = malbild_db_open (store->path, MALBILD_DB_WRITE, error);
  if (self->db == NULL || !malbild_db_exec (self->db, "BEGIN IMMEDIATE", error) || !malbild_schema_check (self->db, error) ||
      !malbild_db_exec (self->db, "CREATE TEMP TABLE seen (key INTEGER PRIMARY KEY) STRICT", error))
    return NULL;
  self->references = malbild_references_new (self->db, error);
  if (self->references == NULL)
    return NULL;
  malbild_journal_init (&self->journal, self->db, store->author);
  malbild_journal_suggest_label (&self->journal, g_strdup (label));
  self->journal.type = MALBILD_EDIT_IMPORT;
  self->journal.locks.fixed = TRUE;
  self->founding = label == NULL;
  return MALBILD_WRITER (g_steal_pointer (&self));
}

static gboolean
refuse_row (const MalbildRow  *row,
            const char        *message,
            GError           **error)
{
  char text[MALBILD_UUID_STRING_SIZE];

  malbild_uuid_to_string (&row->uuid, text);
  g_set_error (error, MALBILD_ERROR, MALBILD_ERROR_INVALID, message, text);
  return FALSE;
}

/* The values as they are to be stored: checked, references by key. A required choice or a position that is left out
 * becomes its default in a new record and stays as it is in one that is there. */
static gboolean
collect_cells (MalbildStoreWriter  *self,
               const MalbildRow    *row,
               gint64               number,
               MalbildCell         *cells,
               gboolean            *given,
               GError             **error)
{
  for (guint i = 0; i < row->kind->n_fields; i++)
    {
      const MalbildField *field = &row->kind->fields[i];

      cells[i] = row->cells[i];
      given[i] = TRUE;
      if (cells[i].type == MALBILD_CELL_NONE && (field->order || (field->required && field->type == MALBILD_FIELD_CHOICE)))
        {
          given[i] = FALSE;
          cells[i] = (MalbildCell) { .type = MALBILD_CELL_INTEGER, .integer = field->order ? number * MALBILD_POSITION_STEP : 0 };
        }
      if (!malbild_field_check (field, &cells[i], error))
        return FALSE;
      if (field->order && ABS (cells[i].integer) > MALBILD_POSITION_MAX)
        return refuse_row (row, _("The position of “%s” is too large a number."), error);
      if (cells[i].type == MALBILD_CELL_UUID)
        {
          cells[i].type = MALBILD_CELL_KEY;
          if (!malbild_references_resolve (self->references, field->target, &row->cells[i].uuid, &cells[i].integer, error))
            return FALSE;
        }
    }
  return TRUE;
}

/* The key of the row with that UUID, 0 if there is none; @differs: a bit a field whose value is another one. */
static gboolean
find_row (MalbildStoreWriter  *self,
          const MalbildRow    *row,
          const MalbildCell   *cells,
          gint64              *key,
          guint32             *differs,
          GError             **error)
{
  MalbildStatement **statement = &self->find[row->kind->id];
  MalbildStep step;

  *key = 0;
  *differs = 0;
  if (*statement == NULL)
    *statement = malbild_db_prepare (self->db, malbild_kind_find_sql (row->kind), error);
  if (*statement == NULL)
    return FALSE;
  malbild_statement_bind_uuid (*statement, 1, &row->uuid);
  step = malbild_statement_step (*statement, error);
  if (step == MALBILD_STEP_ROW)
    {
      *key = malbild_statement_get_integer (*statement, 0);
      for (guint i = 0; i < row->kind->n_fields; i++)
        {
          MalbildCell old;

          malbild_statement_get_cell (*statement, 2 + i, &row->kind->fields[i], &old);
          if (!malbild_cell_equal (&old, &cells[i]))
            *differs |= 1u << i;
        }
    }
  malbild_statement_reset (*statement);
  return step != MALBILD_STEP_ERROR;
}

static gboolean
add_row (MalbildStoreWriter  *self,
         const MalbildRow    *row,
         const MalbildCell   *cells,
         GError             **error)
{
  gint64 key;

  self->report.added++;
  self->touched[row->kind->id] = TRUE;
  return malbild_references_claim (self->references, row->kind, &row->uuid, &key, error) &&
         malbild_rows_insert (&self->journal, key, &row->uuid, cells, error) &&
         malbild_journal_added (&self->journal, key, error);
}

static gboolean
update_row (MalbildStoreWriter  *self,
            const MalbildRow    *row,
            gint64               key,
            const MalbildCell   *cells,
            guint32              differs,
            GError             **error)
{
  if (!malbild_db_run (self->db, error, "INSERT OR IGNORE INTO temp.seen (key) VALUES (?1)", "i", key))
    return FALSE;
  if (key >= malbild_references_get_first_key (self->references) || sqlite3_changes (malbild_db_get_handle (self->db)) == 0)
    return refuse_row (row, _("“%s” stands there twice."), error);

  if (differs == 0)
    {
      self->report.unchanged++;
      return TRUE;
    }
  self->report.updated++;
  self->touched[row->kind->id] = TRUE;
  for (guint i = 0; i < row->kind->n_fields; i++)
    if ((differs >> i & 1) != 0 &&
        (!malbild_locks_check_decided (&self->journal, key, &row->kind->fields[i], &cells[i], error) ||
         !malbild_rows_set (&self->journal, key, &row->kind->fields[i], &cells[i], error)))
      return FALSE;
  return TRUE;
}

static gboolean
set_closed (GError **error)
{
  g_set_error_literal (error, MALBILD_ERROR, MALBILD_ERROR_INVALID, _("Nothing more can be written here."));
  return FALSE;
}

static gboolean
put (MalbildStoreWriter  *self,
     const MalbildRow    *row,
     GError             **error)
{
  const gint64 number = (gint64) (self->report.added + self->report.updated + self->report.unchanged) + 1;
  MalbildCell cells[MALBILD_KIND_MAX_FIELDS];
  gboolean given[MALBILD_KIND_MAX_FIELDS];
  guint32 differs;
  gint64 key;

  if (!collect_cells (self, row, number, cells, given, error) || !find_row (self, row, cells, &key, &differs, error))
    return FALSE;
  if (key == 0)
    return add_row (self, row, cells, error);
  for (guint i = 0; i < row->kind->n_fields; i++)
    if (!given[i])
      differs &= ~(1u << i);
  return update_row (self, row, key, cells, differs, error);
}

static gboolean
malbild_store_writer_put (MalbildWriter     *writer,
                          const MalbildRow  *row,
                          GError           **error)
{
  MalbildStoreWriter *self = MALBILD_STORE_WRITER (writer);

  if (self->closed)
    return set_closed (error);
  if (put (self, row, error))
    return TRUE;
  close_writer (self);
  return FALSE;
}

static gboolean
malbild_store_writer_put_outside (MalbildWriter     *writer,
                                  const MalbildRow  *row,
                                  GError           **error)
{
  MalbildStoreWriter *self = MALBILD_STORE_WRITER (writer);

  if (self->closed)
    return set_closed (error);
  if (malbild_references_put_outside (self->references, row->kind, &row->uuid, error))
    return TRUE;
  close_writer (self);
  return FALSE;
}

/* An update that only led to what is not there is none. */
static gboolean
count_updates (MalbildStoreWriter  *self,
               GError             **error)
{
  gint64 n_updated = 0;

  if (self->report.updated == 0 || self->report.unresolved == 0)
    return TRUE;
  if (!malbild_db_get_integer (self->db, &n_updated, error, "SELECT count (DISTINCT record) FROM change WHERE edit = ?1 AND field IS NOT NULL",
                               "i", self->journal.edit))
    return FALSE;
  self->report.unchanged += self->report.updated - (guint64) n_updated;
  self->report.updated = (guint64) n_updated;
  return TRUE;
}

/* What can be said only of the whole. */
static gboolean
check_whole (MalbildStoreWriter  *self,
             GError             **error)
{
  guint n_kinds;
  const MalbildKind *const *kinds = malbild_kinds (&n_kinds);
  guint64 n_left_out;

  if (!malbild_indexer_flush (&self->journal.indexer, error) ||
      !malbild_references_settle (self->references, &self->journal, &self->report.unresolved, &n_left_out, error) ||
      !count_updates (self, error) ||
      /* What is left out leaves the search index as well. */
      !malbild_indexer_flush (&self->journal.indexer, error))
    return FALSE;
  self->report.added -= n_left_out;
  self->report.unresolved += n_left_out;
  for (guint k = 0; k < n_kinds; k++)
    if (self->touched[kinds[k]->id] && !malbild_loops_check (self->db, kinds[k], error))
      return FALSE;
  return TRUE;
}

/* What a goal file was made with can never be undone: the journal begins after it. */
static gboolean
forget_edit (MalbildStoreWriter  *self,
             GError             **error)
{
  gint64 n_edits = 0;

  if (!malbild_db_get_integer (self->db, &n_edits, error, "SELECT count (*) FROM edit WHERE id <> ?1", "i", self->journal.edit))
    return FALSE;
  if (n_edits > 0)
    {
      g_set_error_literal (error, MALBILD_ERROR, MALBILD_ERROR_INVALID, _("The goal file is not a new one: it has been edited."));
      return FALSE;
    }
  return malbild_db_run (self->db, error, "DELETE FROM change", "") && malbild_db_run (self->db, error, "DELETE FROM edit", "");
}

static gboolean
malbild_store_writer_finish (MalbildWriter       *writer,
                             gboolean             dry_run,
                             MalbildWriteReport  *report,
                             GError             **error)
{
  MalbildStoreWriter *self = MALBILD_STORE_WRITER (writer);
  gboolean ok;

  if (self->closed)
    return set_closed (error);

  ok = check_whole (self, error) && (!self->founding || forget_edit (self, error));
  /* An edit of which nothing is left would stand in the way of undo, doing nothing. */
  if (ok && !dry_run && self->report.added + self->report.updated > 0)
    ok = malbild_db_exec (self->db, "COMMIT", error);
  if (ok && report != NULL)
    *report = self->report;
  close_writer (self);
  if (ok && !dry_run)
    malbild_store_refresh (self->store);
  return ok;
}

static void
malbild_store_writer_writer_init (MalbildWriterInterface *iface)
{
  iface->put = malbild_store_writer_put;
  iface->put_outside = malbild_store_writer_put_outside;
  iface->finish = malbild_store_writer_finish;
}
