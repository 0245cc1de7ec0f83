/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-db.h"

G_BEGIN_DECLS

/**
 * malbild_loops_check:
 *
 * Checks all records at once for what malbild_rules_check() checks of one: nothing of the kind leads back to itself in
 * a circle or over too many steps, no two links have the same ends.
 *
 * Returns: FALSE with a MALBILD_ERROR_INVALID or MALBILD_ERROR_LIMIT that names a record of the first fault
 */
gboolean malbild_loops_check (MalbildDb *db, const MalbildKind *kind, GError **error);

G_END_DECLS
