/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-file.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gunixoutputstream.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <limits.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

/* Where newer document portals write down where a file really is. */
#define HOST_PATH "user.document-portal.host-path"

gboolean
malbild_file_is_portal (const char *path)
{
  g_autofree char *portal = g_strconcat (g_get_user_runtime_dir (), "/doc/", NULL);

  g_return_val_if_fail (path != NULL, FALSE);

  return g_str_has_prefix (path, portal);
}

char *
malbild_file_dup_shown_name (const char *path)
{
  char host[PATH_MAX];
  gssize size;

  if (!malbild_file_is_portal (path))
    return g_filename_display_name (path);
  size = getxattr (path, HOST_PATH, host, sizeof host - 1);
  if (size <= 0)
    return g_filename_display_basename (path);
  host[size] = '\0';
  return g_filename_display_name (host);
}

GError *
malbild_file_error (GError     *error,
                    const char *name,
                    gboolean    writing)
{
  g_autoptr (GError) taken = error;

  if (taken->domain != G_IO_ERROR || taken->code == G_IO_ERROR_CANCELLED)
    return g_steal_pointer (&taken);

  switch (taken->code)
    {
    case G_IO_ERROR_NO_SPACE:
      return g_error_new (MALBILD_ERROR, MALBILD_ERROR_FULL,
                          _("There is no space left to write “%s”. Free some, or choose another place, and try again."), name);
    case G_IO_ERROR_PERMISSION_DENIED:
    case G_IO_ERROR_READ_ONLY:
      if (!writing)
        break;
      return g_error_new (MALBILD_ERROR, MALBILD_ERROR_READ_ONLY,
                          _("“%s” cannot be written: its folder is read-only. Choose another place."), name);
    case G_IO_ERROR_NOT_FOUND:
    case G_IO_ERROR_NOT_DIRECTORY:
      return g_error_new (MALBILD_ERROR, MALBILD_ERROR_NOT_FOUND, _("There is no such file or folder: “%s”."), name);
    default:
      break;
    }
  if (writing)
    return g_error_new (MALBILD_ERROR, MALBILD_ERROR_IO, _("“%s” could not be written: %s"), name, taken->message);
  return g_error_new (MALBILD_ERROR, MALBILD_ERROR_IO, _("“%s” could not be read: %s"), name, taken->message);
}

GInputStream *
malbild_file_read (const char    *path,
                   GCancellable  *cancellable,
                   GError       **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *name = malbild_file_dup_shown_name (path);
  GError *failed = NULL;
  GFileInputStream *in = g_file_read (file, cancellable, &failed);

  if (in == NULL)
    g_propagate_error (error, malbild_file_error (failed, name, FALSE));
  return (GInputStream *) in;
}

static gboolean
fail (GError     **error,
      const char  *path,
      int          number)
{
  g_autofree char *name = malbild_file_dup_shown_name (path);

  g_propagate_error (error, malbild_file_error (g_error_new_literal (G_IO_ERROR, (int) g_io_error_from_errno (number), g_strerror (number)),
                                                name, TRUE));
  return FALSE;
}

/* Writes to @fd and sees it through to the disk; closes it in any case. */
static gboolean
write_to (int               fd,
          const char       *path,
          gboolean          sync,
          MalbildFileFunc   func,
          gpointer          data,
          GCancellable     *cancellable,
          GError          **error)
{
  g_autoptr (GOutputStream) out = g_unix_output_stream_new (fd, FALSE);
  GError *failed = NULL;
  gboolean ok = func (out, data, cancellable, &failed);

  if (!ok)
    {
      g_autofree char *name = malbild_file_dup_shown_name (path);

      g_propagate_error (error, malbild_file_error (failed, name, TRUE));
    }
  if (ok && sync && fsync (fd) != 0)
    ok = fail (error, path, errno);
  if (close (fd) != 0 && ok)
    ok = fail (error, path, errno);
  return ok;
}

/* The rename itself is on the disk only once the folder is. Some file systems cannot do that; the file is there anyway. */
static void
sync_folder (const char *folder)
{
  int fd = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);

  if (fd < 0)
    return;
  (void) fsync (fd);
  (void) close (fd);
}

/* A goal file is somebody's work, and an open one besides: no export takes its place, whatever it is called. */
static gboolean
check_replaceable (const char  *path,
                   GError     **error)
{
  static const char magic[] = "SQLite format 3";
  char beginning[sizeof magic] = { 0 };
  g_autofree char *name = NULL;
  gssize n;
  int fd = g_open (path, O_RDONLY | O_CLOEXEC, 0);

  if (fd < 0)
    return TRUE;
  n = read (fd, beginning, sizeof beginning);
  (void) close (fd);
  if (n != sizeof beginning || memcmp (beginning, magic, sizeof magic) != 0)
    return TRUE;

  name = malbild_file_dup_shown_name (path);
  g_set_error (error, MALBILD_ERROR, MALBILD_ERROR_INVALID,
               _("“%s” is a goal file or another database, and an export does not take its place. Choose another name."), name);
  return FALSE;
}

static gboolean
replace (const char       *path,
         const struct stat *old,
         MalbildFileFunc   func,
         gpointer          data,
         GCancellable     *cancellable,
         GError          **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *temporary = g_build_filename (folder, ".malbild-XXXXXX", NULL);
  int fd = g_mkstemp_full (temporary, O_RDWR | O_CLOEXEC, 0666);

  if (fd < 0)
    return fail (error, path, errno);
  if (old != NULL)
    (void) fchmod (fd, old->st_mode & 07777);

  if (write_to (fd, path, TRUE, func, data, cancellable, error))
    {
      if (g_rename (temporary, path) == 0)
        {
          sync_folder (folder);
          return TRUE;
        }
      fail (error, path, errno);
    }
  (void) g_unlink (temporary);
  return FALSE;
}

gboolean
malbild_file_write (const char       *path,
                    MalbildFileFunc   func,
                    gpointer          data,
                    GCancellable     *cancellable,
                    GError          **error)
{
  g_autofree char *target = realpath (path, NULL);
  struct stat old;
  int fd;

  g_return_val_if_fail (path != NULL, FALSE);

  /* A new file, in a folder that may be there or not. */
  if (target == NULL || stat (target, &old) != 0)
    return replace (path, NULL, func, data, cancellable, error);
  if (S_ISREG (old.st_mode))
    {
      if (g_access (target, W_OK) != 0)
        return fail (error, target, errno);
      if (!check_replaceable (target, error))
        return FALSE;
      return replace (target, &old, func, data, cancellable, error);
    }

  fd = g_open (target, O_WRONLY | O_CLOEXEC, 0);
  return fd >= 0 ? write_to (fd, target, FALSE, func, data, cancellable, error) : fail (error, target, errno);
}
