/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-place.h"

G_BEGIN_DECLS

#define MALBILD_TYPE_FRAMING_VIEW (malbild_framing_view_get_type ())
G_DECLARE_FINAL_TYPE (MalbildFramingView, malbild_framing_view, MALBILD, FRAMING_VIEW, MalbildPlace)

/**
 * MalbildFramingView:
 *
 * Where the goals of a set begin: vision and core values, the goal areas, Agenda 2030, and the goals of the set before.
 * Each is a page of its own. Its parts are the pages' names, and "agenda/4" for a goal of Agenda 2030.
 */

G_END_DECLS
