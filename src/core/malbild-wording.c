/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "malbild-choices.h"

const MalbildChoice malbild_wording_statuses[] = {
  { "draft",    N_("draft") },
  { "proposal", N_("proposal") },
  { "decided",  N_("decided") },
  { NULL }
};

static const MalbildField fields[] = {
  MALBILD_FIELD_REF        ("goal",     N_("Goal"), malbild_goal_kind, .required = TRUE, .owner = TRUE, .on_remove = MALBILD_ON_REMOVE_CASCADE),
  MALBILD_FIELD_PARAGRAPHS ("text",     N_("Wording"), .required = TRUE, .searchable = TRUE),
  MALBILD_FIELD_CHOICE     ("status",   N_("Status"), malbild_wording_statuses, .required = TRUE),
  MALBILD_FIELD_REF        ("body",     N_("By"), malbild_body_kind, .on_remove = MALBILD_ON_REMOVE_CLEAR, .telling = TRUE),
  MALBILD_FIELD_DATE       ("date",     N_("Date"), .telling = TRUE),
  MALBILD_FIELD_REF        ("decision", N_("Decision"), malbild_decision_kind, .on_remove = MALBILD_ON_REMOVE_CLEAR),
  MALBILD_FIELD_NOTE,
  MALBILD_FIELD_LINKS,
  MALBILD_FIELD_ORDER,
};

const MalbildKind malbild_wording_kind = {
  .id = 9,
  .name = "wording",
  .type_name = "MalbildWording",
  .label = N_("Wording"),
  .label_plural = N_("Wordings"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};
