/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-criteria-facts.h"
#include "malbild-finding.h"

G_BEGIN_DECLS

/**
 * MalbildCriterionState:
 * @MALBILD_CRITERION_NOT_MET: something that it is held against does not meet it
 * @MALBILD_CRITERION_NOT_JUDGED: something is not judged yet
 * @MALBILD_CRITERION_OVERRIDDEN: met, but for what was overridden with a reason
 * @MALBILD_CRITERION_MET: met by everything
 * @MALBILD_CRITERION_NOT_APPLICABLE: there is nothing that it could be held against
 * @MALBILD_CRITERION_OFF: switched off
 *
 * Where a whole criterion stands; the first five are those of #MalbildOutcome.
 */
typedef enum {
  MALBILD_CRITERION_NOT_MET,
  MALBILD_CRITERION_NOT_JUDGED,
  MALBILD_CRITERION_OVERRIDDEN,
  MALBILD_CRITERION_MET,
  MALBILD_CRITERION_NOT_APPLICABLE,
  MALBILD_CRITERION_OFF,
} MalbildCriterionState;

#define MALBILD_TYPE_FINDING_GROUP (malbild_finding_group_get_type ())
G_DECLARE_FINAL_TYPE (MalbildFindingGroup, malbild_finding_group, MALBILD, FINDING_GROUP, GObject)

/**
 * MalbildFindingGroup:
 *
 * A criterion with its findings: a #GListModel of #MalbildFinding, what needs most attention first, then by area and
 * manual order; in that order alone where it is judged by hand. Property "state" (a #MalbildCriterionState, read-only) notifies also when only the counts changed.
 */

MalbildCriterionState malbild_finding_group_get_state     (MalbildFindingGroup *self);
/* How many findings have the outcome. */
guint                 malbild_finding_group_get_count     (MalbildFindingGroup *self, MalbildOutcome outcome);
/* The key of the criterion. */
gint64                malbild_finding_group_get_criterion (MalbildFindingGroup *self);

/* For the findings alone. */
MalbildFindingGroup  *malbild_finding_group_new    (gint64 criterion);
void                  malbild_finding_group_update (MalbildFindingGroup *self, const MalbildCriteriaFacts *facts, const MalbildCriterionFacts *criterion);

G_END_DECLS
