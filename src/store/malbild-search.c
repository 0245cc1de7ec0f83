/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-query.h"

#include "malbild-search-words.h"
#include "malbild-store-private.h"

/* Ranking costs a look at each row that was found, a second or more in a large file: only so many are ranked, the
 * oldest of those that were found. Who finds more has to say more. */
#define MAX_RANKED 4096

/* What a word in a title is worth beside one in the other texts. */
#define TITLE_WEIGHT 10.0

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

static char *
make_sql (gboolean has_set)
{
  GString *sql = g_string_new (NULL);

  g_string_append_printf (sql, "WITH found AS MATERIALIZED (SELECT rowid AS key, bm25 (search, %.1f, 1.0) AS score "
                          "FROM search WHERE search MATCH ?1", TITLE_WEIGHT);
  if (has_set)
    append_scope (sql);
  g_string_append_printf (sql, " LIMIT %d) SELECT key FROM found ORDER BY score, key LIMIT ?2", MAX_RANKED);
  return g_string_free (sql, FALSE);
}

GListModel *
malbild_search (MalbildStore   *store,
                MalbildRecord  *set,
                const char     *text,
                guint           limit,
                GError        **error)
{
  g_autoptr (GListStore) found = NULL;
  g_autoptr (MalbildStatement) statement = NULL;
  g_auto (GStrv) words = NULL;
  g_autofree char *expression = NULL;
  g_autofree char *sql = NULL;
  MalbildStep step;

  g_return_val_if_fail (MALBILD_IS_STORE (store), NULL);
  g_return_val_if_fail (set == NULL || malbild_record_is_kind (set, &malbild_goal_set_kind), NULL);

  found = g_list_store_new (MALBILD_TYPE_RECORD);
  words = malbild_search_words (text);
  if (words == NULL)
    return G_LIST_MODEL (g_steal_pointer (&found));

  sql = make_sql (set != NULL);
  expression = g_strjoinv (" ", words);
  statement = malbild_db_query (malbild_store_get_db (store), error, sql, "ti", expression, (gint64) limit);
  if (statement == NULL)
    return NULL;
  if (set != NULL)
    malbild_statement_bind_integer (statement, 3, malbild_record_get_key (set));

  while ((step = malbild_statement_step (statement, error)) == MALBILD_STEP_ROW)
    {
      g_autoptr (GError) failure = NULL;
      g_autoptr (MalbildRecord) record = malbild_store_get (store, malbild_statement_get_integer (statement, 0), &failure);

      if (record != NULL)
        g_list_store_append (found, record);
      else if (failure != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return NULL;
        }
    }
  return step == MALBILD_STEP_DONE ? G_LIST_MODEL (g_steal_pointer (&found)) : NULL;
}
