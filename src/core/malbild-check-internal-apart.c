/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-criteria.h"
#include "malbild-goal.h"

/* Financial and employer goals lie in no goal area and are decided with the budget. */
void
malbild_check_internal_apart (const MalbildRule    *rule,
                              const MalbildSubject *subject,
                              MalbildCheckResult   *result)
{
  if (subject->about != MALBILD_ABOUT_GOAL || !malbild_goal_level_is_internal (subject->goal->level))
    return;
  malbild_result_need (result, subject->goal->area == 0, MALBILD_MISSING_APART);
  malbild_result_need (result, !subject->goal->decided || subject->goal->with_budget, MALBILD_MISSING_BUDGET);
}
