/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "malbild-choices.h"

static const MalbildField fields[] = {
  MALBILD_FIELD_REF        ("municipality", N_("Municipality"), malbild_municipality_kind, .required = TRUE, .owner = TRUE, .on_remove = MALBILD_ON_REMOVE_CASCADE),
  MALBILD_FIELD_TEXT       ("title",        N_("Core value"), .required = TRUE, .searchable = TRUE),
  MALBILD_FIELD_PARAGRAPHS ("text",         N_("Text"), .searchable = TRUE),
  MALBILD_FIELD_NOTE,
  MALBILD_FIELD_LINKS,
  MALBILD_FIELD_ORDER,
};

const MalbildKind malbild_core_value_kind = {
  .id = 4,
  .name = "core-value",
  .type_name = "MalbildCoreValue",
  .label = N_("Core value"),
  .label_plural = N_("Core values"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};
