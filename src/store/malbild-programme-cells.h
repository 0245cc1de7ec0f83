/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-query.h"

G_BEGIN_DECLS

/* What a programme is made of, by key: read in one go, so that a large one is quickly laid out. */

/**
 * MalbildProgrammeGoal:
 * @goal: a goal
 * @area: its goal area; 0: it has none
 * @expected: whether its empty cells are gaps, as those of open overarching goals are
 */
typedef struct {
  gint64   goal;
  gint64   area;
  gboolean expected;
} MalbildProgrammeGoal;

/**
 * MalbildProgrammeCell:
 * @clarification: a clarification
 * @goal: what is clarified
 * @target_group: for whom; 0: no target group
 * @focus_area: in which focus area; 0: none
 */
typedef struct {
  gint64 clarification;
  gint64 goal;
  gint64 target_group;
  gint64 focus_area;
} MalbildProgrammeCell;

/**
 * malbild_store_list_programme_goals:
 *
 * Lists the goals of a programme: the overarching goals of @goal_set that are not closed, and what else is clarified. By
 * area in the order of the areas, those without one last, then in their own order.
 *
 * Returns: (transfer full) (element-type MalbildProgrammeGoal): the goals
 */
GArray *malbild_store_list_programme_goals (MalbildStore *self, MalbildRecord *goal_set);

/* Lists the clarifications of the goals of @goal_set, in their order. (transfer full) (element-type MalbildProgrammeCell) */
GArray *malbild_store_list_programme_cells (MalbildStore *self, MalbildRecord *goal_set);

/**
 * malbild_store_query_tied_inputs:
 * @column: a target group or a focus area
 *
 * The inputs that speak to a cell before all others: those that are tied to @goal; in the column of a target group, those
 * of that group among them.
 *
 * Returns: (transfer full): the inputs, in the order in which they are tied
 */
MalbildQuery *malbild_store_query_tied_inputs (MalbildStore *self, MalbildRecord *goal, MalbildRecord *column);

/**
 * malbild_store_query_near_inputs:
 * @column: a target group or a focus area
 *
 * The inputs that may speak to a cell: those of the target group that lie in the area of @goal and are tied to no goal yet.
 *
 * Returns: (transfer full) (nullable): the inputs; NULL for a focus area, and for a goal without area
 */
MalbildQuery *malbild_store_query_near_inputs (MalbildStore *self, MalbildRecord *goal, MalbildRecord *column);

G_END_DECLS
