/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-tree-rows.h"

gboolean
malbild_tree_find_child (GListModel    *children,
                         MalbildRecord *record,
                         guint         *position)
{
  g_autoptr (GListModel) parts = NULL;
  guint before = 0;

  if (MALBILD_IS_QUERY (children))
    return malbild_query_find (MALBILD_QUERY (children), record, position);
  if (!GTK_IS_FLATTEN_LIST_MODEL (children))
    return FALSE;

  parts = g_object_ref (gtk_flatten_list_model_get_model (GTK_FLATTEN_LIST_MODEL (children)));
  for (guint i = 0; i < g_list_model_get_n_items (parts); i++)
    {
      g_autoptr (GListModel) part = g_list_model_get_item (parts, i);

      if (malbild_tree_find_child (part, record, position))
        {
          *position += before;
          return TRUE;
        }
      before += g_list_model_get_n_items (part);
    }
  return FALSE;
}

GtkTreeListRow *
malbild_tree_find_root (GtkTreeListModel *tree,
                        MalbildRecord    *area,
                        MalbildGroupRole  role)
{
  GListModel *roots = gtk_tree_list_model_get_model (tree);

  for (guint i = 0; i < g_list_model_get_n_items (roots); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (roots, i);

      if (area != NULL ? item == (GObject *) area : MALBILD_IS_GROUP (item) && malbild_group_get_role (MALBILD_GROUP (item)) == role)
        return gtk_tree_list_model_get_child_row (tree, i);
    }
  return NULL;
}

GtkTreeListRow *
malbild_tree_find_below (GtkTreeListRow *parent,
                         MalbildRecord  *record)
{
  GListModel *children;
  guint position;

  if (parent == NULL)
    return NULL;

  gtk_tree_list_row_set_expanded (parent, TRUE);
  children = gtk_tree_list_row_get_children (parent);
  if (children == NULL || !malbild_tree_find_child (children, record, &position))
    return NULL;
  return gtk_tree_list_row_get_child_row (parent, position);
}

static void
roots_changed_cb (GListModel       *roots,
                  guint             position,
                  guint             removed,
                  guint             added,
                  GtkTreeListModel *tree)
{
  for (guint i = position; i < position + added; i++)
    {
      g_autoptr (GtkTreeListRow) row = gtk_tree_list_model_get_child_row (tree, i);

      if (row != NULL)
        gtk_tree_list_row_set_expanded (row, TRUE);
    }
}

void
malbild_tree_open_roots (GtkTreeListModel *tree)
{
  GListModel *roots = gtk_tree_list_model_get_model (tree);

  g_signal_connect_object (roots, "items-changed", G_CALLBACK (roots_changed_cb), tree, 0);
  roots_changed_cb (roots, 0, 0, g_list_model_get_n_items (roots), tree);
}
