/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-cell-part.h"

G_BEGIN_DECLS

#define MALBILD_TYPE_MEANS_CELL (malbild_means_cell_get_type ())
G_DECLARE_FINAL_TYPE (MalbildMeansCell, malbild_means_cell, MALBILD, MEANS_CELL, MalbildCellPart)

/**
 * MalbildMeansLook:
 * @MALBILD_MEANS_LOOK_GROUP: it belongs to an area or another group
 * @MALBILD_MEANS_LOOK_LINE: to a line of means
 * @MALBILD_MEANS_LOOK_SUM: it is a sum of others in its row
 * @MALBILD_MEANS_LOOK_NEGATIVE: an amount below zero
 * @MALBILD_MEANS_LOOK_GAP: there should be something
 * @MALBILD_MEANS_LOOK_CHOSEN: it is one of those that are chosen to be copied
 * @MALBILD_MEANS_LOOK_DIM: what it says stands back
 */
typedef enum {
  MALBILD_MEANS_LOOK_GROUP    = 1 << 0,
  MALBILD_MEANS_LOOK_LINE     = 1 << 1,
  MALBILD_MEANS_LOOK_SUM      = 1 << 2,
  MALBILD_MEANS_LOOK_NEGATIVE = 1 << 3,
  MALBILD_MEANS_LOOK_GAP      = 1 << 4,
  MALBILD_MEANS_LOOK_CHOSEN   = 1 << 5,
  MALBILD_MEANS_LOOK_DIM      = 1 << 6,
} MalbildMeansLook;

/**
 * MalbildMeansCell:
 *
 * A rectangle of the table of means: an amount at its right, or the head of a row with an arrow that opens and
 * closes it, by the action "means-grid.toggle" (i, the row).
 */

/**
 * malbild_means_cell_show:
 * @text: what it says
 * @note: (nullable): what stands behind it
 * @name: what assistive technology calls it
 */
void malbild_means_cell_show       (MalbildMeansCell *self, const char *text, const char *note, MalbildMeansLook look, const char *name);

/* Of the head of a row: how deep it lies in others, and whether it can be opened, and is. */
void malbild_means_cell_show_depth (MalbildMeansCell *self, guint depth, gboolean expandable, gboolean expanded);

G_END_DECLS
