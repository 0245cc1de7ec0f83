/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-outline.h"

#include "malbild-goal-roots.h"
#include "malbild-late-lists.h"
#include "malbild-query-holds.h"
#include "malbild-tree-rows.h"

#define OVERARCHING (1u << MALBILD_GOAL_OVERARCHING)
#define CONTRIBUTING (1u << MALBILD_GOAL_BOARD | 1u << MALBILD_GOAL_COMPANY)
#define INTERNAL (1u << MALBILD_GOAL_FINANCIAL | 1u << MALBILD_GOAL_EMPLOYER)

/* Up to so many goals, all rows are open at first: a person sees the whole set and scrolls a little. */
#define OPEN_ALL_MAX 200

#define OUTLINE_KEY "malbild-outline"
#define ITEM_KEY "malbild-outline-item"

/* What the rows of one tree share. The tree owns it. */
typedef struct {
  MalbildStore         *store;
  MalbildRecord        *goal_set;
  MalbildOutlineFilter *filter;
  MalbildOutlineFlags   flags;
  gboolean              flat;
  MalbildQueryHolds    *holds;
  MalbildGoalRoots     *roots;
  MalbildLateLists     *late;
} Outline;

static MalbildQuery *
new_goals (Outline *self)
{
  MalbildQuery *query = malbild_query_holds_track (self->holds, malbild_query_new (self->store, &malbild_goal_kind));

  if (self->filter != NULL)
    malbild_outline_filter_apply (self->filter, query);
  return query;
}

/* Which of @levels the filter lets through. */
static guint
allowed_levels (Outline *self,
                guint    levels)
{
  guint wanted = 0;

  if (self->filter != NULL)
    g_object_get (self->filter, "levels", &wanted, NULL);
  return wanted == 0 ? levels : levels & wanted;
}

static GListModel *
new_empty (void)
{
  return G_LIST_MODEL (g_list_store_new (MALBILD_TYPE_RECORD));
}

static MalbildQuery *
new_goals_of_levels (Outline       *self,
                     MalbildRecord *area,
                     guint          levels)
{
  MalbildQuery *goals = new_goals (self);

  malbild_query_where_ref (goals, "goal-set", self->goal_set);
  malbild_query_where_ref (goals, "area", area);
  malbild_query_where_choice (goals, "level", levels);
  return goals;
}

/* The goals of an area that stand under no goal although they are no overarching ones. */
static MalbildQuery *
new_lone_goals (Outline       *self,
                MalbildRecord *area)
{
  MalbildQuery *goals = new_goals_of_levels (self, area, CONTRIBUTING);

  malbild_query_where_has_link (goals, &malbild_contribution_kind, "goal", FALSE);
  return goals;
}

/* The goals of an area; of none where @area is NULL. Overarching goals are few and found at once; whether any other one
 * contributes to nothing takes a look for each: with @late, that comes later. */
static GListModel *
new_area_goals (Outline          *self,
                MalbildRecord    *area,
                MalbildLateLists *late)
{
  if (self->flat)
    {
      guint levels = allowed_levels (self, OVERARCHING | CONTRIBUTING);

      if (levels == 0 || !malbild_outline_filter_allows_area (self->filter, area))
        return new_empty ();

      return G_LIST_MODEL (new_goals_of_levels (self, area, levels));
    }

  return malbild_late_lists_concatenate (late, G_LIST_MODEL (new_goals_of_levels (self, area, OVERARCHING)),
                                         G_LIST_MODEL (new_lone_goals (self, area)));
}

/* Whether an area is shown at all depends on its goals where there is a filter: none of them may come later. */
static GListModel *
find_goals (MalbildRecord *area,
            gpointer       self)
{
  return new_area_goals (self, area, NULL);
}

static GListModel *
new_internal_goals (Outline *self)
{
  MalbildQuery *goals;
  guint levels = allowed_levels (self, INTERNAL);

  if (levels == 0 || (self->filter != NULL && !malbild_outline_filter_allows_area (self->filter, NULL)))
    return new_empty ();

  goals = new_goals (self);
  malbild_query_where_ref (goals, "goal-set", self->goal_set);
  malbild_query_where_choice (goals, "level", levels);
  return G_LIST_MODEL (goals);
}

static GListModel *
new_contributing_goals (Outline       *self,
                        MalbildRecord *goal)
{
  MalbildQuery *goals = new_goals (self);

  malbild_query_where_linked (goals, &malbild_contribution_kind, "goal", "contributes-to", goal);
  return G_LIST_MODEL (goals);
}

static GListModel *
new_members (Outline           *self,
             const MalbildKind *kind,
             const char        *owner_field,
             MalbildRecord     *owner)
{
  MalbildQuery *query = malbild_query_holds_track (self->holds, malbild_query_new (self->store, kind));

  malbild_query_where_ref (query, owner_field, owner);
  return G_LIST_MODEL (query);
}

static GListModel *
create_children (gpointer item,
                 gpointer data)
{
  Outline *self = data;

  if (MALBILD_IS_GROUP (item))
    switch (malbild_group_get_role (item))
      {
      case MALBILD_GROUP_PROCESS:
        return new_members (self, &malbild_process_step_kind, "goal-set", self->goal_set);
      case MALBILD_GROUP_WITHOUT_AREA:
      case MALBILD_GROUP_INTERNAL:
        return g_object_ref (malbild_goal_roots_get_group_goals (self->roots, malbild_group_get_role (item)));
      default:
        g_return_val_if_reached (NULL);
      }

  if (malbild_record_is_kind (item, &malbild_process_step_kind))
    return new_members (self, &malbild_milestone_kind, "step", item);
  if (malbild_record_is_kind (item, &malbild_goal_area_kind))
    return self->flat ? g_object_ref (malbild_goal_roots_get_area_goals (self->roots, item)) : new_area_goals (self, item, self->late);
  if (malbild_record_is_kind (item, &malbild_goal_kind) && !self->flat)
    return new_contributing_goals (self, item);
  return NULL;
}

/* Whether there is anything in a query that was just made for this question and is not read any further. */
static gboolean
has_any (MalbildQuery *query)
{
  gboolean any;

  malbild_query_limit (query, 1);
  any = malbild_query_count (query) > 0;
  g_object_unref (query);
  return any;
}

/* Areas that others have replaced stand last, and only where a goal was left in them. */
static GListModel *
new_current_areas (Outline *self)
{
  GListModel *current = new_members (self, &malbild_goal_area_kind, "goal-set", self->goal_set);
  GListModel *replaced = new_members (self, &malbild_goal_area_kind, "goal-set", self->goal_set);
  GListStore *parts = g_list_store_new (G_TYPE_LIST_MODEL);

  malbild_query_where_choice (MALBILD_QUERY (current), "status", 1u << MALBILD_AREA_HYPOTHESIS | 1u << MALBILD_AREA_DECIDED);
  malbild_query_where_choice (MALBILD_QUERY (replaced), "status", 1u << MALBILD_AREA_REPLACED);
  malbild_query_where_has_link (MALBILD_QUERY (replaced), &malbild_goal_kind, "area", TRUE);
  g_list_store_append (parts, current);
  g_list_store_append (parts, replaced);
  g_object_unref (current);
  g_object_unref (replaced);
  return G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (parts)));
}

static GListModel *
new_roots (Outline *self)
{
  g_autoptr (GListStore) process = g_list_store_new (MALBILD_TYPE_GROUP);
  GListModel *areas;

  malbild_group_show (process, MALBILD_GROUP_PROCESS, (self->flags & MALBILD_OUTLINE_PROCESS) != 0);
  if (self->flat)
    areas = malbild_goal_roots_new_filled (self->roots, new_members (self, &malbild_goal_area_kind, "goal-set", self->goal_set));
  else
    areas = new_current_areas (self);
  return malbild_goal_roots_new_model (self->roots, G_LIST_MODEL (process), areas, NULL);
}

static void
outline_free (gpointer data)
{
  Outline *self = data;

  malbild_goal_roots_free (self->roots);
  malbild_query_holds_free (self->holds);
  malbild_late_lists_free (self->late);
  g_clear_object (&self->filter);
  g_clear_object (&self->goal_set);
  g_clear_object (&self->store);
  g_free (self);
}

static gboolean
is_small (Outline *self)
{
  g_autoptr(MalbildQuery) goals = malbild_query_new (self->store, &malbild_goal_kind);

  malbild_query_where_ref (goals, "goal-set", self->goal_set);
  malbild_query_limit (goals, OPEN_ALL_MAX + 1);
  return malbild_query_count (goals) <= OPEN_ALL_MAX;
}

GtkTreeListModel *
malbild_outline_new (MalbildStore         *store,
                     MalbildRecord        *goal_set,
                     MalbildOutlineFlags   flags,
                     MalbildOutlineFilter *filter)
{
  Outline *self;
  GtkTreeListModel *tree;
  gboolean small;

  g_return_val_if_fail (MALBILD_IS_STORE (store), NULL);
  g_return_val_if_fail (MALBILD_IS_RECORD (goal_set), NULL);

  self = g_new0 (Outline, 1);
  self->store = g_object_ref (store);
  self->goal_set = g_object_ref (goal_set);
  g_set_object (&self->filter, filter);
  self->flags = flags;
  self->flat = filter != NULL && malbild_outline_filter_get_active (filter);
  small = is_small (self);
  self->holds = malbild_query_holds_new ();
  self->late = malbild_late_lists_new ();
  if (small)
    malbild_late_lists_start (self->late);
  self->roots = malbild_goal_roots_new (find_goals, new_internal_goals (self), self);
  tree = gtk_tree_list_model_new (new_roots (self), FALSE, small, create_children, self, outline_free);
  g_object_set_data (G_OBJECT (tree), OUTLINE_KEY, self);
  malbild_tree_open_roots (tree);
  return tree;
}

static Outline *
get_outline (GtkTreeListModel *tree)
{
  return g_object_get_data (G_OBJECT (tree), OUTLINE_KEY);
}

MalbildStore *
malbild_outline_get_store (GtkTreeListModel *outline)
{
  return get_outline (outline)->store;
}

gboolean
malbild_outline_is_flat (GtkTreeListModel *outline)
{
  return get_outline (outline)->flat;
}

void
malbild_outline_read_rest (GtkTreeListModel *outline)
{
  malbild_late_lists_start (get_outline (outline)->late);
}

void
malbild_outline_read_all (GtkTreeListModel *outline)
{
  malbild_late_lists_finish (get_outline (outline)->late);
}

gboolean
malbild_outline_has_children (GtkTreeListModel *outline,
                              gpointer          item)
{
  Outline *self = get_outline (outline);

  /* There is no group without members, nor an area without a match, and theirs are shared. */
  if (MALBILD_IS_GROUP (item))
    return TRUE;
  if (malbild_record_is_kind (item, &malbild_goal_area_kind))
    return self->flat || has_any (new_goals_of_levels (self, item, OVERARCHING)) || has_any (new_lone_goals (self, item));
  if (malbild_record_is_kind (item, &malbild_process_step_kind))
    return has_any (MALBILD_QUERY (new_members (self, &malbild_milestone_kind, "step", item)));
  return malbild_record_is_kind (item, &malbild_goal_kind) && !self->flat &&
         has_any (MALBILD_QUERY (new_contributing_goals (self, item)));
}

gpointer
malbild_outline_get_item (GtkTreeListRow *row)
{
  gpointer item;

  if (row == NULL)
    return NULL;

  /* A row does not hold its item, and a query makes one anew when it is asked: hold it as long as the row. */
  item = g_object_get_data (G_OBJECT (row), ITEM_KEY);
  if (item == NULL)
    {
      item = gtk_tree_list_row_get_item (row);
      g_object_set_data_full (G_OBJECT (row), ITEM_KEY, item, g_object_unref);
    }
  return item;
}

void
malbild_outline_hold (GtkTreeListModel *outline)
{
  malbild_query_holds_hold (get_outline (outline)->holds);
}

void
malbild_outline_release (GtkTreeListModel *outline)
{
  malbild_query_holds_release (get_outline (outline)->holds);
}
