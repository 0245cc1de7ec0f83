/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-process.h"

static MalbildPeriod
period (const char *edtf)
{
  MalbildPeriod result = { 0 };

  if (edtf != NULL)
    g_assert_true (malbild_period_parse (edtf, &result, NULL));
  return result;
}

static MalbildDate
date (const char *edtf)
{
  MalbildDate result = 0;

  if (edtf != NULL)
    g_assert_true (malbild_date_parse (edtf, &result, NULL));
  return result;
}

static void
test_step (void)
{
  static const struct {
    const char     *planned;
    const char     *actual;
    const char     *day;
    MalbildProgress progress;
  } cases[] = {
    { NULL, NULL, "2019-04-05", MALBILD_PROGRESS_PLANNED },
    { "2019-21", NULL, "2019-04-05", MALBILD_PROGRESS_PLANNED },
    { "2019-01/2019-03", NULL, "2019-04-05", MALBILD_PROGRESS_LATE },
    { "2019-01/2019-06", NULL, "2019-04-05", MALBILD_PROGRESS_LATE },
    { "2019-01/2019-03", "2019-01/2019-03-05", "2019-04-05", MALBILD_PROGRESS_DONE },
    { "2019-01/2019-03", "2019-01/..", "2019-03-05", MALBILD_PROGRESS_NOW },
    { "2019-01/2019-03", "2019-01/..", "2019-04-05", MALBILD_PROGRESS_LATE },
    { "2019-04/2019-06", "2019-04/2019-06-17", "2019-04-05", MALBILD_PROGRESS_NOW },
    { "2019-04/2019-06", "2019-04/2019-06-17", "2019-06-18", MALBILD_PROGRESS_DONE },
    { "2020/2022", "2020/2022", "2019-04-05", MALBILD_PROGRESS_PLANNED },
    { "2020/2022", "2020/2022", "2021-02-15", MALBILD_PROGRESS_NOW },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("case %u", i);
      g_assert_cmpint (malbild_process_step_progress (period (cases[i].planned), period (cases[i].actual), date (cases[i].day)),
                       ==, cases[i].progress);
    }
}

static void
test_milestone (void)
{
  static const struct {
    const char     *planned;
    const char     *actual;
    const char     *day;
    MalbildProgress progress;
  } cases[] = {
    { "2019-04-01", "2019-04-01", "2019-04-05", MALBILD_PROGRESS_DONE },
    { "2019-04-01", "2019-04-01", "2019-04-01", MALBILD_PROGRESS_DONE },
    { "2019-04-01", "2019-04-01", "2019-03-31", MALBILD_PROGRESS_PLANNED },
    { "2019-04-10", "2019-04-10", "2019-04-05", MALBILD_PROGRESS_PLANNED },
    { "2019-04-10", NULL, "2019-04-11", MALBILD_PROGRESS_LATE },
    { "2019-06", NULL, "2019-06-30", MALBILD_PROGRESS_PLANNED },
    { "2019-06", NULL, "2019-07-01", MALBILD_PROGRESS_LATE },
    { NULL, NULL, "2019-07-01", MALBILD_PROGRESS_PLANNED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("case %u", i);
      g_assert_cmpint (malbild_milestone_progress (date (cases[i].planned), date (cases[i].actual), date (cases[i].day)),
                       ==, cases[i].progress);
    }
}

static void
test_assignment (void)
{
  static const struct {
    MalbildActivityState state;
    const char          *due;
    const char          *day;
    MalbildActivityState expected;
  } cases[] = {
    { MALBILD_ACTIVITY_NOT_STARTED, NULL,         "2021-02-15", MALBILD_ACTIVITY_NOT_STARTED },
    { MALBILD_ACTIVITY_ONGOING,     "2021-02",    "2021-02-28", MALBILD_ACTIVITY_ONGOING },
    { MALBILD_ACTIVITY_ONGOING,     "2021-02",    "2021-03-01", MALBILD_ACTIVITY_LATE },
    { MALBILD_ACTIVITY_NOT_STARTED, "2020",       "2021-01-01", MALBILD_ACTIVITY_LATE },
    { MALBILD_ACTIVITY_LATE,        "2021-12",    "2021-02-15", MALBILD_ACTIVITY_LATE },
    { MALBILD_ACTIVITY_DONE,        "2020-01-01", "2021-02-15", MALBILD_ACTIVITY_DONE },
    { MALBILD_ACTIVITY_WITHDRAWN,   "2020-01-01", "2021-02-15", MALBILD_ACTIVITY_WITHDRAWN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("case %u", i);
      g_assert_cmpint (malbild_assignment_state (cases[i].state, date (cases[i].due), date (cases[i].day)), ==, cases[i].expected);
    }
}

/* By its title, wherever it stands; by its place only where there are as many as usual. */
static void
test_usual (void)
{
  g_assert_cmpint (malbild_usual_step_find ("Goal formulation", 0, 2), ==, MALBILD_USUAL_STEP_FORMULATION);
  g_assert_cmpint (malbild_usual_step_find ("Ett annat ord", 3, 5), ==, MALBILD_USUAL_STEP_APPROVAL);
  g_assert_cmpint (malbild_usual_step_find ("Ett annat ord", 3, 6), ==, -1);
  g_assert_cmpint (malbild_usual_step_find ("Ett annat ord", 5, 5), ==, -1);
  g_assert_cmpint (malbild_usual_step_find ("", 0, 1), ==, -1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/process/step", test_step);
  g_test_add_func ("/process/milestone", test_milestone);
  g_test_add_func ("/process/assignment", test_assignment);
  g_test_add_func ("/process/usual", test_usual);
  return g_test_run ();
}
