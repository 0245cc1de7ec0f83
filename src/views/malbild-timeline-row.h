/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "malbild-time-axis.h"
#include "malbild-timeline-entry.h"

G_BEGIN_DECLS

#define MALBILD_TYPE_TIMELINE_ROW (malbild_timeline_row_get_type ())
G_DECLARE_FINAL_TYPE (MalbildTimelineRow, malbild_timeline_row, MALBILD, TIMELINE_ROW, GtkWidget)

/**
 * MalbildTimelineRow:
 *
 * A row of the timeline: the title, and from the axis' inset on the chart. It names the row of the list that it is in
 * with title, state and dates in words, so that the list is a table of what the picture shows.
 */
GtkWidget *malbild_timeline_row_new (MalbildTimeAxis *axis);

/* @entry may be NULL together with @row, when the row is not used. */
void malbild_timeline_row_set_row (MalbildTimelineRow *self, GtkTreeListRow *row, MalbildTimelineEntry *entry);

/* The mark at a point of the row; NULL where there is none. */
const MalbildTimelineMark *malbild_timeline_row_pick_mark (MalbildTimelineRow *self, double x);

G_END_DECLS
