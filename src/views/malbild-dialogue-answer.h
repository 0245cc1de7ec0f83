/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-query.h"

G_BEGIN_DECLS

/* What became of what people said, as far as it follows by itself from what inputs are linked to. */

/** MALBILD_DIALOGUE_MAX_GOALS: so many goals are told of at most; the others are counted. */
#define MALBILD_DIALOGUE_MAX_GOALS 50

/**
 * malbild_dialogue_list_goals:
 * @record: an input or a theme
 * @n_more: (out): how many more there are
 *
 * Returns: (transfer full) (element-type MalbildRecord): the goals that the input, or an input of the theme, is linked to,
 *   those with the most links first; at most MALBILD_DIALOGUE_MAX_GOALS
 */
GPtrArray *malbild_dialogue_list_goals (MalbildStore *store, MalbildRecord *record, guint *n_more);

/* "and 3 more goals" (transfer full) */
char *malbild_dialogue_tell_more (guint n_more);

/**
 * malbild_dialogue_describe_goal:
 * @goal: a goal
 *
 * Returns: (transfer full): its state today, and the decision that it rests on with date and section
 */
char *malbild_dialogue_describe_goal (MalbildStore *store, MalbildRecord *goal);

/* Its decided wording; else the latest one. (transfer full) (nullable) */
MalbildRecord *malbild_dialogue_dup_wording (MalbildStore *store, MalbildRecord *goal);

/* Its own feedback; for an input without, that of its theme; "" where there is none. (transfer none) */
const char *malbild_dialogue_get_feedback (MalbildRecord *record);

/* How many inputs have the theme, or come from the event. */
guint malbild_dialogue_count_inputs (MalbildStore *store, MalbildRecord *record);

/* Has a query of inputs find those that have no answer, as the golden thread tells them: neither has their theme one. */
void malbild_dialogue_where_unanswered (MalbildQuery *inputs);

/**
 * malbild_dialogue_dup_answer:
 * @record: an input or a theme
 *
 * Returns: (transfer full): the whole answer as plain text, to be sent or printed
 */
char *malbild_dialogue_dup_answer (MalbildStore *store, MalbildRecord *record);

G_END_DECLS
