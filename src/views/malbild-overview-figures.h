/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-changes.h"
#include "malbild-findings.h"
#include "malbild-query.h"
#include "malbild-sdg.h"

G_BEGIN_DECLS

/**
 * MalbildLack:
 * @MALBILD_LACK_CRITERIA: criteria of the set's own that are not met
 * @MALBILD_LACK_DECISION: what awaits a decision
 * @MALBILD_LACK_ANSWER: inputs that have no answer
 * @MALBILD_LACK_CELLS: empty cells of the programme
 * @MALBILD_LACK_MEANS: goals without means
 * @MALBILD_LACK_RESPONSIBLE: goals without anybody responsible; of these and the following closed ones are not asked
 * @MALBILD_LACK_VALID: without dates
 * @MALBILD_LACK_AREA: without a goal area
 * @MALBILD_LACK_CONTRIBUTION: that contribute to nothing
 * @MALBILD_LACK_SDG: without a link to Agenda 2030
 *
 * What can be missing. Answers, cells and means are the gaps of the golden thread.
 */
typedef enum {
  MALBILD_LACK_CRITERIA,
  MALBILD_LACK_DECISION,
  MALBILD_LACK_ANSWER,
  MALBILD_LACK_CELLS,
  MALBILD_LACK_MEANS,
  MALBILD_LACK_RESPONSIBLE,
  MALBILD_LACK_VALID,
  MALBILD_LACK_AREA,
  MALBILD_LACK_CONTRIBUTION,
  MALBILD_LACK_SDG,
  MALBILD_N_LACKS,
} MalbildLack;

/**
 * MalbildFigures:
 *
 * The parts of the figures, each counted on its own: a bit a lack, and these.
 */
typedef enum {
  MALBILD_FIGURES_AREAS = 1 << MALBILD_N_LACKS,
  MALBILD_FIGURES_SDGS  = 1 << (MALBILD_N_LACKS + 1),
} MalbildFigures;

/** MALBILD_FIGURES_ALL: all parts; MALBILD_FIGURES_LACKS: all lacks. */
#define MALBILD_FIGURES_ALL   ((1u << (MALBILD_N_LACKS + 2)) - 1)
#define MALBILD_FIGURES_LACKS ((1u << MALBILD_N_LACKS) - 1)

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
 * @lacks: how much is missing of what
 * @areas: (element-type MalbildAreaFigures): in the areas' order, then those without an area if there are any
 * @internal: internal goals, apart
 * @sdgs: how many goals are linked to each goal of Agenda 2030
 * @findings: (nullable): the criteria held against the set, kept to be brought up to date
 *
 * Everything on Overview that has to be counted.
 */
typedef struct {
  guint              n_goals;
  guint              lacks[MALBILD_N_LACKS];
  GArray            *areas;
  MalbildAreaFigures internal;
  guint              sdgs[MALBILD_N_SDGS];
  MalbildFindings   *findings;
} MalbildOverviewFigures;

MalbildOverviewFigures *malbild_overview_figures_new  (void);
void                    malbild_overview_figures_free (gpointer self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MalbildOverviewFigures, malbild_overview_figures_free)

/* Counts the @parts anew. */
void     malbild_overview_figures_read (MalbildOverviewFigures *self, MalbildStore *store, MalbildRecord *goal_set, guint parts);

/* Counts all of it: a #MalbildAsideRead. (transfer full) (type MalbildOverviewFigures) */
gpointer malbild_overview_figures_read_all (MalbildStore *store, MalbildRecord *goal_set, GError **error);

/* The parts that a commit can have changed. */
guint malbild_overview_figures_touched (const MalbildChanges *changes);

/* The goals that lack something, from somebody responsible on. */
MalbildQuery *malbild_overview_query_lack (MalbildStore *store, MalbildRecord *goal_set, MalbildLack lack);

G_END_DECLS
