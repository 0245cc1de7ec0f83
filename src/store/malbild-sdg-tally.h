/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-sdg.h"
#include "malbild-store.h"

G_BEGIN_DECLS

/**
 * malbild_store_tally_sdgs:
 * @goal_set: whose goals are counted; closed ones are not
 * @counts: (out caller-allocates): how many goals are linked to each goal of Agenda 2030 or a target of it
 */
void malbild_store_tally_sdgs (MalbildStore *self, MalbildRecord *goal_set, guint counts[MALBILD_N_SDGS]);

G_END_DECLS
