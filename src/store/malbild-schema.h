/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-db.h"

G_BEGIN_DECLS

/** MALBILD_SCHEMA_VERSION: the user_version of a goal file that this program writes: how many migrations there are. */
#define MALBILD_SCHEMA_VERSION 2

/** MALBILD_FOLD_VERSION: raised when malbild_text_fold() or what is searched changes; older search indexes are then built anew. */
#define MALBILD_FOLD_VERSION 2

/**
 * malbild_schema_migrate:
 *
 * Brings the file to MALBILD_SCHEMA_VERSION, each migration in a transaction of its own; an empty one gets everything.
 * A newer file gives MALBILD_ERROR_NEWER and stays as it is.
 */
gboolean malbild_schema_migrate (MalbildDb *db, GError **error);

/* Whether the file has exactly the version of this program: NEWER if it is newer, READ_ONLY if it is older. */
gboolean malbild_schema_check (MalbildDb *db, GError **error);

/* Empties the search index and fills it from the records. Inside a transaction. */
gboolean malbild_schema_rebuild_search (MalbildDb *db, GError **error);

G_END_DECLS
