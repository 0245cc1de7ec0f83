/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "malbild-choices.h"

const MalbildChoice malbild_polarities[] = {
  { "higher", N_("higher is better") },
  { "lower",  N_("lower is better") },
  { NULL }
};

const MalbildChoice malbild_frequencies[] = {
  { "monthly",      N_("every month") },
  { "four-monthly", N_("every four months") },
  { "half-yearly",  N_("every half-year") },
  { "yearly",       N_("every year") },
  { "term",         N_("once a term") },
  { NULL }
};

static const MalbildField fields[] = {
  MALBILD_FIELD_REF     ("goal",          N_("Goal"), malbild_goal_kind, .required = TRUE, .owner = TRUE, .on_remove = MALBILD_ON_REMOVE_CASCADE),
  MALBILD_FIELD_TEXT    ("title",         N_("Indicator"), .required = TRUE, .searchable = TRUE),
  MALBILD_FIELD_TEXT    ("unit",          N_("Unit of measure"), .searchable = TRUE, .telling = TRUE),
  MALBILD_FIELD_CHOICE  ("polarity",      N_("Desired direction"), malbild_polarities),
  MALBILD_FIELD_DECIMAL ("baseline",      N_("Baseline"), .telling = TRUE),
  MALBILD_FIELD_DATE    ("baseline-date", N_("Baseline of")),
  MALBILD_FIELD_DECIMAL ("target",        N_("Target value"), .telling = TRUE),
  MALBILD_FIELD_DATE    ("target-date",   N_("Target for")),
  MALBILD_FIELD_CHOICE  ("frequency",     N_("Measured"), malbild_frequencies),
  MALBILD_FIELD_TEXT    ("source",        N_("Source"), .searchable = TRUE),
  MALBILD_FIELD_TEXT    ("kpi",           N_("Key figure"), .searchable = TRUE),
  MALBILD_FIELD_NOTE,
  MALBILD_FIELD_LINKS,
  MALBILD_FIELD_ORDER,
};

const MalbildKind malbild_indicator_kind = {
  .id = 23,
  .name = "indicator",
  .type_name = "MalbildIndicator",
  .label = N_("Indicator"),
  .label_plural = N_("Indicators"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};
