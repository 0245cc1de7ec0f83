/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-goals-view.h"

#include <glib/gi18n-lib.h>

#include "malbild-access.h"
#include "malbild-first-rows.h"
#include "malbild-goals-columns.h"
#include "malbild-goals-view-private.h"
#include "malbild-list-scroll.h"
#include "malbild-tree-keys.h"

G_DEFINE_FINAL_TYPE (MalbildGoalsView, malbild_goals_view, MALBILD_TYPE_PLACE)

static GtkWidget *
find_list_view (GtkWidget *widget)
{
  if (GTK_IS_LIST_VIEW (widget))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_list_view (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

GtkTreeListRow *
malbild_goals_view_dup_row (MalbildGoalsView *self)
{
  g_autoptr(GtkBitset) selected = NULL;

  if (self->selection == NULL)
    return NULL;

  selected = gtk_selection_model_get_selection (self->selection);
  if (gtk_bitset_is_empty (selected))
    return NULL;
  return g_list_model_get_item (G_LIST_MODEL (self->selection), gtk_bitset_get_minimum (selected));
}

gpointer
malbild_goals_view_get_parent (GtkTreeListRow *row)
{
  g_autoptr(GtkTreeListRow) parent = gtk_tree_list_row_get_parent (row);

  /* The tree keeps the parent's row, and the row its item. */
  return malbild_outline_get_item (parent);
}

void
malbild_goals_view_follow (MalbildGoalsView *self,
                           MalbildRecord    *record)
{
  g_autoptr(GtkTreeListRow) row = NULL;
  guint position;

  if (self->selection == NULL || record == NULL)
    return;

  /* A goal stands under each of its parents: the row that is selected already is as good as any. */
  row = malbild_selection_dup_single (self->selection);
  if (row != NULL && malbild_outline_get_item (row) == record)
    return;

  self->following = TRUE;
  position = malbild_outline_reveal (self->outline, record);
  if (position != GTK_INVALID_LIST_POSITION)
    {
      malbild_first_rows_show_all (gtk_multi_selection_get_model (GTK_MULTI_SELECTION (self->selection)));
      gtk_selection_model_select_item (self->selection, position, TRUE);
      malbild_list_scroll_to (find_list_view (self->list), position);
    }
  self->following = FALSE;
}

static void
selection_changed_cb (MalbildGoalsView *self)
{
  g_autoptr(GtkTreeListRow) row = NULL;

  malbild_goals_view_update_actions (self);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->offer), FALSE);
  if (self->following)
    return;

  row = malbild_selection_dup_single (self->selection);
  if (row != NULL)
    {
      gpointer item = malbild_outline_get_item (row);

      malbild_context_set_record (malbild_place_get_context (MALBILD_PLACE (self)), MALBILD_IS_RECORD (item) ? item : NULL);
    }
}

static void
update_page (MalbildGoalsView *self)
{
  const char *page = "list";

  if (self->outline == NULL)
    page = "no-set";
  else if (g_list_model_get_n_items (G_LIST_MODEL (self->outline)) == 0)
    page = malbild_outline_filter_get_active (self->filter) ? "no-match" : "no-goals";
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), page);
  gtk_widget_set_visible (self->filter_bar, self->outline != NULL && !g_str_equal (page, "no-goals"));
}

static void
items_changed_cb (MalbildGoalsView *self)
{
  update_page (self);
  malbild_goals_view_update_actions (self);
}

static void
drop_outline (MalbildGoalsView *self)
{
  if (self->outline == NULL)
    return;

  if (self->held)
    malbild_outline_release (self->outline);
  self->held = FALSE;
  malbild_change_many_set_selection (MALBILD_CHANGE_MANY (self->change_many), malbild_place_get_context (MALBILD_PLACE (self)), NULL);
  gtk_column_view_set_model (GTK_COLUMN_VIEW (self->list), NULL);
  g_signal_handlers_disconnect_by_data (self->outline, self);
  g_signal_handlers_disconnect_by_data (self->selection, self);
  g_clear_object (&self->selection);
  g_clear_object (&self->outline);
}

static void
malbild_goals_view_editing_changed (MalbildPlace *place)
{
  MalbildGoalsView *self = MALBILD_GOALS_VIEW (place);
  gboolean editing = malbild_context_get_editing (malbild_place_get_context (place));

  if (self->outline == NULL || self->held == editing)
    return;

  self->held = editing;
  if (editing)
    malbild_outline_hold (self->outline);
  else
    malbild_outline_release (self->outline);
}

/* What was opened and closed by hand is so again when the filters have been cleared. */
static void
keep_open_rows (MalbildGoalsView *self)
{
  if (self->outline == NULL || malbild_outline_is_flat (self->outline))
    return;

  g_clear_pointer (&self->open, g_hash_table_unref);
  self->open = malbild_outline_dup_open (self->outline);
}

static void
rebuild (MalbildGoalsView *self)
{
  MalbildPlace *place = MALBILD_PLACE (self);
  MalbildContext *context = malbild_place_get_context (place);
  MalbildStore *store = malbild_place_get_store (place);
  MalbildRecord *goal_set = malbild_place_get_goal_set (place);

  drop_outline (self);
  if (goal_set != NULL)
    {
      if (g_set_object (&self->columns_store, store))
        {
          malbild_goals_columns_set_up (GTK_COLUMN_VIEW (self->list), store);
          malbild_goals_columns_set_width (GTK_COLUMN_VIEW (self->list), self->width);
        }
      self->outline = malbild_outline_new (store, goal_set, MALBILD_OUTLINE_DEFAULT, self->filter);
      self->selection = GTK_SELECTION_MODEL (gtk_multi_selection_new (malbild_first_rows_new (self->outline, self->list)));
      g_signal_connect_swapped (self->outline, "items-changed", G_CALLBACK (items_changed_cb), self);
      g_signal_connect_swapped (self->selection, "selection-changed", G_CALLBACK (selection_changed_cb), self);
      gtk_column_view_set_model (GTK_COLUMN_VIEW (self->list), self->selection);
      malbild_change_many_set_selection (MALBILD_CHANGE_MANY (self->change_many), context, self->selection);
      malbild_goals_view_editing_changed (place);
      malbild_goals_view_follow (self, malbild_context_get_record (context));
    }
  items_changed_cb (self);
}

static void
malbild_goals_view_goal_set_changed (MalbildPlace *place)
{
  rebuild (MALBILD_GOALS_VIEW (place));
}

static void
filter_changed_cb (MalbildGoalsView *self)
{
  keep_open_rows (self);
  rebuild (self);
  if (self->outline != NULL && self->open != NULL && !malbild_outline_is_flat (self->outline))
    malbild_outline_set_open (self->outline, self->open);
}

/* States are those of a day. */
static void
malbild_goals_view_day_changed (MalbildPlace *place)
{
  filter_changed_cb (MALBILD_GOALS_VIEW (place));
}

static void
malbild_goals_view_record_changed (MalbildPlace *place)
{
  malbild_goals_view_follow (MALBILD_GOALS_VIEW (place), malbild_context_get_record (malbild_place_get_context (place)));
}

static void
malbild_goals_view_context_changed (MalbildPlace *place)
{
  g_object_set (MALBILD_GOALS_VIEW (place)->filter_bar, "context", malbild_place_get_context (place), NULL);
}

static void
activate_cb (MalbildGoalsView *self,
             guint             position)
{
  g_autoptr(GtkTreeListRow) row = gtk_tree_list_model_get_row (self->outline, position);
  gpointer item = malbild_outline_get_item (row);

  if (MALBILD_IS_RECORD (item))
    malbild_context_reveal (malbild_place_get_context (MALBILD_PLACE (self)), item, "title");
  else if (row != NULL)
    gtk_tree_list_row_set_expanded (row, !gtk_tree_list_row_get_expanded (row));
}

static void
clear_clicked_cb (MalbildGoalsView *self)
{
  malbild_outline_filter_clear (self->filter);
  malbild_filter_bar_start_search (MALBILD_FILTER_BAR (self->filter_bar));
}

static gboolean
width_cb (gpointer data)
{
  MalbildGoalsView *self = data;

  self->width_source = 0;
  malbild_goals_columns_set_width (GTK_COLUMN_VIEW (self->list), self->width);
  return G_SOURCE_REMOVE;
}

static void
malbild_goals_view_size_allocate (GtkWidget *widget,
                                  int        width,
                                  int        height,
                                  int        baseline)
{
  MalbildGoalsView *self = MALBILD_GOALS_VIEW (widget);

  GTK_WIDGET_CLASS (malbild_goals_view_parent_class)->size_allocate (widget, width, height, baseline);
  gtk_popover_present (GTK_POPOVER (self->menu));
  gtk_popover_present (GTK_POPOVER (self->area_picker));
  gtk_popover_present (GTK_POPOVER (self->goal_picker));

  /* Columns must not come and go while they are being laid out. */
  if (width != self->width && self->width_source == 0)
    self->width_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, width_cb, self, NULL);
  self->width = width;
}

static void
malbild_goals_view_dispose (GObject *object)
{
  MalbildGoalsView *self = MALBILD_GOALS_VIEW (object);

  g_clear_handle_id (&self->width_source, g_source_remove);
  drop_outline (self);
  if (self->filter != NULL)
    g_signal_handlers_disconnect_by_data (self->filter, self);
  g_clear_object (&self->filter);
  g_clear_object (&self->columns_store);
  g_clear_pointer (&self->open, g_hash_table_unref);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_pointer (&self->area_picker, gtk_widget_unparent);
  g_clear_pointer (&self->goal_picker, gtk_widget_unparent);
  gtk_widget_dispose_template (GTK_WIDGET (self), MALBILD_TYPE_GOALS_VIEW);

  G_OBJECT_CLASS (malbild_goals_view_parent_class)->dispose (object);
}

static gboolean
malbild_goals_view_grab_focus (GtkWidget *widget)
{
  MalbildGoalsView *self = MALBILD_GOALS_VIEW (widget);

  if (gtk_widget_get_mapped (self->list))
    return gtk_widget_grab_focus (self->list);
  return gtk_widget_get_mapped (self->filter_bar) && gtk_widget_grab_focus (self->filter_bar);
}

static void
malbild_goals_view_class_init (MalbildGoalsViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MalbildPlaceClass *place_class = MALBILD_PLACE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = malbild_goals_view_dispose;
  widget_class->size_allocate = malbild_goals_view_size_allocate;
  widget_class->grab_focus = malbild_goals_view_grab_focus;
  place_class->context_changed = malbild_goals_view_context_changed;
  place_class->goal_set_changed = malbild_goals_view_goal_set_changed;
  place_class->record_changed = malbild_goals_view_record_changed;
  place_class->editing_changed = malbild_goals_view_editing_changed;
  place_class->day_changed = malbild_goals_view_day_changed;

  malbild_goals_view_install_actions (widget_class);
  g_type_ensure (MALBILD_TYPE_FILTER_BAR);
  g_type_ensure (MALBILD_TYPE_CHANGE_MANY);
  gtk_widget_class_set_css_name (widget_class, "goalsview");
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/malbild/Malbild/ui/malbild-goals-view.ui");
  gtk_widget_class_bind_template_child (widget_class, MalbildGoalsView, box);
  gtk_widget_class_bind_template_child (widget_class, MalbildGoalsView, filter_bar);
  gtk_widget_class_bind_template_child (widget_class, MalbildGoalsView, stack);
  gtk_widget_class_bind_template_child (widget_class, MalbildGoalsView, list);
  gtk_widget_class_bind_template_child (widget_class, MalbildGoalsView, change_many);
  gtk_widget_class_bind_template_child (widget_class, MalbildGoalsView, offer);
  gtk_widget_class_bind_template_child (widget_class, MalbildGoalsView, offer_label);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_clicked_cb);
}

static void
malbild_goals_view_init (MalbildGoalsView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->filter = g_object_ref (malbild_filter_bar_get_filter (MALBILD_FILTER_BAR (self->filter_bar)));
  g_signal_connect_swapped (self->filter, "changed", G_CALLBACK (filter_changed_cb), self);
  malbild_goals_view_set_up_menu (self);
  malbild_tree_keys_add (self->list);
  malbild_access_set_up_column_view (self->list, _("Goals"));
  malbild_access_skip_scrollers (GTK_WIDGET (self));
  items_changed_cb (self);
}

MalbildOutlineFilter *
malbild_goals_view_get_filter (MalbildGoalsView *self)
{
  g_return_val_if_fail (MALBILD_IS_GOALS_VIEW (self), NULL);

  return self->filter;
}
