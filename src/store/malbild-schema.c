/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-schema.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

#include "malbild-error.h"
#include "malbild-statements.h"
#include "malbild-store.h"
#include "malbild-store-resources.h"

static gboolean
set_version_error (MalbildDb     *db,
                   MalbildError   code,
                   GError       **error)
{
  g_autofree char *name = g_path_get_basename (malbild_db_get_path (db));
  g_autofree char *display = g_filename_display_name (name);

  if (code == MALBILD_ERROR_NEWER)
    g_set_error (error, MALBILD_ERROR, code,
                 _("“%s” was made by a newer version of Målbild. Upgrade the program to open it."), display);
  else
    g_set_error (error, MALBILD_ERROR, code,
                 _("“%s” was made by an earlier version of Målbild and has to be brought up to date, but it cannot be written. Open a copy of it."), display);
  return FALSE;
}

gboolean
malbild_schema_check (MalbildDb  *db,
                      GError    **error)
{
  gint64 version = 0;

  if (!malbild_db_get_integer (db, &version, error, "PRAGMA user_version", ""))
    return FALSE;
  if (version < 0)
    return malbild_db_set_error (db, SQLITE_CORRUPT, error);
  if (version > MALBILD_SCHEMA_VERSION)
    return set_version_error (db, MALBILD_ERROR_NEWER, error);
  if (version < MALBILD_SCHEMA_VERSION)
    return set_version_error (db, MALBILD_ERROR_READ_ONLY, error);
  return TRUE;
}

static gboolean
check_references (MalbildDb  *db,
                  GError    **error)
{
  g_autoptr (MalbildStatement) statement = malbild_db_prepare (db, "PRAGMA foreign_key_check", error);
  MalbildStep step;

  if (statement == NULL)
    return FALSE;
  step = malbild_statement_step (statement, error);
  if (step == MALBILD_STEP_ROW)
    return malbild_db_set_error (db, SQLITE_CORRUPT, error);
  return step == MALBILD_STEP_DONE;
}

static gpointer
register_resources (gpointer data)
{
  malbild_store_register_resource ();
  return NULL;
}

/* Runs the migration that leads to @version, inside a transaction. */
static gboolean
run_migration (MalbildDb  *db,
               gint64      version,
               GError    **error)
{
  g_autofree char *path = g_strdup_printf ("/io/github/malbild/Malbild/store/%04d.sql", (int) version);
  g_autofree char *pragmas = g_strdup_printf ("PRAGMA user_version = %d; PRAGMA application_id = %d;",
                                              (int) version, MALBILD_APPLICATION_ID);
  static GOnce once = G_ONCE_INIT;
  g_autoptr (GBytes) sql = NULL;

  g_once (&once, register_resources, NULL);
  sql = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_assert (sql != NULL);
  return malbild_db_exec (db, g_bytes_get_data (sql, NULL), error) &&
         check_references (db, error) &&
         malbild_db_exec (db, pragmas, error);
}

/* One step up. Another process may have taken it meanwhile, so the version is read inside the transaction. */
static gboolean
step_up (MalbildDb  *db,
         gint64     *version,
         GError    **error)
{
  if (!malbild_db_exec (db, "BEGIN IMMEDIATE", error))
    return FALSE;

  if (malbild_db_get_integer (db, version, error, "PRAGMA user_version", "") &&
      (*version >= MALBILD_SCHEMA_VERSION || run_migration (db, ++*version, error)) &&
      malbild_db_exec (db, "COMMIT", error))
    return TRUE;

  malbild_db_exec (db, "ROLLBACK", NULL);
  return FALSE;
}

gboolean
malbild_schema_rebuild_search (MalbildDb  *db,
                               GError    **error)
{
  guint n_kinds;
  const MalbildKind *const *kinds = malbild_kinds (&n_kinds);

  if (!malbild_db_exec (db, "INSERT INTO search (search) VALUES ('delete-all')", error))
    return FALSE;
  for (guint k = 0; k < n_kinds; k++)
    if (!malbild_db_exec (db, malbild_kind_index_sql (kinds[k]), error))
      return FALSE;
  return malbild_db_run (db, error, "UPDATE meta SET value = ?1 WHERE name = 'fold'", "i", (gint64) MALBILD_FOLD_VERSION);
}

/* Folds anew if the program folds in another way than the one that made the index. */
static gboolean
update_search (MalbildDb  *db,
               GError    **error)
{
  gint64 fold = 0;

  if (!malbild_db_get_integer (db, &fold, error, "SELECT value FROM meta WHERE name = 'fold'", ""))
    return FALSE;
  if (fold >= MALBILD_FOLD_VERSION)
    return TRUE;

  if (!malbild_db_exec (db, "BEGIN IMMEDIATE", error))
    return FALSE;
  if (malbild_schema_rebuild_search (db, error) && malbild_db_exec (db, "COMMIT", error))
    return TRUE;
  malbild_db_exec (db, "ROLLBACK", NULL);
  return FALSE;
}

gboolean
malbild_schema_migrate (MalbildDb  *db,
                        GError    **error)
{
  gint64 version = 0;
  gboolean ok = TRUE;

  if (!malbild_db_get_integer (db, &version, error, "PRAGMA user_version", ""))
    return FALSE;

  if (version < 0)
    return malbild_db_set_error (db, SQLITE_CORRUPT, error);
  /* A migration may make a table anew; with foreign keys on, dropping the old one would empty what refers to it. */
  if (version < MALBILD_SCHEMA_VERSION)
    {
      sqlite3_db_config (malbild_db_get_handle (db), SQLITE_DBCONFIG_ENABLE_FKEY, 0, NULL);
      while (ok && version < MALBILD_SCHEMA_VERSION)
        ok = step_up (db, &version, error);
      sqlite3_db_config (malbild_db_get_handle (db), SQLITE_DBCONFIG_ENABLE_FKEY, 1, NULL);
    }
  return ok && malbild_schema_check (db, error) && update_search (db, error);
}
