/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-query-private.h"

#include "malbild-store-private.h"

GArray *
malbild_query_tally (MalbildQuery *self,
                     const char   *field)
{
  g_autoptr (MalbildStatement) statement = NULL;
  g_autoptr (GArray) tallies = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (MalbildSql) sql = { NULL };
  const MalbildField *counted = NULL;
  const MalbildSelect *select;

  g_return_val_if_fail (MALBILD_IS_QUERY (self), NULL);
  select = malbild_query_get_select (self);
  if (field != NULL)
    counted = malbild_kind_get_field (select->kind, field);
  g_return_val_if_fail (field != NULL ? counted != NULL : select->kind == &malbild_goal_kind, NULL);

  tallies = g_array_new (FALSE, FALSE, sizeof (MalbildTally));
  malbild_sql_init (&sql);
  malbild_select_tally (select, counted, &sql);
  statement = malbild_sql_prepare (&sql, malbild_store_get_db (malbild_query_get_store (self)), &error);
  while (statement != NULL && malbild_statement_step (statement, &error) == MALBILD_STEP_ROW)
    {
      MalbildTally tally = {
        .key = malbild_statement_is_null (statement, 0) ? MALBILD_NO_INTEGER : malbild_statement_get_integer (statement, 0),
        .count = (guint) malbild_statement_get_integer (statement, 1),
      };

      g_array_append_val (tallies, tally);
    }
  if (error != NULL)
    g_warning ("Could not count %s: %s", select->kind->name, error->message);
  return g_steal_pointer (&tallies);
}

MalbildGoalState
malbild_store_goal_state (MalbildStore  *self,
                          MalbildRecord *goal,
                          MalbildDate    day)
{
  static const char sql[] =
    "SELECT 1 FROM succession s JOIN goal g ON g.key = s.goal "
    "WHERE s.earlier_goal = ?1 AND malbild_in_force (g.status, g.valid, ?2) LIMIT 1";
  g_autoptr (GError) error = NULL;
  gint64 superseded = 0;
  int status;

  g_return_val_if_fail (MALBILD_IS_STORE (self), MALBILD_GOAL_STATE_DRAFT);
  g_return_val_if_fail (malbild_record_is_kind (goal, &malbild_goal_kind), MALBILD_GOAL_STATE_DRAFT);

  /* Only a decided goal can be superseded: for the others nothing need be read. */
  status = malbild_record_get_choice (goal, "status");
  if (status == MALBILD_GOAL_DECIDED &&
      !malbild_db_get_integer (malbild_store_get_db (self), &superseded, &error, sql, "ii",
                               malbild_record_get_key (goal), (gint64) day))
    g_warning ("Could not look for what comes after a goal: %s", error->message);
  return malbild_goal_state ((MalbildGoalStatus) status, malbild_record_get_period (goal, "valid"), superseded != 0, day);
}
