/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "query-mirror.h"

static gint64
get_key (QueryMirror *self,
         guint        position)
{
  g_autoptr (MalbildRecord) record = g_list_model_get_item (G_LIST_MODEL (self->query), position);

  g_assert_nonnull (record);
  return malbild_record_get_key (record);
}

static void
items_changed_cb (QueryMirror *self,
                  guint        position,
                  guint        n_removed,
                  guint        n_added)
{
  g_assert_cmpuint (position + n_removed, <=, self->keys->len);
  if (n_removed > 0)
    g_array_remove_range (self->keys, position, n_removed);
  for (guint i = position; i < position + n_added; i++)
    {
      gint64 key = get_key (self, i);

      g_array_insert_val (self->keys, i, key);
    }
  self->n_signals++;
  self->n_touched += n_removed + n_added;

  /* Between two signals, too, the list is what was told so far. */
  g_assert_cmpuint (self->keys->len, ==, g_list_model_get_n_items (G_LIST_MODEL (self->query)));
  if (position + n_added < self->keys->len)
    g_assert_cmpint (g_array_index (self->keys, gint64, position + n_added), ==, get_key (self, position + n_added));
}

QueryMirror *
query_mirror_new (MalbildQuery *query)
{
  QueryMirror *self = g_new0 (QueryMirror, 1);

  self->query = g_object_ref (query);
  self->keys = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_signal_connect_swapped (query, "items-changed", G_CALLBACK (items_changed_cb), self);
  items_changed_cb (self, 0, 0, g_list_model_get_n_items (G_LIST_MODEL (query)));
  self->n_signals = 0;
  self->n_touched = 0;
  return self;
}

void
query_mirror_free (QueryMirror *self)
{
  g_signal_handlers_disconnect_by_data (self->query, self);
  g_object_unref (self->query);
  g_array_unref (self->keys);
  g_free (self);
}

void
query_mirror_check (QueryMirror *self)
{
  guint n_keys;
  const gint64 *keys = malbild_query_get_keys (self->query, &n_keys);

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (self->query)), ==, n_keys);
  g_assert_cmpmem (self->keys->data, self->keys->len * sizeof (gint64), keys, n_keys * sizeof (gint64));
}
