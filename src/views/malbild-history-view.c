/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-history-view.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "malbild-access.h"
#include "malbild-history-bar.h"
#include "malbild-history-row.h"
#include "malbild-list-scroll.h"

/* What of the place an edit makes out of date. */
#define NEWER 1u
/* As near to the end of what is read, in heights of the window, more is read. */
#define LOAD_AHEAD 1.0

struct _MalbildHistoryView {
  MalbildPlace parent_instance;

  MalbildHistory *history;
  GPtrArray      *bound;
  guint           load_source;

  GtkWidget *box;
  GtkWidget *bar;
  GtkWidget *stack;
  GtkWidget *show_file;
  GtkWidget *scroller;
  GtkWidget *list;
};

G_DEFINE_FINAL_TYPE (MalbildHistoryView, malbild_history_view, MALBILD_TYPE_PLACE)

static void
update_page (MalbildHistoryView *self)
{
  gboolean any = self->history != NULL && g_list_model_get_n_items (G_LIST_MODEL (self->history)) > 0;
  gboolean more = self->history != NULL && malbild_history_get_has_more (self->history);

  gboolean filtered = malbild_history_bar_is_set (MALBILD_HISTORY_BAR (self->bar));

  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), any || more ? "edits" : filtered ? "none" : "empty");
  gtk_widget_set_visible (self->show_file, !malbild_history_bar_shows_file (MALBILD_HISTORY_BAR (self->bar)));
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
apply_filter (MalbildHistoryView *self)
{
  MalbildHistoryFilter filter;

  if (self->history == NULL)
    return;
  malbild_history_bar_read (MALBILD_HISTORY_BAR (self->bar), malbild_place_get_goal_set (MALBILD_PLACE (self)), &filter);
  malbild_history_set_filter (self->history, &filter);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)), 0);
  update_page (self);
  queue_load (self);
}

static void
clear_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  MalbildHistoryView *self = MALBILD_HISTORY_VIEW (widget);

  malbild_history_bar_clear (MALBILD_HISTORY_BAR (self->bar));
  gtk_widget_grab_focus (self->bar);
}

static void
show_all_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  MalbildHistoryView *self = MALBILD_HISTORY_VIEW (widget);

  malbild_history_bar_set_about (MALBILD_HISTORY_BAR (self->bar), NULL);
  apply_filter (self);
  gtk_widget_grab_focus (self->bar);
}

/* Nothing was edited of what is looked at: then of what, perhaps. */
static void
show_file_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  MalbildHistoryView *self = MALBILD_HISTORY_VIEW (widget);

  malbild_history_bar_set_about (MALBILD_HISTORY_BAR (self->bar), NULL);
  malbild_history_bar_show_file (MALBILD_HISTORY_BAR (self->bar));
  gtk_widget_grab_focus (self->bar);
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
    return g_strdup_printf (ngettext ("Restored; %u link could not come back, as what it leads to is gone",
                                      "Restored; %u links could not come back, as what they lead to is gone", report->n_left_out),
                            report->n_left_out);
  return g_strdup (_("Restored"));
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
  MalbildRecord *about = malbild_history_bar_get_about (MALBILD_HISTORY_BAR (self->bar));

  malbild_history_row_show (row, malbild_place_get_store (MALBILD_PLACE (self)), gtk_list_item_get_item (item),
                            about != NULL ? malbild_record_get_key (about) : 0);
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

static void
malbild_history_view_goal_set_changed (MalbildPlace *place)
{
  MalbildHistoryView *self = MALBILD_HISTORY_VIEW (place);

  /* A record of another goal file is none of this one; of another goal set it is not what is looked for any more. */
  malbild_history_bar_set_about (MALBILD_HISTORY_BAR (self->bar), NULL);
  set_history (self, NULL);
}

static guint
malbild_history_view_records_changed (MalbildPlace         *place,
                                      const MalbildChanges *changes)
{
  return NEWER;
}

/* Who stands at the newest edit sees the next one, too: a list keeps still by itself what is in sight, and the new lies above.
 * It makes rows for some hundreds of edits and looks at each of them when one comes: there, one page is enough. */
static void
take_newer (MalbildHistoryView *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  gboolean at_newest = gtk_adjustment_get_value (adjustment) <= gtk_adjustment_get_lower (adjustment);

  malbild_history_load_newer (self->history);
  if (!at_newest)
    return;
  malbild_history_forget_older (self->history, MALBILD_HISTORY_PAGE);
  malbild_list_scroll_to (self->list, 0);
}

static void
malbild_history_view_refresh (MalbildPlace *place,
                              guint         stale)
{
  MalbildHistoryView *self = MALBILD_HISTORY_VIEW (place);

  if (stale == NEWER)
    {
      take_newer (self);
      return;
    }
  if (self->history == NULL)
    {
      g_autoptr (MalbildHistory) history = malbild_history_new (malbild_place_get_store (place));

      set_history (self, history);
    }
  malbild_history_bar_take_authors (MALBILD_HISTORY_BAR (self->bar), malbild_history_list_authors (self->history));
  apply_filter (self);
}

static void
malbild_history_view_look_at (MalbildPlace  *place,
                              MalbildRecord *record)
{
  MalbildHistoryView *self = MALBILD_HISTORY_VIEW (place);

  malbild_history_bar_set_about (MALBILD_HISTORY_BAR (self->bar), record);
  malbild_history_bar_clear (MALBILD_HISTORY_BAR (self->bar));
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
  gtk_widget_dispose_template (GTK_WIDGET (self), MALBILD_TYPE_HISTORY_VIEW);

  G_OBJECT_CLASS (malbild_history_view_parent_class)->dispose (object);
}

static void
malbild_history_view_finalize (GObject *object)
{
  MalbildHistoryView *self = MALBILD_HISTORY_VIEW (object);

  g_ptr_array_unref (self->bound);

  G_OBJECT_CLASS (malbild_history_view_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (MALBILD_TYPE_HISTORY_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/malbild/Malbild/ui/malbild-history-view.ui");
  gtk_widget_class_bind_template_child (widget_class, MalbildHistoryView, box);
  gtk_widget_class_bind_template_child (widget_class, MalbildHistoryView, bar);
  gtk_widget_class_bind_template_child (widget_class, MalbildHistoryView, stack);
  gtk_widget_class_bind_template_child (widget_class, MalbildHistoryView, show_file);
  gtk_widget_class_bind_template_child (widget_class, MalbildHistoryView, scroller);
  gtk_widget_class_bind_template_child (widget_class, MalbildHistoryView, list);
  gtk_widget_class_bind_template_callback (widget_class, apply_filter);
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
  place_class->records_changed = malbild_history_view_records_changed;
  place_class->refresh = malbild_history_view_refresh;
  place_class->look_at = malbild_history_view_look_at;

  gtk_widget_class_install_action (widget_class, "history.go-back", "(xxsb)", go_back_action);
  gtk_widget_class_install_action (widget_class, "history.reveal", "(xs)", reveal_action);
  gtk_widget_class_install_action (widget_class, "history.show-all", NULL, show_all_action);
  gtk_widget_class_install_action (widget_class, "history.show-file", NULL, show_file_action);
  gtk_widget_class_install_action (widget_class, "history.clear", NULL, clear_action);
  bind_template (widget_class);
}

static void
malbild_history_view_init (MalbildHistoryView *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  GtkAdjustment *adjustment;

  self->bound = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  malbild_access_skip_scrollers (GTK_WIDGET (self));

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), self);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), self);
  gtk_list_view_set_factory (GTK_LIST_VIEW (self->list), factory);
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (queue_load), self, G_CONNECT_SWAPPED);
}
