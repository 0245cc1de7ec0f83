/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "malbild-record.h"

G_BEGIN_DECLS

#define MALBILD_TYPE_CHECK_GROUP (malbild_check_group_get_type ())
G_DECLARE_FINAL_TYPE (MalbildCheckGroup, malbild_check_group, MALBILD, CHECK_GROUP, AdwPreferencesGroup)

/**
 * MalbildCheckGroup:
 *
 * Records with a box to tick each, under a title whose own box ticks them all. It is not visible as long as it is empty.
 *
 * Signal "changed": other records are chosen.
 */
GtkWidget *malbild_check_group_new (const char *title, const char *description);

/**
 * malbild_check_group_add:
 * @subtitle: (nullable): what stands below the title of @record
 * @chosen: whether it is ticked from the beginning; this emits no "changed"
 */
void malbild_check_group_add (MalbildCheckGroup *self, MalbildRecord *record, const char *subtitle, gboolean chosen);

guint malbild_check_group_get_n_chosen (MalbildCheckGroup *self);

/* Appends a reference of each record that is chosen, in the order of the list. */
void malbild_check_group_append_chosen (MalbildCheckGroup *self, GPtrArray *records);

G_END_DECLS
