/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-indexer.h"

#include <string.h>

#include "malbild-statements.h"

/* How much text may wait: enough that what a savepoint costs does not count, little enough to be held. */
#define MAX_WAITING_BYTES (4 * 1024 * 1024)

typedef struct {
  gint64   key;
  char    *title;
  char    *text;
  gboolean in;
} Entry;

static void
entry_clear (gpointer data)
{
  Entry *entry = data;

  g_free (entry->title);
  g_free (entry->text);
}

void
malbild_indexer_init (MalbildIndexer *self,
                      MalbildDb      *db)
{
  self->db = db;
  self->n_bytes = 0;
  self->waiting = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_array_set_clear_func (self->waiting, entry_clear);
}

void
malbild_indexer_clear (MalbildIndexer *self)
{
  g_clear_pointer (&self->waiting, g_array_unref);
}

void
malbild_indexer_forget (MalbildIndexer *self)
{
  g_array_set_size (self->waiting, 0);
  self->n_bytes = 0;
}

/* Notes the texts that the row has now. */
static gboolean
note (MalbildIndexer  *self,
      gint64           key,
      gboolean         in,
      GError         **error)
{
  g_autoptr (MalbildStatement) statement = NULL;
  Entry entry = { .key = key, .in = in };
  MalbildStep step;

  statement = malbild_db_query (self->db, error, malbild_kind_search_select_sql (malbild_kind_of_key (key)), "i", key);
  if (statement == NULL)
    return FALSE;
  step = malbild_statement_step (statement, error);
  if (step != MALBILD_STEP_ROW)
    return step == MALBILD_STEP_DONE;
  if (malbild_statement_is_null (statement, 0) && malbild_statement_is_null (statement, 1))
    return TRUE;

  entry.title = g_strdup (malbild_statement_get_text (statement, 0));
  entry.text = g_strdup (malbild_statement_get_text (statement, 1));
  g_array_append_val (self->waiting, entry);
  self->n_bytes += sizeof entry + (entry.title != NULL ? strlen (entry.title) : 0) + (entry.text != NULL ? strlen (entry.text) : 0);
  return self->n_bytes < MAX_WAITING_BYTES || malbild_indexer_flush (self, error);
}

gboolean
malbild_indexer_take_out (MalbildIndexer  *self,
                          gint64           key,
                          GError         **error)
{
  return note (self, key, FALSE, error);
}

gboolean
malbild_indexer_put_in (MalbildIndexer  *self,
                        gint64           key,
                        GError         **error)
{
  return note (self, key, TRUE, error);
}

gboolean
malbild_indexer_flush (MalbildIndexer  *self,
                       GError         **error)
{
  for (guint i = 0; i < self->waiting->len; i++)
    {
      const Entry *entry = &g_array_index (self->waiting, Entry, i);

      if (!malbild_db_run (self->db, error,
                           entry->in ? "INSERT INTO search (rowid, title, text) VALUES (?1, ?2, ?3)"
                                     : "INSERT INTO search (search, rowid, title, text) VALUES ('delete', ?1, ?2, ?3)",
                           "itt", entry->key, entry->title, entry->text))
        return FALSE;
    }
  malbild_indexer_forget (self);
  return TRUE;
}
