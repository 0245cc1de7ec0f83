/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-history-change.h"

#include <glib/gi18n-lib.h>

#include "malbild-access.h"
#include "malbild-diff-view.h"

/* How much of a record that is gone is shown, and of each of its values, in characters. */
#define MAX_VALUES 6
#define MAX_VALUE 200

GVariant *
malbild_history_go_back_target (MalbildHistoryEdit *edit,
                                gint64              record,
                                const char         *field,
                                MalbildHistorySide  side)
{
  return g_variant_new ("(xxsb)", malbild_history_edit_get_id (edit), record, field != NULL ? field : "", side == MALBILD_HISTORY_AFTER);
}

static char *
shorten (const char *text)
{
  g_autofree char *start = NULL;

  if (g_utf8_strlen (text, -1) <= MAX_VALUE)
    return g_strdup (text);
  start = g_utf8_substring (text, 0, MAX_VALUE);
  return g_strconcat (start, "…", NULL);
}

static GtkWidget *
new_label (const char *text,
           const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

/* The record and field, which lead to it as long as it is there. */
static GtkWidget *
new_title (MalbildStore               *store,
           const MalbildHistoryChange *change)
{
  g_autoptr (MalbildRecord) record = malbild_store_get (store, change->record, NULL);
  g_autofree char *title = shorten (change->title);
  g_autofree char *text = NULL;
  GtkWidget *label;
  GtkWidget *button;

  if (change->type == MALBILD_HISTORY_SET)
    /* Translators: a record and its field that changed */
    text = g_strdup_printf (_("%s: %s"), title, _(change->field->label));
  else if (change->type == MALBILD_HISTORY_ADDED)
    text = g_strdup_printf (_("Added “%s”"), title);
  else if (change->type == MALBILD_HISTORY_REMOVED)
    text = g_strdup_printf (_("Removed “%s”"), title);
  else
    text = g_strdup_printf (_("Moved “%s”"), title);

  label = new_label (text, "caption-heading");
  if (record == NULL)
    return label;
  button = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "malbild-history-title");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(xs)", change->record, change->field != NULL ? change->field->name : "");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "history.reveal");
  malbild_access_set_label (button, text);
  return button;
}

static GtkWidget *
new_from_to (const MalbildHistoryChange *change)
{
  g_autofree char *old_text = *change->old_text != '\0' ? shorten (change->old_text) : g_strdup (_("(empty)"));
  g_autofree char *new_text = *change->new_text != '\0' ? shorten (change->new_text) : g_strdup (_("(empty)"));
  g_autofree char *text = g_strdup_printf ("%s → %s", old_text, new_text);
  /* Translators: what assistive technology says for "%s → %s" */
  g_autofree char *said = g_strdup_printf (_("from “%s” to “%s”"), old_text, new_text);
  GtkWidget *label = new_label (text, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, said, -1);
  return label;
}

/* What a record held that is gone. */
static GtkWidget *
new_values (MalbildRecord *record)
{
  const MalbildKind *kind = malbild_record_get_kind (record);
  const MalbildField *title = malbild_kind_get_title (kind);
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_values = 0;

  for (guint i = 0; i < kind->n_fields; i++)
    {
      const MalbildField *field = &kind->fields[i];
      g_autofree char *value = malbild_record_format (record, field);
      g_autofree char *shown = shorten (value);

      if (*value == '\0' || field->order || field == title)
        continue;
      if (n_values++ == MAX_VALUES)
        {
          g_string_append (text, "\n…");
          break;
        }
      g_string_append_printf (text, "%s%s: %s", text->len > 0 ? "\n" : "", _(field->label), shown);
    }
  return new_label (text->str, "dim-label");
}

static GtkWidget *
new_content (const MalbildHistoryChange *change)
{
  GtkWidget *diff;

  if (change->type == MALBILD_HISTORY_REMOVED && change->removed != NULL)
    return new_values (change->removed);
  if (change->type != MALBILD_HISTORY_SET)
    return NULL;
  if (change->field->type != MALBILD_FIELD_TEXT && change->field->type != MALBILD_FIELD_PARAGRAPHS)
    return new_from_to (change);
  diff = malbild_diff_view_new (TRUE);
  malbild_diff_view_set_texts (MALBILD_DIFF_VIEW (diff), change->old_text, change->new_text);
  return diff;
}

static void
set_tooltip (GtkWidget *button,
             char      *text)
{
  malbild_access_set_tooltip (button, text);
  malbild_access_set_label (button, text);
  g_free (text);
}

static GtkWidget *
new_button (MalbildStore               *store,
            MalbildHistoryEdit         *edit,
            const MalbildHistoryChange *change)
{
  g_autoptr (MalbildRecord) record = malbild_store_get (store, change->record, NULL);
  g_autofree char *title = shorten (change->title);
  g_autofree char *value = NULL;
  gboolean removed = change->type == MALBILD_HISTORY_REMOVED;
  GtkWidget *button;

  /* What was removed can come back, what is there can be as it was. */
  if (removed ? record != NULL : change->type != MALBILD_HISTORY_SET || record == NULL)
    return NULL;
  button = gtk_button_new_with_label (removed ? _("Bring Back") : _("Restore"));
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "malbild-history-back");
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button),
                                          malbild_history_go_back_target (edit, change->record, removed ? NULL : change->field->name,
                                                                          MALBILD_HISTORY_BEFORE));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "history.go-back");
  if (removed)
    {
      set_tooltip (button, g_strdup_printf (_("Bring back “%s”, with what went along"), title));
      return button;
    }
  value = *change->old_text != '\0' ? shorten (change->old_text) : g_strdup (_("(empty)"));
  set_tooltip (button, g_strdup_printf (_("Restore “%s” of “%s” to “%s”"), _(change->field->label), title, value));
  return button;
}

/* In a grid: boxes in boxes ask the texts in them many times how they would wrap. */
GtkWidget *
malbild_history_change_widget_new (MalbildStore               *store,
                                   MalbildHistoryEdit         *edit,
                                   const MalbildHistoryChange *change,
                                   gboolean                    titled)
{
  GtkWidget *grid = gtk_grid_new ();
  GtkWidget *content = new_content (change);
  GtkWidget *button = new_button (store, edit, change);

  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 2);
  if (titled)
    gtk_grid_attach (GTK_GRID (grid), new_title (store, change), 0, 0, 1, 1);
  if (content != NULL)
    {
      gtk_widget_set_hexpand (content, TRUE);
      gtk_widget_set_valign (content, GTK_ALIGN_START);
      gtk_grid_attach (GTK_GRID (grid), content, 0, 1, 1, 1);
    }
  if (button != NULL)
    gtk_grid_attach (GTK_GRID (grid), button, 1, 0, 1, 2);
  return grid;
}
