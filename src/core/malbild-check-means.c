/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-criteria.h"

/* Goals and means together: an overarching goal has means, and says what keeping it up takes. */
void
malbild_check_means (const MalbildRule    *rule,
                     const MalbildSubject *subject,
                     MalbildCheckResult   *result)
{
  const MalbildGoalFacts *goal = subject->goal;

  if (!malbild_subject_is_goal_of (subject, MALBILD_GOAL_OVERARCHING))
    return;
  malbild_result_need (result, goal->counts[MALBILD_COUNT_MEANS] > 0, MALBILD_MISSING_MEANS);
  malbild_result_need (result, goal->maintenance || goal->counts[MALBILD_COUNT_MAINTENANCE] > 0, MALBILD_MISSING_MAINTENANCE);
}
