/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-db-private.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "malbild-error.h"
#include "malbild-own-files.h"
#include "malbild-own-locks.h"
#include "malbild-store.h"
#include "malbild-sql-functions.h"
#include "malbild-text.h"

/* Statements kept for another use; more would only be those of filters that were tried once. */
#define MAX_CACHED_STATEMENTS 256

/* Pages kept in memory, in KiB: enough that an import does not write the inner pages of its indexes again and again. */
#define CACHE_KIB 16384

/* How large the write-ahead log may stay when it is idle. */
#define WAL_LIMIT_BYTES (16 * 1024 * 1024)

static void
fold_func (sqlite3_context  *context,
           int               n_args,
           sqlite3_value   **args)
{
  const char *text = (const char *) sqlite3_value_text (args[0]);
  g_autofree char *valid = NULL;

  if (text != NULL && !g_utf8_validate (text, -1, NULL))
    text = valid = g_utf8_make_valid (text, -1);
  if (text != NULL)
    sqlite3_result_text (context, malbild_text_fold (text), -1, g_free);
}

static void
uuid_func (sqlite3_context  *context,
           int               n_args,
           sqlite3_value   **args)
{
  const char *text = (const char *) sqlite3_value_text (args[0]);
  MalbildUuid uuid;

  if (text != NULL && malbild_uuid_parse (text, &uuid))
    sqlite3_result_blob (context, uuid.bytes, sizeof uuid.bytes, SQLITE_TRANSIENT);
}

static void
uuid_text_func (sqlite3_context  *context,
                int               n_args,
                sqlite3_value   **args)
{
  const void *blob = sqlite3_value_blob (args[0]);
  char text[MALBILD_UUID_STRING_SIZE];
  MalbildUuid uuid;

  if (blob == NULL || sqlite3_value_bytes (args[0]) != sizeof uuid.bytes)
    return;
  memcpy (uuid.bytes, blob, sizeof uuid.bytes);
  malbild_uuid_to_string (&uuid, text);
  sqlite3_result_text (context, text, -1, SQLITE_TRANSIENT);
}

/* A hash of every eighth byte: statements are long, alike at their start, and looked for all the time. */
static guint
sql_hash (gconstpointer key)
{
  const char *sql = key;
  gsize size = strlen (sql);
  guint hash = (guint) size;

  for (gsize i = 0; i < size; i += 8)
    hash = hash * 33 + (guchar) sql[i];
  return hash;
}

static int
register_functions (sqlite3 *handle)
{
  const int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY;
  int code;

  code = sqlite3_create_function (handle, "malbild_fold", 1, flags, NULL, fold_func, NULL, NULL);
  if (code == SQLITE_OK)
    code = sqlite3_create_function (handle, "malbild_uuid", 1, flags, NULL, uuid_func, NULL, NULL);
  if (code == SQLITE_OK)
    code = sqlite3_create_function (handle, "malbild_uuid_text", 1, flags, NULL, uuid_text_func, NULL, NULL);
  if (code == SQLITE_OK)
    code = malbild_sql_functions_register (handle);
  return code;
}

/* The one place where a connection is set up. A goal file may come from anywhere: triggers and views, which ours do not
 * have, stay off, and nothing in its schema may call functions with side effects. */
static gboolean
set_up (MalbildDb  *self,
        GError    **error)
{
  g_autofree char *pragmas = NULL;
  int code;

  sqlite3_extended_result_codes (self->handle, TRUE);
  sqlite3_busy_timeout (self->handle, MALBILD_BUSY_SECONDS * 1000);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_ENABLE_FKEY, 1, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_ENABLE_VIEW, 0, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);

  code = register_functions (self->handle);
  if (code != SQLITE_OK)
    return malbild_db_set_error (self, code, error);

  pragmas = g_strdup_printf ("PRAGMA cell_size_check = ON; PRAGMA cache_size = -%d; PRAGMA synchronous = FULL;"
                             "PRAGMA journal_size_limit = %d; PRAGMA query_only = %d;",
                             CACHE_KIB, WAL_LIMIT_BYTES, self->mode == MALBILD_DB_READ);
  return malbild_db_exec (self, pragmas, error);
}

MalbildDb *
malbild_db_open (const char     *path,
                 MalbildDbMode   mode,
                 GError        **error)
{
  g_autoptr (MalbildDb) self = g_new0 (MalbildDb, 1);
  g_autofree char *name = NULL;
  int flags = SQLITE_OPEN_NOMUTEX;
  int code;

  g_return_val_if_fail (path != NULL, NULL);

  self->path = g_canonicalize_filename (path, NULL);
  self->mode = mode;
  self->statements = g_hash_table_new (sql_hash, g_str_equal);
  if (mode == MALBILD_DB_IMMUTABLE)
    {
      g_autofree char *escaped = g_uri_escape_string (self->path, "/", FALSE);

      name = g_strdup_printf ("file:%s?immutable=1", escaped);
      flags |= SQLITE_OPEN_URI | SQLITE_OPEN_READONLY;
    }
  else
    {
      /* One that reads, too: it would leave the log beside the file if it was the last. Falls back where that cannot be. */
      name = g_strdup (self->path);
      flags |= SQLITE_OPEN_READWRITE;
      flags |= mode == MALBILD_DB_CREATE ? SQLITE_OPEN_CREATE : 0;
    }

  malbild_own_locks_install ();
  self->own = malbild_own_files_enter (self->path);
  code = sqlite3_open_v2 (name, &self->handle, flags, NULL);
  if (code != SQLITE_OK)
    {
      malbild_db_set_error (self, code, error);
      return NULL;
    }
  return set_up (self, error) ? g_steal_pointer (&self) : NULL;
}

void
malbild_db_remove_folder (const char *path,
                          const char *folder)
{
  static const char *const endings[] = { "", "-wal", "-shm", "-journal" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *file = g_strconcat (path, endings[i], NULL);

      g_unlink (file);
    }
  g_rmdir (folder);
}

void
malbild_db_close (MalbildDb *self)
{
  GHashTableIter iter;
  gpointer statement;

  if (self == NULL)
    return;

  g_hash_table_iter_init (&iter, self->statements);
  while (g_hash_table_iter_next (&iter, NULL, &statement))
    {
      sqlite3_finalize (((MalbildStatement *) statement)->handle);
      g_free (statement);
    }
  g_hash_table_unref (self->statements);
  sqlite3_close_v2 (self->handle);
  malbild_own_files_leave (self->own);
  if (self->folder != NULL)
    malbild_db_remove_folder (self->path, self->folder);
  g_free (self->folder);
  g_free (self->path);
  g_free (self);
}

sqlite3 *
malbild_db_get_handle (MalbildDb *self)
{
  return self->handle;
}

const char *
malbild_db_get_path (MalbildDb *self)
{
  return self->path;
}

MalbildDbMode
malbild_db_get_mode (MalbildDb *self)
{
  return self->mode;
}

gboolean
malbild_db_in_transaction (MalbildDb *self)
{
  return !sqlite3_get_autocommit (self->handle);
}

gboolean
malbild_db_exec (MalbildDb   *self,
                 const char  *sql,
                 GError     **error)
{
  int code = sqlite3_exec (self->handle, sql, NULL, NULL, NULL);

  return code == SQLITE_OK || malbild_db_set_error (self, code, error);
}

MalbildStatement *
malbild_db_prepare (MalbildDb   *self,
                    const char  *sql,
                    GError     **error)
{
  MalbildStatement *statement;
  sqlite3_stmt *handle;
  gpointer cached;
  int code;

  if (g_hash_table_steal_extended (self->statements, sql, NULL, &cached))
    return cached;

  code = sqlite3_prepare_v3 (self->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &handle, NULL);
  if (code != SQLITE_OK)
    {
      malbild_db_set_error (self, code, error);
      return NULL;
    }
  statement = g_new (MalbildStatement, 1);
  *statement = (MalbildStatement) { .db = self, .handle = handle };
  return statement;
}

void
malbild_statement_free (MalbildStatement *self)
{
  GHashTable *cache;
  const char *sql;

  if (self == NULL)
    return;

  cache = self->db->statements;
  sql = sqlite3_sql (self->handle);
  if (g_hash_table_size (cache) >= MAX_CACHED_STATEMENTS || g_hash_table_contains (cache, sql))
    {
      sqlite3_finalize (self->handle);
      g_free (self);
      return;
    }

  sqlite3_reset (self->handle);
  sqlite3_clear_bindings (self->handle);
  g_hash_table_insert (cache, (gpointer) sql, self);
}
