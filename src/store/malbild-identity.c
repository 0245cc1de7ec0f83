/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-identity.h"

#include "malbild-statements.h"

/* How far references are followed to make records. Ours are some ten deep; a damaged file may have any number. */
#define MAX_DEPTH 512

struct _MalbildIdentity {
  MalbildSink *sink;
  MalbildDb   *db;
  GHashTable  *records;  /* gint64 → MalbildRecord, not held */
  guint        depth;
};

static void
record_disposed (MalbildRecord *record,
                 gpointer       user_data)
{
  MalbildIdentity *self = user_data;
  gint64 key = malbild_record_get_key (record);

  g_hash_table_remove (self->records, &key);
}

MalbildIdentity *
malbild_identity_new (MalbildSink *sink,
                      MalbildDb   *db)
{
  MalbildIdentity *self = g_new0 (MalbildIdentity, 1);

  self->sink = sink;
  self->db = db;
  self->records = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  return self;
}

void
malbild_identity_free (MalbildIdentity *self)
{
  GHashTableIter iter;
  gpointer record;

  if (self == NULL)
    return;

  g_hash_table_iter_init (&iter, self->records);
  while (g_hash_table_iter_next (&iter, NULL, &record))
    {
      malbild_record_set_dispose_func (record, NULL, NULL);
      malbild_record_clear_sink (record);
    }
  g_hash_table_unref (self->records);
  g_free (self);
}

MalbildRecord *
malbild_identity_peek (MalbildIdentity *self,
                       gint64           key)
{
  return g_hash_table_lookup (self->records, &key);
}

void
malbild_identity_forget (MalbildIdentity *self,
                         MalbildRecord   *record)
{
  malbild_record_set_dispose_func (record, NULL, NULL);
  record_disposed (record, self);
  /* Nobody will know of it when the goal file is closed. */
  malbild_record_clear_sink (record);
}

/* Makes the object of a key and enters it, before its references are followed: a damaged file may lead in a circle. */
static MalbildRecord *
enter (MalbildIdentity   *self,
       const MalbildKind *kind,
       gint64             key,
       const MalbildUuid *uuid)
{
  MalbildRecord *record = malbild_record_new (kind, self->sink, key, uuid);
  MalbildRecord *former = malbild_identity_peek (self, key);

  if (former != NULL)
    malbild_identity_forget (self, former);
  malbild_record_set_dispose_func (record, record_disposed, self);
  g_hash_table_insert (self->records, g_memdup2 (&key, sizeof key), record);
  return record;
}

static gboolean
apply_references (MalbildIdentity  *self,
                  MalbildRecord    *record,
                  const gint64     *keys,
                  GError          **error)
{
  const MalbildKind *kind = malbild_record_get_kind (record);
  const MalbildCell none = { .type = MALBILD_CELL_NONE };

  for (guint i = 0; i < kind->n_fields; i++)
    {
      g_autoptr (MalbildRecord) target = NULL;
      g_autoptr (GError) local_error = NULL;

      if (kind->fields[i].type != MALBILD_FIELD_REF)
        continue;
      if (keys[i] != 0 && malbild_kind_of_key (keys[i]) == kind->fields[i].target && self->depth < MAX_DEPTH)
        {
          self->depth++;
          target = malbild_identity_get (self, keys[i], &local_error);
          self->depth--;
        }
      if (local_error != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return FALSE;
        }
      malbild_record_apply (record, &kind->fields[i], &none, target);
    }
  return TRUE;
}

/* A value that cannot be one, in a file that is damaged, must not bring down who looks at it; malbild_store_verify() tells
 * of it. A choice that has to be there is taken for its first entry. */
static void
make_sound (const MalbildField  *field,
            MalbildCell         *cell,
            char               **storage)
{
  if (cell->type == MALBILD_CELL_TEXT && !g_utf8_validate (cell->text, -1, NULL))
    cell->text = *storage = g_utf8_make_valid (cell->text, -1);
  else if (cell->type == MALBILD_CELL_INTEGER && !malbild_field_check (field, cell, NULL))
    *cell = (MalbildCell) {
      .type = field->type == MALBILD_FIELD_CHOICE && field->required ? MALBILD_CELL_INTEGER : MALBILD_CELL_NONE,
    };
}

/* Gives @record the values of the row on which @statement stands, and gives the statement back. */
static gboolean
apply_row (MalbildIdentity   *self,
           MalbildRecord     *record,
           MalbildStatement  *statement,
           GError           **error)
{
  const MalbildKind *kind = malbild_record_get_kind (record);
  gint64 keys[MALBILD_KIND_MAX_FIELDS] = { 0 };
  gboolean ok;

  g_object_freeze_notify (G_OBJECT (record));
  for (guint i = 0; i < kind->n_fields; i++)
    {
      g_autofree char *storage = NULL;
      MalbildCell cell;

      malbild_statement_get_cell (statement, 2 + i, &kind->fields[i], &cell);
      make_sound (&kind->fields[i], &cell, &storage);
      if (kind->fields[i].type == MALBILD_FIELD_REF)
        keys[i] = cell.type == MALBILD_CELL_KEY ? cell.integer : 0;
      else
        malbild_record_apply (record, &kind->fields[i], &cell, NULL);
    }
  malbild_statement_free (statement);

  malbild_record_set_removed (record, FALSE);
  ok = apply_references (self, record, keys, error);
  g_object_thaw_notify (G_OBJECT (record));
  return ok;
}

/* Finds the row. DONE: there is none. */
static MalbildStep
find_row (MalbildIdentity    *self,
          const MalbildKind  *kind,
          gint64              key,
          MalbildStatement  **statement,
          MalbildUuid        *uuid,
          GError            **error)
{
  MalbildStep step;

  *statement = malbild_db_query (self->db, error, malbild_kind_select_sql (kind), "i", key);
  if (*statement == NULL)
    return MALBILD_STEP_ERROR;
  step = malbild_statement_step (*statement, error);
  if (step == MALBILD_STEP_ROW && !malbild_statement_get_uuid (*statement, 1, uuid))
    step = MALBILD_STEP_DONE;
  if (step != MALBILD_STEP_ROW)
    g_clear_pointer (statement, malbild_statement_free);
  return step;
}

MalbildRecord *
malbild_identity_get (MalbildIdentity  *self,
                      gint64            key,
                      GError          **error)
{
  MalbildRecord *record = malbild_identity_peek (self, key);
  const MalbildKind *kind = malbild_kind_of_key (key);
  g_autoptr (MalbildRecord) removed = NULL;
  MalbildStatement *statement;
  MalbildUuid uuid;

  /* A removed one may be back already, if its turn to be read again comes after that of what refers to it. */
  if (record != NULL && malbild_record_get_removed (record))
    {
      removed = g_object_ref (record);
      if (!malbild_identity_reload (self, removed, error))
        return NULL;
      record = malbild_identity_peek (self, key);
    }
  if (record != NULL)
    return malbild_record_get_removed (record) ? NULL : g_object_ref (record);
  if (kind == NULL || find_row (self, kind, key, &statement, &uuid, error) != MALBILD_STEP_ROW)
    return NULL;

  record = enter (self, kind, key, &uuid);
  if (!apply_row (self, record, statement, error))
    g_clear_object (&record);
  return record;
}

gboolean
malbild_identity_reload (MalbildIdentity  *self,
                         MalbildRecord    *record,
                         GError          **error)
{
  gint64 key = malbild_record_get_key (record);
  MalbildStatement *statement;
  MalbildUuid uuid;

  switch (find_row (self, malbild_record_get_kind (record), key, &statement, &uuid, error))
    {
    case MALBILD_STEP_ROW:
      if (malbild_uuid_equal (&uuid, malbild_record_get_uuid (record)))
        return apply_row (self, record, statement, error);
      /* The key went to another record: this one was never committed. */
      malbild_statement_free (statement);
      malbild_identity_forget (self, record);
      malbild_record_set_removed (record, TRUE);
      return TRUE;

    case MALBILD_STEP_DONE:
      malbild_record_set_removed (record, TRUE);
      return TRUE;

    case MALBILD_STEP_ERROR:
    default:
      return FALSE;
    }
}

GPtrArray *
malbild_identity_list (MalbildIdentity *self)
{
  GPtrArray *records = g_ptr_array_new_full (g_hash_table_size (self->records), g_object_unref);
  GHashTableIter iter;
  gpointer record;

  g_hash_table_iter_init (&iter, self->records);
  while (g_hash_table_iter_next (&iter, NULL, &record))
    g_ptr_array_add (records, g_object_ref (record));
  return records;
}
