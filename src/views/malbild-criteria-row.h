/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "malbild-context.h"
#include "malbild-finding-group.h"

G_BEGIN_DECLS

#define MALBILD_TYPE_CRITERIA_ROW (malbild_criteria_row_get_type ())
G_DECLARE_FINAL_TYPE (MalbildCriteriaRow, malbild_criteria_row, MALBILD, CRITERIA_ROW, GtkWidget)

/**
 * MalbildCriteriaRow:
 *
 * A row of the checked list: a criterion with its quote, where it stands and its counts, or one of its findings with what
 * is missing. What can be done with it is a button in the row. It follows what it shows.
 */
GtkWidget *malbild_criteria_row_new     (MalbildContext *context);
/* @row: (nullable): of a tree of #MalbildFindingGroup with their #MalbildFinding */
void       malbild_criteria_row_set_row (MalbildCriteriaRow *self, GtkTreeListRow *row);
/* Opens what the row's second button opens: judging, an override, or nothing. */
void       malbild_criteria_row_remark  (MalbildCriteriaRow *self);

G_END_DECLS
