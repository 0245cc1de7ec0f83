/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-db.h"

G_BEGIN_DECLS

/**
 * MalbildIndexer:
 *
 * Keeps the search index up while rows change. What it is told waits until there is much of it, or until
 * malbild_indexer_flush(): SQLite gives many statements a savepoint, and at each of these the index would write out all
 * that it holds in memory.
 */
typedef struct {
  MalbildDb *db;
  GArray    *waiting;
  gsize      n_bytes;
} MalbildIndexer;

void     malbild_indexer_init     (MalbildIndexer *self, MalbildDb *db);
void     malbild_indexer_clear    (MalbildIndexer *self);

/* Before the row changes or goes; and after it has changed or come. */
gboolean malbild_indexer_take_out (MalbildIndexer *self, gint64 key, GError **error);
gboolean malbild_indexer_put_in   (MalbildIndexer *self, gint64 key, GError **error);

gboolean malbild_indexer_flush    (MalbildIndexer *self, GError **error);
/* Forgets what waits: what it was about is rolled back. */
void     malbild_indexer_forget   (MalbildIndexer *self);

G_END_DECLS
