/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-criteria.h"

/* Few and steering: at most so many overarching goals in the goal set, and in each area. */
void
malbild_check_few_and_steering (const MalbildRule    *rule,
                                const MalbildSubject *subject,
                                MalbildCheckResult   *result)
{
  if (subject->about == MALBILD_ABOUT_SET)
    malbild_result_limit (result, subject->set->n_overarching, rule->set_limit, MALBILD_MISSING_FEW_IN_SET);
  else if (subject->about == MALBILD_ABOUT_AREA)
    malbild_result_limit (result, subject->count, rule->area_limit, MALBILD_MISSING_FEW_IN_AREA);
}
