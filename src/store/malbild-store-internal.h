/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-identity.h"
#include "malbild-journal.h"
#include "malbild-store-private.h"

G_BEGIN_DECLS

/* For the files that together are the store: opening, editing, following, undo, removal, order. */

struct _MalbildStore {
  GObject          parent_instance;

  char            *path;
  MalbildDb       *db;
  MalbildIdentity *identity;
  char            *author;
  char            *read_only_reason;
  gboolean         read_only;

  /* The edit that is open; see malbild-edit.c. */
  MalbildJournal   journal;
  guint            depth;
  gboolean         given_up;

  /* The newest edit that the records in memory show; see malbild-follow.c. */
  gint64           seen;
  gint64           data_version;
  gboolean         behind;
  GSource         *watch;

  /* What undo and redo would take back, 0 and NULL for nothing; see malbild-undo.c. */
  gint64           undo_target;
  gint64           redo_target;
  char            *undo_label;
  char            *redo_label;
};

/* malbild-store.c */
void malbild_store_emit_changed (MalbildStore *self, MalbildChanges *changes);
void malbild_store_set_labels   (MalbildStore *self, char *undo_label, char *redo_label);
/* Sets MALBILD_ERROR_READ_ONLY with the reason and returns FALSE if the store is read-only. */
gboolean malbild_store_check_writable (MalbildStore *self, GError **error);

/**
 * MalbildStep of an edit: each public change is one, in a transaction of its own or in a savepoint of the edit that is
 * open, so that one that fails half-way leaves nothing.
 */
typedef struct {
  gboolean outermost;
  gboolean had_label;
  gint64   edit;
  gint64   number;
} MalbildEditStep;

gboolean malbild_edit_enter (MalbildStore *self, MalbildEditStep *step, GError **error);
/* @ok: whether it went well until here. Returns: whether it is done (or waits for the commit of what it lies in) */
gboolean malbild_edit_leave (MalbildStore *self, MalbildEditStep *step, gboolean ok, GError **error);

/* malbild-follow.c: brings memory to what the file holds, tells by "changed". */
void malbild_store_follow (MalbildStore *self);
/* Reads where following starts. */
gboolean malbild_store_start_following (MalbildStore *self, GError **error);

/* malbild-undo.c: finds anew what can be undone and redone. */
void malbild_store_update_undo (MalbildStore *self);

G_END_DECLS
