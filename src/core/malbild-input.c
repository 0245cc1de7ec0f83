/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "malbild-choices.h"
#include "malbild-privacy.h"

/* People's words are written here: what looks like one of them is remarked on. */
static const MalbildField fields[] = {
  MALBILD_FIELD_REF        ("goal-set",     N_("Goal set"), malbild_goal_set_kind, .required = TRUE, .owner = TRUE, .on_remove = MALBILD_ON_REMOVE_CASCADE),
  MALBILD_FIELD_REF        ("event",        N_("Dialogue event"), malbild_dialogue_event_kind, .on_remove = MALBILD_ON_REMOVE_CLEAR, .telling = TRUE),
  MALBILD_FIELD_PARAGRAPHS ("text",         N_("Input"), .required = TRUE, .searchable = TRUE, .remark_input = malbild_privacy_remark),
  MALBILD_FIELD_REF        ("target-group", N_("Target group"), malbild_target_group_kind, .on_remove = MALBILD_ON_REMOVE_CLEAR, .telling = TRUE),
  MALBILD_FIELD_REF        ("area",         N_("Goal area"), malbild_goal_area_kind, .on_remove = MALBILD_ON_REMOVE_CLEAR),
  MALBILD_FIELD_REF        ("theme",        N_("Theme"), malbild_theme_kind, .on_remove = MALBILD_ON_REMOVE_CLEAR, .telling = TRUE),
  MALBILD_FIELD_DATE       ("received",     N_("Received")),
  MALBILD_FIELD_PARAGRAPHS ("feedback",     N_("Feedback to participants"), .searchable = TRUE, .remark_input = malbild_privacy_remark),
  MALBILD_FIELD_DATE       ("answered",     N_("Answered")),
  MALBILD_FIELD_NOTE_WITH (.remark_input = malbild_privacy_remark),
  MALBILD_FIELD_LINKS,
  MALBILD_FIELD_ORDER,
};

const MalbildKind malbild_input_kind = {
  .id = 30,
  .name = "input",
  .type_name = "MalbildInput",
  .label = N_("Input"),
  .label_plural = N_("Inputs"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};
