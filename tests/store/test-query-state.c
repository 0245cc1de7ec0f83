/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-sql-functions.h"
#include "query-fixture.h"

/* Every precision, open ends, nothing. */
static const char *const periods[] = {
  NULL, "2019", "2020/2023", "2021", "2020/2021-02", "2021-02/2022", "2021-21/2021-22", "2020-24/2021", "2019/2020-24",
  "2021-02-15", "2021-02-16/2030", "2010/2021-02-14", "2021/..", "../2020", "../2021-02", "2021-02-16/..", "2020-23/2020-24",
};

static const MalbildDate days[] = { 202102153, 202101013, 202012313, 202202283, 202311303, 201906173, 202103013 };

static MalbildPeriod
get_period (guint i)
{
  MalbildPeriod period = { 0 };

  if (periods[i] != NULL)
    g_assert_true (malbild_period_parse (periods[i], &period, NULL));
  return period;
}

static gint64
evaluate (sqlite3    *db,
          const char *expression)
{
  g_autofree char *sql = g_strdup_printf ("SELECT ifnull (%s, -1)", expression);
  sqlite3_stmt *statement;
  gint64 value;

  g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  value = sqlite3_column_int64 (statement, 0);
  sqlite3_finalize (statement);
  return value;
}

static char *
to_sql (MalbildPeriod period)
{
  return malbild_period_is_empty (period) ? g_strdup ("NULL") : g_strdup_printf ("%" G_GINT64_FORMAT, malbild_period_pack (period));
}

static void
test_functions (void)
{
  sqlite3 *db;

  g_assert_cmpint (sqlite3_open (":memory:", &db), ==, SQLITE_OK);
  g_assert_cmpint (malbild_sql_functions_register (db), ==, SQLITE_OK);

  for (guint a = 0; a < G_N_ELEMENTS (periods); a++)
    {
      MalbildPeriod one = get_period (a);
      g_autofree char *sql = to_sql (one);

      for (guint b = 1; b < G_N_ELEMENTS (periods); b++)
        {
          MalbildPeriod other = get_period (b);
          g_autofree char *both = g_strdup_printf ("malbild_overlaps (%s, %" G_GINT64_FORMAT ")", sql, malbild_period_pack (other));
          g_autofree char *date = g_strdup_printf ("malbild_date_overlaps (%u, %" G_GINT64_FORMAT ")", one.start, malbild_period_pack (other));

          g_assert_cmpint (evaluate (db, both), ==, malbild_period_is_empty (one) ? -1 : malbild_period_overlaps (one, other));
          if (one.start != 0)
            g_assert_cmpint (evaluate (db, date), ==, malbild_period_overlaps ((MalbildPeriod) { one.start, one.start }, other));
        }
      for (guint status = 0; status < 4; status++)
        for (guint superseded = 0; superseded < 2; superseded++)
          for (guint d = 0; d < G_N_ELEMENTS (days); d++)
            {
              g_autofree char *state = g_strdup_printf ("malbild_goal_state (%u, %s, %u, %u)", status, sql, superseded, days[d]);

              g_assert_cmpint (evaluate (db, state), ==, malbild_goal_state (status, one, superseded, days[d]));
            }
    }
  g_assert_cmpint (evaluate (db, "malbild_date_overlaps (NULL, 1)"), ==, -1);
  g_assert_cmpint (evaluate (db, "malbild_sort_key (NULL)"), ==, -1);
  g_assert_cmpint (evaluate (db, "malbild_sort_key ('ö') > malbild_sort_key ('Ä') AND malbild_sort_key ('å') > malbild_sort_key ('z')"), ==, 1);
  sqlite3_close (db);
}

typedef struct {
  MalbildRecord     *goal;
  MalbildGoalStatus  status;
  MalbildPeriod      valid;
  /* The goal that comes after it, if any, and how. */
  int                type;
  MalbildGoalStatus  later_status;
  MalbildPeriod      later_valid;
} StateCase;

static void
state_case_clear (gpointer data)
{
  g_clear_object (&((StateCase *) data)->goal);
}

static MalbildGoalState
expect_state (const StateCase *c,
              MalbildDate      day)
{
  gboolean superseded = c->type >= 0 &&
                        c->later_status == MALBILD_GOAL_DECIDED &&
                        !malbild_period_is_empty (c->later_valid) &&
                        malbild_period_contains (c->later_valid, day);

  return malbild_goal_state (c->status, c->valid, superseded, day);
}

static MalbildRecord *
add_goal_with (QueryFixture      *f,
               MalbildGoalStatus  status,
               MalbildPeriod      valid)
{
  MalbildRecord *goal = add_goal (f, "mål");

  set_integer (goal, "status", status);
  if (!malbild_period_is_empty (valid))
    set_integer (goal, "valid", malbild_period_pack (valid));
  return goal;
}

static void
add_case (QueryFixture *f,
          MalbildRecord *set,
          GArray       *cases,
          StateCase     c)
{
  c.goal = add_goal_with (f, c.status, c.valid);
  if (c.type >= 0)
    {
      g_autoptr (MalbildRecord) later = add_goal_with (f, c.later_status, c.later_valid);
      g_autoptr (MalbildRecord) link = add_succession (f, later, c.goal, c.type);

      set_ref (later, "goal-set", set);
    }
  g_array_append_val (cases, c);
}

static void
add_cases (QueryFixture  *f,
           MalbildRecord *other_set,
           GArray        *cases)
{
  g_autoptr (GError) error = NULL;

  malbild_store_begin (f->store, "cases", &error);
  g_assert_no_error (error);
  for (int status = 0; status < 4; status++)
    for (guint p = 0; p < G_N_ELEMENTS (periods); p++)
      add_case (f, other_set, cases, (StateCase) { .status = status, .valid = get_period (p), .type = -1 });
  for (int status = 0; status < 4; status++)
    for (int type = 0; type < 3; type++)
      for (int later = 0; later < 4; later++)
        for (guint p = 0; p < G_N_ELEMENTS (periods); p += 3)
          add_case (f, other_set, cases, (StateCase) { .status = status, .valid = get_period (2), .type = type,
                                                       .later_status = later, .later_valid = get_period (p) });
  malbild_store_commit (f->store, &error);
  g_assert_no_error (error);
}

static void
check_day (QueryFixture *f,
           MalbildQuery *query,
           GArray       *cases,
           MalbildDate   day)
{
  guint expected[MALBILD_N_GOAL_STATES] = { 0 };
  guint counted[MALBILD_N_GOAL_STATES] = { 0 };
  g_autoptr (GArray) tallies = NULL;

  malbild_set_today (day);
  for (guint i = 0; i < cases->len; i++)
    {
      const StateCase *c = &g_array_index (cases, StateCase, i);
      MalbildGoalState state = expect_state (c, day);

      expected[state]++;
      g_assert_cmpint (malbild_store_goal_state (f->store, c->goal, day), ==, state);
    }

  malbild_query_where_state (query, 0);
  tallies = malbild_query_tally (query, NULL);
  for (guint i = 0; i < tallies->len; i++)
    counted[g_array_index (tallies, MalbildTally, i).key] = g_array_index (tallies, MalbildTally, i).count;
  g_assert_cmpmem (counted, sizeof counted, expected, sizeof expected);

  for (guint mask = 1; mask < 1 << MALBILD_N_GOAL_STATES; mask++)
    {
      guint total = 0;

      malbild_query_where_state (query, mask);
      for (guint state = 0; state < MALBILD_N_GOAL_STATES; state++)
        total += mask & (1u << state) ? expected[state] : 0;
      g_assert_cmpuint (malbild_query_count (query), ==, total);
      for (guint i = 0; i < cases->len; i++)
        {
          const StateCase *c = &g_array_index (cases, StateCase, i);

          if (mask < 1 << 3)
            g_assert_cmpint (malbild_query_find (query, c->goal, NULL), ==, (mask & 1u << expect_state (c, day)) != 0);
        }
    }
}

static void
test_states (void)
{
  g_auto (QueryFixture) f = { NULL };
  g_autoptr (MalbildQuery) query = NULL;
  g_autoptr (MalbildRecord) other_set = NULL;
  g_autoptr (GArray) cases = g_array_new (FALSE, FALSE, sizeof (StateCase));

  query_fixture_set_up (&f);
  g_array_set_clear_func (cases, state_case_clear);
  other_set = add_set (&f, "De efterföljandes");
  add_cases (&f, other_set, cases);
  query = new_query (&f);
  malbild_query_where_ref (query, "goal-set", f.set);

  for (guint d = 0; d < G_N_ELEMENTS (days); d++)
    check_day (&f, query, cases, days[d]);
  malbild_set_today (0);
}

/* What happens to another goal changes the state of this one. */
static void
test_follows (void)
{
  g_auto (QueryFixture) f = { NULL };
  g_autoptr (MalbildQuery) query = NULL;
  g_autoptr (MalbildRecord) earlier = NULL;
  g_autoptr (MalbildRecord) later = NULL;
  g_autoptr (MalbildRecord) link = NULL;

  query_fixture_set_up (&f);
  query = new_query (&f);
  earlier = add_goal (&f, "förra");
  later = add_goal (&f, "nästa");
  set_integer (earlier, "status", MALBILD_GOAL_DECIDED);
  set_period (earlier, "valid", "2019/2022");
  malbild_query_where_state (query, 1 << MALBILD_GOAL_STATE_SUPERSEDED);
  assert_titles (query, "");
  link = add_succession (&f, later, earlier, MALBILD_SUCCESSION_REPLACES);
  assert_titles (query, "");
  set_integer (later, "status", MALBILD_GOAL_DECIDED);
  set_period (later, "valid", "2021/2024");
  assert_titles (query, "förra");
  /* A goal that is continued does not hold beside the one that continues it. */
  set_integer (link, "type", MALBILD_SUCCESSION_CONTINUES);
  assert_titles (query, "förra");
  set_integer (later, "status", MALBILD_GOAL_PROPOSED);
  assert_titles (query, "");
  g_assert_true (malbild_store_undo (f.store, NULL));
  assert_titles (query, "förra");
  remove_record (&f, link);
  assert_titles (query, "");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/query/state/functions", test_functions);
  g_test_add_func ("/query/state/table", test_states);
  g_test_add_func ("/query/state/follows", test_follows);

  return g_test_run ();
}
