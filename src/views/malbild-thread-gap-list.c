/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-thread-gap-list.h"

#include <glib/gi18n-lib.h>

#include "malbild-count-row.h"
#include "malbild-overview-parts.h"
#include "malbild-thread.h"

#define ROWS_KEY "malbild-gap-rows"

static GListModel *
list_gap (MalbildContext *context,
          guint           gap)
{
  MalbildRecord *goal_set = malbild_context_get_goal_set (context);

  return goal_set != NULL ? G_LIST_MODEL (malbild_thread_list_gap (malbild_context_get_store (context), goal_set, gap)) : NULL;
}

/* A thread that does not break here is said as well: what is not listed might have been forgotten. */
static GtkWidget *
new_closed_gap (guint gap)
{
  GtkWidget *row = malbild_overview_new_row (_(malbild_thread_gaps[gap].title), /* Translators: no goals, no bodies, no inputs: the golden thread does not break here. */
                                             C_("gaps", "None"), NULL);

  adw_action_row_add_prefix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("object-select-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  return row;
}

/* Two rows a gap, of which one is shown: where it is open, and where it is closed. */
static GPtrArray *
get_rows (GtkListBox     *list,
          MalbildContext *context)
{
  GPtrArray *rows = g_object_get_data (G_OBJECT (list), ROWS_KEY);

  if (rows != NULL)
    return rows;
  rows = g_ptr_array_new ();
  for (guint gap = 0; gap < MALBILD_N_THREAD_GAPS; gap++)
    {
      g_ptr_array_add (rows, malbild_count_row_new (context, _(malbild_thread_gaps[gap].title), malbild_thread_gaps[gap].field, list_gap, gap));
      g_ptr_array_add (rows, new_closed_gap (gap));
    }
  for (guint i = 0; i < rows->len; i++)
    gtk_list_box_append (list, g_ptr_array_index (rows, i));
  g_object_set_data_full (G_OBJECT (list), ROWS_KEY, rows, (GDestroyNotify) g_ptr_array_unref);
  return rows;
}

void
malbild_thread_show_gaps (GtkListBox     *list,
                          MalbildContext *context,
                          guint           gaps)
{
  GPtrArray *rows = get_rows (list, context);
  g_autoptr (GError) error = NULL;

  for (guint gap = 0; gap < MALBILD_N_THREAD_GAPS && error == NULL; gap++)
    {
      guint count;

      if ((gaps & 1u << gap) == 0)
        continue;
      count = malbild_thread_count_gap (malbild_context_get_store (context), malbild_context_get_goal_set (context), gap, &error);
      malbild_count_row_set_count (g_ptr_array_index (rows, 2 * gap), count);
      gtk_widget_set_visible (g_ptr_array_index (rows, 2 * gap + 1), count == 0);
    }
  if (error != NULL)
    malbild_context_report (context, error);
}

void
malbild_thread_clear_gaps (GtkListBox *list)
{
  GPtrArray *rows = g_object_get_data (G_OBJECT (list), ROWS_KEY);

  for (guint i = 0; rows != NULL && i < rows->len; i += 2)
    malbild_count_row_set_count (g_ptr_array_index (rows, i), 0);
}
