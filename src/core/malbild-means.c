/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "malbild-choices.h"

static const MalbildField fields[] = {
  MALBILD_FIELD_REF     ("goal-set",    N_("Goal set"), malbild_goal_set_kind, .required = TRUE, .owner = TRUE, .on_remove = MALBILD_ON_REMOVE_CASCADE),
  MALBILD_FIELD_REF     ("goal",        N_("Goal"), malbild_goal_kind, .on_remove = MALBILD_ON_REMOVE_CLEAR),
  MALBILD_FIELD_TEXT    ("title",       N_("Purpose"), .searchable = TRUE),
  MALBILD_FIELD_DATE    ("year",        N_("Year"), .required = TRUE),
  MALBILD_FIELD_INTEGER ("operations",  N_("Operations")),
  MALBILD_FIELD_INTEGER ("investment",  N_("Investment")),
  MALBILD_FIELD_INTEGER ("maintenance", N_("Maintenance and management")),
  MALBILD_FIELD_NOTE,
  MALBILD_FIELD_LINKS,
  MALBILD_FIELD_ORDER,
};

const MalbildKind malbild_means_kind = {
  .id = 20,
  .name = "means",
  .type_name = "MalbildMeans",
  .label = N_("Means"),
  .label_plural = N_("Means"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};
