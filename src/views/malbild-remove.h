/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "malbild-context.h"

G_BEGIN_DECLS

/**
 * malbild_remove_records:
 * @records: (element-type MalbildRecord): what goes
 *
 * Removes records as one edit and says so, with Undo, and how many links went along. Nothing is removed where one
 * of them may not be; the reason is told.
 *
 * Returns: whether they were removed
 */
gboolean malbild_remove_records (MalbildContext *context, GPtrArray *records);
gboolean malbild_remove_record  (MalbildContext *context, MalbildRecord *record);

/* Whether it is a goal that was decided: it is closed, not removed. */
gboolean malbild_goal_is_decided (MalbildRecord *record);

/**
 * malbild_set_all:
 * @records: (element-type MalbildRecord): what changes
 * @label: what the edit is called
 *
 * Gives a field of many records one value, as one edit. What is refused is told, and then nothing is changed.
 */
gboolean malbild_set_all (MalbildContext *context, GPtrArray *records, const char *label, const char *field, const MalbildCell *cell);

G_END_DECLS
