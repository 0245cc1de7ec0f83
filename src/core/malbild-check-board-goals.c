/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-criteria.h"

/* Board and company goals are few, contribute to something, have somebody responsible and can be followed up. */
void
malbild_check_board_goals (const MalbildRule    *rule,
                           const MalbildSubject *subject,
                           MalbildCheckResult   *result)
{
  const MalbildGoalFacts *goal = subject->goal;

  if (subject->about == MALBILD_ABOUT_BODY)
    malbild_result_limit (result, subject->count, rule->body_limit, MALBILD_MISSING_FEW_OF_BODY);
  if (!malbild_subject_is_goal_of (subject, MALBILD_GOAL_BOARD) && !malbild_subject_is_goal_of (subject, MALBILD_GOAL_COMPANY))
    return;
  malbild_result_need (result, goal->counts[MALBILD_COUNT_CONTRIBUTIONS] > 0, MALBILD_MISSING_CONTRIBUTION);
  malbild_result_need (result, goal->responsible != 0, MALBILD_MISSING_RESPONSIBLE);
  malbild_result_need (result, goal->counts[MALBILD_COUNT_INDICATORS] > 0, MALBILD_MISSING_INDICATOR);
}
