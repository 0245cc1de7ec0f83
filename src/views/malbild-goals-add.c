/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "malbild-goals-view-private.h"

/* What a new goal is begun with, from the row that it is added beside. */
typedef struct {
  MalbildGoalLevel  level;
  MalbildRecord    *area;
  MalbildRecord    *parent;
  MalbildRecord    *after;
} Place;

static void
find_place_at_goal (GtkTreeListRow *row,
                    MalbildRecord  *goal,
                    Place          *place)
{
  int level = malbild_record_get_choice (goal, "level");
  gpointer above = malbild_goals_view_get_parent (row);

  place->area = malbild_record_get_ref (goal, "area");
  if (level == MALBILD_GOAL_OVERARCHING)
    {
      place->level = MALBILD_GOAL_BOARD;
      place->parent = goal;
      return;
    }

  /* A sibling of the same sort, right after it. */
  place->level = level;
  place->after = goal;
  if (MALBILD_IS_RECORD (above) && malbild_record_is_kind (above, &malbild_goal_kind))
    place->parent = above;
}

static void
find_place (MalbildGoalsView *self,
            GtkTreeListRow   *row,
            Place            *place)
{
  gpointer item = malbild_outline_get_item (row);

  *place = (Place) { .level = MALBILD_GOAL_OVERARCHING };
  if (item == NULL)
    return;

  if (MALBILD_IS_GROUP (item))
    {
      if (malbild_group_get_role (item) == MALBILD_GROUP_INTERNAL)
        place->level = MALBILD_GOAL_FINANCIAL;
    }
  else if (malbild_record_is_kind (item, &malbild_goal_area_kind))
    place->area = item;
  else if (malbild_record_is_kind (item, &malbild_goal_kind))
    find_place_at_goal (row, item, place);
}

MalbildRecord *
malbild_goals_view_dup_contribution (MalbildStore  *store,
                                     MalbildRecord *goal,
                                     MalbildRecord *parent)
{
  g_autoptr(MalbildQuery) links = malbild_query_new (store, &malbild_contribution_kind);

  malbild_query_where_ref (links, "goal", goal);
  malbild_query_where_ref (links, "contributes-to", parent);
  return g_list_model_get_item (G_LIST_MODEL (links), 0);
}

static gboolean
link_to_parent (MalbildStore   *store,
                MalbildRecord  *goal,
                const Place    *place,
                GError        **error)
{
  g_autoptr(MalbildRecord) link = NULL;
  g_autoptr(MalbildRecord) sibling = NULL;
  MalbildAssignment ends[] = {
    MALBILD_SET_REF ("goal", goal),
    MALBILD_SET_REF ("contributes-to", place->parent),
  };

  if (place->parent == NULL)
    return place->after == NULL || malbild_store_move (store, goal, place->after, TRUE, error);

  link = malbild_store_add (store, &malbild_contribution_kind, ends, G_N_ELEMENTS (ends), error);
  if (link == NULL)
    return FALSE;
  if (place->after != NULL)
    sibling = malbild_goals_view_dup_contribution (store, place->after, place->parent);
  return sibling == NULL || malbild_store_move (store, link, sibling, TRUE, error);
}

static MalbildRecord *
add_goal (MalbildGoalsView *self,
          const Place      *place,
          GError          **error)
{
  MalbildStore *store = malbild_place_get_store (MALBILD_PLACE (self));
  g_autoptr(MalbildRecord) goal = NULL;
  MalbildAssignment values[] = {
    MALBILD_SET_REF ("goal-set", malbild_place_get_goal_set (MALBILD_PLACE (self))),
    MALBILD_SET_REF ("area", place->area),
    MALBILD_SET_TEXT ("title", _("New goal")),
    MALBILD_SET_INTEGER ("level", place->level),
  };

  goal = malbild_store_add (store, &malbild_goal_kind, values, G_N_ELEMENTS (values), error);
  if (goal == NULL || !link_to_parent (store, goal, place, error))
    return NULL;
  return g_steal_pointer (&goal);
}

void
malbild_goals_view_add (GtkWidget  *widget,
                        const char *name,
                        GVariant   *parameter)
{
  MalbildGoalsView *self = MALBILD_GOALS_VIEW (widget);
  g_autoptr(GtkTreeListRow) row = malbild_goals_view_dup_row (self);
  g_autoptr(MalbildRecord) goal = NULL;
  g_autoptr(GError) error = NULL;
  MalbildStore *store;
  Place place;

  if (self->outline == NULL)
    return;

  store = malbild_place_get_store (MALBILD_PLACE (self));
  find_place (self, row, &place);
  if (malbild_store_begin (store, _("Add goal"), &error))
    {
      goal = add_goal (self, &place, &error);
      if (!malbild_store_end (store, goal != NULL, &error))
        g_clear_object (&goal);
    }
  if (goal == NULL)
    {
      malbild_context_report (malbild_place_get_context (MALBILD_PLACE (self)), error);
      return;
    }

  /* What was just made must be seen, whatever is being looked for. */
  malbild_outline_filter_clear (self->filter);
  malbild_context_reveal (malbild_place_get_context (MALBILD_PLACE (self)), goal, "title");
}

void
malbild_goals_view_add_area (GtkWidget  *widget,
                             const char *name,
                             GVariant   *parameter)
{
  MalbildGoalsView *self = MALBILD_GOALS_VIEW (widget);
  g_autoptr(MalbildRecord) area = NULL;
  g_autoptr(GError) error = NULL;

  if (self->outline == NULL)
    return;

  area = malbild_store_add (malbild_place_get_store (MALBILD_PLACE (self)), &malbild_goal_area_kind,
                            (MalbildAssignment[]) {
                              MALBILD_SET_REF ("goal-set", malbild_place_get_goal_set (MALBILD_PLACE (self))),
                              MALBILD_SET_TEXT ("title", _("New goal area")),
                            }, 2, &error);
  if (area == NULL)
    {
      malbild_context_report (malbild_place_get_context (MALBILD_PLACE (self)), error);
      return;
    }

  malbild_outline_filter_clear (self->filter);
  malbild_context_reveal (malbild_place_get_context (MALBILD_PLACE (self)), area, "title");
}
