/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "malbild-goal.h"

G_BEGIN_DECLS

#define MALBILD_TYPE_STACKED_BAR (malbild_stacked_bar_get_type ())
G_DECLARE_FINAL_TYPE (MalbildStackedBar, malbild_stacked_bar, MALBILD, STACKED_BAR, GtkWidget)

/**
 * MalbildStackedBar:
 *
 * How many goals are in which state, as parts of one bar, each drawn as the timeline draws such a goal. Words and
 * numbers stand beside it: it tells nothing alone.
 */
GtkWidget *malbild_stacked_bar_new (void);

/* @full: the number that fills the whole width, the same for bars that are compared. */
void malbild_stacked_bar_set_counts (MalbildStackedBar *self, const guint counts[MALBILD_N_GOAL_STATES], guint full);

G_END_DECLS
