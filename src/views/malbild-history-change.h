/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "malbild-history.h"

G_BEGIN_DECLS

/**
 * malbild_history_change_widget_new:
 * @edit: the edit that the change is a part of
 * @titled: whether the record and field are named: not where the edit's label does that
 *
 * One change as a person reads it: the record, from what to what (texts word by word), what a record held that is gone,
 * and a button that goes back to it. The buttons ask for the actions "history.reveal" and "history.go-back".
 */
GtkWidget *malbild_history_change_widget_new (MalbildStore *store, MalbildHistoryEdit *edit, const MalbildHistoryChange *change, gboolean titled);

/* The target of the action "history.go-back". */
GVariant *malbild_history_go_back_target (MalbildHistoryEdit *edit, gint64 record, const char *field, MalbildHistorySide side);

G_END_DECLS
