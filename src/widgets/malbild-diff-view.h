/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MALBILD_TYPE_DIFF_VIEW (malbild_diff_view_get_type ())
G_DECLARE_FINAL_TYPE (MalbildDiffView, malbild_diff_view, MALBILD, DIFF_VIEW, GtkWidget)

/**
 * MalbildDiffView:
 *
 * Two texts as one, word by word: what was removed struck through, what was added underlined, each on a faint colour; in
 * words for assistive technology.
 */

/**
 * malbild_diff_view_new:
 * @brief: whether long stretches are cut, for a list in which one looks for what changed
 */
GtkWidget *malbild_diff_view_new (gboolean brief);

/* NULL is no text. */
void malbild_diff_view_set_texts (MalbildDiffView *self, const char *old_text, const char *new_text);

/**
 * malbild_diff_view_describe:
 *
 * Returns: (transfer full): the two texts as one, in words: what is in both, “removed: …”, “added: …”
 */
char *malbild_diff_view_describe (const char *old_text, const char *new_text, gboolean brief);

G_END_DECLS
