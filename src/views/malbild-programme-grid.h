/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "malbild-programme-matrix.h"

G_BEGIN_DECLS

#define MALBILD_TYPE_PROGRAMME_GRID (malbild_programme_grid_get_type ())
G_DECLARE_FINAL_TYPE (MalbildProgrammeGrid, malbild_programme_grid, MALBILD, PROGRAMME_GRID, GtkWidget)

/**
 * MalbildProgrammeGrid:
 *
 * Shows a #MalbildProgrammeMatrix as a grid whose heads stay in sight. It goes into a scrolled window, and has widgets
 * only for what can be seen. The arrow keys go from cell to cell, and onto the heads; one step of Tab goes into the grid
 * and one out of it.
 *
 * Signals, all with (int row, int column), -1 for the row or column of heads: "activated": Enter or a click; "menu": its
 * context menu is wanted; "remove": Delete.
 * "move" (int column, int by): a column is to go to the left or right (Alt and an arrow).
 */
void malbild_programme_grid_set_matrix (MalbildProgrammeGrid *self, MalbildProgrammeMatrix *matrix);

/* Goes to a cell or head: into sight, and with the keyboard if @focus. */
void malbild_programme_grid_go_to      (MalbildProgrammeGrid *self, int row, int column, gboolean focus);

/* Where a cell or head lies in the grid. Returns: FALSE where it is not in sight */
gboolean malbild_programme_grid_get_area (MalbildProgrammeGrid *self, int row, int column, GdkRectangle *area);

G_END_DECLS
