/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "malbild-time-axis.h"

G_BEGIN_DECLS

#define MALBILD_TYPE_TIME_HEADER (malbild_time_header_get_type ())
G_DECLARE_FINAL_TYPE (MalbildTimeHeader, malbild_time_header, MALBILD, TIME_HEADER, GtkWidget)

/**
 * MalbildTimeBand:
 * @first: its first day
 * @end: the day after its last one
 * @title: (owned): what it is called
 * @current: whether it is the one that is worked on
 *
 * A stretch of time with a name, such as a term of office.
 */
typedef struct {
  double   first;
  double   end;
  char    *title;
  gboolean current;
} MalbildTimeBand;

MalbildTimeBand *malbild_time_band_new  (double first, double end, const char *title, gboolean current);
void             malbild_time_band_free (MalbildTimeBand *self);

/**
 * MalbildTimeHeader:
 *
 * The scale above the rows of a timeline: bands with their names, years, quarters, months, weeks or days by how
 * wide they are, and the label of today. What stands beside it, above the titles, is its "corner" child.
 * It tells the axis how wide the chart is.
 */
void             malbild_time_header_set_axis  (MalbildTimeHeader *self, MalbildTimeAxis *axis);
/* (element-type MalbildTimeBand) (transfer full): bands in any order; they may overlap. */
void             malbild_time_header_set_bands (MalbildTimeHeader *self, GPtrArray *bands);

G_END_DECLS
