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

/* The same of targets: how many of those of each goal of Agenda 2030 have a goal that is linked to them. */
void malbild_store_tally_sdg_targets (MalbildStore *self, MalbildRecord *goal_set, guint counts[MALBILD_N_SDGS]);

/**
 * MalbildSdgTie:
 * @code: of a goal or a target of Agenda 2030
 * @goal: the key of a goal that is linked to it
 */
typedef struct {
  char  *code;
  gint64 goal;
} MalbildSdgTie;

/**
 * malbild_store_list_sdg_ties:
 * @goal_set: whose goals are looked at; closed ones are not
 * @sdg: the number of a goal of Agenda 2030
 *
 * Returns: (transfer full) (element-type MalbildSdgTie): what is linked to it and to its targets, overarching goals first
 */
GArray *malbild_store_list_sdg_ties (MalbildStore *self, MalbildRecord *goal_set, guint sdg);

G_END_DECLS
