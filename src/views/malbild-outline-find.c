/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-outline.h"
#include "malbild-tree-rows.h"

static GtkTreeListRow *find_row (GtkTreeListModel *tree, MalbildRecord *record);

static GtkTreeListRow *
find_goal (GtkTreeListModel *tree,
           MalbildRecord    *goal)
{
  MalbildRecord *area = malbild_record_get_ref (goal, "area");
  g_autoptr(GtkTreeListRow) root = NULL;
  GtkTreeListRow *row;
  g_autoptr(MalbildQuery) parents = NULL;
  guint n_parents;

  if (malbild_goal_level_is_internal (malbild_record_get_choice (goal, "level")))
    root = malbild_tree_find_root (tree, NULL, MALBILD_GROUP_INTERNAL);
  else
    root = malbild_tree_find_root (tree, area, MALBILD_GROUP_WITHOUT_AREA);
  row = malbild_tree_find_below (root, goal);
  if (row != NULL || malbild_outline_is_flat (tree))
    return row;

  parents = malbild_query_new (malbild_outline_get_store (tree), &malbild_goal_kind);
  malbild_query_where_linked (parents, &malbild_contribution_kind, "contributes-to", "goal", goal);
  n_parents = g_list_model_get_n_items (G_LIST_MODEL (parents));
  for (guint i = 0; i < n_parents && row == NULL; i++)
    {
      g_autoptr(MalbildRecord) parent = g_list_model_get_item (G_LIST_MODEL (parents), i);
      g_autoptr(GtkTreeListRow) parent_row = find_row (tree, parent);

      row = malbild_tree_find_below (parent_row, goal);
    }
  return row;
}

static GtkTreeListRow *
find_row (GtkTreeListModel *tree,
          MalbildRecord    *record)
{
  g_autoptr(GtkTreeListRow) parent = NULL;

  if (malbild_record_is_kind (record, &malbild_goal_area_kind))
    return malbild_tree_find_root (tree, record, 0);
  if (malbild_record_is_kind (record, &malbild_goal_kind))
    return find_goal (tree, record);

  if (malbild_record_is_kind (record, &malbild_process_step_kind))
    parent = malbild_tree_find_root (tree, NULL, MALBILD_GROUP_PROCESS);
  else if (malbild_record_is_kind (record, &malbild_milestone_kind))
    parent = find_row (tree, malbild_record_get_ref (record, "step"));
  return malbild_tree_find_below (parent, record);
}

guint
malbild_outline_reveal (GtkTreeListModel *outline,
                        MalbildRecord    *record)
{
  g_autoptr(GtkTreeListRow) row = NULL;

  g_return_val_if_fail (GTK_IS_TREE_LIST_MODEL (outline), GTK_INVALID_LIST_POSITION);
  g_return_val_if_fail (MALBILD_IS_RECORD (record), GTK_INVALID_LIST_POSITION);

  if (malbild_record_get_removed (record))
    return GTK_INVALID_LIST_POSITION;

  row = find_row (outline, record);
  if (row == NULL)
    {
      malbild_outline_read_all (outline);
      row = find_row (outline, record);
    }
  return row != NULL ? gtk_tree_list_row_get_position (row) : GTK_INVALID_LIST_POSITION;
}
