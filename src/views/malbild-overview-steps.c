/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "malbild-overview-parts.h"
#include "malbild-overview-words.h"
#include "malbild-process.h"

static GtkWidget *
new_label (const char *text,
           const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_label_set_width_chars (GTK_LABEL (label), 10);
  gtk_widget_add_css_class (label, style);
  return label;
}

/* A check, a filled dot, the number, an exclamation mark: the shape says what the colour says. */
static GtkWidget *
new_dot (MalbildProgress progress,
         guint           number)
{
  g_autofree char *text = NULL;
  GtkWidget *dot;

  switch (progress)
    {
    case MALBILD_PROGRESS_DONE:
      text = g_strdup ("✓");
      break;
    case MALBILD_PROGRESS_NOW:
      text = g_strdup ("●");
      break;
    case MALBILD_PROGRESS_LATE:
      text = g_strdup ("!");
      break;
    case MALBILD_PROGRESS_PLANNED:
    default:
      text = g_strdup_printf ("%u", number);
    }
  dot = gtk_label_new (text);
  gtk_widget_set_halign (dot, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (dot, "malbild-step-dot");
  gtk_widget_add_css_class (dot, malbild_progress_names[progress].nick);
  return dot;
}

static GtkWidget *
new_step (MalbildContext *context,
          MalbildRecord  *step,
          guint           number)
{
  MalbildPeriod planned = malbild_record_get_period (step, "planned");
  MalbildPeriod actual = malbild_record_get_period (step, "actual");
  MalbildProgress progress = malbild_process_step_progress (planned, actual, malbild_today ());
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  g_autofree char *title = malbild_record_dup_title (step);
  g_autofree char *words = malbild_overview_step_words (planned, actual, malbild_today ());
  /* Translators: number and title of a step, and how far it has come */
  g_autofree char *name = g_strdup_printf (_("Step %u, %s, %s"), number, title, words);

  gtk_box_append (GTK_BOX (box), new_dot (progress, number));
  gtk_box_append (GTK_BOX (box), new_label (title, "heading"));
  gtk_box_append (GTK_BOX (box), new_label (words, "malbild-when"));
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "malbild-step");
  gtk_widget_add_css_class (button, malbild_progress_names[progress].nick);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  malbild_overview_lead_to (button, context, step, NULL);
  return button;
}

gboolean
malbild_overview_show_steps (MalbildEvenGrid *grid,
                             MalbildContext  *context)
{
  g_autoptr (MalbildQuery) steps = malbild_query_new (malbild_context_get_store (context), &malbild_process_step_kind);
  guint n_steps;

  malbild_query_where_ref (steps, "goal-set", malbild_context_get_goal_set (context));
  malbild_query_limit (steps, 30);
  n_steps = g_list_model_get_n_items (G_LIST_MODEL (steps));
  malbild_even_grid_clear (grid);
  for (guint i = 0; i < n_steps; i++)
    {
      g_autoptr (MalbildRecord) step = g_list_model_get_item (G_LIST_MODEL (steps), i);

      malbild_even_grid_append (grid, new_step (context, step, i + 1));
    }
  return n_steps > 0;
}
