/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-db.h"

G_BEGIN_DECLS

/**
 * malbild_open_older:
 * @from: a connection to a goal file of an earlier version, which is not to be written
 *
 * Copies the file to a folder for temporary files and brings the copy up to date there. The copy is gone when its
 * connection is closed. The original stays as it is: who only reads never changes a file.
 *
 * Returns: a connection to the copy, which reads, or NULL with @error set
 */
MalbildDb *malbild_open_older (MalbildDb *from, GError **error);

G_END_DECLS
