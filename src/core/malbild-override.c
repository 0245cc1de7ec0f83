/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "malbild-choices.h"

static const MalbildField fields[] = {
  MALBILD_FIELD_REF        ("criterion", N_("Criterion"), malbild_criterion_kind, .required = TRUE, .owner = TRUE, .on_remove = MALBILD_ON_REMOVE_CASCADE),
  MALBILD_FIELD_REF        ("goal",      N_("Goal"), malbild_goal_kind, .on_remove = MALBILD_ON_REMOVE_CASCADE),
  MALBILD_FIELD_REF        ("area",      N_("Goal area"), malbild_goal_area_kind, .on_remove = MALBILD_ON_REMOVE_CASCADE, .telling = TRUE),
  MALBILD_FIELD_REF        ("body",      N_("Body"), malbild_body_kind, .on_remove = MALBILD_ON_REMOVE_CASCADE, .telling = TRUE),
  MALBILD_FIELD_PARAGRAPHS ("reason",    N_("Reason"), .required = TRUE, .searchable = TRUE),
  MALBILD_FIELD_TEXT       ("author",    N_("Author"), .searchable = TRUE),
  MALBILD_FIELD_DATE       ("date",      N_("Date"), .telling = TRUE),
  MALBILD_FIELD_NOTE,
  MALBILD_FIELD_LINKS,
};

const MalbildKind malbild_override_kind = {
  .id = 33,
  .name = "override",
  .type_name = "MalbildOverride",
  .label = N_("Override"),
  .label_plural = N_("Overrides"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};
