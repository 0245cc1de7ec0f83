/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-overview-words.h"

static MalbildDate
date (const char *edtf)
{
  MalbildDate parsed;
  g_autoptr (GError) error = NULL;

  malbild_date_parse (edtf, &parsed, &error);
  g_assert_no_error (error);
  return parsed;
}

static MalbildPeriod
period (const char *edtf)
{
  MalbildPeriod parsed = { 0, 0 };
  g_autoptr (GError) error = NULL;

  if (*edtf != '\0')
    malbild_period_parse (edtf, &parsed, &error);
  g_assert_no_error (error);
  return parsed;
}

static void
test_steps (void)
{
  static const struct {
    const char *planned;
    const char *actual;
    const char *day;
    const char *words;
  } cases[] = {
    { "2018-11/2019-03", "2018-11/2019-03", "2019-04-05", "done March 2019" },
    { "2019-03/2019-04-01", "2019-03-06/2019-04-01", "2019-04-05", "done 1 April 2019" },
    { "2019-04/2019-05", "2019-04/2019-05-29", "2019-04-05", "now, expected until May 2019" },
    { "2019-06", "2019-05-30/2019-06-17", "2019-04-05", "expected June 2019" },
    { "2020-01/2022-12", "2020-01/2022-12", "2019-04-05", "expected to begin January 2020" },
    { "2020-01/2022-12", "", "2020-02-01", "late, was to begin January 2020" },
    { "2019-04/2019-05", "2019-04-02/..", "2019-06-01", "late, was to be done May 2019" },
    { "", "2019-04-02/..", "2019-06-01", "now, since 2 April 2019" },
    { "../2019-06", "", "2019-05-01", "expected June 2019" },
    { "", "", "2019-06-01", "no dates yet" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = malbild_overview_step_words (period (cases[i].planned), period (cases[i].actual), date (cases[i].day));

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

static void
test_distances (void)
{
  static const struct {
    const char *date;
    const char *day;
    const char *words;
  } cases[] = {
    { "2019-04-10", "2019-04-05", "in 5 days" },
    { "2019-04-06", "2019-04-05", "tomorrow" },
    { "2019-04-05", "2019-04-05", "today" },
    { "2019-04-04", "2019-04-05", "1 day late" },
    { "2019-04", "2019-04-05", "this month" },
    { "2019-21", "2019-04-05", "this season" },
    { "2019", "2019-04-05", "this year" },
    { "2019-06", "2019-04-05", "in 8 weeks" },
    { "2019-23", "2019-04-05", "in 5 months" },
    { "2022", "2019-04-05", "in 2 years" },
    { "2019-03", "2019-04-05", "5 days late" },
    { "2019-03-01", "2019-04-05", "5 weeks late" },
    { "2018-23", "2019-04-05", "4 months late" },
    { "2016", "2019-04-05", "2 years late" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = malbild_overview_distance (date (cases[i].date), date (cases[i].day));

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/views/overview/steps", test_steps);
  g_test_add_func ("/views/overview/distances", test_distances);
  return g_test_run ();
}
