/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-window-private.h"

#include "malbild-detail-pane.h"

/* Links and wordings are edited with the goal that they belong to. */
static MalbildRecord *
editable_record (MalbildRecord *record)
{
  const MalbildKind *kind = malbild_record_get_kind (record);
  const MalbildField *owner = malbild_kind_get_owner (kind);

  if (owner != NULL && owner->target == &malbild_goal_kind)
    return malbild_record_get_ref (record, owner->name);
  return record;
}

/* The goal set that @record is a part of; NULL for what belongs to the municipality. */
static MalbildRecord *
set_of (MalbildRecord *record)
{
  while (record != NULL && !malbild_record_is_kind (record, &malbild_goal_set_kind))
    {
      const MalbildField *owner = malbild_kind_get_owner (malbild_record_get_kind (record));

      record = owner != NULL ? malbild_record_get_ref (record, owner->name) : NULL;
    }
  return record;
}

/* Where a record of the kind can be seen; NULL where the detail pane alone shows it. */
static const char *
place_for (MalbildWindow *self,
           MalbildRecord *record)
{
  if (malbild_record_is_kind (record, &malbild_goal_kind))
    return g_strcmp0 (self->place, "timeline") == 0 ? "timeline" : "goals";
  if (malbild_record_is_kind (record, &malbild_goal_area_kind))
    return "goals";
  if (malbild_record_is_kind (record, &malbild_process_step_kind) ||
      malbild_record_is_kind (record, &malbild_milestone_kind) ||
      malbild_record_is_kind (record, &malbild_decision_kind))
    return "timeline";
  return NULL;
}

void
malbild_window_reveal (MalbildWindow *self,
                       MalbildRecord *record,
                       const char    *field)
{
  g_autoptr (MalbildRecord) shown = NULL;
  MalbildRecord *set;
  const char *place;

  g_set_object (&shown, editable_record (record));
  if (shown == NULL)
    return;
  if (shown != record)
    field = NULL;

  set = set_of (shown);
  if (set != NULL)
    malbild_context_set_goal_set (self->context, set);
  place = place_for (self, shown);
  if (place != NULL)
    malbild_window_set_place (self, place);
  malbild_context_set_record (self->context, shown);
  malbild_window_show_detail (self);
  malbild_detail_pane_focus_field (MALBILD_DETAIL_PANE (self->detail_pane), field);
}
