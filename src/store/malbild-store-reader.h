/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-db.h"
#include "malbild-reader.h"

G_BEGIN_DECLS

#define MALBILD_TYPE_STORE_READER (malbild_store_reader_get_type ())
G_DECLARE_FINAL_TYPE (MalbildStoreReader, malbild_store_reader, MALBILD, STORE_READER, GObject)

/**
 * malbild_store_reader_new:
 *
 * Returns: (transfer full): a reader with a connection of its own, on which a read transaction has begun
 */
MalbildStoreReader *malbild_store_reader_new (const char *path, MalbildDbMode mode, GError **error);

/* Its connection, for checks that need the same state. (transfer none) */
MalbildDb *malbild_store_reader_get_db (MalbildStoreReader *self);

G_END_DECLS
