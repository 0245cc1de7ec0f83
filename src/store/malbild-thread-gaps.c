/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "malbild-goal.h"
#include "malbild-store-private.h"
#include "malbild-thread.h"

const MalbildThreadGap malbild_thread_gaps[MALBILD_N_THREAD_GAPS] = {
  [MALBILD_GAP_CONTRIBUTION] = { N_("Goals that nobody contributes to"), N_("Nobody contributes to it"), &malbild_goal_kind, "contribution:contributes-to" },
  [MALBILD_GAP_BODIES] = { N_("Bodies that contribute to nothing"), N_("It contributes to nothing"), &malbild_body_kind, NULL },
  [MALBILD_GAP_MEANS] = { N_("Goals without means"), N_("It has no means"), &malbild_goal_kind, "means" },
  [MALBILD_GAP_ANSWER] = { N_("Inputs without an answer"), N_("It has no answer"), &malbild_input_kind, "feedback" },
  [MALBILD_GAP_AREAS] = { N_("Goal areas without goals"), N_("It has no goals"), &malbild_goal_area_kind, NULL },
  [MALBILD_GAP_CELLS] = { N_("Empty cells of the programme"), N_("The programme has empty cells for it"), &malbild_goal_kind, "clarification" },
};

G_STATIC_ASSERT (MALBILD_GOAL_OVERARCHING == 0 && MALBILD_GOAL_CLOSED == 3 && MALBILD_AREA_REPLACED == 2);
G_STATIC_ASSERT (MALBILD_BODY_BOARD == 3 && MALBILD_BODY_COMPANY == 4);

/* ?1 is the goal set. Keys, each once, and for the cells how many there are of each goal. */
#define OVERARCHING "FROM goal g WHERE g.goal_set = ?1 AND g.level = 0 AND g.status <> 3 "

static const char *const selects[MALBILD_N_THREAD_GAPS] = {
  [MALBILD_GAP_CONTRIBUTION] =
  "SELECT g.key, 1 " OVERARCHING
  "AND NOT EXISTS (SELECT 1 FROM contribution c JOIN goal b ON b.key = c.goal WHERE c.contributes_to = g.key AND b.status <> 3) ORDER BY g.position, g.key",

  [MALBILD_GAP_BODIES] =
  "SELECT b.key, 1 FROM body b JOIN goal_set s ON s.municipality = b.municipality WHERE s.key = ?1 AND b.type IN (3, 4) "
  "AND NOT EXISTS (SELECT 1 FROM goal g JOIN contribution c ON c.goal = g.key WHERE g.responsible = b.key AND g.goal_set = ?1 AND g.status <> 3) "
  "ORDER BY b.position, b.key",

  [MALBILD_GAP_MEANS] =
  "SELECT g.key, 1 " OVERARCHING "AND NOT EXISTS (SELECT 1 FROM means m WHERE m.goal = g.key) ORDER BY g.position, g.key",

  /* What was answered for a whole theme is answered. */
  [MALBILD_GAP_ANSWER] =
  "SELECT i.key, 1 FROM input i LEFT JOIN theme t ON t.key = i.theme WHERE i.goal_set = ?1 AND i.feedback IS NULL AND i.answered IS NULL "
  "AND t.feedback IS NULL AND t.answered IS NULL ORDER BY i.position, i.key",

  [MALBILD_GAP_AREAS] =
  "SELECT a.key, 1 FROM goal_area a WHERE a.goal_set = ?1 AND a.status <> 2 "
  "AND NOT EXISTS (SELECT 1 FROM goal g WHERE g.area = a.key AND g.status <> 3) ORDER BY a.position, a.key",

  [MALBILD_GAP_CELLS] =
  "SELECT key, empty FROM (SELECT g.key, g.position, "
  "(SELECT count (*) FROM target_group WHERE goal_set = ?1) + (SELECT count (*) FROM focus_area WHERE goal_set = ?1) "
  "- (SELECT count (DISTINCT t.key) FROM clarification c JOIN target_group t ON t.key = c.target_group WHERE c.goal = g.key AND t.goal_set = ?1) "
  "- (SELECT count (DISTINCT f.key) FROM clarification c JOIN focus_area f ON f.key = c.focus_area WHERE c.goal = g.key AND f.goal_set = ?1) AS empty "
  OVERARCHING ") WHERE empty > 0 ORDER BY position, key",
};

guint
malbild_thread_count_gap (MalbildStore   *store,
                          MalbildRecord  *goal_set,
                          guint           gap,
                          GError        **error)
{
  g_autofree char *sql = NULL;
  gint64 count = 0;

  g_return_val_if_fail (MALBILD_IS_STORE (store) && gap < MALBILD_N_THREAD_GAPS, 0);

  sql = g_strdup_printf ("SELECT sum (n) FROM (WITH found (key, n) AS (%s) SELECT * FROM found)", selects[gap]);
  malbild_db_get_integer (malbild_store_get_db (store), &count, error, sql, "i", malbild_record_get_key (goal_set));
  return (guint) count;
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

#define GAP(NAME) (1u << MALBILD_GAP_##NAME)
#define OF_GOALS (GAP (CONTRIBUTION) | GAP (BODIES) | GAP (MEANS) | GAP (AREAS) | GAP (CELLS))

/* What each of them depends on; that a record comes or goes counts for every field. */
static const struct {
  guint              gaps;
  const MalbildKind *kind;
  const char        *field;
} causes[] = {
  { OF_GOALS, &malbild_goal_kind, "status" },
  { GAP (CONTRIBUTION) | GAP (MEANS) | GAP (CELLS), &malbild_goal_kind, "level" },
  { GAP (CONTRIBUTION) | GAP (MEANS) | GAP (CELLS), &malbild_goal_kind, "position" },
  { GAP (BODIES), &malbild_goal_kind, "responsible" },
  { GAP (AREAS), &malbild_goal_kind, "area" },
  { GAP (CONTRIBUTION) | GAP (BODIES), &malbild_contribution_kind, "goal" },
  { GAP (CONTRIBUTION) | GAP (BODIES), &malbild_contribution_kind, "contributes-to" },
  { GAP (BODIES), &malbild_body_kind, "type" },
  { GAP (BODIES), &malbild_body_kind, "position" },
  { GAP (MEANS), &malbild_means_kind, "goal" },
  { GAP (ANSWER), &malbild_input_kind, "feedback" },
  { GAP (ANSWER), &malbild_input_kind, "answered" },
  { GAP (ANSWER), &malbild_input_kind, "theme" },
  { GAP (ANSWER), &malbild_input_kind, "position" },
  { GAP (ANSWER), &malbild_theme_kind, "feedback" },
  { GAP (ANSWER), &malbild_theme_kind, "answered" },
  { GAP (AREAS), &malbild_goal_area_kind, "status" },
  { GAP (AREAS), &malbild_goal_area_kind, "position" },
  { GAP (CELLS), &malbild_clarification_kind, "goal" },
  { GAP (CELLS), &malbild_clarification_kind, "target-group" },
  { GAP (CELLS), &malbild_clarification_kind, "focus-area" },
  { GAP (CELLS), &malbild_target_group_kind, "goal-set" },
  { GAP (CELLS), &malbild_focus_area_kind, "goal-set" },
};

guint
malbild_thread_touched_gaps (const MalbildChanges *changes)
{
  guint gaps = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (causes); i++)
    if ((causes[i].gaps & ~gaps) != 0 && malbild_changes_has_field (changes, causes[i].kind, causes[i].field))
      gaps |= causes[i].gaps;
  return gaps;
}

static gboolean
is_touched (const MalbildChanges *changes,
            guint                 gap)
{
  return (malbild_thread_touched_gaps (changes) & 1u << gap) != 0;
}

MalbildKeyList *
malbild_thread_list_gap (MalbildStore  *store,
                         MalbildRecord *goal_set,
                         guint          gap)
{
  gint64 key = malbild_record_get_key (goal_set);

  g_return_val_if_fail (gap < MALBILD_N_THREAD_GAPS, NULL);

  return malbild_key_list_new (store, selects[gap], &key, 1, is_touched, gap);
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
