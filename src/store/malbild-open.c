/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-open.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "malbild-create.h"
#include "malbild-error.h"
#include "malbild-open-older.h"
#include "malbild-own-files.h"
#include "malbild-schema.h"

#define SQLITE_MAGIC "SQLite format 3"

/* Where things stand in the header of an SQLite file. */
#define HEADER_SIZE 100
#define HEADER_WRITE_VERSION 18
#define HEADER_APPLICATION_ID 68

typedef struct {
  gboolean exists;
  gboolean is_empty;
  gboolean is_wal;
} Header;

static char *
dup_display_name (const char *path)
{
  g_autofree char *name = g_path_get_basename (path);

  return g_filename_display_name (name);
}

static gboolean
set_foreign (const char  *path,
             GError     **error)
{
  g_autofree char *name = dup_display_name (path);

  g_set_error (error, MALBILD_ERROR, MALBILD_ERROR_FOREIGN, _("“%s” is not a goal file. It was left as it is."), name);
  return FALSE;
}

static gboolean
set_system_error (const char  *path,
                  int          number,
                  GError     **error)
{
  g_autofree char *name = dup_display_name (path);

  if (number == ENOENT || number == ENOTDIR)
    g_set_error (error, MALBILD_ERROR, MALBILD_ERROR_NOT_FOUND, _("There is no goal file “%s”."), name);
  else
    g_set_error (error, MALBILD_ERROR, MALBILD_ERROR_IO, _("“%s” cannot be read: %s."), name, g_strerror (number));
  return FALSE;
}

static gsize
read_all (int     fd,
          guint8 *buffer,
          gsize   size)
{
  gsize done = 0;

  while (done < size)
    {
      gssize n = pread (fd, buffer + done, size - done, (off_t) done);

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        break;
      done += n;
    }
  return done;
}

static gboolean
read_header (const char  *path,
             Header      *header,
             GError     **error)
{
  guint8 bytes[HEADER_SIZE] = { 0 };
  guint32 application_id;
  struct stat info;
  gsize size;
  int fd;

  *header = (Header) { .exists = FALSE };
  fd = malbild_own_files_open (path);
  if (fd < 0)
    return errno == ENOENT || set_system_error (path, errno, error);
  if (fstat (fd, &info) != 0 || !S_ISREG (info.st_mode))
    {
      malbild_own_files_close (fd);
      return set_foreign (path, error);
    }
  size = read_all (fd, bytes, sizeof bytes);
  malbild_own_files_close (fd);

  header->exists = TRUE;
  header->is_empty = size == 0;
  if (header->is_empty)
    return TRUE;
  memcpy (&application_id, bytes + HEADER_APPLICATION_ID, sizeof application_id);
  if (size < HEADER_SIZE || memcmp (bytes, SQLITE_MAGIC, sizeof SQLITE_MAGIC) != 0 ||
      GUINT32_FROM_BE (application_id) != MALBILD_APPLICATION_ID)
    return set_foreign (path, error);
  header->is_wal = bytes[HEADER_WRITE_VERSION] == 2;
  return TRUE;
}

static gboolean
is_writable (const char *path)
{
  return faccessat (AT_FDCWD, path, W_OK, AT_EACCESS) == 0;
}

/* Why the file cannot be written; NULL if it can. */
static char *
find_reason (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = dup_display_name (path);
  g_autofree char *folder_name = g_filename_display_name (folder);

  if (!is_writable (path))
    return g_strdup_printf (_("“%s” is read-only: the permissions of the file do not let you write it."), name);
  if (!is_writable (folder))
    return g_strdup_printf (_("“%s” is read-only: its folder “%s” cannot be written."), name, folder_name);
  return NULL;
}

/* Memory shared between processes, which a write-ahead log needs, does not reach other machines. */
static gboolean
is_remote (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInfo) info = g_file_query_filesystem_info (file, G_FILE_ATTRIBUTE_FILESYSTEM_REMOTE, NULL, NULL);

  return info != NULL && g_file_info_get_attribute_boolean (info, G_FILE_ATTRIBUTE_FILESYSTEM_REMOTE);
}

static gboolean
log_exists (const char *path)
{
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  struct stat info;

  return stat (log, &info) == 0 && info.st_size > 0;
}

static MalbildDb *
open_to_read (const char    *path,
              const Header  *header,
              GError       **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (MalbildDb) db = NULL;
  gboolean immutable = header->is_wal && !is_writable (folder) && !log_exists (path);
  g_autoptr (GError) older = NULL;

  db = malbild_db_open (path, immutable ? MALBILD_DB_IMMUTABLE : MALBILD_DB_READ, error);
  if (db == NULL)
    return NULL;
  if (malbild_schema_check (db, &older))
    return g_steal_pointer (&db);
  if (g_error_matches (older, MALBILD_ERROR, MALBILD_ERROR_READ_ONLY))
    return malbild_open_older (db, error);
  g_propagate_error (error, g_steal_pointer (&older));
  return NULL;
}

static MalbildDb *
open_to_write (const char  *path,
               GError     **error)
{
  g_autoptr (MalbildDb) db = malbild_db_open (path, MALBILD_DB_WRITE, error);
  const char *mode = is_remote (path) ? "PRAGMA journal_mode = DELETE" : "PRAGMA journal_mode = WAL";

  /* Where the log does not work, SQLite stays with the journal that it has; that is as safe. */
  if (db == NULL || !malbild_schema_migrate (db, error) || !malbild_db_exec (db, mode, error))
    return NULL;
  return g_steal_pointer (&db);
}

gboolean
malbild_open_is_goal_file (const char  *path,
                           GError     **error)
{
  Header header;

  if (!read_header (path, &header, error))
    return FALSE;
  if (!header.exists)
    return set_system_error (path, ENOENT, error);
  return !header.is_empty || set_foreign (path, error);
}

MalbildDb *
malbild_open (const char         *given_path,
              MalbildStoreFlags   flags,
              char              **reason,
              GError            **error)
{
  g_autofree char *path = g_canonicalize_filename (given_path, NULL);
  Header header;

  *reason = NULL;
  if (!read_header (path, &header, error))
    return NULL;

  if (!header.exists || header.is_empty)
    {
      if ((flags & MALBILD_STORE_CREATE) == 0)
        {
          header.exists ? set_foreign (path, error) : set_system_error (path, ENOENT, error);
          return NULL;
        }
      if (!malbild_create (path, header.exists, error) || !read_header (path, &header, error))
        return NULL;
    }

  if ((flags & MALBILD_STORE_READ_ONLY) != 0)
    return open_to_read (path, &header, error);
  *reason = find_reason (path);
  return *reason != NULL ? open_to_read (path, &header, error) : open_to_write (path, error);
}
