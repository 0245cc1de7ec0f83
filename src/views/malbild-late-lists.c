/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-late-lists.h"

typedef struct {
  GListStore *parts;
  GListModel *second;
} Late;

struct _MalbildLateLists {
  GQueue   missing;
  guint    source;
  gboolean started;
};

static void
late_free (gpointer data)
{
  Late *late = data;

  g_object_unref (late->parts);
  g_object_unref (late->second);
  g_free (late);
}

MalbildLateLists *
malbild_late_lists_new (void)
{
  return g_new0 (MalbildLateLists, 1);
}

void
malbild_late_lists_free (MalbildLateLists *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
  g_queue_clear_full (&self->missing, late_free);
  g_free (self);
}

GListModel *
malbild_late_lists_concatenate (MalbildLateLists *self,
                                GListModel       *first,
                                GListModel       *second)
{
  GListStore *parts = g_list_store_new (G_TYPE_LIST_MODEL);

  g_list_store_append (parts, first);
  g_object_unref (first);
  if (self == NULL || self->started)
    {
      g_list_store_append (parts, second);
      g_object_unref (second);
    }
  else
    {
      Late *late = g_new (Late, 1);

      *late = (Late) { g_object_ref (parts), second };
      g_queue_push_tail (&self->missing, late);
    }
  return G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (parts)));
}

static void
append_next (MalbildLateLists *self)
{
  Late *late = g_queue_pop_head (&self->missing);

  g_list_store_append (late->parts, late->second);
  late_free (late);
}

static gboolean
append_cb (gpointer data)
{
  MalbildLateLists *self = data;

  if (!g_queue_is_empty (&self->missing))
    append_next (self);
  if (!g_queue_is_empty (&self->missing))
    return G_SOURCE_CONTINUE;
  self->source = 0;
  return G_SOURCE_REMOVE;
}

void
malbild_late_lists_start (MalbildLateLists *self)
{
  self->started = TRUE;
  if (self->source == 0 && !g_queue_is_empty (&self->missing))
    self->source = g_idle_add_full (G_PRIORITY_LOW, append_cb, self, NULL);
}

void
malbild_late_lists_finish (MalbildLateLists *self)
{
  self->started = TRUE;
  g_clear_handle_id (&self->source, g_source_remove);
  while (!g_queue_is_empty (&self->missing))
    append_next (self);
}
