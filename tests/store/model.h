/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-store.h"

G_BEGIN_DECLS

/* A goal file as plain values in memory, with the rules written a second time, as simply as they can be. */

typedef struct {
  gint64      key;
  MalbildUuid uuid;
  MalbildCell cells[MALBILD_KIND_MAX_FIELDS];  /* references by key; texts live for ever */
} ModelRecord;

typedef struct {
  GPtrArray *records;  /* ModelRecord, by key */
} Model;

Model *model_new  (void);
Model *model_copy (const Model *self);
void   model_free (Model *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Model, model_free)

ModelRecord *model_find   (const Model *self, gint64 key);
void         model_insert (Model *self, const ModelRecord *record);
/* A record of the kind; NULL if there is none. */
ModelRecord *model_pick   (const Model *self, const MalbildKind *kind);

/* Whether the rules allow @field to become @cell; @key 0 for a record to be, whose cells are @cells. */
gboolean model_allows (const Model *self, const MalbildKind *kind, gint64 key, const MalbildCell *cells);
/* Whether the record is a part of a goal set that is an archive. */
gboolean model_is_archived (const Model *self, gint64 key);
/* Whether the record is a decided wording; @deciding: (nullable): keys of those that the open edit brought or decided. */
gboolean model_is_decided (const Model *self, gint64 key, GHashTable *deciding);
/* Removes it with what goes along. Returns: FALSE if the rules do not allow that (the model is then of no use); @locked:
 * whether for an archive or a decided wording */
gboolean model_remove (Model *self, gint64 key, GHashTable *deciding, gboolean *locked);

/* Keys of the record's siblings and itself, in the order that is shown. */
GArray *model_list_siblings (const Model *self, const ModelRecord *record);
gint64  model_next_position (const Model *self, const MalbildKind *kind, const MalbildCell *cells);

/* A random value that may stand in the field by itself. */
MalbildCell model_random_cell (const Model *self, const MalbildField *field);

/* Fails where a record in the store differs from the model, or one is missing or too many. */
void model_assert_equal (const Model *self, MalbildStore *store);

G_END_DECLS
