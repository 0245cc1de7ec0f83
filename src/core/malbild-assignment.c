/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "malbild-choices.h"

static const MalbildField fields[] = {
  MALBILD_FIELD_REF        ("goal-set", N_("Goal set"), malbild_goal_set_kind, .required = TRUE, .owner = TRUE, .on_remove = MALBILD_ON_REMOVE_CASCADE),
  MALBILD_FIELD_TEXT       ("title",    N_("Assignment"), .required = TRUE, .searchable = TRUE),
  MALBILD_FIELD_PARAGRAPHS ("text",     N_("Text"), .searchable = TRUE),
  MALBILD_FIELD_REF        ("given-by", N_("From"), malbild_body_kind, .on_remove = MALBILD_ON_REMOVE_CLEAR, .telling = TRUE),
  MALBILD_FIELD_REF        ("body",     N_("To"), malbild_body_kind, .on_remove = MALBILD_ON_REMOVE_CLEAR, .telling = TRUE),
  MALBILD_FIELD_REF        ("goal",     N_("Goal"), malbild_goal_kind, .on_remove = MALBILD_ON_REMOVE_CLEAR),
  MALBILD_FIELD_DATE       ("due",      N_("Due"), .telling = TRUE),
  MALBILD_FIELD_CHOICE     ("state",    N_("State"), malbild_assignment_states, .required = TRUE),
  MALBILD_FIELD_REF        ("decision", N_("Decision"), malbild_decision_kind, .on_remove = MALBILD_ON_REMOVE_CLEAR),
  MALBILD_FIELD_NOTE,
  MALBILD_FIELD_LINKS,
  MALBILD_FIELD_ORDER,
};

const MalbildKind malbild_assignment_kind = {
  .id = 19,
  .name = "assignment",
  .type_name = "MalbildAssignment",
  .label = N_("Assignment"),
  .label_plural = N_("Assignments"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};
