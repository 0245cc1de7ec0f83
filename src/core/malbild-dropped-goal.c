/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "malbild-choices.h"

static const MalbildField fields[] = {
  MALBILD_FIELD_REF        ("goal-set",     N_("Goal set"), malbild_goal_set_kind, .required = TRUE, .owner = TRUE, .on_remove = MALBILD_ON_REMOVE_CASCADE),
  MALBILD_FIELD_REF        ("earlier-goal", N_("Earlier goal"), malbild_goal_kind, .required = TRUE, .on_remove = MALBILD_ON_REMOVE_CASCADE),
  MALBILD_FIELD_PARAGRAPHS ("reason",       N_("Reason"), .required = TRUE, .searchable = TRUE),
  MALBILD_FIELD_NOTE,
  MALBILD_FIELD_LINKS,
};

const MalbildKind malbild_dropped_goal_kind = {
  .id = 36,
  .name = "dropped-goal",
  .type_name = "MalbildDroppedGoal",
  .label = N_("Dropped goal"),
  .label_plural = N_("Dropped goals"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};
