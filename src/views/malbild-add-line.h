/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "malbild-kind.h"
#include "malbild-query.h"

G_BEGIN_DECLS

#define MALBILD_TYPE_ADD_LINE (malbild_add_line_get_type ())
G_DECLARE_FINAL_TYPE (MalbildAddLine, malbild_add_line, MALBILD, ADD_LINE, GtkWidget)

/**
 * MalbildAddLine:
 *
 * A line in which one thing after the other is typed and added. Property "hint": what it says while it is empty, and
 * its accessible name. Signal "add" (const char *typed): Enter or the button was pressed; whoever adds answers with
 * malbild_add_line_answer(). Signal "add-with" (const char *typed, MalbildRecord *record), in its place where there are
 * candidates: the record that was chosen to go with it, NULL for none.
 */

/**
 * malbild_add_line_answer:
 * @error: (nullable): why what was typed is refused, said below the line until it is changed; NULL: it was added, and
 *   the line is free for the next
 */
void       malbild_add_line_answer (MalbildAddLine *self, const GError *error);

/**
 * malbild_add_line_set_candidates:
 * @query: (nullable): what is typed waits until one of these is chosen, in a picker; the picker adds its own search
 * @clear_label: (nullable): offers to go on without one, in these words
 */
void       malbild_add_line_set_candidates (MalbildAddLine *self, MalbildQuery *query, const char *clear_label);

/* The field that what is typed becomes: what it has to remark on a text (#MalbildField.remark_input) is said below the line
 * while it is typed. (nullable) */
void       malbild_add_line_set_field (MalbildAddLine *self, const MalbildField *field);

/* Forgets what was typed. */
void       malbild_add_line_clear  (MalbildAddLine *self);

G_END_DECLS
