/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-place.h"

G_BEGIN_DECLS

#define MALBILD_TYPE_HISTORY_VIEW (malbild_history_view_get_type ())
G_DECLARE_FINAL_TYPE (MalbildHistoryView, malbild_history_view, MALBILD, HISTORY_VIEW, MalbildPlace)

/**
 * MalbildHistoryView:
 *
 * The place in which one sees who changed what, when, from what to what, and goes back to it: of the goal set, of the
 * whole goal file, or of the record that it is asked to look at.
 *
 * Its actions, which its rows ask for: "history.go-back" (xxsb: edit, record, field or empty for all, after the edit or
 * before it), "history.reveal" (xs: record, field or empty), "history.show-all", "history.clear".
 */

G_END_DECLS
