/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-query.h"

#include <string.h>

#include "malbild-search-words.h"
#include "malbild-store-private.h"
#include "malbild-text.h"

/*
 * Best first means: what has all words in its title comes first, of that what is the very text, then what begins with
 * it, then the shorter title; then what has them elsewhere, the oldest first. FTS5's own rank would read every row
 * that was found before it gives the first, and the index knows no places within a text.
 */

/* So many titles are looked at: in a large file, who finds more has to say more. */
#define MAX_RANKED 4096

typedef struct {
  gint64 key;
  int    grade;
  gsize  length;
} Hit;

static int
hit_compare (gconstpointer a,
             gconstpointer b)
{
  const Hit *one = a;
  const Hit *other = b;

  if (one->grade != other->grade)
    return one->grade - other->grade;
  if (one->length != other->length)
    return one->length < other->length ? -1 : 1;
  return (one->key > other->key) - (one->key < other->key);
}

/* A condition that a row of the index belongs to the set ?3. */
static void
append_scope (GString *sql)
{
  guint n_kinds;
  const MalbildKind *const *kinds = malbild_kinds (&n_kinds);

  g_string_append_printf (sql, " AND CASE search.rowid & %d", (1 << MALBILD_KEY_KIND_BITS) - 1);
  for (guint i = 0; i < n_kinds; i++)
    {
      g_string_append_printf (sql, " WHEN %u THEN EXISTS (SELECT 1 FROM %s k WHERE k.key = search.rowid AND ",
                              kinds[i]->id, malbild_kind_table (kinds[i]));
      malbild_kind_append_scope (kinds[i], sql, "k", "?3");
      g_string_append_c (sql, ')');
    }
  g_string_append (sql, " END");
}

/* Appends what matches @expression to @hits, what is there already apart. */
static gboolean
find (MalbildDb      *db,
      MalbildRecord  *set,
      const char     *expression,
      guint           limit,
      GArray         *hits,
      GError        **error)
{
  g_autoptr (GString) sql = g_string_new ("SELECT rowid FROM search WHERE search MATCH ?1");
  g_autoptr (MalbildStatement) statement = NULL;
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  MalbildStep step;

  for (guint i = 0; i < hits->len; i++)
    g_hash_table_add (known, g_memdup2 (&g_array_index (hits, Hit, i).key, sizeof (gint64)));

  if (set != NULL)
    append_scope (sql);
  g_string_append (sql, " LIMIT ?2");
  statement = malbild_db_query (db, error, sql->str, "ti", expression, (gint64) limit + hits->len);
  if (statement == NULL)
    return FALSE;
  if (set != NULL)
    malbild_statement_bind_integer (statement, 3, malbild_record_get_key (set));

  while ((step = malbild_statement_step (statement, error)) == MALBILD_STEP_ROW)
    {
      Hit hit = { .key = malbild_statement_get_integer (statement, 0) };

      if (!g_hash_table_contains (known, &hit.key))
        g_array_append_val (hits, hit);
    }
  return step == MALBILD_STEP_DONE;
}

static gboolean
grade (MalbildDb   *db,
       const char  *typed,
       Hit         *hit,
       GError     **error)
{
  const MalbildKind *kind = malbild_kind_of_key (hit->key);
  g_autoptr (MalbildStatement) statement = NULL;
  g_autofree char *folded = NULL;
  const char *title;

  g_return_val_if_fail (kind != NULL && malbild_kind_get_title (kind) != NULL, TRUE);

  statement = malbild_db_query (db, error, malbild_field_select_sql (kind, malbild_kind_get_title (kind)), "i", hit->key);
  if (statement == NULL || malbild_statement_step (statement, error) == MALBILD_STEP_ERROR)
    return FALSE;
  title = malbild_statement_get_text (statement, 0);
  if (title == NULL || !g_utf8_validate (title, -1, NULL))
    return TRUE;

  folded = malbild_text_fold (title);
  hit->length = strlen (folded);
  hit->grade = g_str_equal (folded, typed) ? 0 : g_str_has_prefix (folded, typed) ? 1 : 2;
  return TRUE;
}

static gboolean
find_best (MalbildDb      *db,
           MalbildRecord  *set,
           const char     *text,
           const char     *expression,
           guint           limit,
           GArray         *hits,
           GError        **error)
{
  g_autofree char *in_title = g_strdup_printf ("title : (%s)", expression);
  g_autofree char *typed = g_strstrip (malbild_text_fold (text));
  gboolean ok;

  ok = find (db, set, in_title, MAX_RANKED, hits, error);
  for (guint i = 0; ok && i < hits->len; i++)
    ok = grade (db, typed, &g_array_index (hits, Hit, i), error);
  g_array_sort (hits, hit_compare);

  ok = ok && (hits->len >= limit || find (db, set, expression, limit, hits, error));
  if (hits->len > limit)
    g_array_set_size (hits, limit);
  return ok;
}

GListModel *
malbild_search (MalbildStore   *store,
                MalbildRecord  *set,
                const char     *text,
                guint           limit,
                GError        **error)
{
  g_autoptr (GListStore) found = NULL;
  g_autoptr (GArray) hits = NULL;
  g_auto (GStrv) words = NULL;
  g_autofree char *expression = NULL;
  MalbildDb *db;
  gboolean begun;
  gboolean ok;

  g_return_val_if_fail (MALBILD_IS_STORE (store), NULL);
  g_return_val_if_fail (set == NULL || malbild_record_is_kind (set, &malbild_goal_set_kind), NULL);

  found = g_list_store_new (MALBILD_TYPE_RECORD);
  words = malbild_search_words (text);
  if (words == NULL)
    return G_LIST_MODEL (g_steal_pointer (&found));

  hits = g_array_new (FALSE, FALSE, sizeof (Hit));
  expression = g_strjoinv (" ", words);
  /* All of one moment; and the file is locked once, not for each title. */
  db = malbild_store_get_db (store);
  begun = !malbild_db_in_transaction (db) && malbild_db_exec (db, "BEGIN", NULL);
  ok = find_best (db, set, text, expression, limit, hits, error);
  if (begun)
    malbild_db_exec (db, "COMMIT", NULL);
  if (!ok)
    return NULL;

  for (guint i = 0; i < hits->len; i++)
    {
      g_autoptr (GError) failure = NULL;
      g_autoptr (MalbildRecord) record = malbild_store_get (store, g_array_index (hits, Hit, i).key, &failure);

      if (record != NULL)
        g_list_store_append (found, record);
      else if (failure != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return NULL;
        }
    }
  return G_LIST_MODEL (g_steal_pointer (&found));
}
