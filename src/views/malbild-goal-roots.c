/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-goal-roots.h"

enum {
  WITHOUT_AREA,
  INTERNAL,
  N_GROUPS
};

static const MalbildGroupRole roles[N_GROUPS] = { MALBILD_GROUP_WITHOUT_AREA, MALBILD_GROUP_INTERNAL };

struct _MalbildGoalRoots {
  MalbildGoalRootsFind  find;
  gpointer              data;
  GListStore           *groups[N_GROUPS]; /* each holds its group, or nothing */
  GListModel           *goals[N_GROUPS];
  GHashTable           *area_goals;       /* by key: what decides whether an area is shown */
  GtkFilter            *area_filter;
};

static void
update_groups (MalbildGoalRoots *self)
{
  for (int i = 0; i < N_GROUPS; i++)
    malbild_group_show (self->groups[i], roles[i], g_list_model_get_n_items (self->goals[i]) > 0);
}

MalbildGoalRoots *
malbild_goal_roots_new (MalbildGoalRootsFind  find,
                        GListModel           *internal,
                        gpointer              data)
{
  MalbildGoalRoots *self = g_new0 (MalbildGoalRoots, 1);

  self->find = find;
  self->data = data;
  self->area_goals = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
  self->goals[WITHOUT_AREA] = find (NULL, data);
  self->goals[INTERNAL] = internal;
  for (int i = 0; i < N_GROUPS; i++)
    {
      self->groups[i] = g_list_store_new (MALBILD_TYPE_GROUP);
      g_signal_connect_swapped (self->goals[i], "items-changed", G_CALLBACK (update_groups), self);
    }
  update_groups (self);
  return self;
}

static void
forget_goals (gpointer key,
              gpointer goals,
              gpointer data)
{
  g_signal_handlers_disconnect_by_data (goals, data);
}

void
malbild_goal_roots_free (MalbildGoalRoots *self)
{
  g_hash_table_foreach (self->area_goals, forget_goals, self);
  g_hash_table_unref (self->area_goals);
  g_clear_object (&self->area_filter);
  for (int i = 0; i < N_GROUPS; i++)
    {
      g_signal_handlers_disconnect_by_data (self->goals[i], self);
      g_object_unref (self->goals[i]);
      g_object_unref (self->groups[i]);
    }
  g_free (self);
}

GListModel *
malbild_goal_roots_new_model (MalbildGoalRoots *self,
                              GListModel       *before,
                              GListModel       *areas,
                              GListModel       *after)
{
  GListStore *parts = g_list_store_new (G_TYPE_LIST_MODEL);

  if (before != NULL)
    g_list_store_append (parts, before);
  g_list_store_append (parts, areas);
  g_object_unref (areas);
  for (int i = 0; i < N_GROUPS; i++)
    g_list_store_append (parts, self->groups[i]);
  if (after != NULL)
    g_list_store_append (parts, after);
  return G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (parts)));
}

static gboolean
area_has_goals (gpointer area,
                gpointer data)
{
  return g_list_model_get_n_items (malbild_goal_roots_get_area_goals (data, area)) > 0;
}

GListModel *
malbild_goal_roots_new_filled (MalbildGoalRoots *self,
                               GListModel       *areas)
{
  self->area_filter = GTK_FILTER (gtk_custom_filter_new (area_has_goals, self, NULL));
  return G_LIST_MODEL (gtk_filter_list_model_new (areas, g_object_ref (self->area_filter)));
}

static void
area_goals_changed_cb (GListModel       *goals,
                       guint             position,
                       guint             removed,
                       guint             added,
                       MalbildGoalRoots *self)
{
  guint n_items = g_list_model_get_n_items (goals);

  /* Only where the first came or the last went does the area come or go. */
  if (self->area_filter != NULL && (n_items == 0 || n_items == added))
    gtk_filter_changed (self->area_filter, GTK_FILTER_CHANGE_DIFFERENT);
}

GListModel *
malbild_goal_roots_get_area_goals (MalbildGoalRoots *self,
                                   MalbildRecord    *area)
{
  gint64 key = malbild_record_get_key (area);
  GListModel *goals = g_hash_table_lookup (self->area_goals, &key);

  if (goals == NULL)
    {
      goals = self->find (area, self->data);
      g_signal_connect (goals, "items-changed", G_CALLBACK (area_goals_changed_cb), self);
      g_hash_table_insert (self->area_goals, g_memdup2 (&key, sizeof key), goals);
    }
  return goals;
}

GListModel *
malbild_goal_roots_get_group_goals (MalbildGoalRoots *self,
                                    MalbildGroupRole  role)
{
  return self->goals[role == MALBILD_GROUP_INTERNAL ? INTERNAL : WITHOUT_AREA];
}
