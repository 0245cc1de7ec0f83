/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "malbild-context.h"

G_BEGIN_DECLS

#define MALBILD_TYPE_LOCK_BAR (malbild_lock_bar_get_type ())
G_DECLARE_FINAL_TYPE (MalbildLockBar, malbild_lock_bar, MALBILD, LOCK_BAR, GtkWidget)

/**
 * MalbildLockBar:
 *
 * Says why a record cannot be changed, and offers what can be done instead: a new wording where one is decided
 * ("detail.new-wording"), to reopen the goal set where it is an archive ("lock.reopen", an action of its own). Not there
 * for what can be changed.
 *
 * Signal "changed": it may be another answer now which fields are locked.
 */
void malbild_lock_bar_set_record (MalbildLockBar *self, MalbildContext *context, MalbildRecord *record);

/* Copies the text of a wording to a new draft of its goal. (transfer full) (nullable): it is told what went wrong */
MalbildRecord *malbild_lock_add_wording (MalbildContext *context, MalbildRecord *wording);
/* Makes the goal set an archive since today, or reopens it. */
void           malbild_lock_set_archived (MalbildContext *context, MalbildRecord *goal_set, gboolean archived);

G_END_DECLS
