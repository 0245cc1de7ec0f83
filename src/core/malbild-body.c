/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "malbild-choices.h"

const MalbildChoice malbild_body_types[] = {
  { "council",           N_("municipal council") },
  { "executive-board",   N_("municipal executive board") },
  { "working-committee", N_("working committee") },
  { "board",             N_("board") },
  { "company",           N_("municipal company") },
  { "administration",    N_("administration") },
  { NULL }
};

static const MalbildField fields[] = {
  MALBILD_FIELD_REF        ("municipality", N_("Municipality"), malbild_municipality_kind, .required = TRUE, .owner = TRUE, .on_remove = MALBILD_ON_REMOVE_CASCADE),
  MALBILD_FIELD_TEXT       ("title",        N_("Body"), .required = TRUE, .searchable = TRUE),
  MALBILD_FIELD_TEXT       ("short-title",  N_("Abbreviation"), .searchable = TRUE),
  MALBILD_FIELD_CHOICE     ("type",         N_("Type"), malbild_body_types, .required = TRUE),
  MALBILD_FIELD_REF        ("parent",       N_("Part of"), malbild_body_kind, .acyclic = TRUE, .on_remove = MALBILD_ON_REMOVE_CLEAR),
  MALBILD_FIELD_NOTE,
  MALBILD_FIELD_LINKS,
  MALBILD_FIELD_ORDER,
};

const MalbildKind malbild_body_kind = {
  .id = 5,
  .name = "body",
  .type_name = "MalbildBody",
  .label = N_("Body"),
  .label_plural = N_("Bodies"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};
