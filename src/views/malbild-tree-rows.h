/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-outline.h"

G_BEGIN_DECLS

/* The rows of any tree whose items are records and groups. */

/* Where @record stands in @children: a query, or several one after the other. */
gboolean malbild_tree_find_child (GListModel *children, MalbildRecord *record, guint *position);

/**
 * malbild_tree_find_root:
 * @area: (nullable): the record that stands at the root; NULL: a group does
 * @role: what the group holds together, where @area is NULL
 *
 * Returns: (transfer full) (nullable): its row
 */
GtkTreeListRow *malbild_tree_find_root (GtkTreeListModel *tree, MalbildRecord *area, MalbildGroupRole role);

/* Opens @parent (nullable). (transfer full) (nullable): the row of @record below it */
GtkTreeListRow *malbild_tree_find_below (GtkTreeListRow *parent, MalbildRecord *record);

/* Opens the rows at the root: those that are there, and those that come. */
void malbild_tree_open_roots (GtkTreeListModel *tree);

G_END_DECLS
