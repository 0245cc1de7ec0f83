/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-date.h"

G_BEGIN_DECLS

/** MALBILD_TERM_YEARS: how many calendar years a term of office counts. */
#define MALBILD_TERM_YEARS 4

/**
 * malbild_term_of_council:
 * @years: the calendar years that a goal set counts
 *
 * The council's own term, which begins on 15 October after the election and ends on 14 October four years later
 * (vallagen, kommunallagen 5 kap.), where @years is one whole term of calendar years.
 *
 * Returns: the term; an empty period where @years is none
 */
MalbildPeriod malbild_term_of_council (MalbildPeriod years);

/**
 * malbild_term_after:
 * @day: a day
 *
 * Returns: the calendar years of the first term that begins after the year of @day
 */
MalbildPeriod malbild_term_after (MalbildDate day);

G_END_DECLS
