/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-timeline-extent.h"

/* How many goals are asked for their validity. The first ones are the overarching goals, which last longest; a goal
 * further down that lasts longer still is reached by panning. */
#define MAX_GOALS 60
#define ROOM 0.04

static void
include (MalbildPeriod  period,
         double        *first,
         double        *last)
{
  if (period.start != 0)
    *first = MIN (*first, (double) malbild_date_first_julian (period.start));
  if (period.end != 0)
    *last = MAX (*last, malbild_date_last_julian (period.end) + 1.0);
  /* What is open at one end is seen to begin or end. */
  if (period.start != 0)
    *last = MAX (*last, malbild_date_first_julian (period.start) + 1.0);
  if (period.end != 0)
    *first = MIN (*first, (double) malbild_date_last_julian (period.end));
}

static void
include_all (MalbildQuery *query,
             const char   *field,
             double       *first,
             double       *last)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (query));

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (MalbildRecord) record = g_list_model_get_item (G_LIST_MODEL (query), i);

      include (malbild_record_get_period (record, field), first, last);
    }
}

GPtrArray *
malbild_timeline_read_bands (MalbildStore  *store,
                             MalbildRecord *goal_set)
{
  GPtrArray *bands = g_ptr_array_new_with_free_func ((GDestroyNotify) malbild_time_band_free);
  g_autoptr (MalbildQuery) sets = malbild_query_new (store, &malbild_goal_set_kind);
  guint n_sets;

  malbild_query_where_ref (sets, "municipality", malbild_record_get_ref (goal_set, "municipality"));
  n_sets = g_list_model_get_n_items (G_LIST_MODEL (sets));
  for (guint i = 0; i < n_sets; i++)
    {
      g_autoptr (MalbildRecord) set = g_list_model_get_item (G_LIST_MODEL (sets), i);
      MalbildPeriod valid = malbild_record_get_period (set, "valid");
      g_autofree char *title = malbild_record_dup_title (set);

      if (valid.start != 0 && valid.end != 0)
        g_ptr_array_add (bands, malbild_time_band_new (malbild_date_first_julian (valid.start),
                                                       malbild_date_last_julian (valid.end) + 1.0, title, set == goal_set));
    }
  return bands;
}

/* Makes a period of it in any case, with some room at both ends. */
static void
finish (double *first,
        double *last)
{
  double now = malbild_date_first_julian (malbild_today ());
  double room;

  if (*first >= *last)
    {
      *first = now - 365;
      *last = now + 3 * 365;
    }
  room = (*last - *first) * ROOM;
  *first -= room;
  *last += room;
}

static void
include_term (MalbildStore  *store,
              MalbildRecord *goal_set,
              double        *first,
              double        *last)
{
  g_autoptr (MalbildQuery) steps = malbild_query_new (store, &malbild_process_step_kind);

  *first = G_MAXDOUBLE;
  *last = -G_MAXDOUBLE;
  include (malbild_record_get_period (goal_set, "valid"), first, last);
  malbild_query_where_ref (steps, "goal-set", goal_set);
  include_all (steps, "planned", first, last);
  include_all (steps, "actual", first, last);
}

void
malbild_timeline_read_extent (MalbildStore  *store,
                              MalbildRecord *goal_set,
                              double        *first,
                              double        *last)
{
  g_autoptr (MalbildQuery) goals = malbild_query_new (store, &malbild_goal_kind);

  include_term (store, goal_set, first, last);
  malbild_query_where_ref (goals, "goal-set", goal_set);
  malbild_query_limit (goals, MAX_GOALS);
  include_all (goals, "valid", first, last);
  finish (first, last);
}

void
malbild_timeline_read_term (MalbildStore  *store,
                            MalbildRecord *goal_set,
                            double        *first,
                            double        *last)
{
  include_term (store, goal_set, first, last);
  finish (first, last);
}

gboolean
malbild_timeline_extent_touched (const MalbildChanges *changes)
{
  return malbild_changes_has_field (changes, &malbild_goal_set_kind, NULL) ||
         malbild_changes_has_field (changes, &malbild_process_step_kind, NULL) ||
         malbild_changes_has_field (changes, &malbild_goal_kind, "valid");
}
