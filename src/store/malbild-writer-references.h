/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-db.h"
#include "malbild-journal.h"

G_BEGIN_DECLS

/**
 * MalbildReferences:
 *
 * From UUIDs to keys, for a writer. A reference that leads forward gets the key that its target will have when it comes,
 * so that no row is written twice; foreign keys are checked at the commit. What never came is settled at the end.
 * Takes the same memory for any number of rows.
 */
typedef struct _MalbildReferences MalbildReferences;

/* Keys are given from the file's sequence on; inside the writer's transaction. */
MalbildReferences *malbild_references_new  (MalbildDb *db, GError **error);
void               malbild_references_free (MalbildReferences *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MalbildReferences, malbild_references_free)

/* Keys from here on are of records that this writer has added. */
gint64   malbild_references_get_first_key (MalbildReferences *self);

/* The key of the record that is there, came before, or is yet to come. */
gboolean malbild_references_resolve (MalbildReferences *self, const MalbildKind *kind, const MalbildUuid *uuid, gint64 *key, GError **error);

/* The key for a record that is now to be added. */
gboolean malbild_references_claim   (MalbildReferences *self, const MalbildKind *kind, const MalbildUuid *uuid, gint64 *key, GError **error);

/* Lets references to this record stay unresolved. */
gboolean malbild_references_put_outside (MalbildReferences *self, const MalbildKind *kind, const MalbildUuid *uuid, GError **error);

/**
 * malbild_references_settle:
 * @journal: the writer's journal
 * @n_unresolved: (out): how many references were left empty
 * @n_left_out: (out): how many added rows were taken out again, because they cannot be without such a reference
 *
 * Empties what leads to records outside that are not there, leaves out the links that are nothing without them, and keeps
 * the sequence. A reference to a record that is neither there nor named as being outside is MALBILD_ERROR_INVALID.
 */
gboolean malbild_references_settle (MalbildReferences *self, MalbildJournal *journal, guint64 *n_unresolved, guint64 *n_left_out,
                                    GError **error);

G_END_DECLS
