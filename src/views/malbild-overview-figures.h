/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-changes.h"
#include "malbild-query.h"
#include "malbild-sdg.h"

G_BEGIN_DECLS

/**
 * MalbildLack:
 *
 * What a goal can lack. Closed goals are not asked.
 */
typedef enum {
  MALBILD_LACK_RESPONSIBLE,
  MALBILD_LACK_VALID,
  MALBILD_LACK_AREA,
  MALBILD_LACK_CONTRIBUTION,
  MALBILD_LACK_SDG,
  MALBILD_N_LACKS,
} MalbildLack;

/**
 * MalbildAreaFigures:
 * @area: key of the goal area; 0: the goals without one, internal goals aside
 * @counts: how many goals are in each state today
 */
typedef struct {
  gint64 area;
  guint  counts[MALBILD_N_GOAL_STATES];
  guint  total;
} MalbildAreaFigures;

/**
 * MalbildOverviewFigures:
 * @n_goals: all goals of the set
 * @lacks: how many goals lack what
 * @areas: (element-type MalbildAreaFigures): in the areas' order, then those without an area if there are any
 * @internal: internal goals, apart
 * @sdgs: how many goals are linked to each goal of Agenda 2030
 * @n_criteria: how many criteria the set is held against
 * @n_not_met: how many of them are not met
 *
 * Everything on Overview that has to be counted.
 */
typedef struct {
  guint              n_goals;
  guint              lacks[MALBILD_N_LACKS];
  GArray            *areas;
  MalbildAreaFigures internal;
  guint              sdgs[MALBILD_N_SDGS];
  guint              n_criteria;
  guint              n_not_met;
} MalbildOverviewFigures;

void     malbild_overview_figures_free (gpointer self);

/* Counts: a #MalbildAsideRead. (transfer full) (type MalbildOverviewFigures) */
gpointer malbild_overview_figures_read (MalbildStore *store, MalbildRecord *goal_set, GError **error);

/* Whether a commit can have changed any of it. */
gboolean malbild_overview_figures_touched (const MalbildChanges *changes);

/* The goals that lack something. */
MalbildQuery *malbild_overview_query_lack (MalbildStore *store, MalbildRecord *goal_set, MalbildLack lack);

G_END_DECLS
