/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-store-private.h"

G_BEGIN_DECLS

/* What the journal knows of records, those that are no longer there included. */

/**
 * malbild_past_get:
 *
 * Returns: (transfer full): the record, or one that stands for it: removed, with the values that it had when it went.
 *   One of which nothing is known any more has none.
 */
MalbildRecord *malbild_past_get (MalbildStore *store, gint64 key);

/* A removed record as one removal has written it down: the change @number of @edit. (transfer full) (nullable) */
MalbildRecord *malbild_past_read (MalbildStore *store, gint64 key, gint64 edit, gint64 number, GError **error);

/* The value as people read it, a reference by its title. (transfer full) */
char *malbild_past_format (MalbildStore *store, const MalbildField *field, const MalbildCell *cell);

/* The last removal of a record; @number 0 if there is none. */
gboolean malbild_past_find_removal (MalbildDb *db, gint64 key, gint64 *edit, gint64 *number, GError **error);

/**
 * malbild_past_find_set:
 *
 * Follows the owners up, also of records that were removed.
 *
 * Returns: the key of the goal set that the record is a part of; 0 for what is no part of one
 */
gint64 malbild_past_find_set (MalbildDb *db, gint64 key);

/**
 * malbild_past_list_related:
 *
 * Returns: (transfer full) (element-type gint64): the record and those that are or were a part of it or a link at one
 *   of its ends, each once
 */
GArray *malbild_past_list_related (MalbildDb *db, gint64 key, GError **error);

G_END_DECLS
