/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-order.h"

#include "malbild-rows.h"
#include "malbild-rules.h"
#include "malbild-statements.h"

/* Room between neighbours that is worth giving new positions for, and to how many at first. */
#define MIN_GAP 16
#define FIRST_SPREAD 32

/* What makes siblings: a condition with ?1 and ?2, and the two fields whose values they are (the second may be NULL). */
typedef struct {
  const MalbildKind  *kind;
  const char         *position;
  const MalbildField *fields[2];
  char               *condition;
  char               *sort;
} Siblings;

static void
siblings_init (Siblings          *self,
               const MalbildKind *kind)
{
  const MalbildField *title = malbild_kind_get_title (kind);

  *self = (Siblings) { .kind = kind, .position = malbild_kind_column (kind, malbild_kind_get_order (kind)) };
  if (kind == &malbild_contribution_kind)
    self->fields[0] = malbild_kind_get_field (kind, "contributes-to");
  else
    self->fields[0] = malbild_kind_get_owner (kind);
  if (kind == &malbild_goal_kind)
    self->fields[1] = malbild_kind_get_field (kind, "area");

  if (self->fields[0] == NULL)
    self->condition = g_strdup ("?1 IS NULL AND ?2 IS NULL");
  else if (self->fields[1] == NULL)
    self->condition = g_strdup_printf ("%s IS ?1 AND ?2 IS NULL", malbild_kind_column (kind, self->fields[0]));
  else
    self->condition = g_strdup_printf ("%s IS ?1 AND %s IS ?2", malbild_kind_column (kind, self->fields[0]),
                                       malbild_kind_column (kind, self->fields[1]));
  /* Equal positions show in the order of their titles. */
  self->sort = title != NULL
    ? g_strdup_printf ("%s, malbild_sort_key (%s), key", self->position, malbild_kind_column (kind, title))
    : g_strdup_printf ("%s, key", self->position);
}

static void
siblings_clear (Siblings *self)
{
  g_free (self->condition);
  g_free (self->sort);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Siblings, siblings_clear)

/* Where a record is to go: beside @sibling, which has @position. @scope: the values that its siblings share. */
typedef struct {
  Siblings    siblings;
  MalbildCell scope[2];
  gint64      key;
  gint64      sibling;
  gint64      position;
  gboolean    after;
} Place;

static void
place_clear (Place *self)
{
  siblings_clear (&self->siblings);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Place, place_clear)

typedef struct {
  gint64 key;
  gint64 position;
} Pair;

static void
bind_scope (MalbildStatement  *statement,
            const Siblings    *siblings,
            const MalbildCell *scope)
{
  for (guint i = 0; i < 2; i++)
    if (siblings->fields[i] != NULL)
      malbild_statement_bind_cell (statement, i + 1, &scope[i]);
}

/* Positions of a damaged file may lie so far out that nothing can be reckoned with them. */
static gint64
clamp_position (gint64 position)
{
  return CLAMP (position, -MALBILD_POSITION_MAX, MALBILD_POSITION_MAX);
}

/* The greatest position among siblings other than @but (0: none is left out); FALSE in @found if there are none. */
static gboolean
get_last (MalbildDb          *db,
          const Siblings     *siblings,
          const MalbildCell  *scope,
          gint64              but,
          gint64             *position,
          gboolean           *found,
          GError            **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT %s FROM %s WHERE %s AND key <> ?3 ORDER BY %s DESC LIMIT 1", siblings->position,
                                          malbild_kind_table (siblings->kind), siblings->condition, siblings->position);
  g_autoptr (MalbildStatement) statement = malbild_db_prepare (db, sql, error);
  MalbildStep step;

  if (statement == NULL)
    return FALSE;
  bind_scope (statement, siblings, scope);
  malbild_statement_bind_integer (statement, 3, but);
  step = malbild_statement_step (statement, error);
  *found = step == MALBILD_STEP_ROW;
  if (*found)
    *position = clamp_position (malbild_statement_get_integer (statement, 0));
  return step != MALBILD_STEP_ERROR;
}

gboolean
malbild_order_get_last (MalbildDb          *db,
                        const MalbildKind  *kind,
                        const MalbildCell  *cells,
                        gint64             *position,
                        GError            **error)
{
  g_auto (Siblings) siblings;
  MalbildCell scope[2] = { { .type = MALBILD_CELL_NONE }, { .type = MALBILD_CELL_NONE } };
  gboolean found;

  siblings_init (&siblings, kind);
  for (guint i = 0; i < 2; i++)
    if (siblings.fields[i] != NULL)
      scope[i] = cells[malbild_kind_field_index (kind, siblings.fields[i])];

  *position = 0;
  if (!get_last (db, &siblings, scope, 0, position, &found, error))
    return FALSE;
  *position = MIN (*position, MALBILD_POSITION_MAX - MALBILD_POSITION_STEP) + MALBILD_POSITION_STEP;
  return TRUE;
}

/* Reads siblings from the position of @place->sibling on: keys and positions. With @after only what comes after it. */
static gboolean
read_following (MalbildDb    *db,
                const Place  *place,
                guint         max,
                GArray       *pairs,
                GError      **error)
{
  const Siblings *siblings = &place->siblings;
  g_autofree char *sql = g_strdup_printf ("SELECT key, %s FROM %s WHERE %s AND %s >= ?3 AND key <> ?4 ORDER BY %s", siblings->position,
                                          malbild_kind_table (siblings->kind), siblings->condition, siblings->position, siblings->sort);
  g_autoptr (MalbildStatement) statement = malbild_db_prepare (db, sql, error);
  MalbildStep step = MALBILD_STEP_DONE;
  gboolean passed = FALSE;

  if (statement == NULL)
    return FALSE;
  bind_scope (statement, siblings, place->scope);
  malbild_statement_bind_integer (statement, 3, place->position);
  malbild_statement_bind_integer (statement, 4, place->key);
  g_array_set_size (pairs, 0);
  while (pairs->len < max && (step = malbild_statement_step (statement, error)) == MALBILD_STEP_ROW)
    {
      Pair pair = { malbild_statement_get_integer (statement, 0), clamp_position (malbild_statement_get_integer (statement, 1)) };

      if (passed || (pair.key == place->sibling && !place->after))
        g_array_append_val (pairs, pair);
      passed = passed || pair.key == place->sibling;
    }
  return step != MALBILD_STEP_ERROR;
}

/* The siblings with the very position of @place->sibling: how many come before it and after it. */
static gboolean
count_ties (MalbildDb    *db,
            const Place  *place,
            guint        *n_before,
            guint        *n_after,
            GError      **error)
{
  const Siblings *siblings = &place->siblings;
  g_autofree char *sql = g_strdup_printf ("SELECT key FROM %s WHERE %s AND %s = ?3 AND key <> ?4 ORDER BY %s",
                                          malbild_kind_table (siblings->kind), siblings->condition, siblings->position, siblings->sort);
  g_autoptr (MalbildStatement) statement = malbild_db_prepare (db, sql, error);
  gboolean passed = FALSE;
  MalbildStep step;

  *n_before = *n_after = 0;
  if (statement == NULL)
    return FALSE;
  bind_scope (statement, siblings, place->scope);
  malbild_statement_bind_integer (statement, 3, place->position);
  malbild_statement_bind_integer (statement, 4, place->key);
  while ((step = malbild_statement_step (statement, error)) == MALBILD_STEP_ROW)
    if (malbild_statement_get_integer (statement, 0) == place->sibling)
      passed = TRUE;
    else
      (*(passed ? n_after : n_before))++;
  return step == MALBILD_STEP_DONE;
}

/* The next position that a sibling has, upwards or downwards; @next stays as it is if there is none. */
static gboolean
get_next (MalbildDb    *db,
          const Place  *place,
          gboolean      up,
          gint64       *next,
          GError      **error)
{
  const Siblings *siblings = &place->siblings;
  g_autofree char *sql = g_strdup_printf ("SELECT %s FROM %s WHERE %s AND %s %c ?3 AND key <> ?4 ORDER BY %s %s LIMIT 1",
                                          siblings->position, malbild_kind_table (siblings->kind), siblings->condition,
                                          siblings->position, up ? '>' : '<', siblings->position, up ? "ASC" : "DESC");
  g_autoptr (MalbildStatement) statement = malbild_db_prepare (db, sql, error);
  MalbildStep step;

  if (statement == NULL)
    return FALSE;
  bind_scope (statement, siblings, place->scope);
  malbild_statement_bind_integer (statement, 3, place->position);
  malbild_statement_bind_integer (statement, 4, place->key);
  step = malbild_statement_step (statement, error);
  if (step == MALBILD_STEP_ROW)
    *next = clamp_position (malbild_statement_get_integer (statement, 0));
  return step != MALBILD_STEP_ERROR;
}

static gboolean
set_position (MalbildJournal  *journal,
              gint64           key,
              gint64           position,
              GError         **error)
{
  const MalbildCell cell = { .type = MALBILD_CELL_INTEGER, .integer = position };

  return malbild_rows_set (journal, key, malbild_kind_get_order (malbild_kind_of_key (key)), &cell, error);
}

/* Gives the record and as many of those after it new positions as it takes to have room between them. */
static gboolean
spread (MalbildJournal  *journal,
        const Place     *place,
        gint64           left,
        GError         **error)
{
  g_autoptr (GArray) pairs = g_array_new (FALSE, FALSE, sizeof (Pair));
  gint64 gap = 0;
  guint n;

  for (guint max = FIRST_SPREAD; gap < MIN_GAP; max *= 2)
    {
      if (!read_following (journal->db, place, max, pairs, error))
        return FALSE;
      /* The last one that was read keeps its place, unless it is the last of all. */
      n = pairs->len < max ? pairs->len : max - 1;
      gap = pairs->len < max ? MALBILD_POSITION_STEP : (g_array_index (pairs, Pair, n).position - left) / (n + 2);
    }

  if (!set_position (journal, place->key, left + gap, error))
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (!set_position (journal, g_array_index (pairs, Pair, i).key, left + gap * (i + 2), error))
      return FALSE;
  return TRUE;
}

static gboolean
move_beside (MalbildJournal  *journal,
             const Place     *place,
             GError         **error)
{
  gint64 left = place->after ? place->position : G_MININT64;
  gint64 right = place->after ? G_MAXINT64 : place->position;
  guint n_before;
  guint n_after;

  if (!count_ties (journal->db, place, &n_before, &n_after, error) ||
      !get_next (journal->db, place, place->after, place->after ? &right : &left, error))
    return FALSE;
  if (place->after && n_after > 0)
    right = left;
  if (!place->after && n_before > 0)
    left = right;

  if (right == G_MAXINT64)
    return set_position (journal, place->key, left + MALBILD_POSITION_STEP, error);
  if (left == G_MININT64)
    return set_position (journal, place->key, right - MALBILD_POSITION_STEP, error);
  if (right - left >= 2)
    return set_position (journal, place->key, left + (right - left) / 2, error);
  return spread (journal, place, left, error);
}

static gboolean
move_last (MalbildJournal  *journal,
           const Place     *place,
           GError         **error)
{
  gint64 last = 0;
  gint64 position = 0;
  gboolean found;
  MalbildCell own;

  if (!get_last (journal->db, &place->siblings, place->scope, place->key, &last, &found, error) ||
      !malbild_rows_get (journal->db, place->key, malbild_kind_get_order (place->siblings.kind), &own, NULL, error))
    return FALSE;
  position = last + MALBILD_POSITION_STEP;
  return !found || own.integer > last || set_position (journal, place->key, position, error);
}

gboolean
malbild_order_move (MalbildJournal  *journal,
                    gint64           key,
                    gint64           sibling,
                    gboolean         after,
                    GError         **error)
{
  const MalbildKind *kind = malbild_kind_of_key (key);
  g_auto (Place) place = { .key = key, .sibling = sibling, .after = after };
  MalbildCell position = { .type = MALBILD_CELL_NONE };

  siblings_init (&place.siblings, kind);
  for (guint i = 0; i < 2; i++)
    if (place.siblings.fields[i] != NULL &&
        !malbild_rows_get (journal->db, sibling != 0 ? sibling : key, place.siblings.fields[i], &place.scope[i], NULL, error))
      return FALSE;
  if (sibling == 0)
    return move_last (journal, &place, error);

  if (!malbild_rows_get (journal->db, sibling, malbild_kind_get_order (kind), &position, NULL, error))
    return FALSE;
  place.position = clamp_position (position.integer);
  return move_beside (journal, &place, error);
}
