/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE
#include "malbild-own-locks.h"

#include <errno.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <stdarg.h>
#include <sys/stat.h>
#include <unistd.h>

/*
 * SQLite counts on its locks belonging to the process: connections on the same file lock with one descriptor and unlock with
 * another. Locks of an open file description (F_OFD_*) outlive other descriptors, but belong to the one that they were taken
 * with. So each file has one description more here, and all locks of this process on the file are taken with that one.
 */
typedef struct {
  dev_t device;
  ino_t inode;
  int   fd;        /* -1: the file system knows of no such locks, or it cannot be opened again */
  guint n_users;   /* descriptors of SQLite's that have locked */
} Keeper;

static GMutex mutex;
static GHashTable *keepers;   /* from a descriptor of SQLite's to its keeper; under the mutex */
static pid_t keepers_pid;     /* a forked process has locks of its own */
static int (*next_close) (int fd);

static gboolean
is_of (gpointer key,
       gpointer value,
       gpointer data)
{
  const Keeper *keeper = value;
  const struct stat *info = data;

  return keeper->device == info->st_dev && keeper->inode == info->st_ino;
}

static int
open_again (int fd)
{
  char path[64];
  int again;

  g_snprintf (path, sizeof path, "/proc/self/fd/%d", fd);
  again = open (path, O_RDWR | O_CLOEXEC);
  return again >= 0 ? again : open (path, O_RDONLY | O_CLOEXEC);
}

/* The keeper of a descriptor; NULL where there can be none. */
static Keeper *
find_keeper (int fd)
{
  Keeper *keeper;
  struct stat info;

  if (keepers == NULL || keepers_pid != getpid ())
    {
      keepers = g_hash_table_new (NULL, NULL);
      keepers_pid = getpid ();
    }
  keeper = g_hash_table_lookup (keepers, GINT_TO_POINTER (fd));
  if (keeper != NULL)
    return keeper;
  if (fstat (fd, &info) != 0)
    return NULL;
  keeper = g_hash_table_find (keepers, is_of, &info);
  if (keeper == NULL)
    {
      keeper = g_new (Keeper, 1);
      *keeper = (Keeper) { info.st_dev, info.st_ino, open_again (fd), 0 };
    }
  keeper->n_users++;
  g_hash_table_insert (keepers, GINT_TO_POINTER (fd), keeper);
  return keeper;
}

static int
lock_with_keeper (int           fd,
                  int           command,
                  struct flock *lock)
{
  Keeper *keeper;
  int result = -1;
  int error;

  g_mutex_lock (&mutex);
  keeper = find_keeper (fd);
  if (keeper != NULL && keeper->fd >= 0)
    {
      lock->l_pid = 0;
      result = fcntl (keeper->fd, command == F_GETLK ? F_OFD_GETLK : command == F_SETLK ? F_OFD_SETLK : F_OFD_SETLKW, lock);
      /* Not known here: found with the first lock, when none is held yet. */
      if (result != 0 && errno == EINVAL)
        {
          close (keeper->fd);
          keeper->fd = -1;
        }
    }
  if (keeper == NULL || keeper->fd < 0)
    result = fcntl (fd, command, lock);
  error = errno;
  g_mutex_unlock (&mutex);
  errno = error;
  return result;
}

static int
own_fcntl (int fd,
           int command,
           ...)
{
  va_list arguments;
  void *argument;
  int number;
  int result;

  va_start (arguments, command);
  if (command == F_GETLK || command == F_SETLK || command == F_SETLKW)
    {
      argument = va_arg (arguments, void *);
      result = lock_with_keeper (fd, command, argument);
    }
  else
    {
      number = va_arg (arguments, int);
      result = fcntl (fd, command, number);
    }
  va_end (arguments);
  return result;
}

/* SQLite has taken back all locks on a file before it closes its last descriptor of it. */
static int
own_close (int fd)
{
  Keeper *keeper;

  g_mutex_lock (&mutex);
  keeper = keepers != NULL && keepers_pid == getpid () ? g_hash_table_lookup (keepers, GINT_TO_POINTER (fd)) : NULL;
  if (keeper != NULL)
    {
      g_hash_table_remove (keepers, GINT_TO_POINTER (fd));
      if (--keeper->n_users == 0)
        {
          if (keeper->fd >= 0)
            close (keeper->fd);
          g_free (keeper);
        }
      if (g_hash_table_size (keepers) == 0)
        g_clear_pointer (&keepers, g_hash_table_unref);
    }
  g_mutex_unlock (&mutex);
  return next_close (fd);
}

void
malbild_own_locks_install (void)
{
  static gsize installed;

  if (g_once_init_enter (&installed))
    {
      sqlite3_vfs *vfs = sqlite3_vfs_find ("unix");

      if (vfs != NULL && vfs->iVersion >= 3 && vfs->xGetSystemCall (vfs, "close") != NULL)
        {
          next_close = (int (*) (int)) vfs->xGetSystemCall (vfs, "close");
          vfs->xSetSystemCall (vfs, "close", (sqlite3_syscall_ptr) own_close);
          vfs->xSetSystemCall (vfs, "fcntl", (sqlite3_syscall_ptr) own_fcntl);
        }
      g_once_init_leave (&installed, 1);
    }
}
