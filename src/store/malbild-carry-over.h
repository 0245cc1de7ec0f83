/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-store.h"

G_BEGIN_DECLS

/**
 * MalbildCarry:
 * @MALBILD_CARRY_AREAS: the goal areas, as a working hypothesis again, each following its earlier one
 * @MALBILD_CARRY_CRITERIA: the criteria with what they are measured by
 * @MALBILD_CARRY_PROGRAMME: target groups and focus areas, and what the chosen goals mean for them
 * @MALBILD_CARRY_INDICATORS: the indicators of the chosen goals; where a measurement is there, the latest is the new
 *   baseline, and the target is left to be set
 * @MALBILD_CARRY_ALL: all of it
 *
 * What comes along with the goals that are carried over into the next term, beside what always does: their latest
 * wording as a draft, what they are tied to in vision, core values and Agenda 2030, and who contributes to whom.
 */
typedef enum {
  MALBILD_CARRY_AREAS      = 1 << 0,
  MALBILD_CARRY_CRITERIA   = 1 << 1,
  MALBILD_CARRY_PROGRAMME  = 1 << 2,
  MALBILD_CARRY_INDICATORS = 1 << 3,
  MALBILD_CARRY_ALL        = (1 << 4) - 1,
} MalbildCarry;

/**
 * malbild_carry_over_plan:
 * @set: the goal set that is carried over from
 * @goals: (element-type MalbildRecord): the goals of @set to carry over
 * @what: what comes along
 *
 * Returns: (transfer full) (element-type MalbildRecord) (nullable): every record that would be copied, in the order in
 *   which it would be, or NULL with @error set
 */
GPtrArray *malbild_carry_over_plan (MalbildStore *store, MalbildRecord *set, GPtrArray *goals, MalbildCarry what, GError **error);

/**
 * malbild_carry_over:
 * @plan: (element-type MalbildRecord): what malbild_carry_over_plan() returned
 * @title: the title of the new goal set
 * @valid: its calendar years
 * @archive: whether @set becomes an archive
 *
 * Makes the goal set of the next term, as one edit: copies of the records of @plan, each goal as a draft that continues
 * the earlier one, and the usual steps of the process.
 *
 * Returns: (transfer full): the new goal set, or NULL with @error set and nothing changed
 */
MalbildRecord *malbild_carry_over (MalbildStore *store, MalbildRecord *set, GPtrArray *plan, const char *title, MalbildPeriod valid,
                                   gboolean archive, GError **error);

G_END_DECLS
