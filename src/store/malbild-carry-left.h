/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-store.h"

G_BEGIN_DECLS

/**
 * MalbildCarryLeft:
 * @MALBILD_CARRY_LEFT_GOALS: goals without a successor: they are neither carried over nor closed, and no later goal has
 *   taken them up or tells why they were dropped
 * @MALBILD_CARRY_LEFT_DECISIONS: goals that await a decision
 * @MALBILD_CARRY_LEFT_INPUTS: inputs without an answer
 * @MALBILD_CARRY_LEFT_ASSIGNMENTS: assignments that are neither done nor dropped
 *
 * What is left open in a term that is carried over into the next one.
 */
typedef enum {
  MALBILD_CARRY_LEFT_GOALS,
  MALBILD_CARRY_LEFT_DECISIONS,
  MALBILD_CARRY_LEFT_INPUTS,
  MALBILD_CARRY_LEFT_ASSIGNMENTS,
  MALBILD_N_CARRY_LEFT,
} MalbildCarryLeft;

/**
 * malbild_carry_over_count_left:
 * @set: the goal set that is carried over from
 * @goals: (element-type MalbildRecord): the goals that are to be carried over
 * @left: (out): how many there are of each
 */
gboolean malbild_carry_over_count_left (MalbildStore *store, MalbildRecord *set, GPtrArray *goals, guint left[MALBILD_N_CARRY_LEFT],
                                        GError **error);

G_END_DECLS
