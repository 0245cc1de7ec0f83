/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "malbild-access.h"
#include "malbild-count-row.h"
#include "malbild-overview-parts.h"
#include "malbild-thread.h"

#define ROWS_KEY "malbild-lack-rows"
#define PILL_KEY "malbild-pill"

/**
 * What is missing, and what mends it: a place with a part of it, or, for what a record lacks, the field of that record or
 * the kind of link or part. What has a place leads there; the others unfold into the records.
 */
static const struct {
  const char *title;
  const char *place;
  const char *part;
  const char *field;
} lacks[MALBILD_N_LACKS] = {
  [MALBILD_LACK_CRITERIA]     = { .title = N_("Criteria that are not met"), .place = "criteria" },
  [MALBILD_LACK_DECISION]     = { .title = N_("Awaits a decision"), .place = "decisions" },
  [MALBILD_LACK_ANSWER]       = { .title = N_("Inputs without an answer"), .place = "dialogue", .part = "unanswered" },
  [MALBILD_LACK_CELLS]        = { .title = N_("Empty cells of the programme"), .place = "programme", .part = "matrix" },
  [MALBILD_LACK_MEANS]        = { .title = N_("Goals without means"), .field = "means" },
  [MALBILD_LACK_RESPONSIBLE]  = { .title = N_("Without anybody responsible"), .field = "responsible" },
  [MALBILD_LACK_VALID]        = { .title = N_("Without dates"), .field = "valid" },
  [MALBILD_LACK_AREA]         = { .title = N_("Without a goal area"), .field = "area" },
  [MALBILD_LACK_CONTRIBUTION] = { .title = N_("Contributing to nothing"), .field = "contribution" },
  [MALBILD_LACK_SDG]          = { .title = N_("Without a link to Agenda 2030"), .field = "sdg-link" },
};

static GListModel *
list_goals (MalbildContext *context,
            guint           lack)
{
  MalbildStore *store = malbild_context_get_store (context);
  MalbildRecord *goal_set = malbild_context_get_goal_set (context);

  if (goal_set == NULL)
    return NULL;
  if (lack == MALBILD_LACK_MEANS)
    return G_LIST_MODEL (malbild_thread_list_gap (store, goal_set, MALBILD_GAP_MEANS));
  return G_LIST_MODEL (malbild_overview_query_lack (store, goal_set, (MalbildLack) lack));
}

static GtkWidget *
new_leading_row (MalbildContext *context,
                 MalbildLack     lack)
{
  GtkWidget *row = malbild_overview_new_row (_(lacks[lack].title), NULL, NULL);
  GtkWidget *pill = malbild_count_row_new_pill ();

  adw_action_row_add_suffix (ADW_ACTION_ROW (row), pill);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  g_object_set_data (G_OBJECT (row), PILL_KEY, pill);
  malbild_overview_lead_to_part (row, context, lacks[lack].place, lacks[lack].part);
  gtk_widget_set_visible (row, FALSE);
  return row;
}

static void
set_count (GtkWidget *row,
           guint      count)
{
  g_autofree char *number = NULL;
  g_autofree char *name = NULL;

  if (MALBILD_IS_COUNT_ROW (row))
    {
      malbild_count_row_set_count (MALBILD_COUNT_ROW (row), count);
      return;
    }
  number = g_strdup_printf ("%'u", count);
  name = g_strdup_printf (_("%s: %u"), adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), count);
  gtk_label_set_label (g_object_get_data (G_OBJECT (row), PILL_KEY), number);
  malbild_access_set_label (row, name);
  gtk_widget_set_visible (row, count > 0);
}

/* A row a lack, and one behind them that says that there is none. */
static GPtrArray *
get_rows (GtkListBox     *list,
          MalbildContext *context)
{
  GPtrArray *rows = g_object_get_data (G_OBJECT (list), ROWS_KEY);
  GtkWidget *nothing;

  if (rows != NULL)
    return rows;
  rows = g_ptr_array_new ();
  for (MalbildLack lack = 0; lack < MALBILD_N_LACKS; lack++)
    g_ptr_array_add (rows, lacks[lack].place != NULL
                             ? new_leading_row (context, lack)
                             : malbild_count_row_new (context, _(lacks[lack].title), lacks[lack].field, list_goals, lack));
  nothing = malbild_overview_new_row (_("Nothing is missing"), NULL, NULL);
  adw_action_row_add_prefix (ADW_ACTION_ROW (nothing), gtk_image_new_from_icon_name ("object-select-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (nothing), FALSE);
  g_ptr_array_add (rows, nothing);
  for (guint i = 0; i < rows->len; i++)
    gtk_list_box_append (list, g_ptr_array_index (rows, i));
  g_object_set_data_full (G_OBJECT (list), ROWS_KEY, rows, (GDestroyNotify) g_ptr_array_unref);
  return rows;
}

gboolean
malbild_overview_show_lacks (GtkListBox                   *list,
                             MalbildContext               *context,
                             const MalbildOverviewFigures *figures)
{
  GPtrArray *rows = get_rows (list, context);
  gboolean any = FALSE;

  for (MalbildLack lack = 0; lack < MALBILD_N_LACKS; lack++)
    {
      any |= figures->lacks[lack] > 0;
      set_count (g_ptr_array_index (rows, lack), figures->lacks[lack]);
    }
  gtk_widget_set_visible (g_ptr_array_index (rows, MALBILD_N_LACKS), !any);
  return any;
}
