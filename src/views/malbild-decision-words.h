/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-approval.h"

G_BEGIN_DECLS

/**
 * MalbildDecisionParts:
 * @MALBILD_DECISION_NAMED: title and date
 * @MALBILD_DECISION_DETAILS: body, date, section, registry number, together with what
 */
typedef enum {
  MALBILD_DECISION_NAMED,
  MALBILD_DECISION_DETAILS,
} MalbildDecisionParts;

/* A decision in one line: what of it is known, in the order in which minutes are quoted. (transfer full) */
char *malbild_decision_describe (MalbildRecord *decision, MalbildDecisionParts parts);

/* "%s, together with the budget frame": @title with what else was decided at the same time, if anything. (transfer full) */
char *malbild_decision_add_together (MalbildRecord *decision, const char *title);

/* "with the budget frame", where there is little room. @decision may be NULL. Returns: (transfer full) (nullable) */
char *malbild_decision_dup_with (MalbildRecord *decision);

/* What an approval did, as a sentence. (transfer full) */
char *malbild_approval_describe (const MalbildApproval *approval, MalbildRecord *decision);

G_END_DECLS
