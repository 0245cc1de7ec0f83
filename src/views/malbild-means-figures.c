/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-means-figures.h"

#define OPEN_STATUSES (1 << MALBILD_GOAL_DRAFT | 1 << MALBILD_GOAL_PROPOSED | 1 << MALBILD_GOAL_DECIDED)

void
malbild_means_figures_free (gpointer data)
{
  MalbildMeansFigures *self = data;

  g_array_unref (self->sums);
  g_free (self);
}

static MalbildQuery *
query_set (MalbildStore      *store,
           MalbildRecord     *goal_set,
           const MalbildKind *kind)
{
  MalbildQuery *query = malbild_query_new (store, kind);

  malbild_query_where_ref (query, "goal-set", goal_set);
  return query;
}

MalbildQuery *
malbild_means_query_expected (MalbildStore  *store,
                              MalbildRecord *goal_set)
{
  MalbildQuery *query = query_set (store, goal_set, &malbild_goal_kind);

  malbild_query_where_choice (query, "level", 1 << MALBILD_GOAL_OVERARCHING);
  malbild_query_where_choice (query, "status", OPEN_STATUSES);
  return query;
}

MalbildQuery *
malbild_means_query_gaps (MalbildStore  *store,
                          MalbildRecord *goal_set)
{
  MalbildQuery *query = malbild_means_query_expected (store, goal_set);

  malbild_query_where_has_link (query, &malbild_means_kind, "goal", FALSE);
  return query;
}

gboolean
malbild_means_are_expected (MalbildRecord *goal)
{
  return malbild_record_get_choice (goal, "level") == MALBILD_GOAL_OVERARCHING && malbild_record_get_choice (goal, "status") != MALBILD_GOAL_CLOSED;
}

gpointer
malbild_means_figures_read (MalbildStore   *store,
                            MalbildRecord  *goal_set,
                            GError        **error)
{
  MalbildMeansFigures *self = g_new0 (MalbildMeansFigures, 1);
  g_autoptr (MalbildQuery) gaps = malbild_means_query_gaps (store, goal_set);

  self->sums = malbild_store_sum_means (store, goal_set);
  self->n_gaps = malbild_query_count (gaps);
  return self;
}

gboolean
malbild_means_figures_touched (const MalbildChanges *changes)
{
  static const char *const fields[] = { "area", "level", "status", "goal-set" };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (malbild_changes_has_field (changes, &malbild_goal_kind, fields[i]))
      return TRUE;
  return malbild_changes_has_field (changes, &malbild_means_kind, NULL) || malbild_changes_has_members (changes, &malbild_goal_kind);
}
