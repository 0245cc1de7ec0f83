/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-choices.h"
#include "malbild-store.h"

G_BEGIN_DECLS

/* How the goals of the set before live on in a goal set, or are dropped. Each change is one edit. */

/* The municipality's latest goal set that begins before @goal_set does. (transfer full) (nullable) */
MalbildRecord *malbild_earlier_find_set (MalbildStore *store, MalbildRecord *goal_set);

/* The successions that lead from goals of @goal_set to @earlier. (transfer full) (element-type MalbildRecord) */
GPtrArray *malbild_earlier_list_successions (MalbildStore *store, MalbildRecord *goal_set, MalbildRecord *earlier);

/* Where @goal_set says that @earlier is dropped. (transfer full) (nullable) */
MalbildRecord *malbild_earlier_find_dropped (MalbildStore *store, MalbildRecord *goal_set, MalbildRecord *earlier);

/**
 * malbild_earlier_succeed:
 * @earlier: an earlier goal; if it was dropped, it no longer is
 * @goal: a goal of @goal_set that continues, replaces or merges it
 */
gboolean malbild_earlier_succeed (MalbildStore *store, MalbildRecord *goal_set, MalbildRecord *earlier, MalbildRecord *goal,
                                  MalbildSuccessionType type, GError **error);

/**
 * malbild_earlier_succeed_new:
 * @title: (nullable): what the new goal is called; NULL: as the earlier one
 *
 * Makes a draft in @goal_set of an earlier goal, with its level, what it means for the citizen and who is responsible.
 *
 * Returns: (transfer full): the new goal, or NULL with @error set
 */
MalbildRecord *malbild_earlier_succeed_new (MalbildStore *store, MalbildRecord *goal_set, MalbildRecord *earlier, const char *title,
                                            MalbildSuccessionType type, GError **error);

/* Drops an earlier goal for a reason that somebody wrote. */
gboolean malbild_earlier_drop (MalbildStore *store, MalbildRecord *goal_set, MalbildRecord *earlier, const char *reason, GError **error);

G_END_DECLS
