/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-value.h"

#include <string.h>

void
malbild_value_init (MalbildValue       *self,
                    const MalbildField *field)
{
  memset (self, 0, sizeof *self);
  if (!malbild_field_is_text (field) && field->type != MALBILD_FIELD_REF)
    self->integer = MALBILD_NO_INTEGER;
}

void
malbild_value_clear (MalbildValue       *self,
                     const MalbildField *field)
{
  if (field->type == MALBILD_FIELD_REF)
    g_clear_object (&self->record);
  else if (malbild_field_is_text (field))
    g_clear_pointer (&self->text, g_free);
}

static gboolean
set_text (MalbildValue *self,
          const char   *text)
{
  if (g_strcmp0 (self->text, text) == 0)
    return FALSE;
  g_free (self->text);
  self->text = g_strdup (text);
  return TRUE;
}

gboolean
malbild_value_set (MalbildValue       *self,
                   const MalbildField *field,
                   const MalbildCell  *cell,
                   MalbildRecord      *target)
{
  gint64 integer;

  if (field->type == MALBILD_FIELD_REF)
    return g_set_object (&self->record, target);
  if (malbild_field_is_text (field))
    return set_text (self, cell->type == MALBILD_CELL_TEXT ? cell->text : NULL);

  integer = cell->type == MALBILD_CELL_INTEGER ? cell->integer : MALBILD_NO_INTEGER;
  if (self->integer == integer)
    return FALSE;
  self->integer = integer;
  return TRUE;
}

void
malbild_value_to_cell (MalbildValue        self,
                       const MalbildField *field,
                       MalbildCell        *cell)
{
  *cell = (MalbildCell) { .type = MALBILD_CELL_NONE };
  if (malbild_field_is_text (field))
    {
      if (self.text != NULL)
        *cell = (MalbildCell) { .type = MALBILD_CELL_TEXT, .text = self.text };
    }
  else if (field->type == MALBILD_FIELD_REF)
    {
      if (self.record != NULL)
        *cell = (MalbildCell) { .type = MALBILD_CELL_KEY, .integer = malbild_record_get_key (self.record) };
    }
  else if (self.integer != MALBILD_NO_INTEGER)
    *cell = (MalbildCell) { .type = MALBILD_CELL_INTEGER, .integer = self.integer };
}

void
malbild_value_to_gvalue (MalbildValue        self,
                         const MalbildField *field,
                         GValue             *value)
{
  gboolean empty = !malbild_field_is_text (field) && self.integer == MALBILD_NO_INTEGER;
  MalbildDate date;
  MalbildPeriod period;

  switch (field->type)
    {
    case MALBILD_FIELD_TEXT:
    case MALBILD_FIELD_PARAGRAPHS:
    case MALBILD_FIELD_WEB_LINKS:
      g_value_set_string (value, self.text != NULL ? self.text : "");
      break;
    case MALBILD_FIELD_REF:
      g_value_set_object (value, self.record);
      break;
    case MALBILD_FIELD_DATE:
      date = empty ? 0 : (MalbildDate) self.integer;
      g_value_set_boxed (value, &date);
      break;
    case MALBILD_FIELD_PERIOD:
      period = empty ? (MalbildPeriod) { 0 } : malbild_period_unpack (self.integer);
      g_value_set_boxed (value, &period);
      break;
    case MALBILD_FIELD_INTEGER:
    case MALBILD_FIELD_CHOICE:
    case MALBILD_FIELD_DECIMAL:
    default:
      g_value_set_int64 (value, self.integer);
    }
}

void
malbild_field_cell_from_gvalue (const MalbildField *field,
                                const GValue       *value,
                                MalbildCell        *cell)
{
  const MalbildDate *date;
  const MalbildPeriod *period;
  const char *text;
  MalbildRecord *record;

  *cell = (MalbildCell) { .type = MALBILD_CELL_NONE };
  switch (field->type)
    {
    case MALBILD_FIELD_TEXT:
    case MALBILD_FIELD_PARAGRAPHS:
    case MALBILD_FIELD_WEB_LINKS:
      text = g_value_get_string (value);
      if (text != NULL && text[0] != '\0')
        *cell = (MalbildCell) { .type = MALBILD_CELL_TEXT, .text = text };
      return;
    case MALBILD_FIELD_REF:
      record = g_value_get_object (value);
      if (record != NULL)
        *cell = (MalbildCell) { .type = MALBILD_CELL_KEY, .integer = malbild_record_get_key (record) };
      return;
    case MALBILD_FIELD_DATE:
      date = g_value_get_boxed (value);
      if (date != NULL && *date != 0)
        *cell = (MalbildCell) { .type = MALBILD_CELL_INTEGER, .integer = *date };
      return;
    case MALBILD_FIELD_PERIOD:
      period = g_value_get_boxed (value);
      if (period != NULL && !malbild_period_is_empty (*period))
        *cell = (MalbildCell) { .type = MALBILD_CELL_INTEGER, .integer = malbild_period_pack (*period) };
      return;
    case MALBILD_FIELD_INTEGER:
    case MALBILD_FIELD_CHOICE:
    case MALBILD_FIELD_DECIMAL:
    default:
      if (g_value_get_int64 (value) != MALBILD_NO_INTEGER)
        *cell = (MalbildCell) { .type = MALBILD_CELL_INTEGER, .integer = g_value_get_int64 (value) };
    }
}

GParamSpec *
malbild_field_new_pspec (const MalbildField *field)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  switch (field->type)
    {
    case MALBILD_FIELD_TEXT:
    case MALBILD_FIELD_PARAGRAPHS:
    case MALBILD_FIELD_WEB_LINKS:
      return g_param_spec_string (field->name, NULL, NULL, "", flags);
    case MALBILD_FIELD_DATE:
      return g_param_spec_boxed (field->name, NULL, NULL, MALBILD_TYPE_DATE, flags);
    case MALBILD_FIELD_PERIOD:
      return g_param_spec_boxed (field->name, NULL, NULL, MALBILD_TYPE_PERIOD, flags);
    case MALBILD_FIELD_REF:
      return g_param_spec_object (field->name, NULL, NULL, MALBILD_TYPE_RECORD, flags);
    case MALBILD_FIELD_INTEGER:
    case MALBILD_FIELD_CHOICE:
    case MALBILD_FIELD_DECIMAL:
    default:
      return g_param_spec_int64 (field->name, NULL, NULL, G_MININT64, G_MAXINT64, MALBILD_NO_INTEGER, flags);
    }
}
