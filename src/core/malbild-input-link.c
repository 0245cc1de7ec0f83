/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "malbild-choices.h"

static const MalbildField fields[] = {
  MALBILD_FIELD_REF ("input", N_("Input"), malbild_input_kind, .required = TRUE, .owner = TRUE, .on_remove = MALBILD_ON_REMOVE_CASCADE),
  MALBILD_FIELD_REF ("goal",  N_("Goal"), malbild_goal_kind, .required = TRUE, .on_remove = MALBILD_ON_REMOVE_CASCADE),
  MALBILD_FIELD_NOTE,
  MALBILD_FIELD_LINKS,
};

const MalbildKind malbild_input_link_kind = {
  .id = 31,
  .name = "input-link",
  .type_name = "MalbildInputLink",
  .label = N_("Input link"),
  .label_plural = N_("Input links"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .link_from = "input",
  .link_to = "goal",
};
