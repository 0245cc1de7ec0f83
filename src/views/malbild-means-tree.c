/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-means-tree.h"

#include "malbild-late-lists.h"
#include "malbild-means-figures.h"
#include "malbild-outline.h"
#include "malbild-query-holds.h"

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
  GHashTable         *area_goals;    /* by key: what decides whether an area is shown among gaps */
  GtkFilter          *area_filter;
  GListStore         *without_area;
  GListStore         *internal;
  GListModel         *without_area_goals;
  GListModel         *internal_goals;
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
new_area_goals (Tree          *self,
                MalbildRecord *area)
{
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

static void
area_goals_changed_cb (GListModel *goals,
                       guint       position,
                       guint       removed,
                       guint       added,
                       Tree       *self)
{
  guint n_items = g_list_model_get_n_items (goals);

  /* Only where the first came or the last went does the area come or go. */
  if (n_items == 0 || n_items == added)
    gtk_filter_changed (self->area_filter, GTK_FILTER_CHANGE_DIFFERENT);
}

static GListModel *
get_area_goals (Tree          *self,
                MalbildRecord *area)
{
  gint64 key = malbild_record_get_key (area);
  GListModel *goals = g_hash_table_lookup (self->area_goals, &key);

  if (goals == NULL)
    {
      goals = new_area_goals (self, area);
      g_signal_connect (goals, "items-changed", G_CALLBACK (area_goals_changed_cb), self);
      g_hash_table_insert (self->area_goals, g_memdup2 (&key, sizeof key), goals);
    }
  return goals;
}

static gboolean
area_has_gap (gpointer area,
              gpointer data)
{
  return g_list_model_get_n_items (get_area_goals (data, area)) > 0;
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
        return g_object_ref (self->without_area_goals);
      case MALBILD_GROUP_INTERNAL:
        return g_object_ref (self->internal_goals);
      case MALBILD_GROUP_NO_GOAL:
        /* Among very many lines it takes a while to find those that have no goal. */
        return malbild_late_lists_concatenate (self->late, G_LIST_MODEL (g_list_store_new (MALBILD_TYPE_RECORD)), new_lines (self, NULL));
      case MALBILD_GROUP_PROCESS:
      default:
        g_return_val_if_reached (NULL);
      }
  if (malbild_record_is_kind (item, &malbild_goal_area_kind))
    return self->filter == MALBILD_MEANS_GAPS ? g_object_ref (get_area_goals (self, item)) : new_area_goals (self, item);
  return malbild_record_is_kind (item, &malbild_goal_kind) ? new_lines (self, item) : NULL;
}

static void
show_group (GListStore       *place,
            MalbildGroupRole  role,
            gboolean          shown)
{
  g_autoptr (MalbildGroup) group = NULL;

  if (shown == (g_list_model_get_n_items (G_LIST_MODEL (place)) > 0))
    return;
  if (!shown)
    {
      g_list_store_remove_all (place);
      return;
    }
  group = g_object_new (MALBILD_TYPE_GROUP, "role", role, NULL);
  g_list_store_append (place, group);
}

static void
update_groups (Tree *self)
{
  show_group (self->without_area, MALBILD_GROUP_WITHOUT_AREA, g_list_model_get_n_items (self->without_area_goals) > 0);
  show_group (self->internal, MALBILD_GROUP_INTERNAL, g_list_model_get_n_items (self->internal_goals) > 0);
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
  self->area_filter = GTK_FILTER (gtk_custom_filter_new (area_has_gap, self, NULL));
  return G_LIST_MODEL (gtk_filter_list_model_new (areas, g_object_ref (self->area_filter)));
}

static GListModel *
new_roots (Tree *self)
{
  GListStore *parts = g_list_store_new (G_TYPE_LIST_MODEL);
  g_autoptr (GListModel) areas = new_areas (self);
  g_autoptr (GListStore) no_goal = g_list_store_new (MALBILD_TYPE_GROUP);

  update_groups (self);
  show_group (no_goal, MALBILD_GROUP_NO_GOAL, self->filter != MALBILD_MEANS_GAPS);
  g_list_store_append (parts, areas);
  g_list_store_append (parts, self->without_area);
  g_list_store_append (parts, self->internal);
  g_list_store_append (parts, no_goal);
  return G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (parts)));
}

static void
open_roots (GListModel       *roots,
            guint             position,
            guint             removed,
            guint             added,
            GtkTreeListModel *tree)
{
  for (guint i = position; i < position + added; i++)
    {
      g_autoptr (GtkTreeListRow) row = gtk_tree_list_model_get_child_row (tree, i);

      if (row != NULL)
        gtk_tree_list_row_set_expanded (row, TRUE);
    }
}

static void
forget_goals (gpointer key,
              gpointer goals,
              gpointer data)
{
  g_signal_handlers_disconnect_by_data (goals, data);
}

static void
tree_free (gpointer data)
{
  Tree *self = data;

  g_signal_handlers_disconnect_by_data (self->without_area_goals, self);
  g_signal_handlers_disconnect_by_data (self->internal_goals, self);
  g_hash_table_foreach (self->area_goals, forget_goals, self);
  g_hash_table_unref (self->area_goals);
  malbild_query_holds_free (self->holds);
  malbild_late_lists_free (self->late);
  g_clear_object (&self->without_area_goals);
  g_clear_object (&self->internal_goals);
  g_clear_object (&self->area_filter);
  g_clear_object (&self->without_area);
  g_clear_object (&self->internal);
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
  GListModel *roots;

  g_return_val_if_fail (MALBILD_IS_STORE (store), NULL);
  g_return_val_if_fail (malbild_record_is_kind (goal_set, &malbild_goal_set_kind), NULL);

  *self = (Tree) { .store = g_object_ref (store), .goal_set = g_object_ref (goal_set), .filter = filter, .year = year };
  self->holds = malbild_query_holds_new ();
  self->late = malbild_late_lists_new ();
  if (is_small (self))
    malbild_late_lists_start (self->late);
  self->area_goals = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
  self->without_area = g_list_store_new (MALBILD_TYPE_GROUP);
  self->internal = g_list_store_new (MALBILD_TYPE_GROUP);
  self->without_area_goals = new_area_goals (self, NULL);
  self->internal_goals = new_internal_goals (self);
  g_signal_connect_swapped (self->without_area_goals, "items-changed", G_CALLBACK (update_groups), self);
  g_signal_connect_swapped (self->internal_goals, "items-changed", G_CALLBACK (update_groups), self);

  roots = new_roots (self);
  tree = gtk_tree_list_model_new (roots, FALSE, FALSE, create_children, self, tree_free);
  g_object_set_data (G_OBJECT (tree), TREE_KEY, self);
  g_signal_connect_object (roots, "items-changed", G_CALLBACK (open_roots), tree, 0);
  open_roots (roots, 0, 0, g_list_model_get_n_items (roots), tree);
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

/* The row of a group, or of an area where @area is not NULL. */
static GtkTreeListRow *
find_root (GtkTreeListModel *tree,
           MalbildRecord    *area,
           MalbildGroupRole  role)
{
  GListModel *roots = gtk_tree_list_model_get_model (tree);

  for (guint i = 0; i < g_list_model_get_n_items (roots); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (roots, i);

      if (area != NULL ? item == (GObject *) area : MALBILD_IS_GROUP (item) && malbild_group_get_role (MALBILD_GROUP (item)) == role)
        return gtk_tree_list_model_get_child_row (tree, i);
    }
  return NULL;
}

static GtkTreeListRow *
find_below (GtkTreeListRow *parent,
            MalbildRecord  *record)
{
  GListModel *children;
  guint position;

  if (parent == NULL)
    return NULL;
  gtk_tree_list_row_set_expanded (parent, TRUE);
  children = gtk_tree_list_row_get_children (parent);
  if (children == NULL || !malbild_outline_find_child (children, record, &position))
    return NULL;
  return gtk_tree_list_row_get_child_row (parent, position);
}

static GtkTreeListRow *
find_row (GtkTreeListModel *tree,
          MalbildRecord    *record)
{
  g_autoptr (GtkTreeListRow) parent = NULL;

  if (malbild_record_is_kind (record, &malbild_goal_area_kind))
    return find_root (tree, record, 0);
  if (malbild_record_is_kind (record, &malbild_means_kind))
    {
      MalbildRecord *goal = malbild_record_get_ref (record, "goal");

      parent = goal != NULL ? find_row (tree, goal) : find_root (tree, NULL, MALBILD_GROUP_NO_GOAL);
    }
  else if (!malbild_record_is_kind (record, &malbild_goal_kind))
    return NULL;
  else if (malbild_goal_level_is_internal (malbild_record_get_choice (record, "level")))
    parent = find_root (tree, NULL, MALBILD_GROUP_INTERNAL);
  else
    parent = find_root (tree, malbild_record_get_ref (record, "area"), MALBILD_GROUP_WITHOUT_AREA);
  return find_below (parent, record);
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
