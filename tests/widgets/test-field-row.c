/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>

#include "malbild-access.h"
#include "malbild-date.h"
#include "malbild-drafts.h"
#include "malbild-field-editor.h"
#include "malbild-field-row.h"
#include "store-fixture.h"

/* Longer than the row waits, by far. */
#define PATIENCE_MS 10000

typedef struct {
  StoreFixture   file;
  MalbildRecord *goal;
  GtkWidget     *window;
  GtkWidget     *box;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  store_fixture_set_up (&self->file);
  self->goal = add_goal (&self->file, "Halverad klimatpåverkan");
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (self->window), self->box);
  gtk_window_present (GTK_WINDOW (self->window));
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_clear_object (&self->goal);
  store_fixture_tear_down (&self->file);
}

static MalbildFieldRow *
new_row (Fixture    *self,
         const char *field)
{
  GtkWidget *row = malbild_field_row_new (self->file.store, malbild_kind_get_field (&malbild_goal_kind, field));

  gtk_box_append (GTK_BOX (self->box), row);
  malbild_field_row_set_record (MALBILD_FIELD_ROW (row), self->goal);
  return MALBILD_FIELD_ROW (row);
}

static MalbildFieldEditor *
get_editor (MalbildFieldRow *row)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (row));

  while (!MALBILD_IS_FIELD_EDITOR (child))
    child = gtk_widget_get_next_sibling (child);
  return MALBILD_FIELD_EDITOR (child);
}

static GtkEditable *
get_entry (MalbildFieldRow *row)
{
  return GTK_EDITABLE (malbild_field_editor_get_focus (get_editor (row)));
}

static void
type (MalbildFieldRow *row,
      const char      *text)
{
  gtk_editable_set_text (get_entry (row), text);
}

static void
press_enter (MalbildFieldRow *row)
{
  g_signal_emit_by_name (get_entry (row), "activate");
}

static void
press_escape (MalbildFieldRow *row)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (row));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GObject) controller = g_list_model_get_item (controllers, i);
      gboolean handled = FALSE;

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", GDK_KEY_Escape, 0, 0, &handled);
    }
}

static gboolean
give_up_waiting_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

static void
wait_for_title (Fixture    *self,
                const char *title)
{
  gboolean late = FALSE;
  guint source = g_timeout_add (PATIENCE_MS, give_up_waiting_cb, &late);

  while (!late && !g_str_equal (malbild_record_get_text (self->goal, "title"), title))
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (late);
  g_source_remove (source);
}

static void
test_enter (Fixture       *self,
            gconstpointer  data)
{
  MalbildFieldRow *row = new_row (self, "title");

  g_assert_cmpstr (gtk_editable_get_text (get_entry (row)), ==, "Halverad klimatpåverkan");
  type (row, "  Fossilfri 2030 ");
  g_assert_cmpstr (malbild_record_get_text (self->goal, "title"), ==, "Halverad klimatpåverkan");
  press_enter (row);
  g_assert_cmpstr (malbild_record_get_text (self->goal, "title"), ==, "Fossilfri 2030");
  g_assert_cmpstr (gtk_editable_get_text (get_entry (row)), ==, "Fossilfri 2030");
  g_assert_null (malbild_field_row_get_message (row));
}

static void
test_quiet (Fixture       *self,
            gconstpointer  data)
{
  MalbildFieldRow *row = new_row (self, "title");

  type (row, "Fossilfri ");
  wait_for_title (self, "Fossilfri");
  /* What is kept has no blank at its end; the person may be about to type the next word. */
  g_assert_cmpstr (gtk_editable_get_text (get_entry (row)), ==, "Fossilfri ");
}

static void
test_hiding (Fixture       *self,
             gconstpointer  data)
{
  MalbildFieldRow *row = new_row (self, "title");

  type (row, "Fossilfri");
  gtk_widget_set_visible (GTK_WIDGET (row), FALSE);
  g_assert_cmpstr (malbild_record_get_text (self->goal, "title"), ==, "Fossilfri");
}

static void
test_refused (Fixture       *self,
              gconstpointer  data)
{
  MalbildFieldRow *row = new_row (self, "title");

  type (row, "");
  press_enter (row);
  g_assert_nonnull (malbild_field_row_get_message (row));
  g_assert_cmpstr (gtk_editable_get_text (get_entry (row)), ==, "");
  g_assert_cmpstr (malbild_record_get_text (self->goal, "title"), ==, "Halverad klimatpåverkan");
  gtk_test_accessible_assert_state (get_entry (row), GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE);
  gtk_test_accessible_assert_property (get_entry (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, malbild_field_row_get_message (row));

  press_escape (row);
  g_assert_null (malbild_field_row_get_message (row));
  g_assert_cmpstr (gtk_editable_get_text (get_entry (row)), ==, "Halverad klimatpåverkan");
  gtk_test_accessible_assert_state (get_entry (row), GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_FALSE);
}

static void
test_bad_input (Fixture       *self,
                gconstpointer  data)
{
  static const struct {
    const char *field;
    const char *input;
  } cases[] = {
    { "title", "" },
    { "title", "   " },
    { "title", "a\001b" },
    { "official", "\033[31m" },
    { "valid", "2019-02-30" },
    { "valid", "2027-2020" },
    { "valid", "soon" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      MalbildFieldRow *row = new_row (self, cases[i].field);
      const MalbildField *field = malbild_kind_get_field (&malbild_goal_kind, cases[i].field);
      g_autofree char *before = malbild_record_format (self->goal, field);
      g_autofree char *after = NULL;

      type (row, cases[i].input);
      press_enter (row);
      after = malbild_record_format (self->goal, field);
      g_test_message ("%s: %s", cases[i].field, malbild_field_row_get_message (row));
      g_assert_nonnull (malbild_field_row_get_message (row));
      g_assert_cmpstr (gtk_editable_get_text (get_entry (row)), ==, cases[i].input);
      g_assert_cmpstr (after, ==, before);
      press_escape (row);
      gtk_box_remove (GTK_BOX (self->box), GTK_WIDGET (row));
    }
}

static void
test_huge (Fixture       *self,
           gconstpointer  data)
{
  MalbildFieldRow *line = new_row (self, "title");
  MalbildFieldRow *text = new_row (self, "note");
  g_autofree char *huge = g_strnfill (1024 * 1024, 'x');
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (malbild_field_editor_get_focus (get_editor (text))));

  type (line, huge);
  press_enter (line);
  g_assert_nonnull (malbild_field_row_get_message (line));
  g_assert_cmpstr (malbild_record_get_text (self->goal, "title"), ==, "Halverad klimatpåverkan");

  gtk_text_buffer_set_text (buffer, huge, -1);
  malbild_field_editor_done (get_editor (text));
  g_assert_nonnull (malbild_field_row_get_message (text));
  g_assert_cmpint (gtk_text_buffer_get_char_count (buffer), ==, 1024 * 1024);
  g_assert_cmpstr (malbild_record_get_text (self->goal, "note"), ==, "");
  press_escape (line);
  press_escape (text);
}

static void
refused_cb (MalbildFieldRow *row,
            const char      *message,
            guint           *n_refused)
{
  g_assert_nonnull (message);
  (*n_refused)++;
}

static void
test_next_record (Fixture       *self,
                  gconstpointer  data)
{
  MalbildFieldRow *row = new_row (self, "title");
  g_autoptr(MalbildRecord) other = add_goal (&self->file, "Fler unga i arbete");
  guint n_refused = 0;

  g_signal_connect (row, "refused", G_CALLBACK (refused_cb), &n_refused);
  type (row, "Fossilfri");
  malbild_field_row_set_record (row, other);
  g_assert_cmpstr (malbild_record_get_text (self->goal, "title"), ==, "Fossilfri");
  g_assert_cmpstr (gtk_editable_get_text (get_entry (row)), ==, "Fler unga i arbete");
  g_assert_cmpuint (n_refused, ==, 0);

  type (row, "");
  malbild_field_row_set_record (row, self->goal);
  g_assert_cmpuint (n_refused, ==, 1);
  g_assert_null (malbild_field_row_get_message (row));
  g_assert_cmpstr (malbild_record_get_text (other, "title"), ==, "Fler unga i arbete");
}

/* What was refused waits with its record, and comes back with it; there it is mended or given up. */
static void
test_draft_waits (Fixture       *self,
                  gconstpointer  data)
{
  MalbildFieldRow *row = new_row (self, "valid");
  g_autoptr(MalbildRecord) other = add_goal (&self->file, "Fler unga i arbete");
  g_autoptr(MalbildRecord) first = NULL;
  const char *field;

  g_assert_null (malbild_drafts_dup_first (self->file.store, &field));
  type (row, "2019 och framåt");
  malbild_field_row_set_record (row, other);
  g_assert_cmpstr (gtk_editable_get_text (get_entry (row)), ==, "");
  first = malbild_drafts_dup_first (self->file.store, &field);
  g_assert_true (first == self->goal);
  g_assert_cmpstr (field, ==, "valid");

  malbild_field_row_set_record (row, self->goal);
  g_assert_cmpstr (gtk_editable_get_text (get_entry (row)), ==, "2019 och framåt");
  g_assert_nonnull (malbild_field_row_get_message (row));
  type (row, "2019–2022");
  press_enter (row);
  g_assert_null (malbild_field_row_get_message (row));
  g_clear_object (&first);
  first = malbild_drafts_dup_first (self->file.store, &field);
  g_assert_null (first);
  malbild_field_row_set_record (row, other);
  malbild_field_row_set_record (row, self->goal);
  g_assert_cmpstr (gtk_editable_get_text (get_entry (row)), ==, "2019–2022");
}

/* With a record that is gone there is nothing to wait for. */
static void
test_draft_of_removed (Fixture       *self,
                       gconstpointer  data)
{
  MalbildFieldRow *row = new_row (self, "valid");
  const char *field;

  type (row, "någon gång");
  malbild_field_row_set_record (row, NULL);
  g_assert_true (malbild_store_remove (self->file.store, self->goal, NULL, NULL));
  g_assert_null (malbild_drafts_dup_first (self->file.store, &field));
}

static GtkWidget *
find_button (GtkWidget  *widget,
             const char *tooltip)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (widget) && g_strcmp0 (malbild_access_get_tooltip (widget), tooltip) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_button (child, tooltip);
  return found;
}

static void
test_web_links (Fixture       *self,
                gconstpointer  data)
{
  MalbildFieldRow *row = new_row (self, "web-links");
  GtkWidget *button;

  type (row, "www.example.org");
  press_enter (row);
  g_assert_cmpstr (malbild_record_get_text (self->goal, "web-links"), ==, "https://www.example.org");
  g_assert_cmpstr (gtk_editable_get_text (get_entry (row)), ==, "");
  button = find_button (GTK_WIDGET (row), "Open https://www.example.org");
  g_assert_nonnull (button);
  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL, "Open https://www.example.org");

  type (row, "kansli@example.org");
  press_enter (row);
  g_assert_cmpstr (malbild_record_get_text (self->goal, "web-links"), ==, "https://www.example.org mailto:kansli@example.org");

  /* No other scheme is followed, and what was there stays. */
  type (row, "file:///etc/passwd");
  press_enter (row);
  g_assert_nonnull (malbild_field_row_get_message (row));
  g_assert_cmpstr (gtk_editable_get_text (get_entry (row)), ==, "file:///etc/passwd");
  g_assert_cmpstr (malbild_record_get_text (self->goal, "web-links"), ==, "https://www.example.org mailto:kansli@example.org");
  type (row, "");
  press_enter (row);
  g_assert_null (malbild_field_row_get_message (row));

  button = find_button (GTK_WIDGET (row), "Remove https://www.example.org");
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpstr (malbild_record_get_text (self->goal, "web-links"), ==, "mailto:kansli@example.org");
  g_assert_null (find_button (GTK_WIDGET (row), "Open https://www.example.org"));
}

static void
test_decimal (Fixture       *self,
              gconstpointer  data)
{
  const MalbildAssignment values[] = { MALBILD_SET_REF ("goal", self->goal), MALBILD_SET_TEXT ("title", "Andel fossilt") };
  g_autoptr(MalbildRecord) indicator = add_record (self->file.store, &malbild_indicator_kind, values, G_N_ELEMENTS (values));
  const MalbildField *field = malbild_kind_get_field (&malbild_indicator_kind, "target");
  GtkWidget *row = malbild_field_row_new (self->file.store, field);
  MalbildCell cell;

  gtk_box_append (GTK_BOX (self->box), row);
  malbild_field_row_set_record (MALBILD_FIELD_ROW (row), indicator);
  type (MALBILD_FIELD_ROW (row), "12,5");
  press_enter (MALBILD_FIELD_ROW (row));
  malbild_record_get_cell (indicator, field, &cell);
  g_assert_cmpint (cell.integer, ==, 12500000);
  type (MALBILD_FIELD_ROW (row), "tolv");
  press_enter (MALBILD_FIELD_ROW (row));
  g_assert_nonnull (malbild_field_row_get_message (MALBILD_FIELD_ROW (row)));
  malbild_record_get_cell (indicator, field, &cell);
  g_assert_cmpint (cell.integer, ==, 12500000);
}

/* What was typed into a record that somebody else removed cannot be kept, and that is said. */
static void
test_removed (Fixture       *self,
              gconstpointer  data)
{
  MalbildFieldRow *row = new_row (self, "title");
  guint n_refused = 0;

  g_signal_connect (row, "refused", G_CALLBACK (refused_cb), &n_refused);
  type (row, "Fossilfri kommun");
  g_assert_true (malbild_store_remove (self->file.store, self->goal, NULL, NULL));
  press_enter (row);
  g_assert_nonnull (malbild_field_row_get_message (row));
  g_assert_cmpstr (gtk_editable_get_text (get_entry (row)), ==, "Fossilfri kommun");
  malbild_field_row_set_record (row, NULL);
  g_assert_cmpuint (n_refused, ==, 1);
}

static void
test_other_edit (Fixture       *self,
                 gconstpointer  data)
{
  MalbildFieldRow *row = new_row (self, "title");

  set_text (self->goal, "title", "Fossilfri");
  g_assert_cmpstr (gtk_editable_get_text (get_entry (row)), ==, "Fossilfri");

  /* Not under the fingers of somebody who types. */
  type (row, "Fossilfri kommun");
  set_text (self->goal, "title", "Klimatneutral");
  g_assert_cmpstr (gtk_editable_get_text (get_entry (row)), ==, "Fossilfri kommun");
  press_escape (row);
  g_assert_cmpstr (gtk_editable_get_text (get_entry (row)), ==, "Klimatneutral");
}

static void
test_choice (Fixture       *self,
             gconstpointer  data)
{
  MalbildFieldRow *row = new_row (self, "status");
  GtkDropDown *drop_down = GTK_DROP_DOWN (malbild_field_editor_get_focus (get_editor (row)));

  g_assert_cmpuint (gtk_drop_down_get_selected (drop_down), ==, 0);
  gtk_drop_down_set_selected (drop_down, 2);
  g_assert_cmpint (malbild_record_get_choice (self->goal, "status"), ==, 2);
  g_assert_true (malbild_store_undo (self->file.store, NULL));
  g_assert_cmpuint (gtk_drop_down_get_selected (drop_down), ==, 0);
}

static void
wait_ms (guint ms)
{
  gboolean over = FALSE;

  g_timeout_add (ms, give_up_waiting_cb, &over);
  while (!over)
    g_main_context_iteration (NULL, TRUE);
}

/* What looks like somebody is remarked on while it is typed, and not kept by quiet; what is mended leaves no trace. */
static void
test_remark (Fixture       *self,
             gconstpointer  data)
{
  const MalbildAssignment values[] = { MALBILD_SET_REF ("goal-set", self->file.set), MALBILD_SET_TEXT ("text", "Fler bänkar") };
  g_autoptr(MalbildRecord) input = add_record (self->file.store, &malbild_input_kind, values, G_N_ELEMENTS (values));
  GtkWidget *row = malbild_field_row_new (self->file.store, malbild_kind_get_field (&malbild_input_kind, "text"));
  MalbildFieldRow *field_row = MALBILD_FIELD_ROW (row);
  GtkWidget *view;
  GtkTextBuffer *buffer;

  gtk_box_append (GTK_BOX (self->box), row);
  malbild_field_row_set_record (field_row, input);
  view = malbild_field_editor_get_focus (get_editor (field_row));
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  g_assert_null (malbild_field_row_get_remark (field_row));

  gtk_text_buffer_set_text (buffer, "Ring 070-174 06 05 eller skriv till x@example.org", -1);
  g_assert_nonnull (strstr (malbild_field_row_get_remark (field_row), "070-174 06 05"));
  g_assert_nonnull (strstr (malbild_field_row_get_remark (field_row), "x@example.org"));
  g_assert_null (malbild_field_row_get_message (field_row));
  gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, malbild_field_row_get_remark (field_row));
  wait_ms (MALBILD_FIELD_ROW_QUIET_MS + 200);
  g_assert_cmpstr (malbild_record_get_text (input, "text"), ==, "Fler bänkar");

  gtk_text_buffer_set_text (buffer, "Ring mig", -1);
  g_assert_null (malbild_field_row_get_remark (field_row));
  gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "");
  malbild_field_editor_done (get_editor (field_row));
  g_assert_cmpstr (malbild_record_get_text (input, "text"), ==, "Ring mig");
  g_assert_cmpint (get_integer (self->file.store, "SELECT count(*) FROM change WHERE new LIKE '%070-174%' OR old LIKE '%070-174%'"), ==, 0);

  /* It prevents nothing, and stays as long as the text is as it is. */
  gtk_text_buffer_set_text (buffer, "Ring 070-174 06 05", -1);
  malbild_field_editor_done (get_editor (field_row));
  g_assert_cmpstr (malbild_record_get_text (input, "text"), ==, "Ring 070-174 06 05");
  g_assert_nonnull (malbild_field_row_get_remark (field_row));
  malbild_field_row_set_record (field_row, NULL);
  g_assert_null (malbild_field_row_get_remark (field_row));
}

/* What is locked can be read, selected and copied by the keyboard, and nothing of it typed over or chosen anew. */
static void
test_locked (Fixture       *self,
             gconstpointer  data)
{
  static const char *const fields[] = { "title", "citizen-perspective", "level", "responsible", "valid", "web-links" };
  g_autoptr(MalbildRecord) body = add_body (&self->file, "Socialnämnden");

  set_ref (self->goal, "responsible", body);
  set_text (self->goal, "citizen-perspective", "Luften blir renare.");
  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      MalbildFieldRow *row = new_row (self, fields[i]);
      GtkWidget *edits = malbild_field_editor_get_focus (get_editor (row));
      GtkWidget *reads;

      malbild_field_row_set_locked (row, TRUE);
      reads = malbild_field_editor_get_focus (get_editor (row));
      g_test_message ("%s", fields[i]);
      gtk_test_accessible_assert_property (reads, GTK_ACCESSIBLE_PROPERTY_READ_ONLY, TRUE);
      g_assert_true (gtk_widget_is_sensitive (reads));
      if (GTK_IS_TEXT_VIEW (reads))
        g_assert_false (gtk_text_view_get_editable (GTK_TEXT_VIEW (reads)));
      else
        g_assert_false (gtk_editable_get_editable (GTK_EDITABLE (reads)));
      if (g_str_equal (fields[i], "responsible"))
        {
          g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (reads)), ==, "Socialnämnden");
          g_assert_true (gtk_widget_is_sensitive (find_button (GTK_WIDGET (row), NULL)));
          gtk_test_accessible_assert_property (reads, GTK_ACCESSIBLE_PROPERTY_LABEL, "Responsible");
        }
      else if (g_str_equal (fields[i], "level"))
        g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (reads)), ==, "Overarching goal");

      malbild_field_row_set_locked (row, FALSE);
      g_assert_true (malbild_field_editor_get_focus (get_editor (row)) == edits);
      g_assert_true (gtk_widget_get_visible (edits));
      g_assert_true (edits == reads || !gtk_widget_get_visible (reads));
      gtk_box_remove (GTK_BOX (self->box), GTK_WIDGET (row));
    }
}

/* What was being typed when somebody else locked it is not lost: it stays, is refused with the reason, and is given up. */
static void
test_locked_while_typing (Fixture       *self,
                          gconstpointer  data)
{
  MalbildFieldRow *row = new_row (self, "title");
  const MalbildField *archived = malbild_kind_get_field (&malbild_goal_set_kind, "archived");

  type (row, "Fossilfri kommun");
  g_assert_true (malbild_record_set_input (self->file.set, archived, "2021-02-01", NULL));
  malbild_field_row_set_locked (row, TRUE);
  press_enter (row);
  g_assert_nonnull (malbild_field_row_get_message (row));
  g_assert_cmpstr (gtk_editable_get_text (get_entry (row)), ==, "Fossilfri kommun");
  g_assert_true (gtk_editable_get_editable (get_entry (row)));
  press_escape (row);
  g_assert_cmpstr (gtk_editable_get_text (get_entry (row)), ==, "Halverad klimatpåverkan");
  g_assert_false (gtk_editable_get_editable (get_entry (row)));
}

/* There is a row for each field of each kind, and making one edits nothing. */
static void
test_every_field (Fixture       *self,
                  gconstpointer  data)
{
  guint n_kinds;
  const MalbildKind *const *kinds = malbild_kinds (&n_kinds);
  g_autofree char *before = g_strdup (malbild_store_get_undo_label (self->file.store));

  for (guint i = 0; i < n_kinds; i++)
    for (guint j = 0; j < kinds[i]->n_fields; j++)
      {
        GtkWidget *row = malbild_field_row_new (self->file.store, &kinds[i]->fields[j]);
        GtkWidget *focus;

        gtk_box_append (GTK_BOX (self->box), row);
        if (kinds[i] == &malbild_goal_kind)
          malbild_field_row_set_record (MALBILD_FIELD_ROW (row), self->goal);
        focus = malbild_field_editor_get_focus (get_editor (MALBILD_FIELD_ROW (row)));
        gtk_test_accessible_assert_property (focus, GTK_ACCESSIBLE_PROPERTY_LABEL, kinds[i]->fields[j].label);
        gtk_box_remove (GTK_BOX (self->box), row);
      }
  g_assert_cmpstr (malbild_store_get_undo_label (self->file.store), ==, before);
}

static void
test_tab_both_ways (Fixture       *self,
                    gconstpointer  data)
{
  static const char *const fields[] = { "title", "citizen-perspective", "responsible", "valid" };
  GtkWidget *row[G_N_ELEMENTS (fields)];
  GtkWidget *focus;

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    row[i] = GTK_WIDGET (new_row (self, fields[i]));
  /* Where the rows are decides where Tab goes. */
  while (gtk_widget_get_height (row[G_N_ELEMENTS (fields) - 1]) == 0)
    g_main_context_iteration (NULL, TRUE);

  gtk_widget_grab_focus (row[0]);
  for (guint i = 1; i < G_N_ELEMENTS (fields); i++)
    {
      gtk_widget_child_focus (self->window, GTK_DIR_TAB_FORWARD);
      focus = gtk_root_get_focus (GTK_ROOT (self->window));
      g_assert_true (gtk_widget_is_ancestor (focus, row[i]));
    }
  for (guint i = G_N_ELEMENTS (fields) - 1; i > 0; i--)
    {
      gtk_widget_child_focus (self->window, GTK_DIR_TAB_BACKWARD);
      focus = gtk_root_get_focus (GTK_ROOT (self->window));
      g_assert_true (gtk_widget_is_ancestor (focus, row[i - 1]));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, func) g_test_add ("/field-row/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("enter", test_enter);
  ADD ("quiet", test_quiet);
  ADD ("hiding", test_hiding);
  ADD ("refused", test_refused);
  ADD ("bad-input", test_bad_input);
  ADD ("huge", test_huge);
  ADD ("next-record", test_next_record);
  ADD ("draft-waits", test_draft_waits);
  ADD ("draft-of-removed", test_draft_of_removed);
  ADD ("web-links", test_web_links);
  ADD ("decimal", test_decimal);
  ADD ("removed", test_removed);
  ADD ("other-edit", test_other_edit);
  ADD ("choice", test_choice);
  ADD ("remark", test_remark);
  ADD ("locked", test_locked);
  ADD ("locked-while-typing", test_locked_while_typing);
  ADD ("every-field", test_every_field);
  ADD ("tab-both-ways", test_tab_both_ways);
#undef ADD
  return g_test_run ();
}
