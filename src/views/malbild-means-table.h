/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-means-figures.h"
#include "malbild-means-tree.h"

G_BEGIN_DECLS

/** MALBILD_MEANS_ALL_PARTS: operations, investment and maintenance together. */
#define MALBILD_MEANS_ALL_PARTS (-1)

/** MALBILD_MEANS_ALL_YEARS: no certain year. */
#define MALBILD_MEANS_ALL_YEARS 0

/** MALBILD_MEANS_MAX_YEARS: years beyond these are not given columns of their own; what is in them is in the totals. */
#define MALBILD_MEANS_MAX_YEARS 30

/**
 * MalbildMeansColumn:
 * @year: whose means the column shows, or %MALBILD_MEANS_ALL_YEARS
 * @part: which of them, or %MALBILD_MEANS_ALL_PARTS
 */
typedef struct {
  int year;
  int part;
} MalbildMeansColumn;

/**
 * MalbildMeansRowType:
 * @MALBILD_MEANS_ROW_GROUP: an area, or what lies in none
 * @MALBILD_MEANS_ROW_GOAL: a goal
 * @MALBILD_MEANS_ROW_LINE: a line of means
 * @MALBILD_MEANS_ROW_FOOT: the sum of all; the row after the last one
 */
typedef enum {
  MALBILD_MEANS_ROW_GROUP,
  MALBILD_MEANS_ROW_GOAL,
  MALBILD_MEANS_ROW_LINE,
  MALBILD_MEANS_ROW_FOOT,
} MalbildMeansRowType;

#define MALBILD_TYPE_MEANS_TABLE (malbild_means_table_get_type ())
G_DECLARE_FINAL_TYPE (MalbildMeansTable, malbild_means_table, MALBILD, MEANS_TABLE, GObject)

/**
 * MalbildMeansTable:
 *
 * Goals and means as a table. Either all years of the term stand beside each other, with one sort of means or what all sorts
 * come to, or the sorts of means of one year do. Sums of groups are what the goal set has altogether, whatever is shown of it;
 * those of goals are read when they are asked for.
 *
 * Signals: "tree-changed": the tree is another one; "rows-changed" (guint position, guint removed, guint added);
 * "columns-changed": the columns are others;
 * "figures-changed": what stands in them may be.
 */
MalbildMeansTable *malbild_means_table_new (void);

/* Whose means it shows; NULL: none. What is shown of them, and which are, stays. */
void malbild_means_table_set_goal_set (MalbildMeansTable *self, MalbildStore *store, MalbildRecord *goal_set);
/* @year: one, or %MALBILD_MEANS_ALL_YEARS; @part: of all years, one or %MALBILD_MEANS_ALL_PARTS */
void malbild_means_table_show         (MalbildMeansTable *self, int year, int part);
void malbild_means_table_set_filter   (MalbildMeansTable *self, MalbildMeansFilter filter);

/* What is kept of the figures is out of date. Those of the whole set are read again; see #MalbildAside. */
void malbild_means_table_refresh      (MalbildMeansTable *self);

MalbildStore      *malbild_means_table_get_store    (MalbildMeansTable *self);
MalbildRecord     *malbild_means_table_get_goal_set (MalbildMeansTable *self);
MalbildMeansFilter malbild_means_table_get_filter   (MalbildMeansTable *self);
/* The only year that is shown, or %MALBILD_MEANS_ALL_YEARS. */
int                malbild_means_table_get_year     (MalbildMeansTable *self);
/* NULL where there is no goal set. */
GtkTreeListModel  *malbild_means_table_get_tree     (MalbildMeansTable *self);
/* Whether there are any means at all, as far as is known yet. */
gboolean           malbild_means_table_has_means    (MalbildMeansTable *self);
/* How many goals should have means and have none. */
guint              malbild_means_table_get_n_gaps   (MalbildMeansTable *self);

/* The years of the term and all others that have means, in order. (transfer none) (array length=n_years) */
const int                *malbild_means_table_get_years   (MalbildMeansTable *self, guint *n_years);
const MalbildMeansColumn *malbild_means_table_get_columns (MalbildMeansTable *self, guint *n_columns);
/* What a column is called. (transfer full) */
char                     *malbild_means_table_dup_title   (MalbildMeansTable *self, guint column);

guint                malbild_means_table_get_n_rows (MalbildMeansTable *self);
/* The row in the tree; NULL for the foot. (transfer full) (nullable) */
GtkTreeListRow      *malbild_means_table_dup_row    (MalbildMeansTable *self, guint row);
MalbildMeansRowType  malbild_means_table_get_type_of (MalbildMeansTable *self, guint row);
/* Its record; NULL for the foot and what is no record. (transfer full) (nullable) */
MalbildRecord       *malbild_means_table_dup_record (MalbildMeansTable *self, guint row);
/* How many lines there are in a row, of the year that is shown or of all years. */
guint                malbild_means_table_count_lines (MalbildMeansTable *self, guint row, gboolean all_years);

/**
 * malbild_means_table_get_sum:
 * @sum: (out): what stands behind a cell, all parts of it
 *
 * Returns: the amount in the cell: %MALBILD_NO_INTEGER where there is none
 */
gint64 malbild_means_table_get_sum (MalbildMeansTable *self, guint row, guint column, MalbildMeansSum *sum);

G_END_DECLS
