/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-error.h"
#include "store-fixture.h"

/*
 * A table of operations: +X sets the goal's title to X, u undoes, r redoes, o closes and opens the file again. After each
 * stand the expected title and whether undo and redo are possible.
 */
typedef struct {
  const char *operation;
  const char *title;
  gboolean    can_undo;
  gboolean    can_redo;
} Row;

static const Row linear[] = {
  { "+A", "A", TRUE, FALSE },
  { "+B", "B", TRUE, FALSE },
  { "u",  "A", TRUE, TRUE },
  { "u",  "0", TRUE, TRUE },
  { "r",  "A", TRUE, TRUE },
  { "r",  "B", TRUE, FALSE },
  { "u",  "A", TRUE, TRUE },
  { "r",  "B", TRUE, FALSE },
  { NULL }
};

static const Row branched[] = {
  { "+A", "A", TRUE, FALSE },
  { "+B", "B", TRUE, FALSE },
  { "+C", "C", TRUE, FALSE },
  { "u",  "B", TRUE, TRUE },
  { "u",  "A", TRUE, TRUE },
  { "+D", "D", TRUE, FALSE },
  { "u",  "A", TRUE, TRUE },
  { "u",  "0", TRUE, TRUE },
  { "r",  "A", TRUE, TRUE },
  { "r",  "D", TRUE, FALSE },
  { "+E", "E", TRUE, FALSE },
  { "u",  "D", TRUE, TRUE },
  { "u",  "A", TRUE, TRUE },
  { "u",  "0", TRUE, TRUE },
  { "r",  "A", TRUE, TRUE },
  { "r",  "D", TRUE, TRUE },
  { "r",  "E", TRUE, FALSE },
  { NULL }
};

static const Row reopened[] = {
  { "+A", "A", TRUE, FALSE },
  { "o",  "A", TRUE, FALSE },
  { "+B", "B", TRUE, FALSE },
  { "u",  "A", TRUE, TRUE },
  { "o",  "A", TRUE, TRUE },
  { "u",  "0", TRUE, TRUE },
  { "o",  "0", TRUE, TRUE },
  { "r",  "A", TRUE, TRUE },
  { "o",  "A", TRUE, TRUE },
  { "r",  "B", TRUE, FALSE },
  { NULL }
};

static const Row same_value[] = {
  { "+A", "A", TRUE, FALSE },
  { "+A", "A", TRUE, FALSE },
  { "u",  "0", TRUE, TRUE },
  /* Setting what is there is no edit, so it does not end what can be redone. */
  { "+0", "0", TRUE, TRUE },
  { "r",  "A", TRUE, FALSE },
  { NULL }
};

static void
test_table (gconstpointer data)
{
  StoreFixture fixture;
  g_autoptr (MalbildRecord) goal = NULL;
  gint64 key;

  store_fixture_set_up (&fixture);
  goal = add_goal (&fixture, "0");
  key = malbild_record_get_key (goal);
  for (const Row *row = data; row->operation != NULL; row++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", row->operation);
      if (row->operation[0] == '+')
        set_text (goal, "title", row->operation + 1);
      else if (row->operation[0] == 'u')
        malbild_store_undo (fixture.store, &error);
      else if (row->operation[0] == 'r')
        malbild_store_redo (fixture.store, &error);
      else
        {
          g_clear_object (&goal);
          store_fixture_reopen (&fixture);
          goal = malbild_store_get (fixture.store, key, NULL);
        }
      g_assert_no_error (error);
      g_assert_cmpstr (malbild_record_get_text (goal, "title"), ==, row->title);
      g_assert_cmpint (malbild_store_get_undo_label (fixture.store) != NULL, ==, row->can_undo);
      g_assert_cmpint (malbild_store_get_redo_label (fixture.store) != NULL, ==, row->can_redo);
    }
  g_clear_object (&goal);
  store_fixture_tear_down (&fixture);
}

/* To the very beginning, where nothing is left to undo, and to the end again. */
static void
test_all_the_way (void)
{
  StoreFixture fixture;
  g_autoptr (MalbildRecord) goal = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *full = NULL;
  g_autofree char *empty = NULL;
  g_autofree char *again = NULL;
  guint n_undone = 0;

  store_fixture_set_up (&fixture);
  goal = add_goal (&fixture, "Mål");
  set_text (goal, "official", "Kim Berg");
  full = dump_store (fixture.store);

  for (; malbild_store_get_undo_label (fixture.store) != NULL; n_undone++)
    {
      malbild_store_undo (fixture.store, &error);
      g_assert_no_error (error);
    }
  g_assert_cmpuint (n_undone, ==, 4);
  empty = dump_store (fixture.store);
  g_assert_cmpstr (empty, ==, "");
  g_assert_true (malbild_record_get_removed (goal));
  g_assert_false (malbild_store_undo (fixture.store, &error));
  g_assert_error (error, MALBILD_ERROR, MALBILD_ERROR_NOT_FOUND);
  g_clear_error (&error);

  for (guint i = 0; i < n_undone; i++)
    g_assert_true (malbild_store_redo (fixture.store, &error));
  again = dump_store (fixture.store);
  g_assert_cmpstr (again, ==, full);
  g_assert_false (malbild_record_get_removed (goal));
  g_assert_false (malbild_store_redo (fixture.store, &error));
  g_assert_error (error, MALBILD_ERROR, MALBILD_ERROR_NOT_FOUND);

  g_clear_object (&goal);
  store_fixture_tear_down (&fixture);
}

static void
notify_cb (GString    *log,
           GParamSpec *pspec)
{
  g_string_append_printf (log, "%s ", pspec->name);
}

static void
test_labels (void)
{
  StoreFixture fixture;
  g_autoptr (MalbildRecord) goal = NULL;
  g_autoptr (GString) log = g_string_new (NULL);

  store_fixture_set_up (&fixture);
  goal = add_goal (&fixture, "Mål");
  g_signal_connect_swapped (fixture.store, "notify", G_CALLBACK (notify_cb), log);

  set_text (goal, "official", "Kim Berg");
  g_assert_cmpstr (malbild_store_get_undo_label (fixture.store), ==, "Change “Responsible official” of “Mål”");
  g_assert_cmpstr (log->str, ==, "undo-label ");
  malbild_store_undo (fixture.store, NULL);
  g_assert_cmpstr (malbild_store_get_undo_label (fixture.store), ==, "Add “Mål”");
  g_assert_cmpstr (malbild_store_get_redo_label (fixture.store), ==, "Change “Responsible official” of “Mål”");
  g_assert_cmpstr (log->str, ==, "undo-label undo-label redo-label ");

  g_clear_object (&goal);
  store_fixture_tear_down (&fixture);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/store/undo/linear", linear, test_table);
  g_test_add_data_func ("/store/undo/branched", branched, test_table);
  g_test_add_data_func ("/store/undo/reopened", reopened, test_table);
  g_test_add_data_func ("/store/undo/same-value", same_value, test_table);
  g_test_add_func ("/store/undo/all-the-way", test_all_the_way);
  g_test_add_func ("/store/undo/labels", test_labels);

  return g_test_run ();
}
