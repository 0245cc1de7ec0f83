/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-input-sorter-private.h"

#include <glib/gi18n-lib.h>

#include "malbild-access.h"
#include "malbild-choices.h"
#include "malbild-privacy.h"
#include "malbild-text.h"

#define AREA_KEY "malbild-area"

MalbildQuery *
malbild_input_sorter_new_unsorted (MalbildInputSorter *self)
{
  MalbildQuery *query = malbild_query_new (malbild_place_get_store (MALBILD_PLACE (self)), &malbild_input_kind);

  malbild_query_where_ref (query, "goal-set", malbild_place_get_goal_set (MALBILD_PLACE (self)));
  malbild_query_where_ref (query, "theme", NULL);
  return query;
}

/* Those that there are now: what an area was split into or merged with has taken its place. */
static GPtrArray *
list_areas (MalbildInputSorter *self,
            guint              *n_more)
{
  g_autoptr (MalbildQuery) query = malbild_query_new (malbild_place_get_store (MALBILD_PLACE (self)), &malbild_goal_area_kind);
  GPtrArray *areas = g_ptr_array_new_with_free_func (g_object_unref);

  guint n_areas;

  malbild_query_where_ref (query, "goal-set", malbild_place_get_goal_set (MALBILD_PLACE (self)));
  malbild_query_where_choice (query, "status", 1u << MALBILD_AREA_HYPOTHESIS | 1u << MALBILD_AREA_DECIDED);
  n_areas = g_list_model_get_n_items (G_LIST_MODEL (query));
  *n_more = n_areas - MIN (n_areas, MALBILD_SORTER_MAX_AREAS);
  for (guint i = 0; i < n_areas - *n_more; i++)
    {
      MalbildRecord *area = g_list_model_get_item (G_LIST_MODEL (query), i);

      if (area != NULL)
        g_ptr_array_add (areas, area);
    }
  return areas;
}

MalbildQuery *
malbild_input_sorter_new_links (MalbildInputSorter *self)
{
  MalbildQuery *links = malbild_query_new (malbild_place_get_store (MALBILD_PLACE (self)), &malbild_input_link_kind);

  malbild_query_where_ref (links, "input", self->input);
  return links;
}

static char *
dup_goals (MalbildInputSorter *self)
{
  g_autoptr (MalbildQuery) links = malbild_input_sorter_new_links (self);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (links)); i++)
    {
      g_autoptr (MalbildRecord) link = g_list_model_get_item (G_LIST_MODEL (links), i);
      g_autofree char *title = malbild_record_dup_title (malbild_record_get_ref (link, "goal"));

      malbild_text_append_part (text, ", ", title);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* What a button gives the input, and what it has. */
static void
show_value (GtkWidget  *button,
            GtkWidget  *label,
            const char *name,
            const char *value)
{
  g_autofree char *text = g_strdup_printf ("%s: %s", name, value != NULL && *value != '\0' ? value : _("none"));

  gtk_label_set_label (GTK_LABEL (label), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static void
show_ref (MalbildInputSorter *self,
          GtkWidget          *button,
          GtkWidget          *label,
          const char         *field,
          const char         *name)
{
  MalbildRecord *record = malbild_record_get_ref (self->input, field);
  g_autofree char *title = record != NULL ? malbild_record_dup_title (record) : NULL;

  show_value (button, label, name, title);
}

static GtkWidget *
new_area_button (guint          i,
                 MalbildRecord *area)
{
  g_autofree char *title = malbild_record_dup_title (area);
  g_autofree char *key = i < MALBILD_SORTER_AREA_KEYS ? g_strdup_printf ("%u", i + 1) : NULL;
  GtkWidget *button = gtk_toggle_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *cap = gtk_label_new (key);
  GtkWidget *label = gtk_label_new (title);

  gtk_widget_add_css_class (cap, "keycap");
  gtk_widget_set_visible (cap, key != NULL);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (box), cap);
  gtk_box_append (GTK_BOX (box), label);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_set_hexpand (button, TRUE);
  malbild_access_set_tooltip (button, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_object_set_data_full (G_OBJECT (button), AREA_KEY, g_object_ref (area), g_object_unref);
  return button;
}

void
malbild_input_sorter_area_clicked (GtkWidget          *button,
                                   MalbildInputSorter *self)
{
  MalbildRecord *area = g_object_get_data (G_OBJECT (button), AREA_KEY);
  gboolean wanted = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button));
  g_autoptr (GError) error = NULL;

  if (self->input != NULL && !malbild_record_set_ref (self->input, "area", wanted ? area : NULL, &error))
    malbild_context_report (malbild_place_get_context (MALBILD_PLACE (self)), error);
  gtk_widget_grab_focus (self->card);
}

/* The areas change seldom; their buttons are made anew only then. */
void
malbild_input_sorter_make_areas (MalbildInputSorter *self)
{
  guint n_more = 0;
  g_autoptr (GPtrArray) areas = list_areas (self, &n_more);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->areas)) != NULL)
    gtk_grid_remove (GTK_GRID (self->areas), child);
  for (guint i = 0; i < areas->len; i++)
    {
      GtkWidget *button = new_area_button (i, g_ptr_array_index (areas, i));

      g_signal_connect (button, "clicked", G_CALLBACK (malbild_input_sorter_area_clicked), self);
      gtk_grid_attach (GTK_GRID (self->areas), button, (int) i % MALBILD_SORTER_AREA_COLUMNS, (int) i / MALBILD_SORTER_AREA_COLUMNS, 1, 1);
    }
  if (n_more > 0)
    {
      g_autofree char *more = g_strdup_printf (ngettext ("and %u more", "and %u more", n_more), n_more);

      gtk_grid_attach (GTK_GRID (self->areas), gtk_label_new (more), 0, MALBILD_SORTER_MAX_AREAS / MALBILD_SORTER_AREA_COLUMNS, 1, 1);
    }
}

static void
show_areas (MalbildInputSorter *self)
{
  MalbildRecord *area = malbild_record_get_ref (self->input, "area");

  for (GtkWidget *button = gtk_widget_get_first_child (self->areas); button != NULL; button = gtk_widget_get_next_sibling (button))
    if (GTK_IS_TOGGLE_BUTTON (button))
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), g_object_get_data (G_OBJECT (button), AREA_KEY) == area);
}

static void
show_progress (MalbildInputSorter *self)
{
  g_autoptr (MalbildQuery) unsorted = malbild_input_sorter_new_unsorted (self);
  guint left = malbild_query_count (unsorted);
  guint all = MAX (self->keys->len, left);
  /* Translators: how many inputs without a theme are left, of those there were when the sorting began. */
  g_autofree char *text = g_strdup_printf (ngettext ("%u of %u unsorted left", "%u of %u unsorted left", left), left, all);

  gtk_label_set_label (GTK_LABEL (self->progress_label), text);
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->progress), all > 0 ? 1.0 - (double) left / all : 1);
}

static char *
dup_origin (MalbildInputSorter *self)
{
  MalbildRecord *event = malbild_record_get_ref (self->input, "event");
  g_autofree char *title = event != NULL ? malbild_record_dup_title (event) : g_strdup ("");
  g_autofree char *date = malbild_date_format (malbild_record_get_date (self->input, "received"));
  GString *text = g_string_new (NULL);

  malbild_text_append_part (text, MALBILD_TEXT_DOT, title);
  malbild_text_append_part (text, MALBILD_TEXT_DOT, date);
  return g_string_free (text, FALSE);
}

void
malbild_input_sorter_show (MalbildInputSorter *self)
{
  const char *text;
  g_autofree char *origin = NULL;
  g_autofree char *remark = NULL;
  g_autofree char *goals = NULL;

  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), self->input != NULL ? "input" : "done");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "sorter.back", self->at > 0);
  if (self->input == NULL)
    return;

  text = malbild_record_get_text (self->input, "text");
  origin = dup_origin (self);
  remark = malbild_privacy_describe (text);
  goals = dup_goals (self);
  gtk_label_set_label (GTK_LABEL (self->origin), origin);
  gtk_widget_set_visible (self->origin, *origin != '\0');
  gtk_label_set_label (GTK_LABEL (self->text), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->card), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_widget_set_visible (self->remark, remark != NULL);
  gtk_label_set_label (GTK_LABEL (self->remark_label), remark != NULL ? remark : "");
  show_ref (self, self->theme, self->theme_label, "theme", _("Theme"));
  show_ref (self, self->group, self->group_label, "target-group", _("Target group"));
  show_value (self->goal, self->goal_label, _("Goals"), goals);
  show_areas (self);
  show_progress (self);
}
