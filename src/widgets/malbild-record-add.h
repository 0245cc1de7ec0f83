/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-store.h"

G_BEGIN_DECLS

/* What a record is begun with by typing: its title, or whatever text it must have; of figures the year or period that
 * they are of. (transfer none) (nullable) */
const MalbildField *malbild_kind_get_typed_field (const MalbildKind *kind);

/**
 * malbild_record_add_typed:
 * @values: (array length=n_values): what the new record has from the start
 * @typed: what a person typed for its name; of a body it tells the sort, too, unless that is given
 *
 * Returns: (transfer full): the new record, or NULL with @error set: to be said where it was typed
 */
MalbildRecord *malbild_record_add_typed (MalbildStore *store, const MalbildKind *kind, const MalbildAssignment *values, gsize n_values,
                                         const char *typed, GError **error);

G_END_DECLS
