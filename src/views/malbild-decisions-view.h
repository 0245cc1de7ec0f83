/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-place.h"

G_BEGIN_DECLS

#define MALBILD_TYPE_DECISIONS_VIEW (malbild_decisions_view_get_type ())
G_DECLARE_FINAL_TYPE (MalbildDecisionsView, malbild_decisions_view, MALBILD, DECISIONS_VIEW, MalbildPlace)

/**
 * MalbildDecisionsView:
 *
 * The decisions of a goal set, each with what it approved, and what awaits a decision. Actions: "decisions.approve",
 * "decisions.add".
 */

G_END_DECLS
