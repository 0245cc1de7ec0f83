/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-db.h"

G_BEGIN_DECLS

/* For malbild-db.c, malbild-db-error.c and malbild-statement.c alone. */

struct _MalbildDb {
  sqlite3       *handle;
  char          *path;
  MalbildDbMode  mode;
  GHashTable    *statements;  /* idle ones, by their text, which SQLite owns */
};

struct _MalbildStatement {
  MalbildDb    *db;
  sqlite3_stmt *handle;
};

G_END_DECLS
