/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-place.h"

G_BEGIN_DECLS

#define MALBILD_TYPE_OVERVIEW_VIEW (malbild_overview_view_get_type ())
G_DECLARE_FINAL_TYPE (MalbildOverviewView, malbild_overview_view, MALBILD, OVERVIEW_VIEW, MalbildPlace)

/**
 * MalbildOverviewView:
 *
 * The place Overview: where the process stands, what comes next, what is missing, the goals by area and state, and
 * the coverage of Agenda 2030.
 */

G_END_DECLS
