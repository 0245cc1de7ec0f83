/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-changes.h"
#include "malbild-means-sums.h"
#include "malbild-query.h"

G_BEGIN_DECLS

/**
 * MalbildMeansFigures:
 * @sums: (element-type MalbildMeansSum): what the means of a goal set come to, by group and year
 * @n_gaps: how many goals should have means and have none
 *
 * What has to be counted of the means of a whole goal set.
 */
typedef struct {
  GArray *sums;
  guint   n_gaps;
} MalbildMeansFigures;

void malbild_means_figures_free (gpointer self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MalbildMeansFigures, malbild_means_figures_free)

/* Counts: a #MalbildAsideRead. (transfer full) (type MalbildMeansFigures) */
gpointer malbild_means_figures_read (MalbildStore *store, MalbildRecord *goal_set, GError **error);

/* Whether a commit can have changed any of it. */
gboolean malbild_means_figures_touched (const MalbildChanges *changes);

/* The goals that should have means, as far as they have some, or have none: the overarching ones that are not closed. */
MalbildQuery *malbild_means_query_expected (MalbildStore *store, MalbildRecord *goal_set);
MalbildQuery *malbild_means_query_gaps     (MalbildStore *store, MalbildRecord *goal_set);
/* Whether a goal should have means. */
gboolean      malbild_means_are_expected   (MalbildRecord *goal);

G_END_DECLS
