/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-db.h"

G_BEGIN_DECLS

/**
 * malbild_held_keys_merge:
 * @shown: (element-type gint64): the rows that are shown
 * @selected: (element-type gint64): the rows as the query now selects them
 *
 * What to show while rows are held: the shown rows in their order, as far as their records still exist, and those
 * that are newly selected, each behind the row that it follows in @selected.
 *
 * Returns: (transfer full) (element-type gint64): the keys, or NULL with @error set
 */
GArray *malbild_held_keys_merge (MalbildDb *db, const MalbildKind *kind, GArray *shown, GArray *selected, GError **error);

G_END_DECLS
