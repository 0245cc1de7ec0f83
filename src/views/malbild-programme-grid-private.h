/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-programme-grid.h"
#include "malbild-programme-part.h"

G_BEGIN_DECLS

struct _MalbildProgrammeGrid {
  GtkWidget parent_instance;

  MalbildProgrammeMatrix *matrix;
  gulong                  matrix_handler;
  GtkAdjustment          *adjustments[2]; /* by GtkOrientation */
  GtkScrollablePolicy     policies[2];

  GArray     *tops;      /* double: where each row begins, and where the last one ends */
  int         line;      /* the height of a line of text; 0: not known yet */
  int         width;
  int         height;
  int         head_width;
  int         column_width;

  GHashTable *parts;     /* what is shown, by place */
  GPtrArray  *spare[MALBILD_N_PROGRAMME_PARTS];
  GtkWidget  *above_rows; /* marks a place among the children: heads of rows come before, of columns after it */
  GtkWidget  *corner;
  int         row;       /* where the keyboard is, or would be */
  int         column;
  gboolean    arranging;
};

/* malbild-programme-grid.c */
/* Emits a signal about a place. */
void malbild_programme_grid_tell (MalbildProgrammeGrid *self, const char *signal, int row, int column);

/* malbild-programme-grid-layout.c: where everything lies, and which widgets show it. */
guint        malbild_programme_layout_count_rows      (MalbildProgrammeGrid *self);
guint        malbild_programme_layout_count_columns   (MalbildProgrammeGrid *self);
gboolean     malbild_programme_layout_is_heading      (MalbildProgrammeGrid *self, int row);
int          malbild_programme_layout_rows_a_page     (MalbildProgrammeGrid *self);
int          malbild_programme_layout_width           (MalbildProgrammeGrid *self, int n_columns);
int          malbild_programme_layout_head_height     (MalbildProgrammeGrid *self);
double       malbild_programme_layout_top_of          (MalbildProgrammeGrid *self, guint row);
void         malbild_programme_layout_measure_rows    (MalbildProgrammeGrid *self);
void         malbild_programme_layout_measure_columns (MalbildProgrammeGrid *self);
/* What the adjustments can scroll over. */
void         malbild_programme_layout_configure       (MalbildProgrammeGrid *self);
/* Where a place lies; heads stay where they are while the cells move below them. */
GdkRectangle malbild_programme_layout_area_of         (MalbildProgrammeGrid *self, int row, int column);
gboolean     malbild_programme_layout_is_seen         (MalbildProgrammeGrid *self, int row, int column);
/* The widget at a place; NULL where it is out of sight. */
GtkWidget   *malbild_programme_layout_get_part        (MalbildProgrammeGrid *self, int row, int column);
/* What is out of sight is kept for what comes into it; the keyboard's place stays. @all: what is in sight, too */
void         malbild_programme_layout_drop_unseen     (MalbildProgrammeGrid *self, gboolean all);
/* Gives every place in sight its part. */
void         malbild_programme_layout_arrange         (MalbildProgrammeGrid *self);
void         malbild_programme_layout_allocate        (MalbildProgrammeGrid *self);

/* malbild-programme-grid-bind.c: makes a part say what stands at its place. */
void malbild_programme_grid_bind (MalbildProgrammeGrid *self, MalbildProgrammePart *part);

/* malbild-programme-grid-keys.c */
void malbild_programme_grid_install_keys (GtkWidgetClass *widget_class);
void malbild_programme_grid_add_pointer  (MalbildProgrammeGrid *self);

G_END_DECLS
