/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-decision-tree.h"

#include <glib/gi18n-lib.h>

#include "malbild-approval.h"
#include "malbild-decided.h"
#include "malbild-decision-group.h"
#include "malbild-tree-rows.h"

#define TREE_KEY "malbild-decision-tree"

/* The groups of what awaits a decision, in their order. */
enum {
  AWAITS_PROGRAMME,
  AWAITS_AREAS,
  AWAITS_GOALS,
  AWAITS_REWORDED,
  N_AWAITS
};

/* What the rows of one tree share. The tree owns it. */
typedef struct {
  MalbildStore         *store;
  MalbildQuery         *decisions;
  MalbildDecisionGroup *awaits[N_AWAITS];
  MalbildDecisionGroup *awaiting; /* all of them, as far as there is anything in them */
  MalbildDecisionGroup *decided;
  GListStore           *parts;    /* what is in @awaiting */
  GListStore           *roots;
} Tree;

static void
tree_free (gpointer data)
{
  Tree *self = data;

  for (guint i = 0; i < N_AWAITS; i++)
    {
      g_signal_handlers_disconnect_by_data (malbild_decision_group_get_items (self->awaits[i]), self);
      g_object_unref (self->awaits[i]);
    }
  g_object_unref (self->awaiting);
  g_object_unref (self->decided);
  g_object_unref (self->decisions);
  g_object_unref (self->parts);
  g_object_unref (self->roots);
  g_object_unref (self->store);
  g_free (self);
}

static GListModel *
create_children_cb (gpointer item,
                    gpointer data)
{
  Tree *self = data;

  if (MALBILD_IS_DECISION_GROUP (item))
    return g_object_ref (malbild_decision_group_get_items (item));
  if (malbild_record_is_kind (item, &malbild_decision_kind))
    return G_LIST_MODEL (malbild_decided_list (self->store, item));
  return NULL;
}

/* Has @group in @list, at @position, or not. Returns: the position behind it */
static guint
put (GListStore           *list,
     guint                 position,
     MalbildDecisionGroup *group,
     gboolean              shown)
{
  g_autoptr (GObject) there = g_list_model_get_item (G_LIST_MODEL (list), position);

  if (shown && there != G_OBJECT (group))
    g_list_store_insert (list, position, group);
  else if (!shown && there == G_OBJECT (group))
    g_list_store_remove (list, position);
  return shown ? position + 1 : position;
}

static void
update_groups (Tree *self)
{
  guint position = 0;

  for (guint i = 0; i < N_AWAITS; i++)
    position = put (self->parts, position, self->awaits[i], malbild_decision_group_count (self->awaits[i]) > 0);
  put (self->roots, 0, self->awaiting, position > 0);
}

static void
take_awaits (Tree       *self,
             guint       number,
             const char *label,
             GListModel *items)
{
  self->awaits[number] = malbild_decision_group_new (label, items, TRUE);
  g_signal_connect_swapped (items, "items-changed", G_CALLBACK (update_groups), self);
  g_object_unref (items);
}

GtkTreeListModel *
malbild_decision_tree_new (MalbildStore  *store,
                           MalbildRecord *goal_set)
{
  Tree *self;
  GtkTreeListModel *tree;

  g_return_val_if_fail (MALBILD_IS_STORE (store), NULL);
  g_return_val_if_fail (malbild_record_is_kind (goal_set, &malbild_goal_set_kind), NULL);

  self = g_new0 (Tree, 1);
  self->store = g_object_ref (store);
  take_awaits (self, AWAITS_PROGRAMME, _(malbild_programme_kind.label), G_LIST_MODEL (malbild_approval_query_undecided (store, goal_set, &malbild_programme_kind)));
  take_awaits (self, AWAITS_AREAS, _(malbild_goal_area_kind.label_plural), G_LIST_MODEL (malbild_approval_query_undecided (store, goal_set, &malbild_goal_area_kind)));
  take_awaits (self, AWAITS_GOALS, _(malbild_goal_kind.label_plural), G_LIST_MODEL (malbild_approval_query_undecided (store, goal_set, &malbild_goal_kind)));
  take_awaits (self, AWAITS_REWORDED, _("New wordings of decided goals"), G_LIST_MODEL (malbild_approval_list_reworded (store, goal_set)));
  self->decisions = malbild_query_new (store, &malbild_decision_kind);
  malbild_query_where_ref (self->decisions, "goal-set", goal_set);
  malbild_query_order_by (self->decisions, "date", TRUE);

  self->parts = g_list_store_new (MALBILD_TYPE_DECISION_GROUP);
  self->roots = g_list_store_new (MALBILD_TYPE_DECISION_GROUP);
  self->awaiting = malbild_decision_group_new (_("Awaits a decision"), G_LIST_MODEL (self->parts), FALSE);
  self->decided = malbild_decision_group_new (_("Decisions"), G_LIST_MODEL (self->decisions), TRUE);
  g_list_store_append (self->roots, self->decided);
  update_groups (self);

  tree = gtk_tree_list_model_new (G_LIST_MODEL (g_object_ref (self->roots)), FALSE, FALSE, create_children_cb, self, tree_free);
  g_object_set_data (G_OBJECT (tree), TREE_KEY, self);
  malbild_tree_open_roots (tree);
  return tree;
}

static Tree *
get_tree (GtkTreeListModel *tree)
{
  return g_object_get_data (G_OBJECT (tree), TREE_KEY);
}

guint
malbild_decision_tree_count_awaiting (GtkTreeListModel *tree)
{
  Tree *self = get_tree (tree);
  guint n = 0;

  for (guint i = 0; i < N_AWAITS; i++)
    n += malbild_decision_group_count (self->awaits[i]);
  return n;
}

guint
malbild_decision_tree_count_decisions (GtkTreeListModel *tree)
{
  return malbild_decision_group_count (get_tree (tree)->decided);
}

GtkTreeListRow *
malbild_decision_tree_dup_row (GtkTreeListModel *tree,
                               MalbildRecord    *decision)
{
  Tree *self = get_tree (tree);
  g_autoptr (GtkTreeListRow) root = NULL;
  guint position;

  if (!malbild_query_find (self->decisions, decision, &position))
    return NULL;
  root = gtk_tree_list_model_get_child_row (tree, g_list_model_get_n_items (G_LIST_MODEL (self->roots)) - 1);
  gtk_tree_list_row_set_expanded (root, TRUE);
  return gtk_tree_list_row_get_child_row (root, position);
}

void
malbild_decision_tree_hold (GtkTreeListModel *tree,
                            gboolean          hold)
{
  Tree *self = get_tree (tree);
  void (*func) (MalbildQuery *query) = hold ? malbild_query_hold : malbild_query_release;

  func (self->decisions);
  for (guint i = 0; i < AWAITS_REWORDED; i++)
    func (MALBILD_QUERY (malbild_decision_group_get_items (self->awaits[i])));
}
