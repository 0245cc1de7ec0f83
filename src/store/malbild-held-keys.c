/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-held-keys.h"

#include "malbild-statements.h"

static GHashTable *
make_set (GArray *keys)
{
  GHashTable *set = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < keys->len; i++)
    g_hash_table_add (set, &g_array_index (keys, gint64, i));
  return set;
}

/* For each row that stays, what comes newly behind it; for the key 0 what comes first. */
static GHashTable *
find_newcomers (GArray     *selected,
                GHashTable *shown)
{
  static const gint64 first = 0;
  GHashTable *newcomers = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, (GDestroyNotify) g_array_unref);
  const gint64 *before = &first;

  for (guint i = 0; i < selected->len; i++)
    {
      const gint64 *key = &g_array_index (selected, gint64, i);
      GArray *behind;

      if (g_hash_table_contains (shown, key))
        {
          before = key;
          continue;
        }
      behind = g_hash_table_lookup (newcomers, before);
      if (behind == NULL)
        {
          behind = g_array_new (FALSE, FALSE, sizeof (gint64));
          g_hash_table_insert (newcomers, (gpointer) before, behind);
        }
      g_array_append_val (behind, *key);
    }
  return newcomers;
}

static void
append_newcomers (GArray       *merged,
                  GHashTable   *newcomers,
                  const gint64 *before)
{
  GArray *behind = g_hash_table_lookup (newcomers, before);

  if (behind != NULL)
    g_array_append_vals (merged, behind->data, behind->len);
}

GArray *
malbild_held_keys_merge (MalbildDb          *db,
                         const MalbildKind  *kind,
                         GArray             *shown,
                         GArray             *selected,
                         GError            **error)
{
  g_autoptr (GHashTable) in_shown = make_set (shown);
  g_autoptr (GHashTable) in_selected = make_set (selected);
  g_autoptr (GHashTable) newcomers = find_newcomers (selected, in_shown);
  g_autofree char *sql = g_strdup_printf ("SELECT key FROM %s WHERE key = ?1", malbild_kind_table (kind));
  g_autoptr (GArray) merged = g_array_sized_new (FALSE, FALSE, sizeof (gint64), shown->len);
  g_autoptr (GError) failure = NULL;
  gint64 first = 0;

  append_newcomers (merged, newcomers, &first);
  for (guint i = 0; i < shown->len && failure == NULL; i++)
    {
      const gint64 *key = &g_array_index (shown, gint64, i);
      gint64 exists = 0;

      if (!g_hash_table_contains (in_selected, key))
        malbild_db_get_integer (db, &exists, &failure, sql, "i", *key);
      else
        exists = 1;
      if (exists != 0)
        g_array_append_val (merged, *key);
      append_newcomers (merged, newcomers, key);
    }

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
  return g_steal_pointer (&merged);
}
