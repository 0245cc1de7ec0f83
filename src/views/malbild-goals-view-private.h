/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-change-many.h"
#include "malbild-filter-bar.h"
#include "malbild-goals-view.h"
#include "malbild-outline-selection.h"

G_BEGIN_DECLS

struct _MalbildGoalsView {
  MalbildPlace parent_instance;

  MalbildOutlineFilter *filter;
  GtkTreeListModel     *outline;
  GtkSelectionModel    *selection;
  GHashTable           *open;
  MalbildStore         *columns_store;
  gboolean              held;
  gboolean              following;
  guint                 width_source;
  int                   width;
  GtkWidget            *box;
  GtkWidget            *filter_bar;
  GtkWidget            *stack;
  GtkWidget            *list;
  GtkWidget            *change_many;
  GtkWidget            *offer;
  GtkWidget            *offer_label;
  GtkWidget            *menu;
  GtkWidget            *area_picker;
  GtkWidget            *goal_picker;
};

/* malbild-goals-actions.c */
void malbild_goals_view_install_actions (GtkWidgetClass *widget_class);
void malbild_goals_view_update_actions  (MalbildGoalsView *self);

/* malbild-goals-add.c */
void malbild_goals_view_add      (GtkWidget *widget, const char *name, GVariant *parameter);
void malbild_goals_view_add_area (GtkWidget *widget, const char *name, GVariant *parameter);

/* The link by which @goal contributes to @parent. (transfer full) (nullable) */
MalbildRecord *malbild_goals_view_dup_contribution (MalbildStore *store, MalbildRecord *goal, MalbildRecord *parent);

/* malbild-goals-move.c */
void malbild_goals_view_move_up   (GtkWidget *widget, const char *name, GVariant *parameter);
void malbild_goals_view_move_down (GtkWidget *widget, const char *name, GVariant *parameter);
void malbild_goals_view_put_in_area    (MalbildGoalsView *self, MalbildRecord *area);
void malbild_goals_view_put_under_goal (MalbildGoalsView *self, MalbildRecord *parent);

/* malbild-goals-menu.c */
void malbild_goals_view_set_up_menu  (MalbildGoalsView *self);
void malbild_goals_view_popup_menu   (GtkWidget *widget, const char *name, GVariant *parameter);
void malbild_goals_view_move_to_area (GtkWidget *widget, const char *name, GVariant *parameter);
void malbild_goals_view_move_to_goal (GtkWidget *widget, const char *name, GVariant *parameter);

/* malbild-goals-view.c */
/* The row that actions work beside: the only selected one, or the first of many. (transfer full) (nullable) */
GtkTreeListRow *malbild_goals_view_dup_row (MalbildGoalsView *self);
/* Selects @record's row and scrolls to it. */
void            malbild_goals_view_follow  (MalbildGoalsView *self, MalbildRecord *record);
/* The goal or area that @row stands under; NULL at the top. (transfer none) */
gpointer        malbild_goals_view_get_parent (GtkTreeListRow *row);

G_END_DECLS
