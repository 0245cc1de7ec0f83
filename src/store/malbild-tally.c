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
