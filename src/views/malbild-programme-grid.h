/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-cell-grid.h"
#include "malbild-programme-matrix.h"

G_BEGIN_DECLS

#define MALBILD_TYPE_PROGRAMME_GRID (malbild_programme_grid_get_type ())
G_DECLARE_FINAL_TYPE (MalbildProgrammeGrid, malbild_programme_grid, MALBILD, PROGRAMME_GRID, MalbildCellGrid)

/**
 * MalbildProgrammeGrid:
 *
 * Shows a #MalbildProgrammeMatrix. One click activates a cell or head.
 */
void malbild_programme_grid_set_matrix (MalbildProgrammeGrid *self, MalbildProgrammeMatrix *matrix);

G_END_DECLS
