/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-detail-pane.h"

G_BEGIN_DECLS

struct _MalbildDetailPane {
  GtkWidget parent_instance;

  MalbildContext *context;
  MalbildRecord  *record;
  gulong          record_handler;
  GQueue          history;         /* the records that one can go back to, the latest first */
  gboolean        opening;
  GtkWidget      *stack;
  GtkWidget      *scroller;
  GtkWidget      *back;
  GtkWidget      *owner;
  GtkWidget      *owner_label;
  GtkWidget      *title;
  GtkWidget      *status;
  GtkWidget      *lock_bar;
  GtkWidget      *form;
};

/* malbild-detail-actions.c */
void malbild_detail_pane_install_actions (GtkWidgetClass *widget_class);
void malbild_detail_pane_update_actions  (MalbildDetailPane *self);

G_END_DECLS
