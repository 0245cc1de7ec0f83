/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-place.h"

G_BEGIN_DECLS

#define MALBILD_TYPE_CRITERIA_VIEW (malbild_criteria_view_get_type ())
G_DECLARE_FINAL_TYPE (MalbildCriteriaView, malbild_criteria_view, MALBILD, CRITERIA_VIEW, MalbildPlace)

/**
 * MalbildCriteriaView:
 *
 * The place of the criteria: the goal set's own, as a checked list. A criterion unfolds to its findings, each of which
 * leads to the field that mends it, in the detail pane beside. What is not to be mended is written down: an override
 * with its reason, a judgement by hand.
 *
 * Class actions: "criteria.use-usual", "criteria.add", "criteria.remark", "criteria.withdraw", "criteria.judge" (s: nick
 * of a verdict), "criteria.remove", "criteria.move-up", "criteria.move-down"; all but the first two on the selected row.
 */

G_END_DECLS
