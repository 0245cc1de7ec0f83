/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-place.h"

G_BEGIN_DECLS

#define MALBILD_TYPE_FRAMING_VISION (malbild_framing_vision_get_type ())
G_DECLARE_FINAL_TYPE (MalbildFramingVision, malbild_framing_vision, MALBILD, FRAMING_VISION, MalbildPlace)

/**
 * MalbildFramingVision:
 *
 * The municipality's vision statements and core values, each with how many goals of the goal set tie to it; what none
 * ties to says so.
 */

G_END_DECLS
