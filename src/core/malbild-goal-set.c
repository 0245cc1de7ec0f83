/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "malbild-choices.h"

static const MalbildField fields[] = {
  MALBILD_FIELD_REF        ("municipality", N_("Municipality"), malbild_municipality_kind, .required = TRUE, .owner = TRUE, .on_remove = MALBILD_ON_REMOVE_CASCADE),
  MALBILD_FIELD_TEXT       ("title",        N_("Goal set"), .required = TRUE, .searchable = TRUE),
  MALBILD_FIELD_PERIOD     ("valid",        N_("Calendar years"), .telling = TRUE),
  MALBILD_FIELD_PERIOD     ("council-term", N_("Term of office of the council")),
  MALBILD_FIELD_PARAGRAPHS ("description",  N_("Description"), .searchable = TRUE),
  MALBILD_FIELD_DATE       ("archived",     N_("Archived")),
  MALBILD_FIELD_NOTE,
  MALBILD_FIELD_LINKS,
};

const MalbildKind malbild_goal_set_kind = {
  .id = 2,
  .name = "goal-set",
  .type_name = "MalbildGoalSet",
  .label = N_("Goal set"),
  .label_plural = N_("Goal sets"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};
