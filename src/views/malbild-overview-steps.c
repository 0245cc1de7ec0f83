/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "malbild-access.h"
#include "malbild-overview-parts.h"
#include "malbild-overview-words.h"
#include "malbild-process.h"

/* A path of more would not be taken in at once. */
#define MAX_STEPS 30

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

/* Where the work of each usual step is done. */
static const char *const places[MALBILD_N_USUAL_STEPS] = {
  [MALBILD_USUAL_STEP_FRAMING]      = "framing",
  [MALBILD_USUAL_STEP_DIALOGUE]     = "dialogue",
  [MALBILD_USUAL_STEP_FORMULATION]  = "goals",
  [MALBILD_USUAL_STEP_APPROVAL]     = "decisions",
  [MALBILD_USUAL_STEP_CARRYING_OUT] = "timeline",
};

/* One step of the path. */
typedef struct {
  MalbildRecord   *record;
  MalbildProgress  progress;
  guint            index;
  guint            n_steps;
  gboolean         next; /* it is the one that comes after what is done or goes on */
} Step;

static const char *
style_of (const Step *step)
{
  return step->next ? "next" : malbild_progress_names[step->progress].nick;
}

/* A check, a filled dot, an arrow, the number, an exclamation mark: the shape says what the colour says. */
static GtkWidget *
new_dot (const Step *step)
{
  g_autofree char *text = NULL;
  GtkWidget *dot;

  switch (step->progress)
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
      text = step->next ? g_strdup ("→") : g_strdup_printf ("%u", step->index + 1);
    }
  dot = gtk_label_new (text);
  gtk_widget_set_halign (dot, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (dot, "malbild-step-dot");
  gtk_widget_add_css_class (dot, style_of (step));
  return dot;
}

/* The path goes on to the left and right of a dot, except at its ends. */
static GtkWidget *
new_line (gboolean shown,
          gboolean done)
{
  GtkWidget *line = gtk_separator_new (GTK_ORIENTATION_HORIZONTAL);

  gtk_widget_set_hexpand (line, TRUE);
  gtk_widget_set_valign (line, GTK_ALIGN_CENTER);
  gtk_widget_set_opacity (line, shown ? 1 : 0);
  gtk_widget_add_css_class (line, "malbild-path");
  if (done)
    gtk_widget_add_css_class (line, "done");
  return line;
}

static GtkWidget *
new_stretch (const Step *step)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gboolean done = step->progress == MALBILD_PROGRESS_DONE;

  gtk_box_append (GTK_BOX (box), new_line (step->index > 0, done || step->progress == MALBILD_PROGRESS_NOW));
  gtk_box_append (GTK_BOX (box), new_dot (step));
  gtk_box_append (GTK_BOX (box), new_line (step->index + 1 < step->n_steps, done));
  return box;
}

/* To the place where its work is done, with the step itself beside it; of a step of another kind, to the timeline. */
static void
clicked_cb (GtkWidget      *button,
            MalbildContext *context)
{
  /* It may be about to be shown anew by what it leads to. */
  g_autoptr (GtkWidget) held = g_object_ref (button);
  MalbildRecord *step = g_object_get_data (G_OBJECT (button), "malbild-step");
  const char *place = g_object_get_data (G_OBJECT (button), "malbild-place");

  if (malbild_record_get_removed (step))
    return;
  if (place != NULL)
    gtk_widget_activate_action (button, "win.show-place", "s", place);
  if (place != NULL && !g_str_equal (place, "timeline"))
    malbild_context_set_record (context, step);
  else
    malbild_context_reveal (context, step, NULL);
}

static GtkWidget *
new_step (MalbildContext *context,
          const Step     *step)
{
  MalbildPeriod planned = malbild_record_get_period (step->record, "planned");
  MalbildPeriod actual = malbild_record_get_period (step->record, "actual");
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  g_autofree char *title = malbild_record_dup_title (step->record);
  g_autofree char *when = malbild_overview_step_words (planned, actual, malbild_today ());
  /* Translators: of the step that comes next; %s is when. */
  g_autofree char *words = step->next ? g_strdup_printf (_("next, %s"), when) : g_strdup (when);
  /* Translators: number and title of a step, and how far it has come */
  g_autofree char *name = g_strdup_printf (_("Step %u, %s, %s"), step->index + 1, title, words);
  int usual = malbild_usual_step_find (title, step->index, step->n_steps);

  gtk_box_append (GTK_BOX (box), new_stretch (step));
  gtk_box_append (GTK_BOX (box), new_label (title, "heading"));
  gtk_box_append (GTK_BOX (box), new_label (words, "malbild-when"));
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "malbild-step");
  gtk_widget_add_css_class (button, style_of (step));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (button), "malbild-step", g_object_ref (step->record), g_object_unref);
  g_object_set_data (G_OBJECT (button), "malbild-place", usual >= 0 ? (gpointer) places[usual] : NULL);
  g_signal_connect_object (button, "clicked", G_CALLBACK (clicked_cb), context, 0);
  return button;
}

static void
more_clicked_cb (MalbildContext *context)
{
  malbild_context_show_place (context, "timeline", NULL);
}

/* A button for what the path has no room for. */
static GtkWidget *
new_more (MalbildContext *context,
          guint           n_more)
{
  g_autofree char *more = g_strdup_printf (ngettext ("and %u more", "and %u more", n_more), n_more);
  GtkWidget *button = gtk_button_new_with_label (more);

  gtk_widget_add_css_class (button, "flat");
  malbild_access_set_hint (button, _("Show the process on the timeline"));
  g_signal_connect_object (button, "clicked", G_CALLBACK (more_clicked_cb), context, G_CONNECT_SWAPPED);
  return button;
}

gboolean
malbild_overview_show_steps (MalbildEvenGrid *grid,
                             MalbildContext  *context)
{
  g_autoptr (MalbildQuery) steps = malbild_query_new (malbild_context_get_store (context), &malbild_process_step_kind);
  gboolean next_seen = FALSE;
  guint n_steps, n_all;

  malbild_query_where_ref (steps, "goal-set", malbild_context_get_goal_set (context));
  n_all = malbild_query_count (steps);
  malbild_query_limit (steps, MAX_STEPS);
  n_steps = g_list_model_get_n_items (G_LIST_MODEL (steps));
  malbild_even_grid_clear (grid);
  for (guint i = 0; i < n_steps; i++)
    {
      g_autoptr (MalbildRecord) record = g_list_model_get_item (G_LIST_MODEL (steps), i);
      MalbildProgress progress = malbild_process_step_progress (malbild_record_get_period (record, "planned"),
                                                                malbild_record_get_period (record, "actual"), malbild_today ());
      Step step = { record, progress, i, n_all, !next_seen && progress == MALBILD_PROGRESS_PLANNED };

      next_seen |= step.next;
      malbild_even_grid_append (grid, new_step (context, &step));
    }
  if (n_all > MAX_STEPS)
    malbild_even_grid_append (grid, new_more (context, n_all - MAX_STEPS));
  return n_steps > 0;
}
