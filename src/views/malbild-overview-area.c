/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-overview-area.h"

#include <glib/gi18n-lib.h>

#include "malbild-stacked-bar.h"
#include "malbild-text.h"

struct _MalbildOverviewArea {
  GtkListBoxRow parent_instance;

  GtkWidget *title;
  GtkWidget *total;
  GtkWidget *bar;
  GtkWidget *words;
};

G_DEFINE_FINAL_TYPE (MalbildOverviewArea, malbild_overview_area, GTK_TYPE_LIST_BOX_ROW)

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
new_label (float       xalign,
           const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

static void
malbild_overview_area_class_init (MalbildOverviewAreaClass *klass)
{
}

static void
malbild_overview_area_init (MalbildOverviewArea *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->title = new_label (0, NULL);
  gtk_widget_set_hexpand (self->title, TRUE);
  gtk_box_append (GTK_BOX (line), self->title);
  self->total = new_label (1, "numeric");
  gtk_box_append (GTK_BOX (line), self->total);
  gtk_box_append (GTK_BOX (box), line);
  self->bar = malbild_stacked_bar_new ();
  gtk_box_append (GTK_BOX (box), self->bar);
  self->words = new_label (0, "malbild-when");
  gtk_box_append (GTK_BOX (box), self->words);
  gtk_widget_add_css_class (box, "malbild-area");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
}

GtkWidget *
malbild_overview_area_new (void)
{
  return g_object_new (MALBILD_TYPE_OVERVIEW_AREA, NULL);
}

void
malbild_overview_area_show (MalbildOverviewArea      *self,
                            const char               *title,
                            const MalbildAreaFigures *figures,
                            guint                     full)
{
  g_autofree char *words = describe_counts (figures->counts);
  g_autofree char *total = g_strdup_printf ("%'u", figures->total);
  g_autofree char *name = g_strdup_printf (ngettext ("%s, %u goal: %s", "%s, %u goals: %s", figures->total), title, figures->total, words);

  g_return_if_fail (MALBILD_IS_OVERVIEW_AREA (self));

  gtk_label_set_label (GTK_LABEL (self->title), title);
  gtk_label_set_label (GTK_LABEL (self->total), total);
  gtk_label_set_label (GTK_LABEL (self->words), figures->total > 0 ? words : _("no goals"));
  malbild_stacked_bar_set_counts (MALBILD_STACKED_BAR (self->bar), figures->counts, full);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}
