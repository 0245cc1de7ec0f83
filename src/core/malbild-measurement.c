/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "malbild-choices.h"

static const MalbildField fields[] = {
  MALBILD_FIELD_REF     ("indicator", N_("Indicator"), malbild_indicator_kind, .required = TRUE, .owner = TRUE, .on_remove = MALBILD_ON_REMOVE_CASCADE),
  MALBILD_FIELD_PERIOD  ("period",    N_("Period"), .required = TRUE),
  MALBILD_FIELD_DECIMAL ("total",     N_("Total"), .telling = TRUE),
  MALBILD_FIELD_DECIMAL ("women",     N_("Women")),
  MALBILD_FIELD_DECIMAL ("men",       N_("Men")),
  MALBILD_FIELD_NOTE,
  MALBILD_FIELD_LINKS,
};

const MalbildKind malbild_measurement_kind = {
  .id = 24,
  .name = "measurement",
  .type_name = "MalbildMeasurement",
  .label = N_("Measurement"),
  .label_plural = N_("Measurements"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};
