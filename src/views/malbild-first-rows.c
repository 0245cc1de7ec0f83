/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-first-rows.h"

#include "malbild-after-frame.h"

/* More than are seen on any but the tallest screens. */
#define N_FIRST 40

static void
show_rest (gpointer data)
{
  GListModel *rows = data;
  GListModel *outline = gtk_slice_list_model_get_model (GTK_SLICE_LIST_MODEL (rows));

  malbild_first_rows_show_all (rows);
  malbild_outline_read_rest (GTK_TREE_LIST_MODEL (outline));
}

GListModel *
malbild_first_rows_new (GtkTreeListModel *outline,
                        GtkWidget        *list)
{
  GtkSliceListModel *rows;

  g_return_val_if_fail (GTK_IS_TREE_LIST_MODEL (outline), NULL);
  g_return_val_if_fail (GTK_IS_WIDGET (list), NULL);

  rows = gtk_slice_list_model_new (G_LIST_MODEL (g_object_ref (outline)), 0, N_FIRST);
  malbild_after_frame (list, show_rest, g_object_ref (rows), g_object_unref);
  return G_LIST_MODEL (rows);
}

GtkTreeListModel *
malbild_first_rows_get_outline (GListModel *model)
{
  if (GTK_IS_SLICE_LIST_MODEL (model))
    model = gtk_slice_list_model_get_model (GTK_SLICE_LIST_MODEL (model));
  return GTK_IS_TREE_LIST_MODEL (model) ? GTK_TREE_LIST_MODEL (model) : NULL;
}

void
malbild_first_rows_show_all (GListModel *rows)
{
  g_return_if_fail (GTK_IS_SLICE_LIST_MODEL (rows));

  gtk_slice_list_model_set_size (GTK_SLICE_LIST_MODEL (rows), G_MAXUINT);
}
