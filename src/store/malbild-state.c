/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-choices.h"
#include "malbild-process.h"
#include "malbild-query.h"
#include "malbild-store-private.h"

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

gboolean
malbild_store_is_wording_superseded (MalbildStore  *self,
                                     MalbildRecord *wording,
                                     MalbildDate    day)
{
  g_autoptr (MalbildQuery) query = NULL;
  g_autoptr (GPtrArray) later = NULL;
  MalbildRecord *goal;
  gboolean passed = FALSE;

  g_return_val_if_fail (MALBILD_IS_STORE (self), FALSE);
  g_return_val_if_fail (malbild_record_is_kind (wording, &malbild_wording_kind), FALSE);

  goal = malbild_record_get_ref (wording, "goal");
  if (goal == NULL || malbild_record_get_choice (wording, "status") != MALBILD_WORDING_DECIDED)
    return FALSE;
  query = malbild_query_new (self, &malbild_wording_kind);
  malbild_query_where_ref (query, "goal", goal);
  malbild_query_where_choice (query, "status", 1u << MALBILD_WORDING_DECIDED);
  later = malbild_query_dup_records (query);
  for (guint i = 0; i < later->len; i++)
    {
      MalbildDate decided = malbild_record_get_date (later->pdata[i], "date");

      if (passed && (decided == 0 || malbild_date_first_day (decided) <= malbild_date_first_day (day)))
        return TRUE;
      passed = passed || later->pdata[i] == wording;
    }
  return FALSE;
}

/* A programme has the statuses of a goal, and no succession. */
static MalbildGoalState
programme_state (MalbildRecord *programme,
                 MalbildDate    day)
{
  return malbild_goal_state ((MalbildGoalStatus) malbild_record_get_choice (programme, "status"),
                             malbild_record_get_period (programme, "valid"), FALSE, day);
}

const MalbildChoice *
malbild_store_state (MalbildStore  *self,
                     MalbildRecord *record,
                     MalbildDate    day)
{
  const MalbildKind *kind;

  g_return_val_if_fail (MALBILD_IS_STORE (self), NULL);
  g_return_val_if_fail (MALBILD_IS_RECORD (record), NULL);

  kind = malbild_record_get_kind (record);
  if (kind == &malbild_goal_kind)
    return &malbild_goal_states[malbild_store_goal_state (self, record, day)];
  if (kind == &malbild_programme_kind)
    return &malbild_goal_states[programme_state (record, day)];
  if (kind == &malbild_process_step_kind)
    return &malbild_progress_names[malbild_process_step_progress (malbild_record_get_period (record, "planned"),
                                                                  malbild_record_get_period (record, "actual"), day)];
  if (kind == &malbild_milestone_kind)
    return &malbild_progress_names[malbild_milestone_progress (malbild_record_get_date (record, "planned"),
                                                               malbild_record_get_date (record, "actual"), day)];
  return NULL;
}

gboolean
malbild_kind_has_state (const MalbildKind *kind)
{
  return kind == &malbild_goal_kind || kind == &malbild_programme_kind || kind == &malbild_process_step_kind ||
         kind == &malbild_milestone_kind;
}
