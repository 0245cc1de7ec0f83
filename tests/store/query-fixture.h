/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-query.h"
#include "store-fixture.h"

G_BEGIN_DECLS

/* The store's fixture on a day of its own, and what tests of queries add to it. */
typedef StoreFixture QueryFixture;

void query_fixture_set_up    (QueryFixture *self);
void query_fixture_tear_down (QueryFixture *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (QueryFixture, query_fixture_tear_down)

/* All (transfer full); failing is an error of the test. */
MalbildRecord *add_set        (QueryFixture *self, const char *title);
MalbildRecord *add_wording    (QueryFixture *self, MalbildRecord *goal, const char *text);
MalbildRecord *add_sdg_link   (QueryFixture *self, MalbildRecord *goal, const char *code);
MalbildRecord *add_succession (QueryFixture *self, MalbildRecord *goal, MalbildRecord *earlier, MalbildSuccessionType type);

void set_integer   (MalbildRecord *record, const char *field, gint64 integer);
void set_period    (MalbildRecord *record, const char *field, const char *edtf);
void move_record   (QueryFixture *self, MalbildRecord *record, MalbildRecord *sibling, gboolean after);
void remove_record (QueryFixture *self, MalbildRecord *record);

/* A query of goals. */
MalbildQuery *new_query (QueryFixture *self);
/* The titles of the list, joined by blanks, are @titles. */
void assert_titles (gpointer list, const char *titles);

G_END_DECLS
