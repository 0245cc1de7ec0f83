/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-goal.h"

#include <glib/gi18n-lib.h>

const MalbildChoice malbild_goal_levels[] = {
  { "overarching", N_("overarching goal") },
  { "board",       N_("board goal") },
  { "company",     N_("company goal") },
  { "financial",   N_("internal goal: financial") },
  { "employer",    N_("internal goal: employer") },
  { NULL }
};

const MalbildChoice malbild_goal_statuses[] = {
  { "draft",    N_("draft") },
  { "proposed", N_("proposed") },
  { "decided",  N_("decided") },
  { "closed",   N_("closed") },
  { NULL }
};

const MalbildChoice malbild_goal_states[] = {
  { "draft",      N_("draft") },
  { "proposed",   N_("proposed") },
  { "decided",    N_("decided") },
  { "in-force",   N_("in force") },
  { "closed",     N_("closed") },
  { "superseded", N_("superseded") },
  { NULL }
};

static const MalbildField fields[] = {
  MALBILD_FIELD_REF        ("goal-set",            N_("Goal set"), malbild_goal_set_kind, .required = TRUE, .owner = TRUE, .on_remove = MALBILD_ON_REMOVE_CASCADE),
  MALBILD_FIELD_REF        ("area",                N_("Goal area"), malbild_goal_area_kind, .on_remove = MALBILD_ON_REMOVE_CLEAR),
  MALBILD_FIELD_TEXT       ("number",              N_("Number"), .searchable = TRUE),
  MALBILD_FIELD_TEXT       ("title",               N_("Short title"), .required = TRUE, .searchable = TRUE),
  MALBILD_FIELD_CHOICE     ("level",               N_("Level"), malbild_goal_levels, .required = TRUE),
  MALBILD_FIELD_PARAGRAPHS ("citizen-perspective", N_("What it means for the citizen"), .searchable = TRUE),
  MALBILD_FIELD_REF        ("responsible",         N_("Responsible"), malbild_body_kind, .on_remove = MALBILD_ON_REMOVE_CLEAR, .telling = TRUE),
  MALBILD_FIELD_TEXT       ("official",            N_("Responsible official"), .searchable = TRUE),
  MALBILD_FIELD_PERIOD     ("valid",               N_("Valid"), .telling = TRUE),
  MALBILD_FIELD_CHOICE     ("status",              N_("Status"), malbild_goal_statuses, .required = TRUE),
  MALBILD_FIELD_REF        ("decision",            N_("Decision"), malbild_decision_kind, .on_remove = MALBILD_ON_REMOVE_CLEAR),
  MALBILD_FIELD_PARAGRAPHS ("maintenance",         N_("Maintenance and management"), .searchable = TRUE),
  MALBILD_FIELD_NOTE,
  MALBILD_FIELD_LINKS,
  MALBILD_FIELD_ORDER,
};

const MalbildKind malbild_goal_kind = {
  .id = 8,
  .name = "goal",
  .type_name = "MalbildGoal",
  .label = N_("Goal"),
  .label_plural = N_("Goals"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};

MalbildGoalState
malbild_goal_state (MalbildGoalStatus status,
                    MalbildPeriod     valid,
                    gboolean          superseded,
                    MalbildDate       day)
{
  if (status == MALBILD_GOAL_DRAFT)
    return MALBILD_GOAL_STATE_DRAFT;
  if (status == MALBILD_GOAL_PROPOSED)
    return MALBILD_GOAL_STATE_PROPOSED;
  if (status == MALBILD_GOAL_CLOSED)
    return MALBILD_GOAL_STATE_CLOSED;
  if (superseded)
    return MALBILD_GOAL_STATE_SUPERSEDED;
  if (valid.end != 0 && malbild_date_last_day (valid.end) < malbild_date_first_day (day))
    return MALBILD_GOAL_STATE_CLOSED;
  if (malbild_period_is_empty (valid) || !malbild_period_contains (valid, day))
    return MALBILD_GOAL_STATE_DECIDED;
  return MALBILD_GOAL_STATE_IN_FORCE;
}

gboolean
malbild_goal_level_is_internal (MalbildGoalLevel level)
{
  return level == MALBILD_GOAL_FINANCIAL || level == MALBILD_GOAL_EMPLOYER;
}
