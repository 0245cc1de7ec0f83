/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "malbild-choices.h"

const MalbildChoice malbild_directive_types[] = {
  { "directive",       N_("directive") },
  { "owner-directive", N_("owner's directive") },
  { NULL }
};

static const MalbildField fields[] = {
  MALBILD_FIELD_REF        ("goal",     N_("Goal"), malbild_goal_kind, .required = TRUE, .owner = TRUE, .on_remove = MALBILD_ON_REMOVE_CASCADE),
  MALBILD_FIELD_REF        ("body",     N_("To"), malbild_body_kind, .on_remove = MALBILD_ON_REMOVE_CLEAR, .telling = TRUE),
  MALBILD_FIELD_CHOICE     ("type",     N_("Type"), malbild_directive_types, .required = TRUE, .telling = TRUE),
  MALBILD_FIELD_TEXT       ("title",    N_("Directive"), .required = TRUE, .searchable = TRUE),
  MALBILD_FIELD_PARAGRAPHS ("text",     N_("Text"), .searchable = TRUE),
  MALBILD_FIELD_DATE       ("date",     N_("Date"), .telling = TRUE),
  MALBILD_FIELD_REF        ("decision", N_("Decision"), malbild_decision_kind, .on_remove = MALBILD_ON_REMOVE_CLEAR),
  MALBILD_FIELD_NOTE,
  MALBILD_FIELD_LINKS,
  MALBILD_FIELD_ORDER,
};

const MalbildKind malbild_directive_kind = {
  .id = 18,
  .name = "directive",
  .type_name = "MalbildDirective",
  .label = N_("Directive"),
  .label_plural = N_("Directives"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};
