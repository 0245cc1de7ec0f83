/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-programme-document.h"
#include "malbild-programme-editor.h"
#include "malbild-programme-grid.h"
#include "malbild-programme-view.h"

G_BEGIN_DECLS

struct _MalbildProgrammeView {
  MalbildPlace parent_instance;

  MalbildProgrammeMatrix *matrix;
  GArray                 *areas;     /* gint64: what the filter offers, after "all" */
  gint64                  area;
  gboolean                filling;

  GtkWidget *box;
  GtkWidget *stack;
  GtkWidget *head;
  GtkWidget *head_title;
  GtkWidget *head_about;
  GtkWidget *head_status;
  GtkWidget *columns;
  GtkWidget *area_filter;
  GtkWidget *order;
  GtkWidget *print;
  GtkWidget *matrix_stack;
  GtkWidget *grid;
  GtkWidget *document;
  GtkWidget *target_groups;
  GtkWidget *focus_areas;
  GtkWidget *editor;
  GtkWidget *menu;
};

/* malbild-programme-actions.c: what is done to the cells and columns of the matrix. */
void malbild_programme_view_install_actions (GtkWidgetClass *widget_class);
void           malbild_programme_view_enable_edits    (MalbildProgrammeView *self);
void malbild_programme_view_follow_grid     (MalbildProgrammeView *self);

/* What stands at a place of the matrix: a clarification, a goal, a target group or focus area. (transfer full) (nullable) */
MalbildRecord *malbild_programme_view_dup_record (MalbildProgrammeView *self, int row, int column);

G_END_DECLS
