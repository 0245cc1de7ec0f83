/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-sql-functions.h"

#include "malbild-goal.h"
#include "malbild-text.h"

static gboolean
is_null (sqlite3_value *value)
{
  return sqlite3_value_type (value) == SQLITE_NULL;
}

/* What is no period, in a damaged file, is an empty one, as records have it. */
static MalbildPeriod
get_period (sqlite3_value *value)
{
  MalbildPeriod period = is_null (value) ? (MalbildPeriod) { 0, 0 } : malbild_period_unpack (sqlite3_value_int64 (value));

  return malbild_period_check (period, NULL) ? period : (MalbildPeriod) { 0, 0 };
}

static void
sort_key (sqlite3_context *context,
          int              n_values,
          sqlite3_value  **values)
{
  const char *text = (const char *) sqlite3_value_text (values[0]);

  if (text == NULL)
    return;
  if (g_utf8_validate (text, -1, NULL))
    sqlite3_result_text (context, malbild_text_sort_key (text), -1, g_free);
  else
    sqlite3_result_value (context, values[0]);
}

static void
overlaps (sqlite3_context *context,
          int              n_values,
          sqlite3_value  **values)
{
  if (!is_null (values[0]) && !is_null (values[1]))
    sqlite3_result_int (context, malbild_period_overlaps (get_period (values[0]), get_period (values[1])));
}

static void
date_overlaps (sqlite3_context *context,
               int              n_values,
               sqlite3_value  **values)
{
  MalbildDate date;

  if (is_null (values[0]) || is_null (values[1]))
    return;
  date = (MalbildDate) sqlite3_value_int64 (values[0]);
  if (!malbild_date_is_valid (date))
    return;
  sqlite3_result_int (context, malbild_period_overlaps ((MalbildPeriod) { date, date }, get_period (values[1])));
}

static void
goal_state (sqlite3_context *context,
            int              n_values,
            sqlite3_value  **values)
{
  if (is_null (values[0]))
    return;
  sqlite3_result_int (context, malbild_goal_state ((MalbildGoalStatus) sqlite3_value_int (values[0]),
                                                   get_period (values[1]),
                                                   sqlite3_value_int (values[2]) != 0,
                                                   (MalbildDate) sqlite3_value_int64 (values[3])));
}

static void
in_force (sqlite3_context *context,
          int              n_values,
          sqlite3_value  **values)
{
  if (is_null (values[0]))
    return;
  sqlite3_result_int (context, malbild_goal_state ((MalbildGoalStatus) sqlite3_value_int (values[0]),
                                                   get_period (values[1]),
                                                   FALSE,
                                                   (MalbildDate) sqlite3_value_int64 (values[2])) == MALBILD_GOAL_STATE_IN_FORCE);
}

int
malbild_sql_functions_register (sqlite3 *db)
{
  static const struct {
    const char *name;
    int         n_values;
    void      (*function) (sqlite3_context *context, int n_values, sqlite3_value **values);
  } functions[] = {
    { "malbild_sort_key",      1, sort_key },
    { "malbild_overlaps",      2, overlaps },
    { "malbild_date_overlaps", 2, date_overlaps },
    { "malbild_in_force",      3, in_force },
    { "malbild_goal_state",    4, goal_state },
  };

  g_return_val_if_fail (db != NULL, SQLITE_MISUSE);

  for (guint i = 0; i < G_N_ELEMENTS (functions); i++)
    {
      /* Not from a schema: a foreign file must not be able to call them. */
      int result = sqlite3_create_function_v2 (db, functions[i].name, functions[i].n_values,
                                               SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY,
                                               NULL, functions[i].function, NULL, NULL, NULL);

      if (result != SQLITE_OK)
        return result;
    }
  return SQLITE_OK;
}
