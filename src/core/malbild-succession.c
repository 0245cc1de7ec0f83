/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "malbild-choices.h"

const MalbildChoice malbild_succession_types[] = {
  { "continues", N_("continues") },
  { "replaces",  N_("replaces") },
  { "merges",    N_("merges") },
  { NULL }
};

static const MalbildField fields[] = {
  MALBILD_FIELD_REF        ("goal",         N_("Goal"), malbild_goal_kind, .required = TRUE, .owner = TRUE, .on_remove = MALBILD_ON_REMOVE_CASCADE),
  MALBILD_FIELD_REF        ("earlier-goal", N_("Earlier goal"), malbild_goal_kind, .required = TRUE, .on_remove = MALBILD_ON_REMOVE_CASCADE),
  MALBILD_FIELD_CHOICE     ("type",         N_("Type"), malbild_succession_types, .required = TRUE, .telling = TRUE),
  MALBILD_FIELD_NOTE,
  MALBILD_FIELD_LINKS,
};

const MalbildKind malbild_succession_kind = {
  .id = 11,
  .name = "succession",
  .type_name = "MalbildSuccession",
  .label = N_("Succession"),
  .label_plural = N_("Successions"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .link_from = "goal",
  .link_to = "earlier-goal",
};
