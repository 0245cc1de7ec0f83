/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-aside.h"

#include "malbild-query.h"

/* Up to so many goals, and lines of means, reading takes a few milliseconds: not worth a thread. */
#define MAX_AT_ONCE 3000

struct _MalbildAside {
  MalbildAsideRead  read;
  GDestroyNotify    free_result;
  MalbildAsideDone  done; /* NULL once nobody listens any more */
  gpointer          data;
  GCancellable     *reading; /* NULL where nothing is being read */
  /* What is to be read afterwards; NULL for nothing. */
  MalbildStore     *next_store;
  MalbildRecord    *next_set;
};

typedef struct {
  MalbildAsideRead read;
  GDestroyNotify   free_result;
  char            *path;
  MalbildUuid      goal_set;
} Order;

static void
order_free (gpointer data)
{
  Order *order = data;

  g_free (order->path);
  g_free (order);
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
  gpointer result = NULL;
  GError *error = NULL;

  store = malbild_store_open (order->path, MALBILD_STORE_READ_ONLY, &error);
  if (store != NULL)
    goal_set = malbild_store_get_by_uuid (store, &malbild_goal_set_kind, &order->goal_set, &error);
  if (goal_set != NULL)
    result = order->read (store, goal_set, &error);
  if (result != NULL)
    g_task_return_pointer (task, result, order->free_result);
  else if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "The goal set was removed");
}

static gboolean
are_few (MalbildStore      *store,
         MalbildRecord     *goal_set,
         const MalbildKind *kind)
{
  g_autoptr (MalbildQuery) some = malbild_query_new (store, kind);

  malbild_query_where_ref (some, "goal-set", goal_set);
  malbild_query_limit (some, MAX_AT_ONCE);
  return malbild_query_count (some) < MAX_AT_ONCE;
}

gboolean
malbild_aside_is_small (MalbildStore  *store,
                        MalbildRecord *goal_set)
{
  return are_few (store, goal_set, &malbild_goal_kind) && are_few (store, goal_set, &malbild_means_kind);
}

static void run (MalbildAside *self, MalbildStore *store, MalbildRecord *goal_set);

static void
ready_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  MalbildAside *self = user_data;
  g_autoptr (MalbildStore) store = g_steal_pointer (&self->next_store);
  g_autoptr (MalbildRecord) goal_set = g_steal_pointer (&self->next_set);
  g_autoptr (GError) error = NULL;
  gpointer found = g_task_propagate_pointer (G_TASK (result), &error);

  g_clear_object (&self->reading);
  if (self->done != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    self->done (g_steal_pointer (&found), error, self->data);
  if (found != NULL)
    self->free_result (found);
  if (goal_set != NULL && self->done != NULL)
    malbild_aside_start (self, store, goal_set);
  g_rc_box_release (self);
}

static void
run (MalbildAside  *self,
     MalbildStore  *store,
     MalbildRecord *goal_set)
{
  g_autoptr (GTask) task = NULL;
  GError *error = NULL;
  gpointer result;
  Order *order;

  self->reading = g_cancellable_new ();
  task = g_task_new (NULL, self->reading, ready_cb, g_rc_box_acquire (self));
  g_task_set_source_tag (task, run);
  if (malbild_aside_is_small (store, goal_set))
    {
      result = self->read (store, goal_set, &error);
      if (result != NULL)
        g_task_return_pointer (task, result, self->free_result);
      else
        g_task_return_error (task, error);
      return;
    }

  order = g_new (Order, 1);
  *order = (Order) { self->read, self->free_result, g_strdup (malbild_store_get_path (store)), *malbild_record_get_uuid (goal_set) };
  g_task_set_task_data (task, order, order_free);
  g_task_run_in_thread (task, read_in_thread);
}

MalbildAside *
malbild_aside_new (MalbildAsideRead read,
                   GDestroyNotify   free_result,
                   MalbildAsideDone done,
                   gpointer         data)
{
  MalbildAside *self = g_rc_box_new0 (MalbildAside);

  self->read = read;
  self->free_result = free_result;
  self->done = done;
  self->data = data;
  return self;
}

void
malbild_aside_free (MalbildAside *self)
{
  malbild_aside_stop (self);
  self->done = NULL;
  g_rc_box_release (self);
}

void
malbild_aside_start (MalbildAside  *self,
                     MalbildStore  *store,
                     MalbildRecord *goal_set)
{
  g_return_if_fail (MALBILD_IS_STORE (store));
  g_return_if_fail (MALBILD_IS_RECORD (goal_set));

  if (self->reading == NULL)
    {
      run (self, store, goal_set);
      return;
    }
  g_set_object (&self->next_store, store);
  g_set_object (&self->next_set, goal_set);
}

void
malbild_aside_stop (MalbildAside *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->next_store);
  g_clear_object (&self->next_set);
}
