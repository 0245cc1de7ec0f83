/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-first-rows.h"

/* More than are seen on any but the tallest screens. */
#define N_FIRST 40

typedef struct {
  GtkSliceListModel *rows;
  guint              n_frames;
} Wait;

static void
wait_free (gpointer data)
{
  Wait *wait = data;

  g_object_unref (wait->rows);
  g_free (wait);
}

/* Called at the start of each frame: at that of the second one, the first has been drawn. */
static gboolean
frame_cb (GtkWidget     *list,
          GdkFrameClock *clock,
          gpointer       data)
{
  Wait *wait = data;
  GListModel *outline;

  if (wait->n_frames++ == 0)
    return G_SOURCE_CONTINUE;

  malbild_first_rows_show_all (G_LIST_MODEL (wait->rows));
  outline = gtk_slice_list_model_get_model (wait->rows);
  malbild_outline_read_rest (GTK_TREE_LIST_MODEL (outline));
  return G_SOURCE_REMOVE;
}

GListModel *
malbild_first_rows_new (GtkTreeListModel *outline,
                        GtkWidget        *list)
{
  GtkSliceListModel *rows;
  Wait *wait;

  g_return_val_if_fail (GTK_IS_TREE_LIST_MODEL (outline), NULL);
  g_return_val_if_fail (GTK_IS_WIDGET (list), NULL);

  rows = gtk_slice_list_model_new (G_LIST_MODEL (g_object_ref (outline)), 0, N_FIRST);
  wait = g_new (Wait, 1);
  *wait = (Wait) { g_object_ref (rows), 0 };
  gtk_widget_add_tick_callback (list, frame_cb, wait, wait_free);
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
