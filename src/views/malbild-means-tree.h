/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "malbild-query.h"

G_BEGIN_DECLS

/**
 * MalbildMeansFilter:
 * @MALBILD_MEANS_USUAL: overarching and internal goals that are not closed, and all others that have means
 * @MALBILD_MEANS_ALL_GOALS: every goal
 * @MALBILD_MEANS_GAPS: goals that should have means and have none
 *
 * Which goals are shown with their means.
 */
typedef enum {
  MALBILD_MEANS_USUAL,
  MALBILD_MEANS_ALL_GOALS,
  MALBILD_MEANS_GAPS,
} MalbildMeansFilter;

/**
 * malbild_means_tree_new:
 * @year: the only year whose lines are shown; 0: all
 *
 * The tree of the means of a goal set: goal areas, goals without an area, internal goals, and what is tied to no goal; the
 * goals of each, every one once; their lines of means. Nothing is read of a goal until its row is shown. Areas and groups are
 * open at first, goals are not.
 *
 * The items of its rows are #MalbildRecord or #MalbildGroup. malbild_outline_get_item() gives that of a row.
 *
 * Returns: (transfer full): the tree, which lives on its own
 */
GtkTreeListModel *malbild_means_tree_new (MalbildStore *store, MalbildRecord *goal_set, MalbildMeansFilter filter, int year);

/* In a large goal set, goals that are not overarching come when nothing else is to be done, or now. */
void malbild_means_tree_read_all (GtkTreeListModel *tree);

/**
 * malbild_means_tree_reveal:
 * @record: an area, a goal, a line of means
 *
 * Opens the rows that lead to @record. Returns: its position, or %GTK_INVALID_LIST_POSITION where it is not shown
 */
guint malbild_means_tree_reveal (GtkTreeListModel *tree, MalbildRecord *record);

/* While held, rows stay where they are although an edit would move them or take them out. Calls nest. */
void malbild_means_tree_hold    (GtkTreeListModel *tree);
void malbild_means_tree_release (GtkTreeListModel *tree);

G_END_DECLS
