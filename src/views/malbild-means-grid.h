/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-cell-grid.h"
#include "malbild-means-table.h"

G_BEGIN_DECLS

/** MALBILD_MEANS_MAX_COPIED: so many rows are copied at once, at most. */
#define MALBILD_MEANS_MAX_COPIED 20000

#define MALBILD_TYPE_MEANS_GRID (malbild_means_grid_get_type ())
G_DECLARE_FINAL_TYPE (MalbildMeansGrid, malbild_means_grid, MALBILD, MEANS_GRID, MalbildCellGrid)

/**
 * MalbildMeansGrid:
 *
 * Shows a #MalbildMeansTable as a spreadsheet would. Typing, F2, Enter or a double click edit a cell: Enter keeps what was
 * typed and goes down, Tab goes to the right, Escape gives it up; what is refused stays in the cell with the reason.
 * Shift and an arrow or a click choose cells beside each other, and so does dragging. Enter on the name of a goal opens it and closes it, on a sum
 * leads to what it is the sum of.
 *
 * Signals: "edited" (const char *message): there is something to tell of an edit; "show-year" (int year): the sorts of means
 * of that year are asked for; "clear": what is chosen is to be emptied.
 */
void malbild_means_grid_set_table (MalbildMeansGrid *self, MalbildMeansTable *table);

/* The cells that are chosen: a rectangle with at least the cell that has the keyboard; the first column is -1. */
void malbild_means_grid_get_chosen (MalbildMeansGrid *self, GdkRectangle *chosen);

/* What is chosen as text with tabs, as spreadsheets take it; with the heads of columns if the heads of rows are chosen.
 * (transfer full); @n_rows: (out): how many rows of it there are */
char *malbild_means_grid_dup_chosen (MalbildMeansGrid *self, guint *n_rows);

/**
 * malbild_means_grid_edit:
 * @typed: (nullable): what has been typed already
 *
 * Begins to edit the cell that has the keyboard. Where nothing can be typed, it says why.
 */
void malbild_means_grid_edit (MalbildMeansGrid *self, const char *typed);

/* Says something about the cell that has the keyboard, beside it, until the keyboard goes on. */
void malbild_means_grid_say  (MalbildMeansGrid *self, const char *message);

/* Keeps what is being typed. Returns: FALSE where it is refused, and why; then it stays */
gboolean malbild_means_grid_finish (MalbildMeansGrid *self, const char **message);

/* Goes to the row of @record, if it is shown: with the keyboard if @focus. */
gboolean malbild_means_grid_reveal (MalbildMeansGrid *self, MalbildRecord *record, gboolean focus);

G_END_DECLS
