/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-criteria.h"

static void
look_for_words (const MalbildRule  *rule,
                const char         *text,
                MalbildMissing      missing,
                MalbildCheckResult *result)
{
  const char *word = malbild_rule_find_word (rule, text);

  malbild_result_need (result, word == NULL, missing);
  if (result->word == NULL)
    result->word = word;
}

/* An overarching goal says what it means for the citizen and for a target group, and does not speak as an employer. */
void
malbild_check_citizen_perspective (const MalbildRule    *rule,
                                   const MalbildSubject *subject,
                                   MalbildCheckResult   *result)
{
  const MalbildGoalFacts *goal = subject->goal;

  if (!malbild_subject_is_goal_of (subject, MALBILD_GOAL_OVERARCHING))
    return;
  malbild_result_need (result, goal->perspective != NULL, MALBILD_MISSING_PERSPECTIVE);
  malbild_result_need (result, goal->counts[MALBILD_COUNT_TARGET_GROUPS] > 0, MALBILD_MISSING_TARGET_GROUP);
  look_for_words (rule, goal->title, MALBILD_MISSING_PLAIN_TITLE, result);
  look_for_words (rule, goal->perspective, MALBILD_MISSING_PLAIN_PERSPECTIVE, result);
  look_for_words (rule, goal->wording, MALBILD_MISSING_PLAIN_WORDING, result);
}
