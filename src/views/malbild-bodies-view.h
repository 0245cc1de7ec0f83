/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-place.h"

G_BEGIN_DECLS

#define MALBILD_TYPE_BODIES_VIEW (malbild_bodies_view_get_type ())
G_DECLARE_FINAL_TYPE (MalbildBodiesView, malbild_bodies_view, MALBILD, BODIES_VIEW, MalbildPlace)

/**
 * MalbildBodiesView:
 *
 * The place of the boards and companies: their tree and what each contributes to, who contributes to which goal, and the
 * internal goals. Where the goal set is an archive a bar says so, and nothing can be added.
 */

G_END_DECLS
