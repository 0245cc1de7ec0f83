/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "malbild-query.h"

G_BEGIN_DECLS

#define MALBILD_TYPE_SDG_BADGES (malbild_sdg_badges_get_type ())
G_DECLARE_FINAL_TYPE (MalbildSdgBadges, malbild_sdg_badges, MALBILD, SDG_BADGES, GtkWidget)

/**
 * MalbildSdgBadges:
 *
 * The goals of Agenda 2030 that a goal is linked to, as numbers on their colours, kept up to date. The colour only
 * decorates; names stand in the tooltip and the accessible name. Property "goal" (#MalbildRecord; one that is
 * no goal shows nothing).
 */
GtkWidget *malbild_sdg_badges_new      (MalbildStore *store);
void       malbild_sdg_badges_set_goal (MalbildSdgBadges *self, MalbildRecord *goal);

/**
 * malbild_sdg_badge_new:
 * @goal: 1 to 17
 *
 * Returns: one badge alone
 */
GtkWidget *malbild_sdg_badge_new (guint goal);

G_END_DECLS
