/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-criteria.h"
#include "malbild-store.h"

G_BEGIN_DECLS

#define MALBILD_TYPE_FINDING (malbild_finding_get_type ())
G_DECLARE_FINAL_TYPE (MalbildFinding, malbild_finding, MALBILD, FINDING, GObject)

/**
 * MalbildFinding:
 *
 * What comes of holding a criterion against a goal, an area, a body or the goal set. It stays the same object as long as
 * the criterion says something of that; property "outcome" (a #MalbildOutcome, read-only) notifies of every change,
 * also of what is missing.
 */

MalbildOutcome malbild_finding_get_outcome   (MalbildFinding *self);
MalbildAbout   malbild_finding_get_about     (MalbildFinding *self);
/* What is missing, as sentences; empty where nothing is. (transfer full) */
char          *malbild_finding_dup_message   (MalbildFinding *self);
/* The field of the subject, or the kind of link or part, that mends it; NULL for none. */
const char    *malbild_finding_get_mending   (MalbildFinding *self);
/* Keys: of the criterion; of what it is held against; of the override and the judgement, 0 for none. */
gint64         malbild_finding_get_criterion (MalbildFinding *self);
gint64         malbild_finding_get_subject   (MalbildFinding *self);
gint64         malbild_finding_get_override  (MalbildFinding *self);
gint64         malbild_finding_get_judgement (MalbildFinding *self);

/* For the findings alone. */
MalbildFinding *malbild_finding_new (gint64 criterion, MalbildAbout about, gint64 subject);
/* Returns: whether something changed */
gboolean        malbild_finding_update    (MalbildFinding *self, const MalbildCheckResult *result, gint64 override, gint64 judgement);

G_END_DECLS
