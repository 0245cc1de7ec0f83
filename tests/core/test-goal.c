/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-goal.h"

static void
test_state (void)
{
  static const struct {
    MalbildGoalStatus status;
    const char       *valid;
    gboolean          superseded;
    const char       *day;
    MalbildGoalState  state;
  } cases[] = {
    { MALBILD_GOAL_DRAFT, "2020/2027", FALSE, "2021-02-15", MALBILD_GOAL_STATE_DRAFT },
    { MALBILD_GOAL_PROPOSED, "2020/2027", TRUE, "2021-02-15", MALBILD_GOAL_STATE_PROPOSED },
    { MALBILD_GOAL_DECIDED, "2020/2027", FALSE, "2019-12-31", MALBILD_GOAL_STATE_DECIDED },
    { MALBILD_GOAL_DECIDED, "2020/2027", FALSE, "2020-01-01", MALBILD_GOAL_STATE_IN_FORCE },
    { MALBILD_GOAL_DECIDED, "2020/2027", FALSE, "2027-12-31", MALBILD_GOAL_STATE_IN_FORCE },
    { MALBILD_GOAL_DECIDED, "2020/2027", FALSE, "2028-01-01", MALBILD_GOAL_STATE_CLOSED },
    { MALBILD_GOAL_DECIDED, "2020/..", FALSE, "2050-01-01", MALBILD_GOAL_STATE_IN_FORCE },
    { MALBILD_GOAL_DECIDED, "", FALSE, "2021-02-15", MALBILD_GOAL_STATE_DECIDED },
    { MALBILD_GOAL_DECIDED, "2020/2027", TRUE, "2021-02-15", MALBILD_GOAL_STATE_SUPERSEDED },
    { MALBILD_GOAL_CLOSED, "2020/2027", TRUE, "2021-02-15", MALBILD_GOAL_STATE_CLOSED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      MalbildPeriod valid = { 0 };
      MalbildDate day;

      if (cases[i].valid[0] != '\0')
        g_assert_true (malbild_period_parse (cases[i].valid, &valid, NULL));
      g_assert_true (malbild_date_parse (cases[i].day, &day, NULL));
      g_assert_cmpint (malbild_goal_state (cases[i].status, valid, cases[i].superseded, day), ==, cases[i].state);
    }
  g_assert_cmpuint (malbild_choice_count (malbild_goal_states), ==, MALBILD_N_GOAL_STATES);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/goal/state", test_state);
  return g_test_run ();
}
