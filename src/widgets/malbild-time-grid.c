/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-time-grid.h"

#include <math.h>

#include "malbild-paint.h"
#include "malbild-time-step.h"

struct _MalbildTimeGrid {
  GtkWidget parent_instance;

  MalbildTimeAxis *axis;
  gulong           handler;
  gboolean         today;
};

enum {
  PROP_0,
  PROP_AXIS,
  PROP_TODAY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MalbildTimeGrid, malbild_time_grid, GTK_TYPE_WIDGET)

static void
append_lines (MalbildTimeGrid *self,
              GtkSnapshot     *snapshot,
              MalbildTimeStep  step,
              const GdkRGBA   *color)
{
  double width = malbild_time_axis_get_width (self->axis);
  float height = gtk_widget_get_height (GTK_WIDGET (self));
  guint32 day = malbild_time_step_floor (step, malbild_time_axis_to_day (self->axis, 0));

  while (TRUE)
    {
      double x = malbild_time_axis_to_x (self->axis, day);
      guint32 next = malbild_time_step_next (step, day);

      if (x >= width || next <= day)
        break;
      if (x >= 0)
        gtk_snapshot_append_color (snapshot, color, &GRAPHENE_RECT_INIT (floor (x), 0, 1, height));
      day = next;
    }
}

static void
append_today (MalbildTimeGrid      *self,
              GtkSnapshot          *snapshot,
              const MalbildPalette *palette)
{
  double x = malbild_time_axis_to_x (self->axis, malbild_time_axis_get_today (self->axis) + 0.5);
  float height = gtk_widget_get_height (GTK_WIDGET (self));

  if (malbild_time_axis_get_today (self->axis) != 0)
    gtk_snapshot_append_color (snapshot, &palette->late, &GRAPHENE_RECT_INIT (round (x) - 1, 0, 2, height));
}

static void
malbild_time_grid_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  MalbildTimeGrid *self = MALBILD_TIME_GRID (widget);
  MalbildPalette palette;
  MalbildTimeStep step, coarser;
  float inset;

  if (self->axis == NULL || malbild_time_axis_get_width (self->axis) <= 0)
    return;
  malbild_palette_read (&palette, widget);
  inset = malbild_time_axis_get_inset (self->axis);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (inset, 0, gtk_widget_get_width (widget) - inset, gtk_widget_get_height (widget)));
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (inset, 0));
  if (self->today)
    append_today (self, snapshot, &palette);
  else
    {
      GdkRGBA faint = malbild_color_fade (&palette.grid, 0.5);

      step = malbild_time_step_for_scale (malbild_time_axis_get_scale (self->axis));
      append_lines (self, snapshot, step, &faint);
      if (malbild_time_step_get_coarser (step, &coarser))
        append_lines (self, snapshot, coarser, &palette.grid);
    }
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_restore (snapshot);
}

static void
set_axis (MalbildTimeGrid *self,
          MalbildTimeAxis *axis)
{
  g_clear_signal_handler (&self->handler, self->axis);
  g_set_object (&self->axis, axis);
  if (axis != NULL)
    self->handler = g_signal_connect_swapped (axis, "changed", G_CALLBACK (gtk_widget_queue_draw), self);
}

static void
malbild_time_grid_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  MalbildTimeGrid *self = MALBILD_TIME_GRID (object);

  switch (prop_id)
    {
    case PROP_AXIS:
      g_value_set_object (value, self->axis);
      break;
    case PROP_TODAY:
      g_value_set_boolean (value, self->today);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
malbild_time_grid_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  MalbildTimeGrid *self = MALBILD_TIME_GRID (object);

  switch (prop_id)
    {
    case PROP_AXIS:
      set_axis (self, g_value_get_object (value));
      break;
    case PROP_TODAY:
      self->today = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
malbild_time_grid_dispose (GObject *object)
{
  set_axis (MALBILD_TIME_GRID (object), NULL);
  G_OBJECT_CLASS (malbild_time_grid_parent_class)->dispose (object);
}

static void
malbild_time_grid_class_init (MalbildTimeGridClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = malbild_time_grid_get_property;
  object_class->set_property = malbild_time_grid_set_property;
  object_class->dispose = malbild_time_grid_dispose;
  widget_class->snapshot = malbild_time_grid_snapshot;

  properties[PROP_AXIS] = g_param_spec_object ("axis", NULL, NULL, MALBILD_TYPE_TIME_AXIS, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_TODAY] = g_param_spec_boolean ("today", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "malbild-time-grid");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
malbild_time_grid_init (MalbildTimeGrid *self)
{
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}
