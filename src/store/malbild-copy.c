/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "malbild-create.h"
#include "malbild-db.h"
#include "malbild-error.h"
#include "malbild-own-files.h"
#include "malbild-open.h"
#include "malbild-store.h"

#define CHUNK_SIZE (256 * 1024)
#define CHUNK_PAGES 256

/* A copy that is being made. */
typedef struct {
  const char          *from;
  /* A folder of its own beside the place of the copy, and the copy in it, named like the original: so messages are. */
  char                *folder;
  char                *draft;
  MalbildCopyProgress  progress;
  gpointer             data;
  GCancellable        *cancellable;
} Copy;

static gboolean
go_on (Copy     *copy,
       double    fraction,
       GError  **error)
{
  if (copy->progress != NULL)
    copy->progress (fraction, copy->data);
  return !g_cancellable_set_error_if_cancelled (copy->cancellable, error);
}

static char *
dup_name (const char *path)
{
  g_autofree char *base = g_path_get_basename (path);

  return g_filename_display_name (base);
}

static gboolean
set_busy (Copy    *copy,
          GError **error)
{
  g_autofree char *name = dup_name (copy->from);

  g_set_error (error, MALBILD_ERROR, MALBILD_ERROR_BUSY,
               _("“%s” was changed by another program while it was copied. Close it there and try again."), name);
  return FALSE;
}

static gboolean
set_unreadable (Copy    *copy,
                int      number,
                GError **error)
{
  g_autofree char *name = dup_name (copy->from);

  g_set_error (error, MALBILD_ERROR, number == ENOENT ? MALBILD_ERROR_NOT_FOUND : MALBILD_ERROR_IO,
               _("“%s” cannot be read: %s."), name, g_strerror (number));
  return FALSE;
}

/* Whether SQLite has left something beside the file without which it is not whole. */
static gboolean
has_company (const char *path)
{
  static const char *const endings[] = { "-wal", "-journal" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *beside = g_strconcat (path, endings[i], NULL);
      struct stat info;

      if (stat (beside, &info) == 0 && info.st_size > 0)
        return TRUE;
    }
  return FALSE;
}

/* Through SQLite, which knows what lies beside the file and who works in it. */
static gboolean
copy_pages (Copy    *copy,
            GError **error)
{
  g_autoptr (MalbildDb) from = malbild_db_open (copy->from, MALBILD_DB_READ, error);
  g_autoptr (MalbildDb) to = from != NULL ? malbild_db_open (copy->draft, MALBILD_DB_CREATE, error) : NULL;
  sqlite3_backup *backup;
  gboolean ok = TRUE;
  int code;

  if (to == NULL || !malbild_db_exec (from, "BEGIN", error))
    return FALSE;
  backup = sqlite3_backup_init (malbild_db_get_handle (to), "main", malbild_db_get_handle (from), "main");
  if (backup == NULL)
    return malbild_db_set_error (to, sqlite3_errcode (malbild_db_get_handle (to)), error);

  do
    {
      code = sqlite3_backup_step (backup, CHUNK_PAGES);
      ok = go_on (copy, 1 - sqlite3_backup_remaining (backup) / (double) MAX (sqlite3_backup_pagecount (backup), 1), error);
    }
  while (ok && code == SQLITE_OK);
  sqlite3_backup_finish (backup);

  if (ok && code != SQLITE_DONE)
    ok = malbild_db_set_error (to, code, error);
  return ok;
}

static gboolean
write_all (int           fd,
           const guint8 *bytes,
           gsize         size)
{
  while (size > 0)
    {
      gssize n = write (fd, bytes, size);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return FALSE;
      bytes += n;
      size -= n;
    }
  return TRUE;
}

static gboolean
pump (Copy    *copy,
      int      from,
      int      to,
      goffset  size,
      GError **error)
{
  g_autofree guint8 *buffer = g_malloc (CHUNK_SIZE);
  goffset done = 0;

  for (;;)
    {
      gssize n = pread (from, buffer, CHUNK_SIZE, done);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return set_unreadable (copy, errno, error);
      if (n == 0)
        return done == size || set_busy (copy, error);
      if (!write_all (to, buffer, n))
        return malbild_create_set_error (copy->draft, errno, error);
      done += n;
      if (!go_on (copy, MIN (1, done / (double) MAX (size, 1)), error))
        return FALSE;
    }
}

static gboolean
is_same (const struct stat *a,
         const struct stat *b)
{
  return a->st_size == b->st_size && a->st_mtim.tv_sec == b->st_mtim.tv_sec && a->st_mtim.tv_nsec == b->st_mtim.tv_nsec;
}

/* Byte by byte: SQLite cannot work on a file that comes through the document portal, as nothing can lie beside it. */
static gboolean
copy_bytes (Copy    *copy,
            GError **error)
{
  int from = malbild_own_files_open (copy->from);
  int to = from >= 0 ? g_open (copy->draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666) : -1;
  struct stat before, after;
  gboolean ok;

  if (from < 0)
    return set_unreadable (copy, errno, error);
  if (to < 0)
    ok = malbild_create_set_error (copy->draft, errno, error);
  else if (fstat (from, &before) != 0)
    ok = set_unreadable (copy, errno, error);
  else
    ok = pump (copy, from, to, before.st_size, error);

  /* Half of this moment and half of the next is nothing. */
  if (ok && (fstat (from, &after) != 0 || !is_same (&before, &after) || has_company (copy->from)))
    ok = set_busy (copy, error);
  malbild_own_files_close (from);
  if (to >= 0 && close (to) != 0 && ok)
    ok = malbild_create_set_error (copy->draft, errno, error);
  return ok;
}

/* Whether it is a goal file that this version can work with, and whole. */
static gboolean
check (Copy    *copy,
       GError **error)
{
  g_autofree char *reason = NULL;
  g_autoptr (MalbildDb) db = malbild_open (copy->draft, MALBILD_STORE_READ_ONLY, &reason, error);
  g_autoptr (MalbildStatement) statement = db != NULL ? malbild_db_prepare (db, "PRAGMA quick_check (1)", error) : NULL;

  if (statement == NULL || malbild_statement_step (statement, error) != MALBILD_STEP_ROW)
    return FALSE;
  if (g_strcmp0 (malbild_statement_get_text (statement, 0), "ok") == 0)
    return TRUE;
  return malbild_db_set_error (db, SQLITE_CORRUPT, error);
}

static gboolean
sync_draft (Copy    *copy,
            GError **error)
{
  int fd = g_open (copy->draft, O_RDONLY | O_CLOEXEC, 0);
  gboolean ok = fd >= 0 && fsync (fd) == 0;

  if (!ok)
    malbild_create_set_error (copy->draft, errno, error);
  if (fd >= 0)
    close (fd);
  return ok;
}

/* Puts the finished copy in its place; what has come there meanwhile stays. */
static gboolean
put_in_place (Copy        *copy,
              const char  *to,
              GError     **error)
{
  int number;

  if (link (copy->draft, to) == 0)
    {
      malbild_create_sync_folder (to);
      return TRUE;
    }
  /* Some file systems have no links. */
  number = errno;
  if (number == EEXIST || g_file_test (to, G_FILE_TEST_EXISTS) || g_rename (copy->draft, to) != 0)
    return malbild_create_set_error (to, number, error);
  malbild_create_sync_folder (to);
  return TRUE;
}

static void
clean (Copy *copy)
{
  static const char *const endings[] = { "", "-wal", "-shm", "-journal" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *file = g_strconcat (copy->draft, endings[i], NULL);

      g_unlink (file);
    }
  g_rmdir (copy->folder);
  g_free (copy->draft);
  g_free (copy->folder);
}

gboolean
malbild_store_copy (const char           *from,
                    const char           *to,
                    MalbildCopyProgress   progress,
                    gpointer              data,
                    GCancellable         *cancellable,
                    GError              **error)
{
  g_autofree char *parent = g_path_get_dirname (to);
  g_autofree char *base = g_path_get_basename (from);
  Copy copy = { .from = from, .progress = progress, .data = data, .cancellable = cancellable };
  gboolean ok;

  g_return_val_if_fail (from != NULL && to != NULL, FALSE);

  if (!malbild_open_is_goal_file (from, error))
    return FALSE;
  copy.folder = g_build_filename (parent, ".copy-XXXXXX", NULL);
  if (g_mkdtemp (copy.folder) == NULL)
    {
      g_free (copy.folder);
      return malbild_create_set_error (to, errno, error);
    }
  copy.draft = g_build_filename (copy.folder, base, NULL);

  ok = (has_company (from) ? copy_pages (&copy, error) : copy_bytes (&copy, error)) &&
       check (&copy, error) &&
       sync_draft (&copy, error) &&
       put_in_place (&copy, to, error);
  clean (&copy);
  return ok;
}
