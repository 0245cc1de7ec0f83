/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "malbild-choices.h"

static const MalbildField fields[] = {
  MALBILD_FIELD_REF    ("goal-set", N_("Goal set"), malbild_goal_set_kind, .required = TRUE, .owner = TRUE, .on_remove = MALBILD_ON_REMOVE_CASCADE),
  MALBILD_FIELD_TEXT   ("title",    N_("Reporting occasion"), .required = TRUE, .searchable = TRUE),
  MALBILD_FIELD_PERIOD ("period",   N_("Period"), .telling = TRUE),
  MALBILD_FIELD_DATE   ("due",      N_("Due"), .telling = TRUE),
  MALBILD_FIELD_NOTE,
  MALBILD_FIELD_LINKS,
  MALBILD_FIELD_ORDER,
};

const MalbildKind malbild_reporting_occasion_kind = {
  .id = 26,
  .name = "reporting-occasion",
  .type_name = "MalbildReportingOccasion",
  .label = N_("Reporting occasion"),
  .label_plural = N_("Reporting occasions"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};
