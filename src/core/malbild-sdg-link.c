/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "malbild-choices.h"

static const MalbildField fields[] = {
  MALBILD_FIELD_REF        ("goal", N_("Goal"), malbild_goal_kind, .required = TRUE, .owner = TRUE, .on_remove = MALBILD_ON_REMOVE_CASCADE),
  MALBILD_FIELD_TEXT       ("code", N_("Agenda 2030"), .required = TRUE),
  MALBILD_FIELD_PARAGRAPHS ("note", N_("Note"), .searchable = TRUE),
  MALBILD_FIELD_ORDER,
};

const MalbildKind malbild_sdg_link_kind = {
  .id = 12,
  .name = "sdg-link",
  .type_name = "MalbildSdgLink",
  .label = N_("Agenda 2030 link"),
  .label_plural = N_("Agenda 2030 links"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};
