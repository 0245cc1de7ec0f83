/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-term.h"

static void
test_council (void)
{
  static const struct {
    int first;
    int last;
    int council; /* the year in which its term begins; 0: none */
  } cases[] = {
    { 2019, 2022, 2018 },
    { 2023, 2026, 2022 },
    { 2015, 2018, 2014 },
    { 2020, 2023, 0 },
    { 2019, 2021, 0 },
    { 2019, 0, 0 },
    { 0, 2022, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      MalbildPeriod years = { cases[i].first != 0 ? malbild_date_new_year (cases[i].first) : 0, cases[i].last != 0 ? malbild_date_new_year (cases[i].last) : 0 };
      MalbildPeriod term = malbild_term_of_council (years);

      g_test_message ("%d–%d", cases[i].first, cases[i].last);
      g_assert_cmpuint (term.start, ==, cases[i].council != 0 ? malbild_date_new_day (cases[i].council, 10, 15) : 0);
      g_assert_cmpuint (term.end, ==, cases[i].council != 0 ? malbild_date_new_day (cases[i].council + 4, 10, 14) : 0);
    }
}

static void
test_after (void)
{
  static const struct {
    int year;
    int first;
  } cases[] = { { 2018, 2019 }, { 2019, 2023 }, { 2021, 2023 }, { 2022, 2023 }, { 2023, 2027 }, { 2014, 2015 }, { 1999, 2003 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      MalbildPeriod term = malbild_term_after (malbild_date_new_day (cases[i].year, 2, 15));

      g_test_message ("%d", cases[i].year);
      g_assert_cmpuint (term.start, ==, malbild_date_new_year (cases[i].first));
      g_assert_cmpuint (term.end, ==, malbild_date_new_year (cases[i].first + 3));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/term/council", test_council);
  g_test_add_func ("/core/term/after", test_after);

  return g_test_run ();
}
