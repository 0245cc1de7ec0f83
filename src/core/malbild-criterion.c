/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "malbild-choices.h"

const MalbildChoice malbild_criterion_checks[] = {
  { "by-hand",             N_("judged by hand") },
  { "citizen-perspective", N_("citizen perspective") },
  { "internal-apart",      N_("internal goals apart") },
  { "developing",          N_("developing") },
  { "means",               N_("goals and means together") },
  { "few-and-steering",    N_("few and steering") },
  { "directives",          N_("directives to boards") },
  { "board-goals",         N_("fewer, clearer board goals") },
  { "long-term",           N_("long-term") },
  { "ties",                N_("tied to what is there") },
  { NULL }
};

static const MalbildField fields[] = {
  MALBILD_FIELD_REF        ("goal-set",   N_("Goal set"), malbild_goal_set_kind, .required = TRUE, .owner = TRUE, .on_remove = MALBILD_ON_REMOVE_CASCADE),
  MALBILD_FIELD_TEXT       ("title",      N_("Criterion"), .required = TRUE, .searchable = TRUE),
  MALBILD_FIELD_PARAGRAPHS ("text",       N_("As worded"), .searchable = TRUE),
  MALBILD_FIELD_CHOICE     ("checked-as", N_("Checked as"), malbild_criterion_checks, .required = TRUE),
  MALBILD_FIELD_INTEGER    ("set-limit",  N_("At most in the goal set")),
  MALBILD_FIELD_INTEGER    ("area-limit", N_("At most in an area")),
  MALBILD_FIELD_INTEGER    ("body-limit", N_("At most a body")),
  MALBILD_FIELD_PARAGRAPHS ("vocabulary", N_("Words to look for"), .searchable = TRUE),
  MALBILD_FIELD_CHOICE     ("off",        N_("Switched off"), malbild_yes),
  MALBILD_FIELD_NOTE,
  MALBILD_FIELD_LINKS,
  MALBILD_FIELD_ORDER,
};

const MalbildKind malbild_criterion_kind = {
  .id = 32,
  .name = "criterion",
  .type_name = "MalbildCriterion",
  .label = N_("Criterion"),
  .label_plural = N_("Criteria"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};
