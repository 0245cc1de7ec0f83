/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-carry-left.h"

#include "malbild-choices.h"
#include "malbild-goal.h"
#include "malbild-store-private.h"
#include "malbild-thread.h"

G_STATIC_ASSERT (MALBILD_GOAL_DRAFT == 0 && MALBILD_GOAL_PROPOSED == 1 && MALBILD_GOAL_CLOSED == 3);
G_STATIC_ASSERT (MALBILD_ACTIVITY_DONE == 2 && MALBILD_ACTIVITY_WITHDRAWN == 4);

#define WITHOUT_SUCCESSOR \
  "SELECT g.key FROM goal g WHERE g.goal_set = ?1 AND g.status <> 3 " \
  "AND NOT EXISTS (SELECT 1 FROM succession s WHERE s.earlier_goal = g.key) " \
  "AND NOT EXISTS (SELECT 1 FROM dropped_goal d WHERE d.earlier_goal = g.key)"
#define UNDECIDED "SELECT count (*) FROM goal WHERE goal_set = ?1 AND status IN (0, 1)"
#define ASSIGNMENTS "SELECT count (*) FROM assignment WHERE goal_set = ?1 AND state NOT IN (2, 4)"

/* What is about to be carried over gets a successor. */
static gboolean
count_goals (MalbildStore   *store,
             MalbildRecord  *set,
             GPtrArray      *goals,
             guint          *count,
             GError        **error)
{
  g_autoptr (MalbildStatement) statement = malbild_db_query (malbild_store_get_db (store), error, WITHOUT_SUCCESSOR,
                                                             "i", malbild_record_get_key (set));
  g_autoptr (GHashTable) keys = malbild_statement_read_keys (statement, error);

  if (keys == NULL)
    return FALSE;
  for (guint i = 0; i < goals->len; i++)
    {
      gint64 key = malbild_record_get_key (g_ptr_array_index (goals, i));

      g_hash_table_remove (keys, &key);
    }
  *count = g_hash_table_size (keys);
  return TRUE;
}

static gboolean
count (MalbildStore   *store,
       MalbildRecord  *set,
       const char     *sql,
       guint          *found,
       GError        **error)
{
  gint64 integer = 0;

  if (!malbild_db_get_integer (malbild_store_get_db (store), &integer, error, sql, "i", malbild_record_get_key (set)))
    return FALSE;
  *found = (guint) integer;
  return TRUE;
}

gboolean
malbild_carry_over_count_left (MalbildStore   *store,
                               MalbildRecord  *set,
                               GPtrArray      *goals,
                               guint           left[MALBILD_N_CARRY_LEFT],
                               GError        **error)
{
  GError *own = NULL;

  g_return_val_if_fail (MALBILD_IS_STORE (store), FALSE);
  g_return_val_if_fail (malbild_record_is_kind (set, &malbild_goal_set_kind), FALSE);

  if (!count_goals (store, set, goals, &left[MALBILD_CARRY_LEFT_GOALS], error) ||
      !count (store, set, UNDECIDED, &left[MALBILD_CARRY_LEFT_DECISIONS], error) ||
      !count (store, set, ASSIGNMENTS, &left[MALBILD_CARRY_LEFT_ASSIGNMENTS], error))
    return FALSE;
  left[MALBILD_CARRY_LEFT_INPUTS] = malbild_thread_count_gap (store, set, MALBILD_GAP_ANSWER, &own);
  if (own == NULL)
    return TRUE;
  g_propagate_error (error, own);
  return FALSE;
}
