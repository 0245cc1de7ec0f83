/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-record-private.h"

#include <glib/gi18n-lib.h>

#include "malbild-text.h"

/* What is told of a record so far. */
typedef struct {
  MalbildRecord *record;
  MalbildRecord *beside;
  GPtrArray     *parts;
  gboolean       begins_with_choice;
} Telling;

/* Where @beside is known, so is what it is a part of. */
static gboolean
is_known (MalbildRecord *record,
          MalbildRecord *beside)
{
  for (; beside != NULL; beside = malbild_record_get_owner (beside))
    if (beside == record)
      return TRUE;
  return FALSE;
}

/* Whether another field of the record tells the same sort of thing: then the values alone would not say which is which. */
static gboolean
needs_label (MalbildRecord      *record,
             const MalbildField *field)
{
  const MalbildKind *kind = malbild_record_get_kind (record);

  for (guint i = 0; i < kind->n_fields; i++)
    if (&kind->fields[i] != field && kind->fields[i].telling && kind->fields[i].type == field->type && kind->fields[i].target == field->target)
      return TRUE;
  return FALSE;
}

static void
tell (Telling            *self,
      const MalbildField *field)
{
  g_autofree char *value = NULL;

  if (field->type == MALBILD_FIELD_REF && is_known (malbild_record_get_ref (self->record, field->name), self->beside))
    return;
  value = malbild_record_format_name (self->record, field);
  if (*value == '\0')
    return;
  if (self->parts->len == 0)
    self->begins_with_choice = field->type == MALBILD_FIELD_CHOICE;
  if (field->telling && needs_label (self->record, field))
    g_ptr_array_add (self->parts, g_strdup_printf ("%s: %s", _(field->label), value));
  else
    g_ptr_array_add (self->parts, g_steal_pointer (&value));
}

/* What names it comes first, then what else there is to tell, and what it is a part of at last. */
static void
tell_all (Telling    *self,
          gboolean    named)
{
  const MalbildKind *kind = malbild_record_get_kind (self->record);

  for (guint i = 0; i < kind->n_fields; i++)
    if (!named && malbild_field_names_record (&kind->fields[i]) && !kind->fields[i].telling)
      tell (self, &kind->fields[i]);
  for (guint i = 0; i < kind->n_fields; i++)
    if (kind->fields[i].telling)
      tell (self, &kind->fields[i]);
  for (guint i = 0; i < kind->n_fields; i++)
    if (kind->fields[i].owner && (named || !malbild_field_names_record (&kind->fields[i])))
      tell (self, &kind->fields[i]);
}

void
malbild_record_tell (MalbildRecord  *self,
                     MalbildRecord  *beside,
                     char          **title,
                     char          **details)
{
  g_autofree char *own = NULL;
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  GString *rest = g_string_new (NULL);
  Telling telling = { self, beside, parts };

  g_return_if_fail (MALBILD_IS_RECORD (self));

  own = malbild_record_dup_own_title (self);
  tell_all (&telling, own != NULL);
  if (own == NULL && parts->len > 0)
    {
      g_autofree char *first = g_ptr_array_steal_index (parts, 0);

      /* Choices are written as they stand within a sentence. */
      own = telling.begins_with_choice ? malbild_text_capitalize (first) : g_steal_pointer (&first);
    }
  for (guint i = 0; i < parts->len; i++)
    malbild_text_append_part (rest, MALBILD_TEXT_DOT, g_ptr_array_index (parts, i));
  *title = own != NULL ? g_steal_pointer (&own) : g_strdup (_(malbild_record_get_kind (self)->label));
  *details = g_string_free (rest, FALSE);
}
