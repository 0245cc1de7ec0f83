/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-place.h"

G_BEGIN_DECLS

#define MALBILD_TYPE_INPUT_SORTER (malbild_input_sorter_get_type ())
G_DECLARE_FINAL_TYPE (MalbildInputSorter, malbild_input_sorter, MALBILD, INPUT_SORTER, MalbildPlace)

/**
 * MalbildInputSorter:
 *
 * Sorts inputs with the keyboard, one at a time: those without a theme, in their order, from where it was begun. T finds or
 * makes the theme, 1 to 9 give the goal area (and take it away again), R the target group, G links a goal, E leads to the text;
 * Enter goes on, Backspace back. Each is an edit of its own.
 *
 * Class actions: "sorter.theme", "sorter.target-group", "sorter.goal", "sorter.area" (int: which, from 1), "sorter.edit",
 * "sorter.next", "sorter.back".
 */

G_END_DECLS
