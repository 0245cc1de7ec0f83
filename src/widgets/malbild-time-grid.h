/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "malbild-time-axis.h"

G_BEGIN_DECLS

#define MALBILD_TYPE_TIME_GRID (malbild_time_grid_get_type ())
G_DECLARE_FINAL_TYPE (MalbildTimeGrid, malbild_time_grid, MALBILD, TIME_GRID, GtkWidget)

/**
 * MalbildTimeGrid:
 *
 * The upright lines of a timeline over its whole height, also where there are no rows: those of the scale, to
 * lie under the rows, or with "today" set that of today alone, to lie over them. It takes no events.
 *
 * Properties: "axis", "today" (construct only).
 */

G_END_DECLS
