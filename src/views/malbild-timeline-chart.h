/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "malbild-time-axis.h"
#include "malbild-timeline-entry.h"

G_BEGIN_DECLS

#define MALBILD_TYPE_TIMELINE_CHART (malbild_timeline_chart_get_type ())
G_DECLARE_FINAL_TYPE (MalbildTimelineChart, malbild_timeline_chart, MALBILD, TIMELINE_CHART, GtkWidget)

/**
 * MalbildTimelineChart:
 *
 * The picture in one row of the timeline: an entry drawn along the axis. It is only drawn anew when the axis
 * moves, never laid out anew.
 */
GtkWidget *malbild_timeline_chart_new       (MalbildTimeAxis *axis);
void       malbild_timeline_chart_set_entry (MalbildTimelineChart *self, MalbildTimelineEntry *entry);
/* Whether marks are left out, because they have rows of their own right below. */
void       malbild_timeline_chart_set_plain (MalbildTimelineChart *self, gboolean plain);
/* The mark at a point; NULL where there is none. */
const MalbildTimelineMark *malbild_timeline_chart_pick_mark (MalbildTimelineChart *self, double x);

G_END_DECLS
