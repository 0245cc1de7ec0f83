/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-select.h"

#include "malbild-statements.h"
#include "malbild-text.h"

/* Keys of one rank, next to each other. */
typedef struct {
  guint start;
  guint end;
} Tie;

typedef struct {
  gint64 key;
  char  *sort_key;
} Title;

MalbildStatement *
malbild_sql_prepare (const MalbildSql  *self,
                     MalbildDb         *db,
                     GError           **error)
{
  MalbildStatement *statement = malbild_db_prepare (db, self->text->str, error);

  for (guint i = 0; statement != NULL && i < self->values->len; i++)
    {
      const MalbildCell *value = &g_array_index (self->values, MalbildCell, i);

      if (value->type == MALBILD_CELL_TEXT)
        malbild_statement_bind_static (statement, (int) i + 1, value->text);
      else
        malbild_statement_bind_integer (statement, (int) i + 1, value->integer);
    }
  return statement;
}

static void
title_clear (gpointer data)
{
  g_free (((Title *) data)->sort_key);
}

static int
title_compare (gconstpointer a,
               gconstpointer b)
{
  const Title *one = a;
  const Title *other = b;
  int order = strcmp (one->sort_key, other->sort_key);

  return order != 0 ? order : (one->key > other->key) - (one->key < other->key);
}

static char *
read_sort_key (const MalbildKind   *kind,
               const MalbildField  *field,
               MalbildDb           *db,
               gint64               key,
               GError             **error)
{
  g_autoptr (MalbildStatement) statement = malbild_db_query (db, error, malbild_field_select_sql (kind, field), "i", key);
  MalbildStep step = statement != NULL ? malbild_statement_step (statement, error) : MALBILD_STEP_ERROR;
  const char *text = step == MALBILD_STEP_ROW ? malbild_statement_get_text (statement, 0) : NULL;

  if (step == MALBILD_STEP_ERROR)
    return NULL;
  return malbild_text_sort_key (text != NULL && g_utf8_validate (text, -1, NULL) ? text : "");
}

static gboolean
sort_tie (const MalbildKind  *kind,
          MalbildDb          *db,
          gint64             *keys,
          guint               n_keys,
          GError            **error)
{
  const MalbildField *field = malbild_kind_get_title (kind);
  g_autoptr (GArray) titles = g_array_sized_new (FALSE, FALSE, sizeof (Title), n_keys);

  g_array_set_clear_func (titles, title_clear);
  for (guint i = 0; i < n_keys; i++)
    {
      Title title = { .key = keys[i], .sort_key = field != NULL ? read_sort_key (kind, field, db, keys[i], error) : g_strdup ("") };

      if (title.sort_key == NULL)
        return FALSE;
      g_array_append_val (titles, title);
    }

  g_array_sort (titles, title_compare);
  for (guint i = 0; i < n_keys; i++)
    keys[i] = g_array_index (titles, Title, i).key;
  return TRUE;
}

static void
note_tie (GArray *ties,
          guint   place)
{
  Tie tie = { place - 1, place + 1 };

  if (ties->len > 0 && g_array_index (ties, Tie, ties->len - 1).end == place)
    g_array_index (ties, Tie, ties->len - 1).end = place + 1;
  else
    g_array_append_val (ties, tie);
}

/* Reads rows of key and rank. A limit cuts only between ranks: what comes first of one rank is not known yet. */
static gboolean
read_rows (const MalbildSelect  *self,
           MalbildStatement     *statement,
           GArray               *keys,
           GArray               *ties,
           GError              **error)
{
  /* A record may be linked to the same one twice; it is a row once. */
  g_autoptr (GHashTable) seen = malbild_select_get_ordering_link (self) != NULL ? g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL) : NULL;
  gboolean is_manual = malbild_select_is_manual (self);
  gint64 last_rank = 0;
  MalbildStep step;

  while ((step = malbild_statement_step (statement, error)) == MALBILD_STEP_ROW)
    {
      gint64 key = malbild_statement_get_integer (statement, 0);

      if (seen != NULL && !g_hash_table_add (seen, g_memdup2 (&key, sizeof key)))
        continue;
      if (is_manual)
        {
          gint64 rank = malbild_statement_get_integer (statement, 1);
          gboolean is_tied = keys->len > 0 && rank == last_rank;

          if (self->limit > 0 && keys->len >= self->limit && !is_tied)
            return TRUE;
          if (is_tied)
            note_tie (ties, keys->len);
          last_rank = rank;
        }
      g_array_append_val (keys, key);
    }
  return step == MALBILD_STEP_DONE;
}

static gboolean
sort_ties (const MalbildKind  *kind,
           MalbildDb          *db,
           GArray             *keys,
           GArray             *ties,
           GError            **error)
{
  for (guint i = 0; i < ties->len; i++)
    {
      const Tie *tie = &g_array_index (ties, Tie, i);

      if (!sort_tie (kind, db, &g_array_index (keys, gint64, tie->start), tie->end - tie->start, error))
        return FALSE;
    }
  return TRUE;
}

GArray *
malbild_select_read_keys (const MalbildSelect  *self,
                          MalbildDb            *db,
                          gboolean             *has_ties,
                          GError              **error)
{
  g_autoptr (GArray) keys = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) ties = g_array_new (FALSE, FALSE, sizeof (Tie));
  g_autoptr (MalbildStatement) statement = NULL;
  g_auto (MalbildSql) sql = { NULL };
  gboolean begun;
  gboolean ok;

  malbild_sql_init (&sql);
  malbild_select_keys (self, &sql);

  /* Keys and titles of one moment; and the file is locked once, not for each title. */
  begun = !malbild_db_in_transaction (db) && malbild_db_exec (db, "BEGIN", NULL);
  statement = malbild_sql_prepare (&sql, db, error);
  ok = statement != NULL && read_rows (self, statement, keys, ties, error) && sort_ties (self->kind, db, keys, ties, error);
  g_clear_pointer (&statement, malbild_statement_free);
  if (begun)
    malbild_db_exec (db, "COMMIT", NULL);
  if (!ok)
    return NULL;

  if (self->limit > 0 && keys->len > self->limit)
    g_array_set_size (keys, self->limit);
  *has_ties = ties->len > 0;
  return g_steal_pointer (&keys);
}
