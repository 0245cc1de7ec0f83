/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-place.h"

G_BEGIN_DECLS

#define MALBILD_TYPE_MEANS_VIEW (malbild_means_view_get_type ())
G_DECLARE_FINAL_TYPE (MalbildMeansView, malbild_means_view, MALBILD, MEANS_VIEW, MalbildPlace)

/**
 * MalbildMeansView:
 *
 * Goals and means in one table, with sums by area and year, what is tied to no goal, and goals that have no means yet.
 *
 * A text that is pasted is handed to the action "win.paste-means" (s), which finds out whether it is a table with headings, to
 * be taken in as a whole, or cells, to be given to malbild_means_view_paste().
 */

/**
 * malbild_means_view_paste:
 * @lines: (element-type GStrv): cells, line by line
 *
 * Fills the table to the right of the chosen cell and downwards, and says what came of it.
 */
void malbild_means_view_paste (MalbildMeansView *self, GPtrArray *lines);

/* Says beside the chosen cell why what was to be pasted was not. */
void malbild_means_view_say   (MalbildMeansView *self, const char *message);

G_END_DECLS
