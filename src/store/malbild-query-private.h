/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-query.h"
#include "malbild-select.h"

G_BEGIN_DECLS

struct _MalbildQuery {
  GObject       parent_instance;

  MalbildStore *store;
  MalbildSelect select;

  /* (element-type gint64); NULL until somebody asks. */
  GArray       *keys;
  /* The day on which they were read: computed states depend on it. */
  MalbildDate   day;
  guint         has_ties : 1;
  /* Inside an edit, which may be given up without a word. */
  guint         read_in_edit : 1;
  guint         n_holds;
  /* The rows differ from what is selected because they are held; and whether more than the records in @held may do so. */
  guint         is_held_back : 1;
  guint         is_held_wide : 1;
  /* (element-type gint64): the records that changed under the hold. */
  GArray       *held;
  /* The newest edit that was heard of. */
  gint64        last_edit;

  /* While runs of changes are told, the list is the first of the new keys and the rest of the old ones. */
  GArray       *old_keys;
  guint         n_told;
  guint         old_rest;
  guint         is_outdated : 1;
};

/* What a query selects; after a change of it malbild_query_reselect() has to be called. (transfer none) */
MalbildSelect *malbild_query_get_select (MalbildQuery *self);
void           malbild_query_reselect   (MalbildQuery *self);

/* malbild-query-follow.c: the keys, and how they follow the goal file. */
void   malbild_query_ensure_keys (MalbildQuery *self);
guint  malbild_query_get_length  (MalbildQuery *self);
gint64 malbild_query_get_key     (MalbildQuery *self, guint position);
void   malbild_query_follow      (MalbildQuery *self, const MalbildChanges *changes);
/* The last hold is over: rows that were held back go to their places. */
void   malbild_query_settle      (MalbildQuery *self);

G_END_DECLS
