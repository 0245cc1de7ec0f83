/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-record-add.h"

#include "malbild-body.h"

static const MalbildField *
find_required (const MalbildKind *kind,
               guint              types)
{
  for (guint i = 0; i < kind->n_fields; i++)
    if (kind->fields[i].required && !kind->fields[i].order && (types & 1u << kind->fields[i].type) != 0)
      return &kind->fields[i];
  for (guint i = 0; i < kind->n_fields; i++)
    if (kind->fields[i].required && (kind->fields[i].type == MALBILD_FIELD_DATE || kind->fields[i].type == MALBILD_FIELD_PERIOD))
      return &kind->fields[i];
  return NULL;
}

const MalbildField *
malbild_kind_get_typed_field (const MalbildKind *kind)
{
  const MalbildField *text = find_required (kind, 1u << MALBILD_FIELD_TEXT | 1u << MALBILD_FIELD_PARAGRAPHS);

  if (text != NULL)
    return text;
  return find_required (kind, 1u << MALBILD_FIELD_INTEGER | 1u << MALBILD_FIELD_DECIMAL | 1u << MALBILD_FIELD_DATE | 1u << MALBILD_FIELD_PERIOD);
}

static gboolean
is_given (const MalbildAssignment *values,
          gsize                    n_values,
          const char              *field)
{
  for (gsize i = 0; i < n_values; i++)
    if (g_str_equal (values[i].field, field))
      return TRUE;
  return FALSE;
}

MalbildRecord *
malbild_record_add_typed (MalbildStore             *store,
                          const MalbildKind        *kind,
                          const MalbildAssignment  *values,
                          gsize                     n_values,
                          const char               *typed,
                          GError                  **error)
{
  const MalbildField *field = malbild_kind_get_typed_field (kind);
  g_autofree MalbildAssignment *all = g_new (MalbildAssignment, n_values + 2);
  g_autofree char *storage = NULL;

  g_return_val_if_fail (field != NULL, NULL);

  for (gsize i = 0; i < n_values; i++)
    all[i] = values[i];
  all[n_values].field = field->name;
  if (!malbild_field_read (field, typed, &all[n_values].cell, &storage, error))
    return NULL;
  n_values++;
  /* The first sort in the list is the council: most bodies are called what they are. */
  if (kind == &malbild_body_kind && !is_given (values, n_values - 1, "type"))
    all[n_values++] = (MalbildAssignment) MALBILD_SET_INTEGER ("type", malbild_body_type_of_title (typed, MALBILD_BODY_BOARD));
  return malbild_store_add (store, kind, all, n_values, error);
}
