/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-place.h"

G_BEGIN_DECLS

#define MALBILD_TYPE_THREAD_VIEW (malbild_thread_view_get_type ())
G_DECLARE_FINAL_TYPE (MalbildThreadView, malbild_thread_view, MALBILD, THREAD_VIEW, MalbildPlace)

/**
 * MalbildThreadView:
 *
 * The place of the golden thread. First the gaps, where it breaks; then, for the record that one asks to look at, where
 * it comes from and what comes of it, side by side. Left and Right follow the thread, Up and Down go among what lies
 * beside each other, Enter puts a record into the middle.
 *
 * Class actions: "thread.gaps" (back to the gaps), "thread.open" (shows the record in the middle where it is edited).
 */

G_END_DECLS
