/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-journal.h"

G_BEGIN_DECLS

/*
 * The four ways in which rows change, each with its line in the journal and told to its indexer, which the caller flushes
 * at the end. Inside a transaction, after all rules were checked, apart from archives, into which nothing gets by any of
 * them (MALBILD_ERROR_LOCKED). A missing row is MALBILD_ERROR_NOT_FOUND.
 */

/* A key that no record had. */
gboolean malbild_rows_next_key (MalbildDb *db, const MalbildKind *kind, gint64 *key, GError **error);
/* @cells: (array): one a field, references by key. The journal's line (malbild_journal_added()) is up to the caller. */
gboolean malbild_rows_insert   (MalbildJournal *journal, gint64 key, const MalbildUuid *uuid, const MalbildCell *cells, GError **error);
/* Leaves no trace where the field has that value already. */
gboolean malbild_rows_set      (MalbildJournal *journal, gint64 key, const MalbildField *field, const MalbildCell *cell, GError **error);
gboolean malbild_rows_remove   (MalbildJournal *journal, gint64 key, GError **error);
/* @values: what the journal kept when the record was removed */
gboolean malbild_rows_restore  (MalbildJournal *journal, gint64 key, const char *values, GError **error);

/* The value of a field, as the transaction sees it. A text is copied to @storage. */
gboolean malbild_rows_get      (MalbildDb *db, gint64 key, const MalbildField *field, MalbildCell *cell, char **storage, GError **error);
gboolean malbild_rows_exists   (MalbildDb *db, gint64 key, gboolean *exists, GError **error);

G_END_DECLS
