/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "malbild-time-axis.h"

G_BEGIN_DECLS

#define MALBILD_TYPE_TIMELINE_MOTION (malbild_timeline_motion_get_type ())
G_DECLARE_FINAL_TYPE (MalbildTimelineMotion, malbild_timeline_motion, MALBILD, TIMELINE_MOTION, GObject)

/**
 * MalbildTimelineMotion:
 *
 * Moves an axis: by dragging, scrolling and pinching on the widgets that it is attached to, and by steps that
 * glide (or jump, where the desktop asks for no animations).
 */
MalbildTimelineMotion *malbild_timeline_motion_new (GtkWidget *view, MalbildTimeAxis *axis);

/* Takes drags, scrolls and pinches on @widget, in whose coordinates the chart begins at the axis' inset. */
void malbild_timeline_motion_attach (MalbildTimelineMotion *self, GtkWidget *widget);

void malbild_timeline_motion_zoom  (MalbildTimelineMotion *self, double factor);
/* By a share of the width; negative: earlier. */
void malbild_timeline_motion_pan   (MalbildTimelineMotion *self, double share);
void malbild_timeline_motion_today (MalbildTimelineMotion *self);
void malbild_timeline_motion_fit   (MalbildTimelineMotion *self);
/* Moves no more than is needed to see from @start to @end, or at least its beginning. */
void malbild_timeline_motion_show  (MalbildTimelineMotion *self, double start, double end);

G_END_DECLS
