/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-body-trees.h"

#include "malbild-contributor.h"
#include "malbild-outline.h"

#define OPEN_STATUSES (1u << MALBILD_GOAL_DRAFT | 1u << MALBILD_GOAL_PROPOSED | 1u << MALBILD_GOAL_DECIDED)
#define OVERARCHING (1u << MALBILD_GOAL_OVERARCHING)
#define CONTRIBUTING (1u << MALBILD_GOAL_BOARD | 1u << MALBILD_GOAL_COMPANY)
#define INTERNAL (1u << MALBILD_GOAL_FINANCIAL | 1u << MALBILD_GOAL_EMPLOYER)

/* Every row that is open follows each edit. Therefore those that lead somewhere are open from the beginning only up to so many
 * overarching goals, and bodies under them up to so many goals; and of those that come at a time, so many. */
#define OPEN_MAX_OVERARCHING 50
#define OPEN_MAX_GOALS 100
#define OPEN_MAX_ROWS 100

#define TREE_KEY "malbild-tree"

/* A group that is there as long as it has members. */
typedef struct {
  GListStore       *place;
  MalbildQuery     *members;
  MalbildGroupRole  role;
} Group;

/* What the rows of one tree share. The tree owns it. */
typedef struct {
  GtkTreeListModelCreateModelFunc  create_children;
  MalbildStore                    *store;
  MalbildRecord                   *goal_set;
  MalbildRecord                   *body;
  Group                            idle;
  Group                            own;
  gboolean                         opens_bodies;
} Tree;

static void
group_clear (Group *group)
{
  if (group->members != NULL)
    g_signal_handlers_disconnect_by_data (group->members, group);
  g_clear_object (&group->members);
  g_clear_object (&group->place);
}

static void
tree_free (gpointer data)
{
  Tree *self = data;

  group_clear (&self->idle);
  group_clear (&self->own);
  g_clear_object (&self->body);
  g_clear_object (&self->goal_set);
  g_clear_object (&self->store);
  g_free (self);
}

MalbildQuery *
malbild_body_trees_new_goals (MalbildStore  *store,
                              MalbildRecord *goal_set,
                              guint          levels)
{
  MalbildQuery *goals = malbild_query_new (store, &malbild_goal_kind);

  malbild_query_where_ref (goals, "goal-set", goal_set);
  malbild_query_where_choice (goals, "level", levels);
  malbild_query_where_choice (goals, "status", OPEN_STATUSES);
  return goals;
}

/* What contributes to @goal. */
static MalbildQuery *
new_contributing (Tree          *self,
                  MalbildRecord *goal)
{
  MalbildQuery *goals = malbild_query_new (self->store, &malbild_goal_kind);

  malbild_query_where_linked (goals, &malbild_contribution_kind, "goal", "contributes-to", goal);
  malbild_query_where_choice (goals, "status", OPEN_STATUSES);
  return goals;
}

static GListModel *
concatenate (GListModel *first,
             GListModel *second,
             GListModel *third)
{
  GListStore *parts = g_list_store_new (G_TYPE_LIST_MODEL);

  g_list_store_append (parts, first);
  g_object_unref (first);
  g_list_store_append (parts, second);
  g_object_unref (second);
  if (third != NULL)
    g_list_store_append (parts, third);
  g_clear_object (&third);
  return G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (parts)));
}

static GtkTreeListModel *
new_tree (Tree                            *self,
          GListModel                      *roots,
          GtkTreeListModelCreateModelFunc  create_children,
          gboolean                         open_all)
{
  GtkTreeListModel *tree = gtk_tree_list_model_new (roots, FALSE, open_all, create_children, self, tree_free);

  self->create_children = create_children;
  g_object_set_data (G_OBJECT (tree), TREE_KEY, self);
  return tree;
}

static gboolean
is_to_open (GtkTreeListRow *row,
            Tree           *self)
{
  if (MALBILD_IS_CONTRIBUTOR (malbild_outline_get_item (row)))
    return self->opens_bodies;
  return gtk_tree_list_row_get_depth (row) == 0;
}

/* Opens rows as they come. Opening one adds rows in its turn, so all of them are held first. */
static void
open_rows_cb (GtkTreeListModel *tree,
              guint             position,
              guint             removed,
              guint             added,
              Tree             *self)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = position; i < position + MIN (added, OPEN_MAX_ROWS); i++)
    {
      g_autoptr (GtkTreeListRow) row = gtk_tree_list_model_get_row (tree, i);

      if (row != NULL && is_to_open (row, self))
        g_ptr_array_add (rows, g_steal_pointer (&row));
    }
  for (guint i = 0; i < rows->len; i++)
    gtk_tree_list_row_set_expanded (g_ptr_array_index (rows, i), TRUE);
}

/* Whoever shows the tree has to hear of rows before hearing of those below them: therefore after. */
static void
open_rows (GtkTreeListModel *tree,
           Tree             *self)
{
  g_signal_connect_after (tree, "items-changed", G_CALLBACK (open_rows_cb), self);
  open_rows_cb (tree, 0, 0, g_list_model_get_n_items (G_LIST_MODEL (tree)), self);
}

/* The bodies. */

static GListModel *
create_parts_of_body (gpointer item,
                      gpointer data)
{
  Tree *self = data;
  MalbildQuery *bodies = malbild_query_new (self->store, &malbild_body_kind);

  malbild_query_where_ref (bodies, "parent", item);
  return G_LIST_MODEL (bodies);
}

GtkTreeListModel *
malbild_body_tree_new (MalbildStore  *store,
                       MalbildRecord *municipality)
{
  MalbildQuery *roots;
  Tree *self;

  g_return_val_if_fail (MALBILD_IS_STORE (store) && MALBILD_IS_RECORD (municipality), NULL);

  self = g_new0 (Tree, 1);
  self->store = g_object_ref (store);
  roots = malbild_query_new (store, &malbild_body_kind);
  malbild_query_where_ref (roots, "municipality", municipality);
  malbild_query_where_ref (roots, "parent", NULL);
  return new_tree (self, G_LIST_MODEL (roots), create_parts_of_body, TRUE);
}

/* Who contributes to what. */

static gpointer
contributor_of_body (gpointer item,
                     gpointer goal)
{
  g_autoptr (MalbildRecord) body = item;

  return malbild_contributor_new (goal, body);
}

static GListModel *
create_contributors (Tree          *self,
                     MalbildRecord *goal)
{
  g_autoptr (MalbildQuery) contributing = new_contributing (self, goal);
  MalbildQuery *bodies = malbild_query_new (self->store, &malbild_body_kind);
  MalbildQuery *without_body = new_contributing (self, goal);
  GtkMapListModel *contributors;

  malbild_query_where_referred (bodies, contributing, "responsible");
  malbild_query_where_ref (without_body, "responsible", NULL);
  contributors = gtk_map_list_model_new (G_LIST_MODEL (bodies), contributor_of_body, g_object_ref (goal), g_object_unref);
  return concatenate (G_LIST_MODEL (contributors), G_LIST_MODEL (without_body), NULL);
}

static GListModel *
create_support (gpointer item,
                gpointer data)
{
  Tree *self = data;
  MalbildQuery *goals;

  if (MALBILD_IS_CONTRIBUTOR (item))
    {
      goals = new_contributing (self, malbild_contributor_get_goal (item));
      malbild_query_where_ref (goals, "responsible", malbild_contributor_get_body (item));
      return G_LIST_MODEL (goals);
    }
  if (malbild_record_get_choice (item, "level") == MALBILD_GOAL_OVERARCHING)
    return create_contributors (self, item);
  return G_LIST_MODEL (new_contributing (self, item));
}

static MalbildQuery *
new_overarching (Tree          *self,
                 MalbildRecord *area)
{
  MalbildQuery *goals = malbild_body_trees_new_goals (self->store, self->goal_set, OVERARCHING);

  malbild_query_where_ref (goals, "area", area);
  return goals;
}

static gpointer
goals_of_area (gpointer item,
               gpointer data)
{
  g_autoptr (MalbildRecord) area = item;

  return new_overarching (data, area);
}

static gboolean
are_few (Tree  *self,
         guint  levels,
         guint  max)
{
  g_autoptr (MalbildQuery) goals = malbild_body_trees_new_goals (self->store, self->goal_set, levels);

  malbild_query_limit (goals, max + 1);
  return malbild_query_count (goals) <= max;
}

GtkTreeListModel *
malbild_support_tree_new (MalbildStore  *store,
                          MalbildRecord *goal_set)
{
  MalbildQuery *areas;
  GListModel *by_area;
  GtkTreeListModel *tree;
  Tree *self;

  g_return_val_if_fail (MALBILD_IS_STORE (store) && MALBILD_IS_RECORD (goal_set), NULL);

  self = g_new0 (Tree, 1);
  self->store = g_object_ref (store);
  self->goal_set = g_object_ref (goal_set);
  areas = malbild_query_new (store, &malbild_goal_area_kind);
  malbild_query_where_ref (areas, "goal-set", goal_set);
  by_area = G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (gtk_map_list_model_new (G_LIST_MODEL (areas), goals_of_area, self, NULL))));
  tree = new_tree (self, concatenate (by_area, G_LIST_MODEL (new_overarching (self, NULL)), NULL), create_support, FALSE);
  self->opens_bodies = are_few (self, 0, OPEN_MAX_GOALS);
  if (are_few (self, OVERARCHING, OPEN_MAX_OVERARCHING))
    open_rows (tree, self);
  return tree;
}

/* What a body contributes to. */

static MalbildQuery *
new_own_goals (Tree  *self,
               guint  levels)
{
  MalbildQuery *goals = malbild_body_trees_new_goals (self->store, self->goal_set, levels);

  malbild_query_where_ref (goals, "responsible", self->body);
  return goals;
}

static MalbildQuery *
new_targets (Tree  *self,
             guint  levels)
{
  g_autoptr (MalbildQuery) own = new_own_goals (self, 0);
  g_autoptr (MalbildQuery) contributions = malbild_query_new (self->store, &malbild_contribution_kind);
  MalbildQuery *targets = malbild_query_new (self->store, &malbild_goal_kind);

  malbild_query_where_refers (contributions, "goal", own);
  malbild_query_where_referred (targets, contributions, "contributes-to");
  malbild_query_where_choice (targets, "level", levels);
  return targets;
}

static GListModel *
create_contributions (gpointer item,
                      gpointer data)
{
  Tree *self = data;
  MalbildQuery *goals;

  if (MALBILD_IS_GROUP (item))
    return g_object_ref (G_LIST_MODEL (malbild_group_get_role (item) == self->idle.role ? self->idle.members : self->own.members));
  goals = new_contributing (self, item);
  malbild_query_where_ref (goals, "responsible", self->body);
  return G_LIST_MODEL (goals);
}

static void
show_group (Group *group)
{
  malbild_group_show (group->place, group->role, g_list_model_get_n_items (G_LIST_MODEL (group->members)) > 0);
}

static void
group_init (Group            *group,
            MalbildGroupRole  role,
            MalbildQuery     *members)
{
  *group = (Group) { g_list_store_new (MALBILD_TYPE_GROUP), members, role };
  g_signal_connect_swapped (members, "items-changed", G_CALLBACK (show_group), group);
  show_group (group);
}

GtkTreeListModel *
malbild_contribution_tree_new (MalbildStore  *store,
                               MalbildRecord *goal_set,
                               MalbildRecord *body)
{
  GListModel *targets;
  MalbildQuery *idle;
  GtkTreeListModel *tree;
  Tree *self;

  g_return_val_if_fail (MALBILD_IS_STORE (store) && MALBILD_IS_RECORD (goal_set) && MALBILD_IS_RECORD (body), NULL);

  self = g_new0 (Tree, 1);
  self->store = g_object_ref (store);
  self->goal_set = g_object_ref (goal_set);
  self->body = g_object_ref (body);
  idle = new_own_goals (self, CONTRIBUTING);
  malbild_query_where_has_link (idle, &malbild_contribution_kind, "goal", FALSE);
  group_init (&self->idle, MALBILD_GROUP_IDLE_GOALS, idle);
  group_init (&self->own, MALBILD_GROUP_OWN_GOALS, new_own_goals (self, OVERARCHING | INTERNAL));
  targets = concatenate (G_LIST_MODEL (new_targets (self, OVERARCHING)), G_LIST_MODEL (new_targets (self, CONTRIBUTING | INTERNAL)), NULL);
  tree = new_tree (self, concatenate (targets, g_object_ref (G_LIST_MODEL (self->idle.place)), g_object_ref (G_LIST_MODEL (self->own.place))),
                   create_contributions, FALSE);
  open_rows (tree, self);
  return tree;
}

/* A row that is open knows what is below it; of another one, that is made only to be asked. */
gboolean
malbild_body_trees_has_children (GtkTreeListModel *tree,
                                 GtkTreeListRow   *row)
{
  Tree *self = g_object_get_data (G_OBJECT (tree), TREE_KEY);
  GListModel *known = gtk_tree_list_row_get_children (row);
  g_autoptr (GListModel) children = known != NULL ? g_object_ref (known) : self->create_children (malbild_outline_get_item (row), self);

  return g_list_model_get_n_items (children) > 0;
}
