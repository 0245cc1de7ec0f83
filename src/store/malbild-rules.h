/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-db.h"

G_BEGIN_DECLS

/** MALBILD_PARENTS_MAX: how many steps up a reference to the own kind (part of) may lead. */
#define MALBILD_PARENTS_MAX 100

/** MALBILD_POSITION_MAX: how far from 0 a manual order may go: room for any number of neighbours beyond. */
#define MALBILD_POSITION_MAX (G_GINT64_CONSTANT (1) << 60)

/**
 * malbild_rules_check:
 * @key: the record
 * @field: the field that is about to change
 * @cell: its value to be, references by key
 *
 * The rules of a value that need the file: what it refers to exists, nothing leads back to itself in a circle, the same
 * two records are not linked twice.
 *
 * Returns: FALSE with an error whose sentence names the records
 */
gboolean malbild_rules_check (MalbildDb *db, gint64 key, const MalbildField *field, const MalbildCell *cell, GError **error);

/* The same for a record to be added. @cells: (array): one a field */
gboolean malbild_rules_check_new (MalbildDb *db, const MalbildKind *kind, const MalbildCell *cells, GError **error);

/* What a message calls a record, as the transaction sees it. (transfer full) */
char *malbild_rules_dup_title (MalbildDb *db, gint64 key);

G_END_DECLS
