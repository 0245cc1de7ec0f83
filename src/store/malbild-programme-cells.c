/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-programme-cells.h"

#include "malbild-choices.h"
#include "malbild-store-private.h"

static void
warn (const GError *error)
{
  if (error != NULL)
    g_warning ("Could not read the programme: %s", error->message);
}

GArray *
malbild_store_list_programme_goals (MalbildStore  *self,
                                    MalbildRecord *goal_set)
{
  static const char sql[] =
    "SELECT g.key, ifnull (g.area, 0), g.level = ?2 AND g.status <> ?3 FROM goal g LEFT JOIN goal_area a ON a.key = g.area "
    "WHERE g.goal_set = ?1 AND ((g.level = ?2 AND g.status <> ?3) OR EXISTS (SELECT 1 FROM clarification c WHERE c.goal = g.key)) "
    "ORDER BY a.key IS NULL, a.position, a.key, g.position, g.key";
  GArray *goals = g_array_new (FALSE, FALSE, sizeof (MalbildProgrammeGoal));
  g_autoptr (MalbildStatement) statement = NULL;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (MALBILD_IS_STORE (self), goals);
  g_return_val_if_fail (malbild_record_is_kind (goal_set, &malbild_goal_set_kind), goals);

  statement = malbild_db_query (malbild_store_get_db (self), &error, sql, "iii", malbild_record_get_key (goal_set),
                                (gint64) MALBILD_GOAL_OVERARCHING, (gint64) MALBILD_GOAL_CLOSED);
  while (statement != NULL && malbild_statement_step (statement, &error) == MALBILD_STEP_ROW)
    {
      MalbildProgrammeGoal goal = {
        malbild_statement_get_integer (statement, 0), malbild_statement_get_integer (statement, 1),
        malbild_statement_get_integer (statement, 2) != 0,
      };

      g_array_append_val (goals, goal);
    }
  warn (error);
  return goals;
}

GArray *
malbild_store_list_programme_cells (MalbildStore  *self,
                                    MalbildRecord *goal_set)
{
  static const char sql[] =
    "SELECT c.key, c.goal, ifnull (c.target_group, 0), ifnull (c.focus_area, 0) FROM goal g JOIN clarification c ON c.goal = g.key "
    "WHERE g.goal_set = ?1 ORDER BY c.goal, c.position, c.key";
  GArray *cells = g_array_new (FALSE, FALSE, sizeof (MalbildProgrammeCell));
  g_autoptr (MalbildStatement) statement = NULL;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (MALBILD_IS_STORE (self), cells);
  g_return_val_if_fail (malbild_record_is_kind (goal_set, &malbild_goal_set_kind), cells);

  statement = malbild_db_query (malbild_store_get_db (self), &error, sql, "i", malbild_record_get_key (goal_set));
  while (statement != NULL && malbild_statement_step (statement, &error) == MALBILD_STEP_ROW)
    {
      MalbildProgrammeCell cell = {
        malbild_statement_get_integer (statement, 0), malbild_statement_get_integer (statement, 1),
        malbild_statement_get_integer (statement, 2), malbild_statement_get_integer (statement, 3),
      };

      g_array_append_val (cells, cell);
    }
  warn (error);
  return cells;
}

MalbildQuery *
malbild_store_query_tied_inputs (MalbildStore  *self,
                                 MalbildRecord *goal,
                                 MalbildRecord *column)
{
  MalbildQuery *query;

  g_return_val_if_fail (malbild_record_is_kind (goal, &malbild_goal_kind), NULL);
  g_return_val_if_fail (MALBILD_IS_RECORD (column), NULL);

  query = malbild_query_new (self, &malbild_input_kind);
  malbild_query_where_linked (query, &malbild_input_link_kind, "input", "goal", goal);
  if (malbild_record_is_kind (column, &malbild_target_group_kind))
    malbild_query_where_ref (query, "target-group", column);
  return query;
}

MalbildQuery *
malbild_store_query_near_inputs (MalbildStore  *self,
                                 MalbildRecord *goal,
                                 MalbildRecord *column)
{
  MalbildRecord *area;
  MalbildQuery *query;

  g_return_val_if_fail (malbild_record_is_kind (goal, &malbild_goal_kind), NULL);
  g_return_val_if_fail (MALBILD_IS_RECORD (column), NULL);

  area = malbild_record_get_ref (goal, "area");
  if (area == NULL || !malbild_record_is_kind (column, &malbild_target_group_kind))
    return NULL;
  query = malbild_query_new (self, &malbild_input_kind);
  malbild_query_where_ref (query, "area", area);
  malbild_query_where_ref (query, "target-group", column);
  malbild_query_where_has_link (query, &malbild_input_link_kind, "input", FALSE);
  return query;
}
