/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-criteria.h"

/* An overarching goal is tied to vision, core values, area, Agenda 2030, and earlier goals where there are any. */
void
malbild_check_ties (const MalbildRule    *rule,
                    const MalbildSubject *subject,
                    MalbildCheckResult   *result)
{
  const guint *counts;

  if (!malbild_subject_is_goal_of (subject, MALBILD_GOAL_OVERARCHING))
    return;
  counts = subject->goal->counts;
  malbild_result_need (result, counts[MALBILD_COUNT_VISIONS] > 0, MALBILD_MISSING_VISION);
  malbild_result_need (result, counts[MALBILD_COUNT_VALUES] > 0, MALBILD_MISSING_VALUE);
  malbild_result_need (result, subject->goal->area != 0, MALBILD_MISSING_AREA);
  malbild_result_need (result, counts[MALBILD_COUNT_SDGS] > 0, MALBILD_MISSING_SDG);
  malbild_result_need (result, counts[MALBILD_COUNT_EARLIER] > 0 || !subject->set->has_earlier, MALBILD_MISSING_EARLIER);
}
