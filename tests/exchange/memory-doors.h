/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-reader.h"
#include "malbild-writer.h"

G_BEGIN_DECLS

#define MEMORY_TYPE_DOORS (memory_doors_get_type ())
G_DECLARE_FINAL_TYPE (MemoryDoors, memory_doors, MEMORY, DOORS, GObject)

/*
 * Rows in memory, with a reader's and a writer's door. Everything is one goal set; what is put outside is read outside.
 */
MemoryDoors *memory_doors_new (void);

void              memory_doors_add    (MemoryDoors *self, const MalbildRow *row, gboolean outside);
guint             memory_doors_count  (MemoryDoors *self, const MalbildKind *kind, gboolean outside);
const MalbildRow *memory_doors_get    (MemoryDoors *self, const MalbildKind *kind, gboolean outside, guint i);

/* Fails the test where the two do not hold the same. */
void memory_doors_assert_same (MemoryDoors *a, MemoryDoors *b);

/* From then on, the writer's door refuses the record after @n with @error. */
void memory_doors_refuse_after (MemoryDoors *self, guint n, const GError *error);

G_END_DECLS
