/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>

#include "detail-fixture.h"
#include "malbild-link-entry.h"
#include "malbild-record-form.h"

static void
add_activities (Fixture *self,
                guint    n_activities)
{
  for (guint i = 0; i < n_activities; i++)
    {
      g_autofree char *title = g_strdup_printf ("Aktivitet %u", i + 1);
      const MalbildAssignment values[] = { MALBILD_SET_REF ("goal", self->goal), MALBILD_SET_TEXT ("title", title) };
      g_autoptr (MalbildRecord) activity = add_record (self->file.store, &malbild_activity_kind, values, G_N_ELEMENTS (values));
    }
  malbild_context_set_record (self->context, self->goal);
  settle ();
  /* What comes after what is known once there is a layout. */
  while (gtk_widget_get_width (find_type (find_list (self->pane, "Activities"), MALBILD_TYPE_LINK_ENTRY)) == 0)
    g_main_context_iteration (NULL, TRUE);
}

static guint
count_stops (Fixture *self)
{
  guint n_stops = 0;

  gtk_root_set_focus (GTK_ROOT (self->window), NULL);
  /* By way of all there is: at its end the focus leaves the pane. */
  while (gtk_widget_child_focus (self->pane, GTK_DIR_TAB_FORWARD))
    g_assert_cmpuint (++n_stops, <, 1000);
  return n_stops;
}

/* However many entries there are: Tab comes by their list once. */
static void
test_one_stop (Fixture       *self,
               gconstpointer  data)
{
  guint n_stops;

  add_activities (self, 1);
  n_stops = count_stops (self);
  g_assert_cmpuint (n_stops, >, 10);
  add_activities (self, 9);
  g_assert_cmpuint (count_stops (self), ==, n_stops);
}

static GtkWidget *
find_focused_entry (Fixture *self)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self->window));

  return focus != NULL ? gtk_widget_get_ancestor (focus, MALBILD_TYPE_LINK_ENTRY) : NULL;
}

static void
assert_at_entry (Fixture    *self,
                 const char *title)
{
  GtkWidget *entry = find_focused_entry (self);

  g_assert_nonnull (entry);
  g_assert_cmpstr (malbild_record_get_text (malbild_link_entry_get_record (MALBILD_LINK_ENTRY (entry)), "title"), ==, title);
}

static GtkWidget *
get_entries (Fixture    *self,
             const char *list)
{
  return gtk_widget_get_parent (find_type (find_list (self->pane, list), MALBILD_TYPE_LINK_ENTRY));
}

static void
test_arrows (Fixture       *self,
             gconstpointer  data)
{
  GtkWidget *entries, *open;

  add_activities (self, 3);
  entries = get_entries (self, "Activities");
  g_assert_true (gtk_widget_child_focus (entries, GTK_DIR_TAB_FORWARD));
  assert_at_entry (self, "Aktivitet 1");
  open = gtk_root_get_focus (GTK_ROOT (self->window));
  g_assert_true (gtk_widget_child_focus (entries, GTK_DIR_RIGHT));
  assert_at_entry (self, "Aktivitet 1");
  g_assert_true (gtk_root_get_focus (GTK_ROOT (self->window)) != open);
  g_assert_true (gtk_widget_child_focus (entries, GTK_DIR_LEFT));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (self->window)) == open);
  g_assert_true (gtk_widget_child_focus (entries, GTK_DIR_DOWN));
  g_assert_true (gtk_widget_child_focus (entries, GTK_DIR_DOWN));
  assert_at_entry (self, "Aktivitet 3");
  g_assert_false (gtk_widget_child_focus (entries, GTK_DIR_DOWN));
  assert_at_entry (self, "Aktivitet 3");
  g_assert_true (gtk_widget_child_focus (entries, GTK_DIR_UP));
  assert_at_entry (self, "Aktivitet 2");

  /* Tab leaves, and comes back to where one was. */
  g_assert_false (gtk_widget_child_focus (entries, GTK_DIR_TAB_FORWARD));
  gtk_root_set_focus (GTK_ROOT (self->window), NULL);
  g_assert_true (gtk_widget_child_focus (entries, GTK_DIR_TAB_BACKWARD));
  assert_at_entry (self, "Aktivitet 2");
}

/* The keyboard goes on to the entry that came in the place of the one removed, at the end to where one is added. */
static void
test_removes_and_goes_on (Fixture       *self,
                          gconstpointer  data)
{
  GtkWidget *list;

  add_activities (self, 3);
  list = find_list (self->pane, "Activities");
  gtk_widget_child_focus (get_entries (self, "Activities"), GTK_DIR_TAB_FORWARD);
  gtk_widget_child_focus (get_entries (self, "Activities"), GTK_DIR_DOWN);
  g_signal_emit_by_name (find_focused_entry (self), "remove-clicked");
  settle ();
  assert_at_entry (self, "Aktivitet 3");
  g_signal_emit_by_name (find_focused_entry (self), "remove-clicked");
  settle ();
  assert_at_entry (self, "Aktivitet 1");
  g_signal_emit_by_name (find_focused_entry (self), "remove-clicked");
  settle ();
  g_assert_null (find_focused_entry (self));
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (self->window)), list));
}

static gboolean
is_focus_in (Fixture   *self,
             GtkWidget *widget)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self->window));

  return focus != NULL && gtk_widget_is_ancestor (focus, widget);
}

/* From section to section, over what is not shown. */
static void
test_sections (Fixture       *self,
               gconstpointer  data)
{
  GtkWidget *form;

  add_activities (self, 2);
  form = find_type (self->pane, MALBILD_TYPE_RECORD_FORM);
  gtk_widget_activate_action (form, "form.next-section", NULL);
  g_assert_true (is_focus_in (self, find_row (self->pane, "area")));
  gtk_widget_activate_action (form, "form.next-section", NULL);
  g_assert_true (is_focus_in (self, find_list (self->pane, "Wordings")));
  for (guint i = 0; i < 40 && !is_focus_in (self, find_list (self->pane, "Activities")); i++)
    {
      GtkWidget *before = gtk_root_get_focus (GTK_ROOT (self->window));

      gtk_widget_activate_action (form, "form.next-section", NULL);
      g_assert_true (gtk_root_get_focus (GTK_ROOT (self->window)) != before);
    }
  g_assert_true (is_focus_in (self, find_list (self->pane, "Activities")));
  while (!is_focus_in (self, find_list (self->pane, "Wordings")))
    gtk_widget_activate_action (form, "form.previous-section", NULL);
  gtk_widget_activate_action (form, "form.previous-section", NULL);
  g_assert_true (is_focus_in (self, find_row (self->pane, "area")));
}

#define ADD(name, func) g_test_add ("/detail-keys/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("one-stop", test_one_stop);
  ADD ("arrows", test_arrows);
  ADD ("removes-and-goes-on", test_removes_and_goes_on);
  ADD ("sections", test_sections);

  return g_test_run ();
}
