/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-sdg-tally.h"

#include <string.h>

#include "malbild-goal.h"
#include "malbild-store-private.h"

void
malbild_store_tally_sdgs (MalbildStore  *self,
                          MalbildRecord *goal_set,
                          guint          counts[MALBILD_N_SDGS])
{
  /* A code begins with the number of its goal, and that is all that CAST takes of it. */
  static const char sql[] =
    "SELECT CAST (l.code AS INTEGER) AS sdg, COUNT (DISTINCT l.goal) "
    "FROM sdg_link l JOIN goal g ON g.key = l.goal WHERE g.goal_set = ?1 AND g.status <> ?2 GROUP BY sdg";
  g_autoptr (MalbildStatement) statement = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (MALBILD_IS_STORE (self));
  g_return_if_fail (malbild_record_is_kind (goal_set, &malbild_goal_set_kind));

  memset (counts, 0, MALBILD_N_SDGS * sizeof *counts);
  statement = malbild_db_query (malbild_store_get_db (self), &error, sql, "ii",
                                malbild_record_get_key (goal_set), (gint64) MALBILD_GOAL_CLOSED);
  while (statement != NULL && malbild_statement_step (statement, &error) == MALBILD_STEP_ROW)
    {
      gint64 sdg = malbild_statement_get_integer (statement, 0);

      if (sdg >= 1 && sdg <= MALBILD_N_SDGS)
        counts[sdg - 1] = (guint) malbild_statement_get_integer (statement, 1);
    }
  if (error != NULL)
    g_warning ("Could not count Agenda 2030 links: %s", error->message);
}
