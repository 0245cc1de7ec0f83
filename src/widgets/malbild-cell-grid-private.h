/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-cell-grid.h"

G_BEGIN_DECLS

typedef struct {
  GtkAdjustment       *adjustments[2]; /* by GtkOrientation */
  GtkScrollablePolicy  policies[2];

  GArray     *tops;      /* double: where each row begins, and where the last one ends */
  int         line;      /* the height of a line of text; 0: not known yet */
  int         width;
  int         height;
  int         head_width;
  int         column_width;

  GHashTable *parts;     /* what is shown, by place */
  GPtrArray  *spare[MALBILD_N_CELL_PARTS];
  GtkWidget  *above_rows; /* marks a place among the children: heads of rows come before, of columns after it */
  GtkWidget  *corner;
  GtkWidget  *editor;
  int         editor_row;
  int         editor_column;
  int         row;       /* where the keyboard is, or would be */
  int         column;
  gboolean    arranging;
} MalbildCellGridPrivate;

/* malbild-cell-grid.c */
MalbildCellGridPrivate *malbild_cell_grid_get_private (MalbildCellGrid *self);
/* Emits a signal about a place. */
void malbild_cell_grid_tell (MalbildCellGrid *self, const char *signal, int row, int column);

/* malbild-cell-grid-layout.c: where everything lies, and which widgets show it. */
guint        malbild_cell_layout_count_rows      (MalbildCellGrid *self);
guint        malbild_cell_layout_count_columns   (MalbildCellGrid *self);
gboolean     malbild_cell_layout_is_heading      (MalbildCellGrid *self, int row);
/* The last row that the keyboard can be in: the foot, if there is one. */
int          malbild_cell_layout_last_row        (MalbildCellGrid *self);
int          malbild_cell_layout_rows_a_page     (MalbildCellGrid *self);
int          malbild_cell_layout_head_height     (MalbildCellGrid *self);
int          malbild_cell_layout_foot_height     (MalbildCellGrid *self);
double       malbild_cell_layout_top_of          (MalbildCellGrid *self, guint row);
void         malbild_cell_layout_measure_rows    (MalbildCellGrid *self);
void         malbild_cell_layout_measure_columns (MalbildCellGrid *self);
/* What the adjustments can scroll over. */
void         malbild_cell_layout_configure       (MalbildCellGrid *self);
/* Where a place lies; heads stay where they are while the cells move below them. */
GdkRectangle malbild_cell_layout_area_of         (MalbildCellGrid *self, int row, int column);
gboolean     malbild_cell_layout_is_seen         (MalbildCellGrid *self, int row, int column);
/* The widget at a place; NULL where it is out of sight. */
GtkWidget   *malbild_cell_layout_get_part        (MalbildCellGrid *self, int row, int column);
/* What is out of sight is kept for what comes into it; the keyboard's place stays. @all: what is in sight, too */
void         malbild_cell_layout_drop_unseen     (MalbildCellGrid *self, gboolean all);
/* Gives every place in sight its part. */
void         malbild_cell_layout_arrange         (MalbildCellGrid *self);
void         malbild_cell_layout_allocate        (MalbildCellGrid *self);

/* malbild-cell-grid-keys.c */
void malbild_cell_grid_install_keys (GtkWidgetClass *widget_class);
void malbild_cell_grid_add_pointer  (MalbildCellGrid *self);

G_END_DECLS
