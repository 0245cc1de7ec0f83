/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-open-older.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "malbild-db-private.h"
#include "malbild-error.h"
#include "malbild-schema.h"

static gboolean
copy_pages (MalbildDb  *from,
            MalbildDb  *to,
            GError    **error)
{
  sqlite3_backup *backup = sqlite3_backup_init (malbild_db_get_handle (to), "main", malbild_db_get_handle (from), "main");
  int code;

  if (backup == NULL)
    return malbild_db_set_error (to, sqlite3_errcode (malbild_db_get_handle (to)), error);
  sqlite3_backup_step (backup, -1);
  code = sqlite3_backup_finish (backup);
  return code == SQLITE_OK || malbild_db_set_error (to, code, error);
}

/* A log beside it would be gone with the folder before those are done who read the copy through a connection of their own. */
static MalbildDb *
make_copy (MalbildDb   *from,
           const char  *path,
           GError     **error)
{
  g_autoptr (MalbildDb) copy = malbild_db_open (path, MALBILD_DB_CREATE, error);

  if (copy == NULL || !copy_pages (from, copy, error) || !malbild_db_exec (copy, "PRAGMA journal_mode = DELETE", error) ||
      !malbild_schema_migrate (copy, error))
    return NULL;
  malbild_db_close (g_steal_pointer (&copy));
  return malbild_db_open (path, MALBILD_DB_READ, error);
}

MalbildDb *
malbild_open_older (MalbildDb  *from,
                    GError    **error)
{
  g_autofree char *folder = g_build_filename (g_get_tmp_dir (), "malbild-XXXXXX", NULL);
  /* Messages name the file. */
  g_autofree char *name = g_path_get_basename (malbild_db_get_path (from));
  g_autofree char *path = NULL;
  MalbildDb *copy;

  if (g_mkdtemp (folder) == NULL)
    {
      int number = errno;
      g_autofree char *display = g_filename_display_name (folder);

      g_set_error (error, MALBILD_ERROR, MALBILD_ERROR_IO, _("“%s” cannot be written: %s."), display, g_strerror (number));
      return NULL;
    }
  path = g_build_filename (folder, name, NULL);
  copy = make_copy (from, path, error);
  if (copy != NULL)
    copy->folder = g_steal_pointer (&folder);
  else
    malbild_db_remove_folder (path, folder);
  return copy;
}
