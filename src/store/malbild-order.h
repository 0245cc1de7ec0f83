/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-journal.h"

G_BEGIN_DECLS

/* The manual order. Siblings are: links to the same goal; goals of the same set and area; else parts of the same owner. */

/* The position after the last sibling of a record that has, or will have, the values @cells (one a field). */
gboolean malbild_order_get_last (MalbildDb *db, const MalbildKind *kind, const MalbildCell *cells, gint64 *position, GError **error);

/**
 * malbild_order_move:
 * @sibling: the key of the record next to which it goes; 0: the end of its own siblings
 *
 * Gives a record a position between those of its new neighbours, and some of them new ones where there is no room.
 */
gboolean malbild_order_move (MalbildJournal *journal, gint64 key, gint64 sibling, gboolean after, GError **error);

G_END_DECLS
