/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-thread-gap-list.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "malbild-overview-parts.h"
#include "malbild-thread.h"

#define MAX_SHOWN 50
#define GAP_KEY "malbild-gap"
#define FILLED_KEY "malbild-filled"

static GtkWidget *
new_record (MalbildContext *context,
            MalbildRecord  *record,
            const char     *field)
{
  g_autofree char *title = malbild_record_dup_title (record);
  GtkWidget *row = malbild_overview_new_row (title, NULL, NULL);

  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  malbild_overview_lead_to (row, context, record, field);
  return row;
}

static void
add_more (MalbildContext *context,
          AdwExpanderRow *row,
          guint           gap)
{
  guint n_records = malbild_thread_count_gap_records (malbild_context_get_store (context), malbild_context_get_goal_set (context), gap, NULL);
  g_autofree char *text = NULL;

  if (n_records <= MAX_SHOWN)
    return;
  text = g_strdup_printf (ngettext ("and %u more", "and %u more", n_records - MAX_SHOWN), n_records - MAX_SHOWN);
  adw_expander_row_add_row (row, g_object_new (ADW_TYPE_ACTION_ROW, "title", text, NULL));
}

/* The records are read when somebody wants to see them. */
static void
expanded_cb (AdwExpanderRow *row,
             GParamSpec     *pspec,
             MalbildContext *context)
{
  guint gap = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), GAP_KEY));
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (GError) error = NULL;

  if (!adw_expander_row_get_expanded (row) || g_object_get_data (G_OBJECT (row), FILLED_KEY) != NULL)
    return;
  g_object_set_data (G_OBJECT (row), FILLED_KEY, row);
  records = malbild_thread_list_gap (malbild_context_get_store (context), malbild_context_get_goal_set (context), gap, MAX_SHOWN, &error);
  if (records == NULL)
    {
      malbild_context_report (context, error);
      return;
    }
  for (guint i = 0; i < records->len; i++)
    adw_expander_row_add_row (row, new_record (context, g_ptr_array_index (records, i), malbild_thread_gaps[gap].field));
  if (records->len == MAX_SHOWN)
    add_more (context, row, gap);
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

static GtkWidget *
new_gap (MalbildContext *context,
         guint           gap,
         guint           count)
{
  const char *title = _(malbild_thread_gaps[gap].title);
  g_autofree char *number = g_strdup_printf ("%'u", count);
  /* Translators: what is lacking, and how many there are */
  g_autofree char *name = g_strdup_printf (_("%s: %u"), title, count);
  GtkWidget *row = g_object_new (ADW_TYPE_EXPANDER_ROW, "use-markup", FALSE, "title", title, NULL);
  GtkWidget *pill = gtk_label_new (number);

  gtk_widget_set_valign (pill, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (pill, "malbild-distance");
  adw_expander_row_add_action (ADW_EXPANDER_ROW (row), pill);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  malbild_overview_name_expander (row, title, name);
  g_object_set_data (G_OBJECT (row), GAP_KEY, GUINT_TO_POINTER (gap));
  g_signal_connect_object (row, "notify::expanded", G_CALLBACK (expanded_cb), context, 0);
  return row;
}

static guint
read_expanded (GtkListBox *list)
{
  guint expanded = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (list)); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (ADW_IS_EXPANDER_ROW (child) && adw_expander_row_get_expanded (ADW_EXPANDER_ROW (child)))
      expanded |= 1u << GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (child), GAP_KEY));
  return expanded;
}

void
malbild_thread_show_gaps (GtkListBox     *list,
                          MalbildContext *context)
{
  guint expanded = read_expanded (list);
  g_autoptr (GError) error = NULL;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, child);
  for (guint gap = 0; gap < MALBILD_N_THREAD_GAPS && error == NULL; gap++)
    {
      guint count = malbild_thread_count_gap (malbild_context_get_store (context), malbild_context_get_goal_set (context), gap, &error);
      GtkWidget *row = count > 0 ? new_gap (context, gap, count) : new_closed_gap (gap);

      gtk_list_box_append (list, row);
      if (count > 0)
        adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), (expanded & 1u << gap) != 0);
    }
  if (error != NULL)
    malbild_context_report (context, error);
}
