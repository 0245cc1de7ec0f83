/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "malbild-record-row.h"

G_BEGIN_DECLS

#define MALBILD_TYPE_DECISION_ROW (malbild_decision_row_get_type ())
G_DECLARE_FINAL_TYPE (MalbildDecisionRow, malbild_decision_row, MALBILD, DECISION_ROW, GtkWidget)

/**
 * MalbildDecisionRow:
 *
 * A row of the decisions' tree: the title of a group, or a record.
 */
GtkWidget     *malbild_decision_row_new        (const MalbildRecordRowFuncs *funcs);
void           malbild_decision_row_set_row    (MalbildDecisionRow *self, GtkTreeListRow *row);
/* (transfer none) (nullable): NULL for a group */
MalbildRecord *malbild_decision_row_get_record (MalbildDecisionRow *self);
/* Says anew what depends on other records than the row's own. */
void           malbild_decision_row_update     (MalbildDecisionRow *self);

G_END_DECLS
