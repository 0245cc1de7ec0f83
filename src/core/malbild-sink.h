/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-cell.h"

G_BEGIN_DECLS

typedef struct _MalbildRecord MalbildRecord;

#define MALBILD_TYPE_SINK (malbild_sink_get_type ())
G_DECLARE_INTERFACE (MalbildSink, malbild_sink, MALBILD, SINK, GObject)

/**
 * MalbildSinkInterface:
 * @change: this field of this record becomes that; the record itself changes when the sink says so
 *
 * The only door through which a record is edited.
 */
struct _MalbildSinkInterface {
  GTypeInterface parent_iface;

  gboolean (*change) (MalbildSink *self, MalbildRecord *record, const MalbildField *field, const MalbildCell *cell, GError **error);
};

gboolean malbild_sink_change (MalbildSink *self, MalbildRecord *record, const MalbildField *field, const MalbildCell *cell, GError **error);

G_END_DECLS
