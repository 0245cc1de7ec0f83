/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "query-fixture.h"

G_BEGIN_DECLS

/* A goal file in which everything that a query can depend on changes at random. The first goal stays. */
typedef struct {
  QueryFixture   f;
  GPtrArray     *goals;
  GPtrArray     *links;
  MalbildRecord *areas[3];
  MalbildRecord *bodies[3];
} QueryWorld;

void query_world_fill  (QueryWorld *self);
void query_world_clear (QueryWorld *self);
/* One edit, also of several parts, or an undo or redo. */
void query_world_edit  (QueryWorld *self);

G_END_DECLS
