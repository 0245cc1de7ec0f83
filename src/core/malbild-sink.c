/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-sink.h"

G_DEFINE_INTERFACE (MalbildSink, malbild_sink, G_TYPE_OBJECT)

static void
malbild_sink_default_init (MalbildSinkInterface *iface)
{
}

gboolean
malbild_sink_change (MalbildSink         *self,
                     MalbildRecord       *record,
                     const MalbildField  *field,
                     const MalbildCell   *cell,
                     GError             **error)
{
  g_return_val_if_fail (MALBILD_IS_SINK (self), FALSE);

  return MALBILD_SINK_GET_IFACE (self)->change (self, record, field, cell, error);
}
