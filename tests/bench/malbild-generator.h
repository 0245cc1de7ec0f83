/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-draft.h"
#include "malbild-reader.h"

G_BEGIN_DECLS

/**
 * MalbildPlan:
 * @count: how many rows there are of a kind; some may be left out
 * @fill: fills in a row that was begun. Returns: FALSE where this one is left out
 *
 * What is generated.
 */
typedef struct {
  guint    (*count) (const MalbildKind *kind, guint n_goals);
  gboolean (*fill)  (MalbildDraft *draft, guint index, guint n_goals);
} MalbildPlan;

/* Any number of goals, spread over areas, bodies and parents as they are in life, with what belongs to each: for how the
 * program grows. */
extern const MalbildPlan malbild_plan_growth;

/* A whole goal process as a large municipality may have it: 300 goals, 3,000 inputs and 40 bodies, with all kinds of
 * record. It has its own number of goals. */
extern const MalbildPlan malbild_plan_process;

#define MALBILD_TYPE_GENERATOR (malbild_generator_get_type ())
G_DECLARE_FINAL_TYPE (MalbildGenerator, malbild_generator, MALBILD, GENERATOR, GObject)

/**
 * malbild_generator_new:
 * @n_goals: how many goals there are
 * @seed: the same seed gives the same content
 *
 * A #MalbildReader of a goal set that nobody has to keep anywhere: each row is made when it is asked for.
 */
MalbildReader *malbild_generator_new (const MalbildPlan *plan, guint n_goals, guint32 seed);

G_END_DECLS
