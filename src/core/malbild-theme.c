/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "malbild-choices.h"
#include "malbild-privacy.h"

/* People's words are written here: what looks like one of them is remarked on. */
static const MalbildField fields[] = {
  MALBILD_FIELD_REF        ("goal-set", N_("Goal set"), malbild_goal_set_kind, .required = TRUE, .owner = TRUE, .on_remove = MALBILD_ON_REMOVE_CASCADE),
  MALBILD_FIELD_TEXT       ("title",    N_("Theme"), .required = TRUE, .searchable = TRUE, .remark_input = malbild_privacy_remark),
  MALBILD_FIELD_PARAGRAPHS ("feedback", N_("Feedback to participants"), .searchable = TRUE, .remark_input = malbild_privacy_remark),
  MALBILD_FIELD_DATE       ("answered", N_("Answered")),
  MALBILD_FIELD_NOTE_WITH (.remark_input = malbild_privacy_remark),
  MALBILD_FIELD_LINKS,
  MALBILD_FIELD_ORDER,
};

const MalbildKind malbild_theme_kind = {
  .id = 29,
  .name = "theme",
  .type_name = "MalbildTheme",
  .label = N_("Theme"),
  .label_plural = N_("Themes"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};
