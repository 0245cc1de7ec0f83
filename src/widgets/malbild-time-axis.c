/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-time-axis.h"

/* How much of the extent's length may be seen beyond either of its ends. */
#define ROOM_BEYOND 1.0
/* The first and the day after the last that a GDate of the years 1 to 9999 can name. */
#define FIRST_DAY 1.0
#define END_DAY 3652060.0

struct _MalbildTimeAxis {
  GObject parent_instance;

  double   origin;
  double   scale;
  double   first;
  double   last;
  double   shown_first; /* what a fitted axis shows; both 0: the whole extent */
  double   shown_last;
  int      width;
  int      inset;
  guint32  today;
  gboolean fitted;
};

enum {
  PROP_0,
  PROP_ORIGIN,
  PROP_SCALE,
  PROP_WIDTH,
  PROP_INSET,
  PROP_TODAY,
  N_PROPS
};

enum {
  CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MalbildTimeAxis, malbild_time_axis, G_TYPE_OBJECT)

static double
min_scale (MalbildTimeAxis *self)
{
  double room = (self->last - self->first) * (1 + 2 * ROOM_BEYOND);

  return MIN (MAX (self->width, 1) / room, MALBILD_TIME_AXIS_MAX_SCALE);
}

/* Sets what is seen, within the limits. Returns whether anything changed; the caller tells. */
static gboolean
move_to (MalbildTimeAxis *self,
         double           origin,
         double           scale)
{
  double length = self->last - self->first;
  double shown;

  scale = CLAMP (scale, min_scale (self), MALBILD_TIME_AXIS_MAX_SCALE);
  shown = MAX (self->width, 1) / scale;
  origin = MIN (origin, self->last + ROOM_BEYOND * length - shown);
  origin = MAX (origin, self->first - ROOM_BEYOND * length);
  if (origin == self->origin && scale == self->scale)
    return FALSE;

  g_object_freeze_notify (G_OBJECT (self));
  if (origin != self->origin)
    {
      self->origin = origin;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ORIGIN]);
    }
  if (scale != self->scale)
    {
      self->scale = scale;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SCALE]);
    }
  g_object_thaw_notify (G_OBJECT (self));
  return TRUE;
}

static void
tell (MalbildTimeAxis *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Stays where it is as far as the limits allow, or fitted where it was. */
static gboolean
stay (MalbildTimeAxis *self)
{
  double origin = self->origin;
  double scale = self->scale;

  if (self->fitted && self->shown_last > self->shown_first)
    {
      scale = MAX (self->width, 1) / (self->shown_last - self->shown_first);
      origin = self->shown_first;
    }
  else if (self->fitted)
    malbild_time_axis_get_fit (self, &origin, &scale);
  return move_to (self, origin, scale);
}

static void
malbild_time_axis_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  MalbildTimeAxis *self = MALBILD_TIME_AXIS (object);

  switch (prop_id)
    {
    case PROP_ORIGIN:
      g_value_set_double (value, self->origin);
      break;
    case PROP_SCALE:
      g_value_set_double (value, self->scale);
      break;
    case PROP_WIDTH:
      g_value_set_int (value, self->width);
      break;
    case PROP_INSET:
      g_value_set_int (value, self->inset);
      break;
    case PROP_TODAY:
      g_value_set_uint (value, self->today);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
malbild_time_axis_class_init (MalbildTimeAxisClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = malbild_time_axis_get_property;

  properties[PROP_ORIGIN] = g_param_spec_double ("origin", NULL, NULL, -G_MAXDOUBLE, G_MAXDOUBLE, FIRST_DAY, flags);
  properties[PROP_SCALE] = g_param_spec_double ("scale", NULL, NULL, 0, MALBILD_TIME_AXIS_MAX_SCALE, 1, flags);
  properties[PROP_WIDTH] = g_param_spec_int ("width", NULL, NULL, 0, G_MAXINT, 0, flags);
  properties[PROP_INSET] = g_param_spec_int ("inset", NULL, NULL, 0, G_MAXINT, 0, flags);
  properties[PROP_TODAY] = g_param_spec_uint ("today", NULL, NULL, 0, G_MAXUINT32, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHANGED] = g_signal_new ("changed", MALBILD_TYPE_TIME_AXIS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
malbild_time_axis_init (MalbildTimeAxis *self)
{
  self->first = FIRST_DAY;
  self->last = FIRST_DAY + 365;
  self->origin = FIRST_DAY;
  self->scale = 1;
  self->fitted = TRUE;
}

MalbildTimeAxis *
malbild_time_axis_new (void)
{
  return g_object_new (MALBILD_TYPE_TIME_AXIS, NULL);
}

double
malbild_time_axis_get_origin (MalbildTimeAxis *self)
{
  g_return_val_if_fail (MALBILD_IS_TIME_AXIS (self), 0);

  return self->origin;
}

double
malbild_time_axis_get_scale (MalbildTimeAxis *self)
{
  g_return_val_if_fail (MALBILD_IS_TIME_AXIS (self), 1);

  return self->scale;
}

int
malbild_time_axis_get_width (MalbildTimeAxis *self)
{
  g_return_val_if_fail (MALBILD_IS_TIME_AXIS (self), 0);

  return self->width;
}

int
malbild_time_axis_get_inset (MalbildTimeAxis *self)
{
  g_return_val_if_fail (MALBILD_IS_TIME_AXIS (self), 0);

  return self->inset;
}

guint32
malbild_time_axis_get_today (MalbildTimeAxis *self)
{
  g_return_val_if_fail (MALBILD_IS_TIME_AXIS (self), 0);

  return self->today;
}

double
malbild_time_axis_to_x (MalbildTimeAxis *self,
                        double           day)
{
  return (day - self->origin) * self->scale;
}

double
malbild_time_axis_to_day (MalbildTimeAxis *self,
                          double           x)
{
  return self->origin + x / self->scale;
}

void
malbild_time_axis_set_extent (MalbildTimeAxis *self,
                              double           first,
                              double           last)
{
  g_return_if_fail (MALBILD_IS_TIME_AXIS (self));

  first = CLAMP (first, FIRST_DAY, END_DAY - 1);
  last = CLAMP (last, first + 1, END_DAY);
  if (first == self->first && last == self->last)
    return;
  self->first = first;
  self->last = last;
  if (stay (self))
    tell (self);
}

void
malbild_time_axis_get_extent (MalbildTimeAxis *self,
                              double          *first,
                              double          *last)
{
  g_return_if_fail (MALBILD_IS_TIME_AXIS (self));

  *first = self->first;
  *last = self->last;
}

void
malbild_time_axis_set_width (MalbildTimeAxis *self,
                             int              width)
{
  g_return_if_fail (MALBILD_IS_TIME_AXIS (self));

  width = MAX (width, 0);
  if (width == self->width)
    return;
  self->width = width;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WIDTH]);
  stay (self);
  tell (self);
}

void
malbild_time_axis_set_inset (MalbildTimeAxis *self,
                             int              inset)
{
  g_return_if_fail (MALBILD_IS_TIME_AXIS (self));

  if (inset == self->inset)
    return;
  self->inset = inset;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_INSET]);
  tell (self);
}

void
malbild_time_axis_set_today (MalbildTimeAxis *self,
                             guint32          today)
{
  g_return_if_fail (MALBILD_IS_TIME_AXIS (self));

  if (today == self->today)
    return;
  self->today = today;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TODAY]);
  tell (self);
}

void
malbild_time_axis_set_view (MalbildTimeAxis *self,
                            double           origin,
                            double           scale)
{
  g_return_if_fail (MALBILD_IS_TIME_AXIS (self));

  self->fitted = FALSE;
  if (move_to (self, origin, scale))
    tell (self);
}

void
malbild_time_axis_zoom (MalbildTimeAxis *self,
                        double           factor,
                        double           x)
{
  double day, scale;

  g_return_if_fail (MALBILD_IS_TIME_AXIS (self));
  g_return_if_fail (factor > 0);

  day = malbild_time_axis_to_day (self, x);
  scale = CLAMP (self->scale * factor, min_scale (self), MALBILD_TIME_AXIS_MAX_SCALE);
  malbild_time_axis_set_view (self, day - x / scale, scale);
}

void
malbild_time_axis_pan (MalbildTimeAxis *self,
                       double           pixels)
{
  g_return_if_fail (MALBILD_IS_TIME_AXIS (self));

  malbild_time_axis_set_view (self, self->origin + pixels / self->scale, self->scale);
}

void
malbild_time_axis_get_fit (MalbildTimeAxis *self,
                           double          *origin,
                           double          *scale)
{
  g_return_if_fail (MALBILD_IS_TIME_AXIS (self));

  *scale = MIN (MAX (self->width, 1) / (self->last - self->first), MALBILD_TIME_AXIS_MAX_SCALE);
  *origin = self->first;
}

void
malbild_time_axis_show (MalbildTimeAxis *self,
                        double           first,
                        double           last)
{
  g_return_if_fail (MALBILD_IS_TIME_AXIS (self));
  g_return_if_fail (last > first);

  self->fitted = TRUE;
  self->shown_first = first;
  self->shown_last = last;
  if (stay (self))
    tell (self);
}

void
malbild_time_axis_fit (MalbildTimeAxis *self)
{
  g_return_if_fail (MALBILD_IS_TIME_AXIS (self));

  self->fitted = TRUE;
  self->shown_first = self->shown_last = 0;
  if (stay (self))
    tell (self);
}
