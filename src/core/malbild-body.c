/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-body.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "malbild-text.h"

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
  MALBILD_FIELD_CHOICE     ("type",         N_("Type"), malbild_body_types, .required = TRUE, .telling = TRUE),
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

/* Parts of words as they are searched, the more telling first: a committee of the executive board is a committee, and the
 * administration of a board an administration. */
static const struct {
  const char      *part;
  MalbildBodyType  type;
} names[] = {
  { "utskott",         MALBILD_BODY_WORKING_COMMITTEE },
  { "committee",       MALBILD_BODY_WORKING_COMMITTEE },
  { "förvaltning",     MALBILD_BODY_ADMINISTRATION },
  { "kontor",          MALBILD_BODY_ADMINISTRATION },
  { "administration",  MALBILD_BODY_ADMINISTRATION },
  { "department",      MALBILD_BODY_ADMINISTRATION },
  { "bolag",           MALBILD_BODY_COMPANY },
  { "company",         MALBILD_BODY_COMPANY },
  { "fullmäktige",     MALBILD_BODY_COUNCIL },
  { "council",         MALBILD_BODY_COUNCIL },
  { "kommunstyrelse",  MALBILD_BODY_EXECUTIVE_BOARD },
  { "executive board", MALBILD_BODY_EXECUTIVE_BOARD },
  { "nämnd",           MALBILD_BODY_BOARD },
  { "board",           MALBILD_BODY_BOARD },
};

/* The abbreviation of a company stands at either end of its name, as a word. */
static gboolean
is_limited (const char *folded)
{
  return g_str_has_prefix (folded, "ab ") || g_str_has_suffix (folded, " ab");
}

MalbildBodyType
malbild_body_type_of_title (const char      *title,
                            MalbildBodyType  otherwise)
{
  g_autofree char *folded = malbild_text_fold (title);

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (strstr (folded, names[i].part) != NULL)
      return names[i].type;
  return is_limited (folded) ? MALBILD_BODY_COMPANY : otherwise;
}
