/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-term.h"

/* A term begins in the year after an election, and elections come every four years (2018, 2022). */
#define A_FIRST_YEAR 2019

MalbildPeriod
malbild_term_of_council (MalbildPeriod years)
{
  int first = years.start != 0 ? malbild_date_get_year (years.start) : 0;
  int last = years.end != 0 ? malbild_date_get_year (years.end) : 0;

  if (first <= 1 || last != first + MALBILD_TERM_YEARS - 1 || (first - A_FIRST_YEAR) % MALBILD_TERM_YEARS != 0)
    return (MalbildPeriod) { 0, 0 };
  return (MalbildPeriod) { malbild_date_new_day (first - 1, 10, 15), malbild_date_new_day (last, 10, 14) };
}

MalbildPeriod
malbild_term_after (MalbildDate day)
{
  int year = malbild_date_get_year (day);
  int since = ((year - A_FIRST_YEAR) % MALBILD_TERM_YEARS + MALBILD_TERM_YEARS) % MALBILD_TERM_YEARS;
  int first = year - since + MALBILD_TERM_YEARS;

  return (MalbildPeriod) { malbild_date_new_year (first), malbild_date_new_year (first + MALBILD_TERM_YEARS - 1) };
}
