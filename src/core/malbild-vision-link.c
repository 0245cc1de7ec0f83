/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "malbild-choices.h"

static const MalbildField fields[] = {
  MALBILD_FIELD_REF ("goal",             N_("Goal"), malbild_goal_kind, .required = TRUE, .owner = TRUE, .on_remove = MALBILD_ON_REMOVE_CASCADE),
  MALBILD_FIELD_REF ("vision-statement", N_("Vision statement"), malbild_vision_statement_kind, .required = TRUE, .on_remove = MALBILD_ON_REMOVE_CASCADE),
  MALBILD_FIELD_NOTE,
  MALBILD_FIELD_LINKS,
};

const MalbildKind malbild_vision_link_kind = {
  .id = 21,
  .name = "vision-link",
  .type_name = "MalbildVisionLink",
  .label = N_("Vision link"),
  .label_plural = N_("Vision links"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .link_from = "goal",
  .link_to = "vision-statement",
};
