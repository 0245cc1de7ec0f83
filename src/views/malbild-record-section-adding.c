/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-record-section-private.h"

#include "malbild-access.h"
#include "malbild-add-line.h"
#include "malbild-record-add.h"

static gboolean
lies_in_set (const MalbildKind *kind)
{
  const MalbildField *owner;

  while (kind != &malbild_goal_set_kind && (owner = malbild_kind_get_owner (kind)) != NULL)
    kind = owner->target;
  return kind == &malbild_goal_set_kind;
}

/* What a section lists lies in the goal set that is shown, or belongs to the municipality, which is never an archive. */
gboolean
malbild_record_section_is_writable (MalbildRecordSection *self)
{
  if (self->query == NULL || malbild_store_get_read_only (malbild_query_get_store (self->query)))
    return FALSE;
  return self->context == NULL || malbild_context_get_goal_set (self->context) == NULL || !lies_in_set (self->kind) ||
         malbild_context_get_writable (self->context);
}

/* A file that is read-only is so as a whole; an archive can be opened again. */
void
malbild_record_section_update_adding (MalbildRecordSection *self)
{
  gtk_widget_set_visible (self->adding, self->can_add && self->query != NULL &&
                          !malbild_store_get_read_only (malbild_query_get_store (self->query)));
  malbild_access_set_sensitive (self->adding, malbild_record_section_is_writable (self));
}

void
malbild_record_section_add_with (MalbildRecordSection *self,
                                 const char           *typed,
                                 MalbildRecord        *chosen)
{
  g_autoptr (GArray) values = g_array_copy (self->values);
  const MalbildAssignment asked = MALBILD_SET_REF (self->asked, chosen);
  g_autoptr (MalbildRecord) record = NULL;
  g_autoptr (GError) error = NULL;

  if (!malbild_record_section_is_writable (self))
    return;
  g_array_set_clear_func (values, NULL);
  if (chosen != NULL)
    g_array_append_val (values, asked);
  record = malbild_record_add_typed (malbild_query_get_store (self->query), self->kind,
                                     (const MalbildAssignment *) (gpointer) values->data, values->len, typed, &error);
  if (record != NULL)
    malbild_record_section_told_added (self, record);
  malbild_add_line_answer (MALBILD_ADD_LINE (self->adding), error);
}

void
malbild_record_section_add (MalbildRecordSection *self,
                            const char           *typed)
{
  malbild_record_section_add_with (self, typed, NULL);
}

void
malbild_record_section_set_candidates (MalbildRecordSection *self,
                                       const char           *field,
                                       MalbildQuery         *candidates,
                                       const char           *clear_label)
{
  g_return_if_fail (MALBILD_IS_RECORD_SECTION (self));

  self->asked = g_intern_string (field);
  malbild_add_line_set_candidates (MALBILD_ADD_LINE (self->adding), candidates, clear_label);
}
