/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-place.h"

G_BEGIN_DECLS

#define MALBILD_TYPE_DIALOGUE_VIEW (malbild_dialogue_view_get_type ())
G_DECLARE_FINAL_TYPE (MalbildDialogueView, malbild_dialogue_view, MALBILD, DIALOGUE_VIEW, MalbildPlace)

/**
 * MalbildDialogueView:
 *
 * The citizen dialogue: inputs, sorting them one at a time, what became of them, and the events that they come from.
 */

G_END_DECLS
