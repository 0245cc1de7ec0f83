/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-cell.h"

G_BEGIN_DECLS

/**
 * MalbildDraft:
 *
 * A row that is being made: what its texts borrow from, and a source of chance of its own, so that each row comes out the
 * same whatever was asked for before it.
 */
typedef struct {
  guint32    seed;
  MalbildRow row;
  GString   *texts[MALBILD_KIND_MAX_FIELDS];
  guint64    chance;
} MalbildDraft;

void  malbild_draft_init  (MalbildDraft *self, const MalbildKind *kind, guint32 seed);
void  malbild_draft_clear (MalbildDraft *self);
/* Begins the row of this number: it has a UUID and its place in a manual order, and nothing else. */
void  malbild_draft_begin (MalbildDraft *self, guint index);

/* One of @n numbers, by chance. */
guint malbild_draft_draw        (MalbildDraft *self, guint n);
void  malbild_draft_set_integer (MalbildDraft *self, const char *field, gint64 integer);
void  malbild_draft_set_period  (MalbildDraft *self, const char *field, MalbildDate start, MalbildDate end);
/* The row of @kind with the number @index. */
void  malbild_draft_set_ref     (MalbildDraft *self, const char *field, const MalbildKind *kind, guint index);
/* So many words by chance. */
void  malbild_draft_set_words   (MalbildDraft *self, const char *field, guint n);
void  malbild_draft_set_text    (MalbildDraft *self, const char *field, const char *format, ...) G_GNUC_PRINTF (3, 4);

G_END_DECLS
