/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-changes.h"

G_BEGIN_DECLS

/** MALBILD_CHANGES_MAX_KEYS: how many records are known by key; of more only the kinds and fields. */
#define MALBILD_CHANGES_MAX_KEYS 16

/**
 * MalbildChanges:
 * @members: a bit a kind of which records came or went
 * @fields: for each kind a bit a field that changed
 * @keys: which records, each once
 * @n_keys: how many; MALBILD_CHANGES_MAX_KEYS + 1 for more than that
 * @last_edit: the newest edit that is told of
 */
struct _MalbildChanges {
  guint64 members;
  guint32 fields[1 << MALBILD_KEY_KIND_BITS];
  gint64  keys[MALBILD_CHANGES_MAX_KEYS];
  guint   n_keys;
  gint64  last_edit;
};

G_STATIC_ASSERT (MALBILD_KEY_KIND_BITS <= 6 && MALBILD_KIND_MAX_FIELDS <= 32);

/* @field NULL: the record came or went */
void     malbild_changes_add      (MalbildChanges *self, gint64 key, const char *field);
gboolean malbild_changes_is_empty (const MalbildChanges *self);

/**
 * malbild_changes_get_keys:
 * @keys: (out) (array): takes up to MALBILD_CHANGES_MAX_KEYS keys of records of @kind
 *
 * Returns: FALSE where there are too many to know
 */
gboolean malbild_changes_get_keys (const MalbildChanges *self, const MalbildKind *kind, gint64 *keys, guint *n_keys);

G_END_DECLS
