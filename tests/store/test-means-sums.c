/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-choices.h"
#include "malbild-means-sums.h"
#include "malbild-query.h"
#include "malbild-store-private.h"
#include "store-fixture.h"

#define NONE MALBILD_NO_INTEGER
#define LARGE MALBILD_AMOUNT_TOO_LARGE

static MalbildRecord *
add_means (StoreFixture  *f,
           MalbildRecord *goal,
           MalbildDate    year,
           gint64         operations,
           gint64         investment,
           gint64         maintenance)
{
  const gint64 parts[] = { operations, investment, maintenance };
  MalbildAssignment values[6] = {
    MALBILD_SET_REF ("goal-set", f->set), MALBILD_SET_REF ("goal", goal), MALBILD_SET_INTEGER ("year", year),
  };

  for (guint i = 0; i < MALBILD_N_MEANS_PARTS; i++)
    {
      values[3 + i].field = malbild_means_part_field (i)->name;
      if (parts[i] != NONE)
        values[3 + i].cell = (MalbildCell) { .type = MALBILD_CELL_INTEGER, .integer = parts[i] };
    }
  return add_record (f->store, &malbild_means_kind, values, G_N_ELEMENTS (values));
}

static const MalbildMeansSum *
find_sum (GArray *sums,
          gint64  group,
          int     year)
{
  const MalbildMeansSum *found = NULL;

  for (guint i = 0; i < sums->len; i++)
    {
      const MalbildMeansSum *sum = &g_array_index (sums, MalbildMeansSum, i);

      if (sum->group != group || sum->year != year)
        continue;
      g_assert_null (found);
      found = sum;
    }
  return found;
}

static void
assert_sum (GArray *sums,
            gint64  group,
            int     year,
            guint   n_lines,
            gint64  operations,
            gint64  investment,
            gint64  maintenance)
{
  const MalbildMeansSum *sum = find_sum (sums, group, year);

  g_assert_nonnull (sum);
  g_assert_cmpuint (sum->n_lines, ==, n_lines);
  g_assert_cmpint (sum->parts[MALBILD_MEANS_OPERATIONS], ==, operations);
  g_assert_cmpint (sum->parts[MALBILD_MEANS_INVESTMENT], ==, investment);
  g_assert_cmpint (sum->parts[MALBILD_MEANS_MAINTENANCE], ==, maintenance);
}

static void
test_add (void)
{
  static const struct {
    gint64 a;
    gint64 b;
    gint64 sum;
  } cases[] = {
    { NONE, NONE, NONE },
    { NONE, 0, 0 },
    { 0, NONE, 0 },
    { 2, -5, -3 },
    { G_MAXINT64 - 1, 1, LARGE },
    { G_MAXINT64 - 2, 1, G_MAXINT64 - 1 },
    { LARGE, -1, LARGE },
    { -1, LARGE, LARGE },
    { LARGE, NONE, LARGE },
    { -G_MAXINT64, -1, LARGE },
    { -G_MAXINT64, -2, LARGE },
    { -G_MAXINT64, 1, -G_MAXINT64 + 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (malbild_amount_add (cases[i].a, cases[i].b), ==, cases[i].sum);
  g_assert_cmpint (malbild_amount_join (0, 7), ==, 7);
  g_assert_cmpint (malbild_amount_join (-3, -7), ==, -3000000007);
  g_assert_cmpint (malbild_amount_join (9223372036, 854775806), ==, G_MAXINT64 - 1);
  g_assert_cmpint (malbild_amount_join (9223372036, 854775808), ==, LARGE);
  g_assert_cmpint (malbild_amount_join (9223372037, 0), ==, LARGE);
  g_assert_cmpint (malbild_amount_join (-9223372037, 0), ==, LARGE);
}

static void
test_groups (StoreFixture  *f,
             gconstpointer  data)
{
  g_autoptr (MalbildRecord) area = add_area (f, "Trygghet");
  g_autoptr (MalbildRecord) in_area = add_goal (f, "Skolvägar");
  g_autoptr (MalbildRecord) board = add_goal (f, "Nämndens");
  g_autoptr (MalbildRecord) outside = add_goal (f, "Utanför");
  g_autoptr (MalbildRecord) internal = add_goal (f, "God ekonomi");
  g_autoptr (MalbildRecord) one = add_means (f, in_area, malbild_date_new_year (2019), 100, NONE, 0);
  g_autoptr (MalbildRecord) two = add_means (f, in_area, malbild_date_new_day (2019, 6, 17), -30, NONE, NONE);
  g_autoptr (MalbildRecord) three = add_means (f, board, malbild_date_new_year (2019), 7, 20, NONE);
  g_autoptr (MalbildRecord) four = add_means (f, outside, malbild_date_new_year (2020), 1, 2, 3);
  g_autoptr (MalbildRecord) five = add_means (f, internal, malbild_date_new_year (2020), NONE, NONE, NONE);
  g_autoptr (MalbildRecord) six = add_means (f, NULL, malbild_date_new_year (2019), 900, NONE, NONE);
  g_autoptr (MalbildRecord) first = NULL;
  g_autoptr (MalbildRecord) none = NULL;
  g_autoptr (GArray) sums = NULL;
  g_autoptr (GArray) of_goal = NULL;
  MalbildMeansSum line;
  guint n_lines;

  set_ref (in_area, "area", area);
  set_ref (board, "area", area);
  set_ref (internal, "area", area);
  g_assert_true (malbild_record_set_choice (board, "level", MALBILD_GOAL_BOARD, NULL));
  g_assert_true (malbild_record_set_choice (internal, "level", MALBILD_GOAL_FINANCIAL, NULL));

  sums = malbild_store_sum_means (f->store, f->set);
  g_assert_cmpuint (sums->len, ==, 4);
  assert_sum (sums, malbild_record_get_key (area), 2019, 3, 77, 20, 0);
  assert_sum (sums, MALBILD_MEANS_WITHOUT_AREA, 2020, 1, 1, 2, 3);
  assert_sum (sums, MALBILD_MEANS_INTERNAL, 2020, 1, NONE, NONE, NONE);
  assert_sum (sums, MALBILD_MEANS_NO_GOAL, 2019, 1, 900, NONE, NONE);
  g_assert_cmpint (malbild_means_sum_total (find_sum (sums, MALBILD_MEANS_WITHOUT_AREA, 2020)), ==, 6);
  g_assert_cmpint (malbild_means_sum_total (find_sum (sums, MALBILD_MEANS_INTERNAL, 2020)), ==, NONE);

  of_goal = malbild_store_sum_means_of_goal (f->store, in_area);
  g_assert_cmpuint (of_goal->len, ==, 1);
  assert_sum (of_goal, malbild_record_get_key (in_area), 2019, 2, 70, NONE, 0);

  malbild_means_sum_of_line (&line, two);
  g_assert_cmpint (line.year, ==, 2019);
  g_assert_cmpint (malbild_means_sum_total (&line), ==, -30);

  first = malbild_store_find_means (f->store, in_area, 2019, &n_lines);
  g_assert_true (first == one);
  g_assert_cmpuint (n_lines, ==, 2);
  none = malbild_store_find_means (f->store, in_area, 2020, &n_lines);
  g_assert_null (none);
  g_assert_cmpuint (n_lines, ==, 0);
}

/* What lies in another goal set is not counted. */
static void
test_other_sets (StoreFixture  *f,
                 gconstpointer  data)
{
  g_autoptr (MalbildRecord) goal = add_goal (f, "Skolvägar");
  g_autoptr (MalbildRecord) line = add_means (f, goal, malbild_date_new_year (2019), 1, 1, 1);
  g_autoptr (MalbildRecord) loose = add_means (f, NULL, malbild_date_new_year (2019), 1, 1, 1);
  g_autoptr (MalbildRecord) other =
    add_record (f->store, &malbild_goal_set_kind,
                (MalbildAssignment[]) { MALBILD_SET_TEXT ("title", "Andra"), MALBILD_SET_REF ("municipality", f->municipality) }, 2);
  g_autoptr (GArray) sums = malbild_store_sum_means (f->store, other);

  g_assert_cmpuint (sums->len, ==, 0);
}

/* A file that another program wrote may hold more than a field takes: sums say so and do not turn over. */
static void
test_too_large (StoreFixture  *f,
                gconstpointer  data)
{
  g_autoptr (MalbildRecord) goal = add_goal (f, "Skolvägar");
  g_autoptr (GArray) sums = NULL;
  g_autoptr (GArray) of_goal = NULL;

  for (guint i = 0; i < 3; i++)
    g_clear_object (&(MalbildRecord *) { add_means (f, goal, malbild_date_new_year (2019), 1, 1, 1) });
  g_assert_true (malbild_db_exec (malbild_store_get_db (f->store),
                                  "UPDATE means SET operations = 9223372036854775806, investment = -9223372036854775806, "
                                  "maintenance = CASE position WHEN 1024 THEN 9223372036854775806 ELSE -4611686018427387903 END", NULL));
  sums = malbild_store_sum_means (f->store, f->set);
  assert_sum (sums, MALBILD_MEANS_WITHOUT_AREA, 2019, 3, LARGE, LARGE, 0);
  g_assert_cmpint (malbild_means_sum_total (&g_array_index (sums, MalbildMeansSum, 0)), ==, LARGE);
  of_goal = malbild_store_sum_means_of_goal (f->store, goal);
  assert_sum (of_goal, malbild_record_get_key (goal), 2019, 3, LARGE, LARGE, 0);
}

/* Many random lines, against sums made one by one from the records. */
typedef struct {
  StoreFixture  *f;
  MalbildRecord *areas[3];
  MalbildRecord *goals[12];
} World;

static gint64
random_amount (void)
{
  switch (g_test_rand_int_range (0, 6))
    {
    case 0:
      return NONE;
    case 1:
      return 0;
    case 2:
      return g_test_rand_bit () ? MALBILD_AMOUNT_MAX : -MALBILD_AMOUNT_MAX;
    default:
      return g_test_rand_int_range (-5000000, 5000000);
    }
}

static void
make_world (World *world)
{
  for (guint i = 0; i < G_N_ELEMENTS (world->areas); i++)
    world->areas[i] = add_area (world->f, "Område");
  for (guint i = 0; i < G_N_ELEMENTS (world->goals); i++)
    {
      world->goals[i] = add_goal (world->f, "Mål");
      if (i % 4 != 3)
        set_ref (world->goals[i], "area", world->areas[i % 4]);
      g_assert_true (malbild_record_set_choice (world->goals[i], "level", g_test_rand_int_range (0, 5), NULL));
    }
  for (guint i = 0; i < 300; i++)
    {
      int year = g_test_rand_int_range (2018, 2024);
      MalbildDate date = g_test_rand_bit () ? malbild_date_new_year (year) : malbild_date_new_day (year, 1 + g_test_rand_int_range (0, 12), 3);
      MalbildRecord *goal = world->goals[g_test_rand_int_range (0, G_N_ELEMENTS (world->goals))];

      g_clear_object (&(MalbildRecord *) { add_means (world->f, g_test_rand_int_range (0, 5) == 0 ? NULL : goal, date,
                                                      random_amount (), random_amount (), random_amount ()) });
    }
}

static gint64
group_of (MalbildRecord *goal)
{
  MalbildRecord *area = goal != NULL ? malbild_record_get_ref (goal, "area") : NULL;

  if (goal == NULL)
    return MALBILD_MEANS_NO_GOAL;
  if (malbild_goal_level_is_internal (malbild_record_get_choice (goal, "level")))
    return MALBILD_MEANS_INTERNAL;
  return area != NULL ? malbild_record_get_key (area) : MALBILD_MEANS_WITHOUT_AREA;
}

/* The sum of a group and year, or of a goal and year, counted by hand. */
static guint
count (GPtrArray     *lines,
       MalbildRecord *goal,
       gint64         group,
       int            year,
       gint64        *parts)
{
  guint n_lines = 0;

  for (guint i = 0; i < MALBILD_N_MEANS_PARTS; i++)
    parts[i] = NONE;
  for (guint i = 0; i < lines->len; i++)
    {
      MalbildRecord *line = g_ptr_array_index (lines, i);
      MalbildRecord *its_goal = malbild_record_get_ref (line, "goal");

      if (malbild_date_get_year (malbild_record_get_date (line, "year")) != year || (goal != NULL ? its_goal != goal : group_of (its_goal) != group))
        continue;
      n_lines++;
      for (guint j = 0; j < MALBILD_N_MEANS_PARTS; j++)
        {
          gint64 amount = malbild_record_get_integer (line, malbild_means_part_field (j)->name);

          if (amount != NONE)
            parts[j] = (parts[j] != NONE ? parts[j] : 0) + amount;
        }
    }
  return n_lines;
}

static guint
check_sums (GArray        *sums,
            GPtrArray     *lines,
            MalbildRecord *goal)
{
  guint n_lines = 0;

  for (guint i = 0; i < sums->len; i++)
    {
      const MalbildMeansSum *sum = &g_array_index (sums, MalbildMeansSum, i);
      gint64 parts[MALBILD_N_MEANS_PARTS];

      g_assert_true (find_sum (sums, sum->group, sum->year) == sum);
      g_assert_cmpuint (sum->n_lines, ==, count (lines, goal, sum->group, sum->year, parts));
      for (guint j = 0; j < MALBILD_N_MEANS_PARTS; j++)
        g_assert_cmpint (sum->parts[j], ==, parts[j]);
      n_lines += sum->n_lines;
    }
  return n_lines;
}

static void
test_random (StoreFixture  *f,
             gconstpointer  data)
{
  World world = { .f = f };

  make_world (&world);
  for (guint round = 0; round < 5; round++)
    {
      g_autoptr (MalbildQuery) query = malbild_query_new (f->store, &malbild_means_kind);
      g_autoptr (GPtrArray) lines = malbild_query_dup_records (query);
      g_autoptr (GArray) sums = malbild_store_sum_means (f->store, f->set);
      guint n_tied = 0, n_untied = 0;

      g_assert_cmpuint (check_sums (sums, lines, NULL), ==, lines->len);
      for (guint i = 0; i < G_N_ELEMENTS (world.goals); i++)
        {
          g_autoptr (GArray) of_goal = malbild_store_sum_means_of_goal (f->store, world.goals[i]);

          n_tied += check_sums (of_goal, lines, world.goals[i]);
        }
      for (guint i = 0; i < sums->len; i++)
        if (g_array_index (sums, MalbildMeansSum, i).group == MALBILD_MEANS_NO_GOAL)
          n_untied += g_array_index (sums, MalbildMeansSum, i).n_lines;
      g_assert_cmpuint (n_tied + n_untied, ==, lines->len);
      g_assert_cmpint (get_integer (f->store, "SELECT count (*) FROM means WHERE goal IS NULL"), ==, n_untied);

      /* Goals go to other areas, and some are removed: their lines stay, tied to no goal. */
      set_ref (world.goals[round], "area", world.areas[g_test_rand_int_range (0, 3)]);
      g_assert_true (malbild_store_remove (f->store, world.goals[11 - round], NULL, NULL));
      g_clear_object (&world.goals[11 - round]);
      world.goals[11 - round] = add_goal (f, "Nytt mål");
    }
  for (guint i = 0; i < G_N_ELEMENTS (world.areas); i++)
    g_clear_object (&world.areas[i]);
  for (guint i = 0; i < G_N_ELEMENTS (world.goals); i++)
    g_clear_object (&world.goals[i]);
}

static void
set_up (StoreFixture  *f,
        gconstpointer  data)
{
  store_fixture_set_up (f);
}

static void
tear_down (StoreFixture  *f,
           gconstpointer  data)
{
  store_fixture_tear_down (f);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/means-sums/add", test_add);
  g_test_add ("/store/means-sums/groups", StoreFixture, NULL, set_up, test_groups, tear_down);
  g_test_add ("/store/means-sums/other-sets", StoreFixture, NULL, set_up, test_other_sets, tear_down);
  g_test_add ("/store/means-sums/too-large", StoreFixture, NULL, set_up, test_too_large, tear_down);
  g_test_add ("/store/means-sums/random", StoreFixture, NULL, set_up, test_random, tear_down);
  return g_test_run ();
}
