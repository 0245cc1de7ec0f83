/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * MalbildLateLists:
 *
 * Lists of two parts, of which the second takes long to read and is appended later.
 */
typedef struct _MalbildLateLists MalbildLateLists;

MalbildLateLists *malbild_late_lists_new  (void);
void              malbild_late_lists_free (MalbildLateLists *self);

/**
 * malbild_late_lists_concatenate:
 * @self: (nullable): without, or once this has been started, both parts are there at once
 * @first: (transfer full): what stands first
 * @second: (transfer full): what follows
 *
 * Returns: (transfer full): the first part, and sooner or later the second one
 */
GListModel *malbild_late_lists_concatenate (MalbildLateLists *self, GListModel *first, GListModel *second);

/* Appends the second parts, one at a time, when nothing else is to be done. */
void malbild_late_lists_start (MalbildLateLists *self);

/* Appends those that are missing at once. */
void malbild_late_lists_finish (MalbildLateLists *self);

G_END_DECLS
