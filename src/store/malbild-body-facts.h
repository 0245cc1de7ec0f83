/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-changes.h"
#include "malbild-store.h"

G_BEGIN_DECLS

/**
 * MalbildBodyTally:
 * @n_goals: goals that it is responsible for
 * @n_targets: goals that these contribute to
 * @n_overarching: of those, the overarching ones
 * @n_directives: directives to it
 * @n_assignments: assignments that it was given and that are neither done nor withdrawn
 * @is_idle: it is a board or company, and contributes to nothing: the gap of the golden thread
 *
 * What a body has in a goal set. Closed goals of its own do not count, nor directives that belong to closed goals.
 */
typedef struct {
  guint    n_goals;
  guint    n_targets;
  guint    n_overarching;
  guint    n_directives;
  guint    n_assignments;
  gboolean is_idle;
} MalbildBodyTally;

/**
 * MalbildSupportTally:
 * @n_goals: goals that contribute to it
 * @n_boards: boards that are responsible for one of these, the executive board among them
 * @n_companies: municipal companies that are
 * @n_others: other bodies that are
 * @is_alone: it is overarching, and nobody contributes to it: the gap of the golden thread
 *
 * Who contributes to a goal. Closed goals do not count.
 */
typedef struct {
  guint    n_goals;
  guint    n_boards;
  guint    n_companies;
  guint    n_others;
  gboolean is_alone;
} MalbildSupportTally;

/**
 * MalbildBodyFacts:
 *
 * What there is to count between the bodies and the goals of a goal set, read in a few passes whatever its size.
 */
typedef struct _MalbildBodyFacts MalbildBodyFacts;

/* (transfer full); NULL with @error set */
MalbildBodyFacts          *malbild_body_facts_read        (MalbildStore *store, MalbildRecord *goal_set, GError **error);
void                       malbild_body_facts_free        (MalbildBodyFacts *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MalbildBodyFacts, malbild_body_facts_free)

/* Never NULL: of what is not there, nothing was counted. (transfer none) */
const MalbildBodyTally    *malbild_body_facts_get_body    (const MalbildBodyFacts *self, MalbildRecord *body);
const MalbildSupportTally *malbild_body_facts_get_support (const MalbildBodyFacts *self, MalbildRecord *goal);

/* How many goals nobody contributes to. */
guint                      malbild_body_facts_count_alone (const MalbildBodyFacts *self);

/* Whether a commit can have changed any of it. */
gboolean                   malbild_body_facts_touched     (const MalbildChanges *changes);

/**
 * malbild_store_list_officials:
 * @text: (nullable): what their names hold, wherever in them; NULL or empty: anything
 * @limit: so many at most
 *
 * Lists the officials that goals of the goal file name, in the order of their names. Names that differ in upper and lower
 * case alone, or in accents, are one.
 *
 * Returns: (transfer full) (element-type utf8): the names
 */
GPtrArray *malbild_store_list_officials (MalbildStore *store, const char *text, guint limit);

G_END_DECLS
