/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-store.h"

G_BEGIN_DECLS

/**
 * MalbildProgrammeColumns:
 *
 * For what goals are clarified in the matrix.
 */
typedef enum {
  MALBILD_PROGRAMME_TARGET_GROUPS = 1 << 0,
  MALBILD_PROGRAMME_FOCUS_AREAS   = 1 << 1,
  MALBILD_PROGRAMME_BOTH          = MALBILD_PROGRAMME_TARGET_GROUPS | MALBILD_PROGRAMME_FOCUS_AREAS,
} MalbildProgrammeColumns;

/** MALBILD_PROGRAMME_ALL_AREAS: no filter by area; 0 is the goals without one. */
#define MALBILD_PROGRAMME_ALL_AREAS (-1)

/**
 * MalbildProgrammeRow:
 * @goal: a goal; 0: the row is the heading of an area
 * @area: the area; 0: without area
 * @expected: whether its empty cells are gaps
 * @n_gaps: how many gaps there are in the row; of a heading, in all its rows
 */
typedef struct {
  gint64   goal;
  gint64   area;
  gboolean expected;
  guint    n_gaps;
} MalbildProgrammeRow;

/**
 * MalbildProgrammeColumn:
 * @key: a target group or a focus area
 * @n_gaps: how many gaps there are in the column
 */
typedef struct {
  gint64 key;
  guint  n_gaps;
} MalbildProgrammeColumn;

#define MALBILD_TYPE_PROGRAMME_MATRIX (malbild_programme_matrix_get_type ())
G_DECLARE_FINAL_TYPE (MalbildProgrammeMatrix, malbild_programme_matrix, MALBILD, PROGRAMME_MATRIX, GObject)

/**
 * MalbildProgrammeMatrix:
 *
 * The programme as a matrix: goals below each other, each area with a heading; target groups and focus areas beside each
 * other; a clarification, or a gap, where they meet. It holds keys only, as they were when it was read.
 *
 * Signal "changed" (gboolean shape): it was read anew; @shape: it has other rows or columns.
 */
MalbildProgrammeMatrix *malbild_programme_matrix_new  (void);

/**
 * malbild_programme_matrix_read:
 * @store: (nullable): NULL makes the matrix empty
 * @goal_set: (nullable): whose programme it is
 * @columns: what stands beside each other
 * @area: the key of the only area that is shown, 0 for goals without one, or %MALBILD_PROGRAMME_ALL_AREAS
 */
void malbild_programme_matrix_read (MalbildProgrammeMatrix *self, MalbildStore *store, MalbildRecord *goal_set,
                                    MalbildProgrammeColumns columns, gint64 area);

MalbildStore *malbild_programme_matrix_get_store (MalbildProgrammeMatrix *self);

/* (transfer none) (array length=n): valid until "changed" */
const MalbildProgrammeRow    *malbild_programme_matrix_get_rows    (MalbildProgrammeMatrix *self, guint *n_rows);
const MalbildProgrammeColumn *malbild_programme_matrix_get_columns (MalbildProgrammeMatrix *self, guint *n_columns);
/* How many goals there are, and how many gaps. */
guint malbild_programme_matrix_get_n_goals (MalbildProgrammeMatrix *self);
guint malbild_programme_matrix_get_n_gaps  (MalbildProgrammeMatrix *self);

/**
 * malbild_programme_matrix_get_cell:
 * @n_more: (out) (optional): how many clarifications there are besides the first one
 *
 * Returns: the key of the first clarification where a row and a column meet; 0: a gap, or a heading
 */
gint64 malbild_programme_matrix_get_cell (MalbildProgrammeMatrix *self, guint row, guint column, guint *n_more);

/* Where a goal and a column stand. Returns: FALSE where one of them is not shown */
gboolean malbild_programme_matrix_find (MalbildProgrammeMatrix *self, gint64 goal, gint64 column, guint *row_position, guint *column_position);

G_END_DECLS
