/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "malbild-store.h"

G_BEGIN_DECLS

/** MALBILD_APPROVE_LIST_MAX: so many records of a kind are listed at most; how many more there are is said below them. */
#define MALBILD_APPROVE_LIST_MAX 500

#define MALBILD_TYPE_APPROVE_LIST (malbild_approve_list_get_type ())
G_DECLARE_FINAL_TYPE (MalbildApproveList, malbild_approve_list, MALBILD, APPROVE_LIST, GtkWidget)

/**
 * MalbildApproveList:
 *
 * What awaits a decision, in groups (the programme, goal areas, goals, internal goals), each with a box to tick; below a goal
 * stands the wording that is decided with it.
 *
 * Signal "changed": another number of records is chosen.
 */

/**
 * malbild_approve_list_fill:
 * @records: (nullable) (element-type MalbildRecord): what is chosen from the beginning; of these, what awaits a decision is
 *   listed first. NULL: what is proposed is chosen
 *
 * Lists what awaits a decision in @goal_set.
 */
void malbild_approve_list_fill (MalbildApproveList *self, MalbildStore *store, MalbildRecord *goal_set, GPtrArray *records);

/* Returns: (transfer full) (element-type MalbildRecord): what is chosen */
GPtrArray *malbild_approve_list_dup_chosen (MalbildApproveList *self);

/* Whether an internal goal (financial, employer) is among what is chosen. */
gboolean malbild_approve_list_has_internal (MalbildApproveList *self);

G_END_DECLS
