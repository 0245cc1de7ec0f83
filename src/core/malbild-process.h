/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-choices.h"
#include "malbild-record.h"

G_BEGIN_DECLS

/**
 * MalbildProgress:
 * @MALBILD_PROGRESS_PLANNED: not begun, not due
 * @MALBILD_PROGRESS_NOW: begun and not finished
 * @MALBILD_PROGRESS_DONE: finished
 * @MALBILD_PROGRESS_LATE: should have begun or been finished by the day, and was not
 *
 * Where a process step or a milestone stands on a day. Actual dates that lie after the day do not count:
 * nobody knew them then.
 */
typedef enum {
  MALBILD_PROGRESS_PLANNED,
  MALBILD_PROGRESS_NOW,
  MALBILD_PROGRESS_DONE,
  MALBILD_PROGRESS_LATE,
} MalbildProgress;

extern const MalbildChoice malbild_progress_names[];

/**
 * MalbildUsualStep:
 *
 * The five steps that a goal process usually has, in their order.
 */
typedef enum {
  MALBILD_USUAL_STEP_FRAMING,
  MALBILD_USUAL_STEP_DIALOGUE,
  MALBILD_USUAL_STEP_FORMULATION,
  MALBILD_USUAL_STEP_APPROVAL,
  MALBILD_USUAL_STEP_CARRYING_OUT,
} MalbildUsualStep;

#define MALBILD_N_USUAL_STEPS 5

/* Their titles, untranslated. */
extern const char *const malbild_usual_steps[MALBILD_N_USUAL_STEPS];

/**
 * malbild_usual_step_find:
 * @title: the title of a step of some process
 * @index: which step of it, from 0
 * @n_steps: how many steps it has
 *
 * Which of the usual steps a step is: the one of that title, in English or the user's language; else, where there are as
 * many steps as usual, the one in its place.
 *
 * Returns: a #MalbildUsualStep, or -1 where it is none of them
 */
int malbild_usual_step_find (const char *title, guint index, guint n_steps);

MalbildProgress malbild_process_step_progress (MalbildPeriod planned, MalbildPeriod actual, MalbildDate day);
MalbildProgress malbild_milestone_progress    (MalbildDate planned, MalbildDate actual, MalbildDate day);

/**
 * malbild_assignment_state:
 * @state: what was last said of it
 * @due: when it is to be done; 0: not said
 *
 * Returns: how far an assignment has come on @day: late once it is past due, unless it is done or withdrawn
 */
MalbildActivityState malbild_assignment_state (MalbildActivityState state, MalbildDate due, MalbildDate day);

G_END_DECLS
