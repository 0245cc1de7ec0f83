/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

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

MalbildProgress malbild_process_step_progress (MalbildPeriod planned, MalbildPeriod actual, MalbildDate day);
MalbildProgress malbild_milestone_progress    (MalbildDate planned, MalbildDate actual, MalbildDate day);

G_END_DECLS
