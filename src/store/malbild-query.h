/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-goal.h"
#include "malbild-store.h"

G_BEGIN_DECLS

#define MALBILD_TYPE_QUERY (malbild_query_get_type ())
G_DECLARE_FINAL_TYPE (MalbildQuery, malbild_query, MALBILD, QUERY, GObject)

/**
 * MalbildQuery:
 *
 * A live query: a #GListModel of the records that meet its conditions, in its order. It is filtered and sorted in
 * SQL, holds only keys, makes a record when one is asked for, and follows every commit with the smallest
 * items-changed that it can. It does not read before it is asked, and tells of changes only to those who asked.
 * Property "n-items" (read-only, notifying).
 *
 * Conditions may be added or changed at any time; a condition on the same field or link replaces the former.
 * Names of fields are checked: a wrong one is a programmer's error.
 */

MalbildQuery *malbild_query_new           (MalbildStore *store, const MalbildKind *kind);
MalbildStore *malbild_query_get_store     (MalbildQuery *self);
/* A reference is @target; NULL: is empty. */
void malbild_query_where_ref      (MalbildQuery *self, const char *field, MalbildRecord *target);
/* A choice is one of those whose bit (1 << number) is set; 0 takes the condition away. */
void malbild_query_where_choice   (MalbildQuery *self, const char *field, guint mask);
/* A period or date overlaps @period; an empty period takes the condition away. An empty field never overlaps. */
void malbild_query_where_period   (MalbildQuery *self, const char *field, MalbildPeriod period);
/* A field, of any type, is empty (or is not). */
void malbild_query_where_empty    (MalbildQuery *self, const char *field, gboolean empty);
/* @field is empty, and in what @ref refers to, @other is empty, too (or it is not so). It replaces a condition on @field. */
void malbild_query_where_empty_both (MalbildQuery *self, const char *field, const char *ref, const char *other, gboolean empty);
/* What @ref refers to has @target as its own @other. It replaces a condition on @ref. */
void malbild_query_where_ref_of   (MalbildQuery *self, const char *ref, const char *other, MalbildRecord *target);
/* A text of one line says the same as @text, upper and lower case, accents, and blanks around it aside; NULL or blank takes
 * the condition away. */
void malbild_query_where_same     (MalbildQuery *self, const char *field, const char *text);
/* It refers by @field to a record that @to finds. The conditions of @to are taken as they are now. */
void malbild_query_where_refers   (MalbildQuery *self, const char *field, MalbildQuery *to);
/* A record that @by finds refers to it by @field. The same of the conditions of @by. */
void malbild_query_where_referred (MalbildQuery *self, MalbildQuery *by, const char *field);
/* Full-text search: every word is found, the last one as a prefix; NULL or empty takes the condition away. A word of
 * a goal may also stand in one of its wordings. */
void malbild_query_where_text     (MalbildQuery *self, const char *text);
/* There is a @link record whose @near is the record and whose @far is @target; in the link's manual order. */
void malbild_query_where_linked   (MalbildQuery *self, const MalbildKind *link, const char *near, const char *far, MalbildRecord *target);
/* There is no (or, if @exists, at least one) @link record whose @near is the record. */
void malbild_query_where_has_link (MalbildQuery *self, const MalbildKind *link, const char *near, gboolean exists);
/* Goals only: the computed state today is one of those whose bit is set; 0 takes the condition away. */
void malbild_query_where_state    (MalbildQuery *self, guint mask);
/* Takes the condition on @field away, or, if it is the name of a kind of link, those on this link. */
void malbild_query_where_any      (MalbildQuery *self, const char *field);

/* NULL: manual order, then title. Text sorts as Swedish does, references by the title of their record. */
void malbild_query_order_by (MalbildQuery *self, const char *field, gboolean descending);
void malbild_query_limit    (MalbildQuery *self, guint limit);

/* The records of this moment, each held: for what is done with all of them, and for few.
 * Returns: (transfer full) (element-type MalbildRecord) */
GPtrArray *malbild_query_dup_records (MalbildQuery *self);
/* How many records there are, without reading their keys. */
guint    malbild_query_count (MalbildQuery *self);
/* The keys, for acting on all rows; valid until the query changes. */
const gint64 *malbild_query_get_keys (MalbildQuery *self, guint *n_keys);
/* Where the record is now (@position may be NULL). Returns: FALSE where it is not in the query */
gboolean malbild_query_find (MalbildQuery *self, MalbildRecord *record, guint *position);

/* While held, rows keep their place and stay although an edit would move them or take them out; removed
 * records leave and new ones come all the same. Calls nest. */
void malbild_query_hold    (MalbildQuery *self);
void malbild_query_release (MalbildQuery *self);

/**
 * malbild_search:
 * @set: (nullable): only what belongs to this goal set or its municipality
 *
 * Full-text search over every kind of record, best first: what has all words in its title (the very text, then what
 * begins with it, then the shorter title; of the first 4096 titles that were found), then what has them elsewhere.
 *
 * Returns: (transfer full): a #GListModel of #MalbildRecord, fixed, at most @limit long
 */
GListModel *malbild_search (MalbildStore *store, MalbildRecord *set, const char *text, guint limit, GError **error);

/** malbild_store_goal_state: the computed state of a goal on @day (succession included). */
MalbildGoalState malbild_store_goal_state (MalbildStore *self, MalbildRecord *goal, MalbildDate day);

/* Whether a wording is decided, and a later one of the same goal had been decided by @day: then that one holds. */
gboolean malbild_store_is_wording_superseded (MalbildStore *self, MalbildRecord *wording, MalbildDate day);

/**
 * malbild_store_state:
 *
 * Where a record stands on @day, computed from its dates and what is decided: a goal or the programme, a step or a
 * milestone.
 *
 * Returns: (nullable): its state, or NULL for a record of a kind that has none, as malbild_kind_has_state() tells
 */
const MalbildChoice *malbild_store_state (MalbildStore *self, MalbildRecord *record, MalbildDate day);
gboolean             malbild_kind_has_state (const MalbildKind *kind);

/**
 * MalbildTally:
 * @key: the choice's number, or the key of the record referred to; MALBILD_NO_INTEGER where the field is empty
 * @count: how many records have it
 */
typedef struct {
  gint64 key;
  guint  count;
} MalbildTally;

/**
 * malbild_query_tally:
 * @field: (nullable): a choice or a reference; for goals NULL counts by computed state
 *
 * Counts the query's records by the value of a field, in one pass in SQL.
 *
 * Returns: (transfer full) (element-type MalbildTally): the counts, by key
 */
GArray *malbild_query_tally (MalbildQuery *self, const char *field);

G_END_DECLS
