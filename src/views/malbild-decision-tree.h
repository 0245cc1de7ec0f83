/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "malbild-store.h"

G_BEGIN_DECLS

/**
 * malbild_decision_tree_new:
 *
 * What awaits a decision in a goal set, by kind, and its decisions, the newest first, with what each of them decided. All
 * of it is live, and read when it is seen. The items of its rows are #MalbildDecisionGroup and #MalbildRecord, to be had with
 * malbild_outline_get_item(). Groups in which nothing is are left out; those at the top are open.
 *
 * Returns: (transfer full): the tree, which lives on its own
 */
GtkTreeListModel *malbild_decision_tree_new (MalbildStore *store, MalbildRecord *goal_set);

guint malbild_decision_tree_count_awaiting  (GtkTreeListModel *tree);
guint malbild_decision_tree_count_decisions (GtkTreeListModel *tree);

/* The row of a decision, in a tree whose groups are opened for it; NULL where it is not in it. (transfer full) */
GtkTreeListRow *malbild_decision_tree_dup_row (GtkTreeListModel *tree, MalbildRecord *decision);

/* While held, rows keep their place although an edit would move them. Calls do not nest. */
void malbild_decision_tree_hold (GtkTreeListModel *tree, gboolean hold);

G_END_DECLS
