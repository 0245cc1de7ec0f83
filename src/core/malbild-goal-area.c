/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "malbild-choices.h"

const MalbildChoice malbild_area_statuses[] = {
  { "hypothesis", N_("working hypothesis") },
  { "decided",    N_("decided") },
  { "replaced",   N_("replaced") },
  { NULL }
};

static const MalbildField fields[] = {
  MALBILD_FIELD_REF        ("goal-set", N_("Goal set"), malbild_goal_set_kind, .required = TRUE, .owner = TRUE, .on_remove = MALBILD_ON_REMOVE_CASCADE),
  MALBILD_FIELD_TEXT       ("number",   N_("Number"), .searchable = TRUE),
  MALBILD_FIELD_TEXT       ("title",    N_("Goal area"), .required = TRUE, .searchable = TRUE),
  MALBILD_FIELD_CHOICE     ("status",   N_("Status"), malbild_area_statuses, .required = TRUE),
  MALBILD_FIELD_PARAGRAPHS ("origin",   N_("Origin"), .searchable = TRUE),
  MALBILD_FIELD_REF        ("decision", N_("Decision"), malbild_decision_kind, .on_remove = MALBILD_ON_REMOVE_CLEAR),
  MALBILD_FIELD_NOTE,
  MALBILD_FIELD_LINKS,
  MALBILD_FIELD_ORDER,
};

const MalbildKind malbild_goal_area_kind = {
  .id = 6,
  .name = "goal-area",
  .type_name = "MalbildGoalArea",
  .label = N_("Goal area"),
  .label_plural = N_("Goal areas"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};
