/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "malbild-overview-parts.h"

#define MAX_SHOWN 20

/* What is lacking, and the field or kind of link that mends it. */
static const struct {
  const char *title;
  const char *field;
} lacks[MALBILD_N_LACKS] = {
  [MALBILD_LACK_RESPONSIBLE]  = { N_("Without anybody responsible"), "responsible" },
  [MALBILD_LACK_VALID]        = { N_("Without dates"), "valid" },
  [MALBILD_LACK_AREA]         = { N_("Without a goal area"), "area" },
  [MALBILD_LACK_CONTRIBUTION] = { N_("Contributing to nothing"), "contribution" },
  [MALBILD_LACK_SDG]          = { N_("Without a link to Agenda 2030"), "sdg-link" },
};

static GtkWidget *
new_goal (MalbildContext *context,
          MalbildRecord  *goal,
          const char     *field)
{
  g_autofree char *title = malbild_record_dup_title (goal);
  g_autofree char *level = malbild_record_format (goal, malbild_kind_get_field (&malbild_goal_kind, "level"));
  GtkWidget *row = malbild_overview_new_row (title, level, level);

  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  malbild_overview_lead_to (row, context, goal, field);
  return row;
}

/* The goals are read when somebody wants to see them. */
static void
expanded_cb (AdwExpanderRow *row,
             GParamSpec     *pspec,
             MalbildContext *context)
{
  MalbildLack lack = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), "malbild-lack"));
  guint count = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "malbild-count"));
  g_autoptr (MalbildQuery) query = NULL;
  guint n_goals;

  if (!adw_expander_row_get_expanded (row) || g_object_get_data (G_OBJECT (row), "malbild-filled") != NULL)
    return;
  g_object_set_data (G_OBJECT (row), "malbild-filled", row);
  query = malbild_overview_query_lack (malbild_context_get_store (context), malbild_context_get_goal_set (context), lack);
  malbild_query_limit (query, MAX_SHOWN);
  n_goals = g_list_model_get_n_items (G_LIST_MODEL (query));
  for (guint i = 0; i < n_goals; i++)
    {
      g_autoptr (MalbildRecord) goal = g_list_model_get_item (G_LIST_MODEL (query), i);

      adw_expander_row_add_row (row, new_goal (context, goal, lacks[lack].field));
    }
  if (count > n_goals)
    {
      g_autofree char *text = g_strdup_printf (ngettext ("and %u more", "and %u more", count - n_goals), count - n_goals);

      adw_expander_row_add_row (row, g_object_new (ADW_TYPE_ACTION_ROW, "title", text, NULL));
    }
}

static GtkWidget *
new_lack (MalbildContext *context,
          MalbildLack     lack,
          guint           count)
{
  g_autofree char *number = g_strdup_printf ("%'u", count);
  /* Translators: what goals lack, and how many goals lack it */
  g_autofree char *name = g_strdup_printf (ngettext ("%s: %u goal", "%s: %u goals", count), _(lacks[lack].title), count);
  GtkWidget *row = g_object_new (ADW_TYPE_EXPANDER_ROW, "use-markup", FALSE, "title", _(lacks[lack].title), NULL);
  GtkWidget *pill = gtk_label_new (number);

  gtk_widget_set_valign (pill, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (pill, "malbild-distance");
  adw_expander_row_add_action (ADW_EXPANDER_ROW (row), pill);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  malbild_overview_name_expander (row, _(lacks[lack].title), name);
  g_object_set_data (G_OBJECT (row), "malbild-lack", GINT_TO_POINTER (lack));
  g_object_set_data (G_OBJECT (row), "malbild-count", GUINT_TO_POINTER (count));
  g_signal_connect_object (row, "notify::expanded", G_CALLBACK (expanded_cb), context, 0);
  return row;
}

static void
criteria_cb (GtkWidget      *row,
             MalbildContext *context)
{
  malbild_context_show_place (context, "criteria", NULL);
}

/* What the set's own criteria find is told in a place of its own. */
static GtkWidget *
new_criteria (MalbildContext               *context,
              const MalbildOverviewFigures *figures)
{
  g_autofree char *number = g_strdup_printf ("%'u", figures->n_not_met);
  g_autofree char *name = g_strdup_printf (ngettext ("%u criterion is not met", "%u criteria are not met", figures->n_not_met), figures->n_not_met);
  GtkWidget *row = malbild_overview_new_row (_("Criteria that are not met"), NULL, name);
  GtkWidget *pill = gtk_label_new (number);

  gtk_widget_set_valign (pill, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (pill, "malbild-distance");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), pill);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  g_signal_connect_object (row, "activated", G_CALLBACK (criteria_cb), context, 0);
  return row;
}

/* Which lacks are open, so that filling the list anew does not close them. */
static guint
read_expanded (GtkListBox *list)
{
  guint expanded = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (list)); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (ADW_IS_EXPANDER_ROW (child) && adw_expander_row_get_expanded (ADW_EXPANDER_ROW (child)))
      expanded |= 1u << GPOINTER_TO_INT (g_object_get_data (G_OBJECT (child), "malbild-lack"));
  return expanded;
}

void
malbild_overview_show_lacks (GtkListBox                   *list,
                             MalbildContext               *context,
                             const MalbildOverviewFigures *figures)
{
  guint expanded = read_expanded (list);
  gboolean any = FALSE;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, child);
  if (figures->n_not_met > 0)
    {
      any = TRUE;
      gtk_list_box_append (list, new_criteria (context, figures));
    }
  for (MalbildLack lack = 0; lack < MALBILD_N_LACKS; lack++)
    {
      GtkWidget *row;

      if (figures->lacks[lack] == 0)
        continue;
      any = TRUE;
      row = new_lack (context, lack, figures->lacks[lack]);
      gtk_list_box_append (list, row);
      adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), (expanded & 1u << lack) != 0);
    }
  if (!any)
    {
      child = malbild_overview_new_row (_("Nothing is missing"), NULL, NULL);
      adw_action_row_add_prefix (ADW_ACTION_ROW (child), gtk_image_new_from_icon_name ("object-select-symbolic"));
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (child), FALSE);
      gtk_list_box_append (list, child);
    }
}
