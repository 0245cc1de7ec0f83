/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Names of months (1 to 12) and seasons (0, spring, to 3, winter) in the language of the program. */
const char *malbild_month_name       (int month);
const char *malbild_month_short_name (int month);
const char *malbild_season_name      (int season);

/* The month or season that a word names, in the language of the program or in English, whole or abbreviated to
 * at least three letters. @folded has gone through malbild_text_fold(). 0, or -1 for seasons, where there is none. */
int malbild_month_by_name  (const char *folded);
int malbild_season_by_name (const char *folded);

G_END_DECLS
