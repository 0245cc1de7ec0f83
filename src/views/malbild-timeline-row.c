/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-timeline-row.h"

#include "malbild-list-access.h"
#include "malbild-outline-title.h"
#include "malbild-outline.h"
#include "malbild-timeline-chart.h"

struct _MalbildTimelineRow {
  GtkWidget parent_instance;

  MalbildTimeAxis      *axis;
  MalbildTimelineEntry *entry;
  GtkTreeListRow       *row;
  GtkWidget            *title;
  GtkWidget            *chart;
  gulong                entry_handler;
  gulong                title_handler;
  gulong                expanded_handler;
};

G_DEFINE_FINAL_TYPE (MalbildTimelineRow, malbild_timeline_row, GTK_TYPE_WIDGET)

/* As the title cell shows it: areas with their number. */
static char *
dup_title (gpointer item)
{
  char *title;
  char *numbered;

  g_object_get (item, "display-title", &title, NULL);
  if (!MALBILD_IS_RECORD (item) || !malbild_record_is_kind (item, &malbild_goal_area_kind) || *malbild_record_get_text (item, "number") == '\0')
    return title;
  numbered = g_strdup_printf ("%s %s", malbild_record_get_text (item, "number"), title);
  g_free (title);
  return numbered;
}

/* The name of a row is one sentence; the lines of the description become its parts. */
static void
update_name (MalbildTimelineRow *self)
{
  g_autofree char *title = NULL;
  g_autofree char *name = NULL;

  if (self->entry == NULL)
    return;
  title = dup_title (malbild_timeline_entry_get_item (self->entry));
  if (*malbild_timeline_entry_get_description (self->entry) != '\0')
    {
      g_auto (GStrv) parts = g_strsplit (malbild_timeline_entry_get_description (self->entry), "\n", -1);
      g_autofree char *about = g_strjoinv (", ", parts);

      name = g_strdup_printf ("%s, %s", title, about);
    }
  else
    name = g_strdup (title);
  malbild_list_access_set_label (GTK_WIDGET (self), name);
}

static void
update_expanded (MalbildTimelineRow *self)
{
  gpointer item = malbild_timeline_entry_get_item (self->entry);
  gboolean is_step = MALBILD_IS_RECORD (item) && malbild_record_is_kind (item, &malbild_process_step_kind);

  malbild_timeline_chart_set_plain (MALBILD_TIMELINE_CHART (self->chart), is_step && gtk_tree_list_row_get_expanded (self->row));
}

static void
update_heading (MalbildTimelineRow *self)
{
  gpointer item = malbild_timeline_entry_get_item (self->entry);

  if (MALBILD_IS_GROUP (item) || malbild_record_is_kind (item, &malbild_goal_area_kind))
    gtk_widget_add_css_class (GTK_WIDGET (self), "heading-row");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "heading-row");
}

static void
malbild_timeline_row_measure (GtkWidget      *widget,
                              GtkOrientation  orientation,
                              int             for_size,
                              int            *minimum,
                              int            *natural,
                              int            *minimum_baseline,
                              int            *natural_baseline)
{
  MalbildTimelineRow *self = MALBILD_TIMELINE_ROW (widget);
  int least, wanted;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = *natural = malbild_time_axis_get_inset (self->axis);
      return;
    }
  gtk_widget_measure (self->title, orientation, -1, &least, &wanted, NULL, NULL);
  gtk_widget_measure (self->chart, orientation, -1, minimum, natural, NULL, NULL);
  *minimum = MAX (*minimum, least);
  *natural = MAX (*natural, wanted);
}

static void
malbild_timeline_row_size_allocate (GtkWidget *widget,
                                    int        width,
                                    int        height,
                                    int        baseline)
{
  MalbildTimelineRow *self = MALBILD_TIMELINE_ROW (widget);
  int inset = malbild_time_axis_get_inset (self->axis);
  int least;

  gtk_widget_measure (self->title, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  gtk_widget_allocate (self->title, MAX (inset, least), height, -1, NULL);
  gtk_widget_allocate (self->chart, MAX (width - inset, 0), height, -1,
                       gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (inset, 0)));
}

static void
malbild_timeline_row_snapshot (GtkWidget   *widget,
                               GtkSnapshot *snapshot)
{
  MalbildTimelineRow *self = MALBILD_TIMELINE_ROW (widget);
  int inset = malbild_time_axis_get_inset (self->axis);

  /* A deeply indented title must not run into the chart. */
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, inset, gtk_widget_get_height (widget)));
  gtk_widget_snapshot_child (widget, self->title, snapshot);
  gtk_snapshot_pop (snapshot);
  gtk_widget_snapshot_child (widget, self->chart, snapshot);
}

/* The title names the row of the list by itself when it gets there; this comes after it. */
static void
malbild_timeline_row_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (malbild_timeline_row_parent_class)->root (widget);
  update_name (MALBILD_TIMELINE_ROW (widget));
}

static void
malbild_timeline_row_dispose (GObject *object)
{
  MalbildTimelineRow *self = MALBILD_TIMELINE_ROW (object);

  if (self->title != NULL)
    malbild_timeline_row_set_row (self, NULL, NULL);
  g_clear_pointer (&self->title, gtk_widget_unparent);
  g_clear_pointer (&self->chart, gtk_widget_unparent);
  g_clear_object (&self->axis);
  G_OBJECT_CLASS (malbild_timeline_row_parent_class)->dispose (object);
}

static void
malbild_timeline_row_class_init (MalbildTimelineRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = malbild_timeline_row_dispose;
  widget_class->measure = malbild_timeline_row_measure;
  widget_class->size_allocate = malbild_timeline_row_size_allocate;
  widget_class->snapshot = malbild_timeline_row_snapshot;
  widget_class->root = malbild_timeline_row_root;

  gtk_widget_class_set_css_name (widget_class, "malbild-timeline-row");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
malbild_timeline_row_init (MalbildTimelineRow *self)
{
  self->title = malbild_outline_title_new ();
  gtk_widget_set_parent (self->title, GTK_WIDGET (self));
}

GtkWidget *
malbild_timeline_row_new (MalbildTimeAxis *axis)
{
  MalbildTimelineRow *self = g_object_new (MALBILD_TYPE_TIMELINE_ROW, NULL);

  self->axis = g_object_ref (axis);
  self->chart = malbild_timeline_chart_new (axis);
  gtk_widget_set_parent (self->chart, GTK_WIDGET (self));
  g_signal_connect_object (axis, "notify::inset", G_CALLBACK (gtk_widget_queue_resize), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

static void
forget (MalbildTimelineRow *self)
{
  if (self->entry != NULL)
    {
      g_clear_signal_handler (&self->title_handler, malbild_timeline_entry_get_item (self->entry));
      g_clear_signal_handler (&self->entry_handler, self->entry);
    }
  g_clear_signal_handler (&self->expanded_handler, self->row);
  g_clear_object (&self->entry);
  g_clear_object (&self->row);
}

void
malbild_timeline_row_set_row (MalbildTimelineRow   *self,
                              GtkTreeListRow       *row,
                              MalbildTimelineEntry *entry)
{
  g_return_if_fail (MALBILD_IS_TIMELINE_ROW (self));
  g_return_if_fail ((row == NULL) == (entry == NULL));

  forget (self);
  g_object_set (self->title, "row", row, NULL);
  malbild_timeline_chart_set_entry (MALBILD_TIMELINE_CHART (self->chart), entry);
  if (row == NULL)
    return;

  self->row = g_object_ref (row);
  self->entry = g_object_ref (entry);
  self->title_handler = g_signal_connect_data (malbild_timeline_entry_get_item (entry), "notify::display-title",
                                               G_CALLBACK (update_name), self, NULL, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  self->entry_handler = g_signal_connect_swapped (entry, "changed", G_CALLBACK (update_name), self);
  self->expanded_handler = g_signal_connect_swapped (row, "notify::expanded", G_CALLBACK (update_expanded), self);
  update_heading (self);
  update_expanded (self);
  update_name (self);
}

const MalbildTimelineMark *
malbild_timeline_row_pick_mark (MalbildTimelineRow *self,
                                double              x)
{
  g_return_val_if_fail (MALBILD_IS_TIMELINE_ROW (self), NULL);

  return malbild_timeline_chart_pick_mark (MALBILD_TIMELINE_CHART (self->chart), x - malbild_time_axis_get_inset (self->axis));
}
