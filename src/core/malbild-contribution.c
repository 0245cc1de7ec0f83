/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "malbild-choices.h"

static const MalbildField fields[] = {
  MALBILD_FIELD_REF        ("goal",           N_("Goal"), malbild_goal_kind, .required = TRUE, .owner = TRUE, .on_remove = MALBILD_ON_REMOVE_CASCADE),
  MALBILD_FIELD_REF        ("contributes-to", N_("Contributes to"), malbild_goal_kind, .required = TRUE, .on_remove = MALBILD_ON_REMOVE_CASCADE),
  MALBILD_FIELD_NOTE,
  MALBILD_FIELD_LINKS,
  MALBILD_FIELD_ORDER,
};

const MalbildKind malbild_contribution_kind = {
  .id = 10,
  .name = "contribution",
  .type_name = "MalbildContribution",
  .label = N_("Contribution"),
  .label_plural = N_("Contributions"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .link_from = "goal",
  .link_to = "contributes-to",
};
