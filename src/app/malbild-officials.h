/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "malbild-store.h"

G_BEGIN_DECLS

/**
 * malbild_officials_suggest:
 * @entry: where an official is named
 * @group: the group that it is in
 * @store: (nullable): the goal file whose goals name officials
 *
 * Offers in rows below @entry the officials that goals name, those that have in their name what is typed. Pressing one
 * takes it over.
 */
void malbild_officials_suggest (AdwEntryRow *entry, AdwPreferencesGroup *group, MalbildStore *store);

G_END_DECLS
