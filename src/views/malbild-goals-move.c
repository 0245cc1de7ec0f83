/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "malbild-goals-view-private.h"
#include "malbild-tree-rows.h"

static gboolean
is_overarching (MalbildRecord *record)
{
  return malbild_record_is_kind (record, &malbild_goal_kind) && malbild_record_get_choice (record, "level") == MALBILD_GOAL_OVERARCHING;
}

/* The record before or after @row's among those that have the same parent. */
static MalbildRecord *
dup_neighbour (MalbildGoalsView *self,
               GtkTreeListRow   *row,
               gboolean          after)
{
  g_autoptr(GtkTreeListRow) parent = gtk_tree_list_row_get_parent (row);
  MalbildRecord *item = malbild_outline_get_item (row);
  GListModel *siblings = parent != NULL ? gtk_tree_list_row_get_children (parent) : gtk_tree_list_model_get_model (self->outline);
  g_autoptr(GObject) neighbour = NULL;
  guint position;

  if (!malbild_tree_find_child (siblings, item, &position) || (!after && position == 0))
    return NULL;

  neighbour = g_list_model_get_item (siblings, after ? position + 1 : position - 1);
  if (!MALBILD_IS_RECORD (neighbour) || malbild_record_get_kind (MALBILD_RECORD (neighbour)) != malbild_record_get_kind (item))
    return NULL;
  /* In an area, overarching goals stand before the others. */
  if (is_overarching (MALBILD_RECORD (neighbour)) != is_overarching (item))
    return NULL;
  return MALBILD_RECORD (g_steal_pointer (&neighbour));
}

/* Order among siblings belongs to what makes them siblings: the contribution, or the goal itself under an area. */
static gboolean
move_beside (MalbildGoalsView *self,
             GtkTreeListRow   *row,
             MalbildRecord    *neighbour,
             gboolean          after,
             GError          **error)
{
  MalbildStore *store = malbild_place_get_store (MALBILD_PLACE (self));
  MalbildRecord *item = malbild_outline_get_item (row);
  gpointer parent = malbild_goals_view_get_parent (row);
  g_autoptr(MalbildRecord) link = NULL;
  g_autoptr(MalbildRecord) other = NULL;

  if (!MALBILD_IS_RECORD (parent) || !malbild_record_is_kind (parent, &malbild_goal_kind))
    return malbild_store_move (store, item, neighbour, after, error);

  link = malbild_goals_view_dup_contribution (store, item, parent);
  other = malbild_goals_view_dup_contribution (store, neighbour, parent);
  return link == NULL || other == NULL || malbild_store_move (store, link, other, after, error);
}

static void
move (MalbildGoalsView *self,
      gboolean          after)
{
  g_autoptr(GtkTreeListRow) row = malbild_selection_dup_single (self->selection);
  g_autoptr(MalbildRecord) record = NULL;
  g_autoptr(MalbildRecord) neighbour = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *order = NULL;
  GtkAdjustment *scroll;
  gboolean expanded;
  double value;

  if (row == NULL || !MALBILD_IS_RECORD (malbild_outline_get_item (row)))
    return;

  g_object_get (self->filter, "order", &order, NULL);
  if (order != NULL)
    {
      malbild_context_message (malbild_place_get_context (MALBILD_PLACE (self)),
                               _("Goals can be moved while they are in manual order"), FALSE);
      return;
    }

  record = g_object_ref (malbild_outline_get_item (row));
  neighbour = dup_neighbour (self, row, after);
  if (neighbour == NULL)
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }
  /* The row goes and comes again, and the list would scroll after it. */
  scroll = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->list));
  value = gtk_adjustment_get_value (scroll);
  expanded = gtk_tree_list_row_get_expanded (row);
  if (!move_beside (self, row, neighbour, after, &error))
    malbild_context_report (malbild_place_get_context (MALBILD_PLACE (self)), error);
  gtk_adjustment_set_value (scroll, value);
  malbild_goals_view_follow (self, record);
  g_clear_object (&row);
  row = malbild_selection_dup_single (self->selection);
  if (row != NULL)
    gtk_tree_list_row_set_expanded (row, expanded);
}

void
malbild_goals_view_move_up (GtkWidget  *widget,
                            const char *name,
                            GVariant   *parameter)
{
  move (MALBILD_GOALS_VIEW (widget), FALSE);
}

void
malbild_goals_view_move_down (GtkWidget  *widget,
                              const char *name,
                              GVariant   *parameter)
{
  move (MALBILD_GOALS_VIEW (widget), TRUE);
}

/* Under another parent: the contribution that the row stands for leads elsewhere, or there is a new one. */
static gboolean
put_under (MalbildStore   *store,
           GtkTreeListRow *row,
           MalbildRecord  *parent,
           GError        **error)
{
  MalbildRecord *goal = malbild_outline_get_item (row);
  gpointer old_parent = malbild_goals_view_get_parent (row);
  g_autoptr(MalbildRecord) link = NULL;
  MalbildAssignment ends[] = {
    MALBILD_SET_REF ("goal", goal),
    MALBILD_SET_REF ("contributes-to", parent),
  };

  if (old_parent == parent)
    return TRUE;
  if (MALBILD_IS_RECORD (old_parent) && malbild_record_is_kind (old_parent, &malbild_goal_kind))
    link = malbild_goals_view_dup_contribution (store, goal, old_parent);
  if (link != NULL)
    return malbild_record_set_ref (link, "contributes-to", parent, error);

  link = malbild_store_add (store, &malbild_contribution_kind, ends, G_N_ELEMENTS (ends), error);
  return link != NULL;
}

/* Directly in an area: nothing that it contributed to there holds it elsewhere. */
static gboolean
put_in (MalbildStore   *store,
        GtkTreeListRow *row,
        MalbildRecord  *area,
        GError        **error)
{
  MalbildRecord *goal = malbild_outline_get_item (row);
  gpointer old_parent = malbild_goals_view_get_parent (row);

  if (MALBILD_IS_RECORD (old_parent) && malbild_record_is_kind (old_parent, &malbild_goal_kind))
    {
      g_autoptr(MalbildRecord) link = malbild_goals_view_dup_contribution (store, goal, old_parent);

      if (link != NULL && !malbild_store_remove (store, link, NULL, error))
        return FALSE;
    }
  return malbild_record_set_ref (goal, "area", area, error);
}

/* The selected rows of goals, held: they change places while they are moved. */
static GPtrArray *
dup_goal_rows (MalbildGoalsView *self)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GtkBitset) selected = gtk_selection_model_get_selection (self->selection);
  GtkBitsetIter iter;
  guint position;

  for (gboolean more = gtk_bitset_iter_init_first (&iter, selected, &position);
       more && rows->len < MALBILD_SELECTION_MAX;
       more = gtk_bitset_iter_next (&iter, &position))
    {
      g_autoptr(GtkTreeListRow) row = g_list_model_get_item (G_LIST_MODEL (self->selection), position);
      gpointer item = malbild_outline_get_item (row);

      if (MALBILD_IS_RECORD (item) && malbild_record_is_kind (item, &malbild_goal_kind))
        g_ptr_array_add (rows, g_steal_pointer (&row));
    }
  return rows;
}

static void
put_all (MalbildGoalsView *self,
         MalbildRecord    *target,
         gboolean        (*put) (MalbildStore *, GtkTreeListRow *, MalbildRecord *, GError **))
{
  MalbildStore *store = malbild_place_get_store (MALBILD_PLACE (self));
  g_autoptr(GPtrArray) rows = dup_goal_rows (self);
  g_autoptr(MalbildRecord) first = NULL;
  g_autoptr(GError) error = NULL;
  gboolean ok;

  if (rows->len == 0)
    return;

  first = g_object_ref (malbild_outline_get_item (g_ptr_array_index (rows, 0)));
  ok = malbild_store_begin (store, _("Move goals"), &error);
  if (ok)
    {
      for (guint i = 0; i < rows->len && ok; i++)
        ok = put (store, g_ptr_array_index (rows, i), target, &error);
      ok = malbild_store_end (store, ok, &error);
    }

  if (!ok)
    malbild_context_report (malbild_place_get_context (MALBILD_PLACE (self)), error);
  else
    malbild_goals_view_follow (self, first);
}

void
malbild_goals_view_put_in_area (MalbildGoalsView *self,
                                MalbildRecord    *area)
{
  put_all (self, area, put_in);
}

void
malbild_goals_view_put_under_goal (MalbildGoalsView *self,
                                   MalbildRecord    *parent)
{
  put_all (self, parent, put_under);
}
