/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-key-list.h"
#include "malbild-query.h"

G_BEGIN_DECLS

/**
 * MalbildApproval:
 * @n_goals: how many goals became decided
 * @n_areas: how many goal areas
 * @n_programmes: how many programmes
 * @n_wordings: how many wordings
 * @n_without_wording: how many of the goals have no wording that could have been decided
 * @n_internal: how many of the goals are internal ones (financial, employer)
 * @n_left: how many records were left as they are: closed, replaced, or decided before with nothing new to decide
 *
 * What an approval did.
 */
typedef struct {
  guint n_goals;
  guint n_areas;
  guint n_programmes;
  guint n_wordings;
  guint n_without_wording;
  guint n_internal;
  guint n_left;
} MalbildApproval;

/**
 * malbild_approve:
 * @decision: (nullable): the decision; NULL: one is made of @values
 * @values: (array length=n_values): the first values of a new decision, with its goal set and title; not used with @decision
 * @records: (element-type MalbildRecord): goals, goal areas and programmes of the decision's goal set
 * @approval: (out caller-allocates) (optional): what was done
 *
 * Approves records by a decision, as one edit: each gets the decision and the status decided; the latest wording of each
 * goal becomes decided, by the decision's body on its date. A goal that was decided before keeps the decision that it was
 * decided by, and only its new wording is decided.
 *
 * Returns: (transfer full): the decision, or NULL with @error set and nothing changed
 */
MalbildRecord *malbild_approve (MalbildStore *store, MalbildRecord *decision, const MalbildAssignment *values, gsize n_values,
                                GPtrArray *records, MalbildApproval *approval, GError **error);

/**
 * malbild_approval_awaits:
 *
 * Whether a goal, goal area or programme awaits a decision: it is not decided, or it is a decided goal whose latest
 * wording is not.
 */
gboolean malbild_approval_awaits (MalbildStore *store, MalbildRecord *record);

/**
 * malbild_approval_dup_latest_wording:
 *
 * Returns: (transfer full) (nullable): the last wording of a goal in the order of its wordings
 */
MalbildRecord *malbild_approval_dup_latest_wording (MalbildStore *store, MalbildRecord *goal);

/**
 * malbild_approval_query_undecided:
 * @kind: goals, goal areas or programmes
 *
 * Returns: (transfer full): those of a goal set that are drafts, proposed or a working hypothesis
 */
MalbildQuery *malbild_approval_query_undecided (MalbildStore *store, MalbildRecord *goal_set, const MalbildKind *kind);

/* How much of a goal set awaits a decision, as malbild_approval_awaits() says. */
guint           malbild_approval_count_awaiting (MalbildStore *store, MalbildRecord *goal_set);

/* Whether a commit may have changed what awaits a decision. */
gboolean        malbild_approval_concerns (const MalbildChanges *changes);

/* The decided goals of a goal set whose latest wording awaits a decision. (transfer full) */
MalbildKeyList *malbild_approval_list_reworded (MalbildStore *store, MalbildRecord *goal_set);

G_END_DECLS
