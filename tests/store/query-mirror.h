/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-query.h"

G_BEGIN_DECLS

/**
 * QueryMirror:
 * @keys: (element-type gint64): what a view that only listens to "items-changed" would show
 * @n_signals: how often it was told
 * @n_touched: how many rows went and came in all
 */
typedef struct {
  MalbildQuery *query;
  GArray       *keys;
  guint         n_signals;
  guint         n_touched;
} QueryMirror;

QueryMirror *query_mirror_new   (MalbildQuery *query);
void         query_mirror_free  (QueryMirror *self);
/* The mirror shows what the query holds. */
void         query_mirror_check (QueryMirror *self);

G_END_DECLS
