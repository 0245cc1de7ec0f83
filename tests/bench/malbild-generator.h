/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-reader.h"

G_BEGIN_DECLS

#define MALBILD_TYPE_GENERATOR (malbild_generator_get_type ())
G_DECLARE_FINAL_TYPE (MalbildGenerator, malbild_generator, MALBILD, GENERATOR, GObject)

/**
 * malbild_generator_new:
 * @n_goals: how many goals there are
 * @seed: the same seed gives the same content
 *
 * A #MalbildReader of a goal set that nobody has to keep anywhere: goals spread over areas, bodies and parents as
 * they are in life, each row made when it is asked for.
 */
MalbildReader *malbild_generator_new (guint n_goals, guint32 seed);

G_END_DECLS
