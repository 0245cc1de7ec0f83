/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-db.h"
#include "malbild-record.h"

G_BEGIN_DECLS

/**
 * MalbildIdentity:
 *
 * The records that somebody holds, one object a row. It does not hold them itself: a record takes its entry away when
 * it is disposed of. Removed records stay while they are held, so that an undo brings the same object back.
 */
typedef struct _MalbildIdentity MalbildIdentity;

/* The sink and the connection have to outlive it. */
MalbildIdentity *malbild_identity_new  (MalbildSink *sink, MalbildDb *db);
void             malbild_identity_free (MalbildIdentity *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MalbildIdentity, malbild_identity_free)

/* The object if somebody holds it, also a removed one. (transfer none) (nullable) */
MalbildRecord *malbild_identity_peek (MalbildIdentity *self, gint64 key);

/* The object, read from the file if nobody holds it. (transfer full); NULL without error where there is no such record. */
MalbildRecord *malbild_identity_get (MalbildIdentity *self, gint64 key, GError **error);

/* Reads the record's row again: new values, or removed, or back. Notifies of what changed. */
gboolean malbild_identity_reload (MalbildIdentity *self, MalbildRecord *record, GError **error);

/* Forgets a record that was never committed: its key will be another record's. */
void malbild_identity_forget (MalbildIdentity *self, MalbildRecord *record);

/* All that is held. (transfer container) (element-type MalbildRecord): the array holds them */
GPtrArray *malbild_identity_list (MalbildIdentity *self);

G_END_DECLS
