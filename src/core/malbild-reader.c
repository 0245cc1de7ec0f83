/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-reader.h"

G_DEFINE_INTERFACE (MalbildReader, malbild_reader, G_TYPE_OBJECT)

static void
malbild_reader_default_init (MalbildReaderInterface *iface)
{
}

gboolean
malbild_reader_read (MalbildReader      *self,
                     const MalbildKind  *kind,
                     const MalbildUuid  *set,
                     MalbildRowFunc      func,
                     gpointer            data,
                     GError            **error)
{
  g_return_val_if_fail (MALBILD_IS_READER (self), FALSE);

  return MALBILD_READER_GET_IFACE (self)->read (self, kind, set, func, data, error);
}

gboolean
malbild_reader_read_outside (MalbildReader      *self,
                             const MalbildKind  *kind,
                             const MalbildUuid  *set,
                             MalbildRowFunc      func,
                             gpointer            data,
                             GError            **error)
{
  g_return_val_if_fail (MALBILD_IS_READER (self), FALSE);

  return MALBILD_READER_GET_IFACE (self)->read_outside (self, kind, set, func, data, error);
}

guint64
malbild_reader_count (MalbildReader     *self,
                      const MalbildUuid *set)
{
  g_return_val_if_fail (MALBILD_IS_READER (self), 0);

  return MALBILD_READER_GET_IFACE (self)->count (self, set);
}
