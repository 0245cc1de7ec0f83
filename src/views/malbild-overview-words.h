/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-process.h"

G_BEGIN_DECLS

/* All (transfer full). */

/* How far a step has come and when, on @day: "done 5 March 2019", "expected June 2019". */
char *malbild_overview_step_words (MalbildPeriod planned, MalbildPeriod actual, MalbildDate day);

/* How far off a date is, seen from @day: "in 5 days", "this month", "2 weeks late". */
char *malbild_overview_distance (MalbildDate date, MalbildDate day);

G_END_DECLS
