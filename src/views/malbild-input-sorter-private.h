/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-input-sorter.h"
#include "malbild-query.h"

G_BEGIN_DECLS

/* So many areas have a key, so many have a button (the others are counted), and stand in so many columns. */
#define MALBILD_SORTER_AREA_KEYS 9
#define MALBILD_SORTER_MAX_AREAS 24
#define MALBILD_SORTER_AREA_COLUMNS 2

struct _MalbildInputSorter {
  MalbildPlace parent_instance;

  /* Those that were unsorted when it was begun, and which of them is shown. */
  GArray        *keys;
  guint          at;
  MalbildRecord *input;
  GtkWidget     *stack;
  GtkWidget     *progress;
  GtkWidget     *progress_label;
  GtkWidget     *card;
  GtkWidget     *origin;
  GtkWidget     *text;
  GtkWidget     *remark;
  GtkWidget     *remark_label;
  GtkWidget     *theme;
  GtkWidget     *theme_key;
  GtkWidget     *theme_label;
  GtkWidget     *theme_picker;
  GtkWidget     *group;
  GtkWidget     *group_key;
  GtkWidget     *group_label;
  GtkWidget     *group_picker;
  GtkWidget     *goal;
  GtkWidget     *goal_key;
  GtkWidget     *goal_label;
  GtkWidget     *goal_picker;
  GtkWidget     *areas;
};

/* (transfer full): the inputs without a theme; the links of the shown input to goals. */
MalbildQuery *malbild_input_sorter_new_unsorted (MalbildInputSorter *self);
MalbildQuery *malbild_input_sorter_new_links    (MalbildInputSorter *self);
/* Shows what is known of the input, or that there is none. */
void          malbild_input_sorter_show         (MalbildInputSorter *self);
/* Makes the buttons of the areas; gives the input the area of one that was pressed, or takes it away. */
void          malbild_input_sorter_make_areas   (MalbildInputSorter *self);
void          malbild_input_sorter_area_clicked (GtkWidget *button, MalbildInputSorter *self);

G_END_DECLS
