/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-means-table.h"

G_BEGIN_DECLS

/* What is typed and pasted into a #MalbildMeansTable. Each of these is one edit, one undo, and done whole or not at all. */

/** MALBILD_MEANS_MAX_PASTED: into so many cells is pasted at once, and so many are cleared, at most. */
#define MALBILD_MEANS_MAX_PASTED 20000

/**
 * malbild_means_can_type:
 * @reason: (out) (optional): why nothing can be typed there: it is a sum, a goal has several lines, the goal set is locked;
 *   and what to do instead
 */
gboolean malbild_means_can_type (MalbildMeansTable *table, guint row, guint column, GError **reason);

/* The same for the name of a row: only lines are called as one likes. */
gboolean malbild_means_can_type_title (MalbildMeansTable *table, guint row, GError **reason);

/* What a person changes when she begins to; @column -1: the purpose of a line. (transfer full) */
char    *malbild_means_dup_typed (MalbildMeansTable *table, guint row, int column);

/**
 * malbild_means_type:
 * @input: an amount as people write it; empty takes it away
 *
 * Keeps what was typed into a cell. Where a goal has no line of means in the year, one is added; a line that says nothing
 * any more is removed.
 */
gboolean malbild_means_type (MalbildMeansTable *table, guint row, guint column, const char *input, GError **error);

/* Keeps what was typed for the purpose of a line. */
gboolean malbild_means_type_title (MalbildMeansTable *table, guint row, const char *input, GError **error);

/* Empties the cells of a rectangle that hold an amount of their own; sums stay. @n_cleared: (out): how many they were */
gboolean malbild_means_clear (MalbildMeansTable *table, const GdkRectangle *cells, guint *n_cleared, GError **error);

/**
 * malbild_means_paste:
 * @row: the upper left cell that is pasted into
 * @column: and its column; -1: the first column of what is pasted stands for the heads of rows, and is passed over
 * @lines: (element-type GStrv): what is pasted; empty cells leave what is there as it is
 * @n_set: (out): how many cells were filled
 *
 * Fills cells to the right and downwards. A first line that says what the columns say is passed over.
 */
gboolean malbild_means_paste (MalbildMeansTable *table, guint row, int column, GPtrArray *lines, guint *n_set, GError **error);

/**
 * malbild_means_add_line:
 * @goal: (nullable): whose line it is; NULL: it is tied to none
 *
 * Returns: (transfer full): a new line without an amount, or NULL with @error set
 */
MalbildRecord *malbild_means_add_line (MalbildStore *store, MalbildRecord *goal_set, MalbildRecord *goal, int year, GError **error);

/* The year that a new line is most likely for: this year or the next year of the term that @goal (nullable) has no means for. */
int malbild_means_suggest_year (MalbildStore *store, MalbildRecord *goal_set, MalbildRecord *goal);

G_END_DECLS
