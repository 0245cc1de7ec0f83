/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-xml-validate.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "malbild-file.h"
#include "malbild-xml-names.h"
#include "malbild-xml-rows.h"
#include "malbild-xml-schema.h"

/*
 * The rows know every rule and say what is wrong in words for people, so they are heard first; the schema has the last
 * word: what it alone refuses is a fault, too.
 */
typedef struct {
  MalbildXmlFaults faults;
  MalbildXmlRows   rows;
  MalbildXmlSource source;
  guint            faults_before; /* at the start of the record */
  guint            schema_line;   /* of the last fault that the schema alone found */
} Validation;

static gboolean
start_cb (gpointer        data,
          guint           line,
          const char     *ns,
          const char     *name,
          const xmlChar **attributes,
          guint           n_attributes)
{
  Validation *self = data;

  if (self->rows.record_line == 0)
    self->faults_before = self->faults.n;
  return malbild_xml_rows_events.start (&self->rows, line, ns, name, attributes, n_attributes);
}

static gboolean
end_cb (gpointer data,
        guint    line)
{
  Validation *self = data;

  return malbild_xml_rows_events.end (&self->rows, line);
}

static gboolean
text_cb (gpointer    data,
         guint       line,
         const char *text,
         gsize       length)
{
  Validation *self = data;

  return malbild_xml_rows_events.text (&self->rows, line, text, length);
}

static const MalbildXmlEvents events = { start_cb, end_cb, text_cb };

/* What libxml2 says, without the namespace, which is always the same. */
static char *
shorten (const char *message)
{
  g_autofree char *valid = g_utf8_make_valid (message != NULL ? message : "", -1);
  g_auto (GStrv) parts = g_strsplit (g_strstrip (valid), "{" MALBILD_XML_NAMESPACE "}", -1);

  return g_strjoinv ("", parts);
}

static void
schema_fault_cb (void            *data,
                 MalbildXmlError  error)
{
  Validation *self = data;
  g_autofree char *message = NULL;
  guint line = self->source.line;

  /* One is enough where the rows have found something in the same record, or the schema on the same line. */
  if (error->level < XML_ERR_ERROR || self->faults.n > self->faults_before || line == self->schema_line)
    return;

  message = shorten (error->message);
  self->schema_line = line;
  malbild_xml_faults_add (&self->faults, line, MALBILD_ERROR_INVALID, _("The schema does not allow this: %s"), message);
}

static void
validate (Validation *self)
{
  xmlSchemaValidCtxt *context = xmlSchemaNewValidCtxt (malbild_xml_schema_get ());
  xmlSAXHandler *handler = NULL;
  void *handler_data = NULL;
  xmlSchemaSAXPlugStruct *plug;

  xmlSchemaSetValidStructuredErrors (context, schema_fault_cb, self);
  plug = xmlSchemaSAXPlug (context, &handler, &handler_data);
  self->source.also = handler;
  self->source.also_data = handler_data;
  malbild_xml_parse (&self->source);
  xmlSchemaSAXUnplug (plug);
  xmlSchemaFreeValidCtxt (context);
}

gboolean
malbild_xml_validate (GInputStream      *in,
                      const char        *name,
                      MalbildFaultFunc   report,
                      gpointer           data,
                      GCancellable      *cancellable,
                      GError           **error)
{
  Validation self = { .faults = { .name = name, .report = report, .data = data } };

  g_return_val_if_fail (G_IS_INPUT_STREAM (in), FALSE);
  g_return_val_if_fail (name != NULL && report != NULL, FALSE);

  self.source = (MalbildXmlSource) { .in = in, .events = &events, .data = &self, .faults = &self.faults, .cancellable = cancellable };
  malbild_xml_rows_init (&self.rows, &self.faults, NULL);
  validate (&self);
  malbild_xml_rows_clear (&self.rows);
  if (self.faults.error != NULL)
    g_propagate_error (error, self.faults.error);
  return self.faults.error == NULL && self.faults.n == 0;
}

gboolean
malbild_xml_validate_file (const char        *path,
                           MalbildFaultFunc   report,
                           gpointer           data,
                           GCancellable      *cancellable,
                           GError           **error)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autoptr (GInputStream) in = malbild_file_read (path, cancellable, error);

  return in != NULL && malbild_xml_validate (in, name, report, data, cancellable, error);
}
