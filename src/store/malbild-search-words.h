/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** MALBILD_SEARCH_MAX_WORDS: how many words are looked for; those after them are left out. */
#define MALBILD_SEARCH_MAX_WORDS 16

/**
 * malbild_search_words:
 * @text: (nullable): what a person typed
 *
 * Makes expressions of FTS5 from what was typed: every word folded and quoted, so that nothing in it is taken
 * for an operator, the last one as a prefix.
 *
 * Returns: (transfer full) (nullable): an expression a word, which mean "and" when joined by blanks; NULL if
 *   there is no word in @text
 */
char **malbild_search_words (const char *text);

G_END_DECLS
