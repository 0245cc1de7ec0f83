/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "malbild-context.h"

G_BEGIN_DECLS

/* What places share that show records in rows of their own making. */

/* A label that wraps; @style (nullable) is a CSS class. */
GtkWidget *malbild_row_parts_new_label (const char *text, const char *style);

/**
 * malbild_row_parts_new_record_button:
 * @reveal: whether pressing it shows the record where it lives; else it is only chosen, and stays beside what is shown
 *
 * Returns: a flat button with the record's title, which it follows
 */
GtkWidget *malbild_row_parts_new_record_button (MalbildContext *context, MalbildRecord *record, gboolean reveal);

/**
 * malbild_row_parts_append_action:
 * @action: takes the key of @record, as "x"
 * @name: what the button does, in words with a %s for the title of @record
 *
 * Adds a flat button for something that can be done with @record.
 */
void malbild_row_parts_append_action (GtkBox *box, const char *label, const char *action, MalbildRecord *record, const char *name);

/* A flat button with an icon that removes @record, which lies in the context's goal set, with Undo; @name says so. */
GtkWidget *malbild_row_parts_new_remove_button (MalbildContext *context, MalbildRecord *record, const char *name);

/* A row of a list that is not activatable; @id (nullable) is what the row is about, for malbild_row_parts_restore_focus(). */
GtkWidget *malbild_row_parts_new_row (GtkWidget *child, const char *id);

/* Empties a list or a box. Returns: (transfer full) (nullable): the id of the row that had the keyboard */
char *malbild_row_parts_clear         (GtkWidget *container);
void  malbild_row_parts_restore_focus (GtkWidget *container, const char *id);

G_END_DECLS
