/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "malbild-choices.h"

static const MalbildField fields[] = {
  MALBILD_FIELD_REF        ("goal-set",        N_("Goal set"), malbild_goal_set_kind, .required = TRUE, .owner = TRUE, .on_remove = MALBILD_ON_REMOVE_CASCADE),
  MALBILD_FIELD_TEXT       ("title",           N_("Decision"), .required = TRUE, .searchable = TRUE),
  MALBILD_FIELD_REF        ("body",            N_("Deciding body"), malbild_body_kind, .on_remove = MALBILD_ON_REMOVE_REFUSE, .telling = TRUE),
  MALBILD_FIELD_DATE       ("date",            N_("Date"), .telling = TRUE),
  MALBILD_FIELD_TEXT       ("section",         N_("Section (§)"), .searchable = TRUE, .telling = TRUE),
  MALBILD_FIELD_TEXT       ("registry-number", N_("Registry number"), .searchable = TRUE),
  MALBILD_FIELD_TEXT       ("together-with",   N_("Together with"), .searchable = TRUE),
  MALBILD_FIELD_NOTE,
  MALBILD_FIELD_LINKS,
};

const MalbildKind malbild_decision_kind = {
  .id = 7,
  .name = "decision",
  .type_name = "MalbildDecision",
  .label = N_("Decision"),
  .label_plural = N_("Decisions"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};
