/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "malbild-choices.h"

static const MalbildField fields[] = {
  MALBILD_FIELD_TEXT       ("title",   N_("Municipality"), .required = TRUE, .searchable = TRUE),
  MALBILD_FIELD_TEXT       ("code",    N_("Municipality code"), .searchable = TRUE),
  MALBILD_FIELD_TEXT       ("contact", N_("Contact"), .searchable = TRUE),
  MALBILD_FIELD_NOTE,
  MALBILD_FIELD_LINKS,
};

const MalbildKind malbild_municipality_kind = {
  .id = 1,
  .name = "municipality",
  .type_name = "MalbildMunicipality",
  .label = N_("Municipality"),
  .label_plural = N_("Municipalities"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};
