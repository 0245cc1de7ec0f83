/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-first-rows.h"

#include "malbild-after-frame.h"

/* More than are seen on any but the tallest screens. */
#define N_FIRST 40

/* A list view makes no more row widgets than some two hundred: so many come frame by frame, all others at once. */
#define N_BY_STEPS 240

typedef struct {
  GtkSliceListModel *rows;
  GtkWidget         *list;
} Growth;

static void
growth_free (gpointer data)
{
  Growth *growth = data;

  g_object_unref (growth->rows);
  g_free (growth);
}

static void show_more (gpointer data);

static void
wait_for_frame (GtkSliceListModel *rows,
                GtkWidget         *list)
{
  Growth *growth = g_new (Growth, 1);

  *growth = (Growth) { g_object_ref (rows), list };
  malbild_after_frame (list, show_more, growth, growth_free);
}

static void
show_more (gpointer data)
{
  Growth *growth = data;
  GListModel *outline = gtk_slice_list_model_get_model (growth->rows);
  guint size = gtk_slice_list_model_get_size (growth->rows);

  if (size < MIN (N_BY_STEPS, g_list_model_get_n_items (outline)))
    {
      gtk_slice_list_model_set_size (growth->rows, size + N_FIRST);
      wait_for_frame (growth->rows, growth->list);
      return;
    }
  malbild_first_rows_show_all (G_LIST_MODEL (growth->rows));
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
  wait_for_frame (rows, list);
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
