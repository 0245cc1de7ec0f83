/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-changes.h"
#include "malbild-finding-group.h"

G_BEGIN_DECLS

#define MALBILD_TYPE_FINDINGS (malbild_findings_get_type ())
G_DECLARE_FINAL_TYPE (MalbildFindings, malbild_findings, MALBILD, FINDINGS, GObject)

/**
 * MalbildFindings:
 *
 * The criteria of a goal set held against it: a #GListModel of #MalbildFindingGroup, one a criterion in their order.
 *
 * It follows the store: it keeps account of what commits touched, and reads it with malbild_findings_refresh(), so
 * that nothing is read for findings that nobody looks at. Groups and findings that stay are the same objects.
 */
MalbildFindings *malbild_findings_new      (MalbildStore *store, MalbildRecord *goal_set);

/* Whether the commit touches anything that the findings follow from. */
gboolean         malbild_findings_concern  (const MalbildChanges *changes);

/* Brings them up to date. FALSE: they are as before, and what was touched is still to be read. */
gboolean         malbild_findings_refresh  (MalbildFindings *self, GError **error);

/* How many criteria are in the state. */
guint            malbild_findings_count    (MalbildFindings *self, MalbildCriterionState state);

/**
 * malbild_store_add_usual_criteria:
 *
 * Gives a goal set the criteria that one begins with, in the user's language, after those that it has; as one edit.
 *
 * Returns: FALSE with @error set if it could not
 */
gboolean         malbild_store_add_usual_criteria (MalbildStore *self, MalbildRecord *goal_set, GError **error);

/**
 * malbild_store_override:
 * @finding: what is overridden
 * @reason: why; must say something
 *
 * Writes down that a criterion need not be met there, by the store's author, today. Removing the record withdraws it.
 *
 * Returns: (transfer full): the override, or NULL with @error set
 */
MalbildRecord   *malbild_store_override (MalbildStore *self, MalbildFinding *finding, const char *reason, GError **error);

/**
 * malbild_store_judge:
 * @rationale: (nullable): why; NULL leaves what was written before
 *
 * Judges by hand, as the store's author, today; a judgement that is there is changed.
 *
 * Returns: FALSE with @error set if it could not
 */
gboolean         malbild_store_judge    (MalbildStore *self, MalbildFinding *finding, MalbildVerdict verdict, const char *rationale, GError **error);

G_END_DECLS
