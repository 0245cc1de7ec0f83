/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define MALBILD_TYPE_DECISION_GROUP (malbild_decision_group_get_type ())
G_DECLARE_FINAL_TYPE (MalbildDecisionGroup, malbild_decision_group, MALBILD, DECISION_GROUP, GObject)

/**
 * MalbildDecisionGroup:
 *
 * A row of the decisions' place that is no record: what is below it, and how much that is.
 *
 * Property "title" (read-only, notifying): the label with the number of items, if it is counted.
 */
MalbildDecisionGroup *malbild_decision_group_new       (const char *label, GListModel *items, gboolean counted);
/* (transfer none) */
GListModel           *malbild_decision_group_get_items (MalbildDecisionGroup *self);
guint                 malbild_decision_group_count     (MalbildDecisionGroup *self);

G_END_DECLS
