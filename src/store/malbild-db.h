/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <sqlite3.h>

#include "malbild-cell.h"

G_BEGIN_DECLS

/**
 * MalbildDbMode:
 * @MALBILD_DB_WRITE: reads and writes an existing file
 * @MALBILD_DB_CREATE: the same, and makes the file
 * @MALBILD_DB_READ: reads; other processes may write meanwhile
 * @MALBILD_DB_IMMUTABLE: reads a file that nobody can change (a WAL file in a read-only folder)
 */
typedef enum {
  MALBILD_DB_WRITE,
  MALBILD_DB_CREATE,
  MALBILD_DB_READ,
  MALBILD_DB_IMMUTABLE,
} MalbildDbMode;

/**
 * MalbildDb:
 *
 * One SQLite connection, set up the one way that the program uses: foreign keys, busy timeout, synchronous=FULL,
 * untrusted schema, the SQL functions below, and a cache of prepared statements by their text. Not thread safe.
 *
 * SQL functions, all deterministic, NULL for NULL: those of malbild-sql-functions.h, and
 * `malbild_fold(text)` malbild_text_fold(); `malbild_uuid(text)` a 16-byte blob; `malbild_uuid_text(blob)` its text form.
 */
typedef struct _MalbildDb MalbildDb;

MalbildDb     *malbild_db_open       (const char *path, MalbildDbMode mode, GError **error);
void           malbild_db_close      (MalbildDb *self);
sqlite3       *malbild_db_get_handle (MalbildDb *self);
const char    *malbild_db_get_path   (MalbildDb *self);
MalbildDbMode  malbild_db_get_mode   (MalbildDb *self);
gboolean       malbild_db_in_transaction (MalbildDb *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MalbildDb, malbild_db_close)

/**
 * malbild_db_set_error:
 * @code: what SQLite returned
 *
 * Turns the connection's last failure into a MALBILD_ERROR whose sentence says what to do. Always returns FALSE.
 */
gboolean malbild_db_set_error (MalbildDb *self, int code, GError **error);

/* Runs one or several statements that give no rows and take no values. Not cached. */
gboolean malbild_db_exec (MalbildDb *self, const char *sql, GError **error);

/**
 * MalbildStatement:
 *
 * A prepared statement lent by its connection's cache. malbild_statement_free() resets it and gives it back, so the
 * same SQL text may be in use twice at a time (an inner loop inside an outer one).
 */
typedef struct _MalbildStatement MalbildStatement;

typedef enum {
  MALBILD_STEP_ERROR,
  MALBILD_STEP_ROW,
  MALBILD_STEP_DONE,
} MalbildStep;

MalbildStatement *malbild_db_prepare     (MalbildDb *self, const char *sql, GError **error);
/**
 * malbild_db_query:
 * @types: a letter a parameter: i gint64, t text (NULL: NULL; copied), u const MalbildUuid *, n NULL (takes no argument)
 *
 * malbild_db_prepare() and binding in one call: malbild_db_query (db, error, "SELECT … WHERE a = ?1", "i", key).
 */
MalbildStatement *malbild_db_query       (MalbildDb *self, GError **error, const char *sql, const char *types, ...);
/* The same for a statement without rows of interest: runs it to its end. */
gboolean          malbild_db_run         (MalbildDb *self, GError **error, const char *sql, const char *types, ...);
/* The same for one integer: the first column of the first row. No row or NULL: @value stays as it is. */
gboolean          malbild_db_get_integer (MalbildDb *self, gint64 *value, GError **error, const char *sql, const char *types, ...);

void              malbild_statement_free (MalbildStatement *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MalbildStatement, malbild_statement_free)

/* Parameters count from 1. Texts are copied unless _static. */
void        malbild_statement_bind_null    (MalbildStatement *self, int parameter);
void        malbild_statement_bind_integer (MalbildStatement *self, int parameter, gint64 value);
void        malbild_statement_bind_text    (MalbildStatement *self, int parameter, const char *text);
void        malbild_statement_bind_static  (MalbildStatement *self, int parameter, const char *text);
void        malbild_statement_bind_uuid    (MalbildStatement *self, int parameter, const MalbildUuid *uuid);
/* A KEY cell as the key, an empty one as NULL. Not for UUID cells: those have to be resolved before. */
void        malbild_statement_bind_cell    (MalbildStatement *self, int parameter, const MalbildCell *cell);

MalbildStep malbild_statement_step  (MalbildStatement *self, GError **error);
/* Steps to the end and resets; the bindings stay. */
gboolean    malbild_statement_run   (MalbildStatement *self, GError **error);
void        malbild_statement_reset (MalbildStatement *self);

/**
 * malbild_statement_read_keys:
 * @self: (nullable): a statement that gives keys; NULL where it could not be prepared
 *
 * Returns: (transfer full) (element-type gint64): all of them, as a set; NULL with @error set
 */
GHashTable *malbild_statement_read_keys (MalbildStatement *self, GError **error);

/* Columns count from 0. Texts are valid until the next step. An empty text column is NULL. */
gboolean    malbild_statement_is_null     (MalbildStatement *self, int column);
gint64      malbild_statement_get_integer (MalbildStatement *self, int column);
const char *malbild_statement_get_text    (MalbildStatement *self, int column);
gboolean    malbild_statement_get_uuid    (MalbildStatement *self, int column, MalbildUuid *uuid);
/* The value of @field; a reference as a KEY cell, text borrowed until the next step. */
void        malbild_statement_get_cell    (MalbildStatement *self, int column, const MalbildField *field, MalbildCell *cell);

G_END_DECLS
