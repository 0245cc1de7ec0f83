/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "malbild-places.h"

#include <glib/gi18n.h>

#include "malbild-bodies-view.h"
#include "malbild-criteria-view.h"
#include "malbild-decisions-view.h"
#include "malbild-dialogue-view.h"
#include "malbild-framing-view.h"
#include "malbild-goals-view.h"
#include "malbild-history-view.h"
#include "malbild-means-view.h"
#include "malbild-overview-view.h"
#include "malbild-programme-view.h"
#include "malbild-thread-view.h"
#include "malbild-timeline-view.h"

static const MalbildPlaceInfo places[] = {
  { "overview", N_("Overview"), "malbild-overview-symbolic", malbild_overview_view_get_type, MALBILD_PLACE_GROUP_WHOLE, TRUE },
  { "goals", N_("Goals"), "malbild-goals-symbolic", malbild_goals_view_get_type, MALBILD_PLACE_GROUP_WHOLE, FALSE,
    { &malbild_goal_kind, &malbild_goal_area_kind } },
  { "timeline", N_("Timeline"), "malbild-timeline-symbolic", malbild_timeline_view_get_type, MALBILD_PLACE_GROUP_WHOLE, FALSE,
    { &malbild_process_step_kind, &malbild_milestone_kind, &malbild_decision_kind, &malbild_goal_kind } },
  { "framing", N_("Framing"), "malbild-framing-symbolic", malbild_framing_view_get_type, MALBILD_PLACE_GROUP_PROCESS, FALSE,
    { &malbild_goal_area_kind, &malbild_vision_statement_kind, &malbild_core_value_kind } },
  { "dialogue", N_("Dialogue"), "malbild-dialogue-symbolic", malbild_dialogue_view_get_type, MALBILD_PLACE_GROUP_PROCESS, FALSE,
    { &malbild_input_kind, &malbild_theme_kind, &malbild_dialogue_event_kind } },
  { "decisions", N_("Decisions"), "malbild-decisions-symbolic", malbild_decisions_view_get_type, MALBILD_PLACE_GROUP_PROCESS, FALSE,
    { &malbild_decision_kind } },
  { "programme", N_("Programme"), "malbild-programme-symbolic", malbild_programme_view_get_type, MALBILD_PLACE_GROUP_PROCESS, FALSE,
    { &malbild_programme_kind, &malbild_target_group_kind, &malbild_focus_area_kind, &malbild_clarification_kind, &malbild_goal_kind } },
  { "bodies", N_("Bodies"), "malbild-bodies-symbolic", malbild_bodies_view_get_type, MALBILD_PLACE_GROUP_PROCESS, FALSE,
    { &malbild_body_kind, &malbild_directive_kind, &malbild_assignment_kind, &malbild_goal_kind } },
  { "means", N_("Means"), "malbild-means-symbolic", malbild_means_view_get_type, MALBILD_PLACE_GROUP_PROCESS, FALSE,
    { &malbild_means_kind, &malbild_goal_kind, &malbild_goal_area_kind } },
  { "criteria", N_("Criteria"), "malbild-criteria-symbolic", malbild_criteria_view_get_type, MALBILD_PLACE_GROUP_REVIEW, FALSE,
    { &malbild_criterion_kind, &malbild_goal_kind, &malbild_goal_area_kind, &malbild_body_kind, &malbild_override_kind, &malbild_judgement_kind } },
  { "thread", N_("Golden thread"), "malbild-golden-thread-symbolic", malbild_thread_view_get_type, MALBILD_PLACE_GROUP_REVIEW, TRUE },
  { "history", N_("History"), "malbild-history-symbolic", malbild_history_view_get_type, MALBILD_PLACE_GROUP_REVIEW, TRUE },
};

const MalbildPlaceInfo *
malbild_places (guint *n_places)
{
  *n_places = G_N_ELEMENTS (places);
  return places;
}

guint
malbild_place_digit (guint position)
{
  return (position + 1) % MALBILD_N_PLACE_KEYS;
}

const MalbildPlaceInfo *
malbild_place_by_name (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    if (g_strcmp0 (places[i].name, name) == 0)
      return &places[i];
  return NULL;
}

gboolean
malbild_place_shows (const MalbildPlaceInfo *self,
                     const MalbildKind      *kind)
{
  for (guint i = 0; self->kinds[i] != NULL; i++)
    if (self->kinds[i] == kind)
      return TRUE;
  return FALSE;
}

char *
malbild_places_dup_names (void)
{
  const char *names[G_N_ELEMENTS (places) + 1] = { NULL };

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    names[i] = places[i].name;
  return g_strjoinv (", ", (char **) names);
}
