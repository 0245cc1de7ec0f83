/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "malbild-history.h"

G_BEGIN_DECLS

#define MALBILD_TYPE_HISTORY_ROW (malbild_history_row_get_type ())
G_DECLARE_FINAL_TYPE (MalbildHistoryRow, malbild_history_row, MALBILD, HISTORY_ROW, GtkWidget)

/**
 * MalbildHistoryRow:
 *
 * One edit in the list of a history: when, what, who, and its first changes; more of them when asked for.
 */
GtkWidget *malbild_history_row_new (void);

/**
 * malbild_history_row_show:
 * @edit: (nullable): the edit, NULL for none
 * @about: the key of the record that the history is about, 0 for all
 */
void malbild_history_row_show     (MalbildHistoryRow *self, MalbildStore *store, MalbildHistoryEdit *edit, gint64 about);
/* Whether the edit is the first of its day in the list, and the day stands above it. */
void malbild_history_row_set_first_of_day (MalbildHistoryRow *self, gboolean first);

G_END_DECLS
