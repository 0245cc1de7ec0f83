/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-key-list.h"

G_BEGIN_DECLS

/**
 * MalbildThreadWay:
 * @MALBILD_THREAD_BACK: towards where it comes from: the words of a citizen, the vision
 * @MALBILD_THREAD_ON: towards what comes of it: board goals, indicators, assessments
 */
typedef enum {
  MALBILD_THREAD_BACK,
  MALBILD_THREAD_ON,
} MalbildThreadWay;

/**
 * MalbildThreadGroup:
 * @title: how they are tied to the record, to be translated
 * @records: (element-type MalbildRecord): as many of them as were asked for
 * @n_records: how many there are
 *
 * What is one step from a record, in one way.
 */
typedef struct {
  const char *title;
  GPtrArray  *records;
  guint       n_records;
} MalbildThreadGroup;

/**
 * malbild_thread_read:
 * @record: of any kind
 * @max: so many records of a group are read; more are counted only
 *
 * The golden thread, one step from a record: event, input, wording, decision, overarching goal, board goal, indicator,
 * measurement, assessment, with what else ties to them. What leads on to another record is led back to by it.
 * A wording comes from what citizens said about its goal: it is that which inputs are linked to.
 *
 * Returns: (transfer full) (element-type MalbildThreadGroup): the groups that have records; NULL with @error set
 */
GPtrArray *malbild_thread_read (MalbildStore *store, MalbildRecord *record, MalbildThreadWay way, guint max, GError **error);

/* Whether a thread may have changed: a record came or went, or a reference or a title is another one. */
gboolean   malbild_thread_concerns (const MalbildChanges *changes);

/**
 * MalbildThreadGap:
 * @title: what is lacking of many, to be translated
 * @lack: the same of one, to be translated
 * @kind: of what it is lacking
 * @field: the field, or the kind of link or part, that mends it
 *
 * A place where the thread breaks.
 */
typedef struct {
  const char        *title;
  const char        *lack;
  const MalbildKind *kind;
  const char        *field;
} MalbildThreadGap;

/**
 * MalbildThreadGapNumber:
 * @MALBILD_GAP_CONTRIBUTION: goals that nobody contributes to
 * @MALBILD_GAP_BODIES: bodies that contribute to nothing
 * @MALBILD_GAP_MEANS: goals without means
 * @MALBILD_GAP_ANSWER: inputs without an answer
 * @MALBILD_GAP_AREAS: goal areas without goals
 * @MALBILD_GAP_CELLS: empty cells of the programme
 *
 * The gaps, by their numbers in malbild_thread_gaps.
 */
typedef enum {
  MALBILD_GAP_CONTRIBUTION,
  MALBILD_GAP_BODIES,
  MALBILD_GAP_MEANS,
  MALBILD_GAP_ANSWER,
  MALBILD_GAP_AREAS,
  MALBILD_GAP_CELLS,
  MALBILD_N_THREAD_GAPS,
} MalbildThreadGapNumber;

extern const MalbildThreadGap malbild_thread_gaps[MALBILD_N_THREAD_GAPS];

/**
 * malbild_thread_count_gap:
 * @gap: number of a gap
 *
 * Returns: how many there are in the goal set: of records, but of empty cells of the programme the cells
 */
guint      malbild_thread_count_gap (MalbildStore *store, MalbildRecord *goal_set, guint gap, GError **error);

/**
 * malbild_thread_find_gaps:
 * @goal_set: the goal set that is asked about; a body may contribute in one and not in another
 * @gaps: (out): a bit for each gap that is one of @record
 */
gboolean   malbild_thread_find_gaps (MalbildStore *store, MalbildRecord *goal_set, MalbildRecord *record, guint *gaps, GError **error);

/* The records that lack it. (transfer full) */
MalbildKeyList *malbild_thread_list_gap (MalbildStore *store, MalbildRecord *goal_set, guint gap);

/* The gaps that a commit may have opened or closed, a bit each. */
guint      malbild_thread_touched_gaps (const MalbildChanges *changes);

/* The keys of all that lack it. (transfer full) (element-type gint64); a set; NULL with @error set */
GHashTable *malbild_thread_read_gap (MalbildStore *store, MalbildRecord *goal_set, guint gap, GError **error);

G_END_DECLS
