/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-history.h"
#include "malbild-store-private.h"

G_BEGIN_DECLS

/**
 * MalbildHistoryScope:
 * @related: (nullable): a JSON array of the records that a history is about, NULL for all
 *
 * What a history and its edits share.
 */
typedef struct {
  MalbildStore      *store;
  const MalbildKind *kind;
  char              *related;
} MalbildHistoryScope;

MalbildHistoryScope *malbild_history_scope_ref   (MalbildHistoryScope *self);
void                 malbild_history_scope_unref (MalbildHistoryScope *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MalbildHistoryScope, malbild_history_scope_unref)

/**
 * malbild_history_scope_append:
 *
 * Appends " AND …" for a change that the history shows: its column "record" is in scope, ?7 the kind's number, ?8 the
 * related records. Bind them with malbild_history_scope_bind().
 */
void malbild_history_scope_append (MalbildHistoryScope *self, GString *sql);
void malbild_history_scope_bind   (MalbildHistoryScope *self, MalbildStatement *statement);

/* @statement: on a row of id, label, author, time, type */
MalbildHistoryEdit *malbild_history_edit_new (MalbildHistoryScope *scope, MalbildStatement *statement);

G_END_DECLS
