/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-timeline-view-private.h"

#include "malbild-first-rows.h"
#include "malbild-list-scroll.h"
#include "malbild-time-grid.h"
#include "malbild-timeline-extent.h"
#include "malbild-timeline-row.h"
#include "malbild-tree-keys.h"

#define MAX_INSET 360

/* What is out of date on screen. */
enum {
  STALE_EXTENT = 1 << 0,
  STALE_RECORD = 1 << 1,
};

G_DEFINE_FINAL_TYPE (MalbildTimelineView, malbild_timeline_view, MALBILD_TYPE_PLACE)

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          MalbildTimelineView      *self)
{
  gtk_list_item_set_child (item, malbild_timeline_row_new (self->axis));
}

static MalbildTimelineEntry *
new_entry (MalbildTimelineView *self,
           gpointer             item)
{
  MalbildPlace *place = MALBILD_PLACE (self);

  return malbild_timeline_entry_new (malbild_place_get_store (place), malbild_place_get_goal_set (place), item);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         MalbildTimelineView      *self)
{
  GtkTreeListRow *row = gtk_list_item_get_item (item);
  g_autoptr (MalbildTimelineEntry) entry = new_entry (self, malbild_outline_get_item (row));

  malbild_timeline_row_set_row (MALBILD_TIMELINE_ROW (gtk_list_item_get_child (item)), row, entry);
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *item,
           MalbildTimelineView      *self)
{
  malbild_timeline_row_set_row (MALBILD_TIMELINE_ROW (gtk_list_item_get_child (item)), NULL, NULL);
}

static MalbildRecord *
record_at (MalbildTimelineView *self,
           guint                position)
{
  g_autoptr (GtkTreeListRow) row = g_list_model_get_item (G_LIST_MODEL (self->selection), position);
  gpointer item = malbild_outline_get_item (row);

  return MALBILD_IS_RECORD (item) ? item : NULL;
}

static void
selected_cb (MalbildTimelineView *self)
{
  guint position = gtk_single_selection_get_selected (self->selection);
  MalbildRecord *record;

  if (self->syncing || position == GTK_INVALID_LIST_POSITION)
    return;
  record = record_at (self, position);
  if (record == NULL)
    return;
  self->syncing = TRUE;
  malbild_context_set_record (malbild_place_get_context (MALBILD_PLACE (self)), record);
  self->syncing = FALSE;
}

/* Brings what is drawn for @record into sight, if it lies at another time. */
static void
show_in_time (MalbildTimelineView *self,
              MalbildRecord       *record)
{
  g_autoptr (MalbildTimelineEntry) entry = new_entry (self, record);
  GArray *bars = malbild_timeline_entry_get_bars (entry);
  GPtrArray *marks = malbild_timeline_entry_get_marks (entry);

  if (bars->len > 0)
    {
      const MalbildTimelineBar *bar = &g_array_index (bars, MalbildTimelineBar, bars->len - 1);

      malbild_timeline_motion_show (self->motion, bar->start, bar->end);
    }
  else if (marks->len > 0)
    {
      const MalbildTimelineMark *mark = g_ptr_array_index (marks, marks->len - 1);

      malbild_timeline_motion_show (self->motion, mark->start, mark->end);
    }
}

/* Selects the row of the record that was chosen elsewhere. */
static void
reveal_record (MalbildTimelineView *self)
{
  MalbildRecord *record = malbild_context_get_record (malbild_place_get_context (MALBILD_PLACE (self)));
  guint position = GTK_INVALID_LIST_POSITION;

  self->reveal_pending = FALSE;
  self->syncing = TRUE;
  if (record != NULL)
    position = malbild_outline_reveal (self->outline, record);
  if (position != GTK_INVALID_LIST_POSITION)
    malbild_first_rows_show_all (gtk_single_selection_get_model (self->selection));
  gtk_single_selection_set_selected (self->selection, position);
  if (position != GTK_INVALID_LIST_POSITION)
    {
      malbild_list_scroll_to (self->list, position);
      show_in_time (self, record);
    }
  self->syncing = FALSE;
}

static void
malbild_timeline_view_record_changed (MalbildPlace *place)
{
  MalbildTimelineView *self = MALBILD_TIMELINE_VIEW (place);

  if (self->syncing || self->outline == NULL)
    return;
  self->reveal_pending = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    reveal_record (self);
  else
    malbild_place_make_stale (place, STALE_RECORD);
}

static void
read_extent (MalbildTimelineView *self)
{
  MalbildStore *store = malbild_place_get_store (MALBILD_PLACE (self));
  MalbildRecord *goal_set = malbild_place_get_goal_set (MALBILD_PLACE (self));
  double first, last;

  malbild_timeline_read_extent (store, goal_set, &first, &last);
  malbild_time_axis_set_extent (self->axis, first, last);
  malbild_time_header_set_bands (MALBILD_TIME_HEADER (self->header), malbild_timeline_read_bands (store, goal_set));
  if (!self->term_pending)
    return;
  self->term_pending = FALSE;
  malbild_timeline_read_term (store, goal_set, &first, &last);
  malbild_time_axis_show (self->axis, first, last);
}

static void
malbild_timeline_view_refresh (MalbildPlace *place,
                               guint         stale)
{
  MalbildTimelineView *self = MALBILD_TIMELINE_VIEW (place);

  malbild_time_axis_set_today (self->axis, malbild_date_first_julian (malbild_today ()));
  if ((stale & STALE_EXTENT) != 0)
    read_extent (self);
  if (self->reveal_pending)
    reveal_record (self);
}

/* What is late, and what lasts until today, is said by the rows. */
static void
malbild_timeline_view_day_changed (MalbildPlace *place)
{
  GtkListView *list = GTK_LIST_VIEW (MALBILD_TIMELINE_VIEW (place)->list);
  g_autoptr (GtkListItemFactory) factory = g_object_ref (gtk_list_view_get_factory (list));

  gtk_list_view_set_factory (list, NULL);
  gtk_list_view_set_factory (list, factory);
}

static guint
malbild_timeline_view_records_changed (MalbildPlace         *place,
                                       const MalbildChanges *changes)
{
  return malbild_timeline_extent_touched (changes) ? STALE_EXTENT : 0;
}

static void
update_page (MalbildTimelineView *self)
{
  /* The row "Goal process" is always there; alone, it has nothing to show. */
  gboolean empty = self->outline == NULL || g_list_model_get_n_items (G_LIST_MODEL (self->outline)) <= 1;

  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), empty ? "empty" : "rows");
}

static void
forget_model (MalbildTimelineView *self)
{
  if (self->outline != NULL)
    g_signal_handlers_disconnect_by_data (self->outline, self);
  self->syncing = TRUE;
  gtk_single_selection_set_model (self->selection, NULL);
  self->syncing = FALSE;
  g_clear_object (&self->outline);
}

/* Marks of a closed step stand on its own row with their labels: the whole process is seen at a glance. */
static void
close_steps (GtkTreeListModel *outline)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (outline)); i++)
    {
      g_autoptr (GtkTreeListRow) row = gtk_tree_list_model_get_row (outline, i);
      gpointer item = malbild_outline_get_item (row);

      if (MALBILD_IS_RECORD (item) && !malbild_record_is_kind (item, &malbild_process_step_kind))
        return;
      if (MALBILD_IS_RECORD (item))
        gtk_tree_list_row_set_expanded (row, FALSE);
    }
}

static void
malbild_timeline_view_goal_set_changed (MalbildPlace *place)
{
  MalbildTimelineView *self = MALBILD_TIMELINE_VIEW (place);
  g_autoptr (GListModel) rows = NULL;

  forget_model (self);
  if (malbild_place_get_goal_set (place) != NULL)
    {
      self->outline = malbild_outline_new (malbild_place_get_store (place), malbild_place_get_goal_set (place),
                                           MALBILD_OUTLINE_PROCESS, NULL);
      close_steps (self->outline);
      rows = malbild_first_rows_new (self->outline, self->list);
      g_signal_connect_swapped (self->outline, "items-changed", G_CALLBACK (update_page), self);
      self->syncing = TRUE;
      gtk_single_selection_set_model (self->selection, rows);
      self->syncing = FALSE;
      self->term_pending = TRUE;
      self->reveal_pending = TRUE;
    }
  update_page (self);
}

static void
activate_cb (GtkListView         *list,
             guint                position,
             MalbildTimelineView *self)
{
  MalbildRecord *record = record_at (self, position);
  g_autoptr (GtkTreeListRow) row = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (record != NULL)
    malbild_context_reveal (malbild_place_get_context (MALBILD_PLACE (self)), record, NULL);
  else
    gtk_tree_list_row_set_expanded (row, !gtk_tree_list_row_get_expanded (row));
}

/* A click on a mark chooses what it stands for; anything else is the list's. */
static void
pressed_cb (GtkGestureClick     *gesture,
            int                  n_press,
            double               x,
            double               y,
            MalbildTimelineView *self)
{
  GtkWidget *picked = gtk_widget_pick (self->list, x, y, GTK_PICK_DEFAULT);
  GtkWidget *row = picked != NULL ? gtk_widget_get_ancestor (picked, MALBILD_TYPE_TIMELINE_ROW) : NULL;
  const MalbildTimelineMark *mark = NULL;
  double row_x, row_y;

  if (row != NULL && gtk_widget_translate_coordinates (self->list, row, x, y, &row_x, &row_y))
    mark = malbild_timeline_row_pick_mark (MALBILD_TIMELINE_ROW (row), row_x);
  if (mark == NULL || mark->record == NULL)
    return;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  self->syncing = TRUE;
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  malbild_context_set_record (malbild_place_get_context (MALBILD_PLACE (self)), mark->record);
  self->syncing = FALSE;
}

static void
time_changed_cb (MalbildTimelineView *self)
{
  malbild_time_axis_set_view (self->axis, gtk_adjustment_get_value (self->time), malbild_time_axis_get_scale (self->axis));
}

/* The scroll bar and the axis say the same thing; each follows the other. */
static void
axis_changed_cb (MalbildTimelineView *self)
{
  double page = malbild_time_axis_get_width (self->axis) / malbild_time_axis_get_scale (self->axis);
  double origin = malbild_time_axis_get_origin (self->axis);
  double first, last;

  malbild_time_axis_get_extent (self->axis, &first, &last);
  g_signal_handlers_block_by_func (self->time, time_changed_cb, self);
  gtk_adjustment_configure (self->time, origin, MIN (first, origin), MAX (last, origin + page), page / 20, page * 0.8, page);
  g_signal_handlers_unblock_by_func (self->time, time_changed_cb, self);
}

static void
malbild_timeline_view_size_allocate (GtkWidget *widget,
                                     int        width,
                                     int        height,
                                     int        baseline)
{
  MalbildTimelineView *self = MALBILD_TIMELINE_VIEW (widget);
  int corner;

  /* Before the rows are laid out, so that they are laid out once. What stands in the corner always has room. */
  gtk_widget_measure (self->header, GTK_ORIENTATION_HORIZONTAL, -1, &corner, NULL, NULL, NULL);
  malbild_time_axis_set_inset (self->axis, MAX (MIN (width * 34 / 100, MAX_INSET), corner));
  GTK_WIDGET_CLASS (malbild_timeline_view_parent_class)->size_allocate (widget, width, height, baseline);
}

static void
malbild_timeline_view_dispose (GObject *object)
{
  MalbildTimelineView *self = MALBILD_TIMELINE_VIEW (object);

  if (self->selection != NULL)
    forget_model (self);
  g_clear_object (&self->motion);
  gtk_widget_dispose_template (GTK_WIDGET (self), MALBILD_TYPE_TIMELINE_VIEW);
  g_clear_object (&self->selection);
  G_OBJECT_CLASS (malbild_timeline_view_parent_class)->dispose (object);
}

static void
malbild_timeline_view_finalize (GObject *object)
{
  g_object_unref (MALBILD_TIMELINE_VIEW (object)->axis);
  G_OBJECT_CLASS (malbild_timeline_view_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (MALBILD_TYPE_TIME_HEADER);
  g_type_ensure (MALBILD_TYPE_TIME_GRID);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/malbild/Malbild/ui/malbild-timeline-view.ui");
  gtk_widget_class_bind_template_child (widget_class, MalbildTimelineView, stack);
  gtk_widget_class_bind_template_child (widget_class, MalbildTimelineView, header);
  gtk_widget_class_bind_template_child (widget_class, MalbildTimelineView, overlay);
  gtk_widget_class_bind_template_child (widget_class, MalbildTimelineView, grid);
  gtk_widget_class_bind_template_child (widget_class, MalbildTimelineView, today_line);
  gtk_widget_class_bind_template_child (widget_class, MalbildTimelineView, scroller);
  gtk_widget_class_bind_template_child (widget_class, MalbildTimelineView, list);
  gtk_widget_class_bind_template_child (widget_class, MalbildTimelineView, scrollbar);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_cb);
}

static gboolean
malbild_timeline_view_grab_focus (GtkWidget *widget)
{
  MalbildTimelineView *self = MALBILD_TIMELINE_VIEW (widget);

  return gtk_widget_get_mapped (self->list) && gtk_widget_grab_focus (self->list);
}

static void
malbild_timeline_view_class_init (MalbildTimelineViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MalbildPlaceClass *place_class = MALBILD_PLACE_CLASS (klass);

  object_class->dispose = malbild_timeline_view_dispose;
  object_class->finalize = malbild_timeline_view_finalize;
  widget_class->grab_focus = malbild_timeline_view_grab_focus;
  widget_class->size_allocate = malbild_timeline_view_size_allocate;
  place_class->goal_set_changed = malbild_timeline_view_goal_set_changed;
  place_class->record_changed = malbild_timeline_view_record_changed;
  place_class->records_changed = malbild_timeline_view_records_changed;
  place_class->day_changed = malbild_timeline_view_day_changed;
  place_class->refresh = malbild_timeline_view_refresh;

  malbild_timeline_view_install_actions (widget_class);
  bind_template (widget_class);
}

static void
malbild_timeline_view_init (MalbildTimelineView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->axis = malbild_time_axis_new ();
  gtk_widget_init_template (GTK_WIDGET (self));

  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  g_signal_connect_object (self->selection, "notify::selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_model (GTK_LIST_VIEW (self->list), GTK_SELECTION_MODEL (self->selection));
  g_signal_connect (self->list, "activate", G_CALLBACK (activate_cb), self);

  malbild_time_header_set_axis (MALBILD_TIME_HEADER (self->header), self->axis);
  g_object_set (self->grid, "axis", self->axis, NULL);
  g_object_set (self->today_line, "axis", self->axis, NULL);
  gtk_overlay_set_measure_overlay (GTK_OVERLAY (self->overlay), self->scroller, TRUE);

  self->time = gtk_scrollbar_get_adjustment (GTK_SCROLLBAR (self->scrollbar));
  g_signal_connect_object (self->time, "value-changed", G_CALLBACK (time_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->axis, "changed", G_CALLBACK (axis_changed_cb), self, G_CONNECT_SWAPPED);

  self->motion = malbild_timeline_motion_new (GTK_WIDGET (self), self->axis);
  malbild_timeline_motion_attach (self->motion, self->overlay);
  malbild_timeline_motion_attach (self->motion, self->header);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (self->list, GTK_EVENT_CONTROLLER (click));
  malbild_timeline_view_add_keys (self);
  malbild_timeline_view_enable_edits (self);
  malbild_tree_keys_add (self->list);
}
