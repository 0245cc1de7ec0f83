/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "malbild-context.h"

G_BEGIN_DECLS

/* The rows of the golden thread. */

/**
 * malbild_thread_rows_new:
 * @beside: (nullable): what the row need not name again: the record in the middle; NULL: the goal set
 * @group: (nullable): how it is tied to that, translated
 *
 * Returns: a row that tells of a record what lists tell of it, and where it stands; it follows the record
 */
GtkWidget     *malbild_thread_rows_new        (MalbildContext *context, MalbildRecord *record, MalbildRecord *beside, const char *group);
/* (transfer none) (nullable): what a row shows; NULL where it is the one that shows more */
MalbildRecord *malbild_thread_rows_get_record (GtkWidget *row);

/* Lets the rows of @list be headed by how they are tied. */
void malbild_thread_rows_set_up (GtkListBox *list);
/* Shows what is one step from @beside. @groups: (element-type MalbildThreadGroup); what they count only is asked for by a row */
void malbild_thread_rows_show_groups (GtkListBox *list, MalbildContext *context, MalbildRecord *beside, GPtrArray *groups);
/* Appends where the thread breaks at @record, @gaps having a bit for each; each row leads to where it is mended. */
void malbild_thread_rows_append_gaps (GtkListBox *list, MalbildContext *context, MalbildRecord *record, guint gaps);

G_END_DECLS
