/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-changes.h"
#include "malbild-criteria.h"
#include "malbild-store.h"

G_BEGIN_DECLS

/** MALBILD_FACTS_ALL: every part of the facts. */
#define MALBILD_FACTS_ALL G_MAXUINT

/**
 * MalbildRemark:
 * @override: key of the override, 0 for none
 * @judgement: key of the judgement, 0 for none
 * @verdict: what was judged, -1 for nothing
 *
 * What people wrote down of a criterion and what it is held against.
 */
typedef struct {
  gint64 override;
  gint64 judgement;
  int    verdict;
} MalbildRemark;

/**
 * MalbildCriterionFacts:
 * @key: the criterion
 * @off: whether it is switched off
 * @remarks: (nullable) (element-type gint64 MalbildRemark): by the key of a goal, area or body; 0 is the goal set
 *
 * A criterion of the set.
 */
typedef struct {
  gint64       key;
  gboolean     off;
  MalbildRule  rule;
  GHashTable  *remarks;
} MalbildCriterionFacts;

/** MalbildShare: how many goals an area or a body has. */
typedef struct {
  gint64 key;
  guint  count;
} MalbildShare;

/**
 * MalbildCriteriaFacts:
 * @goals: (element-type MalbildGoalFacts): the goals of the set that are not closed, by area, then in their order
 * @areas: (element-type MalbildShare): its areas that are not replaced, with their overarching goals
 * @bodies: (element-type MalbildShare): the bodies that have board or company goals
 * @criteria: (element-type MalbildCriterionFacts): in their order
 *
 * What the checks of a goal set have to know, gathered set by set in SQL. It is in parts, each read by one statement, so
 * that after an edit only those parts are read that it touched.
 */
typedef struct {
  MalbildStore    *store;
  gint64           goal_set;
  MalbildSetFacts  set;
  GPtrArray       *goals;
  GHashTable      *by_key;
  GArray          *areas;
  GArray          *bodies;
  GArray          *criteria;
} MalbildCriteriaFacts;

MalbildCriteriaFacts *malbild_criteria_facts_new  (MalbildStore *store, MalbildRecord *goal_set);
void                  malbild_criteria_facts_free (MalbildCriteriaFacts *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MalbildCriteriaFacts, malbild_criteria_facts_free)

/* The parts that a commit touched, as bits. */
guint    malbild_criteria_facts_touched (const MalbildChanges *changes);

/* Reads the parts anew. FALSE: what could not be read is as it was. */
gboolean malbild_criteria_facts_read    (MalbildCriteriaFacts *self, guint parts, GError **error);

G_END_DECLS
