/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-record-private.h"

#include <glib/gi18n-lib.h>

#include "malbild-integer.h"
#include "malbild-sdg.h"
#include "malbild-text.h"

char *
malbild_record_format (MalbildRecord      *self,
                       const MalbildField *field)
{
  MalbildCell cell;

  if (field->type == MALBILD_FIELD_REF)
    {
      MalbildRecord *target = malbild_record_get_ref (self, field->name);

      return target != NULL ? malbild_record_dup_title (target) : g_strdup ("");
    }

  malbild_record_get_cell (self, field, &cell);
  return malbild_field_format (field, &cell);
}

/* That it is part of a goal set says nothing. */
gboolean
malbild_field_names_record (const MalbildField *field)
{
  if (field->order || field->target == &malbild_goal_set_kind)
    return FALSE;
  if (field->type == MALBILD_FIELD_REF)
    return field->required || field->target == &malbild_goal_kind;
  return field->required && field->type != MALBILD_FIELD_CHOICE;
}

char *
malbild_record_format_name (MalbildRecord      *self,
                            const MalbildField *field)
{
  /* A code says little without its label. */
  if (malbild_record_is_kind (self, &malbild_sdg_link_kind) && field->type == MALBILD_FIELD_TEXT)
    return malbild_sdg_describe (malbild_record_get_text (self, field->name));
  if (field->unit != NULL && malbild_record_get_integer (self, field->name) != MALBILD_NO_INTEGER)
    {
      g_autofree char *number = malbild_integer_format (malbild_record_get_integer (self, field->name));

      /* No line ends between them. */
      return g_strdup_printf ("%s\u00a0%s", number, _(field->unit));
    }
  return malbild_record_format (self, field);
}

/* A link is named by its two ends, a measurement by its indicator and period. */
static char *
dup_title_of_fields (MalbildRecord *self)
{
  const MalbildKind *kind = malbild_record_get_kind (self);
  g_autoptr (GString) title = g_string_new (NULL);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      g_autofree char *text = NULL;

      if (!malbild_field_names_record (&kind->fields[i]))
        continue;
      text = malbild_record_format_name (self, &kind->fields[i]);
      malbild_text_append_part (title, " → ", text);
    }
  return g_string_free (g_steal_pointer (&title), FALSE);
}

/* A record is named by its title; one without, as a wording or an input is, by its text. */
char *
malbild_record_dup_own_title (MalbildRecord *self)
{
  static const char *const names[] = { "title", "text" };
  const MalbildKind *kind = malbild_record_get_kind (self);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const MalbildField *field = malbild_kind_get_field (kind, names[i]);

      if (field != NULL && malbild_record_get_text (self, names[i])[0] != '\0')
        return g_strdup (malbild_record_get_text (self, names[i]));
      if (field != NULL && field->required)
        return g_strdup ("");
    }
  return NULL;
}

char *
malbild_record_dup_title (MalbildRecord *self)
{
  char *title;

  g_return_val_if_fail (MALBILD_IS_RECORD (self), NULL);

  title = malbild_record_dup_own_title (self);
  return title != NULL ? title : dup_title_of_fields (self);
}
