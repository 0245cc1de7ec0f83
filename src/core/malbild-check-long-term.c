/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-criteria.h"

/* An overarching goal is valid beyond the end of the term; an open end is beyond any. */
void
malbild_check_long_term (const MalbildRule    *rule,
                         const MalbildSubject *subject,
                         MalbildCheckResult   *result)
{
  MalbildPeriod valid;
  MalbildDate term_end;

  if (!malbild_subject_is_goal_of (subject, MALBILD_GOAL_OVERARCHING) || subject->set->term.end == 0)
    return;
  valid = subject->goal->valid;
  term_end = malbild_date_last_day (subject->set->term.end);
  malbild_result_need (result, !malbild_period_is_empty (valid), MALBILD_MISSING_VALIDITY);
  if (!malbild_period_is_empty (valid))
    malbild_result_need (result, valid.end == 0 || malbild_date_last_day (valid.end) > term_end, MALBILD_MISSING_LONG_VALIDITY);
}
