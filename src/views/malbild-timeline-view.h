/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-place.h"

G_BEGIN_DECLS

#define MALBILD_TYPE_TIMELINE_VIEW (malbild_timeline_view_get_type ())
G_DECLARE_FINAL_TYPE (MalbildTimelineView, malbild_timeline_view, MALBILD, TIMELINE_VIEW, MalbildPlace)

/**
 * MalbildTimelineView:
 *
 * The place Timeline: process steps, milestones and decisions, then the goals by area, along one axis of time.
 *
 * Actions: `timeline.zoom-in`, `timeline.zoom-out`, `timeline.fit`, `timeline.today`, `timeline.earlier`,
 * `timeline.later`; `timeline.add-step`, `timeline.add-milestone`, `timeline.add-decision`, `timeline.add-usual-steps`;
 * `timeline.remove` (the chosen row).
 */

G_END_DECLS
