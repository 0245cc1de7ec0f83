/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-input-filter.h"
#include "malbild-place.h"

G_BEGIN_DECLS

#define MALBILD_TYPE_DIALOGUE_INPUTS (malbild_dialogue_inputs_get_type ())
G_DECLARE_FINAL_TYPE (MalbildDialogueInputs, malbild_dialogue_inputs, MALBILD, DIALOGUE_INPUTS, MalbildPlace)

/**
 * MalbildDialogueInputs:
 *
 * All inputs of a goal set, under a #MalbildInputFilter. What is typed into the line below them becomes the next input, with
 * the event, theme, area and target group that are filtered by.
 *
 * Class action: "inputs.edit-text" (of the chosen input).
 */
MalbildInputFilter *malbild_dialogue_inputs_get_filter (MalbildDialogueInputs *self);

G_END_DECLS
