/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "malbild-store.h"

G_BEGIN_DECLS

/* Gives @view the columns of the Goals place, in place of those it has. */
void malbild_goals_columns_set_up  (GtkColumnView *view, MalbildStore *store);
/* Shows as many of them as @width has room for: the title always, the rest by weight. */
void malbild_goals_columns_set_width (GtkColumnView *view, int width);

G_END_DECLS
