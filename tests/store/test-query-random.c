/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "query-mirror.h"
#include "query-world.h"

/* After each of many random edits, what a view shows that only listens is what a query finds that is made anew. */

#define N_ROUNDS 2000

typedef void (*Recipe) (MalbildQuery *query, QueryWorld *world);

static void
all (MalbildQuery *query,
     QueryWorld   *world)
{
}

static void
in_area (MalbildQuery *query,
         QueryWorld   *world)
{
  malbild_query_where_ref (query, "goal-set", world->f.set);
  malbild_query_where_ref (query, "area", world->areas[0]);
}

static void
outside_areas (MalbildQuery *query,
               QueryWorld   *world)
{
  malbild_query_where_ref (query, "area", NULL);
  malbild_query_where_choice (query, "level", 1 << MALBILD_GOAL_OVERARCHING | 1 << MALBILD_GOAL_COMPANY);
}

static void
contributing (MalbildQuery *query,
              QueryWorld   *world)
{
  malbild_query_where_linked (query, &malbild_contribution_kind, "goal", "contributes-to", g_ptr_array_index (world->goals, 0));
}

static void
contributing_and_decided (MalbildQuery *query,
                          QueryWorld   *world)
{
  contributing (query, world);
  malbild_query_where_choice (query, "status", 1 << MALBILD_GOAL_DECIDED);
  malbild_query_limit (query, 3);
}

static void
contributing_by_title (MalbildQuery *query,
                       QueryWorld   *world)
{
  contributing (query, world);
  malbild_query_order_by (query, "title", FALSE);
}

static void
contributing_to_nothing (MalbildQuery *query,
                         QueryWorld   *world)
{
  malbild_query_where_has_link (query, &malbild_contribution_kind, "goal", FALSE);
}

static void
with_text (MalbildQuery *query,
           QueryWorld   *world)
{
  malbild_query_where_text (query, "ba");
}

static void
with_two_words (MalbildQuery *query,
                QueryWorld   *world)
{
  malbild_query_where_text (query, "bada ö");
  malbild_query_order_by (query, "title", TRUE);
}

static void
in_force (MalbildQuery *query,
          QueryWorld   *world)
{
  malbild_query_where_state (query, 1 << MALBILD_GOAL_STATE_IN_FORCE);
}

static void
superseded (MalbildQuery *query,
            QueryWorld   *world)
{
  malbild_query_where_state (query, 1 << MALBILD_GOAL_STATE_SUPERSEDED | 1 << MALBILD_GOAL_STATE_CLOSED);
  malbild_query_order_by (query, "status", TRUE);
}

static void
by_title (MalbildQuery *query,
          QueryWorld   *world)
{
  malbild_query_order_by (query, "title", FALSE);
}

static void
by_responsible (MalbildQuery *query,
                QueryWorld   *world)
{
  malbild_query_order_by (query, "responsible", TRUE);
}

static void
by_valid (MalbildQuery *query,
          QueryWorld   *world)
{
  MalbildPeriod period = { malbild_date_new_year (2021), malbild_date_new_year (2021) };

  malbild_query_where_period (query, "valid", period);
  malbild_query_order_by (query, "valid", FALSE);
}

static void
few (MalbildQuery *query,
     QueryWorld   *world)
{
  malbild_query_limit (query, 4);
}

static void
without_responsible (MalbildQuery *query,
                     QueryWorld   *world)
{
  malbild_query_where_empty (query, "responsible", TRUE);
  malbild_query_order_by (query, "title", TRUE);
  malbild_query_limit (query, 5);
}

static void
of_one_official (MalbildQuery *query,
                 QueryWorld   *world)
{
  malbild_query_where_same (query, "official", " ANNA berg");
}

static void
contributed_to_by_body (MalbildQuery *query,
                        QueryWorld   *world)
{
  g_autoptr (MalbildQuery) goals = new_query (&world->f);
  g_autoptr (MalbildQuery) contributions = malbild_query_new (world->f.store, &malbild_contribution_kind);

  malbild_query_where_ref (goals, "responsible", world->bodies[0]);
  malbild_query_where_same (goals, "official", "anna berg");
  malbild_query_where_refers (contributions, "goal", goals);
  malbild_query_where_referred (query, contributions, "contributes-to");
}

static const Recipe recipes[] = {
  all, in_area, outside_areas, contributing, contributing_and_decided, contributing_by_title, contributing_to_nothing, with_text,
  with_two_words, in_force, superseded, by_title, by_responsible, by_valid, few, without_responsible,
  of_one_official, contributed_to_by_body,
};

static MalbildQuery *
make_query (QueryWorld *world,
            guint       recipe)
{
  MalbildQuery *query = new_query (&world->f);

  recipes[recipe] (query, world);
  return query;
}

static void
check_fresh (QueryWorld  *world,
             guint        recipe,
             QueryMirror *mirror)
{
  g_autoptr (MalbildQuery) fresh = make_query (world, recipe);
  guint count = malbild_query_count (fresh);
  guint n_keys;
  const gint64 *keys = malbild_query_get_keys (fresh, &n_keys);

  g_assert_cmpuint (count, ==, n_keys);
  g_assert_cmpmem (mirror->keys->data, mirror->keys->len * sizeof (gint64), keys, n_keys * sizeof (gint64));
}

static void
test_follow (void)
{
  QueryWorld world = { 0 };
  QueryMirror *mirrors[G_N_ELEMENTS (recipes)];

  query_world_fill (&world);
  for (guint i = 0; i < G_N_ELEMENTS (recipes); i++)
    {
      g_autoptr (MalbildQuery) query = make_query (&world, i);

      mirrors[i] = query_mirror_new (query);
    }

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      query_world_edit (&world);
      for (guint i = 0; i < G_N_ELEMENTS (recipes); i++)
        {
          query_mirror_check (mirrors[i]);
          check_fresh (&world, i, mirrors[i]);
        }
    }

  for (guint i = 0; i < G_N_ELEMENTS (recipes); i++)
    query_mirror_free (mirrors[i]);
  query_world_clear (&world);
}

static gboolean
contains (const gint64 *keys,
          guint         n_keys,
          gint64        key)
{
  for (guint i = 0; i < n_keys; i++)
    if (keys[i] == key)
      return TRUE;
  return FALSE;
}

/* The rows of before are there in their order, the removed ones apart; and so is all that was selected. */
static void
check_held (QueryWorld  *world,
            guint        recipe,
            GArray      *before,
            QueryMirror *mirror)
{
  g_autoptr (MalbildQuery) fresh = make_query (world, recipe);
  const gint64 *shown = (const gint64 *) (gpointer) mirror->keys->data;
  guint n_keys;
  const gint64 *keys = malbild_query_get_keys (fresh, &n_keys);
  guint at = 0;

  for (guint i = 0; i < n_keys; i++)
    g_assert_true (contains (shown, mirror->keys->len, keys[i]));
  for (guint i = 0; i < before->len; i++)
    {
      g_autoptr (MalbildRecord) record = malbild_store_get (world->f.store, g_array_index (before, gint64, i), NULL);

      if (record == NULL)
        continue;
      while (at < mirror->keys->len && shown[at] != g_array_index (before, gint64, i))
        at++;
      g_assert_cmpuint (at, <, mirror->keys->len);
    }
}

static void
test_held (void)
{
  QueryWorld world = { 0 };

  query_world_fill (&world);
  for (guint round = 0; round < N_ROUNDS / 5; round++)
    {
      guint recipe = g_test_rand_int_range (0, G_N_ELEMENTS (recipes));
      g_autoptr (MalbildQuery) query = make_query (&world, recipe);
      QueryMirror *mirror = query_mirror_new (query);

      malbild_query_hold (query);
      for (guint i = 0; i < 5; i++)
        {
          g_autoptr (GArray) before = g_array_copy (mirror->keys);

          query_world_edit (&world);
          query_mirror_check (mirror);
          check_held (&world, recipe, before, mirror);
        }
      malbild_query_release (query);
      query_mirror_check (mirror);
      check_fresh (&world, recipe, mirror);
      query_mirror_free (mirror);
    }
  query_world_clear (&world);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/query/random/follow", test_follow);
  g_test_add_func ("/query/random/held", test_held);

  return g_test_run ();
}
