/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-outline-filter.h"
#include "malbild-place.h"

G_BEGIN_DECLS

#define MALBILD_TYPE_GOALS_VIEW (malbild_goals_view_get_type ())
G_DECLARE_FINAL_TYPE (MalbildGoalsView, malbild_goals_view, MALBILD, GOALS_VIEW, MalbildPlace)

/**
 * MalbildGoalsView:
 *
 * The Goals place: the goal areas and goals of the context's goal set as a tree with columns, with filters above.
 * The single selected row is the context's record.
 *
 * Class actions: "goals.add", "goals.add-area", "goals.remove", "goals.close", "goals.move-up", "goals.move-down",
 * "goals.move-to-area", "goals.move-to-goal", "goals.copy", "goals.menu".
 */

/* What limits the goals that are shown; others may set it, too. (transfer none) */
MalbildOutlineFilter *malbild_goals_view_get_filter (MalbildGoalsView *self);

G_END_DECLS
