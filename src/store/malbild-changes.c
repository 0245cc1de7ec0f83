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

static void
add_key (MalbildChanges *self,
         gint64          key)
{
  for (guint i = 0; i < MIN (self->n_keys, MALBILD_CHANGES_MAX_KEYS); i++)
    if (self->keys[i] == key)
      return;
  if (self->n_keys < MALBILD_CHANGES_MAX_KEYS)
    self->keys[self->n_keys] = key;
  self->n_keys = MIN (self->n_keys + 1, MALBILD_CHANGES_MAX_KEYS + 1);
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
  add_key (self, key);
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

gboolean
malbild_changes_get_keys (const MalbildChanges *self,
                          const MalbildKind    *kind,
                          gint64               *keys,
                          guint                *n_keys)
{
  if (self->n_keys > MALBILD_CHANGES_MAX_KEYS)
    return FALSE;

  *n_keys = 0;
  for (guint i = 0; i < self->n_keys; i++)
    if (malbild_kind_of_key (self->keys[i]) == kind)
      keys[(*n_keys)++] = self->keys[i];
  return TRUE;
}
