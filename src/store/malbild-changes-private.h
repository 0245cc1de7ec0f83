/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-changes.h"

G_BEGIN_DECLS

/**
 * MalbildChanges:
 * @members: a bit a kind of which records came or went
 * @fields: for each kind a bit a field that changed
 */
struct _MalbildChanges {
  guint64 members;
  guint32 fields[1 << MALBILD_KEY_KIND_BITS];
};

G_STATIC_ASSERT (MALBILD_KEY_KIND_BITS <= 6 && MALBILD_KIND_MAX_FIELDS <= 32);

/* @field NULL: the record came or went */
void     malbild_changes_add      (MalbildChanges *self, gint64 key, const char *field);
gboolean malbild_changes_is_empty (const MalbildChanges *self);

G_END_DECLS
