/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "malbild-choices.h"

const MalbildChoice malbild_verdicts[] = {
  { "met",            N_("met") },
  { "not-met",        N_("not met") },
  { "not-applicable", N_("not applicable") },
  { NULL }
};

static const MalbildField fields[] = {
  MALBILD_FIELD_REF        ("criterion", N_("Criterion"), malbild_criterion_kind, .required = TRUE, .owner = TRUE, .on_remove = MALBILD_ON_REMOVE_CASCADE),
  MALBILD_FIELD_REF        ("goal",      N_("Goal"), malbild_goal_kind, .on_remove = MALBILD_ON_REMOVE_CASCADE),
  MALBILD_FIELD_CHOICE     ("verdict",   N_("Verdict"), malbild_verdicts, .required = TRUE, .telling = TRUE),
  MALBILD_FIELD_PARAGRAPHS ("rationale", N_("Rationale"), .searchable = TRUE),
  MALBILD_FIELD_TEXT       ("author",    N_("Author"), .searchable = TRUE),
  MALBILD_FIELD_DATE       ("date",      N_("Date"), .telling = TRUE),
  MALBILD_FIELD_NOTE,
  MALBILD_FIELD_LINKS,
};

const MalbildKind malbild_judgement_kind = {
  .id = 34,
  .name = "judgement",
  .type_name = "MalbildJudgement",
  .label = N_("Judgement"),
  .label_plural = N_("Judgements"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};
