/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-store.h"

G_BEGIN_DECLS

/**
 * MalbildAsideRead:
 *
 * Reads something of a goal set. It may run in a worker, on a store of its own, and must touch nothing else.
 *
 * Returns: what was read; NULL with @error set
 */
typedef gpointer (*MalbildAsideRead) (MalbildStore *store, MalbildRecord *goal_set, GError **error);

/**
 * MalbildAsideDone:
 * @result: (transfer full) (nullable): what was read; NULL with @error
 */
typedef void (*MalbildAsideDone) (gpointer result, const GError *error, gpointer data);

/**
 * MalbildAside:
 *
 * Reads what a place shows of a whole goal set without making it wait. A small goal set is read at once and told before
 * the next frame; a large one in a worker on a connection of its own. One at a time: what is asked for meanwhile is
 * read once more afterwards.
 */
typedef struct _MalbildAside MalbildAside;

MalbildAside *malbild_aside_new   (MalbildAsideRead read, GDestroyNotify free_result, MalbildAsideDone done, gpointer data);
/* Nothing is told any more. */
void          malbild_aside_free  (MalbildAside *self);
void          malbild_aside_start (MalbildAside *self, MalbildStore *store, MalbildRecord *goal_set);
/* Whether a goal set is so small that reading takes a few milliseconds: then it is told before the next frame. */
gboolean      malbild_aside_is_small (MalbildStore *store, MalbildRecord *goal_set);
/* Forgets what is under way: it is of another goal set. */
void          malbild_aside_stop  (MalbildAside *self);

G_END_DECLS
