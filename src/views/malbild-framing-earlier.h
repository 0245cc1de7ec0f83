/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-place.h"

G_BEGIN_DECLS

#define MALBILD_TYPE_FRAMING_EARLIER (malbild_framing_earlier_get_type ())
G_DECLARE_FINAL_TYPE (MalbildFramingEarlier, malbild_framing_earlier, MALBILD, FRAMING_EARLIER, MalbildPlace)

/**
 * MalbildFramingEarlier:
 *
 * The goals of the set before, beside what becomes of them: continued, replaced, merged, or dropped with a reason. Those
 * that nobody has dealt with yet come first.
 */

G_END_DECLS
