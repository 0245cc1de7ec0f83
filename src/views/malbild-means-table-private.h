/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-aside.h"
#include "malbild-means-table.h"

G_BEGIN_DECLS

struct _MalbildMeansTable {
  GObject parent_instance;

  MalbildStore        *store;
  MalbildRecord       *goal_set;
  int                  year;
  int                  part;
  MalbildMeansFilter   filter;
  GtkTreeListModel    *tree;
  MalbildMeansFigures *figures;
  MalbildAside        *aside;
  GArray              *years;       /* int */
  GArray              *columns;     /* MalbildMeansColumn */
  GHashTable          *of_goals;    /* from a goal's key to its sums, as GArray */
};

G_END_DECLS
