/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-create.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "malbild-error.h"
#include "malbild-schema.h"
#include "malbild-store.h"

gboolean
malbild_create_set_error (const char  *path,
                          int          number,
                          GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *name = g_filename_display_name (base);
  g_autofree char *folder_name = g_filename_display_name (folder);

  switch (number)
    {
    case ENOSPC:
    case EDQUOT:
      g_set_error (error, MALBILD_ERROR, MALBILD_ERROR_FULL, _("There is no space left to make “%s”. Free some and try again."), name);
      break;
    case EACCES:
    case EPERM:
    case EROFS:
      g_set_error (error, MALBILD_ERROR, MALBILD_ERROR_READ_ONLY,
                   _("“%s” cannot be made: the folder “%s” cannot be written. Choose another one."), name, folder_name);
      break;
    case ENOENT:
    case ENOTDIR:
      g_set_error (error, MALBILD_ERROR, MALBILD_ERROR_NOT_FOUND, _("“%s” cannot be made: there is no folder “%s”."), name, folder_name);
      break;
    default:
      g_set_error (error, MALBILD_ERROR, MALBILD_ERROR_IO, _("“%s” cannot be made: %s."), name, g_strerror (number));
    }
  return FALSE;
}

static gboolean
fill (const char  *path,
      GError     **error)
{
  g_autoptr (MalbildDb) db = malbild_db_open (path, MALBILD_DB_WRITE, error);

  return db != NULL && malbild_schema_migrate (db, error);
}

/* Puts the finished file in its place without ever replacing one that has something in it. */
static gboolean
put_in_place (const char  *draft,
              const char  *path,
              gboolean     replace,
              GError     **error)
{
  if (!replace && link (draft, path) == 0)
    {
      unlink (draft);
      return TRUE;
    }
  if (!replace && errno == EEXIST)
    {
      unlink (draft);
      return TRUE;
    }
  /* Some file systems have no links. */
  if (g_rename (draft, path) != 0)
    return malbild_create_set_error (path, errno, error);
  return TRUE;
}

void
malbild_create_sync_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);

  if (fd < 0)
    return;
  fsync (fd);
  close (fd);
}

gboolean
malbild_create (const char  *path,
                gboolean     replace,
                GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *draft = g_strdup_printf ("%s/.%s.XXXXXX", folder, base);
  int fd = g_mkstemp_full (draft, O_RDWR | O_CLOEXEC, 0666);

  if (fd < 0)
    return malbild_create_set_error (path, errno, error);
  close (fd);

  if (!fill (draft, error) || !put_in_place (draft, path, replace, error))
    {
      unlink (draft);
      return FALSE;
    }
  malbild_create_sync_folder (path);
  return TRUE;
}

void
malbild_store_discard_empty (const char *path)
{
  static const char *const endings[] = { "", "-wal", "-shm", "-journal" };
  g_autoptr (MalbildStore) store = malbild_store_open (path, MALBILD_STORE_READ_ONLY, NULL);
  g_autoptr (MalbildReader) reader = store != NULL ? malbild_store_new_reader (store, NULL) : NULL;

  /* Somebody else may have begun to work in it. */
  if (reader == NULL || malbild_reader_count (reader, NULL) > 0)
    return;
  g_clear_object (&reader);
  g_clear_object (&store);

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *file = g_strconcat (path, endings[i], NULL);

      g_unlink (file);
    }
}
