/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "query-fixture.h"
#include "query-mirror.h"

static void
test_runs (void)
{
  g_auto (QueryFixture) f = { NULL };
  g_autoptr (MalbildQuery) query = NULL;
  g_autoptr (MalbildRecord) last = NULL;
  QueryMirror *mirror;

  query_fixture_set_up (&f);
  for (guint i = 0; i < 100; i++)
    {
      g_autofree char *title = g_strdup_printf ("%03u", i);

      g_clear_object (&last);
      last = add_goal (&f, title);
    }

  query = new_query (&f);
  malbild_query_order_by (query, "title", FALSE);
  mirror = query_mirror_new (query);
  g_assert_cmpuint (mirror->keys->len, ==, 100);

  /* A text that nothing depends on: silence, and nothing is read. */
  set_text (last, "note", "en anteckning");
  g_assert_cmpuint (mirror->n_signals, ==, 0);
  /* One record moves: one row goes and one comes. */
  set_text (last, "title", "0005");
  g_assert_cmpuint (mirror->n_signals, ==, 2);
  g_assert_cmpuint (mirror->n_touched, ==, 2);
  /* It changes, and stays where it is. */
  set_text (last, "title", "0006");
  g_assert_cmpuint (mirror->n_signals, ==, 2);
  remove_record (&f, last);
  g_assert_cmpuint (mirror->n_signals, ==, 3);
  g_assert_cmpuint (mirror->n_touched, ==, 3);
  query_mirror_check (mirror);
  g_assert_cmpuint (mirror->keys->len, ==, 99);
  query_mirror_free (mirror);
}

static void
count_notify (guint *n_notifies)
{
  (*n_notifies)++;
}

static void
test_n_items (void)
{
  g_auto (QueryFixture) f = { NULL };
  g_autoptr (MalbildQuery) query = NULL;
  g_autoptr (MalbildRecord) goal = NULL;
  guint n_notifies = 0;
  guint n_items;

  query_fixture_set_up (&f);
  query = new_query (&f);
  g_signal_connect_swapped (query, "notify::n-items", G_CALLBACK (count_notify), &n_notifies);
  g_object_get (query, "n-items", &n_items, NULL);
  g_assert_cmpuint (n_items, ==, 0);
  goal = add_goal (&f, "mål");
  g_assert_cmpuint (n_notifies, ==, 1);
  g_object_get (query, "n-items", &n_items, NULL);
  g_assert_cmpuint (n_items, ==, 1);
  set_text (goal, "title", "annat");
  g_assert_cmpuint (n_notifies, ==, 1);
}

static void
test_conditions_change (void)
{
  g_auto (QueryFixture) f = { NULL };
  g_autoptr (MalbildQuery) query = NULL;
  g_autoptr (MalbildRecord) a = NULL;
  g_autoptr (MalbildRecord) b = NULL;
  QueryMirror *mirror;

  query_fixture_set_up (&f);
  a = add_goal (&f, "a");
  b = add_goal (&f, "b");
  query = new_query (&f);
  mirror = query_mirror_new (query);
  malbild_query_where_text (query, "b");
  query_mirror_check (mirror);
  g_assert_cmpuint (mirror->keys->len, ==, 1);
  /* The same again is no change. */
  malbild_query_where_text (query, "B");
  g_assert_cmpuint (mirror->n_signals, ==, 1);
  malbild_query_where_text (query, NULL);
  malbild_query_order_by (query, "title", TRUE);
  query_mirror_check (mirror);
  assert_titles (query, "b a");
  query_mirror_free (mirror);
}

static void
test_hold (void)
{
  g_auto (QueryFixture) f = { NULL };
  g_autoptr (MalbildQuery) query = NULL;
  g_autoptr (MalbildRecord) a = NULL;
  g_autoptr (MalbildRecord) b = NULL;
  g_autoptr (MalbildRecord) c = NULL;
  g_autoptr (MalbildRecord) d = NULL;
  QueryMirror *mirror;

  query_fixture_set_up (&f);
  query = new_query (&f);
  malbild_query_order_by (query, "title", FALSE);
  malbild_query_where_choice (query, "level", 1 << MALBILD_GOAL_OVERARCHING);
  a = add_goal (&f, "a");
  b = add_goal (&f, "b");
  c = add_goal (&f, "c");
  mirror = query_mirror_new (query);

  malbild_query_hold (query);
  malbild_query_hold (query);
  set_text (a, "title", "z");
  assert_titles (query, "z b c");
  set_integer (b, "level", MALBILD_GOAL_BOARD);
  assert_titles (query, "z b c");
  g_assert_cmpuint (mirror->n_signals, ==, 0);
  remove_record (&f, c);
  assert_titles (query, "z b");
  d = add_goal (&f, "d");
  assert_titles (query, "d z b");
  malbild_query_release (query);
  assert_titles (query, "d z b");
  query_mirror_check (mirror);
  malbild_query_release (query);
  assert_titles (query, "d z");
  query_mirror_check (mirror);

  /* Conditions are the person's own wish: a hold does not keep what they leave out. */
  malbild_query_hold (query);
  malbild_query_where_text (query, "d");
  assert_titles (query, "d");
  malbild_query_release (query);
  query_mirror_check (mirror);
  query_mirror_free (mirror);
}

static void
test_two_connections (void)
{
  g_auto (QueryFixture) f = { NULL };
  g_autoptr (MalbildQuery) query = NULL;
  g_autoptr (MalbildStore) other = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (MalbildRecord) goal = NULL;
  g_autoptr (MalbildRecord) same = NULL;
  QueryMirror *mirror;

  query_fixture_set_up (&f);
  query = new_query (&f);
  malbild_query_order_by (query, "title", FALSE);
  goal = add_goal (&f, "b");
  g_object_unref (add_goal (&f, "a"));
  mirror = query_mirror_new (query);

  other = malbild_store_open (f.path, MALBILD_STORE_DEFAULT, &error);
  g_assert_no_error (error);
  same = malbild_store_get (other, malbild_record_get_key (goal), &error);
  g_assert_no_error (error);
  set_text (same, "title", "0");
  query_mirror_check (mirror);
  g_assert_cmpuint (mirror->n_signals, ==, 0);
  g_assert_true (malbild_store_refresh (f.store));
  query_mirror_check (mirror);
  assert_titles (query, "0 a");
  malbild_store_remove (other, same, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (malbild_store_refresh (f.store));
  assert_titles (query, "a");
  query_mirror_check (mirror);
  query_mirror_free (mirror);
}

/* Both edit the same lists; what one knows of the other comes late. */
static void
test_two_writers (void)
{
  g_auto (QueryFixture) f = { NULL };
  g_autoptr (MalbildQuery) query = NULL;
  g_autoptr (MalbildQuery) theirs = NULL;
  g_autoptr (MalbildStore) other = NULL;
  QueryMirror *mirror;
  QueryMirror *their_mirror;

  query_fixture_set_up (&f);
  for (guint i = 0; i < 20; i++)
    g_object_unref (add_goal (&f, "mål"));
  other = open_store (f.path, MALBILD_STORE_DEFAULT);
  query = new_query (&f);
  theirs = malbild_query_new (other, &malbild_goal_kind);
  malbild_query_order_by (query, "title", FALSE);
  malbild_query_order_by (theirs, "title", FALSE);
  mirror = query_mirror_new (query);
  their_mirror = query_mirror_new (theirs);

  for (guint round = 0; round < 500; round++)
    {
      gboolean ours = g_test_rand_int_range (0, 2);
      g_autoptr (MalbildRecord) goal = g_list_model_get_item (G_LIST_MODEL (ours ? query : theirs), g_test_rand_int_range (0, 20));
      g_autofree char *title = g_strdup_printf ("%d", g_test_rand_int_range (0, 100));

      set_text (goal, "title", title);
      query_mirror_check (mirror);
      query_mirror_check (their_mirror);
      if (g_test_rand_int_range (0, 4) == 0)
        {
          malbild_store_refresh (f.store);
          malbild_store_refresh (other);
          query_mirror_check (their_mirror);
          g_assert_cmpmem (mirror->keys->data, mirror->keys->len * sizeof (gint64),
                           their_mirror->keys->data, their_mirror->keys->len * sizeof (gint64));
        }
    }
  query_mirror_free (mirror);
  query_mirror_free (their_mirror);
}

static void
add_once_cb (QueryFixture *f)
{
  static gboolean done;

  if (!done)
    {
      done = TRUE;
      g_object_unref (add_goal (f, "infogat"));
    }
}

/* Somebody who is told of a change makes another one at once. */
static void
test_edit_while_told (void)
{
  g_auto (QueryFixture) f = { NULL };
  g_autoptr (MalbildQuery) query = NULL;
  QueryMirror *mirror;

  query_fixture_set_up (&f);
  query = new_query (&f);
  malbild_query_order_by (query, "title", FALSE);
  mirror = query_mirror_new (query);
  g_signal_connect_swapped (query, "items-changed", G_CALLBACK (add_once_cb), &f);
  g_object_unref (add_goal (&f, "öppet"));
  query_mirror_check (mirror);
  assert_titles (query, "infogat öppet");
  query_mirror_free (mirror);
}

static void
look_cb (MalbildQuery **query)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (*query));

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (MalbildRecord) record = g_list_model_get_item (G_LIST_MODEL (*query), i);

      g_assert_true (MALBILD_IS_RECORD (record));
    }
}

/* Who hears of the commit before the query does still finds a record in each row. */
static void
test_look_before_told (void)
{
  g_auto (QueryFixture) f = { NULL };
  g_autoptr (MalbildQuery) query = NULL;
  QueryMirror *mirror;

  query_fixture_set_up (&f);
  g_signal_connect_swapped (f.store, "changed", G_CALLBACK (look_cb), &query);
  query = new_query (&f);
  mirror = query_mirror_new (query);
  for (guint i = 0; i < 3; i++)
    g_object_unref (add_goal (&f, "mål"));
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (MalbildRecord) goal = g_list_model_get_item (G_LIST_MODEL (query), 0);

      remove_record (&f, goal);
    }
  query_mirror_check (mirror);
  query_mirror_free (mirror);
  g_signal_handlers_disconnect_by_func (f.store, look_cb, &query);
}

/* An edit that is given up leaves no trace in what was read inside it. */
static void
test_given_up (void)
{
  g_auto (QueryFixture) f = { NULL };
  g_autoptr (MalbildQuery) query = NULL;
  g_autoptr (GError) error = NULL;

  query_fixture_set_up (&f);
  query = new_query (&f);
  malbild_store_begin (f.store, "provar", &error);
  g_assert_no_error (error);
  g_object_unref (add_goal (&f, "a"));
  assert_titles (query, "a");
  malbild_store_rollback (f.store);
  g_object_unref (add_goal (&f, "b"));
  assert_titles (query, "b");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/query/live/runs", test_runs);
  g_test_add_func ("/query/live/n-items", test_n_items);
  g_test_add_func ("/query/live/conditions", test_conditions_change);
  g_test_add_func ("/query/live/hold", test_hold);
  g_test_add_func ("/query/live/two-connections", test_two_connections);
  g_test_add_func ("/query/live/two-writers", test_two_writers);
  g_test_add_func ("/query/live/edit-while-told", test_edit_while_told);
  g_test_add_func ("/query/live/look-before-told", test_look_before_told);
  g_test_add_func ("/query/live/given-up", test_given_up);

  return g_test_run ();
}
