/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-xml-faults.h"

#include <glib/gi18n-lib.h>

#include "malbild-limits.h"

void
malbild_xml_faults_clear (MalbildXmlFaults *self)
{
  g_clear_error (&self->error);
}

static gboolean
add (MalbildXmlFaults *self,
     guint             line,
     MalbildError      code,
     const char       *reason)
{
  g_autofree char *fault = g_strdup_printf ("%s:%u: %s", self->name, line, reason);

  self->n++;
  if (self->report == NULL)
    {
      self->error = g_error_new_literal (MALBILD_ERROR, (int) code, fault);
      return FALSE;
    }

  self->report (fault, self->data);
  if (self->n < MALBILD_LIMIT_FAULTS)
    return TRUE;

  self->error = g_error_new (MALBILD_ERROR, MALBILD_ERROR_LIMIT,
                             _("%s has %d faults or more; fix these first and check it again."), self->name, MALBILD_LIMIT_FAULTS);
  return FALSE;
}

gboolean
malbild_xml_faults_add (MalbildXmlFaults *self,
                        guint             line,
                        MalbildError      code,
                        const char       *format,
                        ...)
{
  g_autofree char *reason = NULL;
  va_list args;

  if (self->error != NULL)
    return FALSE;

  va_start (args, format);
  reason = g_strdup_vprintf (format, args);
  va_end (args);
  return add (self, line, code, reason);
}

gboolean
malbild_xml_faults_take (MalbildXmlFaults *self,
                         guint             line,
                         GError           *error)
{
  g_autoptr (GError) taken = error;

  if (self->error != NULL)
    return FALSE;
  if (taken == NULL || g_error_matches (taken, MALBILD_ERROR, MALBILD_ERROR_INVALID))
    return add (self, line, MALBILD_ERROR_INVALID, taken != NULL ? taken->message : "");

  self->error = g_steal_pointer (&taken);
  return FALSE;
}
