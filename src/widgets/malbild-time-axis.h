/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define MALBILD_TYPE_TIME_AXIS (malbild_time_axis_get_type ())
G_DECLARE_FINAL_TYPE (MalbildTimeAxis, malbild_time_axis, MALBILD, TIME_AXIS, GObject)

/** MALBILD_TIME_AXIS_MAX_SCALE: the most pixels a day may get. */
#define MALBILD_TIME_AXIS_MAX_SCALE 48.0

/**
 * MalbildTimeAxis:
 *
 * One axis of time that everything on a timeline is drawn along. A day is a Julian day number as GDate has
 * it; day `d` covers d to d + 1, so that midday of it is d + 0.5. Pixels run from the left edge of the chart.
 *
 * Properties, all notifying: "origin" (the day at pixel 0), "scale" (pixels a day), "width" (of the chart, in
 * pixels), "inset" (where the chart begins in a row that has a title first, in pixels), "today" (a day).
 * Signal "changed": something was set; once a change, however many properties it notifies.
 */
MalbildTimeAxis *malbild_time_axis_new (void);

double  malbild_time_axis_get_origin (MalbildTimeAxis *self);
double  malbild_time_axis_get_scale  (MalbildTimeAxis *self);
int     malbild_time_axis_get_width  (MalbildTimeAxis *self);
int     malbild_time_axis_get_inset  (MalbildTimeAxis *self);
guint32 malbild_time_axis_get_today  (MalbildTimeAxis *self);

double malbild_time_axis_to_x   (MalbildTimeAxis *self, double day);
double malbild_time_axis_to_day (MalbildTimeAxis *self, double x);

/* The whole period: what malbild_time_axis_fit() shows, and near which panning and zooming stay. */
void malbild_time_axis_set_extent (MalbildTimeAxis *self, double first, double last);
void malbild_time_axis_get_extent (MalbildTimeAxis *self, double *first, double *last);
/* An axis that was fitted stays fitted when its width changes, until it is panned or zoomed. */
void malbild_time_axis_set_width  (MalbildTimeAxis *self, int width);
void malbild_time_axis_set_inset  (MalbildTimeAxis *self, int inset);
void malbild_time_axis_set_today  (MalbildTimeAxis *self, guint32 today);

/* Sets both at once, within the limits. */
void malbild_time_axis_set_view (MalbildTimeAxis *self, double origin, double scale);
/* Multiplies the scale, keeping the day at pixel @x where it is. */
void malbild_time_axis_zoom     (MalbildTimeAxis *self, double factor, double x);
/* Moves what is seen by @pixels towards later days. */
void malbild_time_axis_pan      (MalbildTimeAxis *self, double pixels);
/* Shows from @first to @last, also when the width changes, until it is panned or zoomed. */
void malbild_time_axis_show     (MalbildTimeAxis *self, double first, double last);
/* Shows the whole extent, likewise. */
void malbild_time_axis_fit      (MalbildTimeAxis *self);
/* What malbild_time_axis_fit() would set, for getting there in steps. */
void malbild_time_axis_get_fit  (MalbildTimeAxis *self, double *origin, double *scale);

G_END_DECLS
