/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-criteria.h"

/* An overarching goal gives at least one directive to a board or company. */
void
malbild_check_directives (const MalbildRule    *rule,
                          const MalbildSubject *subject,
                          MalbildCheckResult   *result)
{
  const guint *counts;

  if (!malbild_subject_is_goal_of (subject, MALBILD_GOAL_OVERARCHING))
    return;
  counts = subject->goal->counts;
  malbild_result_need (result, counts[MALBILD_COUNT_DIRECTIVES] > 0, MALBILD_MISSING_DIRECTIVE);
  if (counts[MALBILD_COUNT_DIRECTIVES] > 0)
    malbild_result_need (result, counts[MALBILD_COUNT_ADDRESSED_DIRECTIVES] > 0, MALBILD_MISSING_ADDRESSEE);
}
