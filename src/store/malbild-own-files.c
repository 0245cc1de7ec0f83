/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-own-files.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

/* A file that this process works with: connections are open on it, or it is being looked into. */
typedef struct {
  guint n_users;
  int   fd;        /* lent to all who look into it; -1: nobody has yet */
} Own;

static GMutex mutex;
static GHashTable *owned;   /* from device and inode to Own; under the mutex */

static char *
make_name (const struct stat *info)
{
  return g_strdup_printf ("%" G_GUINT64_FORMAT " %" G_GUINT64_FORMAT, (guint64) info->st_dev, (guint64) info->st_ino);
}

static Own *
use (char *name)
{
  Own *own;

  if (owned == NULL)
    owned = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  own = g_hash_table_lookup (owned, name);
  if (own == NULL)
    {
      own = g_new (Own, 1);
      *own = (Own) { 0, -1 };
      g_hash_table_insert (owned, g_strdup (name), own);
    }
  own->n_users++;
  return own;
}

static void
drop (const char *name)
{
  Own *own = owned != NULL ? g_hash_table_lookup (owned, name) : NULL;

  g_return_if_fail (own != NULL);

  if (--own->n_users > 0)
    return;
  if (own->fd >= 0)
    close (own->fd);
  g_hash_table_remove (owned, name);
  if (g_hash_table_size (owned) == 0)
    g_clear_pointer (&owned, g_hash_table_unref);
}

char *
malbild_own_files_enter (const char *path)
{
  struct stat info;
  char *name;

  if (stat (path, &info) != 0)
    return NULL;
  name = make_name (&info);
  g_mutex_lock (&mutex);
  use (name);
  g_mutex_unlock (&mutex);
  return name;
}

void
malbild_own_files_leave (char *file)
{
  g_autofree char *name = file;

  if (name == NULL)
    return;
  g_mutex_lock (&mutex);
  drop (name);
  g_mutex_unlock (&mutex);
}

gboolean
malbild_own_files_has (const char *path)
{
  g_autofree char *name = NULL;
  struct stat info;
  gboolean has;

  if (stat (path, &info) != 0)
    return FALSE;
  name = make_name (&info);
  g_mutex_lock (&mutex);
  has = owned != NULL && g_hash_table_contains (owned, name);
  g_mutex_unlock (&mutex);
  return has;
}

/* What was opened here may have been exchanged for another file since: then it is that one, and is closed as such. */
int
malbild_own_files_open (const char *path)
{
  g_autofree char *name = NULL;
  struct stat info;
  Own *own;
  int fd = -1;

  g_mutex_lock (&mutex);
  if (stat (path, &info) == 0)
    {
      name = make_name (&info);
      own = use (name);
      if (own->fd < 0)
        own->fd = g_open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK, 0);
      fd = own->fd;
      if (fd < 0)
        {
          int number = errno;

          drop (name);
          errno = number;
        }
    }
  g_mutex_unlock (&mutex);
  return fd;
}

void
malbild_own_files_close (int fd)
{
  GHashTableIter iter;
  gpointer name, own;

  g_mutex_lock (&mutex);
  g_hash_table_iter_init (&iter, owned);
  while (g_hash_table_iter_next (&iter, &name, &own))
    if (((Own *) own)->fd == fd)
      {
        drop (name);
        break;
      }
  g_mutex_unlock (&mutex);
}
