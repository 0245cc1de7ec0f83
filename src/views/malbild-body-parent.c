/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-body-parent.h"

static gboolean
can_be_under (MalbildBodyType type,
              MalbildBodyType parent)
{
  switch (type)
    {
    case MALBILD_BODY_EXECUTIVE_BOARD:
    case MALBILD_BODY_BOARD:
    case MALBILD_BODY_COMPANY:
      return parent == MALBILD_BODY_COUNCIL;
    case MALBILD_BODY_WORKING_COMMITTEE:
      return parent == MALBILD_BODY_EXECUTIVE_BOARD || parent == MALBILD_BODY_BOARD;
    case MALBILD_BODY_ADMINISTRATION:
      return parent != MALBILD_BODY_ADMINISTRATION;
    case MALBILD_BODY_COUNCIL:
    default:
      return FALSE;
    }
}

MalbildRecord *
malbild_body_find_parent (MalbildBodyType  type,
                          MalbildRecord   *chosen)
{
  while (chosen != NULL && !can_be_under (type, (MalbildBodyType) malbild_record_get_choice (chosen, "type")))
    chosen = malbild_record_get_ref (chosen, "parent");
  return chosen;
}
