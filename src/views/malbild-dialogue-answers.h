/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-place.h"

G_BEGIN_DECLS

#define MALBILD_TYPE_DIALOGUE_ANSWERS (malbild_dialogue_answers_get_type ())
G_DECLARE_FINAL_TYPE (MalbildDialogueAnswers, malbild_dialogue_answers, MALBILD, DIALOGUE_ANSWERS, MalbildPlace)

/**
 * MalbildDialogueAnswers:
 *
 * What became of what people said: themes without an answer first, then those that have one; beside them, for the chosen
 * theme or input, the feedback to write and what follows by itself from the goals that it is linked to.
 *
 * Signals: "show-inputs" (MalbildRecord *theme): its inputs are wanted; "show-unanswered": the inputs without an answer are.
 * Class actions: "answers.copy", "answers.show-inputs", "answers.show-unanswered".
 */

G_END_DECLS
