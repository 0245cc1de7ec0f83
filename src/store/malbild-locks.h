/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-db.h"

G_BEGIN_DECLS

typedef struct _MalbildJournal MalbildJournal;

/*
 * What cannot be changed any more: all that a goal set holds once it is an archive, and what a council has decided of a
 * wording. The first is looked at wherever a row changes; the second where a person or a file wants to change it, as
 * undo has to be able to take back the decision itself.
 */

/**
 * MalbildLocks:
 * @archived: (nullable): the keys of the goal sets that are archives; NULL: not read yet
 * @exempt: (nullable): keys of those that an undo opens, closes, brings or takes away as a whole
 * @fixed: an import: what was an archive at its beginning stays one, its own mark included
 *
 * What an edit knows of archives.
 */
typedef struct {
  GHashTable *archived;
  GHashTable *exempt;
  gboolean    fixed;
} MalbildLocks;

void malbild_locks_clear  (MalbildLocks *self);
/* What was read of archives may be out of date. */
void malbild_locks_forget (MalbildLocks *self);
/* An undo or redo of @target: goal sets that come, go, open or close in it are no archives meanwhile. */
gboolean malbild_locks_exempt (MalbildJournal *journal, gint64 target, GError **error);

/**
 * malbild_locks_check_row:
 * @field: (nullable): the field that is to change; NULL: the row is to go, or has just come
 * @cell: (nullable): the value that it is to have
 *
 * Returns: FALSE with a MALBILD_ERROR_LOCKED that names the goal set if the row lies in an archive, or would
 */
gboolean malbild_locks_check_row (MalbildJournal *journal, gint64 key, const MalbildField *field, const MalbildCell *cell, GError **error);
/* The same for a row that is to come. */
gboolean malbild_locks_check_new (MalbildJournal *journal, const MalbildKind *kind, const MalbildCell *cells, GError **error);

/**
 * malbild_locks_check_decided:
 * @cell: (nullable): the value that it is to have; NULL: any other one than now
 *
 * A decided wording keeps its goal, text, status, and what is said of the decision; what is lacking of the latter can be
 * filled in, and all of it in the edit in which it is decided.
 *
 * Returns: FALSE with a MALBILD_ERROR_LOCKED
 */
gboolean malbild_locks_check_decided (MalbildJournal *journal, gint64 key, const MalbildField *field, const MalbildCell *cell, GError **error);

G_END_DECLS
