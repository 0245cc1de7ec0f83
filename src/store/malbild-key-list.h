/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-changes.h"
#include "malbild-store.h"

G_BEGIN_DECLS

/* Whether a list may be another one after a commit. */
typedef gboolean (*MalbildChangesFunc) (const MalbildChanges *changes, guint data);

/** MALBILD_KEY_LIST_MAX_KEYS: so many keys a list may depend on. */
#define MALBILD_KEY_LIST_MAX_KEYS 2

#define MALBILD_TYPE_KEY_LIST (malbild_key_list_get_type ())
G_DECLARE_FINAL_TYPE (MalbildKeyList, malbild_key_list, MALBILD, KEY_LIST, GObject)

/**
 * MalbildKeyList:
 *
 * A #GListModel of records, also of several kinds, that a statement of its own finds: for what is no condition on fields,
 * which a #MalbildQuery is for. It holds only keys, reads them when they are first asked for, and follows every commit that
 * concerns it.
 *
 * Property "n-items" (read-only, notifying).
 */

/**
 * malbild_key_list_new:
 * @sql: a statement whose first column is the key. It has to outlive the list
 * @keys: (array length=n_keys): what stands for ?1, ?2
 * @concern: whether the list has to be read anew after a commit
 * @data: given to @concern
 *
 * Returns: (transfer full): the list
 */
MalbildKeyList *malbild_key_list_new (MalbildStore *store, const char *sql, const gint64 *keys, guint n_keys, MalbildChangesFunc concern, guint data);

G_END_DECLS
