/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-means.h"
#include "malbild-store.h"

G_BEGIN_DECLS

/*
 * What means come to. Each line counts once: with its goal, in the area of the goal itself (not of a goal that it
 * contributes to); internal goals count apart, whatever their area.
 */

/** MALBILD_MEANS_WITHOUT_AREA: the group of the goals that have no area. Areas are groups by their key. */
#define MALBILD_MEANS_WITHOUT_AREA 0
/** MALBILD_MEANS_INTERNAL: the group of the internal goals. */
#define MALBILD_MEANS_INTERNAL (-1)
/** MALBILD_MEANS_NO_GOAL: the group of the lines that are tied to no goal. */
#define MALBILD_MEANS_NO_GOAL (-2)

/**
 * MalbildMeansSum:
 * @group: an area, by its key, or one of the groups above; of the sums of a goal, the goal
 * @year: a calendar year; a line whose year is told more precisely counts in the year that it begins in
 * @n_lines: how many lines there are
 * @parts: what they come to, part by part: %MALBILD_NO_INTEGER where no line says anything, %MALBILD_AMOUNT_TOO_LARGE
 */
typedef struct {
  gint64 group;
  int    year;
  guint  n_lines;
  gint64 parts[MALBILD_N_MEANS_PARTS];
} MalbildMeansSum;

/* Nothing yet. */
void   malbild_means_sum_init  (MalbildMeansSum *self, gint64 group, int year);
/* Counts what @other counts, too. */
void   malbild_means_sum_add   (MalbildMeansSum *self, const MalbildMeansSum *other);
/* What all parts come to. */
gint64 malbild_means_sum_total (const MalbildMeansSum *self);

/**
 * malbild_store_sum_means:
 *
 * Sums the means of the goals of @goal_set and those of the set itself that are tied to no goal, in one pass in SQL. It takes
 * some half a second for 400,000 lines.
 *
 * Returns: (transfer full) (element-type MalbildMeansSum): by group and year, only those that have lines
 */
GArray *malbild_store_sum_means         (MalbildStore *self, MalbildRecord *goal_set);

/* The same for one goal: (transfer full) (element-type MalbildMeansSum): by year. */
GArray *malbild_store_sum_means_of_goal (MalbildStore *self, MalbildRecord *goal);

/* What one line comes to. */
void    malbild_means_sum_of_line       (MalbildMeansSum *self, MalbildRecord *line);

/**
 * malbild_store_find_means:
 * @goal: a goal
 * @year: a calendar year
 * @n_lines: (out): how many lines of means it has in that year, told up to 2
 *
 * Returns: (transfer full) (nullable): the first of them
 */
MalbildRecord *malbild_store_find_means (MalbildStore *self, MalbildRecord *goal, int year, guint *n_lines);

/* Whether nothing is said in a line but where it belongs; also of what changed in the edit that has been begun. */
gboolean malbild_store_means_are_bare (MalbildStore *self, MalbildRecord *line);

G_END_DECLS
