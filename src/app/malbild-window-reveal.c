/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-window-private.h"

#include "malbild-detail-pane.h"
#include "malbild-place.h"

static MalbildRecord *
get_owner (MalbildRecord *record)
{
  const MalbildField *owner = malbild_kind_get_owner (malbild_record_get_kind (record));

  return owner != NULL ? malbild_record_get_ref (record, owner->name) : NULL;
}

/* Links and wordings are edited with what they belong to. */
static MalbildRecord *
editable_record (MalbildRecord *record)
{
  const MalbildKind *kind = malbild_record_get_kind (record);
  MalbildRecord *owner = get_owner (record);

  return owner != NULL && (kind->link_from != NULL || kind == &malbild_sdg_link_kind || kind == &malbild_wording_kind) ? owner : record;
}

/* The goal set that @record is a part of; NULL for what belongs to the municipality. */
static MalbildRecord *
set_of (MalbildRecord *record)
{
  while (record != NULL && !malbild_record_is_kind (record, &malbild_goal_set_kind))
    record = get_owner (record);
  return record;
}

/* Where the record, or what it is a part of, can be chosen: here, or in the first place for it; NULL where the detail
 * pane alone shows it. */
static const char *
place_for (MalbildWindow *self,
           MalbildRecord *record)
{
  guint n_places;
  const MalbildPlaceInfo *places = malbild_places (&n_places);

  for (; record != NULL; record = get_owner (record))
    {
      const MalbildKind *kind = malbild_record_get_kind (record);

      if (malbild_place_shows (self->place, kind))
        return self->place->name;
      for (guint i = 0; i < n_places; i++)
        if (malbild_place_shows (&places[i], kind))
          return places[i].name;
    }
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

void
malbild_window_show_place (MalbildWindow *self,
                           const char    *name,
                           MalbildRecord *record)
{
  if (!malbild_window_has_place (name))
    return;
  malbild_window_set_place (self, name);
  if (record != NULL)
    malbild_place_look_at (MALBILD_PLACE (gtk_stack_get_visible_child (self->places)), record);
  malbild_window_focus_place (self);
}
