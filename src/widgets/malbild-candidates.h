/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-query.h"

G_BEGIN_DECLS

/* What a reference can lead to, and what is made on the spot to be led to. */

/**
 * malbild_record_new_candidates:
 * @by: the kind that refers: @record's own, or that of a link which @record is to have
 *
 * What a reference of @record to @kind can sensibly lead to: the records of the same goal set or municipality; all of
 * them where @by leads to what was before.
 *
 * Returns: (transfer full): the query
 */
MalbildQuery *malbild_record_new_candidates (MalbildStore *store, MalbildRecord *record, const MalbildKind *kind, const MalbildKind *by);

/**
 * malbild_record_can_add_candidate:
 * @by: the kind that refers: @record's own, or that of a link which @record is to have
 * @field: the reference of @by
 * @goal_set: (nullable): the goal set that a person looks at: where @record itself lies in none, a new one lies there
 *
 * Returns: whether what @field leads to can be made on the spot, of nothing but what is typed
 */
gboolean malbild_record_can_add_candidate (MalbildStore *store, MalbildRecord *record, const MalbildKind *by, const MalbildField *field,
                                           MalbildRecord *goal_set);

/**
 * malbild_record_add_candidate:
 * @title: what a person typed
 *
 * Makes what @field is to lead to, named @title: in the same goal set or municipality as @record, what was before in the
 * goal set of the term before. A goal is a draft of the level that the reference asks for, in @record's area; a body is
 * what its name says. The reference itself is not made.
 *
 * Returns: (transfer full): the new record, or NULL with @error set
 */
MalbildRecord *malbild_record_add_candidate (MalbildStore *store, MalbildRecord *record, const MalbildKind *by, const MalbildField *field,
                                             MalbildRecord *goal_set, const char *title, GError **error);

G_END_DECLS
