/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "malbild-overview-parts.h"
#include "malbild-sdg-tile.h"
#include "malbild-stacked-bar.h"
#include "malbild-text.h"

/* "3 draft", in the number that the language asks for. */
static char *
count_state (MalbildGoalState state,
             guint            count)
{
  switch (state)
    {
    case MALBILD_GOAL_STATE_DRAFT:
      return g_strdup_printf (ngettext ("%'u draft", "%'u draft", count), count);
    case MALBILD_GOAL_STATE_PROPOSED:
      return g_strdup_printf (ngettext ("%'u proposed", "%'u proposed", count), count);
    case MALBILD_GOAL_STATE_DECIDED:
      return g_strdup_printf (ngettext ("%'u decided", "%'u decided", count), count);
    case MALBILD_GOAL_STATE_IN_FORCE:
      return g_strdup_printf (ngettext ("%'u in force", "%'u in force", count), count);
    case MALBILD_GOAL_STATE_CLOSED:
      return g_strdup_printf (ngettext ("%'u closed", "%'u closed", count), count);
    case MALBILD_GOAL_STATE_SUPERSEDED:
    default:
      return g_strdup_printf (ngettext ("%'u superseded", "%'u superseded", count), count);
    }
}

/* "5 in force · 3 draft": each state that there is, the most important first. */
static char *
describe_counts (const guint counts[MALBILD_N_GOAL_STATES])
{
  static const MalbildGoalState order[] = {
    MALBILD_GOAL_STATE_IN_FORCE, MALBILD_GOAL_STATE_DECIDED, MALBILD_GOAL_STATE_PROPOSED,
    MALBILD_GOAL_STATE_DRAFT, MALBILD_GOAL_STATE_CLOSED, MALBILD_GOAL_STATE_SUPERSEDED,
  };
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      g_autofree char *words = count_state (order[i], counts[order[i]]);

      if (counts[order[i]] > 0)
        malbild_text_append_part (text, MALBILD_TEXT_DOT, words);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static GtkWidget *
new_label (const char *text,
           float       xalign,
           const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

static GtkWidget *
new_area (MalbildContext           *context,
          const char               *title,
          const MalbildAreaFigures *figures,
          guint                     full)
{
  g_autofree char *words = describe_counts (figures->counts);
  g_autofree char *total = g_strdup_printf ("%'u", figures->total);
  g_autofree char *name = g_strdup_printf (ngettext ("%s, %u goal: %s", "%s, %u goals: %s", figures->total), title, figures->total, words);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = new_label (title, 0, NULL);
  GtkWidget *bar = malbild_stacked_bar_new ();

  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (GTK_BOX (line), new_label (total, 1, "numeric"));
  gtk_box_append (GTK_BOX (box), line);
  malbild_stacked_bar_set_counts (MALBILD_STACKED_BAR (bar), figures->counts, full);
  gtk_box_append (GTK_BOX (box), bar);
  gtk_box_append (GTK_BOX (box), new_label (figures->total > 0 ? words : _("no goals"), 0, "malbild-when"));
  gtk_widget_add_css_class (box, "malbild-area");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return row;
}

/* Areas are known by their number as much as by their title. */
static char *
dup_area_title (MalbildRecord *area)
{
  const char *number = malbild_record_get_text (area, "number");
  g_autofree char *title = malbild_record_dup_title (area);

  return *number != '\0' ? g_strdup_printf ("%s %s", number, title) : g_steal_pointer (&title);
}

static void
append_area (GtkListBox               *list,
             MalbildContext           *context,
             const MalbildAreaFigures *figures,
             guint                     full)
{
  g_autoptr (MalbildRecord) area = NULL;
  g_autofree char *title = NULL;
  GtkWidget *row;

  if (figures->area != 0)
    {
      area = malbild_store_get (malbild_context_get_store (context), figures->area, NULL);
      if (area == NULL)
        return;
      title = dup_area_title (area);
    }
  row = new_area (context, title != NULL ? title : _("Without area"), figures, full);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), area != NULL);
  if (area != NULL)
    malbild_overview_lead_to (row, context, area, NULL);
  gtk_list_box_append (list, row);
}

void
malbild_overview_show_areas (GtkListBox                   *list,
                             MalbildContext               *context,
                             const MalbildOverviewFigures *figures)
{
  guint full = figures->internal.total;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, child);
  for (guint i = 0; i < figures->areas->len; i++)
    full = MAX (full, g_array_index (figures->areas, MalbildAreaFigures, i).total);
  for (guint i = 0; i < figures->areas->len; i++)
    append_area (list, context, &g_array_index (figures->areas, MalbildAreaFigures, i), full);
  if (figures->internal.total > 0)
    {
      GtkWidget *row = new_area (context, _("Internal goals"), &figures->internal, full);

      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
      gtk_list_box_append (list, row);
    }
}

#define SDG_KEY "malbild-sdg"

static void
sdg_clicked_cb (GtkWidget      *tile,
                MalbildContext *context)
{
  malbild_context_set_sdg (context, GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (tile), SDG_KEY)));
  gtk_widget_activate_action (tile, "win.show-place", "s", "framing");
}

guint
malbild_overview_show_sdgs (MalbildEvenGrid              *grid,
                            MalbildContext               *context,
                            const MalbildOverviewFigures *figures)
{
  guint touched = 0;

  malbild_even_grid_clear (grid);
  for (guint number = 1; number <= MALBILD_N_SDGS; number++)
    {
      GtkWidget *tile = gtk_button_new ();

      malbild_sdg_tile_fill (GTK_BUTTON (tile), number, figures->sdgs[number - 1]);
      g_object_set_data (G_OBJECT (tile), SDG_KEY, GUINT_TO_POINTER (number));
      g_signal_connect_object (tile, "clicked", G_CALLBACK (sdg_clicked_cb), context, 0);
      malbild_even_grid_append (grid, tile);
      touched += figures->sdgs[number - 1] > 0;
    }
  return touched;
}
