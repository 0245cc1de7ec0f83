/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-changes.h"
#include "malbild-db.h"

G_BEGIN_DECLS

/**
 * MalbildConditionType:
 *
 * The conditions of a query that may stand once for each field or link; text and state are apart.
 */
typedef enum {
  MALBILD_CONDITION_REF,
  MALBILD_CONDITION_CHOICE,
  MALBILD_CONDITION_PERIOD,
  MALBILD_CONDITION_EMPTY,
  MALBILD_CONDITION_EMPTY_BOTH,
  MALBILD_CONDITION_REF_OF,
  MALBILD_CONDITION_LINKED,
  MALBILD_CONDITION_HAS_LINK,
  MALBILD_CONDITION_SAME,
  MALBILD_CONDITION_REFERS,
  MALBILD_CONDITION_REFERRED,
} MalbildConditionType;

typedef struct _MalbildSelect MalbildSelect;

/**
 * MalbildCondition:
 * @field: the field it is about; NULL for a link. For REFERRED that of the other one, which refers to the record
 * @link: (nullable): the kind of link
 * @near: (nullable): the link's reference to the record; for EMPTY_BOTH the record's own reference to the other one
 * @far: (nullable): the link's reference to what the record is linked to; for EMPTY_BOTH and REF_OF (by way of @field) the field of the other one
 * @value: a key (0: is empty), a mask, a packed period, or a boolean
 * @text: (nullable) (owned): for SAME, the folded text
 * @by: (nullable) (owned): for REFERS, what it refers to; for REFERRED, which records refer to it
 */
typedef struct {
  MalbildConditionType type;
  const MalbildField  *field;
  const MalbildKind   *link;
  const MalbildField  *near;
  const MalbildField  *far;
  gint64               value;
  char                *text;
  MalbildSelect       *by;
} MalbildCondition;

/**
 * MalbildSelect:
 * @words: (nullable): the words searched for, each as an expression of FTS5
 * @states: a mask of goal states; 0: any
 * @order: (nullable): the field to sort by; NULL: manual order, then title
 * @only: (nullable) (array length=n_only): only records of these keys
 *
 * What a query asks for, as a value: the SQL follows from it, and what it depends on.
 */
struct _MalbildSelect {
  const MalbildKind  *kind;
  GArray             *conditions;
  char              **words;
  guint               states;
  const MalbildField *order;
  gboolean            descending;
  guint               limit;
  const gint64       *only;
  guint               n_only;
};

/**
 * MalbildEffect:
 * @MALBILD_EFFECT_NONE: what is selected, and its order, are as before
 * @MALBILD_EFFECT_OWN: only records that changed themselves may come, go or move
 * @MALBILD_EFFECT_WIDE: any record may
 *
 * What a commit does to a selection.
 */
typedef enum {
  MALBILD_EFFECT_NONE,
  MALBILD_EFFECT_OWN,
  MALBILD_EFFECT_WIDE,
} MalbildEffect;

/**
 * MalbildSql:
 * @text: a statement
 * @values: (element-type MalbildCell): what stands for its question marks; texts are borrowed from the select
 */
typedef struct {
  GString *text;
  GArray  *values;
} MalbildSql;

void malbild_sql_init  (MalbildSql *self);
void malbild_sql_clear (MalbildSql *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MalbildSql, malbild_sql_clear)

void     malbild_select_init  (MalbildSelect *self, const MalbildKind *kind);
void     malbild_select_clear (MalbildSelect *self);
/* What is asked for of the records themselves: not in which order, and how many. */
MalbildSelect *malbild_select_copy_conditions (const MalbildSelect *self);
/* Both return whether anything changed. Put replaces the condition on the same field or link, and takes over what it owns. */
gboolean malbild_select_put    (MalbildSelect *self, MalbildCondition *condition);
gboolean malbild_select_remove (MalbildSelect *self, const MalbildField *field, const MalbildKind *link, const MalbildField *near);
/* The near end of a condition on @link, if there is one. */
const MalbildField *malbild_select_find_link (const MalbildSelect *self, const MalbildKind *link);
gboolean malbild_select_set_text (MalbildSelect *self, const char *text);

/* Whether rows come in a manual order: then malbild_select_read_keys() puts ties in the order of their titles. */
gboolean malbild_select_is_manual (const MalbildSelect *self);
/* The link whose manual order counts, if any. */
const MalbildCondition *malbild_select_get_ordering_link (const MalbildSelect *self);
/* Rows of key and rank, in order; ranks are the manual order's positions. Has no LIMIT if the order is manual. */
void malbild_select_keys  (const MalbildSelect *self, MalbildSql *sql);
/* One row: how many there are. */
void malbild_select_count (const MalbildSelect *self, MalbildSql *sql);
/* Rows of value and count; @field NULL: by computed state. */
void malbild_select_tally (const MalbildSelect *self, const MalbildField *field, MalbildSql *sql);

/**
 * malbild_sql_prepare:
 *
 * Returns: (transfer full): the statement with its values bound; the select has to outlive it
 */
MalbildStatement *malbild_sql_prepare (const MalbildSql *self, MalbildDb *db, GError **error);

/**
 * malbild_select_read_keys:
 * @has_ties: (out): whether titles have decided about the order
 *
 * Returns: (transfer full) (element-type gint64): the keys of the records, in order
 */
GArray *malbild_select_read_keys (const MalbildSelect *self, MalbildDb *db, gboolean *has_ties, GError **error);

/**
 * malbild_select_patch_keys:
 * @keys: (element-type gint64): the keys as they were read before
 * @changed: (array length=n_changed): the records that changed since, and no others
 * @held: (nullable) (element-type gint64): rows are held: those that changed keep their place as long as they
 *   exist; and so did these before
 * @has_ties: (inout): whether titles have decided about the order; may become TRUE
 *
 * Reads the keys anew after a commit with %MALBILD_EFFECT_OWN, without reading those that did not change: each
 * that did finds its place by halves.
 *
 * Returns: (transfer full) (nullable): the keys; NULL where it cannot be done (by a link's order, with a limit) or
 *   the file is ahead of what is known of it; then all of it has to be read
 */
GArray *malbild_select_patch_keys (const MalbildSelect *self, MalbildDb *db, gint64 last_edit, GArray *keys,
                                   const gint64 *changed, guint n_changed, GArray *held, gboolean *has_ties);

/* @has_ties: whether titles have decided about the order. */
MalbildEffect malbild_select_get_effect (const MalbildSelect *self, const MalbildChanges *changes, gboolean has_ties);

G_END_DECLS
