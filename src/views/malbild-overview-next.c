/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "malbild-overview-parts.h"
#include "malbild-overview-words.h"
#include "malbild-process.h"

#define MAX_SHOWN 6

static int
compare_dates (gconstpointer a,
               gconstpointer b)
{
  /* What is late is also what comes first: no more order is needed. */
  MalbildDate one = malbild_record_get_date (*(MalbildRecord *const *) a, "planned");
  MalbildDate other = malbild_record_get_date (*(MalbildRecord *const *) b, "planned");

  return (one > other) - (one < other);
}

static MalbildProgress
progress_of (MalbildRecord *milestone)
{
  return malbild_milestone_progress (malbild_record_get_date (milestone, "planned"),
                                     malbild_record_get_date (milestone, "actual"), malbild_today ());
}

/* The milestones that have a date and have not happened, the earliest first. */
static GPtrArray *
read_open_milestones (MalbildContext *context)
{
  MalbildStore *store = malbild_context_get_store (context);
  g_autoptr (MalbildQuery) steps = malbild_query_new (store, &malbild_process_step_kind);
  GPtrArray *open = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_steps;

  malbild_query_where_ref (steps, "goal-set", malbild_context_get_goal_set (context));
  n_steps = g_list_model_get_n_items (G_LIST_MODEL (steps));
  for (guint i = 0; i < n_steps; i++)
    {
      g_autoptr (MalbildRecord) step = g_list_model_get_item (G_LIST_MODEL (steps), i);
      g_autoptr (MalbildQuery) milestones = malbild_query_new (store, &malbild_milestone_kind);
      guint n_milestones;

      malbild_query_where_ref (milestones, "step", step);
      n_milestones = g_list_model_get_n_items (G_LIST_MODEL (milestones));
      for (guint j = 0; j < n_milestones; j++)
        {
          g_autoptr (MalbildRecord) milestone = g_list_model_get_item (G_LIST_MODEL (milestones), j);

          if (malbild_record_get_date (milestone, "planned") != 0 && progress_of (milestone) != MALBILD_PROGRESS_DONE)
            g_ptr_array_add (open, g_steal_pointer (&milestone));
        }
    }
  g_ptr_array_sort (open, compare_dates);
  return open;
}

static void
append_part (GString    *text,
             const char *part)
{
  /* The first line will do: the rest is in the detail pane. */
  const char *end = strchr (part, '\n');

  if (*part == '\0')
    return;
  if (text->len > 0)
    g_string_append (text, " · ");
  g_string_append_len (text, part, end != NULL ? end - part : -1);
}

static char *
describe (MalbildRecord *milestone)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *date = malbild_date_format (malbild_record_get_date (milestone, "planned"));
  MalbildRecord *body = malbild_record_get_ref (milestone, "body");

  append_part (text, date);
  if (body != NULL)
    append_part (text, malbild_record_get_text (body, "title"));
  append_part (text, malbild_record_get_text (milestone, "note"));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static GtkWidget *
new_next (MalbildContext *context,
          MalbildRecord  *milestone)
{
  gboolean late = progress_of (milestone) == MALBILD_PROGRESS_LATE;
  g_autofree char *title = malbild_record_dup_title (milestone);
  g_autofree char *about = describe (milestone);
  g_autofree char *distance = malbild_overview_distance (malbild_record_get_date (milestone, "planned"), malbild_today ());
  g_autofree char *marked = g_strconcat (late ? "! " : "", distance, NULL);
  g_autofree char *description = g_strdup_printf ("%s, %s", distance, about);
  GtkWidget *row = malbild_overview_new_row (title, about, description);
  GtkWidget *pill = gtk_label_new (marked);

  gtk_widget_set_valign (pill, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (pill, "malbild-distance");
  if (late)
    gtk_widget_add_css_class (pill, "late");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), pill);
  malbild_overview_lead_to (row, context, milestone, NULL);
  return row;
}

gboolean
malbild_overview_show_next (GtkListBox     *list,
                            MalbildContext *context)
{
  g_autoptr (GPtrArray) open = read_open_milestones (context);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, child);
  for (guint i = 0; i < MIN (open->len, MAX_SHOWN); i++)
    gtk_list_box_append (list, new_next (context, g_ptr_array_index (open, i)));
  if (open->len > MAX_SHOWN)
    {
      guint more = open->len - MAX_SHOWN;
      g_autofree char *text = g_strdup_printf (ngettext ("%u more later", "%u more later", more), more);
      GtkWidget *row = malbild_overview_new_row (text, NULL, NULL);

      malbild_overview_lead_to (row, context, g_ptr_array_index (open, MAX_SHOWN), NULL);
      gtk_list_box_append (list, row);
    }
  return open->len > 0;
}
