/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "malbild-context.h"

G_BEGIN_DECLS

#define MALBILD_TYPE_NOTICE_BAR (malbild_notice_bar_get_type ())
G_DECLARE_FINAL_TYPE (MalbildNoticeBar, malbild_notice_bar, MALBILD, NOTICE_BAR, AdwBin)

/**
 * MalbildNoticeBar:
 *
 * Says above every place why nothing in it can be changed: that the goal file is read-only, or that the goal set is an
 * archive, which can be reopened from here ("win.reopen"). Not there where everything can be changed.
 *
 * Property "context" (#MalbildContext, nullable).
 */

G_END_DECLS
