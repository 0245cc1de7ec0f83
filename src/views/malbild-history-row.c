/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-history-row.h"

#include <glib/gi18n-lib.h>

#include "malbild-access.h"
#include "malbild-history-change.h"
#include "malbild-list-access.h"

/* How many changes are shown at first, and how many more each time. */
#define FIRST_CHANGES 3
#define MORE_CHANGES 50

struct _MalbildHistoryRow {
  GtkWidget parent_instance;

  MalbildStore       *store;
  MalbildHistoryEdit *edit;
  gint64              about;
  guint               n_shown;

  GtkWidget *box;
  GtkWidget *day;
  GtkWidget *time;
  GtkWidget *label;
  GtkWidget *kind;
  GtkWidget *author;
  GtkWidget *changes;
  GtkWidget *more;
  GtkWidget *go_back;
};

G_DEFINE_FINAL_TYPE (MalbildHistoryRow, malbild_history_row, GTK_TYPE_WIDGET)

/* What was done. The label of an edit that takes another one back is that of the other one: alone it would say the contrary
 * of what happened. */
static char *
dup_label (MalbildHistoryEdit *edit)
{
  const char *label = malbild_history_edit_get_label (edit);

  switch (malbild_history_edit_get_kind (edit))
    {
    case MALBILD_EDIT_KIND_UNDO:
      /* Translators: an edit was taken back; %s is its label, such as: Remove “A goal” */
      return g_strdup_printf (_("↶ Undid: %s"), label);
    case MALBILD_EDIT_KIND_REDO:
      /* Translators: an edit that was taken back was done again; %s is its label */
      return g_strdup_printf (_("↷ Did again: %s"), label);
    case MALBILD_EDIT_KIND_IMPORT:
    case MALBILD_EDIT_KIND_EDIT:
    default:
      return g_strdup (label);
    }
}

/* The day as one speaks of it. */
static char *
format_day (MalbildDate day)
{
  guint32 today = malbild_date_first_julian (malbild_today ());
  guint32 julian = malbild_date_first_julian (day);

  if (julian == today)
    return g_strdup (_("Today"));
  if (julian + 1 == today)
    return g_strdup (_("Yesterday"));
  return malbild_date_format (day);
}

static void
show_more (MalbildHistoryRow *self,
           guint              n)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) changes = malbild_history_edit_list_changes (self->edit, self->n_shown, n, &error);
  guint count = malbild_history_edit_count (self->edit);

  if (changes == NULL)
    {
      g_warning ("Reading the history: %s", error->message);
      return;
    }
  for (guint i = 0; i < changes->len; i++)
    gtk_box_append (GTK_BOX (self->changes),
                    malbild_history_change_widget_new (self->store, self->edit, g_ptr_array_index (changes, i), count > 1));
  self->n_shown += n;

  gtk_widget_set_visible (self->more, self->n_shown < count);
  if (self->n_shown < count)
    {
      g_autofree char *text = g_strdup_printf (ngettext ("… and %'u more change", "… and %'u more changes", count - self->n_shown), count - self->n_shown);

      gtk_button_set_label (GTK_BUTTON (self->more), text);
    }
}

static void
more_clicked_cb (MalbildHistoryRow *self)
{
  GtkWidget *last = gtk_widget_get_last_child (self->changes);

  show_more (self, MORE_CHANGES);
  /* The button moved away under the keyboard. */
  if (!gtk_widget_get_visible (self->more) && last != NULL)
    gtk_widget_child_focus (gtk_widget_get_next_sibling (last), GTK_DIR_TAB_FORWARD);
}

static void
clear (MalbildHistoryRow *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->changes)) != NULL)
    gtk_box_remove (GTK_BOX (self->changes), child);
  self->n_shown = 0;
  self->about = 0;
  g_clear_object (&self->edit);
  g_clear_object (&self->store);
}

/* In the history of one record each edit is a version of it. */
static void
show_go_back (MalbildHistoryRow *self)
{
  g_autoptr (MalbildRecord) record = self->about != 0 ? malbild_store_get (self->store, self->about, NULL) : NULL;
  g_autofree char *title = NULL;
  g_autofree char *text = NULL;

  gtk_widget_set_visible (self->go_back, record != NULL);
  if (record == NULL)
    return;
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (self->go_back),
                                          malbild_history_go_back_target (self->edit, self->about, NULL, MALBILD_HISTORY_AFTER));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->go_back), "history.go-back");
  title = malbild_record_dup_title (record);
  text = g_strdup_printf (_("Restore all of “%s” as it was after “%s”"), title, malbild_history_edit_get_label (self->edit));
  malbild_access_set_tooltip (self->go_back, text);
  malbild_access_set_label (GTK_WIDGET (self->go_back), text);
}

void
malbild_history_row_show (MalbildHistoryRow  *self,
                          MalbildStore       *store,
                          MalbildHistoryEdit *edit,
                          gint64              about)
{
  g_autoptr (GDateTime) time = NULL;
  g_autofree char *clock = NULL;
  g_autofree char *day = NULL;
  g_autofree char *said = NULL;
  g_autofree char *label = NULL;

  g_return_if_fail (MALBILD_IS_HISTORY_ROW (self));

  /* The list takes an edit away from each row and gives it the same again when another edit comes above it. */
  if (edit == NULL || (edit == self->edit && about == self->about))
    return;
  clear (self);
  self->store = g_object_ref (store);
  self->edit = g_object_ref (edit);
  self->about = about;

  time = g_date_time_new_from_unix_local (malbild_history_edit_get_time (edit) / G_USEC_PER_SEC);
  clock = time != NULL ? g_date_time_format (time, "%H:%M") : g_strdup ("");
  day = format_day (malbild_history_edit_get_day (edit));
  label = dup_label (edit);
  gtk_label_set_label (GTK_LABEL (self->day), day);
  gtk_label_set_label (GTK_LABEL (self->time), clock);
  gtk_label_set_label (GTK_LABEL (self->label), label);
  gtk_label_set_label (GTK_LABEL (self->author), malbild_history_edit_get_author (edit));
  gtk_widget_set_visible (self->kind, malbild_history_edit_get_kind (edit) == MALBILD_EDIT_KIND_IMPORT);
  /* Translators: what was done, by whom, on which day, at what time */
  said = g_strdup_printf (_("%s, %s, %s, %s"), label, malbild_history_edit_get_author (edit), day, clock);
  malbild_list_access_set_label (GTK_WIDGET (self), said);
  show_more (self, FIRST_CHANGES);
  show_go_back (self);
}

void
malbild_history_row_set_first_of_day (MalbildHistoryRow *self,
                                      gboolean           first)
{
  g_return_if_fail (MALBILD_IS_HISTORY_ROW (self));

  gtk_widget_set_visible (self->day, first);
}

static void
malbild_history_row_dispose (GObject *object)
{
  MalbildHistoryRow *self = MALBILD_HISTORY_ROW (object);

  if (self->changes != NULL)
    clear (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), MALBILD_TYPE_HISTORY_ROW);

  G_OBJECT_CLASS (malbild_history_row_parent_class)->dispose (object);
}

static void
malbild_history_row_class_init (MalbildHistoryRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = malbild_history_row_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "historyrow");
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/malbild/Malbild/ui/malbild-history-row.ui");
  gtk_widget_class_bind_template_child (widget_class, MalbildHistoryRow, box);
  gtk_widget_class_bind_template_child (widget_class, MalbildHistoryRow, day);
  gtk_widget_class_bind_template_child (widget_class, MalbildHistoryRow, time);
  gtk_widget_class_bind_template_child (widget_class, MalbildHistoryRow, label);
  gtk_widget_class_bind_template_child (widget_class, MalbildHistoryRow, kind);
  gtk_widget_class_bind_template_child (widget_class, MalbildHistoryRow, author);
  gtk_widget_class_bind_template_child (widget_class, MalbildHistoryRow, changes);
  gtk_widget_class_bind_template_child (widget_class, MalbildHistoryRow, more);
  gtk_widget_class_bind_template_child (widget_class, MalbildHistoryRow, go_back);
  gtk_widget_class_bind_template_callback (widget_class, more_clicked_cb);
}

static void
malbild_history_row_init (MalbildHistoryRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
malbild_history_row_new (void)
{
  return g_object_new (MALBILD_TYPE_HISTORY_ROW, NULL);
}
