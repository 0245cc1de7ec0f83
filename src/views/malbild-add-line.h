/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MALBILD_TYPE_ADD_LINE (malbild_add_line_get_type ())
G_DECLARE_FINAL_TYPE (MalbildAddLine, malbild_add_line, MALBILD, ADD_LINE, GtkWidget)

/**
 * MalbildAddLine:
 *
 * A line in which one thing after the other is typed and added. Property "hint": what it says while it is empty, and
 * its accessible name. Signal "add" (const char *typed): Enter or the button was pressed; whoever adds answers with
 * malbild_add_line_answer().
 */
GtkWidget *malbild_add_line_new    (void);

/**
 * malbild_add_line_answer:
 * @error: (nullable): why what was typed is refused, said below the line until it is changed; NULL: it was added, and
 *   the line is free for the next
 */
void       malbild_add_line_answer (MalbildAddLine *self, const GError *error);

/* Forgets what was typed. */
void       malbild_add_line_clear  (MalbildAddLine *self);

G_END_DECLS
