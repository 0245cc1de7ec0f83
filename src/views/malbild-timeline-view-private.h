/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-outline.h"
#include "malbild-timeline-motion.h"
#include "malbild-timeline-view.h"

G_BEGIN_DECLS

struct _MalbildTimelineView {
  MalbildPlace parent_instance;

  MalbildTimeAxis       *axis;
  MalbildTimelineMotion *motion;
  GtkTreeListModel      *outline;
  GtkSingleSelection    *selection;
  GtkAdjustment         *time;
  gboolean               syncing;
  gboolean               reveal_pending;
  gboolean               term_pending;

  GtkWidget *stack;
  GtkWidget *header;
  GtkWidget *overlay;
  GtkWidget *grid;
  GtkWidget *today_line;
  GtkWidget *scroller;
  GtkWidget *list;
  GtkWidget *scrollbar;
};

/* malbild-timeline-actions.c */
void malbild_timeline_view_install_actions (GtkWidgetClass *widget_class);
void malbild_timeline_view_add_keys        (MalbildTimelineView *self);
void malbild_timeline_view_enable_edits    (MalbildTimelineView *self);

G_END_DECLS
