/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "malbild-context.h"

G_BEGIN_DECLS

#define MALBILD_TYPE_SIDEBAR (malbild_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (MalbildSidebar, malbild_sidebar, MALBILD, SIDEBAR, AdwBin)

/**
 * MalbildSidebar:
 *
 * The places with their counts, and the goal areas of the goal set that is shown.
 *
 * Properties: "context" (#MalbildContext), "place" (the name of the place that is shown), "area" (#MalbildRecord,
 * nullable: the goal area that the goals are limited to; its row is the selected one).
 * Signals: "place-activated" (const char *name), "area-activated" (MalbildRecord *area; NULL: the internal goals).
 */

G_END_DECLS
