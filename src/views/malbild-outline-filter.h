/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-query.h"

G_BEGIN_DECLS

#define MALBILD_TYPE_OUTLINE_FILTER (malbild_outline_filter_get_type ())
G_DECLARE_FINAL_TYPE (MalbildOutlineFilter, malbild_outline_filter, MALBILD, OUTLINE_FILTER, GObject)

/**
 * MalbildOutlineFilter:
 *
 * Which goals an outline shows, and in which order. Signal "changed": one of its conditions is another one.
 *
 * Properties, all notifying: "text" (full-text search), "area" (#MalbildRecord), "body" (#MalbildRecord, the
 * responsible one), "states" (a bit 1 << #MalbildGoalState for each wanted), "levels" (a bit
 * 1 << #MalbildGoalLevel for each), "official" (the responsible one, however the name is written), "period" (#MalbildPeriod that the validity overlaps), "order" (name of a
 * field; NULL: manual order), "active" (read-only: whether any condition is set, the order aside).
 */
MalbildOutlineFilter *malbild_outline_filter_new (void);

gboolean malbild_outline_filter_get_active (MalbildOutlineFilter *self);
/* Takes all conditions away; the order stays. */
void     malbild_outline_filter_clear      (MalbildOutlineFilter *self);
/* Puts the conditions and the order on a query for goals. */
void     malbild_outline_filter_apply      (MalbildOutlineFilter *self, MalbildQuery *query);
/* Whether the goals of this area (NULL: without one) can match at all. */
gboolean malbild_outline_filter_allows_area (MalbildOutlineFilter *self, MalbildRecord *area);

G_END_DECLS
