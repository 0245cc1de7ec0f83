/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-db.h"

G_BEGIN_DECLS

/* For malbild-db.c, malbild-db-error.c and malbild-statement.c alone, and for temporary copies. */

struct _MalbildDb {
  sqlite3       *handle;
  char          *path;
  MalbildDbMode  mode;
  char          *own;         /* of malbild-own-files.h */
  char          *folder;      /* of a temporary copy: goes with the connection; NULL for any other file */
  GHashTable    *statements;  /* idle ones, by their text, which SQLite owns */
};

struct _MalbildStatement {
  MalbildDb    *db;
  sqlite3_stmt *handle;
};

/* Removes the copy at @path with what SQLite left beside it, and the folder of its own. */
void malbild_db_remove_folder (const char *path, const char *folder);

G_END_DECLS
