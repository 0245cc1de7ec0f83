/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "malbild-context.h"

G_BEGIN_DECLS

/* The rows of the golden thread. */

/**
 * malbild_thread_rows_new:
 * @group: (nullable): how it is tied to the record in the middle, translated
 *
 * Returns: a row that shows a record and where it stands
 */
GtkWidget     *malbild_thread_rows_new        (MalbildContext *context, MalbildRecord *record, const char *group);
/* (transfer none) (nullable): what a row shows, where it is a record */
MalbildRecord *malbild_thread_rows_get_record (GtkWidget *row);

/* Lets the rows of @list be headed by how they are tied. */
void malbild_thread_rows_set_up (GtkListBox *list);
/* Shows what is one step from a record. @groups: (element-type MalbildThreadGroup) */
void malbild_thread_rows_show_groups (GtkListBox *list, MalbildContext *context, GPtrArray *groups);
/* Appends where the thread breaks at @record, @gaps having a bit for each; each row leads to where it is mended. */
void malbild_thread_rows_append_gaps (GtkListBox *list, MalbildContext *context, MalbildRecord *record, guint gaps);

G_END_DECLS
