/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-history-view.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "malbild-access.h"
#include "malbild-history-row.h"
#include "malbild-text.h"

/* As near to the end of what is read, in heights of the window, more is read. */
#define LOAD_AHEAD 1.0

struct _MalbildHistoryView {
  MalbildPlace parent_instance;

  MalbildHistory *history;
  MalbildRecord  *about;
  MalbildPeriod   period;
  GStrv           authors;
  GPtrArray      *kinds;
  GPtrArray      *bound;
  guint           load_source;
  gboolean        syncing;

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
  GtkWidget *stack;
  GtkWidget *scroller;
  GtkWidget *list;
};

/* What the first drop-down offers. */
enum {
  WHERE_GOAL_SET,
  WHERE_FILE,
};

G_DEFINE_FINAL_TYPE (MalbildHistoryView, malbild_history_view, MALBILD_TYPE_PLACE)

static guint
get_selected (GtkWidget *drop_down)
{
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (drop_down));

  return selected != GTK_INVALID_LIST_POSITION ? selected : 0;
}

static gboolean
is_filtered (MalbildHistoryView *self)
{
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

static void
read_filter (MalbildHistoryView   *self,
             MalbildHistoryFilter *filter)
{
  MalbildRecord *goal_set = malbild_place_get_goal_set (MALBILD_PLACE (self));
  guint person = get_selected (self->person);
  guint kind = get_selected (self->kind);

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
update_page (MalbildHistoryView *self)
{
  gboolean any = self->history != NULL && g_list_model_get_n_items (G_LIST_MODEL (self->history)) > 0;
  gboolean more = self->history != NULL && malbild_history_get_has_more (self->history);

  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), any || more ? "edits" : is_filtered (self) ? "none" : "empty");
}

static gboolean
is_first_of_day (MalbildHistoryView *self,
                 guint               position)
{
  g_autoptr (MalbildHistoryEdit) edit = g_list_model_get_item (G_LIST_MODEL (self->history), position);
  g_autoptr (MalbildHistoryEdit) before = NULL;

  if (position == 0 || edit == NULL)
    return TRUE;
  before = g_list_model_get_item (G_LIST_MODEL (self->history), position - 1);
  return malbild_history_edit_get_day (edit) != malbild_history_edit_get_day (before);
}

static void
update_days (MalbildHistoryView *self)
{
  for (guint i = 0; i < self->bound->len; i++)
    {
      GtkListItem *item = g_ptr_array_index (self->bound, i);

      malbild_history_row_set_first_of_day (MALBILD_HISTORY_ROW (gtk_list_item_get_child (item)),
                                            is_first_of_day (self, gtk_list_item_get_position (item)));
    }
}

static gboolean
load_cb (gpointer user_data)
{
  MalbildHistoryView *self = user_data;
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  double left = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_value (adjustment) - gtk_adjustment_get_page_size (adjustment);

  if (self->history == NULL || !malbild_history_get_has_more (self->history) || left > LOAD_AHEAD * gtk_adjustment_get_page_size (adjustment))
    {
      self->load_source = 0;
      update_page (self);
      return G_SOURCE_REMOVE;
    }
  /* Page by page, so that the window stays awake where few of very many edits are looked for. */
  malbild_history_load_more (self->history);
  return G_SOURCE_CONTINUE;
}

static void
queue_load (MalbildHistoryView *self)
{
  if (self->load_source == 0 && self->history != NULL && malbild_history_get_has_more (self->history))
    self->load_source = g_idle_add_full (G_PRIORITY_LOW, load_cb, self, NULL);
}

static void
items_changed_cb (MalbildHistoryView *self)
{
  update_days (self);
  update_page (self);
  queue_load (self);
}

static void
set_history (MalbildHistoryView *self,
             MalbildHistory     *history)
{
  g_autoptr (GtkNoSelection) selection = NULL;

  if (self->history != NULL)
    g_signal_handlers_disconnect_by_data (self->history, self);
  gtk_list_view_set_model (GTK_LIST_VIEW (self->list), NULL);
  g_set_object (&self->history, history);
  if (history == NULL)
    return;
  selection = gtk_no_selection_new (G_LIST_MODEL (g_object_ref (history)));
  gtk_list_view_set_model (GTK_LIST_VIEW (self->list), GTK_SELECTION_MODEL (selection));
  g_signal_connect_swapped (history, "items-changed", G_CALLBACK (items_changed_cb), self);
}

static void
update_about (MalbildHistoryView *self)
{
  g_autofree char *title = self->about != NULL ? malbild_record_dup_title (self->about) : NULL;
  g_autofree char *text = title != NULL ? g_strdup_printf (_("History of “%s”"), title) : NULL;

  gtk_widget_set_visible (self->about_box, self->about != NULL);
  gtk_widget_set_visible (self->where, self->about == NULL);
  gtk_label_set_label (GTK_LABEL (self->about_label), text != NULL ? text : "");
}

static void
apply_filter (MalbildHistoryView *self)
{
  MalbildHistoryFilter filter;

  update_about (self);
  gtk_widget_set_visible (self->clear, is_filtered (self));
  if (self->history == NULL)
    return;
  read_filter (self, &filter);
  malbild_history_set_filter (self->history, &filter);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)), 0);
  update_page (self);
  queue_load (self);
}

static void
filter_cb (MalbildHistoryView *self)
{
  if (!self->syncing)
    apply_filter (self);
}

static void
label_days (MalbildHistoryView *self)
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
days_activate_cb (MalbildHistoryView *self)
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
  apply_filter (self);
}

static void
clear_filters (MalbildHistoryView *self)
{
  self->syncing = TRUE;
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->person), 0);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->kind), 0);
  self->syncing = FALSE;
  gtk_editable_set_text (GTK_EDITABLE (self->days_entry), "");
  self->period = (MalbildPeriod) { 0, 0 };
  label_days (self);
}

static void
clear_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  MalbildHistoryView *self = MALBILD_HISTORY_VIEW (widget);

  clear_filters (self);
  apply_filter (self);
  gtk_widget_grab_focus (self->person);
}

static void
show_all_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  MalbildHistoryView *self = MALBILD_HISTORY_VIEW (widget);

  g_clear_object (&self->about);
  apply_filter (self);
  gtk_widget_grab_focus (self->where);
}

static void
reveal_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  MalbildPlace *place = MALBILD_PLACE (widget);
  g_autoptr (MalbildRecord) record = NULL;
  const char *field;
  gint64 key;

  g_variant_get (parameter, "(x&s)", &key, &field);
  record = malbild_store_get (malbild_place_get_store (place), key, NULL);
  if (record != NULL)
    malbild_context_reveal (malbild_place_get_context (place), record, *field != '\0' ? field : NULL);
  else
    malbild_context_message (malbild_place_get_context (place), _("It is no longer there"), FALSE);
}

static char *
describe_report (const MalbildGoBackReport *report)
{
  if (report->n_changed == 0)
    return g_strdup (_("It is so already"));
  if (report->n_left_out > 0)
    return g_strdup_printf (ngettext ("Gone back; %u link could not come back, as what it leads to is gone",
                                      "Gone back; %u links could not come back, as what they lead to is gone", report->n_left_out),
                            report->n_left_out);
  return g_strdup (_("Gone back"));
}

static void
go_back_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  MalbildPlace *place = MALBILD_PLACE (widget);
  MalbildStore *store = malbild_place_get_store (place);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  MalbildGoBackReport report;
  const char *field;
  gboolean after;
  gint64 edit;
  gint64 key;

  g_variant_get (parameter, "(xx&sb)", &edit, &key, &field, &after);
  if (!malbild_store_go_back (store, edit, key, *field != '\0' ? field : NULL, after ? MALBILD_HISTORY_AFTER : MALBILD_HISTORY_BEFORE,
                              &report, &error))
    {
      malbild_context_report (malbild_place_get_context (place), error);
      return;
    }
  text = describe_report (&report);
  malbild_context_message (malbild_place_get_context (place), text, report.n_changed > 0);
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  gtk_list_item_set_child (item, malbild_history_row_new ());
  gtk_list_item_set_activatable (item, FALSE);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         MalbildHistoryView       *self)
{
  MalbildHistoryRow *row = MALBILD_HISTORY_ROW (gtk_list_item_get_child (item));
  gint64 about = self->about != NULL ? malbild_record_get_key (self->about) : 0;

  malbild_history_row_show (row, malbild_place_get_store (MALBILD_PLACE (self)), gtk_list_item_get_item (item), about);
  malbild_history_row_set_first_of_day (row, is_first_of_day (self, gtk_list_item_get_position (item)));
  g_ptr_array_add (self->bound, item);
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *item,
           MalbildHistoryView       *self)
{
  g_ptr_array_remove_fast (self->bound, item);
  malbild_history_row_show (MALBILD_HISTORY_ROW (gtk_list_item_get_child (item)), NULL, NULL, 0);
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
fill_kinds (MalbildHistoryView *self)
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
fill_where (MalbildHistoryView *self)
{
  const char *const places[] = { _("This goal set"), _("Whole goal file"), NULL };
  g_autoptr (GtkStringList) labels = gtk_string_list_new (places);

  malbild_access_set_up_drop_down (self->where, _("Where"));
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->where), G_LIST_MODEL (labels));
}

/* The person who was looked for stays chosen. */
static void
fill_people (MalbildHistoryView *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  g_autofree char *chosen = NULL;
  guint selected = get_selected (self->person);

  if (selected > 0)
    chosen = g_strdup (self->authors[selected - 1]);
  g_strfreev (self->authors);
  self->authors = malbild_history_list_authors (self->history);
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

static void
malbild_history_view_goal_set_changed (MalbildPlace *place)
{
  MalbildHistoryView *self = MALBILD_HISTORY_VIEW (place);

  /* A record of another goal file is none of this one; of another goal set it is not what is looked for any more. */
  g_clear_object (&self->about);
  set_history (self, NULL);
}

static void
malbild_history_view_refresh (MalbildPlace *place,
                              guint         stale)
{
  MalbildHistoryView *self = MALBILD_HISTORY_VIEW (place);

  if (self->history == NULL)
    {
      g_autoptr (MalbildHistory) history = malbild_history_new (malbild_place_get_store (place));

      set_history (self, history);
    }
  fill_people (self);
  apply_filter (self);
}

static void
malbild_history_view_look_at (MalbildPlace  *place,
                              MalbildRecord *record)
{
  MalbildHistoryView *self = MALBILD_HISTORY_VIEW (place);

  g_set_object (&self->about, record);
  clear_filters (self);
  apply_filter (self);
}

static gboolean
malbild_history_view_grab_focus (GtkWidget *widget)
{
  MalbildHistoryView *self = MALBILD_HISTORY_VIEW (widget);

  return gtk_widget_child_focus (self->list, GTK_DIR_TAB_FORWARD) || gtk_widget_child_focus (self->stack, GTK_DIR_TAB_FORWARD);
}

static void
malbild_history_view_dispose (GObject *object)
{
  MalbildHistoryView *self = MALBILD_HISTORY_VIEW (object);

  g_clear_handle_id (&self->load_source, g_source_remove);
  if (self->list != NULL)
    set_history (self, NULL);
  g_clear_object (&self->about);
  gtk_widget_dispose_template (GTK_WIDGET (self), MALBILD_TYPE_HISTORY_VIEW);

  G_OBJECT_CLASS (malbild_history_view_parent_class)->dispose (object);
}

static void
malbild_history_view_finalize (GObject *object)
{
  MalbildHistoryView *self = MALBILD_HISTORY_VIEW (object);

  g_strfreev (self->authors);
  g_ptr_array_unref (self->kinds);
  g_ptr_array_unref (self->bound);

  G_OBJECT_CLASS (malbild_history_view_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/malbild/Malbild/ui/malbild-history-view.ui");
  gtk_widget_class_bind_template_child (widget_class, MalbildHistoryView, box);
  gtk_widget_class_bind_template_child (widget_class, MalbildHistoryView, about_box);
  gtk_widget_class_bind_template_child (widget_class, MalbildHistoryView, about_label);
  gtk_widget_class_bind_template_child (widget_class, MalbildHistoryView, where);
  gtk_widget_class_bind_template_child (widget_class, MalbildHistoryView, person);
  gtk_widget_class_bind_template_child (widget_class, MalbildHistoryView, kind);
  gtk_widget_class_bind_template_child (widget_class, MalbildHistoryView, days);
  gtk_widget_class_bind_template_child (widget_class, MalbildHistoryView, days_popover);
  gtk_widget_class_bind_template_child (widget_class, MalbildHistoryView, days_entry);
  gtk_widget_class_bind_template_child (widget_class, MalbildHistoryView, days_message);
  gtk_widget_class_bind_template_child (widget_class, MalbildHistoryView, clear);
  gtk_widget_class_bind_template_child (widget_class, MalbildHistoryView, stack);
  gtk_widget_class_bind_template_child (widget_class, MalbildHistoryView, scroller);
  gtk_widget_class_bind_template_child (widget_class, MalbildHistoryView, list);
  gtk_widget_class_bind_template_callback (widget_class, filter_cb);
  gtk_widget_class_bind_template_callback (widget_class, days_activate_cb);
}

static void
malbild_history_view_class_init (MalbildHistoryViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MalbildPlaceClass *place_class = MALBILD_PLACE_CLASS (klass);

  object_class->dispose = malbild_history_view_dispose;
  object_class->finalize = malbild_history_view_finalize;
  widget_class->grab_focus = malbild_history_view_grab_focus;
  place_class->goal_set_changed = malbild_history_view_goal_set_changed;
  place_class->refresh = malbild_history_view_refresh;
  place_class->look_at = malbild_history_view_look_at;

  gtk_widget_class_install_action (widget_class, "history.go-back", "(xxsb)", go_back_action);
  gtk_widget_class_install_action (widget_class, "history.reveal", "(xs)", reveal_action);
  gtk_widget_class_install_action (widget_class, "history.show-all", NULL, show_all_action);
  gtk_widget_class_install_action (widget_class, "history.clear", NULL, clear_action);
  bind_template (widget_class);
}

static void
malbild_history_view_init (MalbildHistoryView *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  GtkAdjustment *adjustment;

  self->kinds = g_ptr_array_new ();
  self->bound = g_ptr_array_new ();
  self->syncing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  malbild_access_skip_scrollers (GTK_WIDGET (self));
  malbild_access_set_up_drop_down (self->person, _("Person"));
  fill_where (self);
  fill_kinds (self);
  self->syncing = FALSE;

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), self);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), self);
  gtk_list_view_set_factory (GTK_LIST_VIEW (self->list), factory);
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (queue_load), self, G_CONNECT_SWAPPED);
  label_days (self);
  update_about (self);
}
