/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-kind.h"

/* After what they refer to; the order of files. */
static const MalbildKind *const kinds[] = {
  &malbild_municipality_kind,
  &malbild_goal_set_kind,
  &malbild_vision_statement_kind,
  &malbild_core_value_kind,
  &malbild_body_kind,
  &malbild_decision_kind,
  &malbild_programme_kind,
  &malbild_goal_area_kind,
  &malbild_area_succession_kind,
  &malbild_target_group_kind,
  &malbild_focus_area_kind,
  &malbild_theme_kind,
  &malbild_goal_kind,
  &malbild_wording_kind,
  &malbild_contribution_kind,
  &malbild_succession_kind,
  &malbild_dropped_goal_kind,
  &malbild_sdg_link_kind,
  &malbild_vision_link_kind,
  &malbild_value_link_kind,
  &malbild_clarification_kind,
  &malbild_directive_kind,
  &malbild_assignment_kind,
  &malbild_means_kind,
  &malbild_indicator_kind,
  &malbild_measurement_kind,
  &malbild_activity_kind,
  &malbild_process_step_kind,
  &malbild_milestone_kind,
  &malbild_reporting_occasion_kind,
  &malbild_assessment_kind,
  &malbild_dialogue_event_kind,
  &malbild_input_kind,
  &malbild_input_link_kind,
  &malbild_criterion_kind,
  &malbild_override_kind,
  &malbild_judgement_kind,
};

const MalbildKind *const *
malbild_kinds (guint *n_kinds)
{
  *n_kinds = G_N_ELEMENTS (kinds);
  return kinds;
}

const MalbildKind *
malbild_kind_by_name (const char *name)
{
  g_return_val_if_fail (name != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i]->name, name))
      return kinds[i];
  return NULL;
}

const MalbildKind *
malbild_kind_by_id (guint id)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i]->id == id)
      return kinds[i];
  return NULL;
}

const MalbildKind *
malbild_kind_of_key (gint64 key)
{
  return malbild_kind_by_id ((guint) (key & ((1 << MALBILD_KEY_KIND_BITS) - 1)));
}

const MalbildField *
malbild_kind_get_field (const MalbildKind *kind,
                        const char        *name)
{
  g_return_val_if_fail (kind != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  for (guint i = 0; i < kind->n_fields; i++)
    if (g_str_equal (kind->fields[i].name, name))
      return &kind->fields[i];
  return NULL;
}

guint
malbild_kind_field_index (const MalbildKind  *kind,
                          const MalbildField *field)
{
  g_return_val_if_fail (field >= kind->fields && field < kind->fields + kind->n_fields, 0);

  return (guint) (field - kind->fields);
}

const MalbildField *
malbild_kind_get_title (const MalbildKind *kind)
{
  for (guint i = 0; i < kind->n_fields; i++)
    if (kind->fields[i].type == MALBILD_FIELD_TEXT && kind->fields[i].required)
      return &kind->fields[i];
  return NULL;
}

const MalbildField *
malbild_kind_get_owner (const MalbildKind *kind)
{
  for (guint i = 0; i < kind->n_fields; i++)
    if (kind->fields[i].owner)
      return &kind->fields[i];
  return NULL;
}

const MalbildField *
malbild_kind_get_order (const MalbildKind *kind)
{
  for (guint i = 0; i < kind->n_fields; i++)
    if (kind->fields[i].order)
      return &kind->fields[i];
  return NULL;
}

gboolean
malbild_field_is_text (const MalbildField *field)
{
  return field->type == MALBILD_FIELD_TEXT || field->type == MALBILD_FIELD_PARAGRAPHS || field->type == MALBILD_FIELD_WEB_LINKS;
}

guint
malbild_choice_count (const MalbildChoice *choices)
{
  guint n = 0;

  while (choices[n].nick != NULL)
    n++;
  return n;
}

int
malbild_choice_by_nick (const MalbildChoice *choices,
                        const char          *nick)
{
  for (int i = 0; choices[i].nick != NULL; i++)
    if (g_str_equal (choices[i].nick, nick))
      return i;
  return -1;
}
