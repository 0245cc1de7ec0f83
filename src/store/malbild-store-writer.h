/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-writer.h"

G_BEGIN_DECLS

#define MALBILD_TYPE_STORE_WRITER (malbild_store_writer_get_type ())
G_DECLARE_FINAL_TYPE (MalbildStoreWriter, malbild_store_writer, MALBILD, STORE_WRITER, GObject)

/*
 * The store as a #MalbildWriter, on a connection of its own: nothing of it is seen before it is whole. All of it is one
 * transaction, one edit. malbild_store_new_writer() makes it.
 */

G_END_DECLS
