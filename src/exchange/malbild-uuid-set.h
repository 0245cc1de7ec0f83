/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-uuid.h"

G_BEGIN_DECLS

/**
 * MalbildUuidSet:
 *
 * A set of UUIDs that takes 20 to 30 bytes for each, for the millions that a file may hold.
 */
typedef struct _MalbildUuidSet MalbildUuidSet;

MalbildUuidSet *malbild_uuid_set_new  (void);
void            malbild_uuid_set_free (MalbildUuidSet *self);

/* Returns: FALSE where it was in the set already */
gboolean malbild_uuid_set_add      (MalbildUuidSet *self, const MalbildUuid *uuid);
gboolean malbild_uuid_set_contains (MalbildUuidSet *self, const MalbildUuid *uuid);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MalbildUuidSet, malbild_uuid_set_free)

G_END_DECLS
