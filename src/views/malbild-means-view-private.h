/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-means-grid.h"
#include "malbild-means-view.h"

G_BEGIN_DECLS

struct _MalbildMeansView {
  MalbildPlace parent_instance;

  MalbildMeansTable *table;
  gboolean           filling;
  gboolean           following;
  gboolean           held;

  GtkWidget *box;
  GtkWidget *stack;
  GtkWidget *table_stack;
  GtkWidget *years;
  GtkWidget *parts;
  GtkWidget *all_goals;
  GtkWidget *gaps;
  GtkWidget *paste;
  GtkWidget *add;
  GtkWidget *picker;
  GtkWidget *grid;
  GtkWidget *menu;
};

/* malbild-means-actions.c: what is done to rows and cells. */
void malbild_means_view_install_actions (GtkWidgetClass *widget_class);
void malbild_means_view_set_up_actions  (MalbildMeansView *self);
void malbild_means_view_update_actions  (MalbildMeansView *self);

G_END_DECLS
