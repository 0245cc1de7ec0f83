/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "malbild-choices.h"
#include "malbild-error.h"
#include "malbild-sdg.h"

static gboolean
check_code (const char *text,
            GError    **error)
{
  if (malbild_sdg_code_is_valid (text))
    return TRUE;

  g_set_error (error, MALBILD_ERROR, MALBILD_ERROR_INVALID,
               _("Agenda 2030 has no goal or target “%s”. Write for example 4, 4.1 or 4.a."), text);
  return FALSE;
}

static const MalbildField fields[] = {
  MALBILD_FIELD_REF        ("goal", N_("Goal"), malbild_goal_kind, .required = TRUE, .owner = TRUE, .on_remove = MALBILD_ON_REMOVE_CASCADE),
  MALBILD_FIELD_TEXT       ("code", N_("Agenda 2030"), .required = TRUE, .searchable = TRUE, .check_input = check_code),
  MALBILD_FIELD_NOTE,
  MALBILD_FIELD_LINKS,
  MALBILD_FIELD_ORDER,
};

const MalbildKind malbild_sdg_link_kind = {
  .id = 12,
  .name = "sdg-link",
  .type_name = "MalbildSdgLink",
  .label = N_("Agenda 2030 link"),
  .label_plural = N_("Agenda 2030 links"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};
