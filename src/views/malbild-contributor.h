/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-record.h"

G_BEGIN_DECLS

#define MALBILD_TYPE_CONTRIBUTOR (malbild_contributor_get_type ())
G_DECLARE_FINAL_TYPE (MalbildContributor, malbild_contributor, MALBILD, CONTRIBUTOR, GObject)

/**
 * MalbildContributor:
 *
 * A body under a goal that goals of it contribute to: a row of who contributes to what. Property "display-title"
 * (read-only, notifying): that of the body.
 */
MalbildContributor *malbild_contributor_new      (MalbildRecord *goal, MalbildRecord *body);
/* Both (transfer none). */
MalbildRecord      *malbild_contributor_get_goal (MalbildContributor *self);
MalbildRecord      *malbild_contributor_get_body (MalbildContributor *self);

G_END_DECLS
