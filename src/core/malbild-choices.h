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

/** MalbildAreaStatus: whether the goal areas are a working hypothesis or decided. */
typedef enum {
  MALBILD_AREA_HYPOTHESIS,
  MALBILD_AREA_DECIDED,
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

extern const MalbildChoice malbild_body_types[];
extern const MalbildChoice malbild_area_statuses[];
extern const MalbildChoice malbild_goal_levels[];
extern const MalbildChoice malbild_goal_statuses[];
extern const MalbildChoice malbild_wording_statuses[];
extern const MalbildChoice malbild_succession_types[];

G_END_DECLS
