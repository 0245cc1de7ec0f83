/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-means-figures.h"

/* Up to so many lines or goals counting takes a few milliseconds: not worth a thread. */
#define MAX_AT_ONCE 5000

#define OPEN_STATUSES (1 << MALBILD_GOAL_DRAFT | 1 << MALBILD_GOAL_PROPOSED | 1 << MALBILD_GOAL_DECIDED)

typedef struct {
  char       *path;
  MalbildUuid goal_set;
} Order;

static void
order_free (gpointer data)
{
  Order *order = data;

  g_free (order->path);
  g_free (order);
}

void
malbild_means_figures_free (MalbildMeansFigures *self)
{
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

MalbildMeansFigures *
malbild_means_figures_read (MalbildStore  *store,
                            MalbildRecord *goal_set)
{
  MalbildMeansFigures *self = g_new0 (MalbildMeansFigures, 1);
  g_autoptr (MalbildQuery) gaps = malbild_means_query_gaps (store, goal_set);

  self->sums = malbild_store_sum_means (store, goal_set);
  self->n_gaps = malbild_query_count (gaps);
  return self;
}

static void
read_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  const Order *order = data;
  g_autoptr (MalbildStore) store = NULL;
  g_autoptr (MalbildRecord) goal_set = NULL;
  GError *error = NULL;

  store = malbild_store_open (order->path, MALBILD_STORE_READ_ONLY, &error);
  if (store != NULL)
    goal_set = malbild_store_get_by_uuid (store, &malbild_goal_set_kind, &order->goal_set, &error);
  if (goal_set != NULL)
    g_task_return_pointer (task, malbild_means_figures_read (store, goal_set), (GDestroyNotify) malbild_means_figures_free);
  else if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "The goal set was removed");
}

static gboolean
is_small (MalbildStore      *store,
          MalbildRecord     *goal_set,
          const MalbildKind *kind)
{
  g_autoptr (MalbildQuery) some = query_set (store, goal_set, kind);

  malbild_query_limit (some, MAX_AT_ONCE);
  return malbild_query_count (some) < MAX_AT_ONCE;
}

void
malbild_means_figures_read_async (MalbildStore        *store,
                                  MalbildRecord       *goal_set,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Order *order;

  g_task_set_source_tag (task, malbild_means_figures_read_async);
  if (is_small (store, goal_set, &malbild_means_kind) && is_small (store, goal_set, &malbild_goal_kind))
    {
      g_task_return_pointer (task, malbild_means_figures_read (store, goal_set), (GDestroyNotify) malbild_means_figures_free);
      return;
    }

  order = g_new0 (Order, 1);
  order->path = g_strdup (malbild_store_get_path (store));
  order->goal_set = *malbild_record_get_uuid (goal_set);
  g_task_set_task_data (task, order, order_free);
  g_task_run_in_thread (task, read_in_thread);
}

MalbildMeansFigures *
malbild_means_figures_read_finish (GAsyncResult  *result,
                                   GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
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
