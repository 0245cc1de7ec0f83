/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-xml-rows.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "malbild-xml-names.h"
#include "malbild-xml-references.h"

enum {
  BEFORE_ROOT,
  IN_ROOT,
  IN_OUTSIDE,
  IN_RECORD,
  IN_FIELD,
};

#define SCHEMA_INSTANCE "http://www.w3.org/2001/XMLSchema-instance"
#define BLANKS " \t\r\n"

#define fault(self, line, ...) malbild_xml_faults_add ((self)->faults, (line), MALBILD_ERROR_INVALID, __VA_ARGS__)

gboolean
malbild_xml_kind_can_be_outside (const MalbildKind *kind)
{
  guint n_kinds;
  const MalbildKind *const *kinds = malbild_kinds (&n_kinds);

  for (guint i = 0; i < n_kinds; i++)
    for (guint j = 0; j < kinds[i]->n_fields; j++)
      if (kinds[i]->fields[j].target == kind)
        return malbild_kind_get_title (kind) != NULL;
  return FALSE;
}

void
malbild_xml_rows_init (MalbildXmlRows   *self,
                       MalbildXmlFaults *faults,
                       MalbildWriter    *writer)
{
  *self = (MalbildXmlRows) { .faults = faults, .writer = writer, .place = BEFORE_ROOT };
  self->kinds = malbild_kinds (&self->n_kinds);
  self->texts = g_string_new (NULL);
  self->there = g_new (MalbildUuidSet *, self->n_kinds);
  for (guint i = 0; i < self->n_kinds; i++)
    self->there[i] = malbild_uuid_set_new ();
  self->pending = malbild_xml_references_new ();
}

void
malbild_xml_rows_clear (MalbildXmlRows *self)
{
  for (guint i = 0; i < self->n_kinds; i++)
    malbild_uuid_set_free (self->there[i]);
  g_free (self->there);
  g_hash_table_unref (self->pending);
  g_string_free (self->texts, TRUE);
}

/* An element that has no place here is passed over with all that is in it. */
static gboolean
skip (MalbildXmlRows *self)
{
  self->skip = 1;
  return TRUE;
}

/* Schemas may be named anywhere, and it means nothing to us. */
static gboolean
is_schema_hint (const MalbildXmlAttribute *attribute)
{
  return attribute->ns != NULL && strcmp (attribute->ns, SCHEMA_INSTANCE) == 0 &&
         (strcmp (attribute->name, "schemaLocation") == 0 || strcmp (attribute->name, "noNamespaceSchemaLocation") == 0);
}

/* The value of the attribute @name, which has to be the only one; @name and @value are NULL where there may be none. */
static gboolean
read_attributes (MalbildXmlRows  *self,
                 guint            line,
                 const char      *element,
                 const char      *name,
                 const xmlChar  **attributes,
                 guint            n_attributes,
                 char           **value)
{
  for (guint i = 0; i < n_attributes; i++)
    {
      MalbildXmlAttribute attribute = malbild_xml_attribute (attributes, i);

      if (name != NULL && attribute.ns == NULL && strcmp (attribute.name, name) == 0)
        *value = g_strndup (attribute.value, attribute.length);
      else if (!is_schema_hint (&attribute) &&
               !fault (self, line, _("<%s> has no attribute “%s”. Remove it."), element, attribute.name))
        return FALSE;
    }

  return name == NULL || *value != NULL || fault (self, line, _("<%s> lacks its attribute “%s”. Add it."), element, name);
}

static gboolean
start_root (MalbildXmlRows  *self,
            guint            line,
            const char      *ns,
            const char      *name,
            const xmlChar  **attributes,
            guint            n_attributes)
{
  g_autofree char *version = NULL;

  if (ns == NULL || strcmp (ns, MALBILD_XML_NAMESPACE) != 0 || strcmp (name, MALBILD_XML_ROOT) != 0)
    {
      fault (self, line, _("This is not a Målbild goal set: it begins with <%s> of the namespace “%s”, not with <%s> of “%s”."),
             name, ns != NULL ? ns : "", MALBILD_XML_ROOT, MALBILD_XML_NAMESPACE);
      return FALSE;
    }

  self->place = IN_ROOT;
  if (!read_attributes (self, line, name, "version", attributes, n_attributes, &version))
    return FALSE;
  if (version == NULL || strcmp (version, MALBILD_XML_VERSION) == 0)
    return TRUE;
  if (g_ascii_string_to_unsigned (version, 10, 2, G_MAXUINT, NULL, NULL))
    return malbild_xml_faults_add (self->faults, line, MALBILD_ERROR_NEWER,
                                   _("The file is of version %s of the format, made by a newer Målbild; version 1 is read. Upgrade the program."), version);
  return fault (self, line, _("The file says that it is of version “%s” of the format; only version 1 is known."), version);
}

/* UUIDs are written in one way only, so that the same content has the same bytes and the schema can compare them. */
static gboolean
parse_uuid (const char  *text,
            MalbildUuid *uuid)
{
  char canonical[MALBILD_UUID_STRING_SIZE];

  if (!malbild_uuid_parse (text, uuid))
    return FALSE;
  malbild_uuid_to_string (uuid, canonical);
  return strcmp (canonical, text) == 0;
}

static gboolean
start_identity (MalbildXmlRows  *self,
                guint            line,
                const xmlChar  **attributes,
                guint            n_attributes)
{
  const char *name = self->row.kind->name;
  g_autofree char *text = NULL;

  if (!read_attributes (self, line, name, "uuid", attributes, n_attributes, &text))
    return FALSE;
  if (text == NULL)
    return TRUE;
  if (!parse_uuid (text, &self->row.uuid))
    return fault (self, line, _("“%.50s” is not a UUID such as 6f9619ff-8b86-4011-b42d-00c04fc964ff (lower case)."), text);
  if (!malbild_uuid_set_add (self->there[self->kind], &self->row.uuid))
    return fault (self, line, _("The <%s> with the UUID %s is in the file twice. Remove one of them, or give it a UUID of its own."), name, text);
  return TRUE;
}

static gboolean
start_record (MalbildXmlRows  *self,
              guint            line,
              guint            kind,
              const xmlChar  **attributes,
              guint            n_attributes)
{
  if (self->n_records++ == MALBILD_LIMIT_RECORDS)
    {
      malbild_xml_faults_add (self->faults, line, MALBILD_ERROR_LIMIT, _("There are more than %d records in the file."), MALBILD_LIMIT_RECORDS);
      return FALSE;
    }

  self->in_outside = self->place == IN_OUTSIDE;
  self->place = IN_RECORD;
  self->row.kind = self->kinds[kind];
  memset (self->row.cells, 0, sizeof self->row.cells[0] * self->row.kind->n_fields);
  self->record_line = line;
  self->next_field = 0;
  g_string_truncate (self->texts, 0);

  if (kind < self->kind &&
      !fault (self, line, _("<%s> stands after <%s>; it has to come before. The schema gives the order."),
              self->row.kind->name, self->kinds[self->kind]->name))
    return FALSE;
  self->kind = kind;
  return start_identity (self, line, attributes, n_attributes);
}

static gboolean
start_outside (MalbildXmlRows  *self,
               guint            line,
               const char      *name,
               const xmlChar  **attributes,
               guint            n_attributes)
{
  if (self->after_outside && !fault (self, line, _("<%s> is there twice. Put all that is in them into one."), name))
    return FALSE;

  self->place = IN_OUTSIDE;
  self->after_outside = TRUE;
  self->kind = 0;
  return read_attributes (self, line, name, NULL, attributes, n_attributes, NULL);
}

/* In the root or in <outside>. */
static gboolean
start_child (MalbildXmlRows  *self,
             guint            line,
             const char      *name,
             const xmlChar  **attributes,
             guint            n_attributes)
{
  gboolean outside = self->place == IN_OUTSIDE;

  if (!outside && strcmp (name, MALBILD_XML_OUTSIDE) == 0)
    return start_outside (self, line, name, attributes, n_attributes);

  for (guint i = 0; i < self->n_kinds; i++)
    if (strcmp (self->kinds[i]->name, name) == 0)
      {
        if (outside && !malbild_xml_kind_can_be_outside (self->kinds[i]))
          break;
        if (!outside && self->after_outside &&
            !fault (self, line, _("<%s> stands after <%s>, which has to be the last."), name, MALBILD_XML_OUTSIDE))
          return FALSE;
        return start_record (self, line, i, attributes, n_attributes);
      }

  return fault (self, line, _("<%s> has no place in <%s>. Remove it; the schema gives the names."), name,
                outside ? MALBILD_XML_OUTSIDE : MALBILD_XML_ROOT) && skip (self);
}

static gboolean
is_required (MalbildXmlRows *self,
             guint           i)
{
  const MalbildField *field = &self->row.kind->fields[i];

  return self->in_outside ? field == malbild_kind_get_title (self->row.kind) : field->required;
}

/* Whether the required fields before the @end-th are there. */
static gboolean
check_required (MalbildXmlRows *self,
                guint           line,
                guint           end)
{
  for (guint i = self->next_field; i < end; i++)
    if (is_required (self, i) &&
        !fault (self, line, _("<%s> lacks <%s>. Add it in its place."), self->row.kind->name, self->row.kind->fields[i].name))
      return FALSE;
  return TRUE;
}

/* The index of the field @name, looked for from the next on, since it nearly always is one of those; -1: there is none. */
static int
find_field (MalbildXmlRows *self,
            const char     *name)
{
  const MalbildKind *kind = self->row.kind;

  for (guint n = 0; n < kind->n_fields; n++)
    {
      guint i = (self->next_field + n) % kind->n_fields;

      if (strcmp (kind->fields[i].name, name) == 0)
        return self->in_outside && !is_required (self, i) ? -1 : (int) i;
    }
  return -1;
}

static gboolean
start_field (MalbildXmlRows  *self,
             guint            line,
             const char      *name,
             const xmlChar  **attributes,
             guint            n_attributes)
{
  const MalbildKind *kind = self->row.kind;
  int found = find_field (self, name);
  guint i = (guint) found;

  if (found < 0)
    return fault (self, line, _("<%s> has no place in <%s>. Remove it; the schema gives the names."), name, kind->name) && skip (self);
  if (i < self->next_field)
    {
      if (!fault (self, line, _("<%s> is there twice in <%s>, or not in its place. Keep one, in the order of the schema."), name, kind->name))
        return FALSE;
    }
  else
    {
      if (!check_required (self, line, i))
        return FALSE;
      self->next_field = i + 1;
    }

  self->place = IN_FIELD;
  self->field = i;
  self->field_line = line;
  self->offsets[i] = self->texts->len;
  return n_attributes == 0 || read_attributes (self, line, name, NULL, attributes, n_attributes, NULL);
}

static gboolean
start_cb (gpointer        data,
          guint           line,
          const char     *ns,
          const char     *name,
          const xmlChar **attributes,
          guint           n_attributes)
{
  MalbildXmlRows *self = data;

  self->text_refused = FALSE;
  if (self->skip > 0)
    {
      self->skip++;
      return TRUE;
    }
  if (self->place == BEFORE_ROOT)
    return start_root (self, line, ns, name, attributes, n_attributes);
  if (ns == NULL || strcmp (ns, MALBILD_XML_NAMESPACE) != 0)
    return fault (self, line, _("<%s> is of another namespace, “%s”. Remove it."), name, ns != NULL ? ns : "") && skip (self);
  if (self->place == IN_RECORD)
    return start_field (self, line, name, attributes, n_attributes);
  if (self->place != IN_FIELD)
    return start_child (self, line, name, attributes, n_attributes);

  return fault (self, line, _("<%s> stands in <%s>, which takes text only."), name, self->row.kind->fields[self->field].name) && skip (self);
}

/* @line is that of the end of @text; that of its @i-th byte is wanted. */
static guint
line_of (guint       line,
         const char *text,
         gsize       i,
         gsize       length)
{
  while (++i < length)
    line -= text[i] == '\n';
  return line;
}

static gboolean
text_cb (gpointer    data,
         guint       line,
         const char *text,
         gsize       length)
{
  MalbildXmlRows *self = data;

  if (self->skip > 0)
    return TRUE;
  if (self->place == IN_FIELD)
    {
      if (self->texts->len - self->offsets[self->field] + length > MALBILD_LIMIT_TEXT_BYTES)
        {
          malbild_xml_faults_add (self->faults, line, MALBILD_ERROR_LIMIT, _("The text is far too long for any field. Shorten it."));
          return FALSE;
        }
      g_string_append_len (self->texts, text, (gssize) length);
      return TRUE;
    }

  for (gsize i = 0; i < length; i++)
    if (strchr (BLANKS, text[i]) == NULL && !self->text_refused)
      {
        self->text_refused = TRUE;
        return fault (self, line_of (line, text, i, length), _("There is text between the elements. Remove it, or put it into a field."));
      }
  return TRUE;
}

/* Reads @text in place. Numbers alone may have blanks around them, as the schema's numbers do. */
static gboolean
parse_value (MalbildXmlRows      *self,
             const MalbildField  *field,
             char                *text,
             MalbildCell         *cell,
             GError             **error)
{
  gboolean is_text = malbild_field_is_text (field);
  const char *end = text;

  if (field->type == MALBILD_FIELD_INTEGER)
    {
      text = g_strstrip (text);
      end = text[0] == '-' ? text + 1 : text;
    }

  if (text[0] == '\0')
    g_set_error (error, MALBILD_ERROR, MALBILD_ERROR_INVALID, _("<%s> is empty. Fill it in, or leave it out."), field->name);
  else if (!is_text && strpbrk (text, BLANKS) != NULL)
    g_set_error (error, MALBILD_ERROR, MALBILD_ERROR_INVALID, _("There are blanks in <%s>. Remove them."), field->name);
  else if (field->type == MALBILD_FIELD_REF && !parse_uuid (text, &cell->uuid))
    g_set_error (error, MALBILD_ERROR, MALBILD_ERROR_INVALID,
                 _("<%s> is not a UUID such as 6f9619ff-8b86-4011-b42d-00c04fc964ff (lower case)."), field->name);
  else if (field->type == MALBILD_FIELD_INTEGER && (!g_ascii_isdigit (*end) || (*end == '0' && text[1] != '\0')))
    g_set_error (error, MALBILD_ERROR, MALBILD_ERROR_INVALID, _("<%s> is not a whole number such as 1024."), field->name);
  else
    return malbild_field_parse (field, text, cell, error);
  return FALSE;
}

static gboolean
end_field (MalbildXmlRows *self)
{
  const MalbildField *field = &self->row.kind->fields[self->field];
  MalbildCell *cell = &self->row.cells[self->field];
  gsize start = self->offsets[self->field];
  GError *error = NULL;

  self->place = IN_RECORD;
  self->lines[self->field] = self->field_line;
  if (!parse_value (self, field, self->texts->str + start, cell, &error))
    {
      cell->type = MALBILD_CELL_NONE;
      return malbild_xml_faults_take (self->faults, self->field_line, error);
    }

  if (cell->type == MALBILD_CELL_TEXT)
    g_string_append_c (self->texts, '\0');
  else
    g_string_truncate (self->texts, start);
  return TRUE;
}

/* A reference whose record has not come yet waits for it. */
static gboolean
note_references (MalbildXmlRows *self)
{
  const MalbildKind *kind = self->row.kind;

  for (guint i = 0; i < kind->n_fields; i++)
    {
      const MalbildCell *cell = &self->row.cells[i];

      if (cell->type == MALBILD_CELL_UUID &&
          !malbild_xml_references_note (self->pending, self, kind->fields[i].target, &cell->uuid, self->lines[i]))
        {
          malbild_xml_faults_add (self->faults, self->lines[i], MALBILD_ERROR_LIMIT,
                                  _("More than %d records are referred to before they are in the file."), MALBILD_LIMIT_PENDING);
          return FALSE;
        }
    }
  return TRUE;
}

static gboolean
end_record (MalbildXmlRows *self)
{
  guint record_line = self->record_line;
  GError *error = NULL;

  self->place = self->in_outside ? IN_OUTSIDE : IN_ROOT;
  self->record_line = 0;
  if (!check_required (self, record_line, self->row.kind->n_fields) || !note_references (self))
    return FALSE;
  if (self->writer == NULL)
    return TRUE;

  /* Where the texts lie is known only now: they move while more of them come. */
  for (guint i = 0; i < self->row.kind->n_fields; i++)
    if (self->row.cells[i].type == MALBILD_CELL_TEXT)
      self->row.cells[i].text = self->texts->str + self->offsets[i];
  if (self->in_outside ? malbild_writer_put_outside (self->writer, &self->row, &error) : malbild_writer_put (self->writer, &self->row, &error))
    return TRUE;
  return malbild_xml_faults_take (self->faults, record_line, error);
}

static gboolean
end_cb (gpointer data,
        guint    line)
{
  MalbildXmlRows *self = data;

  self->text_refused = FALSE;
  if (self->skip > 0)
    {
      self->skip--;
      return TRUE;
    }

  switch (self->place)
    {
    case IN_FIELD:
      return end_field (self);
    case IN_RECORD:
      return end_record (self);
    case IN_OUTSIDE:
      self->place = IN_ROOT;
      return TRUE;
    default:
      return malbild_xml_references_check (self->pending, self);
    }
}

const MalbildXmlEvents malbild_xml_rows_events = { start_cb, end_cb, text_cb };
