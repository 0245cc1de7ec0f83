/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "memory-doors.h"

G_BEGIN_DECLS

/**
 * generate_content:
 * @n: how many records of each kind
 * @n_outside: how many stubs of each kind that can be one
 *
 * Content in which every field of every kind is filled (in the first record), empty where it may be (in the second) and
 * extreme (in the third, and in the fourth the other way; of many records no text is very long); the others are at random. Stubs are referred to now and then.
 */
MemoryDoors *generate_content (guint32 seed, guint n, guint n_outside);

/* The native XML of @doors, as one goal set. */
char *export_to_text (MemoryDoors *doors, gsize *length);

/* Imports @text; NULL with @error set where it is refused. */
MemoryDoors *import_from_text (const char *text, gssize length, GError **error);

/* Validates @text; @faults gets all of them, each ended by \n. */
gboolean validate_text (const char *text, gssize length, GString *faults);

G_END_DECLS
