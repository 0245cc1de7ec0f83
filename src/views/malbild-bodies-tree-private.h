/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-aside.h"
#include "malbild-bodies-tree.h"
#include "malbild-body-facts.h"

G_BEGIN_DECLS

struct _MalbildBodiesTree {
  MalbildPlace parent_instance;

  MalbildAside     *reading;
  MalbildBodyFacts *facts; /* NULL: not counted yet */
  guint             width_source;
  int               width;
  GtkWidget        *split;
  GtkWidget        *menu_button;
  GtkWidget        *bodies;
  GtkWidget        *none;
  GtkWidget        *types;
  GtkWidget        *adding;
  GtkWidget        *part;
  GtkWidget        *menu;
};

/* malbild-bodies-actions.c */
void malbild_bodies_tree_install_actions (GtkWidgetClass *widget_class);
void malbild_bodies_tree_update_actions  (MalbildBodiesTree *self);
void malbild_bodies_tree_add_keys        (MalbildBodiesTree *self);
void malbild_bodies_tree_set_up_menu     (MalbildBodiesTree *self);

/* malbild-bodies-tree.c */
/* The body that is chosen. (transfer none) (nullable) */
MalbildRecord *malbild_bodies_tree_get_body    (MalbildBodiesTree *self);

G_END_DECLS
