/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-changes-private.h"
#include "malbild-store-internal.h"

/* How often another process may be a step ahead before it is noticed. */
#define WATCH_MILLISECONDS 500

static gboolean
read_data_version (MalbildStore  *self,
                   gint64        *version,
                   GError       **error)
{
  return malbild_db_get_integer (self->db, version, error, "PRAGMA data_version", "");
}

gboolean
malbild_store_start_following (MalbildStore  *self,
                               GError       **error)
{
  return read_data_version (self, &self->data_version, error) &&
         malbild_db_get_integer (self->db, &self->seen, error, "SELECT max (id) FROM edit", "");
}

/* Reads the journal from where it was left: own edits, undo, other processes' all come this one way. */
static gboolean
read_changes (MalbildStore    *self,
              MalbildChanges  *changes,
              GPtrArray       *touched,
              GError         **error)
{
  g_autoptr (GHashTable) known = g_hash_table_new (NULL, NULL);
  g_autoptr (MalbildStatement) statement = NULL;
  gint64 seen = self->seen;
  MalbildStep step;

  statement = malbild_db_query (self->db, error, "SELECT edit, record, field FROM change WHERE edit > ?1", "i", self->seen);
  if (statement == NULL)
    return FALSE;
  while ((step = malbild_statement_step (statement, error)) == MALBILD_STEP_ROW)
    {
      gint64 key = malbild_statement_get_integer (statement, 1);
      MalbildRecord *record = malbild_identity_peek (self->identity, key);

      seen = MAX (seen, malbild_statement_get_integer (statement, 0));
      malbild_changes_add (changes, key, malbild_statement_get_text (statement, 2));
      if (record != NULL && g_hash_table_add (known, record))
        g_ptr_array_add (touched, g_object_ref (record));
    }
  if (step == MALBILD_STEP_DONE)
    self->seen = seen;
  return step == MALBILD_STEP_DONE;
}

void
malbild_store_follow (MalbildStore *self)
{
  g_autoptr (GPtrArray) touched = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;
  MalbildChanges changes = { 0 };

  /* What could not be read now (a lock) is read the next time. */
  self->behind = !read_changes (self, &changes, touched, &error);
  if (self->behind)
    {
      g_debug ("Following edits: %s", error->message);
      return;
    }
  if (malbild_changes_is_empty (&changes))
    {
      malbild_store_update_undo (self);
      return;
    }

  g_object_ref (self);
  for (guint i = 0; i < touched->len; i++)
    if (!malbild_identity_reload (self->identity, g_ptr_array_index (touched, i), &error))
      {
        g_warning ("%s", error->message);
        g_clear_error (&error);
      }
  changes.last_edit = self->seen;
  malbild_store_update_undo (self);
  malbild_store_emit_changed (self, &changes);
  g_object_unref (self);
}

gboolean
malbild_store_refresh (MalbildStore *self)
{
  g_autoptr (MalbildStore) kept = NULL;
  gint64 version;
  gint64 seen;

  g_return_val_if_fail (MALBILD_IS_STORE (self), FALSE);

  version = self->data_version;
  if (self->depth > 0 || !read_data_version (self, &version, NULL) || (version == self->data_version && !self->behind))
    return FALSE;

  /* Those who hear of the changes may let go of it. */
  kept = g_object_ref (self);

  self->data_version = version;
  seen = self->seen;
  malbild_store_follow (self);
  return self->seen != seen;
}

static gboolean
watch_cb (gpointer user_data)
{
  malbild_store_refresh (user_data);
  return G_SOURCE_CONTINUE;
}

void
malbild_store_watch (MalbildStore *self)
{
  g_return_if_fail (MALBILD_IS_STORE (self));

  if (self->watch != NULL)
    return;
  self->watch = g_timeout_source_new (WATCH_MILLISECONDS);
  g_source_set_static_name (self->watch, "Målbild: edits of other processes");
  g_source_set_callback (self->watch, watch_cb, self, NULL);
  g_source_attach (self->watch, g_main_context_get_thread_default ());
}
