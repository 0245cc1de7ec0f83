/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-decided.h"

#include "malbild-store-private.h"

const MalbildKind *const malbild_decided_kinds[MALBILD_N_DECIDED_KINDS] = {
  &malbild_programme_kind, &malbild_goal_area_kind, &malbild_goal_kind, &malbild_wording_kind,
  &malbild_directive_kind, &malbild_assignment_kind, &malbild_milestone_kind,
};

/* The tables, in the order of the kinds. A programme has no place among others. */
#define EACH_TABLE(PART) \
  PART (0, programme, 0) " UNION ALL " PART (1, goal_area, t.position) " UNION ALL " PART (2, goal, t.position) " UNION ALL " \
  PART (3, wording, t.position) " UNION ALL " PART (4, directive, t.position) " UNION ALL " PART (5, assignment, t.position) " UNION ALL " \
  PART (6, milestone, t.position)

#define COUNT(NUMBER, TABLE, POSITION) \
  "SELECT d.key, " #NUMBER ", count (*) FROM decision d JOIN " #TABLE " t ON t.decision = d.key WHERE d.goal_set = ?1 GROUP BY d.key"

#define LIST(NUMBER, TABLE, POSITION) \
  "SELECT t.key AS key, " #NUMBER " AS kind, " #POSITION " AS position FROM " #TABLE " t WHERE t.decision = ?1"

GHashTable *
malbild_decided_count (MalbildStore  *store,
                       MalbildRecord *goal_set)
{
  GHashTable *decided = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_free);
  g_autoptr (MalbildStatement) statement = NULL;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (MALBILD_IS_STORE (store), decided);
  g_return_val_if_fail (malbild_record_is_kind (goal_set, &malbild_goal_set_kind), decided);

  statement = malbild_db_query (malbild_store_get_db (store), &error, EACH_TABLE (COUNT), "i", malbild_record_get_key (goal_set));
  while (statement != NULL && malbild_statement_step (statement, &error) == MALBILD_STEP_ROW)
    {
      gint64 decision = malbild_statement_get_integer (statement, 0);
      MalbildDecidedCount *count = g_hash_table_lookup (decided, &decision);

      if (count == NULL)
        {
          count = g_new0 (MalbildDecidedCount, 1);
          count->decision = decision;
          g_hash_table_insert (decided, &count->decision, count);
        }
      count->counts[malbild_statement_get_integer (statement, 1)] = (guint) malbild_statement_get_integer (statement, 2);
    }
  if (error != NULL)
    g_warning ("Could not count what was decided: %s", error->message);
  return decided;
}

gboolean
malbild_decided_concerns (const MalbildChanges *changes)
{
  for (guint i = 0; i < MALBILD_N_DECIDED_KINDS; i++)
    if (malbild_changes_has_field (changes, malbild_decided_kinds[i], "decision"))
      return TRUE;
  return FALSE;
}

/* The list has an order, besides. */
static gboolean
list_concerns (const MalbildChanges *changes,
               guint                 data)
{
  for (guint i = 0; i < MALBILD_N_DECIDED_KINDS; i++)
    {
      const MalbildField *order = malbild_kind_get_order (malbild_decided_kinds[i]);

      if (order != NULL && malbild_changes_has_field (changes, malbild_decided_kinds[i], order->name))
        return TRUE;
    }
  return malbild_decided_concerns (changes);
}

MalbildKeyList *
malbild_decided_list (MalbildStore  *store,
                      MalbildRecord *decision)
{
  gint64 key = malbild_record_get_key (decision);

  g_return_val_if_fail (malbild_record_is_kind (decision, &malbild_decision_kind), NULL);

  return malbild_key_list_new (store, "SELECT key FROM (" EACH_TABLE (LIST) ") ORDER BY kind, position, key", &key, 1, list_concerns, 0);
}
