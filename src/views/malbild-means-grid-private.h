/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-means-editor.h"
#include "malbild-means-grid.h"
#include "malbild-means-cell.h"

G_BEGIN_DECLS

struct _MalbildMeansGrid {
  MalbildCellGrid parent_instance;

  MalbildMeansTable *table;
  int                column_width;

  GtkWidget         *editor;
  gboolean           editing;
  gboolean           keeping;  /* what was typed is being written */
  int                edited_row;
  int                edited_column;
  GtkWidget         *message;       /* beside the cell that it is about */
  int                message_row;
  int                message_column;

  int                anchor_row;    /* where choosing began; the keyboard is at the other end */
  int                anchor_column;
  gboolean           choosing;
  gboolean           extending;
  gboolean           dragging;
};

/* malbild-means-grid-bind.c: makes a part say what stands at its place. */
void malbild_means_grid_bind (MalbildCellGrid *grid, MalbildCellPart *part);
/* What a row is called. (transfer full) */
char *malbild_means_grid_dup_title (MalbildMeansGrid *self, guint row);
/* What a cell is called. (transfer full) */
char *malbild_means_grid_dup_name (MalbildMeansGrid *self, int row, int column);

/* malbild-means-grid-edit.c */
void malbild_means_grid_set_up_editor (MalbildMeansGrid *self);
void malbild_means_grid_place_message (MalbildMeansGrid *self);
/* The rows or columns are others: what was typed and refused has no place any more. */
void malbild_means_grid_stop_editing  (MalbildMeansGrid *self);
/* What is typed for a row that goes is not kept in the one that takes its place. */
void malbild_means_grid_rows_leave    (MalbildMeansGrid *self, int position, int removed);

/* malbild-means-grid-choose.c */
void malbild_means_grid_install_keys (GtkWidgetClass *widget_class);
void malbild_means_grid_add_keys     (MalbildMeansGrid *self);
void malbild_means_grid_clicked      (MalbildCellGrid *grid, int row, int column, int n_press, GdkModifierType state);
gboolean malbild_means_grid_is_chosen (MalbildCellGrid *grid, int row, int column);

G_END_DECLS
