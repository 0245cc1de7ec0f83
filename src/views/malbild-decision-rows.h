/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "malbild-context.h"

G_BEGIN_DECLS

/* Rows of the decisions' place. Each leads to a record; those that can be opened read what is in them when they are. */

/* What awaits a decision in the context's goal set, a row a kind. (transfer full) (element-type GtkWidget) */
GPtrArray *malbild_decision_rows_new_awaiting (MalbildContext *context);

/* A decision, with what it approved in it. */
GtkWidget *malbild_decision_rows_new_decision (MalbildContext *context, MalbildRecord *decision);

/* What tells the row from others: the key of its decision, or a small number for what awaits. 0: no such row */
gint64     malbild_decision_row_get_key       (GtkWidget *row);

G_END_DECLS
