/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** MalbildTimeUnit: what the cells of a row of the axis are. */
typedef enum {
  MALBILD_TIME_DAY,
  MALBILD_TIME_WEEK,
  MALBILD_TIME_MONTH,
  MALBILD_TIME_QUARTER,
  MALBILD_TIME_YEAR,
} MalbildTimeUnit;

/**
 * MalbildTimeStep:
 * @unit: the unit
 * @count: how many units a cell covers; 1 for all but years
 *
 * How a row of the axis is divided.
 */
typedef struct {
  MalbildTimeUnit unit;
  guint           count;
} MalbildTimeStep;

/**
 * malbild_time_step_for_scale:
 * @scale: pixels a day
 *
 * Returns: the finest step whose cells are wide enough for their labels
 */
MalbildTimeStep malbild_time_step_for_scale (double scale);

/**
 * malbild_time_step_get_coarser:
 * @coarser: (out): the step of the row above one of @step
 *
 * Returns: FALSE where there is none because @step names the years itself
 */
gboolean malbild_time_step_get_coarser (MalbildTimeStep step, MalbildTimeStep *coarser);

/* The first day of the cell in which @day lies, and of the next cell. Days are Julian; both stay within what GDate can name. */
guint32 malbild_time_step_floor (MalbildTimeStep step, double day);
guint32 malbild_time_step_next  (MalbildTimeStep step, guint32 first);

/**
 * malbild_time_step_label:
 * @first: the first day of a cell
 * @width: the cell's width in pixels: a wide cell gets a longer label
 *
 * Returns: (transfer full): what the cell is called, localized
 */
char *malbild_time_step_label (MalbildTimeStep step, guint32 first, double width);

G_END_DECLS
