/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-query-holds.h"

struct _MalbildQueryHolds {
  GHashTable *queries;
  guint       n_holds;
};

MalbildQueryHolds *
malbild_query_holds_new (void)
{
  MalbildQueryHolds *self = g_new0 (MalbildQueryHolds, 1);

  self->queries = g_hash_table_new (NULL, NULL);
  return self;
}

static void
gone_cb (gpointer  data,
         GObject  *query)
{
  g_hash_table_remove (((MalbildQueryHolds *) data)->queries, query);
}

static void
forget (gpointer query,
        gpointer value,
        gpointer data)
{
  g_object_weak_unref (query, gone_cb, data);
}

void
malbild_query_holds_free (MalbildQueryHolds *self)
{
  g_hash_table_foreach (self->queries, forget, self);
  g_hash_table_unref (self->queries);
  g_free (self);
}

MalbildQuery *
malbild_query_holds_track (MalbildQueryHolds *self,
                           MalbildQuery      *query)
{
  g_hash_table_add (self->queries, query);
  g_object_weak_ref (G_OBJECT (query), gone_cb, self);
  for (guint i = 0; i < self->n_holds; i++)
    malbild_query_hold (query);
  return query;
}

static void
for_each (MalbildQueryHolds *self,
          void             (*func) (MalbildQuery *query))
{
  g_autoptr (GList) queries = g_hash_table_get_keys (self->queries);

  /* Releasing may move rows, and that may end a query: hold them all. */
  g_list_foreach (queries, (GFunc) (void (*) (void)) g_object_ref, NULL);
  for (GList *l = queries; l != NULL; l = l->next)
    {
      func (l->data);
      g_object_unref (l->data);
    }
}

void
malbild_query_holds_hold (MalbildQueryHolds *self)
{
  self->n_holds++;
  for_each (self, malbild_query_hold);
}

void
malbild_query_holds_release (MalbildQueryHolds *self)
{
  g_return_if_fail (self->n_holds > 0);

  self->n_holds--;
  for_each (self, malbild_query_release);
}
