/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-store.h"

G_BEGIN_DECLS

/* What was typed into a field and refused, and left there: it waits with its goal file as long as that is open, and is
 * shown again with the record. */

/* (transfer none) (nullable): valid until the next change */
const char *malbild_drafts_get (MalbildStore *store, MalbildRecord *record, const MalbildField *field);
/* @draft NULL: there is none any more. */
void        malbild_drafts_set (MalbildStore *store, MalbildRecord *record, const MalbildField *field, const char *draft);

/**
 * malbild_drafts_dup_first:
 * @field: (out) (transfer none): the name of the field that waits
 *
 * Returns: (transfer full) (nullable): a record that is still there and has a draft
 */
MalbildRecord *malbild_drafts_dup_first (MalbildStore *store, const char **field);

G_END_DECLS
