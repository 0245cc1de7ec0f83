/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * MalbildCellPartRole:
 * @MALBILD_CELL_PART_CELL: where a row and a column meet
 * @MALBILD_CELL_PART_ROW_HEAD: what a row is about
 * @MALBILD_CELL_PART_COLUMN_HEAD: what a column is about
 * @MALBILD_CELL_PART_HEADING: a row on its own, across all columns
 * @MALBILD_CELL_PART_FOOT_CELL: where the foot and a column meet
 * @MALBILD_CELL_PART_FOOT_HEAD: what the foot is about
 */
typedef enum {
  MALBILD_CELL_PART_CELL,
  MALBILD_CELL_PART_ROW_HEAD,
  MALBILD_CELL_PART_COLUMN_HEAD,
  MALBILD_CELL_PART_HEADING,
  MALBILD_CELL_PART_FOOT_CELL,
  MALBILD_CELL_PART_FOOT_HEAD,
} MalbildCellPartRole;

#define MALBILD_N_CELL_PARTS 6

#define MALBILD_TYPE_CELL_PART (malbild_cell_part_get_type ())
G_DECLARE_DERIVABLE_TYPE (MalbildCellPart, malbild_cell_part, MALBILD, CELL_PART, GtkWidget)

/**
 * MalbildCellPartClass:
 * @set_up: makes what the part shows, now that its role is known
 */
struct _MalbildCellPartClass {
  GtkWidgetClass parent_class;

  void (*set_up) (MalbildCellPart *self);
};

/**
 * MalbildCellPart:
 *
 * A rectangle of a #MalbildCellGrid, with a line at its right and below it. The grid uses it again for another row or
 * column when it is scrolled.
 */
GtkWidget           *malbild_cell_part_new      (GType type, MalbildCellPartRole role);
MalbildCellPartRole  malbild_cell_part_get_part_role (MalbildCellPart *self);

/* Where it stands now; heads have -1 for the row or column that they head. */
void malbild_cell_part_set_place  (MalbildCellPart *self, int row, int column);
int  malbild_cell_part_get_row    (MalbildCellPart *self);
int  malbild_cell_part_get_column (MalbildCellPart *self);

G_END_DECLS
