/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-sdg-tally.h"

#include <string.h>

#include "malbild-goal.h"
#include "malbild-store-private.h"

/* A code begins with the number of its goal, and that is all that CAST takes of it. */
#define TIES "FROM sdg_link l JOIN goal g ON g.key = l.goal WHERE g.goal_set = ?1 AND g.status <> ?2 "

static void
tally (MalbildStore  *self,
       MalbildRecord *goal_set,
       const char    *sql,
       guint          counts[MALBILD_N_SDGS])
{
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

void
malbild_store_tally_sdgs (MalbildStore  *self,
                          MalbildRecord *goal_set,
                          guint          counts[MALBILD_N_SDGS])
{
  tally (self, goal_set, "SELECT CAST (l.code AS INTEGER) AS sdg, COUNT (DISTINCT l.goal) " TIES "GROUP BY sdg", counts);
}

void
malbild_store_tally_sdg_targets (MalbildStore  *self,
                                 MalbildRecord *goal_set,
                                 guint          counts[MALBILD_N_SDGS])
{
  tally (self, goal_set, "SELECT CAST (l.code AS INTEGER) AS sdg, COUNT (DISTINCT l.code) " TIES "AND l.code LIKE '%.%' GROUP BY sdg", counts);
}

static void
tie_clear (gpointer data)
{
  g_free (((MalbildSdgTie *) data)->code);
}

GArray *
malbild_store_list_sdg_ties (MalbildStore  *self,
                             MalbildRecord *goal_set,
                             guint          sdg)
{
  GArray *ties = g_array_new (FALSE, FALSE, sizeof (MalbildSdgTie));
  g_autoptr (MalbildStatement) statement = NULL;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (MALBILD_IS_STORE (self), ties);
  g_return_val_if_fail (malbild_record_is_kind (goal_set, &malbild_goal_set_kind), ties);

  g_array_set_clear_func (ties, tie_clear);
  statement = malbild_db_query (malbild_store_get_db (self), &error,
                                "SELECT DISTINCT l.code, l.goal " TIES "AND CAST (l.code AS INTEGER) = ?3 "
                                "ORDER BY g.level, g.position, g.key", "iii",
                                malbild_record_get_key (goal_set), (gint64) MALBILD_GOAL_CLOSED, (gint64) sdg);
  while (statement != NULL && malbild_statement_step (statement, &error) == MALBILD_STEP_ROW)
    {
      MalbildSdgTie tie = { g_strdup (malbild_statement_get_text (statement, 0)), malbild_statement_get_integer (statement, 1) };

      g_array_append_val (ties, tie);
    }
  if (error != NULL)
    g_warning ("Could not read Agenda 2030 links: %s", error->message);
  return ties;
}
