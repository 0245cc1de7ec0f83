/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-thread.h"

#include <glib/gi18n-lib.h>

#include "malbild-store-private.h"

/* Each step by the keys that it leads to: ?1 is the record's. The steps of one kind are in the order in which they are
 * shown. Where two records are tied, there is a step both ways; a test holds that together. */
static const struct {
  const MalbildKind *kind;
  MalbildThreadWay   way;
  const char        *title;
  const char        *sql;
} steps[] = {
  { &malbild_dialogue_event_kind, MALBILD_THREAD_ON, N_("Inputs"), "SELECT key FROM input WHERE event = ?1 ORDER BY position, key" },

  { &malbild_input_kind, MALBILD_THREAD_BACK, N_("Dialogue event"), "SELECT event FROM input WHERE key = ?1 AND event IS NOT NULL" },
  { &malbild_input_kind, MALBILD_THREAD_ON, N_("Goals"), "SELECT goal FROM input_link WHERE input = ?1 ORDER BY key" },

  { &malbild_target_group_kind, MALBILD_THREAD_BACK, N_("Inputs"), "SELECT key FROM input WHERE target_group = ?1 ORDER BY position, key" },
  { &malbild_input_kind, MALBILD_THREAD_ON, N_("Target group"), "SELECT target_group FROM input WHERE key = ?1 AND target_group IS NOT NULL" },
  { &malbild_target_group_kind, MALBILD_THREAD_ON, N_("Clarifications"), "SELECT key FROM clarification WHERE target_group = ?1 ORDER BY position, key" },
  { &malbild_focus_area_kind, MALBILD_THREAD_ON, N_("Clarifications"), "SELECT key FROM clarification WHERE focus_area = ?1 ORDER BY position, key" },
  { &malbild_clarification_kind, MALBILD_THREAD_BACK, N_("Goal"), "SELECT goal FROM clarification WHERE key = ?1" },
  { &malbild_clarification_kind, MALBILD_THREAD_BACK, N_("Target group"), "SELECT target_group FROM clarification WHERE key = ?1 AND target_group IS NOT NULL" },
  { &malbild_clarification_kind, MALBILD_THREAD_BACK, N_("Focus area"), "SELECT focus_area FROM clarification WHERE key = ?1 AND focus_area IS NOT NULL" },

  { &malbild_vision_statement_kind, MALBILD_THREAD_ON, N_("Goals"), "SELECT goal FROM vision_link WHERE vision_statement = ?1 ORDER BY key" },
  { &malbild_core_value_kind, MALBILD_THREAD_ON, N_("Goals"), "SELECT goal FROM value_link WHERE core_value = ?1 ORDER BY key" },
  { &malbild_sdg_link_kind, MALBILD_THREAD_ON, N_("Goal"), "SELECT goal FROM sdg_link WHERE key = ?1" },

  { &malbild_goal_area_kind, MALBILD_THREAD_BACK, N_("Inputs"), "SELECT key FROM input WHERE area = ?1 ORDER BY position, key" },
  { &malbild_input_kind, MALBILD_THREAD_ON, N_("Goal area"), "SELECT area FROM input WHERE key = ?1 AND area IS NOT NULL" },
  { &malbild_goal_area_kind, MALBILD_THREAD_BACK, N_("Decision"), "SELECT decision FROM goal_area WHERE key = ?1 AND decision IS NOT NULL" },
  { &malbild_goal_area_kind, MALBILD_THREAD_BACK, N_("Earlier areas"), "SELECT earlier_area FROM area_succession WHERE area = ?1 ORDER BY key" },
  { &malbild_goal_area_kind, MALBILD_THREAD_ON, N_("Goals"), "SELECT key FROM goal WHERE area = ?1 ORDER BY position, key" },
  { &malbild_goal_area_kind, MALBILD_THREAD_ON, N_("Later areas"), "SELECT area FROM area_succession WHERE earlier_area = ?1 ORDER BY key" },

  { &malbild_wording_kind, MALBILD_THREAD_BACK, N_("Goal"), "SELECT goal FROM wording WHERE key = ?1" },
  { &malbild_wording_kind, MALBILD_THREAD_ON, N_("Decision"), "SELECT decision FROM wording WHERE key = ?1 AND decision IS NOT NULL" },
  { &malbild_decision_kind, MALBILD_THREAD_BACK, N_("Wordings"), "SELECT key FROM wording WHERE decision = ?1 ORDER BY key" },
  { &malbild_decision_kind, MALBILD_THREAD_ON, N_("Goals"), "SELECT key FROM goal WHERE decision = ?1 ORDER BY position, key" },
  { &malbild_decision_kind, MALBILD_THREAD_ON, N_("Goal areas"), "SELECT key FROM goal_area WHERE decision = ?1 ORDER BY position, key" },
  { &malbild_decision_kind, MALBILD_THREAD_ON, N_("Directives"), "SELECT key FROM directive WHERE decision = ?1 ORDER BY position, key" },

  { &malbild_goal_kind, MALBILD_THREAD_BACK, N_("Contributes to"), "SELECT contributes_to FROM contribution WHERE goal = ?1 ORDER BY position, key" },
  { &malbild_goal_kind, MALBILD_THREAD_BACK, N_("Inputs"), "SELECT input FROM input_link WHERE goal = ?1 ORDER BY key" },
  { &malbild_goal_kind, MALBILD_THREAD_BACK, N_("Decision"), "SELECT decision FROM goal WHERE key = ?1 AND decision IS NOT NULL" },
  { &malbild_goal_kind, MALBILD_THREAD_BACK, N_("Goal area"), "SELECT area FROM goal WHERE key = ?1 AND area IS NOT NULL" },
  { &malbild_goal_kind, MALBILD_THREAD_BACK, N_("Vision statements"), "SELECT vision_statement FROM vision_link WHERE goal = ?1 ORDER BY key" },
  { &malbild_goal_kind, MALBILD_THREAD_BACK, N_("Core values"), "SELECT core_value FROM value_link WHERE goal = ?1 ORDER BY key" },
  { &malbild_goal_kind, MALBILD_THREAD_BACK, N_("Agenda 2030 links"), "SELECT key FROM sdg_link WHERE goal = ?1 ORDER BY position, key" },
  { &malbild_goal_kind, MALBILD_THREAD_BACK, N_("Earlier goals"), "SELECT earlier_goal FROM succession WHERE goal = ?1 ORDER BY key" },
  { &malbild_goal_kind, MALBILD_THREAD_ON, N_("Wordings"), "SELECT key FROM wording WHERE goal = ?1 ORDER BY position DESC, key DESC" },
  { &malbild_goal_kind, MALBILD_THREAD_ON, N_("Contributed to by"), "SELECT goal FROM contribution WHERE contributes_to = ?1 ORDER BY position, key" },
  { &malbild_goal_kind, MALBILD_THREAD_ON, N_("Directives"), "SELECT key FROM directive WHERE goal = ?1 ORDER BY position, key" },
  { &malbild_goal_kind, MALBILD_THREAD_ON, N_("Responsible"), "SELECT responsible FROM goal WHERE key = ?1 AND responsible IS NOT NULL" },
  { &malbild_goal_kind, MALBILD_THREAD_ON, N_("Clarifications"), "SELECT key FROM clarification WHERE goal = ?1 ORDER BY position, key" },
  { &malbild_goal_kind, MALBILD_THREAD_ON, N_("Means"), "SELECT key FROM means WHERE goal = ?1 ORDER BY year, position, key" },
  { &malbild_goal_kind, MALBILD_THREAD_ON, N_("Activities"), "SELECT key FROM activity WHERE goal = ?1 ORDER BY position, key" },
  { &malbild_goal_kind, MALBILD_THREAD_ON, N_("Indicators"), "SELECT key FROM indicator WHERE goal = ?1 ORDER BY position, key" },
  { &malbild_goal_kind, MALBILD_THREAD_ON, N_("Assessments"), "SELECT key FROM assessment WHERE goal = ?1 ORDER BY date, key" },
  { &malbild_goal_kind, MALBILD_THREAD_ON, N_("Later goals"), "SELECT goal FROM succession WHERE earlier_goal = ?1 ORDER BY key" },

  { &malbild_directive_kind, MALBILD_THREAD_BACK, N_("Goal"), "SELECT goal FROM directive WHERE key = ?1" },
  { &malbild_directive_kind, MALBILD_THREAD_BACK, N_("Decision"), "SELECT decision FROM directive WHERE key = ?1 AND decision IS NOT NULL" },
  { &malbild_directive_kind, MALBILD_THREAD_ON, N_("To"), "SELECT body FROM directive WHERE key = ?1 AND body IS NOT NULL" },
  { &malbild_body_kind, MALBILD_THREAD_BACK, N_("Directives"), "SELECT key FROM directive WHERE body = ?1 ORDER BY key" },
  { &malbild_body_kind, MALBILD_THREAD_BACK, N_("Responsible for"), "SELECT key FROM goal WHERE responsible = ?1 ORDER BY position, key" },
  { &malbild_means_kind, MALBILD_THREAD_BACK, N_("Goal"), "SELECT goal FROM means WHERE key = ?1 AND goal IS NOT NULL" },
  { &malbild_activity_kind, MALBILD_THREAD_BACK, N_("Goal"), "SELECT goal FROM activity WHERE key = ?1" },
  { &malbild_indicator_kind, MALBILD_THREAD_BACK, N_("Goal"), "SELECT goal FROM indicator WHERE key = ?1" },
  { &malbild_indicator_kind, MALBILD_THREAD_ON, N_("Measurements"), "SELECT key FROM measurement WHERE indicator = ?1 ORDER BY period, key" },
  { &malbild_indicator_kind, MALBILD_THREAD_ON, N_("Assessments"), "SELECT a.key FROM assessment a JOIN indicator i ON i.goal = a.goal WHERE i.key = ?1 ORDER BY a.date, a.key" },
  { &malbild_measurement_kind, MALBILD_THREAD_BACK, N_("Indicator"), "SELECT indicator FROM measurement WHERE key = ?1" },
  { &malbild_assessment_kind, MALBILD_THREAD_BACK, N_("Goal"), "SELECT goal FROM assessment WHERE key = ?1" },
  { &malbild_assessment_kind, MALBILD_THREAD_BACK, N_("Indicators"), "SELECT i.key FROM indicator i JOIN assessment a ON a.goal = i.goal WHERE a.key = ?1 ORDER BY i.position, i.key" },
};

static void
group_free (gpointer data)
{
  MalbildThreadGroup *group = data;

  g_ptr_array_unref (group->records);
  g_free (group);
}

static MalbildThreadGroup *
read_group (MalbildStore  *store,
            const char    *title,
            const char    *sql,
            gint64         key,
            GError       **error)
{
  g_autoptr (MalbildStatement) statement = malbild_db_query (malbild_store_get_db (store), error, sql, "i", key);
  MalbildThreadGroup *group = g_new0 (MalbildThreadGroup, 1);
  MalbildStep step = MALBILD_STEP_ERROR;

  group->title = title;
  group->records = g_ptr_array_new_with_free_func (g_object_unref);
  while (statement != NULL && (step = malbild_statement_step (statement, error)) == MALBILD_STEP_ROW)
    {
      MalbildRecord *record = NULL;

      if (group->n_records++ < MALBILD_THREAD_MAX)
        record = malbild_store_get (store, malbild_statement_get_integer (statement, 0), NULL);
      if (record != NULL)
        g_ptr_array_add (group->records, record);
    }
  if (step == MALBILD_STEP_DONE)
    return group;
  group_free (group);
  return NULL;
}

GPtrArray *
malbild_thread_read (MalbildStore      *store,
                     MalbildRecord     *record,
                     MalbildThreadWay   way,
                     GError           **error)
{
  g_autoptr (GPtrArray) groups = g_ptr_array_new_with_free_func (group_free);

  g_return_val_if_fail (MALBILD_IS_STORE (store), NULL);
  g_return_val_if_fail (MALBILD_IS_RECORD (record), NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      MalbildThreadGroup *group;

      if (steps[i].kind != malbild_record_get_kind (record) || steps[i].way != way)
        continue;
      group = read_group (store, steps[i].title, steps[i].sql, malbild_record_get_key (record), error);
      if (group == NULL)
        return NULL;
      if (group->records->len > 0)
        g_ptr_array_add (groups, group);
      else
        group_free (group);
    }
  return g_steal_pointer (&groups);
}

gboolean
malbild_thread_concerns (const MalbildChanges *changes)
{
  guint n_kinds;
  const MalbildKind *const *kinds = malbild_kinds (&n_kinds);

  if (malbild_changes_has_members (changes, NULL))
    return TRUE;
  for (guint k = 0; k < n_kinds; k++)
    for (guint i = 0; i < kinds[k]->n_fields; i++)
      {
        const MalbildField *field = &kinds[k]->fields[i];

        if ((field->type == MALBILD_FIELD_REF || field->required) && malbild_changes_has_field (changes, kinds[k], field->name))
          return TRUE;
      }
  return malbild_changes_has_field (changes, &malbild_input_kind, NULL) || malbild_changes_has_field (changes, &malbild_theme_kind, NULL);
}
