/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "malbild-choices.h"

static const MalbildField fields[] = {
  MALBILD_FIELD_REF        ("goal",         N_("Goal"), malbild_goal_kind, .required = TRUE, .owner = TRUE, .on_remove = MALBILD_ON_REMOVE_CASCADE),
  MALBILD_FIELD_REF        ("target-group", N_("Target group"), malbild_target_group_kind, .on_remove = MALBILD_ON_REMOVE_CASCADE, .telling = TRUE),
  MALBILD_FIELD_REF        ("focus-area",   N_("Focus area"), malbild_focus_area_kind, .on_remove = MALBILD_ON_REMOVE_CASCADE, .telling = TRUE),
  MALBILD_FIELD_PARAGRAPHS ("text",         N_("Clarification"), .required = TRUE, .searchable = TRUE),
  MALBILD_FIELD_NOTE,
  MALBILD_FIELD_LINKS,
  MALBILD_FIELD_ORDER,
};

const MalbildKind malbild_clarification_kind = {
  .id = 17,
  .name = "clarification",
  .type_name = "MalbildClarification",
  .label = N_("Clarification"),
  .label_plural = N_("Clarifications"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};
