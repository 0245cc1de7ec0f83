/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "query-fixture.h"

G_BEGIN_DECLS

/* Records of any kind with random values, as their tables allow; what the store refuses changes nothing. */

/* (transfer full) (nullable) */
MalbildRecord *random_records_pick (QueryFixture *f, const MalbildKind *kind);
void           random_records_add  (QueryFixture *f, const MalbildKind *kind);
/* Adds, changes or removes one of the kinds, or undoes or redoes. */
void           random_records_edit (QueryFixture *f, const MalbildKind *const *kinds, guint n_kinds);

G_END_DECLS
