/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-history-private.h"

#include "malbild-journal.h"
#include "malbild-past.h"

struct _MalbildHistoryEdit {
  GObject parent_instance;

  MalbildHistoryScope *scope;
  gint64               id;
  char                *label;
  char                *author;
  gint64               time;
  MalbildEditType      type;
  /* Read when somebody asks, as an edit can have very many. */
  gint                 count;
  /* Reckoned when somebody asks: each time it is, the system is asked for its time zone. */
  MalbildDate          day;
};

G_DEFINE_FINAL_TYPE (MalbildHistoryEdit, malbild_history_edit, G_TYPE_OBJECT)

static void
clear_scope (MalbildHistoryScope *self)
{
  g_object_unref (self->store);
  g_free (self->related);
}

MalbildHistoryScope *
malbild_history_scope_ref (MalbildHistoryScope *self)
{
  return g_rc_box_acquire (self);
}

void
malbild_history_scope_unref (MalbildHistoryScope *self)
{
  g_rc_box_release_full (self, (GDestroyNotify) clear_scope);
}

void
malbild_history_scope_append (MalbildHistoryScope *self,
                              GString             *sql)
{
  if (self->kind != NULL)
    g_string_append (sql, " AND record & 63 = ?7");
  if (self->related != NULL)
    g_string_append (sql, " AND record IN (SELECT value FROM json_each (?8))");
}

void
malbild_history_scope_bind (MalbildHistoryScope *self,
                            MalbildStatement    *statement)
{
  if (self->kind != NULL)
    malbild_statement_bind_integer (statement, 7, self->kind->id);
  if (self->related != NULL)
    malbild_statement_bind_text (statement, 8, self->related);
}

static void
malbild_history_edit_finalize (GObject *object)
{
  MalbildHistoryEdit *self = MALBILD_HISTORY_EDIT (object);

  g_clear_pointer (&self->scope, malbild_history_scope_unref);
  g_free (self->label);
  g_free (self->author);

  G_OBJECT_CLASS (malbild_history_edit_parent_class)->finalize (object);
}

static void
malbild_history_edit_class_init (MalbildHistoryEditClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = malbild_history_edit_finalize;
}

static void
malbild_history_edit_init (MalbildHistoryEdit *self)
{
  self->count = -1;
}

static char *
dup_text (MalbildStatement *statement,
          int               column)
{
  const char *text = malbild_statement_get_text (statement, column);

  return g_utf8_make_valid (text != NULL ? text : "", -1);
}

MalbildHistoryEdit *
malbild_history_edit_new (MalbildHistoryScope *scope,
                          MalbildStatement    *statement)
{
  MalbildHistoryEdit *self = g_object_new (MALBILD_TYPE_HISTORY_EDIT, NULL);

  self->scope = malbild_history_scope_ref (scope);
  self->id = malbild_statement_get_integer (statement, 0);
  self->label = dup_text (statement, 1);
  self->author = dup_text (statement, 2);
  self->time = malbild_statement_get_integer (statement, 3);
  self->type = (MalbildEditType) malbild_statement_get_integer (statement, 4);
  return self;
}

gint64
malbild_history_edit_get_id (MalbildHistoryEdit *self)
{
  g_return_val_if_fail (MALBILD_IS_HISTORY_EDIT (self), 0);

  return self->id;
}

const char *
malbild_history_edit_get_label (MalbildHistoryEdit *self)
{
  g_return_val_if_fail (MALBILD_IS_HISTORY_EDIT (self), NULL);

  return self->label;
}

const char *
malbild_history_edit_get_author (MalbildHistoryEdit *self)
{
  g_return_val_if_fail (MALBILD_IS_HISTORY_EDIT (self), NULL);

  return self->author;
}

gint64
malbild_history_edit_get_time (MalbildHistoryEdit *self)
{
  g_return_val_if_fail (MALBILD_IS_HISTORY_EDIT (self), 0);

  return self->time;
}

MalbildEditKind
malbild_history_edit_get_kind (MalbildHistoryEdit *self)
{
  g_return_val_if_fail (MALBILD_IS_HISTORY_EDIT (self), MALBILD_EDIT_KIND_EDIT);

  switch (self->type)
    {
    case MALBILD_EDIT_UNDO:
      return MALBILD_EDIT_KIND_UNDO;
    case MALBILD_EDIT_REDO:
      return MALBILD_EDIT_KIND_REDO;
    case MALBILD_EDIT_IMPORT:
      return MALBILD_EDIT_KIND_IMPORT;
    case MALBILD_EDIT_PLAIN:
    default:
      return MALBILD_EDIT_KIND_EDIT;
    }
}

MalbildDate
malbild_history_edit_get_day (MalbildHistoryEdit *self)
{
  g_autoptr (GDateTime) time = NULL;

  g_return_val_if_fail (MALBILD_IS_HISTORY_EDIT (self), 0);

  if (self->day != 0)
    return self->day;
  time = g_date_time_new_from_unix_local (self->time / G_USEC_PER_SEC);
  if (time != NULL)
    self->day = malbild_date_new_day (g_date_time_get_year (time), g_date_time_get_month (time), g_date_time_get_day_of_month (time));
  return self->day;
}

guint
malbild_history_edit_count (MalbildHistoryEdit *self)
{
  g_autoptr (GString) sql = NULL;
  g_autoptr (MalbildStatement) statement = NULL;

  g_return_val_if_fail (MALBILD_IS_HISTORY_EDIT (self), 0);

  if (self->count >= 0)
    return (guint) self->count;

  sql = g_string_new ("SELECT count (*) FROM change WHERE edit = ?1");
  malbild_history_scope_append (self->scope, sql);
  statement = malbild_db_query (malbild_store_get_db (self->scope->store), NULL, sql->str, "i", self->id);
  if (statement == NULL)
    return 0;
  malbild_history_scope_bind (self->scope, statement);
  if (malbild_statement_step (statement, NULL) == MALBILD_STEP_ROW)
    self->count = (gint) malbild_statement_get_integer (statement, 0);
  return self->count >= 0 ? (guint) self->count : 0;
}

/* What the row of number, record, field, old, new says; NULL for a record of a kind that nobody knows. */
static MalbildHistoryChange *
read_change (MalbildHistoryEdit  *self,
             MalbildStatement    *statement,
             GError             **error)
{
  MalbildStore *store = self->scope->store;
  g_autoptr (MalbildHistoryChange) change = g_new0 (MalbildHistoryChange, 1);
  g_autoptr (MalbildRecord) record = NULL;
  const char *field = malbild_statement_get_text (statement, 2);
  MalbildCell cell;

  change->record = malbild_statement_get_integer (statement, 1);
  change->type = MALBILD_HISTORY_SET;
  if (field == NULL)
    change->type = malbild_statement_is_null (statement, 3) ? MALBILD_HISTORY_ADDED : MALBILD_HISTORY_REMOVED;
  else
    {
      change->field = malbild_kind_get_field (malbild_kind_of_key (change->record), field);
      if (change->field == NULL)
        return NULL;
      change->type = change->field->order ? MALBILD_HISTORY_MOVED : MALBILD_HISTORY_SET;
      malbild_statement_get_cell (statement, 3, change->field, &cell);
      change->old_text = malbild_past_format (store, change->field, &cell);
      malbild_statement_get_cell (statement, 4, change->field, &cell);
      change->new_text = malbild_past_format (store, change->field, &cell);
    }

  if (change->type == MALBILD_HISTORY_REMOVED)
    change->removed = malbild_past_read (store, change->record, self->id, malbild_statement_get_integer (statement, 0), error);
  record = change->removed != NULL ? g_object_ref (change->removed) : malbild_past_get (store, change->record);
  change->title = malbild_record_dup_title (record);
  return g_steal_pointer (&change);
}

/* What went comes in the journal with its links and parts before it; people look for the record itself. */
static gboolean
is_removal (MalbildHistoryEdit *self)
{
  gint64 found = 0;

  malbild_db_get_integer (malbild_store_get_db (self->scope->store), &found, NULL,
                          "SELECT field IS NULL AND old IS NOT NULL FROM change WHERE edit = ?1 ORDER BY number DESC LIMIT 1", "i", self->id);
  return found != 0;
}

GPtrArray *
malbild_history_edit_list_changes (MalbildHistoryEdit  *self,
                                   guint                offset,
                                   guint                max,
                                   GError             **error)
{
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify) malbild_history_change_free);
  g_autoptr (MalbildStatement) statement = NULL;
  g_autoptr (GString) sql = NULL;
  MalbildStep step;

  g_return_val_if_fail (MALBILD_IS_HISTORY_EDIT (self), NULL);

  sql = g_string_new ("SELECT number, record, field, old, new FROM change WHERE edit = ?1");
  malbild_history_scope_append (self->scope, sql);
  g_string_append_printf (sql, " ORDER BY number%s LIMIT ?2 OFFSET ?3", is_removal (self) ? " DESC" : "");
  statement = malbild_db_query (malbild_store_get_db (self->scope->store), error, sql->str, "iii", self->id, (gint64) max, (gint64) offset);
  if (statement == NULL)
    return NULL;
  malbild_history_scope_bind (self->scope, statement);

  while ((step = malbild_statement_step (statement, error)) == MALBILD_STEP_ROW)
    if (malbild_kind_of_key (malbild_statement_get_integer (statement, 1)) != NULL)
      {
        g_autoptr (GError) local_error = NULL;
        MalbildHistoryChange *change = read_change (self, statement, &local_error);

        if (local_error != NULL)
          {
            g_propagate_error (error, g_steal_pointer (&local_error));
            g_clear_pointer (&change, malbild_history_change_free);
            return NULL;
          }
        if (change != NULL)
          g_ptr_array_add (changes, change);
      }
  return step == MALBILD_STEP_DONE ? g_steal_pointer (&changes) : NULL;
}

void
malbild_history_change_free (MalbildHistoryChange *self)
{
  g_free (self->title);
  g_free (self->old_text);
  g_free (self->new_text);
  g_clear_object (&self->removed);
  g_free (self);
}
