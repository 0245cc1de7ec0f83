/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MALBILD_TYPE_MEANS_EDITOR (malbild_means_editor_get_type ())
G_DECLARE_FINAL_TYPE (MalbildMeansEditor, malbild_means_editor, MALBILD, MEANS_EDITOR, GtkWidget)

/**
 * MalbildMeansEditor:
 *
 * A text that lies on a cell while a person types into it.
 *
 * Signals: "finish" (int down, int right): it is done, and the keyboard is to go on that far; "cancel": it is given up;
 * "left": the keyboard went elsewhere.
 */
GtkWidget  *malbild_means_editor_new      (void);

/**
 * malbild_means_editor_begin:
 * @name: what assistive technology calls it
 * @text: what stands in it, chosen as a whole; what is typed then takes its place
 * @typed: (nullable): what was typed already, in place of @text
 * @xalign: 0 for words, 1 for numbers
 */
void        malbild_means_editor_begin    (MalbildMeansEditor *self, const char *name, const char *text, const char *typed, float xalign);
const char *malbild_means_editor_get_text (MalbildMeansEditor *self);
/* Whether something else stands in it than at the beginning. */
gboolean    malbild_means_editor_is_changed (MalbildMeansEditor *self);
/* Why what stands in it is refused; NULL: it is not. It is so until something else is typed. */
void        malbild_means_editor_refuse   (MalbildMeansEditor *self, const char *message);
/* NULL where it is not refused. */
const char *malbild_means_editor_get_message (MalbildMeansEditor *self);

G_END_DECLS
