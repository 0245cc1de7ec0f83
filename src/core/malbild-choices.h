/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-kind.h"

G_BEGIN_DECLS

/* The lists of choices. The numbers are stored: lists only grow at their end. */

/** MalbildBodyType: what sort of body it is. */
typedef enum {
  MALBILD_BODY_COUNCIL,
  MALBILD_BODY_EXECUTIVE_BOARD,
  MALBILD_BODY_WORKING_COMMITTEE,
  MALBILD_BODY_BOARD,
  MALBILD_BODY_COMPANY,
  MALBILD_BODY_ADMINISTRATION,
} MalbildBodyType;

/** MalbildAreaStatus: whether a goal area is a working hypothesis, decided, or replaced by others after a split or merge. */
typedef enum {
  MALBILD_AREA_HYPOTHESIS,
  MALBILD_AREA_DECIDED,
  MALBILD_AREA_REPLACED,
} MalbildAreaStatus;

/** MalbildGoalLevel: whose goal it is. Internal goals (financial, employer) lie in no goal area. */
typedef enum {
  MALBILD_GOAL_OVERARCHING,
  MALBILD_GOAL_BOARD,
  MALBILD_GOAL_COMPANY,
  MALBILD_GOAL_FINANCIAL,
  MALBILD_GOAL_EMPLOYER,
} MalbildGoalLevel;

/** MalbildGoalStatus: the status that is stored; see also #MalbildGoalState. */
typedef enum {
  MALBILD_GOAL_DRAFT,
  MALBILD_GOAL_PROPOSED,
  MALBILD_GOAL_DECIDED,
  MALBILD_GOAL_CLOSED,
} MalbildGoalStatus;

/** MalbildWordingStatus: how far a wording has come. */
typedef enum {
  MALBILD_WORDING_DRAFT,
  MALBILD_WORDING_PROPOSAL,
  MALBILD_WORDING_DECIDED,
} MalbildWordingStatus;

/** MalbildSuccessionType: what a goal does to an earlier one. */
typedef enum {
  MALBILD_SUCCESSION_CONTINUES,
  MALBILD_SUCCESSION_REPLACES,
  MALBILD_SUCCESSION_MERGES,
} MalbildSuccessionType;

/** MalbildAreaSuccessionType: what an area does to an earlier one. */
typedef enum {
  MALBILD_AREA_SUCCESSION_CONTINUES,
  MALBILD_AREA_SUCCESSION_REPLACES,
  MALBILD_AREA_SUCCESSION_MERGES,
  MALBILD_AREA_SUCCESSION_SPLIT,
} MalbildAreaSuccessionType;

/** MalbildDirectiveType: to whom a directive is given, and as what. */
typedef enum {
  MALBILD_DIRECTIVE,
  MALBILD_OWNER_DIRECTIVE,
} MalbildDirectiveType;

/** MalbildActivityState: how far an activity or an assignment has come. */
typedef enum {
  MALBILD_ACTIVITY_NOT_STARTED,
  MALBILD_ACTIVITY_ONGOING,
  MALBILD_ACTIVITY_DONE,
  MALBILD_ACTIVITY_LATE,
  MALBILD_ACTIVITY_WITHDRAWN,
} MalbildActivityState;

/** MalbildPolarity: which way is better. */
typedef enum {
  MALBILD_POLARITY_HIGHER,
  MALBILD_POLARITY_LOWER,
} MalbildPolarity;

/** MalbildFrequency: how often an indicator is measured. */
typedef enum {
  MALBILD_FREQUENCY_MONTHLY,
  MALBILD_FREQUENCY_FOUR_MONTHLY,
  MALBILD_FREQUENCY_HALF_YEARLY,
  MALBILD_FREQUENCY_YEARLY,
  MALBILD_FREQUENCY_TERM,
} MalbildFrequency;

/** MalbildAssessmentValue: how far a goal is met. Not assessed is none of the others. */
typedef enum {
  MALBILD_ASSESSMENT_NOT_ASSESSED,
  MALBILD_ASSESSMENT_MET,
  MALBILD_ASSESSMENT_PARTLY,
  MALBILD_ASSESSMENT_NOT_MET,
} MalbildAssessmentValue;

/** MalbildForecastValue: what is expected at the end. */
typedef enum {
  MALBILD_FORECAST_WILL_BE_MET,
  MALBILD_FORECAST_PARTLY,
  MALBILD_FORECAST_NOT,
  MALBILD_FORECAST_UNCERTAIN,
} MalbildForecastValue;

/** MalbildYes: a box that is ticked; what is empty is not. */
typedef enum {
  MALBILD_YES,
} MalbildYes;

/** MalbildEventForm: in what form a dialogue is held. */
typedef enum {
  MALBILD_EVENT_MEETING,
  MALBILD_EVENT_WORKSHOP,
  MALBILD_EVENT_WALK,
  MALBILD_EVENT_SURVEY,
  MALBILD_EVENT_DIGITAL,
  MALBILD_EVENT_OTHER,
} MalbildEventForm;

/** MalbildCriterionCheck: how a criterion is checked. */
typedef enum {
  MALBILD_CHECK_BY_HAND,
  MALBILD_CHECK_CITIZEN_PERSPECTIVE,
  MALBILD_CHECK_INTERNAL_APART,
  MALBILD_CHECK_DEVELOPING,
  MALBILD_CHECK_MEANS,
  MALBILD_CHECK_FEW_AND_STEERING,
  MALBILD_CHECK_DIRECTIVES,
  MALBILD_CHECK_BOARD_GOALS,
  MALBILD_CHECK_LONG_TERM,
  MALBILD_CHECK_TIES,
} MalbildCriterionCheck;

/** MalbildVerdict: what was found when a criterion was held against a goal. */
typedef enum {
  MALBILD_VERDICT_MET,
  MALBILD_VERDICT_NOT_MET,
  MALBILD_VERDICT_NOT_APPLICABLE,
} MalbildVerdict;

extern const MalbildChoice malbild_body_types[];
extern const MalbildChoice malbild_area_statuses[];
extern const MalbildChoice malbild_goal_levels[];
extern const MalbildChoice malbild_goal_statuses[];
extern const MalbildChoice malbild_wording_statuses[];
extern const MalbildChoice malbild_succession_types[];
extern const MalbildChoice malbild_area_succession_types[];
extern const MalbildChoice malbild_directive_types[];
extern const MalbildChoice malbild_activity_states[];
extern const MalbildChoice malbild_assignment_states[];
extern const MalbildChoice malbild_polarities[];
extern const MalbildChoice malbild_frequencies[];
extern const MalbildChoice malbild_assessment_values[];
extern const MalbildChoice malbild_forecast_values[];
extern const MalbildChoice malbild_yes[];
extern const MalbildChoice malbild_event_forms[];
extern const MalbildChoice malbild_criterion_checks[];
extern const MalbildChoice malbild_verdicts[];

G_END_DECLS
