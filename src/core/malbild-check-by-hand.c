/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-criteria.h"

/* A person judges each overarching goal, and others if it is wanted; or the goal set as a whole, which then goes for
 * every goal that was not judged by itself. */
void
malbild_check_by_hand (const MalbildRule    *rule,
                       const MalbildSubject *subject,
                       MalbildCheckResult   *result)
{
  static const MalbildOutcome outcomes[] = {
    [MALBILD_VERDICT_MET]            = MALBILD_OUTCOME_MET,
    [MALBILD_VERDICT_NOT_MET]        = MALBILD_OUTCOME_NOT_MET,
    [MALBILD_VERDICT_NOT_APPLICABLE] = MALBILD_OUTCOME_NOT_APPLICABLE,
  };

  if (subject->judgement >= 0 && subject->judgement < (int) G_N_ELEMENTS (outcomes))
    {
      result->outcome = outcomes[subject->judgement];
      if (result->outcome == MALBILD_OUTCOME_NOT_MET)
        result->missing = 1u << MALBILD_MISSING_BY_HAND;
    }
  else if (malbild_subject_is_goal_of (subject, MALBILD_GOAL_OVERARCHING) && !rule->judged_whole)
    result->outcome = MALBILD_OUTCOME_NOT_JUDGED;
}
