/* SPDX-License-Identifier: GPL-3.0-or-later */
/* measure GOALFILE: microseconds of one edit until it is durable, of one undo, and of each step of a search as one types. */
#include <sqlite3.h>

#include "malbild-query.h"

#define N_EDITS 200

static double
microseconds_since (gint64 start,
                    guint  n)
{
  return (double) (g_get_monotonic_time () - start) / n;
}

static void
measure_edits (MalbildStore *store,
               MalbildQuery *goals)
{
  const MalbildField *note = malbild_kind_get_field (&malbild_goal_kind, "note");
  guint n = MIN (g_list_model_get_n_items (G_LIST_MODEL (goals)), N_EDITS);
  gint64 start = g_get_monotonic_time ();

  for (guint i = 0; i < N_EDITS; i++)
    {
      g_autoptr (MalbildRecord) goal = g_list_model_get_item (G_LIST_MODEL (goals), i % n);
      g_autofree char *text = g_strdup_printf ("note %u %" G_GINT64_FORMAT, i, start);
      g_autoptr (GError) error = NULL;

      if (!malbild_record_set_input (goal, note, text, &error))
        g_error ("%s", error->message);
    }
  g_print ("edit %.1f\n", microseconds_since (start, N_EDITS));

  start = g_get_monotonic_time ();
  for (guint i = 0; i < N_EDITS; i++)
    if (!malbild_store_undo (store, NULL))
      g_error ("undo failed");
  g_print ("undo %.1f\n", microseconds_since (start, N_EDITS));
}

/* The same rows, written by nothing but SQLite with the same durability. */
static void
measure_bare (const char   *path,
              MalbildQuery *goals)
{
  guint n;
  const gint64 *keys = malbild_query_get_keys (goals, &n);
  sqlite3_stmt *update = NULL;
  sqlite3 *db = NULL;
  gint64 start;

  if (sqlite3_open (path, &db) != SQLITE_OK ||
      sqlite3_exec (db, "PRAGMA synchronous = FULL", NULL, NULL, NULL) != SQLITE_OK ||
      sqlite3_prepare_v2 (db, "UPDATE goal SET official = 'official ' || ?2 WHERE key = ?1", -1, &update, NULL) != SQLITE_OK)
    g_error ("%s", sqlite3_errmsg (db));
  start = g_get_monotonic_time ();
  for (guint i = 0; i < N_EDITS; i++)
    {
      sqlite3_bind_int64 (update, 1, keys[i % n]);
      sqlite3_bind_int64 (update, 2, start + i);
      if (sqlite3_step (update) != SQLITE_DONE || sqlite3_changes (db) != 1)
        g_error ("%s", sqlite3_errmsg (db));
      sqlite3_reset (update);
    }
  g_print ("bare-update %.1f\n", microseconds_since (start, N_EDITS));
  sqlite3_finalize (update);
  sqlite3_close (db);
}

static void
measure_search (MalbildStore *store)
{
  static const char *const typed[] = { "t", "tr", "try", "tryg", "trygg", "trygga sk", "trygga skolvägar" };
  double worst = 0;

  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      gint64 start = g_get_monotonic_time ();
      g_autoptr (GListModel) found = malbild_search (store, NULL, typed[i], 50, NULL);
      double took;

      for (guint j = 0; j < g_list_model_get_n_items (found); j++)
        {
          g_autoptr (MalbildRecord) record = g_list_model_get_item (found, j);
          g_autofree char *title = malbild_record_dup_title (record);
        }
      took = microseconds_since (start, 1);
      worst = MAX (worst, took);
    }
  g_print ("search-worst-letter %.1f\n", worst);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (MalbildStore) store = NULL;
  g_autoptr (MalbildQuery) goals = NULL;
  g_autoptr (GError) error = NULL;
  gint64 start;

  if (argc != 2)
    {
      g_printerr ("Usage: %s GOALFILE\n", argv[0]);
      return 2;
    }
  start = g_get_monotonic_time ();
  store = malbild_store_open (argv[1], MALBILD_STORE_DEFAULT, &error);
  if (store == NULL)
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  g_print ("open %.1f\n", microseconds_since (start, 1));

  start = g_get_monotonic_time ();
  goals = malbild_query_new (store, &malbild_goal_kind);
  g_list_model_get_n_items (G_LIST_MODEL (goals));
  g_print ("keys-of-all-goals %.1f\n", microseconds_since (start, 1));
  measure_edits (store, goals);
  measure_bare (argv[1], goals);
  measure_search (store);
  return 0;
}
