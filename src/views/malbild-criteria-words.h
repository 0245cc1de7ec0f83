/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-context.h"
#include "malbild-findings.h"

G_BEGIN_DECLS

/* What the place of the criteria says. */

/**
 * MalbildCriterionLook:
 * @nick: also the name of the style class
 * @label: the word, to be translated
 * @shape: a character that tells it apart without colour
 *
 * How the state of a criterion, or the outcome of a finding, looks.
 */
typedef struct {
  const char *nick;
  const char *label;
  const char *shape;
} MalbildCriterionLook;

const MalbildCriterionLook *malbild_criterion_look (MalbildCriterionState state);
const MalbildCriterionLook *malbild_outcome_look   (MalbildOutcome outcome);

char *malbild_criteria_dup_counts  (MalbildFindingGroup *group);
/* “7 of 9 criteria met”, and what else there is to say. */
char *malbild_criteria_dup_summary (MalbildFindings *findings);
char *malbild_criteria_dup_subject (MalbildFinding *finding, MalbildRecord *subject);
/* The reason of an override or the rationale of a judgement, with author and date; NULL for none. */
char *malbild_criteria_dup_remark  (MalbildRecord *remark);

/* The criterion of a group, or what a finding is about. (transfer full) (nullable) */
MalbildRecord *malbild_criteria_dup_record        (MalbildStore *store, gpointer item);
/* The override, or else the judgement, of a finding. (transfer full) (nullable) */
MalbildRecord *malbild_criteria_dup_remark_record (MalbildStore *store, MalbildFinding *finding);
gboolean       malbild_criteria_is_by_hand        (MalbildContext *context, MalbildFinding *finding);

G_END_DECLS
