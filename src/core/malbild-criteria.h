/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-choices.h"

G_BEGIN_DECLS

/* The criteria that goals have to meet: each way to check is one small pure function over facts (malbild-check-NAME.c). */

/**
 * MalbildOutcome:
 * @MALBILD_OUTCOME_NOT_MET: something is missing
 * @MALBILD_OUTCOME_NOT_JUDGED: a criterion that is judged by hand, and nobody did yet
 * @MALBILD_OUTCOME_OVERRIDDEN: it would be one of the former, and somebody wrote down why that is right
 * @MALBILD_OUTCOME_MET: nothing is missing
 * @MALBILD_OUTCOME_NOT_APPLICABLE: the criterion says nothing about this
 *
 * What comes of holding a criterion against something; what needs most attention comes first.
 */
typedef enum {
  MALBILD_OUTCOME_NOT_MET,
  MALBILD_OUTCOME_NOT_JUDGED,
  MALBILD_OUTCOME_OVERRIDDEN,
  MALBILD_OUTCOME_MET,
  MALBILD_OUTCOME_NOT_APPLICABLE,
} MalbildOutcome;

#define MALBILD_N_OUTCOMES 5

/* Nick and label of each outcome, in the order of #MalbildOutcome. */
extern const MalbildChoice malbild_outcomes[];

/** MalbildMissing: what can be missing; each has a sentence, and a field or a kind of link that mends it. */
typedef enum {
  MALBILD_MISSING_PERSPECTIVE,
  MALBILD_MISSING_TARGET_GROUP,
  MALBILD_MISSING_PLAIN_TITLE,
  MALBILD_MISSING_PLAIN_PERSPECTIVE,
  MALBILD_MISSING_PLAIN_WORDING,
  MALBILD_MISSING_APART,
  MALBILD_MISSING_BUDGET,
  MALBILD_MISSING_INDICATOR,
  MALBILD_MISSING_MOVEMENT,
  MALBILD_MISSING_MEANS,
  MALBILD_MISSING_MAINTENANCE,
  MALBILD_MISSING_FEW_IN_SET,
  MALBILD_MISSING_FEW_IN_AREA,
  MALBILD_MISSING_FEW_OF_BODY,
  MALBILD_MISSING_DIRECTIVE,
  MALBILD_MISSING_ADDRESSEE,
  MALBILD_MISSING_CONTRIBUTION,
  MALBILD_MISSING_RESPONSIBLE,
  MALBILD_MISSING_VALIDITY,
  MALBILD_MISSING_LONG_VALIDITY,
  MALBILD_MISSING_VISION,
  MALBILD_MISSING_VALUE,
  MALBILD_MISSING_AREA,
  MALBILD_MISSING_SDG,
  MALBILD_MISSING_EARLIER,
  MALBILD_MISSING_BY_HAND,
  MALBILD_N_MISSING,
} MalbildMissing;

/** MalbildGoalCount: what is counted of a goal. */
typedef enum {
  MALBILD_COUNT_TARGET_GROUPS,
  MALBILD_COUNT_INDICATORS,
  MALBILD_COUNT_MOVEMENTS,
  MALBILD_COUNT_MEANS,
  MALBILD_COUNT_MAINTENANCE,
  MALBILD_COUNT_DIRECTIVES,
  MALBILD_COUNT_ADDRESSED_DIRECTIVES,
  MALBILD_COUNT_CONTRIBUTIONS,
  MALBILD_COUNT_VISIONS,
  MALBILD_COUNT_VALUES,
  MALBILD_COUNT_SDGS,
  MALBILD_COUNT_EARLIER,
  MALBILD_N_COUNTS,
} MalbildGoalCount;

/**
 * MalbildGoalFacts:
 * @area: key of its goal area, 0 for none
 * @responsible: key of the responsible body, 0 for none
 * @decided: whether it is decided (stored status)
 * @with_budget: whether its decision was made together with something, as the budget is
 * @maintenance: whether it says something of maintenance and management
 * @title: folded, as malbild_text_fold() does
 * @perspective: (nullable): what it means for the citizen, folded
 * @wording: (nullable): its latest wording, folded
 *
 * What the checks have to know of a goal.
 */
typedef struct {
  gint64           key;
  MalbildGoalLevel level;
  gint64           area;
  gint64           responsible;
  MalbildPeriod    valid;
  gboolean         decided;
  gboolean         with_budget;
  gboolean         maintenance;
  char            *title;
  char            *perspective;
  char            *wording;
  guint            counts[MALBILD_N_COUNTS];
} MalbildGoalFacts;

/**
 * MalbildSetFacts:
 * @term: the calendar years that the goal set is for
 * @n_overarching: how many overarching goals it has
 * @has_earlier: whether there is an earlier goal set with goals to take into account
 */
typedef struct {
  MalbildPeriod term;
  guint         n_overarching;
  gboolean      has_earlier;
} MalbildSetFacts;

/**
 * MalbildRule:
 * @check: how the criterion is checked
 * @set_limit: at most so many overarching goals in the goal set; MALBILD_NO_INTEGER for no limit
 * @area_limit: the same in a goal area
 * @body_limit: at most so many board or company goals a body
 * @vocabulary: (nullable): words to look for, folded
 * @judged_whole: whether somebody judged the goal set as a whole by it
 *
 * A criterion with its parameters.
 */
typedef struct {
  MalbildCriterionCheck check;
  gint64                set_limit;
  gint64                area_limit;
  gint64                body_limit;
  char                **vocabulary;
  gboolean              judged_whole;
} MalbildRule;

/**
 * MalbildSubject:
 * @set: the goal set
 * @goal: (nullable): the goal that is looked at
 * @about: what else is looked at, if it is no goal
 * @count: of an area its overarching goals, of a body its goals
 * @judgement: the #MalbildVerdict that somebody gave, -1 for none
 * @overridden: whether there is an override
 */
typedef enum {
  MALBILD_ABOUT_SET,
  MALBILD_ABOUT_AREA,
  MALBILD_ABOUT_BODY,
  MALBILD_ABOUT_GOAL,
} MalbildAbout;

typedef struct {
  MalbildAbout            about;
  const MalbildSetFacts  *set;
  const MalbildGoalFacts *goal;
  guint                   count;
  int                     judgement;
  gboolean                overridden;
} MalbildSubject;

/**
 * MalbildCheckResult:
 * @missing: a bit a #MalbildMissing
 * @count: how many there are, where there are too many
 * @limit: and how many there may be
 * @word: (nullable): the word that was found, belongs to the rule
 */
typedef struct {
  MalbildOutcome  outcome;
  guint           missing;
  guint           count;
  guint           limit;
  const char     *word;
} MalbildCheckResult;

/**
 * malbild_criteria_check:
 *
 * Holds a criterion against something.
 *
 * Returns: what comes of it
 */
MalbildCheckResult malbild_criteria_check (const MalbildRule *rule, const MalbildSubject *subject);

/* Whether any finding of the check is about the goal set as a whole. */
gboolean malbild_criteria_is_about_set (MalbildCriterionCheck check);

/**
 * malbild_criteria_uses:
 * @name: the name of a field of a criterion, or of the kind of a part of it
 *
 * Returns: whether it makes a difference to what a criterion that is checked in this way finds. Each check reads its own
 *   parameters, and only what is judged by hand has judgements; all else that a criterion has is of use to any of them
 */
gboolean malbild_criteria_uses (MalbildCriterionCheck check, const char *name);

/**
 * malbild_criteria_describe:
 * @result: what was found
 *
 * Returns: (transfer full): what is missing, as sentences; empty where nothing is
 */
char *malbild_criteria_describe (const MalbildCheckResult *result);

/**
 * malbild_criteria_mending:
 * @result: what was found
 *
 * Returns: (nullable): the field, or the kind of link or part, that mends the first of what is missing
 */
const char *malbild_criteria_mending (const MalbildCheckResult *result);

/* The words of a criterion's vocabulary, one a line, folded; NULL for none. Free with g_strfreev(). */
char **malbild_criteria_split_vocabulary (const char *vocabulary);

/* For the checks: each says what it found of a subject that it is about. What they leave alone is "not applicable". */
typedef void (*MalbildCheckFunc) (const MalbildRule *rule, const MalbildSubject *subject, MalbildCheckResult *result);

void malbild_check_by_hand             (const MalbildRule *rule, const MalbildSubject *subject, MalbildCheckResult *result);
void malbild_check_citizen_perspective (const MalbildRule *rule, const MalbildSubject *subject, MalbildCheckResult *result);
void malbild_check_internal_apart      (const MalbildRule *rule, const MalbildSubject *subject, MalbildCheckResult *result);
void malbild_check_developing          (const MalbildRule *rule, const MalbildSubject *subject, MalbildCheckResult *result);
void malbild_check_means               (const MalbildRule *rule, const MalbildSubject *subject, MalbildCheckResult *result);
void malbild_check_few_and_steering    (const MalbildRule *rule, const MalbildSubject *subject, MalbildCheckResult *result);
void malbild_check_directives          (const MalbildRule *rule, const MalbildSubject *subject, MalbildCheckResult *result);
void malbild_check_board_goals         (const MalbildRule *rule, const MalbildSubject *subject, MalbildCheckResult *result);
void malbild_check_long_term           (const MalbildRule *rule, const MalbildSubject *subject, MalbildCheckResult *result);
void malbild_check_ties                (const MalbildRule *rule, const MalbildSubject *subject, MalbildCheckResult *result);

/* Helpers of the checks. */
gboolean malbild_subject_is_goal_of (const MalbildSubject *subject, MalbildGoalLevel level);
/* Met unless one of what is missing is true. */
void     malbild_result_need   (MalbildCheckResult *result, gboolean there, MalbildMissing missing);
void     malbild_result_limit  (MalbildCheckResult *result, guint count, gint64 limit, MalbildMissing missing);
/* The first word of the vocabulary that stands in the folded text by itself. */
const char *malbild_rule_find_word (const MalbildRule *rule, const char *text);

G_END_DECLS
