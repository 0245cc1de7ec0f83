/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-place.h"

G_BEGIN_DECLS

#define MALBILD_TYPE_BODIES_GOALS (malbild_bodies_goals_get_type ())
G_DECLARE_FINAL_TYPE (MalbildBodiesGoals, malbild_bodies_goals, MALBILD, BODIES_GOALS, MalbildPlace)

/**
 * MalbildBodiesGoals:
 *
 * The page of who contributes to what: the overarching goals with the boards and companies that contribute to each, and
 * their goals; a goal that nobody contributes to is a visible gap. Enter in one goes to where that is mended.
 */

/* Chooses the goal. */
void malbild_bodies_goals_show (MalbildBodiesGoals *self, MalbildRecord *goal);

G_END_DECLS
