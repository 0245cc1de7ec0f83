/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "malbild-choices.h"

static const MalbildField fields[] = {
  MALBILD_FIELD_REF        ("goal-set", N_("Goal set"), malbild_goal_set_kind, .required = TRUE, .owner = TRUE, .on_remove = MALBILD_ON_REMOVE_CASCADE),
  MALBILD_FIELD_TEXT       ("title",    N_("Focus area"), .required = TRUE, .searchable = TRUE),
  MALBILD_FIELD_PARAGRAPHS ("text",     N_("Text"), .searchable = TRUE),
  MALBILD_FIELD_NOTE,
  MALBILD_FIELD_LINKS,
  MALBILD_FIELD_ORDER,
};

const MalbildKind malbild_focus_area_kind = {
  .id = 16,
  .name = "focus-area",
  .type_name = "MalbildFocusArea",
  .label = N_("Focus area"),
  .label_plural = N_("Focus areas"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};
