/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-criteria.h"

/* A movement shows: an overarching goal has an indicator that is to get somewhere else than where it is. */
void
malbild_check_developing (const MalbildRule    *rule,
                          const MalbildSubject *subject,
                          MalbildCheckResult   *result)
{
  const guint *counts;

  if (!malbild_subject_is_goal_of (subject, MALBILD_GOAL_OVERARCHING))
    return;
  counts = subject->goal->counts;
  malbild_result_need (result, counts[MALBILD_COUNT_INDICATORS] > 0, MALBILD_MISSING_INDICATOR);
  if (counts[MALBILD_COUNT_INDICATORS] > 0)
    malbild_result_need (result, counts[MALBILD_COUNT_MOVEMENTS] > 0, MALBILD_MISSING_MOVEMENT);
}
