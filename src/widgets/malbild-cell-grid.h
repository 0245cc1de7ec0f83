/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-cell-part.h"

G_BEGIN_DECLS

#define MALBILD_TYPE_CELL_GRID (malbild_cell_grid_get_type ())
G_DECLARE_DERIVABLE_TYPE (MalbildCellGrid, malbild_cell_grid, MALBILD, CELL_GRID, GtkWidget)

/**
 * MalbildCellGridClass:
 * @part_type: the type of its parts, a #MalbildCellPart
 * @padding: how much higher a row is than its lines of text
 * @head_lines: how many lines of text the heads of columns have
 * @foot_lines: how many the foot has; 0: there is none
 * @count_rows: how many rows there are, without the foot
 * @count_columns: how many columns
 * @count_lines: how many lines of text a row has
 * @is_heading: (nullable): whether a row stands across all columns, and is passed over by the keyboard
 * @measure_columns: how wide the heads of rows and the columns are where all of it is so wide; with @width 0, the least
 * @bind: makes a part say what stands at its place
 * @clicked: (nullable): a place was clicked, and has the keyboard; without, one click activates it
 * @is_chosen: (nullable): whether a place is one of several that are chosen: its context menu is that of all of them
 *
 * What a grid of one sort shows.
 */
struct _MalbildCellGridClass {
  GtkWidgetClass parent_class;

  GType part_type;
  int   padding;
  int   head_lines;
  int   foot_lines;

  guint    (*count_rows)      (MalbildCellGrid *self);
  guint    (*count_columns)   (MalbildCellGrid *self);
  int      (*count_lines)     (MalbildCellGrid *self, guint row);
  gboolean (*is_heading)      (MalbildCellGrid *self, guint row);
  void     (*measure_columns) (MalbildCellGrid *self, int width, int *head_width, int *column_width);
  void     (*bind)            (MalbildCellGrid *self, MalbildCellPart *part);
  void     (*clicked)         (MalbildCellGrid *self, int row, int column, int n_press, GdkModifierType state);
  gboolean (*is_chosen)       (MalbildCellGrid *self, int row, int column);
};

/**
 * MalbildCellGrid:
 *
 * A grid of cells whose heads, and whose foot if it has one, stay in sight. It goes into a scrolled window, and has widgets
 * only for what can be seen. The arrow keys go from cell to cell, and onto the heads; one step of Tab goes into the grid
 * and one out of it. The foot is the row after the last one.
 *
 * Signals, all with (int row, int column), -1 for the row or column of heads: "activated": Enter or a click; "menu": its
 * context menu is wanted; "remove": Delete; "moved": the keyboard went there.
 * "move" (int column, int by): a column is to go to the left or right (Alt and an arrow).
 */

/* Everything may be another: rows, columns, and what they say. The keyboard stays at its place if that is still there. */
void malbild_cell_grid_refresh      (MalbildCellGrid *self);
/* Rows came and went at @position: the keyboard stays with the row that it is in. */
void malbild_cell_grid_rows_changed (MalbildCellGrid *self, guint position, guint n_removed, guint n_added);
/* What can be seen says something else, where it stands. */
void malbild_cell_grid_rebind       (MalbildCellGrid *self);

/* What stands in the corner where the heads meet. */
void malbild_cell_grid_set_corner   (MalbildCellGrid *self, const char *text);

/* Where the keyboard is, or would be. */
void malbild_cell_grid_get_place    (MalbildCellGrid *self, int *row, int *column);
/* Goes to a cell or head: into sight, and with the keyboard if @focus. */
void malbild_cell_grid_go_to        (MalbildCellGrid *self, int row, int column, gboolean focus);

/* Where a cell or head lies in the grid. Returns: FALSE where it is not in sight */
gboolean malbild_cell_grid_get_area (MalbildCellGrid *self, int row, int column, GdkRectangle *area);

/* The cell or head at a point of the grid. Returns: FALSE where there is none */
gboolean malbild_cell_grid_find_place (MalbildCellGrid *self, double x, double y, int *row, int *column);

/**
 * malbild_cell_grid_set_editor:
 * @editor: (nullable) (transfer floating): a widget that lies on a cell or head, and goes along when it is scrolled
 */
void malbild_cell_grid_set_editor       (MalbildCellGrid *self, GtkWidget *editor, int row, int column);
/* Where it lies now: rows may have come and gone above it. */
void malbild_cell_grid_get_editor_place (MalbildCellGrid *self, int *row, int *column);

G_END_DECLS
