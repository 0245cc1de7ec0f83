/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-key-diff.h"

static GArray *
make_keys (guint n_keys)
{
  GArray *keys = g_array_sized_new (FALSE, FALSE, sizeof (gint64), n_keys);

  for (gint64 key = 1; key <= n_keys; key++)
    g_array_append_val (keys, key);
  return keys;
}

static GArray *
diff (GArray *old_keys,
      GArray *new_keys)
{
  return malbild_key_diff ((const gint64 *) (gpointer) old_keys->data, old_keys->len,
                           (const gint64 *) (gpointer) new_keys->data, new_keys->len);
}

/* Does what a view does: takes out and puts in, front to back. */
static void
assert_leads_there (GArray *runs,
                    GArray *old_keys,
                    GArray *new_keys)
{
  g_autoptr (GArray) list = g_array_copy (old_keys);

  for (guint i = 0; i < runs->len; i++)
    {
      const MalbildKeyRun *run = &g_array_index (runs, MalbildKeyRun, i);

      g_assert_true (run->n_added > 0 || run->n_removed > 0);
      if (run->n_removed > 0)
        g_array_remove_range (list, run->new_start, run->n_removed);
      if (run->n_added > 0)
        g_array_insert_vals (list, run->new_start, &g_array_index (new_keys, gint64, run->new_start), run->n_added);
    }
  g_assert_cmpmem (list->data, list->len * sizeof (gint64), new_keys->data, new_keys->len * sizeof (gint64));
}

static guint
count_touched (GArray *runs)
{
  guint touched = 0;

  for (guint i = 0; i < runs->len; i++)
    touched += g_array_index (runs, MalbildKeyRun, i).n_removed + g_array_index (runs, MalbildKeyRun, i).n_added;
  return touched;
}

static void
test_same (void)
{
  g_autoptr (GArray) keys = make_keys (1000);
  g_autoptr (GArray) none = make_keys (0);
  g_autoptr (GArray) same = diff (keys, keys);
  g_autoptr (GArray) empty = diff (none, none);

  g_assert_cmpuint (same->len, ==, 0);
  g_assert_cmpuint (empty->len, ==, 0);
}

static void
test_all (void)
{
  g_autoptr (GArray) keys = make_keys (1000);
  g_autoptr (GArray) none = make_keys (0);
  g_autoptr (GArray) filled = diff (none, keys);
  g_autoptr (GArray) emptied = diff (keys, none);

  g_assert_cmpuint (filled->len, ==, 1);
  assert_leads_there (filled, none, keys);
  g_assert_cmpuint (emptied->len, ==, 1);
  assert_leads_there (emptied, keys, none);
}

static void
test_one_moved (void)
{
  const struct { guint from, to; } moves[] = { { 0, 999 }, { 999, 0 }, { 10, 900 }, { 900, 10 }, { 500, 501 }, { 0, 1 } };

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      g_autoptr (GArray) old_keys = make_keys (1000);
      g_autoptr (GArray) new_keys = make_keys (1000);
      g_autoptr (GArray) runs = NULL;
      gint64 key = g_array_index (new_keys, gint64, moves[i].from);

      g_array_remove_index (new_keys, moves[i].from);
      g_array_insert_val (new_keys, moves[i].to, key);
      runs = diff (old_keys, new_keys);
      g_assert_cmpuint (runs->len, ==, 2);
      g_assert_cmpuint (count_touched (runs), ==, 2);
      assert_leads_there (runs, old_keys, new_keys);
    }
}

static void
shuffle (GArray *keys,
         guint   n_moves)
{
  for (guint i = 0; keys->len > 1 && i < n_moves; i++)
    {
      guint from = g_test_rand_int_range (0, keys->len);
      gint64 key = g_array_index (keys, gint64, from);

      g_array_remove_index (keys, from);
      g_array_insert_val (keys, g_test_rand_int_range (0, keys->len + 1), key);
    }
}

static void
test_random (void)
{
  for (guint round = 0; round < 2000; round++)
    {
      g_autoptr (GArray) old_keys = make_keys (g_test_rand_int_range (0, 60));
      g_autoptr (GArray) new_keys = make_keys (0);
      g_autoptr (GArray) runs = NULL;
      guint n_moves = g_test_rand_int_range (0, 6);
      guint n_other = 0;

      for (guint i = 0; i < old_keys->len; i++)
        {
          gint64 key = g_test_rand_int_range (0, 8) > 0 ? g_array_index (old_keys, gint64, i) : 1000 + i;

          n_other += key >= 1000;
          g_array_append_val (new_keys, key);
        }
      shuffle (new_keys, n_moves);
      runs = diff (old_keys, new_keys);
      assert_leads_there (runs, old_keys, new_keys);
      /* What did not move is not touched. */
      g_assert_cmpuint (count_touched (runs), <=, 2 * (n_moves + n_other));
    }
}

/* A few known keys come, go and move. */
static void
test_known (void)
{
  for (guint round = 0; round < 2000; round++)
    {
      g_autoptr (GArray) old_keys = make_keys (g_test_rand_int_range (0, 40));
      g_autoptr (GArray) new_keys = make_keys (0);
      g_autoptr (GArray) runs = NULL;
      gint64 changed[4];

      for (guint i = 0; i < G_N_ELEMENTS (changed); i++)
        changed[i] = g_test_rand_int_range (1, 12) * 4 + i;
      for (guint j = 0; j < old_keys->len; j++)
        {
          gint64 key = g_array_index (old_keys, gint64, j);

          if (key != changed[0] && key != changed[1] && key != changed[2] && key != changed[3])
            g_array_append_val (new_keys, key);
        }
      for (guint i = 0; i < G_N_ELEMENTS (changed); i++)
        if (g_test_rand_int_range (0, 3) > 0)
          g_array_insert_val (new_keys, g_test_rand_int_range (0, new_keys->len + 1), changed[i]);

      runs = malbild_key_diff_known ((const gint64 *) (gpointer) old_keys->data, old_keys->len,
                                     (const gint64 *) (gpointer) new_keys->data, new_keys->len,
                                     changed, G_N_ELEMENTS (changed));
      assert_leads_there (runs, old_keys, new_keys);
      g_assert_cmpuint (count_touched (runs), <=, 2 * G_N_ELEMENTS (changed));
    }
}

static void
test_many_runs (void)
{
  g_autoptr (GArray) old_keys = make_keys (100000);
  g_autoptr (GArray) thinned = make_keys (0);
  g_autoptr (GArray) reversed = make_keys (0);
  g_autoptr (GArray) some = NULL;
  g_autoptr (GArray) all = NULL;

  for (guint i = 0; i < old_keys->len; i++)
    {
      if (i % 1000 != 7 || i > 50000)
        g_array_append_val (thinned, g_array_index (old_keys, gint64, i));
      g_array_append_val (reversed, g_array_index (old_keys, gint64, old_keys->len - 1 - i));
    }
  for (guint i = 0; i < 1000; i++)
    g_array_remove_index (thinned, 20000 + i);

  some = diff (old_keys, thinned);
  g_assert_cmpuint (some->len, <=, MALBILD_KEY_DIFF_MAX_RUNS);
  assert_leads_there (some, old_keys, thinned);
  g_assert_cmpuint (count_touched (some), <, 10000);

  all = diff (old_keys, reversed);
  g_assert_cmpuint (all->len, <=, MALBILD_KEY_DIFF_MAX_RUNS);
  assert_leads_there (all, old_keys, reversed);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/key-diff/same", test_same);
  g_test_add_func ("/key-diff/all", test_all);
  g_test_add_func ("/key-diff/one-moved", test_one_moved);
  g_test_add_func ("/key-diff/random", test_random);
  g_test_add_func ("/key-diff/known", test_known);
  g_test_add_func ("/key-diff/many-runs", test_many_runs);

  return g_test_run ();
}
