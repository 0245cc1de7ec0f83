/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-timeline-motion.h"

#include <adwaita.h>
#include <math.h>

#define DURATION 200 /* ms */
#define ZOOM_STEP 1.2 /* a notch of the wheel */
#define PAN_STEP 60.0 /* pixels a notch */
#define DRAG_THRESHOLD 8.0
#define MARGIN 40.0 /* pixels left free beside what is shown */

struct _MalbildTimelineMotion {
  GObject parent_instance;

  GtkWidget       *view; /* not owned: it owns us */
  MalbildTimeAxis *axis;
  AdwAnimation    *animation;
  double           from_origin;
  double           from_scale;
  double           to_origin;
  double           to_scale;
  gboolean         to_fit;
  double           pointer;
  double           dragged;
  double           pinched;
};

G_DEFINE_FINAL_TYPE (MalbildTimelineMotion, malbild_timeline_motion, G_TYPE_OBJECT)

static gboolean
is_gliding (MalbildTimelineMotion *self)
{
  return adw_animation_get_state (self->animation) == ADW_ANIMATION_PLAYING;
}

static void
stop (MalbildTimelineMotion *self)
{
  if (is_gliding (self))
    adw_animation_pause (self->animation);
}

static void
glide_cb (double   value,
          gpointer data)
{
  MalbildTimelineMotion *self = data;
  double scale = self->from_scale * pow (self->to_scale / self->from_scale, value);
  double share = value;

  /* The origin is linear in the inverse of the scale, so that the point around which is zoomed does not move. */
  if (fabs (self->to_scale - self->from_scale) > 1e-12)
    share = (1 / scale - 1 / self->from_scale) / (1 / self->to_scale - 1 / self->from_scale);
  malbild_time_axis_set_view (self->axis, self->from_origin + (self->to_origin - self->from_origin) * share, scale);
}

static void
done_cb (AdwAnimation          *animation,
         MalbildTimelineMotion *self)
{
  if (self->to_fit)
    malbild_time_axis_fit (self->axis);
}

static void
glide (MalbildTimelineMotion *self,
       double                 origin,
       double                 scale,
       gboolean               fit)
{
  stop (self);
  self->from_origin = malbild_time_axis_get_origin (self->axis);
  self->from_scale = malbild_time_axis_get_scale (self->axis);
  self->to_origin = origin;
  self->to_scale = scale;
  self->to_fit = fit;
  adw_animation_reset (self->animation);
  adw_animation_play (self->animation);
}

/* Where it is, or will be when it has come to rest: steps in quick succession add up. */
static void
get_goal (MalbildTimelineMotion *self,
          double                *origin,
          double                *scale)
{
  gboolean gliding = is_gliding (self);

  *origin = gliding ? self->to_origin : malbild_time_axis_get_origin (self->axis);
  *scale = gliding ? self->to_scale : malbild_time_axis_get_scale (self->axis);
}

static void
motion_cb (GtkEventControllerMotion *controller,
           double                    x,
           double                    y,
           MalbildTimelineMotion    *self)
{
  self->pointer = x - malbild_time_axis_get_inset (self->axis);
}

static gboolean
scroll_cb (GtkEventControllerScroll *controller,
           double                    dx,
           double                    dy,
           MalbildTimelineMotion    *self)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));
  gboolean notches = gtk_event_controller_scroll_get_unit (controller) == GDK_SCROLL_UNIT_WHEEL;
  double by = notches ? PAN_STEP : 1;

  if ((state & GDK_CONTROL_MASK) != 0)
    {
      stop (self);
      malbild_time_axis_zoom (self->axis, pow (ZOOM_STEP, -dy * (notches ? 1 : 0.05)), self->pointer);
      return GDK_EVENT_STOP;
    }
  if ((state & GDK_SHIFT_MASK) != 0 && dx == 0)
    dx = dy;
  else if (fabs (dx) <= fabs (dy))
    return GDK_EVENT_PROPAGATE;
  stop (self);
  malbild_time_axis_pan (self->axis, dx * by);
  return GDK_EVENT_STOP;
}

static void
drag_begin_cb (GtkGestureDrag        *gesture,
               double                 x,
               double                 y,
               MalbildTimelineMotion *self)
{
  self->dragged = 0;
  if (x < malbild_time_axis_get_inset (self->axis))
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
}

static void
drag_update_cb (GtkGestureDrag        *gesture,
                double                 x,
                double                 y,
                MalbildTimelineMotion *self)
{
  if (self->dragged == 0 && fabs (x) < DRAG_THRESHOLD && fabs (y) < DRAG_THRESHOLD)
    return;
  if (self->dragged == 0)
    {
      /* Upright movement is for scrolling the rows. */
      if (fabs (y) > fabs (x))
        {
          gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
          return;
        }
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
      gtk_widget_set_cursor_from_name (self->view, "grabbing");
      stop (self);
    }
  malbild_time_axis_pan (self->axis, self->dragged - x);
  self->dragged = x;
}

static void
drag_end_cb (GtkGestureDrag        *gesture,
             double                 x,
             double                 y,
             MalbildTimelineMotion *self)
{
  gtk_widget_set_cursor (self->view, NULL);
}

static void
pinch_begin_cb (GtkGesture            *gesture,
                GdkEventSequence      *sequence,
                MalbildTimelineMotion *self)
{
  self->pinched = 1;
}

static void
pinch_cb (GtkGestureZoom        *gesture,
          double                 scale,
          MalbildTimelineMotion *self)
{
  double x, y;

  if (scale <= 0 || !gtk_gesture_get_bounding_box_center (GTK_GESTURE (gesture), &x, &y))
    return;
  stop (self);
  malbild_time_axis_zoom (self->axis, scale / self->pinched, x - malbild_time_axis_get_inset (self->axis));
  self->pinched = scale;
}

static void
malbild_timeline_motion_dispose (GObject *object)
{
  MalbildTimelineMotion *self = MALBILD_TIMELINE_MOTION (object);

  if (self->animation != NULL)
    {
      self->to_fit = FALSE;
      stop (self);
    }
  g_clear_object (&self->animation);
  g_clear_object (&self->axis);
  G_OBJECT_CLASS (malbild_timeline_motion_parent_class)->dispose (object);
}

static void
malbild_timeline_motion_class_init (MalbildTimelineMotionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = malbild_timeline_motion_dispose;
}

static void
malbild_timeline_motion_init (MalbildTimelineMotion *self)
{
}

MalbildTimelineMotion *
malbild_timeline_motion_new (GtkWidget       *view,
                             MalbildTimeAxis *axis)
{
  MalbildTimelineMotion *self = g_object_new (MALBILD_TYPE_TIMELINE_MOTION, NULL);

  self->view = view;
  self->axis = g_object_ref (axis);
  self->animation = adw_timed_animation_new (view, 0, 1, DURATION, adw_callback_animation_target_new (glide_cb, self, NULL));
  g_signal_connect_object (self->animation, "done", G_CALLBACK (done_cb), self, 0);
  return self;
}

void
malbild_timeline_motion_attach (MalbildTimelineMotion *self,
                                GtkWidget             *widget)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *pinch = gtk_gesture_zoom_new ();

  g_return_if_fail (MALBILD_IS_TIMELINE_MOTION (self));

  g_signal_connect_object (motion, "motion", G_CALLBACK (motion_cb), self, 0);
  g_signal_connect_object (motion, "enter", G_CALLBACK (motion_cb), self, 0);
  g_signal_connect_object (scroll, "scroll", G_CALLBACK (scroll_cb), self, 0);
  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self, 0);
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (drag_update_cb), self, 0);
  g_signal_connect_object (drag, "drag-end", G_CALLBACK (drag_end_cb), self, 0);
  g_signal_connect_object (pinch, "begin", G_CALLBACK (pinch_begin_cb), self, 0);
  g_signal_connect_object (pinch, "scale-changed", G_CALLBACK (pinch_cb), self, 0);

  /* Before the list gets to see them. */
  gtk_event_controller_set_propagation_phase (scroll, GTK_PHASE_CAPTURE);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (drag), GTK_PHASE_CAPTURE);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (pinch), GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (widget, motion);
  gtk_widget_add_controller (widget, scroll);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (pinch));
}

void
malbild_timeline_motion_zoom (MalbildTimelineMotion *self,
                              double                 factor)
{
  double width = malbild_time_axis_get_width (self->axis);
  double origin, scale, x;

  g_return_if_fail (MALBILD_IS_TIMELINE_MOTION (self));

  get_goal (self, &origin, &scale);
  /* Around today if it is seen: that is what people look closer at. */
  x = (malbild_time_axis_get_today (self->axis) + 0.5 - origin) * scale;
  if (x < 0 || x > width)
    x = width / 2;
  factor = MIN (factor, MALBILD_TIME_AXIS_MAX_SCALE / scale);
  glide (self, origin + x / scale - x / (scale * factor), scale * factor, FALSE);
}

void
malbild_timeline_motion_pan (MalbildTimelineMotion *self,
                             double                 share)
{
  double origin, scale;

  g_return_if_fail (MALBILD_IS_TIMELINE_MOTION (self));

  get_goal (self, &origin, &scale);
  glide (self, origin + share * malbild_time_axis_get_width (self->axis) / scale, scale, FALSE);
}

void
malbild_timeline_motion_today (MalbildTimelineMotion *self)
{
  double origin, scale;

  g_return_if_fail (MALBILD_IS_TIMELINE_MOTION (self));

  get_goal (self, &origin, &scale);
  origin = malbild_time_axis_get_today (self->axis) + 0.5 - malbild_time_axis_get_width (self->axis) / 2.0 / scale;
  glide (self, origin, scale, FALSE);
}

void
malbild_timeline_motion_fit (MalbildTimelineMotion *self)
{
  double origin, scale;

  g_return_if_fail (MALBILD_IS_TIMELINE_MOTION (self));

  malbild_time_axis_get_fit (self->axis, &origin, &scale);
  glide (self, origin, scale, TRUE);
}

void
malbild_timeline_motion_show (MalbildTimelineMotion *self,
                              double                 start,
                              double                 end)
{
  double width = malbild_time_axis_get_width (self->axis);
  double origin, scale, left, right;

  g_return_if_fail (MALBILD_IS_TIMELINE_MOTION (self));

  /* Before it has a size, what it will show at first will do. */
  if (width <= 0)
    return;
  get_goal (self, &origin, &scale);
  left = (start - origin) * scale;
  right = (end - origin) * scale;
  /* Something of it is seen: that will do, and moves nothing under the pointer. */
  if (left < width - MARGIN && right > MARGIN)
    return;
  if (right - left > width - 2 * MARGIN || left < 0)
    glide (self, start - MARGIN / scale, scale, FALSE);
  else
    glide (self, end - (width - MARGIN) / scale, scale, FALSE);
}
