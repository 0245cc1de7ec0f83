/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>

#include "malbild-add-line.h"
#include "malbild-query.h"
#include "malbild-record-picker.h"
#include "malbild-record-section.h"
#include "store-fixture.h"

typedef struct {
  StoreFixture          file;
  MalbildContext       *context;
  GtkWidget            *window;
  MalbildRecordSection *section;
  MalbildQuery         *query;
  char                 *message;
  MalbildRecord        *revealed;
} Fixture;

static char *
describe (MalbildRecord *record,
          gpointer       data)
{
  return g_strdup_printf ("Text: %s", malbild_record_get_text (record, "text"));
}

static GtkWidget *
create_end (MalbildRecord *record,
            gpointer       data)
{
  return gtk_label_new (data);
}

static void
message_cb (MalbildContext *context,
            const char     *text,
            gboolean        undoable,
            Fixture        *self)
{
  g_free (self->message);
  self->message = g_strdup (text);
  g_assert_true (undoable);
}

static void
reveal_cb (MalbildContext *context,
           MalbildRecord  *record,
           const char     *field,
           Fixture        *self)
{
  g_set_object (&self->revealed, record);
  g_assert_cmpstr (field, ==, "title");
}

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  const MalbildAssignment *values = NULL;

  store_fixture_set_up (&self->file);
  values = &(MalbildAssignment) MALBILD_SET_REF ("goal-set", self->file.set);
  self->context = malbild_context_new ();
  malbild_context_set_store (self->context, self->file.store);
  g_signal_connect (self->context, "message", G_CALLBACK (message_cb), self);
  g_signal_connect (self->context, "reveal", G_CALLBACK (reveal_cb), self);
  self->section = g_object_new (MALBILD_TYPE_RECORD_SECTION,
                                "context", self->context,
                                "title", "Focus areas",
                                "hint", "Add a focus area",
                                "empty-text", "What the goals look at in particular.",
                                NULL);
  malbild_record_section_set_row_funcs (self->section, describe, create_end, (gpointer) "3 goals");
  self->query = malbild_query_new (self->file.store, &malbild_focus_area_kind);
  malbild_query_where_ref (self->query, "goal-set", self->file.set);
  malbild_record_section_set_query (self->section, &malbild_focus_area_kind, self->query);
  malbild_record_section_set_values (self->section, values, 1);
  self->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (self->window), GTK_WIDGET (self->section));
  gtk_window_present (GTK_WINDOW (self->window));
  while (!gtk_widget_get_mapped (GTK_WIDGET (self->section)))
    g_main_context_iteration (NULL, TRUE);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  GtkWidget *section = GTK_WIDGET (self->section);

  g_object_add_weak_pointer (G_OBJECT (section), (gpointer *) &section);
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_assert_null (section);
  g_clear_object (&self->revealed);
  g_free (self->message);
  g_assert_finalize_object (self->query);
  g_assert_finalize_object (self->context);
  store_fixture_tear_down (&self->file);
}

/* The first widget of @type below @widget that is seen. */
static GtkWidget *
find (GtkWidget *widget,
      GType      type)
{
  GtkWidget *found = NULL;

  if (!gtk_widget_get_visible (widget))
    return NULL;
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find (child, type);
  return found;
}

static GtkWidget *
get_entry (Fixture *self)
{
  return find (GTK_WIDGET (self->section), GTK_TYPE_ENTRY);
}

static gboolean
has_focus (GtkWidget *widget)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

static void
add_by_typing (Fixture    *self,
               const char *title)
{
  GtkWidget *entry = get_entry (self);

  gtk_editable_set_text (GTK_EDITABLE (entry), title);
  g_signal_emit_by_name (entry, "activate");
  settle ();
}

static void
assert_titles (Fixture    *self,
               const char *expected)
{
  g_autoptr (GString) titles = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->query)); i++)
    {
      g_autoptr (MalbildRecord) record = g_list_model_get_item (G_LIST_MODEL (self->query), i);

      g_string_append_printf (titles, "%s%s", i > 0 ? ", " : "", malbild_record_get_text (record, "title"));
    }
  g_assert_cmpstr (titles->str, ==, expected);
}

static void
act (Fixture    *self,
     const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (self->section), action, NULL);
  settle ();
}

static void
test_typing_adds_one_after_the_other (Fixture       *self,
                                      gconstpointer  data)
{
  g_assert_null (find (GTK_WIDGET (self->section), GTK_TYPE_LIST_VIEW));
  malbild_record_section_start_adding (self->section);
  add_by_typing (self, "Öppenhet");
  add_by_typing (self, " Mod ");
  assert_titles (self, "Öppenhet, Mod");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_entry (self))), ==, "");
  g_assert_true (has_focus (get_entry (self)));
  g_assert_cmpstr (malbild_record_get_text (malbild_context_get_record (self->context), "title"), ==, "Mod");
  g_assert_nonnull (find (GTK_WIDGET (self->section), GTK_TYPE_LIST_VIEW));
}

static void
test_refuses_at_the_line (Fixture       *self,
                          gconstpointer  data)
{
  GtkWidget *message = gtk_widget_get_last_child (find (GTK_WIDGET (self->section), MALBILD_TYPE_ADD_LINE));

  add_by_typing (self, "   ");
  assert_titles (self, "");
  g_assert_true (gtk_widget_get_visible (message));
  gtk_editable_set_text (GTK_EDITABLE (get_entry (self)), "M");
  g_assert_false (gtk_widget_get_visible (message));
}

static void
test_chooses_both_ways (Fixture       *self,
                        gconstpointer  data)
{
  GtkSelectionModel *selection;
  g_autoptr (MalbildRecord) first = NULL;

  add_by_typing (self, "Öppenhet");
  add_by_typing (self, "Mod");
  first = g_list_model_get_item (G_LIST_MODEL (self->query), 0);
  selection = gtk_list_view_get_model (GTK_LIST_VIEW (find (GTK_WIDGET (self->section), GTK_TYPE_LIST_VIEW)));
  gtk_selection_model_select_item (selection, 0, TRUE);
  g_assert_true (malbild_context_get_record (self->context) == first);
  malbild_context_set_record (self->context, self->file.set);
  g_assert_false (gtk_selection_model_is_selected (selection, 0));
  malbild_context_set_record (self->context, first);
  g_assert_true (gtk_selection_model_is_selected (selection, 0));
  g_signal_emit_by_name (find (GTK_WIDGET (self->section), GTK_TYPE_LIST_VIEW), "activate", 0);
  g_assert_true (self->revealed == first);
}

static void
test_moves (Fixture       *self,
            gconstpointer  data)
{
  add_by_typing (self, "A");
  add_by_typing (self, "B");
  add_by_typing (self, "C");
  act (self, "record-section.move-up");
  assert_titles (self, "A, C, B");
  act (self, "record-section.move-up");
  act (self, "record-section.move-up");
  assert_titles (self, "C, A, B");
  g_assert_cmpstr (malbild_record_get_text (malbild_context_get_record (self->context), "title"), ==, "C");
  act (self, "record-section.move-down");
  assert_titles (self, "A, C, B");

  g_object_set (self->section, "movable", FALSE, NULL);
  act (self, "record-section.move-down");
  assert_titles (self, "A, C, B");
}

static void
test_removes_and_goes_on (Fixture       *self,
                          gconstpointer  data)
{
  add_by_typing (self, "A");
  add_by_typing (self, "B");
  act (self, "record-section.remove");
  assert_titles (self, "A");
  g_assert_nonnull (strstr (self->message, "B"));
  g_assert_cmpstr (malbild_record_get_text (malbild_context_get_record (self->context), "title"), ==, "A");
  g_assert_true (has_focus (find (GTK_WIDGET (self->section), GTK_TYPE_LIST_VIEW)));
  act (self, "record-section.remove");
  assert_titles (self, "");
  g_assert_true (has_focus (get_entry (self)));
  act (self, "record-section.remove");
}

static const char *
get_focused_title (Fixture *self)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self->window));
  GtkWidget *row = focus != NULL ? find (focus, MALBILD_TYPE_RECORD_ROW) : NULL;

  return row != NULL ? malbild_record_get_text (malbild_record_row_get_record (MALBILD_RECORD_ROW (row)), "title") : NULL;
}

/* Row by row along the list, not from its beginning again. */
static void
test_stays_in_its_place (Fixture       *self,
                         gconstpointer  data)
{
  for (const char *const *title = (const char *const[]) { "A", "B", "C", "D", NULL }; *title != NULL; title++)
    add_by_typing (self, *title);
  act (self, "record-section.move-up");
  g_assert_cmpstr (get_focused_title (self), ==, "D");
  act (self, "record-section.remove");
  g_assert_cmpstr (get_focused_title (self), ==, "C");
  act (self, "record-section.remove");
  g_assert_cmpstr (get_focused_title (self), ==, "B");
}

static gboolean
press_in_list (Fixture *self,
               guint    key)
{
  GtkWidget *list = find (GTK_WIDGET (self->section), GTK_TYPE_LIST_VIEW);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (list);
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !handled; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller) && gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        g_signal_emit_by_name (controller, "key-pressed", key, 0, 0, &handled);
    }
  return handled;
}

/* However many rows there are, the line to add to them is the next stop. */
static void
test_one_stop (Fixture       *self,
               gconstpointer  data)
{
  for (const char *const *title = (const char *const[]) { "A", "B", "C", NULL }; *title != NULL; title++)
    add_by_typing (self, *title);
  gtk_widget_child_focus (find (GTK_WIDGET (self->section), GTK_TYPE_LIST_VIEW), GTK_DIR_TAB_FORWARD);
  g_assert_nonnull (get_focused_title (self));
  g_assert_true (press_in_list (self, GDK_KEY_Tab));
  g_assert_true (has_focus (find (GTK_WIDGET (self->section), MALBILD_TYPE_ADD_LINE)));
}

static void
test_names_rows (Fixture       *self,
                 gconstpointer  data)
{
  GtkWidget *row;

  add_by_typing (self, "Mod");
  set_text (malbild_context_get_record (self->context), "text", "Vi vågar");
  settle ();
  row = find (GTK_WIDGET (self->section), MALBILD_TYPE_RECORD_ROW);
  g_assert_nonnull (row);
  g_assert_true (malbild_record_row_get_record (MALBILD_RECORD_ROW (row)) == malbild_context_get_record (self->context));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (gtk_widget_get_parent (row)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Mod, Text: Vi vågar, 3 goals");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (get_entry (self)), GTK_ACCESSIBLE_PROPERTY_LABEL, "Add a focus area");
}

/* What is typed waits until what it belongs to is chosen; it may be that it has to be nothing. */
static void
test_asks_for_a_reference (Fixture       *self,
                           gconstpointer  data)
{
  g_autoptr (MalbildRecord) goal = add_goal (&self->file, "Skola");
  g_autoptr (MalbildRecord) body = add_body (&self->file, "Nämnden");
  g_autoptr (MalbildQuery) directives = malbild_query_new (self->file.store, &malbild_directive_kind);
  g_autoptr (MalbildQuery) goals = malbild_query_new (self->file.store, &malbild_goal_kind);
  const MalbildAssignment values[] = { MALBILD_SET_REF ("body", body) };
  GtkWidget *message = gtk_widget_get_last_child (find (GTK_WIDGET (self->section), MALBILD_TYPE_ADD_LINE));
  GtkWidget *picker;
  MalbildRecord *added;

  malbild_record_section_set_values (self->section, values, G_N_ELEMENTS (values));
  malbild_record_section_set_query (self->section, &malbild_directive_kind, directives);
  malbild_record_section_set_candidates (self->section, "goal", goals, NULL);
  add_by_typing (self, "Läs mer");
  g_assert_cmpuint (malbild_query_count (directives), ==, 0);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_entry (self))), ==, "Läs mer");
  picker = find (GTK_WIDGET (self->section), MALBILD_TYPE_RECORD_PICKER);
  g_assert_nonnull (picker);
  g_signal_emit_by_name (picker, "picked", goal);
  gtk_popover_popdown (GTK_POPOVER (picker));
  settle ();
  g_assert_cmpuint (malbild_query_count (directives), ==, 1);
  added = malbild_context_get_record (self->context);
  g_assert_true (malbild_record_get_ref (added, "goal") == goal && malbild_record_get_ref (added, "body") == body);
  g_assert_cmpstr (malbild_record_get_text (added, "title"), ==, "Läs mer");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_entry (self))), ==, "");

  /* Nothing typed is refused at once. */
  add_by_typing (self, "  ");
  g_assert_true (gtk_widget_get_visible (message));
  g_assert_null (find (GTK_WIDGET (self->section), MALBILD_TYPE_RECORD_PICKER));
  malbild_record_section_set_candidates (self->section, NULL, NULL, NULL);
  malbild_record_section_set_query (self->section, &malbild_focus_area_kind, self->query);
}

/* Tab and Shift+Tab come through the section, whatever is in it, and out of it again. */
static void
test_tab_goes_through (Fixture       *self,
                       gconstpointer  data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *before = gtk_button_new_with_label ("Before");
  GtkWidget *after = gtk_button_new_with_label ("After");
  g_autoptr (GtkWidget) section = GTK_WIDGET (g_object_ref (self->section));
  guint n_steps = 0;

  add_by_typing (self, "A");
  add_by_typing (self, "B");
  gtk_window_set_child (GTK_WINDOW (self->window), NULL);
  gtk_box_append (GTK_BOX (box), before);
  gtk_box_append (GTK_BOX (box), section);
  gtk_box_append (GTK_BOX (box), after);
  gtk_window_set_child (GTK_WINDOW (self->window), box);
  /* What comes after what is told by where it stands. */
  while (gtk_widget_get_height (after) == 0)
    g_main_context_iteration (NULL, TRUE);
  gtk_widget_grab_focus (before);
  while (!has_focus (after) && n_steps++ < 20)
    gtk_widget_child_focus (self->window, GTK_DIR_TAB_FORWARD);
  g_assert_true (has_focus (after));
  g_assert_cmpuint (n_steps, >, 2);
  for (n_steps = 0; !has_focus (before) && n_steps < 20; n_steps++)
    gtk_widget_child_focus (self->window, GTK_DIR_TAB_BACKWARD);
  g_assert_true (has_focus (before));
  g_assert_cmpuint (n_steps, >, 2);
}

static void
set_archived (Fixture     *self,
              MalbildDate  date)
{
  const MalbildCell cell = { .type = date != 0 ? MALBILD_CELL_INTEGER : MALBILD_CELL_NONE, .integer = date };

  g_assert_true (malbild_record_set (self->file.set, malbild_kind_get_field (&malbild_goal_set_kind, "archived"), &cell, NULL));
}

/* In an archive nothing is added, moved or removed, and the controls show it; what belongs to the municipality is no part of it. */
static void
test_archive (Fixture       *self,
              gconstpointer  data)
{
  g_autoptr (MalbildQuery) bodies = malbild_query_new (self->file.store, &malbild_body_kind);
  GtkWidget *line = find (GTK_WIDGET (self->section), MALBILD_TYPE_ADD_LINE);

  malbild_context_set_goal_set (self->context, self->file.set);
  add_by_typing (self, "A");
  add_by_typing (self, "B");
  set_archived (self, malbild_date_new_day (2023, 1, 1));
  g_assert_false (gtk_widget_get_sensitive (line));
  act (self, "record-section.remove");
  act (self, "record-section.move-up");
  add_by_typing (self, "C");
  assert_titles (self, "A, B");
  malbild_record_section_set_query (self->section, &malbild_body_kind, bodies);
  g_assert_true (gtk_widget_get_sensitive (line));
  malbild_record_section_set_query (self->section, &malbild_focus_area_kind, self->query);
  g_assert_false (gtk_widget_get_sensitive (line));
  set_archived (self, 0);
  g_assert_true (gtk_widget_get_sensitive (line));
  add_by_typing (self, "C");
  assert_titles (self, "A, B, C");
}

/* What GTK 4.24 says to itself where a display draws a popover at once; tests/app/words.py has it, too. */
static GLogWriterOutput
write_ours (GLogLevelFlags   level,
            const GLogField *fields,
            gsize            n_fields,
            gpointer         data)
{
  for (gsize i = 0; i < n_fields; i++)
    if (g_str_equal (fields[i].key, "MESSAGE") && g_str_equal (fields[i].value, "gdk_frame_timings_submitted() called on submitted frame."))
      return G_LOG_WRITER_HANDLED;
  return g_log_writer_default (level, fields, n_fields, data);
}

#define ADD(name, func) g_test_add ("/record-section/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_log_set_writer_func (write_ours, NULL, NULL);

  ADD ("typing-adds-one-after-the-other", test_typing_adds_one_after_the_other);
  ADD ("refuses-at-the-line", test_refuses_at_the_line);
  ADD ("chooses-both-ways", test_chooses_both_ways);
  ADD ("moves", test_moves);
  ADD ("removes-and-goes-on", test_removes_and_goes_on);
  ADD ("names-rows", test_names_rows);
  ADD ("asks-for-a-reference", test_asks_for_a_reference);
  ADD ("tab-goes-through", test_tab_goes_through);
  ADD ("archive", test_archive);
  ADD ("stays-in-its-place", test_stays_in_its_place);
  ADD ("one-stop", test_one_stop);
  return g_test_run ();
}
