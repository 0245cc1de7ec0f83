/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "malbild-choices.h"

static const MalbildField fields[] = {
  MALBILD_FIELD_REF ("goal",       N_("Goal"), malbild_goal_kind, .required = TRUE, .owner = TRUE, .on_remove = MALBILD_ON_REMOVE_CASCADE),
  MALBILD_FIELD_REF ("core-value", N_("Core value"), malbild_core_value_kind, .required = TRUE, .on_remove = MALBILD_ON_REMOVE_CASCADE),
  MALBILD_FIELD_NOTE,
  MALBILD_FIELD_LINKS,
};

const MalbildKind malbild_value_link_kind = {
  .id = 22,
  .name = "value-link",
  .type_name = "MalbildValueLink",
  .label = N_("Core value link"),
  .label_plural = N_("Core value links"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .link_from = "goal",
  .link_to = "core-value",
};
