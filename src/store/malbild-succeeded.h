/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-key-list.h"

G_BEGIN_DECLS

/**
 * malbild_store_list_succeeded:
 * @before: an earlier goal set
 * @goal_set: the set in which its goals live on, or are dropped
 * @all_levels: whether goals of boards and companies and internal ones count as well as the overarching ones
 * @dealt: which ones are listed: those that live on or are dropped; or the others
 *
 * Returns: (transfer full): goals of @before, in their order
 */
MalbildKeyList *malbild_store_list_succeeded (MalbildStore *store, MalbildRecord *before, MalbildRecord *goal_set,
                                              gboolean all_levels, gboolean dealt);

G_END_DECLS
