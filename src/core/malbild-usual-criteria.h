/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-criteria.h"

G_BEGIN_DECLS

#define MALBILD_N_USUAL_CRITERIA 9

/**
 * MalbildUsualCriterion:
 * @title: to be translated
 * @text: how a municipality words it, to be translated
 * @set_limit: at most so many overarching goals, 0 for no limit; the other limits likewise
 * @vocabulary: (nullable): words to look for, one a line, to be translated
 *
 * A criterion that a new goal set begins with.
 */
typedef struct {
  MalbildCriterionCheck check;
  const char           *title;
  const char           *text;
  guint                 set_limit;
  guint                 area_limit;
  guint                 body_limit;
  const char           *vocabulary;
} MalbildUsualCriterion;

extern const MalbildUsualCriterion malbild_usual_criteria[MALBILD_N_USUAL_CRITERIA];

G_END_DECLS
