/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "malbild-choices.h"

static const MalbildField fields[] = {
  MALBILD_FIELD_REF        ("goal-set",     N_("Goal set"), malbild_goal_set_kind, .required = TRUE, .owner = TRUE, .on_remove = MALBILD_ON_REMOVE_CASCADE),
  MALBILD_FIELD_TEXT       ("title",        N_("Strategic development programme"), .required = TRUE, .searchable = TRUE),
  MALBILD_FIELD_PARAGRAPHS ("introduction", N_("Introduction"), .searchable = TRUE),
  MALBILD_FIELD_CHOICE     ("status",       N_("Status"), malbild_goal_statuses, .required = TRUE),
  MALBILD_FIELD_REF        ("decision",     N_("Decision"), malbild_decision_kind, .on_remove = MALBILD_ON_REMOVE_CLEAR),
  MALBILD_FIELD_PERIOD     ("valid",        N_("Valid"), .telling = TRUE),
  MALBILD_FIELD_NOTE,
  MALBILD_FIELD_LINKS,
};

const MalbildKind malbild_programme_kind = {
  .id = 37,
  .name = "programme",
  .type_name = "MalbildProgramme",
  .label = N_("Strategic development programme"),
  .label_plural = N_("Strategic development programmes"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};
