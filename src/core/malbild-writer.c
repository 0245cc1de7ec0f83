/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-writer.h"

G_DEFINE_INTERFACE (MalbildWriter, malbild_writer, G_TYPE_OBJECT)

static void
malbild_writer_default_init (MalbildWriterInterface *iface)
{
}

gboolean
malbild_writer_put (MalbildWriter     *self,
                    const MalbildRow  *row,
                    GError           **error)
{
  g_return_val_if_fail (MALBILD_IS_WRITER (self), FALSE);

  return MALBILD_WRITER_GET_IFACE (self)->put (self, row, error);
}

gboolean
malbild_writer_put_outside (MalbildWriter     *self,
                            const MalbildRow  *row,
                            GError           **error)
{
  g_return_val_if_fail (MALBILD_IS_WRITER (self), FALSE);

  return MALBILD_WRITER_GET_IFACE (self)->put_outside (self, row, error);
}

gboolean
malbild_writer_finish (MalbildWriter       *self,
                       gboolean             dry_run,
                       MalbildWriteReport  *report,
                       GError             **error)
{
  g_return_val_if_fail (MALBILD_IS_WRITER (self), FALSE);

  return MALBILD_WRITER_GET_IFACE (self)->finish (self, dry_run, report, error);
}
