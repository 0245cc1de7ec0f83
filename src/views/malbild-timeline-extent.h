/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-changes.h"
#include "malbild-query.h"
#include "malbild-time-header.h"

G_BEGIN_DECLS

/* The terms of office of the municipality whose goal set is shown: its goal sets' calendar years.
 * Returns: (transfer full) (element-type MalbildTimeBand) */
GPtrArray *malbild_timeline_read_bands (MalbildStore *store, MalbildRecord *goal_set);

/* From when to when there is something to see in the goal set, in days, with some room at both ends. */
void malbild_timeline_read_extent (MalbildStore *store, MalbildRecord *goal_set, double *first, double *last);

/* The part of it that matters most: the process and the goal set's own years. What is shown at first. */
void malbild_timeline_read_term (MalbildStore *store, MalbildRecord *goal_set, double *first, double *last);

/* Whether a commit can have changed either. */
gboolean malbild_timeline_extent_touched (const MalbildChanges *changes);

G_END_DECLS
