/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-changes-private.h"

gboolean
malbild_changes_has_members (const MalbildChanges *self,
                             const MalbildKind    *kind)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return kind != NULL ? (self->members >> kind->id & 1) != 0 : self->members != 0;
}

gboolean
malbild_changes_has_field (const MalbildChanges *self,
                           const MalbildKind    *kind,
                           const char           *field)
{
  const MalbildField *entry;

  g_return_val_if_fail (self != NULL && kind != NULL, FALSE);

  if (malbild_changes_has_members (self, kind))
    return TRUE;
  if (field == NULL)
    return self->fields[kind->id] != 0;
  entry = malbild_kind_get_field (kind, field);
  g_return_val_if_fail (entry != NULL, FALSE);
  return (self->fields[kind->id] >> malbild_kind_field_index (kind, entry) & 1) != 0;
}

void
malbild_changes_add (MalbildChanges *self,
                     gint64          key,
                     const char     *field)
{
  const MalbildKind *kind = malbild_kind_of_key (key);
  const MalbildField *entry;

  if (kind == NULL)
    return;
  if (field == NULL)
    self->members |= G_GUINT64_CONSTANT (1) << kind->id;
  else if ((entry = malbild_kind_get_field (kind, field)) != NULL)
    self->fields[kind->id] |= 1u << malbild_kind_field_index (kind, entry);
}

gboolean
malbild_changes_is_empty (const MalbildChanges *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->fields); i++)
    if (self->fields[i] != 0)
      return FALSE;
  return self->members == 0;
}
