/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-place.h"

G_BEGIN_DECLS

#define MALBILD_TYPE_FRAMING_AREAS (malbild_framing_areas_get_type ())
G_DECLARE_FINAL_TYPE (MalbildFramingAreas, malbild_framing_areas, MALBILD, FRAMING_AREAS, MalbildPlace)

/**
 * MalbildFramingAreas:
 *
 * The goal areas of the goal set: number, status, origin, how many goals. They are split and merged here; those that
 * others have replaced stand apart, with what became of them.
 */

G_END_DECLS
