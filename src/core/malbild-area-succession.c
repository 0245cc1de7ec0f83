/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "malbild-choices.h"

const MalbildChoice malbild_area_succession_types[] = {
  { "continues", N_("continues") },
  { "replaces",  N_("replaces") },
  { "merges",    N_("merges") },
  { "split",     N_("is split off from") },
  { NULL }
};

static const MalbildField fields[] = {
  MALBILD_FIELD_REF    ("area",         N_("Goal area"), malbild_goal_area_kind, .required = TRUE, .owner = TRUE, .on_remove = MALBILD_ON_REMOVE_CASCADE),
  MALBILD_FIELD_REF    ("earlier-area", N_("Earlier area"), malbild_goal_area_kind, .required = TRUE, .on_remove = MALBILD_ON_REMOVE_CASCADE),
  MALBILD_FIELD_CHOICE ("type",         N_("Type"), malbild_area_succession_types, .required = TRUE, .telling = TRUE),
  MALBILD_FIELD_NOTE,
  MALBILD_FIELD_LINKS,
};

const MalbildKind malbild_area_succession_kind = {
  .id = 35,
  .name = "area-succession",
  .type_name = "MalbildAreaSuccession",
  .label = N_("Area succession"),
  .label_plural = N_("Area successions"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .link_from = "area",
  .link_to = "earlier-area",
};
