/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "malbild-choices.h"

static const MalbildField fields[] = {
  MALBILD_FIELD_REF        ("municipality", N_("Municipality"), malbild_municipality_kind, .required = TRUE, .owner = TRUE, .on_remove = MALBILD_ON_REMOVE_CASCADE),
  MALBILD_FIELD_TEXT       ("title",        N_("Vision statement"), .required = TRUE, .searchable = TRUE),
  MALBILD_FIELD_PARAGRAPHS ("text",         N_("Text"), .searchable = TRUE),
  MALBILD_FIELD_NOTE,
  MALBILD_FIELD_LINKS,
  MALBILD_FIELD_ORDER,
};

const MalbildKind malbild_vision_statement_kind = {
  .id = 3,
  .name = "vision-statement",
  .type_name = "MalbildVisionStatement",
  .label = N_("Vision statement"),
  .label_plural = N_("Vision statements"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};
