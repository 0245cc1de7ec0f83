/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-window-private.h"

#include "malbild-detail-pane.h"
#include "malbild-place.h"

/* Links and wordings are edited with what they belong to. */
static MalbildRecord *
editable_record (MalbildRecord *record)
{
  const MalbildKind *kind = malbild_record_get_kind (record);
  MalbildRecord *owner = malbild_record_get_owner (record);

  return owner != NULL && (kind->link_from != NULL || kind == &malbild_sdg_link_kind || kind == &malbild_wording_kind) ? owner : record;
}

/* The goal set that @record is a part of; NULL for what belongs to the municipality. */
static MalbildRecord *
set_of (MalbildRecord *record)
{
  while (record != NULL && !malbild_record_is_kind (record, &malbild_goal_set_kind))
    record = malbild_record_get_owner (record);
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

  for (; record != NULL; record = malbild_record_get_owner (record))
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

void
malbild_window_show_part (MalbildWindow *self,
                          const char    *name,
                          const char    *part)
{
  if (!malbild_window_has_place (name))
    return;
  malbild_window_set_place (self, name);
  if (part != NULL)
    malbild_place_show_part (MALBILD_PLACE (gtk_stack_get_visible_child (self->places)), part);
  malbild_window_focus_place (self);
}

gboolean
malbild_window_show_uuid (MalbildWindow *self,
                          const char    *uuid)
{
  MalbildStore *store;
  const MalbildKind *const *kinds;
  guint n_kinds;
  MalbildUuid parsed;

  g_return_val_if_fail (MALBILD_IS_WINDOW (self), FALSE);

  store = malbild_context_get_store (self->context);
  if (store == NULL || !malbild_uuid_parse (uuid, &parsed))
    return FALSE;
  kinds = malbild_kinds (&n_kinds);
  for (guint i = 0; i < n_kinds; i++)
    {
      g_autoptr (MalbildRecord) record = malbild_store_get_by_uuid (store, kinds[i], &parsed, NULL);

      if (record != NULL)
        {
          malbild_window_reveal (self, record, NULL);
          return TRUE;
        }
    }
  return FALSE;
}
