/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-store.h"

G_BEGIN_DECLS

/* The store as the sink of its records. */
gboolean malbild_store_change (MalbildSink *sink, MalbildRecord *record, const MalbildField *field, const MalbildCell *cell, GError **error);

/* A label with the record's title in place of the %s of @format, for an edit that has none yet. */
void malbild_store_suggest_label (MalbildStore *self, const char *format, MalbildRecord *record);

G_END_DECLS
