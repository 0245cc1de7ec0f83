/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-history-bar.h"

#include <glib/gi18n-lib.h>

#include "malbild-access.h"
#include "malbild-text.h"

struct _MalbildHistoryBar {
  GtkWidget parent_instance;

  MalbildRecord *about;
  MalbildPeriod  period;
  GStrv          authors;
  GPtrArray     *kinds;
  gboolean       syncing;

  GtkWidget *box;
  GtkWidget *about_box;
  GtkWidget *about_label;
  GtkWidget *where;
  GtkWidget *person;
  GtkWidget *kind;
  GtkWidget *days;
  GtkWidget *days_popover;
  GtkWidget *days_entry;
  GtkWidget *days_message;
  GtkWidget *clear;
};

/* What the first drop-down offers. */
enum {
  WHERE_GOAL_SET,
  WHERE_FILE,
};

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MalbildHistoryBar, malbild_history_bar, GTK_TYPE_WIDGET)

static guint
get_selected (GtkWidget *drop_down)
{
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (drop_down));

  return selected != GTK_INVALID_LIST_POSITION ? selected : 0;
}

gboolean
malbild_history_bar_is_set (MalbildHistoryBar *self)
{
  g_return_val_if_fail (MALBILD_IS_HISTORY_BAR (self), FALSE);

  return get_selected (self->person) > 0 || get_selected (self->kind) > 0 || !malbild_period_is_empty (self->period);
}

/* The beginning of a day where the person is, in microseconds since 1970. */
static gint64
start_of_day (guint32 julian)
{
  g_autoptr (GDateTime) time = NULL;
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, julian);
  time = g_date_time_new_local (g_date_get_year (&date), g_date_get_month (&date), g_date_get_day (&date), 0, 0, 0);
  return time != NULL ? g_date_time_to_unix (time) * G_USEC_PER_SEC : 0;
}

void
malbild_history_bar_read (MalbildHistoryBar    *self,
                          MalbildRecord        *goal_set,
                          MalbildHistoryFilter *filter)
{
  guint person = get_selected (self->person);
  guint kind = get_selected (self->kind);

  g_return_if_fail (MALBILD_IS_HISTORY_BAR (self));

  *filter = (MalbildHistoryFilter) { 0 };
  /* Of a goal set everything is a part, of the municipality all there is. */
  if (malbild_record_is_kind (self->about, &malbild_goal_set_kind))
    filter->set = malbild_record_get_key (self->about);
  else if (self->about != NULL && !malbild_record_is_kind (self->about, &malbild_municipality_kind))
    filter->record = malbild_record_get_key (self->about);
  else if (self->about == NULL && goal_set != NULL && get_selected (self->where) == WHERE_GOAL_SET)
    filter->set = malbild_record_get_key (goal_set);
  if (person > 0)
    filter->author = self->authors[person - 1];
  if (kind > 0)
    filter->kind = g_ptr_array_index (self->kinds, kind - 1);
  if (self->period.start != 0)
    filter->from = start_of_day (malbild_date_first_julian (self->period.start));
  if (self->period.end != 0)
    filter->until = start_of_day (malbild_date_last_julian (self->period.end) + 1);
}

static void
update_about (MalbildHistoryBar *self)
{
  g_autofree char *title = self->about != NULL ? malbild_record_dup_title (self->about) : NULL;
  g_autofree char *text = title != NULL ? g_strdup_printf (_("History of “%s”"), title) : NULL;

  gtk_widget_set_visible (self->about_box, self->about != NULL);
  gtk_widget_set_visible (self->where, self->about == NULL);
  gtk_label_set_label (GTK_LABEL (self->about_label), text != NULL ? text : "");
}

static void
changed (MalbildHistoryBar *self)
{
  gtk_widget_set_visible (self->clear, malbild_history_bar_is_set (self));
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
filter_cb (MalbildHistoryBar *self)
{
  if (!self->syncing)
    changed (self);
}

static void
label_days (MalbildHistoryBar *self)
{
  g_autofree char *period = malbild_period_is_empty (self->period) ? NULL : malbild_period_format (self->period);
  g_autofree char *text = period != NULL ? g_strdup_printf ("%s: %s", _("Days"), period) : g_strdup (_("Days"));

  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->days), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->days), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  if (period != NULL)
    gtk_widget_add_css_class (self->days, "set");
  else
    gtk_widget_remove_css_class (self->days, "set");
}

static void
days_activate_cb (MalbildHistoryBar *self)
{
  const char *input = gtk_editable_get_text (GTK_EDITABLE (self->days_entry));
  g_autoptr (GError) error = NULL;
  MalbildPeriod period = { 0, 0 };

  gtk_widget_set_visible (self->days_message, FALSE);
  if (*input != '\0' && !malbild_period_read (input, &period, &error))
    {
      gtk_label_set_label (GTK_LABEL (self->days_message), error->message);
      gtk_widget_set_visible (self->days_message, TRUE);
      return;
    }
  gtk_popover_popdown (GTK_POPOVER (self->days_popover));
  self->period = period;
  label_days (self);
  changed (self);
}

void
malbild_history_bar_clear (MalbildHistoryBar *self)
{
  g_return_if_fail (MALBILD_IS_HISTORY_BAR (self));

  self->syncing = TRUE;
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->person), 0);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->kind), 0);
  self->syncing = FALSE;
  gtk_editable_set_text (GTK_EDITABLE (self->days_entry), "");
  self->period = (MalbildPeriod) { 0, 0 };
  label_days (self);
  changed (self);
}

void
malbild_history_bar_show_file (MalbildHistoryBar *self)
{
  g_return_if_fail (MALBILD_IS_HISTORY_BAR (self));

  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->where), WHERE_FILE);
}

gboolean
malbild_history_bar_shows_file (MalbildHistoryBar *self)
{
  g_return_val_if_fail (MALBILD_IS_HISTORY_BAR (self), FALSE);

  return self->about == NULL && get_selected (self->where) == WHERE_FILE;
}

static int
compare_kinds (gconstpointer a,
               gconstpointer b)
{
  g_autofree char *one = malbild_text_sort_key (_((*(const MalbildKind **) a)->label_plural));
  g_autofree char *other = malbild_text_sort_key (_((*(const MalbildKind **) b)->label_plural));

  return strcmp (one, other);
}

static void
fill_kinds (MalbildHistoryBar *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  guint n_kinds;
  const MalbildKind *const *kinds = malbild_kinds (&n_kinds);

  for (guint i = 0; i < n_kinds; i++)
    g_ptr_array_add (self->kinds, (gpointer) kinds[i]);
  g_ptr_array_sort (self->kinds, compare_kinds);
  gtk_string_list_append (labels, _("All kinds"));
  for (guint i = 0; i < self->kinds->len; i++)
    gtk_string_list_append (labels, _(((const MalbildKind *) g_ptr_array_index (self->kinds, i))->label_plural));
  malbild_access_set_up_drop_down (self->kind, _("Kind"));
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->kind), G_LIST_MODEL (labels));
}

static void
fill_where (MalbildHistoryBar *self)
{
  const char *const places[] = { _("This goal set"), _("Whole goal file"), NULL };
  g_autoptr (GtkStringList) labels = gtk_string_list_new (places);

  malbild_access_set_up_drop_down (self->where, _("Where"));
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->where), G_LIST_MODEL (labels));
}

/* The person who was looked for stays chosen. */
void
malbild_history_bar_take_authors (MalbildHistoryBar *self,
                                  GStrv              authors)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  g_autofree char *chosen = NULL;
  guint selected = get_selected (self->person);

  g_return_if_fail (MALBILD_IS_HISTORY_BAR (self));

  if (selected > 0)
    chosen = g_strdup (self->authors[selected - 1]);
  g_strfreev (self->authors);
  self->authors = authors;
  selected = 0;
  gtk_string_list_append (labels, _("All people"));
  for (guint i = 0; self->authors[i] != NULL; i++)
    {
      gtk_string_list_append (labels, self->authors[i]);
      if (g_strcmp0 (chosen, self->authors[i]) == 0)
        selected = i + 1;
    }
  self->syncing = TRUE;
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->person), G_LIST_MODEL (labels));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->person), selected);
  self->syncing = FALSE;
}

void
malbild_history_bar_set_about (MalbildHistoryBar *self,
                               MalbildRecord     *about)
{
  g_return_if_fail (MALBILD_IS_HISTORY_BAR (self));

  g_set_object (&self->about, about);
  update_about (self);
}

MalbildRecord *
malbild_history_bar_get_about (MalbildHistoryBar *self)
{
  g_return_val_if_fail (MALBILD_IS_HISTORY_BAR (self), NULL);

  return self->about;
}

static gboolean
malbild_history_bar_grab_focus (GtkWidget *widget)
{
  MalbildHistoryBar *self = MALBILD_HISTORY_BAR (widget);

  return gtk_widget_grab_focus (self->about != NULL ? self->person : self->where);
}

static void
malbild_history_bar_dispose (GObject *object)
{
  g_clear_object (&MALBILD_HISTORY_BAR (object)->about);
  gtk_widget_dispose_template (GTK_WIDGET (object), MALBILD_TYPE_HISTORY_BAR);

  G_OBJECT_CLASS (malbild_history_bar_parent_class)->dispose (object);
}

static void
malbild_history_bar_finalize (GObject *object)
{
  MalbildHistoryBar *self = MALBILD_HISTORY_BAR (object);

  g_strfreev (self->authors);
  g_ptr_array_unref (self->kinds);

  G_OBJECT_CLASS (malbild_history_bar_parent_class)->finalize (object);
}

static void
malbild_history_bar_class_init (MalbildHistoryBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = malbild_history_bar_dispose;
  object_class->finalize = malbild_history_bar_finalize;
  widget_class->grab_focus = malbild_history_bar_grab_focus;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/malbild/Malbild/ui/malbild-history-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, MalbildHistoryBar, box);
  gtk_widget_class_bind_template_child (widget_class, MalbildHistoryBar, about_box);
  gtk_widget_class_bind_template_child (widget_class, MalbildHistoryBar, about_label);
  gtk_widget_class_bind_template_child (widget_class, MalbildHistoryBar, where);
  gtk_widget_class_bind_template_child (widget_class, MalbildHistoryBar, person);
  gtk_widget_class_bind_template_child (widget_class, MalbildHistoryBar, kind);
  gtk_widget_class_bind_template_child (widget_class, MalbildHistoryBar, days);
  gtk_widget_class_bind_template_child (widget_class, MalbildHistoryBar, days_popover);
  gtk_widget_class_bind_template_child (widget_class, MalbildHistoryBar, days_entry);
  gtk_widget_class_bind_template_child (widget_class, MalbildHistoryBar, days_message);
  gtk_widget_class_bind_template_child (widget_class, MalbildHistoryBar, clear);
  gtk_widget_class_bind_template_callback (widget_class, filter_cb);
  gtk_widget_class_bind_template_callback (widget_class, days_activate_cb);
}

static void
malbild_history_bar_init (MalbildHistoryBar *self)
{
  self->kinds = g_ptr_array_new ();
  self->syncing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  malbild_access_set_up_drop_down (self->person, _("Person"));
  fill_where (self);
  fill_kinds (self);
  self->syncing = FALSE;
  label_days (self);
  update_about (self);
}
