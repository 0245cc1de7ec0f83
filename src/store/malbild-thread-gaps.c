/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "malbild-goal.h"
#include "malbild-store-private.h"
#include "malbild-thread.h"

const MalbildThreadGap malbild_thread_gaps[MALBILD_N_THREAD_GAPS] = {
  [MALBILD_GAP_GOALS_ALONE] = { N_("Goals that nobody contributes to"), N_("Nobody contributes to it"), &malbild_goal_kind, "contribution:contributes-to" },
  [MALBILD_GAP_IDLE_BODIES] = { N_("Bodies that contribute to nothing"), N_("It contributes to nothing"), &malbild_body_kind, NULL },
  [MALBILD_GAP_GOALS_WITHOUT_MEANS] = { N_("Goals without means"), N_("It has no means"), &malbild_goal_kind, "means" },
  [MALBILD_GAP_UNANSWERED_INPUTS] = { N_("Inputs without an answer"), N_("It has no answer"), &malbild_input_kind, "feedback" },
  [MALBILD_GAP_EMPTY_AREAS] = { N_("Goal areas without goals"), N_("It has no goals"), &malbild_goal_area_kind, NULL },
  [MALBILD_GAP_EMPTY_CELLS] = { N_("Empty cells of the programme"), N_("The programme has empty cells for it"), &malbild_goal_kind, "clarification" },
};

G_STATIC_ASSERT (MALBILD_GOAL_OVERARCHING == 0 && MALBILD_GOAL_CLOSED == 3 && MALBILD_AREA_REPLACED == 2);
G_STATIC_ASSERT (MALBILD_BODY_BOARD == 3 && MALBILD_BODY_COMPANY == 4);

/* ?1 is the goal set. Keys, each once, and for the cells how many there are of each goal. */
#define OVERARCHING "FROM goal g WHERE g.goal_set = ?1 AND g.level = 0 AND g.status <> 3 "

static const char *const selects[MALBILD_N_THREAD_GAPS] = {
  [MALBILD_GAP_GOALS_ALONE] =
  "SELECT g.key, 1 " OVERARCHING
  "AND NOT EXISTS (SELECT 1 FROM contribution c JOIN goal b ON b.key = c.goal WHERE c.contributes_to = g.key AND b.status <> 3) ORDER BY g.position, g.key",

  [MALBILD_GAP_IDLE_BODIES] =
  "SELECT b.key, 1 FROM body b JOIN goal_set s ON s.municipality = b.municipality WHERE s.key = ?1 AND b.type IN (3, 4) "
  "AND NOT EXISTS (SELECT 1 FROM goal g JOIN contribution c ON c.goal = g.key WHERE g.responsible = b.key AND g.goal_set = ?1 AND g.status <> 3) "
  "ORDER BY b.position, b.key",

  [MALBILD_GAP_GOALS_WITHOUT_MEANS] =
  "SELECT g.key, 1 " OVERARCHING "AND NOT EXISTS (SELECT 1 FROM means m WHERE m.goal = g.key) ORDER BY g.position, g.key",

  /* What was answered for a whole theme is answered. */
  [MALBILD_GAP_UNANSWERED_INPUTS] =
  "SELECT i.key, 1 FROM input i LEFT JOIN theme t ON t.key = i.theme WHERE i.goal_set = ?1 AND i.feedback IS NULL AND i.answered IS NULL "
  "AND t.feedback IS NULL AND t.answered IS NULL ORDER BY i.position, i.key",

  [MALBILD_GAP_EMPTY_AREAS] =
  "SELECT a.key, 1 FROM goal_area a WHERE a.goal_set = ?1 AND a.status <> 2 "
  "AND NOT EXISTS (SELECT 1 FROM goal g WHERE g.area = a.key AND g.status <> 3) ORDER BY a.position, a.key",

  [MALBILD_GAP_EMPTY_CELLS] =
  "SELECT key, empty FROM (SELECT g.key, g.position, "
  "(SELECT count (*) FROM target_group WHERE goal_set = ?1) + (SELECT count (*) FROM focus_area WHERE goal_set = ?1) "
  "- (SELECT count (DISTINCT t.key) FROM clarification c JOIN target_group t ON t.key = c.target_group WHERE c.goal = g.key AND t.goal_set = ?1) "
  "- (SELECT count (DISTINCT f.key) FROM clarification c JOIN focus_area f ON f.key = c.focus_area WHERE c.goal = g.key AND f.goal_set = ?1) AS empty "
  OVERARCHING ") WHERE empty > 0 ORDER BY position, key",
};

static guint
count_gap (MalbildStore   *store,
           MalbildRecord  *goal_set,
           guint           gap,
           const char     *what,
           GError        **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT %s FROM (WITH found (key, n) AS (%s) SELECT * FROM found)", what, selects[gap]);
  gint64 count = 0;

  malbild_db_get_integer (malbild_store_get_db (store), &count, error, sql, "i", malbild_record_get_key (goal_set));
  return (guint) count;
}

guint
malbild_thread_count_gap (MalbildStore   *store,
                          MalbildRecord  *goal_set,
                          guint           gap,
                          GError        **error)
{
  g_return_val_if_fail (MALBILD_IS_STORE (store) && gap < MALBILD_N_THREAD_GAPS, 0);

  return count_gap (store, goal_set, gap, "sum (n)", error);
}

guint
malbild_thread_count_gap_records (MalbildStore   *store,
                                  MalbildRecord  *goal_set,
                                  guint           gap,
                                  GError        **error)
{
  g_return_val_if_fail (MALBILD_IS_STORE (store) && gap < MALBILD_N_THREAD_GAPS, 0);

  return count_gap (store, goal_set, gap, "count (*)", error);
}

gboolean
malbild_thread_find_gaps (MalbildStore   *store,
                          MalbildRecord  *goal_set,
                          MalbildRecord  *record,
                          guint          *gaps,
                          GError        **error)
{
  g_return_val_if_fail (MALBILD_IS_STORE (store) && MALBILD_IS_RECORD (record), FALSE);

  *gaps = 0;
  for (guint gap = 0; gap < MALBILD_N_THREAD_GAPS; gap++)
    {
      g_autofree char *sql = NULL;
      gint64 found = 0;

      if (!malbild_record_is_kind (record, malbild_thread_gaps[gap].kind))
        continue;
      sql = g_strdup_printf ("SELECT EXISTS (SELECT 1 FROM (WITH found (key, n) AS (%s) SELECT key FROM found) WHERE key = ?2)", selects[gap]);
      if (!malbild_db_get_integer (malbild_store_get_db (store), &found, error, sql, "ii", malbild_record_get_key (goal_set),
                                   malbild_record_get_key (record)))
        return FALSE;
      *gaps |= (guint) found << gap;
    }
  return TRUE;
}

GPtrArray *
malbild_thread_list_gap (MalbildStore   *store,
                         MalbildRecord  *goal_set,
                         guint           gap,
                         guint           limit,
                         GError        **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (MalbildStatement) statement = NULL;
  MalbildStep step = MALBILD_STEP_ERROR;

  g_return_val_if_fail (MALBILD_IS_STORE (store) && gap < MALBILD_N_THREAD_GAPS, NULL);

  statement = malbild_db_query (malbild_store_get_db (store), error, selects[gap], "i", malbild_record_get_key (goal_set));
  while (statement != NULL && records->len < limit && (step = malbild_statement_step (statement, error)) == MALBILD_STEP_ROW)
    {
      MalbildRecord *record = malbild_store_get (store, malbild_statement_get_integer (statement, 0), NULL);

      if (record != NULL)
        g_ptr_array_add (records, record);
    }
  return statement != NULL && step != MALBILD_STEP_ERROR ? g_steal_pointer (&records) : NULL;
}

GHashTable *
malbild_thread_read_gap (MalbildStore   *store,
                         MalbildRecord  *goal_set,
                         guint           gap,
                         GError        **error)
{
  g_autoptr (MalbildStatement) statement = NULL;

  g_return_val_if_fail (MALBILD_IS_STORE (store) && gap < MALBILD_N_THREAD_GAPS, NULL);

  statement = malbild_db_query (malbild_store_get_db (store), error, selects[gap], "i", malbild_record_get_key (goal_set));
  return malbild_statement_read_keys (statement, error);
}
