/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-changes.h"
#include "malbild-db.h"
#include "malbild-statements.h"
#include "malbild-store.h"

G_BEGIN_DECLS

/* What the files of this room know of the store beyond its public header. */

/**
 * malbild_store_get_db:
 *
 * The store's own connection, on which all short reads and all edits happen. Inside an edit it sees what the edit has
 * written so far; records in memory and "changed" follow at the commit.
 *
 * Returns: (transfer none): the connection
 */
MalbildDb *malbild_store_get_db (MalbildStore *self);

/* The object of a record if somebody holds it (also a removed one), else NULL. Never reads the file. (transfer none) */
MalbildRecord *malbild_store_peek (MalbildStore *self, gint64 key);

/* The object of a record that a list has: where the record was removed a moment ago and the list was not told yet, one that
 * says so. No item would mean the end of the list. (transfer full) */
MalbildRecord *malbild_store_get_listed (MalbildStore *self, gint64 key);

/* malbild_store_get (store, key, error) makes or finds the object of a key. */

/**
 * The signal "changed" (MalbildStore *store, MalbildChanges *changes) comes after each commit, when every record in memory
 * already has its new values (their "notify" came before). In it queries read their keys anew.
 */
G_END_DECLS
