/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-place.h"

G_BEGIN_DECLS

#define MALBILD_TYPE_BODIES_INTERNAL (malbild_bodies_internal_get_type ())
G_DECLARE_FINAL_TYPE (MalbildBodiesInternal, malbild_bodies_internal, MALBILD, BODIES_INTERNAL, MalbildPlace)

/**
 * MalbildBodiesInternal:
 *
 * The page of the internal goals, apart from the goal areas: financial goals and goals as an employer, each with the
 * decision that it was decided by, which is to be one together with the budget.
 *
 * Class actions: "internal.approve" ("x", the key of a goal; 0: all that await a decision), "internal.choose-decision" ("x"),
 * "internal.take-out" ("x": out of the goal area that it lies in).
 */

G_END_DECLS
