/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-process.h"

#include <glib/gi18n-lib.h>

const MalbildChoice malbild_progress_names[] = {
  { "planned", N_("planned") },
  { "now",     N_("now") },
  { "done",    N_("done") },
  { "late",    N_("late") },
  { NULL }
};

const char *const malbild_usual_steps[MALBILD_N_USUAL_STEPS] = {
  N_("Framing and starting point"),
  N_("Citizen dialogue"),
  N_("Goal formulation"),
  N_("Approval of goals"),
  N_("Carrying out and following up the goals"),
};

static const MalbildField step_fields[] = {
  MALBILD_FIELD_REF        ("goal-set", N_("Goal set"), malbild_goal_set_kind, .required = TRUE, .owner = TRUE, .on_remove = MALBILD_ON_REMOVE_CASCADE),
  MALBILD_FIELD_TEXT       ("title",    N_("Process step"), .required = TRUE, .searchable = TRUE),
  MALBILD_FIELD_PARAGRAPHS ("text",     N_("Text"), .searchable = TRUE),
  MALBILD_FIELD_REF        ("body",     N_("Deciding body"), malbild_body_kind, .on_remove = MALBILD_ON_REMOVE_CLEAR, .telling = TRUE),
  MALBILD_FIELD_PERIOD     ("planned",  N_("Planned"), .telling = TRUE),
  MALBILD_FIELD_PERIOD     ("actual",   N_("Actual"), .telling = TRUE),
  MALBILD_FIELD_NOTE,
  MALBILD_FIELD_LINKS,
  MALBILD_FIELD_ORDER,
};

const MalbildKind malbild_process_step_kind = {
  .id = 13,
  .name = "process-step",
  .type_name = "MalbildProcessStep",
  .label = N_("Process step"),
  .label_plural = N_("Process steps"),
  .fields = step_fields,
  .n_fields = G_N_ELEMENTS (step_fields),
};

static const MalbildField milestone_fields[] = {
  MALBILD_FIELD_REF        ("step",     N_("Process step"), malbild_process_step_kind, .required = TRUE, .owner = TRUE, .on_remove = MALBILD_ON_REMOVE_CASCADE),
  MALBILD_FIELD_TEXT       ("title",    N_("Milestone"), .required = TRUE, .searchable = TRUE),
  MALBILD_FIELD_DATE       ("planned",  N_("Planned"), .telling = TRUE),
  MALBILD_FIELD_DATE       ("actual",   N_("Actual"), .telling = TRUE),
  MALBILD_FIELD_REF        ("body",     N_("Body"), malbild_body_kind, .on_remove = MALBILD_ON_REMOVE_CLEAR, .telling = TRUE),
  MALBILD_FIELD_REF        ("decision", N_("Decision"), malbild_decision_kind, .on_remove = MALBILD_ON_REMOVE_CLEAR),
  MALBILD_FIELD_NOTE,
  MALBILD_FIELD_LINKS,
  MALBILD_FIELD_ORDER,
};

const MalbildKind malbild_milestone_kind = {
  .id = 14,
  .name = "milestone",
  .type_name = "MalbildMilestone",
  .label = N_("Milestone"),
  .label_plural = N_("Milestones"),
  .fields = milestone_fields,
  .n_fields = G_N_ELEMENTS (milestone_fields),
};

int
malbild_usual_step_find (const char *title,
                         guint       index,
                         guint       n_steps)
{
  for (int i = 0; i < MALBILD_N_USUAL_STEPS; i++)
    if (g_strcmp0 (title, malbild_usual_steps[i]) == 0 || g_strcmp0 (title, _(malbild_usual_steps[i])) == 0)
      return i;
  return n_steps == MALBILD_N_USUAL_STEPS && index < n_steps ? (int) index : -1;
}

MalbildProgress
malbild_process_step_progress (MalbildPeriod planned,
                               MalbildPeriod actual,
                               MalbildDate   day)
{
  MalbildDate now = malbild_date_first_day (day);
  gboolean begun = actual.start != 0 && malbild_date_first_day (actual.start) <= now;
  gboolean ended = actual.end != 0 && malbild_date_last_day (actual.end) < now;
  MalbildDate due = planned.end != 0 ? planned.end : 0;

  if (begun && ended)
    return MALBILD_PROGRESS_DONE;
  if (due != 0 && malbild_date_last_day (due) < now)
    return MALBILD_PROGRESS_LATE;
  if (begun)
    return MALBILD_PROGRESS_NOW;
  if (planned.start != 0 && malbild_date_last_day (planned.start) < now)
    return MALBILD_PROGRESS_LATE;
  return MALBILD_PROGRESS_PLANNED;
}

MalbildProgress
malbild_milestone_progress (MalbildDate planned,
                            MalbildDate actual,
                            MalbildDate day)
{
  MalbildDate now = malbild_date_first_day (day);

  if (actual != 0 && malbild_date_first_day (actual) <= now)
    return MALBILD_PROGRESS_DONE;
  if (planned != 0 && malbild_date_last_day (planned) < now)
    return MALBILD_PROGRESS_LATE;
  return MALBILD_PROGRESS_PLANNED;
}

MalbildActivityState
malbild_assignment_state (MalbildActivityState state,
                          MalbildDate          due,
                          MalbildDate          day)
{
  gboolean open = state != MALBILD_ACTIVITY_DONE && state != MALBILD_ACTIVITY_WITHDRAWN;

  if (open && due != 0 && malbild_date_last_day (due) < malbild_date_first_day (day))
    return MALBILD_ACTIVITY_LATE;
  return state;
}
