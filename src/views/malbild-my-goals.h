/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "malbild-context.h"
#include "malbild-outline-filter.h"

G_BEGIN_DECLS

#define MALBILD_TYPE_MY_GOALS (malbild_my_goals_get_type ())
G_DECLARE_FINAL_TYPE (MalbildMyGoals, malbild_my_goals, MALBILD, MY_GOALS, GtkWidget)

/**
 * MalbildMyGoals:
 *
 * A button that has a filter show the goals of the official who works here, as the context names them. Where nobody is
 * named it says so, and leads to the preferences.
 */
void malbild_my_goals_set_filter  (MalbildMyGoals *self, MalbildOutlineFilter *filter);
void malbild_my_goals_set_context (MalbildMyGoals *self, MalbildContext *context);

/* As if it was pressed. */
void malbild_my_goals_toggle      (MalbildMyGoals *self);

G_END_DECLS
