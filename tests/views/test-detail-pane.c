/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>

#include "detail-fixture.h"
#include "malbild-access.h"
#include "malbild-candidates.h"
#include "malbild-choices.h"
#include "malbild-field-row.h"
#include "malbild-link-list.h"
#include "malbild-lock-bar.h"
#include "malbild-query.h"
#include "malbild-record-picker.h"
#include "malbild-text.h"

/* A list that is seldom needed is shown when there is something in it, or when it is asked for. */
static void
test_empty_lists_wait (Fixture       *self,
                       gconstpointer  data)
{
  const MalbildAssignment values[] = { MALBILD_SET_REF ("goal", self->goal), MALBILD_SET_TEXT ("title", "Andel fossilt") };
  g_autoptr (MalbildRecord) indicator = NULL;
  GtkWidget *list;

  malbild_context_set_record (self->context, self->goal);
  g_assert_true (gtk_widget_get_visible (find_list (self->pane, "Wordings")));
  list = find_list (self->pane, "Indicators");
  g_assert_false (gtk_widget_get_visible (list));
  g_assert_true (malbild_link_list_is_waiting (MALBILD_LINK_LIST (list)));

  indicator = add_record (self->file.store, &malbild_indicator_kind, values, G_N_ELEMENTS (values));
  settle ();
  g_assert_true (gtk_widget_get_visible (list));
  g_assert_true (malbild_store_remove (self->file.store, indicator, NULL, NULL));
  settle ();
  g_assert_false (gtk_widget_get_visible (list));
  malbild_link_list_start_adding (MALBILD_LINK_LIST (list));
  g_assert_true (gtk_widget_get_visible (list));
}

/* What has no text, number or date of its own is made at once and opened. */
static void
test_adds_directly (Fixture       *self,
                    gconstpointer  data)
{
  malbild_context_set_record (self->context, self->goal);
  malbild_link_list_start_adding (MALBILD_LINK_LIST (find_list (self->pane, "Assessments")));
  g_assert_true (malbild_record_is_kind (malbild_context_get_record (self->context), &malbild_assessment_kind));
  g_assert_true (malbild_record_get_ref (malbild_context_get_record (self->context), "goal") == self->goal);
}

static void
add_by_typing (Fixture    *self,
               const char *list,
               const char *typed)
{
  GtkWidget *entry = find_type (find_list (self->pane, list), GTK_TYPE_ENTRY);

  gtk_editable_set_text (GTK_EDITABLE (entry), typed);
  g_signal_emit_by_name (entry, "activate");
  settle ();
}

/* What belongs to the goal set is made at the goal, the body or the step that it is for, and for reports at the set itself. */
static void
test_given_where_it_is_needed (Fixture       *self,
                               gconstpointer  data)
{
  g_autoptr (MalbildRecord) body = add_body (&self->file, "Kommunstyrelsen");
  g_autoptr (MalbildQuery) assignments = malbild_query_new (self->file.store, &malbild_assignment_kind);
  g_autoptr (MalbildRecord) at_goal = NULL;
  g_autoptr (MalbildRecord) at_body = NULL;

  malbild_context_set_record (self->context, self->goal);
  add_by_typing (self, "Assignments", "Utred laddstolpar");
  malbild_context_set_record (self->context, body);
  add_by_typing (self, "Assignments received", "Samla in underlag");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (assignments)), ==, 2);
  at_goal = g_list_model_get_item (G_LIST_MODEL (assignments), 0);
  at_body = g_list_model_get_item (G_LIST_MODEL (assignments), 1);
  g_assert_true (malbild_record_get_ref (at_goal, "goal") == self->goal);
  g_assert_true (malbild_record_get_ref (at_goal, "goal-set") == self->file.set);
  g_assert_true (malbild_record_get_ref (at_body, "body") == body);
  g_assert_true (malbild_record_get_ref (at_body, "goal-set") == self->file.set);

  add_by_typing (self, "Parts of it", "Arbetsutskottet");
  malbild_context_set_record (self->context, self->file.set);
  add_by_typing (self, "Reporting occasions", "Delårsrapport");
  g_assert_cmpuint (count_rows (self->file.store, &malbild_reporting_occasion_kind), ==, 1);
}

/* What a body is called tells its sort. */
static void
test_body_at_the_municipality (Fixture       *self,
                               gconstpointer  data)
{
  g_autoptr (MalbildQuery) bodies = malbild_query_new (self->file.store, &malbild_body_kind);
  g_autoptr (MalbildRecord) body = NULL;

  malbild_context_set_record (self->context, self->file.municipality);
  add_by_typing (self, "Bodies", "Socialnämnden");
  body = g_list_model_get_item (G_LIST_MODEL (bodies), 0);
  g_assert_cmpint (malbild_record_get_choice (body, "type"), ==, MALBILD_BODY_BOARD);
}

/* What the goal ties to and is not there yet is made with the link, as one edit. */
static void
test_creates_on_the_spot (Fixture       *self,
                          gconstpointer  data)
{
  GtkWidget *picker;

  malbild_context_set_record (self->context, self->goal);
  picker = find_type (find_list (self->pane, "Core values"), MALBILD_TYPE_RECORD_PICKER);
  g_assert_nonnull (picker);
  g_signal_emit_by_name (picker, "create", "Öppenhet");
  g_assert_cmpuint (count_rows (self->file.store, &malbild_core_value_kind), ==, 1);
  g_assert_cmpuint (count_rows (self->file.store, &malbild_value_link_kind), ==, 1);
  g_assert_true (malbild_store_undo (self->file.store, NULL));
  g_assert_cmpuint (count_rows (self->file.store, &malbild_core_value_kind), ==, 0);
  g_assert_cmpuint (count_rows (self->file.store, &malbild_value_link_kind), ==, 0);
}

static GtkWidget *
find_picker (GtkWidget *row)
{
  return find_type (row, MALBILD_TYPE_RECORD_PICKER);
}

/* What a reference is to lead to and is not there yet is made with it, as one edit. */
static void
test_refers_to_what_is_new (Fixture       *self,
                            gconstpointer  data)
{
  MalbildRecord *body;
  GtkWidget *row;

  malbild_context_set_record (self->context, self->goal);
  row = find_row (self->pane, "responsible");
  g_signal_emit_by_name (find_picker (row), "create", "Kulturnämnden");
  g_assert_null (malbild_field_row_get_message (MALBILD_FIELD_ROW (row)));
  body = malbild_record_get_ref (self->goal, "responsible");
  g_assert_nonnull (body);
  g_assert_cmpstr (malbild_record_get_text (body, "title"), ==, "Kulturnämnden");
  g_assert_true (malbild_record_get_ref (body, "municipality") == self->file.municipality);
  g_assert_cmpint (malbild_record_get_choice (body, "type"), ==, MALBILD_BODY_BOARD);
  g_assert_cmpstr (malbild_store_get_undo_label (self->file.store), ==, "Add “Kulturnämnden”");

  g_assert_true (malbild_store_undo (self->file.store, NULL));
  g_assert_null (malbild_record_get_ref (self->goal, "responsible"));
  g_assert_cmpuint (count_rows (self->file.store, &malbild_body_kind), ==, 0);
  g_assert_true (malbild_store_redo (self->file.store, NULL));
  g_assert_nonnull (malbild_record_get_ref (self->goal, "responsible"));
}

/* What is refused stands in the row, with what was typed, and nothing is left of it in the goal file. */
static void
test_says_why_it_is_not_made (Fixture       *self,
                              gconstpointer  data)
{
  g_autofree char *label = NULL;
  g_autofree char *huge = g_strnfill (MALBILD_TEXT_MAX + 1, 'x');
  g_autoptr (MalbildRecord) other = add_goal (&self->file, "Fler unga i arbete");
  MalbildFieldRow *row;

  malbild_context_set_record (self->context, self->goal);
  row = MALBILD_FIELD_ROW (find_row (self->pane, "responsible"));
  label = g_strdup (malbild_store_get_undo_label (self->file.store));
  g_signal_emit_by_name (find_picker (GTK_WIDGET (row)), "create", huge);
  g_assert_nonnull (malbild_field_row_get_message (row));
  g_assert_null (malbild_record_get_ref (self->goal, "responsible"));
  g_assert_cmpuint (count_rows (self->file.store, &malbild_body_kind), ==, 0);
  g_assert_cmpstr (malbild_store_get_undo_label (self->file.store), ==, label);

  /* It waits with its record, as everything that is refused. */
  malbild_context_set_record (self->context, other);
  g_assert_null (malbild_field_row_get_message (row));
  malbild_context_set_record (self->context, self->goal);
  g_assert_nonnull (malbild_field_row_get_message (row));
  g_signal_emit_by_name (find_picker (GTK_WIDGET (row)), "create", "Kulturnämnden");
  g_assert_null (malbild_field_row_get_message (row));
  g_assert_nonnull (malbild_record_get_ref (self->goal, "responsible"));
}

/* A criterion shows the parameters that its check reads, and judgements where it is judged by hand. */
static void
test_criterion (Fixture       *self,
                gconstpointer  data)
{
  const MalbildAssignment values[] = { MALBILD_SET_REF ("goal-set", self->file.set), MALBILD_SET_TEXT ("title", "Få och styrande") };
  g_autoptr (MalbildRecord) criterion = add_record (self->file.store, &malbild_criterion_kind, values, G_N_ELEMENTS (values));
  GtkWidget *tick;

  malbild_context_set_record (self->context, criterion);
  g_assert_false (gtk_widget_get_visible (find_row (self->pane, "set-limit")));
  g_assert_false (gtk_widget_get_visible (find_row (self->pane, "vocabulary")));
  g_assert_true (gtk_widget_get_visible (find_row (self->pane, "text")));
  g_assert_true (gtk_widget_get_visible (find_list (self->pane, "Judgements")));

  g_assert_true (malbild_record_set_choice (criterion, "checked-as", MALBILD_CHECK_FEW_AND_STEERING, NULL));
  g_assert_true (gtk_widget_get_visible (find_row (self->pane, "set-limit")));
  g_assert_true (gtk_widget_get_visible (find_row (self->pane, "area-limit")));
  g_assert_false (gtk_widget_get_visible (find_row (self->pane, "body-limit")));
  g_assert_false (gtk_widget_get_visible (find_list (self->pane, "Judgements")));
  g_assert_true (gtk_widget_get_visible (find_list (self->pane, "Overrides")));

  /* What is either so or not is ticked. */
  tick = find_type (find_row (self->pane, "off"), GTK_TYPE_SWITCH);
  gtk_switch_set_active (GTK_SWITCH (tick), TRUE);
  g_assert_cmpint (malbild_record_get_choice (criterion, "off"), ==, MALBILD_YES);
  g_assert_true (malbild_store_undo (self->file.store, NULL));
  g_assert_false (gtk_switch_get_active (GTK_SWITCH (tick)));
}

static guint
count_buttons (GtkWidget  *widget,
               const char *tooltip_prefix)
{
  const char *tooltip = GTK_IS_BUTTON (widget) ? malbild_access_get_tooltip (widget) : NULL;
  guint n = tooltip != NULL && g_str_has_prefix (tooltip, tooltip_prefix);

  if (!gtk_widget_get_visible (widget))
    return 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_buttons (child, tooltip_prefix);
  return n;
}

/* What is decided of a wording is read only, its note is not; nobody offers to take it away. */
static void
test_decided (Fixture       *self,
              gconstpointer  data)
{
  const MalbildAssignment values[] = { MALBILD_SET_REF ("goal", self->goal), MALBILD_SET_TEXT ("text", "Utsläppen halveras.") };
  g_autoptr (MalbildRecord) wording = add_record (self->file.store, &malbild_wording_kind, values, G_N_ELEMENTS (values));
  GtkWidget *view;

  malbild_context_set_record (self->context, self->goal);
  g_assert_cmpuint (count_buttons (find_list (self->pane, "Wordings"), "Remove “Utsläppen"), ==, 1);
  g_assert_true (malbild_record_set_choice (wording, "status", MALBILD_WORDING_DECIDED, NULL));
  g_assert_cmpuint (count_buttons (find_list (self->pane, "Wordings"), "Open “Utsläppen"), ==, 1);
  g_assert_cmpuint (count_buttons (find_list (self->pane, "Wordings"), "Remove “Utsläppen"), ==, 0);

  malbild_context_set_record (self->context, wording);
  view = find_type (find_row (self->pane, "text"), GTK_TYPE_TEXT_VIEW);
  g_assert_false (gtk_text_view_get_editable (GTK_TEXT_VIEW (view)));
  g_assert_true (gtk_widget_is_sensitive (view));
  g_assert_true (gtk_text_view_get_editable (GTK_TEXT_VIEW (find_type (find_row (self->pane, "note"), GTK_TYPE_TEXT_VIEW))));
}

/* In an archive nothing is added to a list, nothing taken away, and everything opened. */
static void
test_archived (Fixture       *self,
               gconstpointer  data)
{
  g_autoptr (MalbildRecord) other = add_goal (&self->file, "Fler unga i arbete");
  g_autoptr (MalbildRecord) link = add_link (&self->file, self->goal, other);
  GtkWidget *list;

  malbild_context_set_record (self->context, self->goal);
  list = find_list (self->pane, "Contributes to");
  g_assert_cmpuint (count_buttons (list, "Remove link to “Fler unga"), ==, 1);
  g_assert_true (malbild_record_set_input (self->file.set, malbild_kind_get_field (&malbild_goal_set_kind, "archived"), "2021-02-01", NULL));
  g_assert_cmpuint (count_buttons (list, "Remove link to “Fler unga"), ==, 0);
  g_assert_cmpuint (count_buttons (list, "Open “Fler unga"), ==, 1);
  gtk_widget_activate_action (self->pane, "detail.remove", NULL);
  g_assert_false (malbild_record_get_removed (self->goal));
  gtk_widget_activate_action (find_type (self->pane, MALBILD_TYPE_LOCK_BAR), "lock.reopen", NULL);
  g_assert_cmpuint (count_buttons (list, "Remove link to “Fler unga"), ==, 1);
}

static void
message_cb (MalbildContext *context,
            const char     *text,
            gboolean        undoable,
            char          **message)
{
  g_free (*message);
  *message = g_strdup (text);
}

/* What was refused is said to wait with its record, and does. */
static void
test_refused_waits (Fixture       *self,
                    gconstpointer  data)
{
  g_autofree char *message = NULL;
  g_autoptr (MalbildRecord) other = add_goal (&self->file, "Fler unga i arbete");
  GtkWidget *entry;

  g_signal_connect (self->context, "message", G_CALLBACK (message_cb), &message);
  malbild_context_set_record (self->context, self->goal);
  entry = find_type (find_row (self->pane, "valid"), GTK_TYPE_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (entry), "någon gång");
  malbild_context_set_record (self->context, other);
  g_assert_nonnull (message);
  g_assert_nonnull (strstr (message, "waits at “Halverad klimatpåverkan”"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
  malbild_context_set_record (self->context, self->goal);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "någon gång");
  g_signal_handlers_disconnect_by_data (self->context, &message);
}

/* A new one is offered only where none has just this name. */
static void
test_offers_what_is_not_there (Fixture       *self,
                               gconstpointer  data)
{
  g_autoptr (MalbildRecord) body = add_body (&self->file, "Socialnämnden");
  g_autoptr (MalbildQuery) query = malbild_record_new_candidates (self->file.store, self->goal, &malbild_body_kind, &malbild_goal_kind);
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *picker = malbild_record_picker_new ();
  GtkWidget *search, *create;

  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), picker);
  malbild_record_picker_set_query (MALBILD_RECORD_PICKER (picker), query, NULL,
                                   malbild_record_can_add_candidate (self->file.store, self->goal, &malbild_goal_kind,
                                                                     malbild_kind_get_field (&malbild_goal_kind, "responsible"), NULL));
  search = find_type (picker, GTK_TYPE_SEARCH_ENTRY);
  create = find_type (picker, GTK_TYPE_BUTTON);
  g_assert_false (gtk_widget_get_visible (create));
  gtk_editable_set_text (GTK_EDITABLE (search), "social");
  g_signal_emit_by_name (search, "search-changed");
  g_assert_true (gtk_widget_get_visible (create));
  gtk_editable_set_text (GTK_EDITABLE (search), "SOCIALNÄMNDEN");
  g_signal_emit_by_name (search, "search-changed");
  g_assert_false (gtk_widget_get_visible (create));

  g_object_ref_sink (button);
  g_object_unref (button);
}

#define ADD(name, func) g_test_add ("/detail-pane/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("empty-lists-wait", test_empty_lists_wait);
  ADD ("adds-directly", test_adds_directly);
  ADD ("given-where-it-is-needed", test_given_where_it_is_needed);
  ADD ("body-at-the-municipality", test_body_at_the_municipality);
  ADD ("creates-on-the-spot", test_creates_on_the_spot);
  ADD ("refers-to-what-is-new", test_refers_to_what_is_new);
  ADD ("says-why-it-is-not-made", test_says_why_it_is_not_made);
  ADD ("criterion", test_criterion);
  ADD ("decided", test_decided);
  ADD ("archived", test_archived);
  ADD ("refused-waits", test_refused_waits);
  ADD ("offers-what-is-not-there", test_offers_what_is_not_there);

  return g_test_run ();
}
