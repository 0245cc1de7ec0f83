/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** MALBILD_KEY_DIFF_MAX_RUNS: more runs than this are told as fewer, wider ones: each costs every view a round. */
#define MALBILD_KEY_DIFF_MAX_RUNS 128

/**
 * MalbildKeyRun:
 * @old_start: where the run begins among the old keys
 * @n_removed: how many old keys it takes out
 * @new_start: where the run begins among the new keys, which is also its place in a list in which all runs
 *   before it are done
 * @n_added: how many new keys it puts in
 */
typedef struct {
  guint old_start;
  guint n_removed;
  guint new_start;
  guint n_added;
} MalbildKeyRun;

/**
 * malbild_key_diff:
 * @old_keys: (array length=n_old): keys, each once
 * @new_keys: (array length=n_new): keys, each once
 *
 * The smallest set of runs that makes the new list from the old one, from front to back: the longest sequence of
 * keys that kept their order stays untouched. Above %MALBILD_KEY_DIFF_MAX_RUNS neighbouring runs are joined.
 *
 * Returns: (transfer full) (element-type MalbildKeyRun): the runs; none where the lists are the same
 */
GArray *malbild_key_diff (const gint64 *old_keys, guint n_old, const gint64 *new_keys, guint n_new);

/**
 * malbild_key_diff_known:
 * @changed: (array length=n_changed): the keys that came, went or moved; all others stand in both, in the same order
 *
 * The same where it is known what happened to a few keys, without looking for it.
 *
 * Returns: (transfer full) (element-type MalbildKeyRun): the runs
 */
GArray *malbild_key_diff_known (const gint64 *old_keys, guint n_old, const gint64 *new_keys, guint n_new,
                                const gint64 *changed, guint n_changed);

/* Whether @key is among the @n_keys @keys, which may stand in any order. */
gboolean malbild_keys_contain (const gint64 *keys, guint n_keys, gint64 key);

G_END_DECLS
