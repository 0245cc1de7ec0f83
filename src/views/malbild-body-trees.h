/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "malbild-query.h"

G_BEGIN_DECLS

/*
 * The trees between bodies and goals. All of them follow the goal file: what they consist of are live queries. The items
 * of their rows are got by malbild_outline_get_item(). Every row has a (lazy) list of children, so that it can become a
 * parent; malbild_body_trees_has_children() tells leaves apart.
 */

/**
 * malbild_body_tree_new:
 * @municipality: whose bodies
 *
 * The bodies, each under what it is a part of, in their manual order; all rows are open.
 *
 * Returns: (transfer full): a tree of #MalbildRecord
 */
GtkTreeListModel *malbild_body_tree_new (MalbildStore *store, MalbildRecord *municipality);

/**
 * malbild_support_tree_new:
 *
 * Who contributes to what: the overarching goals by area, under each the bodies that contribute to it, under these their
 * goals that do so; goals for which nobody is responsible come last, and under a goal that others contribute to stand those.
 * Closed goals are left out. Where they are not too many, goals and bodies are open.
 *
 * Returns: (transfer full): a tree of #MalbildRecord (goals) and #MalbildContributor
 */
GtkTreeListModel *malbild_support_tree_new (MalbildStore *store, MalbildRecord *goal_set);

/**
 * malbild_contribution_tree_new:
 *
 * What a body contributes to: the goals that its own contribute to, overarching ones first, with its own under them; then
 * those of its own that contribute to nothing, and the overarching and internal goals that it is responsible for, each as
 * a #MalbildGroup that is left out where it would be empty. Closed goals of its own are left out. The uppermost rows are open.
 *
 * Returns: (transfer full): a tree of #MalbildRecord (goals) and #MalbildGroup
 */
GtkTreeListModel *malbild_contribution_tree_new (MalbildStore *store, MalbildRecord *goal_set, MalbildRecord *body);

/* Whether there are rows below @row when it is opened. */
gboolean          malbild_body_trees_has_children (GtkTreeListModel *tree, GtkTreeListRow *row);

/* The goals of @goal_set that are not closed, of these levels (a bit 1 << #MalbildGoalLevel for each). (transfer full) */
MalbildQuery     *malbild_body_trees_new_goals (MalbildStore *store, MalbildRecord *goal_set, guint levels);

G_END_DECLS
