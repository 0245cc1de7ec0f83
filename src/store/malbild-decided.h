/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-key-list.h"

G_BEGIN_DECLS

#define MALBILD_N_DECIDED_KINDS 7

/* What can be decided: programmes, goal areas, goals, wordings, directives, assignments, milestones. Each says by its
 * "decision" by which one it was. */
extern const MalbildKind *const malbild_decided_kinds[MALBILD_N_DECIDED_KINDS];

/**
 * MalbildDecidedCount:
 * @decision: key of a decision
 * @counts: how many records of each of malbild_decided_kinds it decided
 */
typedef struct {
  gint64 decision;
  guint  counts[MALBILD_N_DECIDED_KINDS];
} MalbildDecidedCount;

/**
 * malbild_decided_count:
 *
 * Counts in one pass what each decision of a goal set decided.
 *
 * Returns: (transfer full) (element-type gint64 MalbildDecidedCount): the counts by the decision's key; one that decided
 *   nothing has none
 */
GHashTable     *malbild_decided_count    (MalbildStore *store, MalbildRecord *goal_set);

/* Whether the counts may be others after a commit. */
gboolean        malbild_decided_concerns (const MalbildChanges *changes);

/* The records that a decision decided, kind by kind, each kind in its order. (transfer full) */
MalbildKeyList *malbild_decided_list     (MalbildStore *store, MalbildRecord *decision);

G_END_DECLS
