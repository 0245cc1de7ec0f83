/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-outline.h"

/* Where @record stands in @children: a query, or several one after the other. */
gboolean
malbild_outline_find_child (GListModel    *children,
                            MalbildRecord *record,
                            guint         *position)
{
  g_autoptr(GListModel) parts = NULL;
  guint before = 0;

  if (MALBILD_IS_QUERY (children))
    return malbild_query_find (MALBILD_QUERY (children), record, position);
  if (!GTK_IS_FLATTEN_LIST_MODEL (children))
    return FALSE;

  parts = g_object_ref (gtk_flatten_list_model_get_model (GTK_FLATTEN_LIST_MODEL (children)));
  for (guint i = 0; i < g_list_model_get_n_items (parts); i++)
    {
      g_autoptr(GListModel) part = g_list_model_get_item (parts, i);

      if (malbild_outline_find_child (part, record, position))
        {
          *position += before;
          return TRUE;
        }
      before += g_list_model_get_n_items (part);
    }
  return FALSE;
}

static GtkTreeListRow *
find_root (GtkTreeListModel *tree,
           MalbildRecord    *area,
           MalbildGroupRole  role)
{
  GListModel *roots = gtk_tree_list_model_get_model (tree);

  for (guint i = 0; i < g_list_model_get_n_items (roots); i++)
    {
      g_autoptr(GObject) item = g_list_model_get_item (roots, i);

      if (area != NULL ? item == (GObject *) area : MALBILD_IS_GROUP (item) && malbild_group_get_role (MALBILD_GROUP (item)) == role)
        return gtk_tree_list_model_get_child_row (tree, i);
    }
  return NULL;
}

static GtkTreeListRow *
find_below (GtkTreeListRow *parent,
            MalbildRecord  *record)
{
  GListModel *children;
  guint position;

  if (parent == NULL)
    return NULL;

  gtk_tree_list_row_set_expanded (parent, TRUE);
  children = gtk_tree_list_row_get_children (parent);
  if (children == NULL || !malbild_outline_find_child (children, record, &position))
    return NULL;
  return gtk_tree_list_row_get_child_row (parent, position);
}

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
    root = find_root (tree, NULL, MALBILD_GROUP_INTERNAL);
  else
    root = find_root (tree, area, MALBILD_GROUP_WITHOUT_AREA);
  row = find_below (root, goal);
  if (row != NULL || malbild_outline_is_flat (tree))
    return row;

  parents = malbild_query_new (malbild_outline_get_store (tree), &malbild_goal_kind);
  malbild_query_where_linked (parents, &malbild_contribution_kind, "contributes-to", "goal", goal);
  n_parents = g_list_model_get_n_items (G_LIST_MODEL (parents));
  for (guint i = 0; i < n_parents && row == NULL; i++)
    {
      g_autoptr(MalbildRecord) parent = g_list_model_get_item (G_LIST_MODEL (parents), i);
      g_autoptr(GtkTreeListRow) parent_row = find_row (tree, parent);

      row = find_below (parent_row, goal);
    }
  return row;
}

static GtkTreeListRow *
find_row (GtkTreeListModel *tree,
          MalbildRecord    *record)
{
  g_autoptr(GtkTreeListRow) parent = NULL;

  if (malbild_record_is_kind (record, &malbild_goal_area_kind))
    return find_root (tree, record, 0);
  if (malbild_record_is_kind (record, &malbild_goal_kind))
    return find_goal (tree, record);

  if (malbild_record_is_kind (record, &malbild_process_step_kind))
    parent = find_root (tree, NULL, MALBILD_GROUP_PROCESS);
  else if (malbild_record_is_kind (record, &malbild_milestone_kind))
    parent = find_row (tree, malbild_record_get_ref (record, "step"));
  return find_below (parent, record);
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
