/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MALBILD_DIFF_MAX_STEPS: how much work one comparison may be, in steps of the search. Texts so long and so unlike that
 * it takes more are compared by paragraphs, and if that is too much as well, as one that went and one that came.
 */
#define MALBILD_DIFF_MAX_STEPS 4000000

/**
 * MalbildDiffType:
 * @MALBILD_DIFF_SAME: stands in both texts
 * @MALBILD_DIFF_REMOVED: stands in the old text alone
 * @MALBILD_DIFF_ADDED: stands in the new text alone
 */
typedef enum {
  MALBILD_DIFF_SAME,
  MALBILD_DIFF_REMOVED,
  MALBILD_DIFF_ADDED,
} MalbildDiffType;

/**
 * MalbildDiffRun:
 * @type: in which of the texts it stands
 * @text: its first byte, borrowed from the old text where it was removed, else from the new one; not ended by a zero
 * @length: how many bytes, never 0
 */
typedef struct {
  MalbildDiffType type;
  const char     *text;
  gsize           length;
} MalbildDiffRun;

/**
 * malbild_diff_words:
 * @old_text: UTF-8
 * @new_text: UTF-8
 *
 * Compares two texts word by word. Words, spaces and punctuation marks are told apart; words that changed one after the
 * other are one run, with the spaces between them. What was removed stands before what was added in its place.
 *
 * Returns: (transfer full) (element-type MalbildDiffRun): the runs, neighbours of different types. Those that are not
 *   added make up @old_text, those that are not removed @new_text. They borrow from both texts.
 */
GArray *malbild_diff_words (const char *old_text, const char *new_text);

G_END_DECLS
