/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-choices.h"
#include "malbild-record.h"

G_BEGIN_DECLS

/**
 * MalbildGoalState:
 * @MALBILD_GOAL_STATE_DRAFT: stored status draft
 * @MALBILD_GOAL_STATE_PROPOSED: stored status proposed
 * @MALBILD_GOAL_STATE_DECIDED: decided, but its validity has not begun (or is not known)
 * @MALBILD_GOAL_STATE_IN_FORCE: decided, and the day lies in its validity
 * @MALBILD_GOAL_STATE_CLOSED: closed, or decided with a validity that has ended
 * @MALBILD_GOAL_STATE_SUPERSEDED: decided, and a goal that continues, replaces or merges it is itself in force
 *
 * The status that people see: the stored one, with "in force" and "superseded" computed from validity and
 * succession on a day.
 */
typedef enum {
  MALBILD_GOAL_STATE_DRAFT,
  MALBILD_GOAL_STATE_PROPOSED,
  MALBILD_GOAL_STATE_DECIDED,
  MALBILD_GOAL_STATE_IN_FORCE,
  MALBILD_GOAL_STATE_CLOSED,
  MALBILD_GOAL_STATE_SUPERSEDED,
} MalbildGoalState;

#define MALBILD_N_GOAL_STATES 6

/* Nick and label of each state, in the order of #MalbildGoalState. */
extern const MalbildChoice malbild_goal_states[];

/**
 * malbild_goal_state:
 * @status: the stored status
 * @valid: its validity
 * @superseded: whether a goal in force comes after it, in whichever way: of two that mean the same, the later one holds
 * @day: the day that is asked about
 *
 * Returns: the state on @day
 */
MalbildGoalState malbild_goal_state (MalbildGoalStatus status, MalbildPeriod valid, gboolean superseded, MalbildDate day);

/** malbild_goal_level_is_internal: whether goals of the level lie in no goal area (financial, employer). */
gboolean malbild_goal_level_is_internal (MalbildGoalLevel level);

G_END_DECLS
