/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "malbild-choices.h"

const MalbildChoice malbild_assessment_values[] = {
  { "not-assessed", N_("not assessed") },
  { "met",          N_("met") },
  { "partly",       N_("partly met") },
  { "not-met",      N_("not met") },
  { NULL }
};

const MalbildChoice malbild_forecast_values[] = {
  { "will-be-met", N_("will be met") },
  { "partly",      N_("will be partly met") },
  { "not",         N_("will not be met") },
  { "uncertain",   N_("uncertain") },
  { NULL }
};

static const MalbildField fields[] = {
  MALBILD_FIELD_REF        ("goal",               N_("Goal"), malbild_goal_kind, .required = TRUE, .owner = TRUE, .on_remove = MALBILD_ON_REMOVE_CASCADE),
  MALBILD_FIELD_REF        ("occasion",           N_("Reporting occasion"), malbild_reporting_occasion_kind, .on_remove = MALBILD_ON_REMOVE_CLEAR, .telling = TRUE),
  MALBILD_FIELD_CHOICE     ("assessment",         N_("Assessment"), malbild_assessment_values, .required = TRUE, .telling = TRUE),
  MALBILD_FIELD_PARAGRAPHS ("rationale",          N_("Rationale"), .searchable = TRUE),
  MALBILD_FIELD_CHOICE     ("forecast",           N_("Forecast"), malbild_forecast_values, .telling = TRUE),
  MALBILD_FIELD_PARAGRAPHS ("forecast-rationale", N_("Rationale of the forecast"), .searchable = TRUE),
  MALBILD_FIELD_TEXT       ("author",             N_("Author"), .searchable = TRUE),
  MALBILD_FIELD_DATE       ("date",               N_("Date"), .telling = TRUE),
  MALBILD_FIELD_CHOICE     ("ready",              N_("Marked as ready"), malbild_yes),
  MALBILD_FIELD_NOTE,
  MALBILD_FIELD_LINKS,
};

const MalbildKind malbild_assessment_kind = {
  .id = 27,
  .name = "assessment",
  .type_name = "MalbildAssessment",
  .label = N_("Assessment"),
  .label_plural = N_("Assessments"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};
