/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "detail-fixture.h"

#include "malbild-detail-pane.h"
#include "malbild-field-row.h"
#include "malbild-link-list.h"

void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

void
set_up (Fixture       *self,
        gconstpointer  data)
{
  store_fixture_set_up (&self->file);
  self->goal = add_goal (&self->file, "Halverad klimatpåverkan");
  self->context = malbild_context_new ();
  malbild_context_set_store (self->context, self->file.store);
  malbild_context_set_goal_set (self->context, self->file.set);
  self->pane = malbild_detail_pane_new ();
  g_object_set (self->pane, "context", self->context, NULL);
  self->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (self->window), 400, 700);
  gtk_window_set_child (GTK_WINDOW (self->window), self->pane);
  gtk_window_present (GTK_WINDOW (self->window));
  while (!gtk_widget_get_mapped (self->pane))
    g_main_context_iteration (NULL, TRUE);
}

void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_clear_object (&self->goal);
  g_assert_finalize_object (self->context);
  store_fixture_tear_down (&self->file);
}

GtkWidget *
find_list (GtkWidget  *widget,
           const char *title)
{
  GtkWidget *found = NULL;

  if (MALBILD_IS_LINK_LIST (widget) && g_str_equal (malbild_link_list_get_title (MALBILD_LINK_LIST (widget)), title))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_list (child, title);
  return found;
}

GtkWidget *
find_type (GtkWidget *widget,
           GType      type)
{
  GtkWidget *found = NULL;

  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_type (child, type);
  return found;
}

GtkWidget *
find_row (GtkWidget  *widget,
          const char *field)
{
  GtkWidget *found = NULL;

  if (MALBILD_IS_FIELD_ROW (widget) && g_str_equal (malbild_field_row_get_field (MALBILD_FIELD_ROW (widget)), field))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_row (child, field);
  return found;
}
