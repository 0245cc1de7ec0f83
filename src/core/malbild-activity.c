/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "malbild-choices.h"

static const MalbildField fields[] = {
  MALBILD_FIELD_REF        ("goal",        N_("Goal"), malbild_goal_kind, .required = TRUE, .owner = TRUE, .on_remove = MALBILD_ON_REMOVE_CASCADE),
  MALBILD_FIELD_TEXT       ("title",       N_("Activity"), .required = TRUE, .searchable = TRUE),
  MALBILD_FIELD_PARAGRAPHS ("text",        N_("Text"), .searchable = TRUE),
  MALBILD_FIELD_PERIOD     ("planned",     N_("Planned"), .telling = TRUE),
  MALBILD_FIELD_PERIOD     ("actual",      N_("Actual")),
  MALBILD_FIELD_CHOICE     ("state",       N_("State"), malbild_activity_states, .required = TRUE, .telling = TRUE),
  MALBILD_FIELD_REF        ("responsible", N_("Responsible"), malbild_body_kind, .on_remove = MALBILD_ON_REMOVE_CLEAR, .telling = TRUE),
  MALBILD_FIELD_TEXT       ("official",    N_("Responsible official"), .searchable = TRUE),
  MALBILD_FIELD_NOTE,
  MALBILD_FIELD_LINKS,
  MALBILD_FIELD_ORDER,
};

const MalbildKind malbild_activity_kind = {
  .id = 25,
  .name = "activity",
  .type_name = "MalbildActivity",
  .label = N_("Activity"),
  .label_plural = N_("Activities"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};
