/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "malbild-choices.h"
#include "malbild-privacy.h"

const MalbildChoice malbild_event_forms[] = {
  { "meeting",  N_("meeting") },
  { "workshop", N_("workshop") },
  { "walk",     N_("walk") },
  { "survey",   N_("survey") },
  { "digital",  N_("digital dialogue") },
  { "other",    N_("other form") },
  { NULL }
};

/* People's words are written here: what looks like one of them is remarked on. */
static const MalbildField fields[] = {
  MALBILD_FIELD_REF        ("goal-set",     N_("Goal set"), malbild_goal_set_kind, .required = TRUE, .owner = TRUE, .on_remove = MALBILD_ON_REMOVE_CASCADE),
  MALBILD_FIELD_REF        ("step",         N_("Process step"), malbild_process_step_kind, .on_remove = MALBILD_ON_REMOVE_CLEAR),
  MALBILD_FIELD_TEXT       ("title",        N_("Dialogue event"), .required = TRUE, .searchable = TRUE, .remark_input = malbild_privacy_remark),
  MALBILD_FIELD_DATE       ("date",         N_("Date"), .telling = TRUE),
  MALBILD_FIELD_TEXT       ("place",        N_("Place"), .searchable = TRUE, .remark_input = malbild_privacy_remark, .telling = TRUE),
  MALBILD_FIELD_CHOICE     ("form",         N_("Form"), malbild_event_forms, .telling = TRUE),
  MALBILD_FIELD_PARAGRAPHS ("purpose",      N_("Purpose"), .searchable = TRUE, .remark_input = malbild_privacy_remark),
  MALBILD_FIELD_PARAGRAPHS ("question",     N_("Question asked"), .searchable = TRUE, .remark_input = malbild_privacy_remark),
  MALBILD_FIELD_INTEGER    ("participants", N_("Participants")),
  MALBILD_FIELD_NOTE_WITH (.remark_input = malbild_privacy_remark),
  MALBILD_FIELD_LINKS,
};

const MalbildKind malbild_dialogue_event_kind = {
  .id = 28,
  .name = "dialogue-event",
  .type_name = "MalbildDialogueEvent",
  .label = N_("Dialogue event"),
  .label_plural = N_("Dialogue events"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};
