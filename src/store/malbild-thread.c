/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-thread.h"

#include <glib/gi18n-lib.h>

#include "malbild-store-private.h"

/**
 * Tie:
 * @kind: the kind whose reference, or which itself, ties two records
 * @from: (nullable): the reference to the one; NULL: the record itself
 * @to: the reference to the other
 * @way: the way that leads from the one to the other
 * @there: (nullable): what the other is to the one, to be translated; NULL: as @to is called
 * @back: (nullable): what the ones are to the other; NULL: as their kind is called
 * @only: (nullable): which of the records of @kind it is about, as SQL
 * @order: (nullable): by what several are in order, where that is not the manual order or that in which they were made
 *
 * What ties two records together, whichever of them one comes from.
 */
typedef struct {
  const MalbildKind *kind;
  const char        *from;
  const char        *to;
  MalbildThreadWay   way;
  const char        *there;
  const char        *back;
  const char        *only;
  const char        *order;
} Tie;

#define BACK MALBILD_THREAD_BACK
#define ON   MALBILD_THREAD_ON

/* What is tied to a record is shown in this order. */
static const Tie ties[] = {
  { &malbild_contribution_kind,     "goal", "contributes-to",   BACK, N_("Contributes to"),    N_("Contributed to by") },
  { &malbild_goal_kind,             NULL,   "decision",         BACK },
  { &malbild_wording_kind,          NULL,   "decision",         ON },
  { &malbild_wording_kind,          NULL,   "goal",             ON,   .order = "position DESC" },
  { &malbild_input_link_kind,       "goal", "input",            BACK, N_("Inputs"),            N_("Goals") },
  { &malbild_goal_kind,             NULL,   "area",             BACK },
  { &malbild_vision_link_kind,      "goal", "vision-statement", BACK, N_("Vision statements"), N_("Goals") },
  { &malbild_value_link_kind,       "goal", "core-value",       BACK, N_("Core values"),       N_("Goals") },
  { &malbild_sdg_link_kind,         NULL,   "goal",             ON },
  { &malbild_succession_kind,       "goal", "earlier-goal",     BACK, N_("Earlier goals"),     N_("Later goals") },
  { &malbild_directive_kind,        NULL,   "goal",             BACK },
  { &malbild_assignment_kind,       NULL,   "goal",             BACK },
  { &malbild_goal_kind,             NULL,   "responsible",      ON,   .back = N_("Responsible for") },
  { &malbild_clarification_kind,    NULL,   "goal",             BACK },
  { &malbild_means_kind,            NULL,   "goal",             BACK, .order = "year, position" },
  { &malbild_activity_kind,         NULL,   "goal",             BACK },
  { &malbild_indicator_kind,        NULL,   "goal",             BACK },
  { &malbild_assessment_kind,       NULL,   "goal",             BACK, .order = "date" },
  { &malbild_judgement_kind,        NULL,   "goal",             BACK },
  { &malbild_override_kind,         NULL,   "goal",             BACK },
  { &malbild_dropped_goal_kind,     NULL,   "earlier-goal",     BACK },

  { &malbild_input_kind,            NULL,   "event",            BACK },
  { &malbild_input_kind,            NULL,   "theme",            ON },
  { &malbild_input_kind,            NULL,   "target-group",     ON },
  { &malbild_input_kind,            NULL,   "area",             ON },
  { &malbild_clarification_kind,    NULL,   "target-group",     BACK },
  { &malbild_clarification_kind,    NULL,   "focus-area",       BACK },

  { &malbild_goal_area_kind,        NULL,   "decision",         BACK },
  { &malbild_area_succession_kind,  "area", "earlier-area",     BACK, N_("Earlier areas"),     N_("Later areas") },
  { &malbild_override_kind,         NULL,   "area",             BACK },

  { &malbild_milestone_kind,        NULL,   "step",             BACK },
  { &malbild_dialogue_event_kind,   NULL,   "step",             BACK },
  { &malbild_milestone_kind,        NULL,   "decision",         ON },
  { &malbild_programme_kind,        NULL,   "decision",         BACK },
  { &malbild_directive_kind,        NULL,   "decision",         BACK },
  { &malbild_assignment_kind,       NULL,   "decision",         BACK },
  { &malbild_decision_kind,         NULL,   "body",             BACK, .order = "date" },

  { &malbild_directive_kind,        NULL,   "body",             ON },
  { &malbild_assignment_kind,       NULL,   "given-by",         BACK, .back = N_("Assignments given") },
  { &malbild_assignment_kind,       NULL,   "body",             ON,   .back = N_("Assignments received") },
  { &malbild_process_step_kind,     NULL,   "body",             BACK },
  { &malbild_override_kind,         NULL,   "body",             BACK },
  { &malbild_body_kind,             NULL,   "parent",           BACK, .back = N_("Parts") },

  { &malbild_measurement_kind,      NULL,   "indicator",        BACK, .order = "period" },
  { &malbild_assessment_kind,       NULL,   "occasion",         BACK, .order = "date" },
  { &malbild_judgement_kind,        NULL,   "criterion",        BACK },
  { &malbild_override_kind,         NULL,   "criterion",        BACK },

  /* What a goal set begins with; what else it holds is tied to that, unless it is tied to nothing. */
  { &malbild_criterion_kind,        NULL,   "goal-set",         ON },
  { &malbild_theme_kind,            NULL,   "goal-set",         ON },
  { &malbild_target_group_kind,     NULL,   "goal-set",         ON },
  { &malbild_focus_area_kind,       NULL,   "goal-set",         ON },
  { &malbild_dropped_goal_kind,     NULL,   "goal-set",         ON },
  { &malbild_process_step_kind,     NULL,   "goal-set",         BACK },
  { &malbild_goal_area_kind,        NULL,   "goal-set",         BACK },
  { &malbild_goal_kind,             NULL,   "goal-set",         BACK, .back = N_("Overarching goals"), .only = "level = 0" },
  { &malbild_programme_kind,        NULL,   "goal-set",         BACK },
  { &malbild_dialogue_event_kind,   NULL,   "goal-set",         BACK, .only = "step IS NULL" },
  { &malbild_input_kind,            NULL,   "goal-set",         BACK, .only = "event IS NULL" },
  { &malbild_decision_kind,         NULL,   "goal-set",         BACK, .only = "body IS NULL", .order = "date" },
  { &malbild_assignment_kind,       NULL,   "goal-set",         BACK, .only = "goal IS NULL AND given_by IS NULL AND decision IS NULL" },
  { &malbild_means_kind,            NULL,   "goal-set",         BACK, .only = "goal IS NULL", .order = "year, position" },
  { &malbild_reporting_occasion_kind, NULL, "goal-set",         BACK, .order = "due" },
  { &malbild_vision_statement_kind, NULL,   "municipality",     BACK },
  { &malbild_core_value_kind,       NULL,   "municipality",     BACK },
  { &malbild_goal_set_kind,         NULL,   "municipality",     BACK },
  { &malbild_body_kind,             NULL,   "municipality",     BACK },
};

/* What speaks of each other by way of a goal, though neither refers to the other. ?1 is where one looks from. */
static const struct {
  const MalbildKind *from;
  MalbildThreadWay   way;
  const MalbildKind *to;
  const char        *sql;
} by_goal[] = {
  { &malbild_input_kind, ON, &malbild_wording_kind,
    "SELECT w.key FROM wording w JOIN input_link l ON l.goal = w.goal WHERE l.input = ?1 ORDER BY w.goal, w.position DESC, w.key" },
  { &malbild_wording_kind, BACK, &malbild_input_kind,
    "SELECT i.key FROM input i JOIN input_link l ON l.input = i.key JOIN wording w ON w.goal = l.goal WHERE w.key = ?1 ORDER BY i.position, i.key" },
  { &malbild_indicator_kind, ON, &malbild_assessment_kind,
    "SELECT a.key FROM assessment a JOIN indicator i ON i.goal = a.goal WHERE i.key = ?1 ORDER BY a.date, a.key" },
  { &malbild_assessment_kind, BACK, &malbild_indicator_kind,
    "SELECT i.key FROM indicator i JOIN assessment a ON a.goal = i.goal WHERE a.key = ?1 ORDER BY i.position, i.key" },
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
            guint          max,
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

      if (group->n_records++ < max)
        record = malbild_store_get (store, malbild_statement_get_integer (statement, 0), NULL);
      if (record != NULL)
        g_ptr_array_add (group->records, record);
    }
  if (step == MALBILD_STEP_DONE)
    return group;
  group_free (group);
  return NULL;
}

/* Groups without records are left out. */
static gboolean
add_group (GPtrArray     *groups,
           MalbildStore  *store,
           const char    *title,
           const char    *sql,
           gint64         key,
           guint          max,
           GError       **error)
{
  MalbildThreadGroup *group = read_group (store, title, sql, key, max, error);

  if (group == NULL)
    return FALSE;
  if (group->records->len > 0)
    g_ptr_array_add (groups, group);
  else
    group_free (group);
  return TRUE;
}

static char *
dup_column (const char *field)
{
  return field != NULL ? g_strdelimit (g_strdup (field), "-", '_') : g_strdup ("key");
}

/* The keys at one end of a tie, where the key at the other end is ?1. */
static char *
dup_select (const Tie *tie,
            gboolean   there)
{
  g_autofree char *table = dup_column (tie->kind->name);
  g_autofree char *one = dup_column (tie->from);
  g_autofree char *other = dup_column (tie->to);
  const char *order = tie->order != NULL ? tie->order : malbild_kind_get_order (tie->kind) != NULL ? "position" : "key";

  return g_strdup_printf ("SELECT %s FROM %s WHERE %s = ?1 AND %s IS NOT NULL%s%s ORDER BY %s, key",
                          there ? other : one, table, there ? one : other, there ? other : one,
                          tie->only != NULL ? " AND " : "", tie->only != NULL ? tie->only : "", order);
}

/* The kind at the end of a tie that a reference leads to. */
static const MalbildKind *
get_target (const Tie  *tie,
            const char *field)
{
  return field != NULL ? malbild_kind_get_field (tie->kind, field)->target : tie->kind;
}

/* One end of a tie may be of the same kind as the other: a goal that contributes to another is looked at from both. */
static gboolean
add_tie (GPtrArray         *groups,
         MalbildStore      *store,
         MalbildRecord     *record,
         MalbildThreadWay   way,
         const Tie         *tie,
         guint              max,
         GError           **error)
{
  gboolean there = tie->way == way;
  const char *title = there ? tie->there : tie->back;
  g_autofree char *sql = NULL;

  if (malbild_record_get_kind (record) != get_target (tie, there ? tie->from : tie->to))
    return TRUE;
  if (title == NULL)
    title = there ? malbild_kind_get_field (tie->kind, tie->to)->label : tie->kind->label_plural;
  sql = dup_select (tie, there);
  return add_group (groups, store, title, sql, malbild_record_get_key (record), max, error);
}

GPtrArray *
malbild_thread_read (MalbildStore      *store,
                     MalbildRecord     *record,
                     MalbildThreadWay   way,
                     guint              max,
                     GError           **error)
{
  g_autoptr (GPtrArray) groups = g_ptr_array_new_with_free_func (group_free);

  g_return_val_if_fail (MALBILD_IS_STORE (store), NULL);
  g_return_val_if_fail (MALBILD_IS_RECORD (record), NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (by_goal); i++)
    if (by_goal[i].way == way && malbild_record_is_kind (record, by_goal[i].from) &&
        !add_group (groups, store, by_goal[i].to->label_plural, by_goal[i].sql, malbild_record_get_key (record), max, error))
      return NULL;
  for (gsize i = 0; i < G_N_ELEMENTS (ties); i++)
    if (!add_tie (groups, store, record, way, &ties[i], max, error))
      return NULL;
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
