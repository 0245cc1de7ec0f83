/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-means-tree.h"

#include "malbild-goal-roots.h"
#include "malbild-late-lists.h"
#include "malbild-means-figures.h"
#include "malbild-query-holds.h"
#include "malbild-tree-rows.h"

#define OVERARCHING (1u << MALBILD_GOAL_OVERARCHING)
#define SHARED (OVERARCHING | 1u << MALBILD_GOAL_BOARD | 1u << MALBILD_GOAL_COMPANY)
#define INTERNAL (1u << MALBILD_GOAL_FINANCIAL | 1u << MALBILD_GOAL_EMPLOYER)
#define CLOSED (1u << MALBILD_GOAL_CLOSED)
#define OPEN (1u << MALBILD_GOAL_DRAFT | 1u << MALBILD_GOAL_PROPOSED | 1u << MALBILD_GOAL_DECIDED)

/* Up to so many goals, all of them are read at once. */
#define READ_ALL_MAX 2000

#define TREE_KEY "malbild-means-tree"

/* What the rows of one tree share. The tree owns it. */
typedef struct {
  MalbildStore       *store;
  MalbildRecord      *goal_set;
  MalbildMeansFilter  filter;
  int                 year;
  MalbildQueryHolds  *holds;
  MalbildLateLists   *late;
  MalbildGoalRoots   *roots;
} Tree;

static MalbildQuery *
new_query (Tree              *self,
           const MalbildKind *kind,
           const char        *field,
           MalbildRecord     *target)
{
  MalbildQuery *query = malbild_query_holds_track (self->holds, malbild_query_new (self->store, kind));

  malbild_query_where_ref (query, field, target);
  return query;
}

/* Goals of an area; of none where @area is NULL. */
static MalbildQuery *
new_goals (Tree          *self,
           MalbildRecord *area,
           guint          levels,
           guint          statuses)
{
  MalbildQuery *query = new_query (self, &malbild_goal_kind, "goal-set", self->goal_set);

  malbild_query_where_ref (query, "area", area);
  malbild_query_where_choice (query, "level", levels);
  malbild_query_where_choice (query, "status", statuses);
  return query;
}

/* Internal goals count apart whatever their area. */
static MalbildQuery *
new_internal (Tree  *self,
              guint  statuses)
{
  MalbildQuery *query = new_query (self, &malbild_goal_kind, "goal-set", self->goal_set);

  malbild_query_where_choice (query, "level", INTERNAL);
  malbild_query_where_choice (query, "status", statuses);
  return query;
}

static GListModel *
with_means (MalbildQuery *query)
{
  malbild_query_where_has_link (query, &malbild_means_kind, "goal", TRUE);
  return G_LIST_MODEL (query);
}

/* Takes both. */
static GListModel *
concatenate (GListModel *first,
             GListModel *second)
{
  return malbild_late_lists_concatenate (NULL, first, second);
}

static GListModel *
find_goals (MalbildRecord *area,
            gpointer       data)
{
  Tree *self = data;
  MalbildQuery *gaps;

  switch (self->filter)
    {
    case MALBILD_MEANS_ALL_GOALS:
      return malbild_late_lists_concatenate (self->late, G_LIST_MODEL (new_goals (self, area, OVERARCHING, 0)),
                                             G_LIST_MODEL (new_goals (self, area, SHARED & ~OVERARCHING, 0)));
    case MALBILD_MEANS_GAPS:
      gaps = new_goals (self, area, OVERARCHING, OPEN);
      malbild_query_where_has_link (gaps, &malbild_means_kind, "goal", FALSE);
      return G_LIST_MODEL (gaps);
    case MALBILD_MEANS_USUAL:
    default:
      /* Whether any other goal has means takes a look for each. */
      return malbild_late_lists_concatenate (self->late,
                                             malbild_late_lists_concatenate (self->late, G_LIST_MODEL (new_goals (self, area, OVERARCHING, OPEN)),
                                                                             with_means (new_goals (self, area, OVERARCHING, CLOSED))),
                                             with_means (new_goals (self, area, SHARED & ~OVERARCHING, 0)));
    }
}

static GListModel *
new_internal_goals (Tree *self)
{
  switch (self->filter)
    {
    case MALBILD_MEANS_ALL_GOALS:
      return G_LIST_MODEL (new_internal (self, 0));
    case MALBILD_MEANS_GAPS:
      return G_LIST_MODEL (g_list_store_new (MALBILD_TYPE_RECORD));
    case MALBILD_MEANS_USUAL:
    default:
      return concatenate (G_LIST_MODEL (new_internal (self, OPEN)), with_means (new_internal (self, CLOSED)));
    }
}

/* The lines of a goal; those that are tied to none where @goal is NULL. */
static GListModel *
new_lines (Tree          *self,
           MalbildRecord *goal)
{
  MalbildQuery *lines = new_query (self, &malbild_means_kind, "goal", goal);
  MalbildDate year = self->year != 0 ? malbild_date_new_year (self->year) : 0;

  if (goal == NULL)
    malbild_query_where_ref (lines, "goal-set", self->goal_set);
  malbild_query_where_period (lines, "year", (MalbildPeriod) { year, year });
  malbild_query_order_by (lines, "year", FALSE);
  return G_LIST_MODEL (lines);
}

static GListModel *
create_children (gpointer item,
                 gpointer data)
{
  Tree *self = data;

  if (MALBILD_IS_GROUP (item))
    switch (malbild_group_get_role (item))
      {
      case MALBILD_GROUP_WITHOUT_AREA:
      case MALBILD_GROUP_INTERNAL:
        return g_object_ref (malbild_goal_roots_get_group_goals (self->roots, malbild_group_get_role (item)));
      case MALBILD_GROUP_NO_GOAL:
        /* Among very many lines it takes a while to find those that have no goal. */
        return malbild_late_lists_concatenate (self->late, G_LIST_MODEL (g_list_store_new (MALBILD_TYPE_RECORD)), new_lines (self, NULL));
      case MALBILD_GROUP_PROCESS:
      default:
        g_return_val_if_reached (NULL);
      }
  if (malbild_record_is_kind (item, &malbild_goal_area_kind))
    return self->filter == MALBILD_MEANS_GAPS ? g_object_ref (malbild_goal_roots_get_area_goals (self->roots, item)) : find_goals (item, self);
  return malbild_record_is_kind (item, &malbild_goal_kind) ? new_lines (self, item) : NULL;
}

/* Areas that others have replaced stand last, and only where a goal was left in them. */
static GListModel *
new_areas (Tree *self)
{
  MalbildQuery *current = new_query (self, &malbild_goal_area_kind, "goal-set", self->goal_set);
  MalbildQuery *replaced = new_query (self, &malbild_goal_area_kind, "goal-set", self->goal_set);
  GListModel *areas;

  malbild_query_where_choice (current, "status", 1u << MALBILD_AREA_HYPOTHESIS | 1u << MALBILD_AREA_DECIDED);
  malbild_query_where_choice (replaced, "status", 1u << MALBILD_AREA_REPLACED);
  malbild_query_where_has_link (replaced, &malbild_goal_kind, "area", TRUE);
  areas = concatenate (G_LIST_MODEL (current), G_LIST_MODEL (replaced));
  if (self->filter != MALBILD_MEANS_GAPS)
    return areas;
  /* Among gaps an area is shown that has some. */
  return malbild_goal_roots_new_filled (self->roots, areas);
}

static GListModel *
new_roots (Tree *self)
{
  g_autoptr (GListStore) no_goal = g_list_store_new (MALBILD_TYPE_GROUP);

  malbild_group_show (no_goal, MALBILD_GROUP_NO_GOAL, self->filter != MALBILD_MEANS_GAPS);
  return malbild_goal_roots_new_model (self->roots, NULL, new_areas (self), G_LIST_MODEL (no_goal));
}

static void
tree_free (gpointer data)
{
  Tree *self = data;

  malbild_goal_roots_free (self->roots);
  malbild_query_holds_free (self->holds);
  malbild_late_lists_free (self->late);
  g_clear_object (&self->goal_set);
  g_clear_object (&self->store);
  g_free (self);
}

static gboolean
is_small (Tree *self)
{
  g_autoptr (MalbildQuery) goals = malbild_query_new (self->store, &malbild_goal_kind);

  malbild_query_where_ref (goals, "goal-set", self->goal_set);
  malbild_query_limit (goals, READ_ALL_MAX + 1);
  return malbild_query_count (goals) <= READ_ALL_MAX;
}

GtkTreeListModel *
malbild_means_tree_new (MalbildStore       *store,
                        MalbildRecord      *goal_set,
                        MalbildMeansFilter  filter,
                        int                 year)
{
  Tree *self = g_new0 (Tree, 1);
  GtkTreeListModel *tree;

  g_return_val_if_fail (MALBILD_IS_STORE (store), NULL);
  g_return_val_if_fail (malbild_record_is_kind (goal_set, &malbild_goal_set_kind), NULL);

  *self = (Tree) { .store = g_object_ref (store), .goal_set = g_object_ref (goal_set), .filter = filter, .year = year };
  self->holds = malbild_query_holds_new ();
  self->late = malbild_late_lists_new ();
  if (is_small (self))
    malbild_late_lists_start (self->late);
  self->roots = malbild_goal_roots_new (find_goals, new_internal_goals (self), self);

  tree = gtk_tree_list_model_new (new_roots (self), FALSE, FALSE, create_children, self, tree_free);
  g_object_set_data (G_OBJECT (tree), TREE_KEY, self);
  malbild_tree_open_roots (tree);
  malbild_late_lists_start (self->late);
  return tree;
}

static Tree *
get_tree (GtkTreeListModel *tree)
{
  return g_object_get_data (G_OBJECT (tree), TREE_KEY);
}

void
malbild_means_tree_read_all (GtkTreeListModel *tree)
{
  malbild_late_lists_finish (get_tree (tree)->late);
}

void
malbild_means_tree_hold (GtkTreeListModel *tree)
{
  malbild_query_holds_hold (get_tree (tree)->holds);
}

void
malbild_means_tree_release (GtkTreeListModel *tree)
{
  malbild_query_holds_release (get_tree (tree)->holds);
}

static GtkTreeListRow *
find_row (GtkTreeListModel *tree,
          MalbildRecord    *record)
{
  g_autoptr (GtkTreeListRow) parent = NULL;

  if (malbild_record_is_kind (record, &malbild_goal_area_kind))
    return malbild_tree_find_root (tree, record, 0);
  if (malbild_record_is_kind (record, &malbild_means_kind))
    {
      MalbildRecord *goal = malbild_record_get_ref (record, "goal");

      parent = goal != NULL ? find_row (tree, goal) : malbild_tree_find_root (tree, NULL, MALBILD_GROUP_NO_GOAL);
    }
  else if (!malbild_record_is_kind (record, &malbild_goal_kind))
    return NULL;
  else if (malbild_goal_level_is_internal (malbild_record_get_choice (record, "level")))
    parent = malbild_tree_find_root (tree, NULL, MALBILD_GROUP_INTERNAL);
  else
    parent = malbild_tree_find_root (tree, malbild_record_get_ref (record, "area"), MALBILD_GROUP_WITHOUT_AREA);
  return malbild_tree_find_below (parent, record);
}

guint
malbild_means_tree_reveal (GtkTreeListModel *tree,
                           MalbildRecord    *record)
{
  g_autoptr (GtkTreeListRow) row = NULL;

  g_return_val_if_fail (GTK_IS_TREE_LIST_MODEL (tree), GTK_INVALID_LIST_POSITION);

  if (malbild_record_get_removed (record))
    return GTK_INVALID_LIST_POSITION;
  row = find_row (tree, record);
  if (row == NULL)
    {
      malbild_means_tree_read_all (tree);
      row = find_row (tree, record);
    }
  return row != NULL ? gtk_tree_list_row_get_position (row) : GTK_INVALID_LIST_POSITION;
}
