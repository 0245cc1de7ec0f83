/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-store.h"

G_BEGIN_DECLS

/* A folder of its own with an open goal file: one municipality, one goal set. */
typedef struct {
  char          *folder;
  char          *path;
  MalbildStore  *store;
  MalbildRecord *municipality;
  MalbildRecord *set;
} StoreFixture;

void store_fixture_set_up    (StoreFixture *self);
void store_fixture_tear_down (StoreFixture *self);
/* Closes the goal file and opens it again; records of the fixture are new objects. */
void store_fixture_reopen    (StoreFixture *self);

/* A folder and a path in it, without a file. */
void store_fixture_set_up_folder (StoreFixture *self);
void remove_folder               (const char *folder);

MalbildStore  *open_store (const char *path, MalbildStoreFlags flags);
MalbildRecord *add_record (MalbildStore *store, const MalbildKind *kind, const MalbildAssignment *values, gsize n_values);
MalbildRecord *add_goal   (StoreFixture *self, const char *title);
MalbildRecord *add_body   (StoreFixture *self, const char *title);
MalbildRecord *add_area   (StoreFixture *self, const char *title);
MalbildRecord *add_link   (StoreFixture *self, MalbildRecord *goal, MalbildRecord *contributes_to);
void           set_text   (MalbildRecord *record, const char *field, const char *text);
void           set_ref    (MalbildRecord *record, const char *field, MalbildRecord *target);
gint64         get_integer (MalbildStore *store, const char *sql);
guint          count_rows (MalbildStore *store, const MalbildKind *kind);

/* Every row of every kind as text, in a fixed order: two files with the same content give the same. */
char *dump_store (MalbildStore *store);

G_END_DECLS
