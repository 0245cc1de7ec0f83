/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-indexer.h"
#include "malbild-locks.h"

G_BEGIN_DECLS

/** MalbildEditType: what the column edit.type says. */
typedef enum {
  MALBILD_EDIT_PLAIN,
  MALBILD_EDIT_UNDO,
  MALBILD_EDIT_REDO,
  MALBILD_EDIT_IMPORT,
} MalbildEditType;

/**
 * MalbildJournal:
 * @label: what the edit is called; NULL until something is known
 * @reverses: the edit that an undo or redo takes back
 * @edit: its number, 0 as long as nothing was written
 * @number: how many changes it has
 * @indexer: what has to be done to the search index for it
 * @locks: what it knows of archives
 *
 * The edit that is being written on a connection, inside a transaction. Its row comes with its first change, so an
 * edit that changes nothing leaves no trace.
 */
struct _MalbildJournal {
  MalbildDb       *db;
  char            *label;
  char            *author;
  MalbildEditType  type;
  gint64           reverses;
  gint64           edit;
  gint64           number;
  MalbildIndexer   indexer;
  MalbildLocks     locks;
};

/* @author: (nullable): whose edits they are; NULL: the user */
void malbild_journal_init  (MalbildJournal *self, MalbildDb *db, const char *author);
void malbild_journal_clear (MalbildJournal *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MalbildJournal, malbild_journal_clear)

/* The label, unless there is one already. (transfer full) */
void malbild_journal_suggest_label (MalbildJournal *self, char *label);

/* Writes the edit's row if it is not there. Done by all of the following. */
gboolean malbild_journal_open    (MalbildJournal *self, GError **error);

gboolean malbild_journal_added   (MalbildJournal *self, gint64 key, GError **error);
/* Before the row is deleted: keeps its values. */
gboolean malbild_journal_removed (MalbildJournal *self, gint64 key, GError **error);
/* Before the row is updated: keeps its old value beside the new one. */
gboolean malbild_journal_field   (MalbildJournal *self, gint64 key, const MalbildField *field, const MalbildCell *cell, GError **error);

G_END_DECLS
