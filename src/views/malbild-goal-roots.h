/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-outline.h"

G_BEGIN_DECLS

/**
 * MalbildGoalRootsFind:
 * @area: (nullable): NULL: the goals without an area, internal ones apart
 *
 * Returns: (transfer full): the goals that stand in an area
 */
typedef GListModel *(*MalbildGoalRootsFind) (MalbildRecord *area, gpointer data);

/**
 * MalbildGoalRoots:
 *
 * What stands at the root of a tree of goals: the goal areas, then the groups of the goals without an area and of the
 * internal goals, each of which is there as long as it has goals.
 */
typedef struct _MalbildGoalRoots MalbildGoalRoots;

/**
 * malbild_goal_roots_new:
 * @find: asked for the goals of an area
 * @internal: (transfer full): the internal goals
 */
MalbildGoalRoots *malbild_goal_roots_new  (MalbildGoalRootsFind find, GListModel *internal, gpointer data);
void              malbild_goal_roots_free (MalbildGoalRoots *self);

/**
 * malbild_goal_roots_new_model:
 * @before: (nullable): what stands before the areas
 * @areas: (transfer full): the goal areas
 * @after: (nullable): what stands behind the groups
 *
 * Returns: (transfer full): all of it, one after the other
 */
GListModel *malbild_goal_roots_new_model (MalbildGoalRoots *self, GListModel *before, GListModel *areas, GListModel *after);

/* Of @areas (transfer full) those that have goals. (transfer full) */
GListModel *malbild_goal_roots_new_filled (MalbildGoalRoots *self, GListModel *areas);

/* The goals of an area, found once. (transfer none) */
GListModel *malbild_goal_roots_get_area_goals (MalbildGoalRoots *self, MalbildRecord *area);

/* The goals of one of the two groups. (transfer none) */
GListModel *malbild_goal_roots_get_group_goals (MalbildGoalRoots *self, MalbildGroupRole role);

G_END_DECLS
