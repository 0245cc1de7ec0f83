/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-kind.h"

G_BEGIN_DECLS

/**
 * MalbildChanges:
 *
 * What a commit touched: which records came, went, or changed in which fields. Valid during "changed".
 */
typedef struct _MalbildChanges MalbildChanges;

/* Whether any record of @kind was added or removed; NULL asks for any kind. */
gboolean malbild_changes_has_members (const MalbildChanges *self, const MalbildKind *kind);
/* Whether @field of any record of @kind changed; a NULL field asks for any. Added and removed records count. */
gboolean malbild_changes_has_field   (const MalbildChanges *self, const MalbildKind *kind, const char *field);

G_END_DECLS
