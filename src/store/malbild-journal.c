/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-journal.h"

#include "malbild-statements.h"

void
malbild_journal_init (MalbildJournal *self,
                      MalbildDb      *db,
                      const char     *author)
{
  *self = (MalbildJournal) { .db = db, .author = g_strdup (author != NULL ? author : g_get_real_name ()) };
  malbild_indexer_init (&self->indexer, db);
}

void
malbild_journal_clear (MalbildJournal *self)
{
  g_free (self->label);
  g_free (self->author);
  malbild_indexer_clear (&self->indexer);
  malbild_locks_clear (&self->locks);
  *self = (MalbildJournal) { .db = NULL };
}

void
malbild_journal_suggest_label (MalbildJournal *self,
                               char           *label)
{
  if (self->label == NULL)
    self->label = label;
  else
    g_free (label);
}

gboolean
malbild_journal_open (MalbildJournal  *self,
                      GError         **error)
{
  g_autoptr (MalbildStatement) statement = NULL;

  if (self->edit != 0)
    return TRUE;

  statement = malbild_db_query (self->db, error,
                                "INSERT INTO edit (label, author, time, type, reverses) VALUES (?1, ?2, ?3, ?4, ?5)",
                                "ttii", self->label != NULL ? self->label : "", self->author,
                                g_get_real_time (), (gint64) self->type);
  if (statement == NULL)
    return FALSE;
  if (self->reverses != 0)
    malbild_statement_bind_integer (statement, 5, self->reverses);
  if (!malbild_statement_run (statement, error))
    return FALSE;
  self->edit = sqlite3_last_insert_rowid (malbild_db_get_handle (self->db));
  return TRUE;
}

gboolean
malbild_journal_added (MalbildJournal  *self,
                       gint64           key,
                       GError         **error)
{
  return malbild_journal_open (self, error) &&
         malbild_db_run (self->db, error, "INSERT INTO change (edit, number, record) VALUES (?1, ?2, ?3)", "iii",
                         self->edit, ++self->number, key);
}

gboolean
malbild_journal_removed (MalbildJournal  *self,
                         gint64           key,
                         GError         **error)
{
  return malbild_journal_open (self, error) &&
         malbild_db_run (self->db, error, malbild_kind_removed_sql (malbild_kind_of_key (key)), "iii",
                         self->edit, ++self->number, key);
}

gboolean
malbild_journal_field (MalbildJournal      *self,
                       gint64               key,
                       const MalbildField  *field,
                       const MalbildCell   *cell,
                       GError             **error)
{
  g_autoptr (MalbildStatement) statement = NULL;

  if (!malbild_journal_open (self, error))
    return FALSE;
  statement = malbild_db_query (self->db, error, malbild_field_journal_sql (malbild_kind_of_key (key), field), "iii",
                                self->edit, ++self->number, key);
  if (statement == NULL)
    return FALSE;
  malbild_statement_bind_cell (statement, 4, cell);
  return malbild_statement_run (statement, error);
}
