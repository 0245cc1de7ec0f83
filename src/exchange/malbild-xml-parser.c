/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-xml-parser.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "malbild-file.h"
#include "malbild-limits.h"
#include "malbild-xml-guard.h"

/*
 * SAX rather than libxml2's text reader: it makes no nodes, and it knows the line of everything. The reader's nodes
 * count lines in 16 bits, and its parser runs half a kilobyte ahead of them.
 */

#define CHUNK_SIZE (64 * 1024)

typedef struct {
  MalbildXmlSource *source;
  MalbildXmlGuard   guard;
  xmlParserCtxt    *context;
  guint8           *chunk;
  gsize             position;  /* of what libxml2 gets next from the chunk */
  gsize             passed;    /* how much of it the guard let through, up to the last tag that is whole */
  gsize             kept;      /* the rest of what it let through */
  guint64           delivered; /* what libxml2 has got so far */
  const char       *refused;   /* why it let no more through */
  MalbildError      code;
  gboolean          at_end;
  gboolean          stopped;
  goffset           size;      /* of the file, or -1 */
  double            fraction;
} Parser;

static void
stop (Parser *self)
{
  /* Not xmlStopParser(), which frees what the caller of a callback still reads in some versions: the parser gets no
   * more input, and what it says until it has noticed is not heard. */
  self->stopped = TRUE;
}

static void
refuse (Parser       *self,
        guint         line,
        MalbildError  code,
        const char   *reason)
{
  if (!self->stopped)
    malbild_xml_faults_add (self->source->faults, line, code, "%s", reason);
  stop (self);
}

static guint
get_line (Parser *self)
{
  return (guint) MAX (xmlSAX2GetLineNumber (self->context), 1);
}

static void
tell_progress (Parser *self)
{
  MalbildXmlSource *source = self->source;
  double fraction = self->size > 0 ? MIN ((double) self->guard.total / (double) self->size, 1.0) : -1.0;

  if (source->progress != NULL && fraction >= self->fraction)
    source->progress (self->fraction = fraction, source->progress_data);
}

/* How large the file is, where that can be known. */
static goffset
find_size (GInputStream *in)
{
  GSeekable *seekable = G_IS_SEEKABLE (in) ? G_SEEKABLE (in) : NULL;
  goffset start, end;

  if (seekable == NULL || !g_seekable_can_seek (seekable))
    return -1;

  start = g_seekable_tell (seekable);
  if (!g_seekable_seek (seekable, 0, G_SEEK_END, NULL, NULL))
    return -1;
  end = g_seekable_tell (seekable);
  return g_seekable_seek (seekable, start, G_SEEK_SET, NULL, NULL) ? end - start : -1;
}

/*
 * Fills the chunk from the file, and finds out how much of it may be read. libxml2 never sees a part of a tag, so that what
 * the guard finds in one is said before libxml2 wonders about its end.
 */
static void
next_chunk (Parser *self)
{
  MalbildXmlSource *source = self->source;
  g_autoptr (GError) error = NULL;
  gsize n;

  memmove (self->chunk, self->chunk + self->passed, self->kept);
  self->position = self->passed = 0;
  if (g_cancellable_set_error_if_cancelled (source->cancellable, &error) ||
      !g_input_stream_read_all (source->in, self->chunk + self->kept, CHUNK_SIZE, &n, source->cancellable, &error))
    {
      malbild_xml_faults_take (source->faults, 0, malbild_file_error (g_steal_pointer (&error), source->faults->name, FALSE));
      stop (self);
      return;
    }

  if (n > 0)
    {
      self->passed = self->kept + malbild_xml_guard_pass (&self->guard, self->chunk + self->kept, n, &self->refused, &self->code);
      self->kept = malbild_xml_guard_get_unfinished (&self->guard);
      self->passed -= self->kept;
    }
  else
    {
      self->at_end = TRUE;
      self->refused = malbild_xml_guard_end (&self->guard);
    }
  tell_progress (self);
}

/* What the guard refuses looks like the end of the file to libxml2, and is said when that has read what comes before it. */
static int
read_cb (void *data,
         char *buffer,
         int   size)
{
  Parser *self = data;
  gsize n;

  while (!self->stopped && self->position == self->passed && self->refused == NULL && !self->at_end)
    next_chunk (self);
  if (self->stopped)
    return 0;

  n = MIN ((gsize) size, self->passed - self->position);
  memcpy (buffer, self->chunk + self->position, n);
  self->position += n;
  self->delivered += n;
  return (int) n;
}

static int
close_cb (void *data)
{
  return 0;
}

static void
start_cb (void           *data,
          const xmlChar  *name,
          const xmlChar  *prefix,
          const xmlChar  *ns,
          int             n_namespaces,
          const xmlChar **namespaces,
          int             n_attributes,
          int             n_defaulted,
          const xmlChar **attributes)
{
  Parser *self = data;
  MalbildXmlSource *source = self->source;

  if (self->stopped)
    return;

  source->line = get_line (self);
  if (!source->events->start (source->data, source->line, (const char *) ns, (const char *) name, attributes, (guint) n_attributes))
    stop (self);
  else if (source->also != NULL)
    source->also->startElementNs (source->also_data, name, prefix, ns, n_namespaces, namespaces, n_attributes, n_defaulted, attributes);
}

static void
end_cb (void          *data,
        const xmlChar *name,
        const xmlChar *prefix,
        const xmlChar *ns)
{
  Parser *self = data;
  MalbildXmlSource *source = self->source;

  if (self->stopped)
    return;

  source->line = get_line (self);
  if (!source->events->end (source->data, source->line))
    stop (self);
  else if (source->also != NULL)
    source->also->endElementNs (source->also_data, name, prefix, ns);
}

static gboolean
hear_text (Parser        *self,
           const xmlChar *text,
           int            length)
{
  MalbildXmlSource *source = self->source;

  if (self->stopped)
    return FALSE;

  source->line = get_line (self);
  if (!source->events->text (source->data, source->line, (const char *) text, (gsize) length))
    stop (self);
  return !self->stopped && source->also != NULL;
}

static void
text_cb (void          *data,
         const xmlChar *text,
         int            length)
{
  Parser *self = data;

  if (hear_text (self, text, length))
    self->source->also->characters (self->source->also_data, text, length);
}

static void
cdata_cb (void          *data,
          const xmlChar *text,
          int            length)
{
  Parser *self = data;

  if (hear_text (self, text, length))
    self->source->also->cdataBlock (self->source->also_data, text, length);
}

static void
doctype_cb (void          *data,
            const xmlChar *name,
            const xmlChar *external_id,
            const xmlChar *system_id)
{
  Parser *self = data;

  /* The guard has seen to it; if it ever misses one, it goes no further than here. */
  refuse (self, get_line (self), MALBILD_ERROR_INVALID, _("There is a DOCTYPE, which is not read. Remove it with all that is in it."));
}

static gboolean
has_read_all (Parser *self)
{
  return self->position == self->passed && malbild_xml_bytes_read (self->context) >= self->delivered;
}

/* What to say of the faults that people run into; libxml2's own words for the others. */
static const char *
explain (Parser *self,
         int     code)
{
  if (self->at_end && malbild_xml_guard_is_cut_off (&self->guard) && code != XML_ERR_TAG_NAME_MISMATCH && has_read_all (self))
    return _("The file ends in the middle. Get it again, whole.");

  switch (code)
    {
    case XML_ERR_DOCUMENT_EMPTY:
      return _("There is no XML in the file.");
    case XML_ERR_DOCUMENT_END:
      return _("There is something after the end of the goal file's element. Remove it.");
    case XML_ERR_TAG_NAME_MISMATCH:
      return _("The end tag does not belong to the tag that was begun last.");
    case XML_ERR_UNDECLARED_ENTITY:
    case XML_WAR_UNDECLARED_ENTITY:
      return _("Of entities only &amp;, &lt;, &gt;, &quot; and &apos; are read. Write the character itself.");
    case XML_ERR_INVALID_CHAR:
    case XML_ERR_INVALID_CHARREF:
      return _("There is a character that XML cannot carry. Remove it.");
    case XML_ERR_ATTRIBUTE_REDEFINED:
      return _("An attribute is given twice.");
    default:
      return NULL;
    }
}

static void
error_cb (void            *data,
          MalbildXmlError  error)
{
  Parser *self = data;
  g_autofree char *words = NULL;
  g_autofree char *reason = NULL;
  const char *known;

  if (self->stopped || error->level < XML_ERR_ERROR)
    return;

  /* The guard held the rest back, which is all that libxml2 misses. */
  if (self->refused != NULL && (has_read_all (self) || (guint) error->line >= self->guard.line))
    {
      refuse (self, self->guard.line, self->code, self->refused);
      return;
    }

  known = explain (self, error->code);
  words = g_strstrip (g_utf8_make_valid (error->message != NULL ? error->message : "", -1));
  reason = known != NULL ? g_strdup (known) : g_strdup_printf (_("This is not well-formed XML (%s)."), words);
  refuse (self, (guint) MAX (error->line, 1), MALBILD_ERROR_INVALID, reason);
}

/* Text and white space go the same way, or libxml2 would try to tell them apart. */
static xmlSAXHandler handler = {
  .initialized = XML_SAX2_MAGIC,
  .startElementNs = start_cb,
  .endElementNs = end_cb,
  .characters = text_cb,
  .ignorableWhitespace = text_cb,
  .cdataBlock = cdata_cb,
  .internalSubset = doctype_cb,
  .serror = error_cb,
};

void
malbild_xml_init (void)
{
  static gsize initialized;

  if (g_once_init_enter (&initialized))
    {
      xmlInitParser ();
      g_once_init_leave (&initialized, 1);
    }
}

MalbildXmlAttribute
malbild_xml_attribute (const xmlChar **attributes,
                       guint           i)
{
  const char *const *parts = (const char *const *) attributes + i * 5;

  return (MalbildXmlAttribute) { parts[0], parts[2], parts[3], (gsize) (parts[4] - parts[3]) };
}

gboolean
malbild_xml_parse (MalbildXmlSource *source)
{
  Parser self = { .source = source, .size = find_size (source->in), .fraction = -1.0, .code = MALBILD_ERROR_INVALID };

  malbild_xml_init ();
  self.chunk = g_malloc (MALBILD_LIMIT_MARKUP_BYTES + CHUNK_SIZE);
  malbild_xml_guard_init (&self.guard);
  self.context = xmlCreateIOParserCtxt (&handler, &self, read_cb, close_cb, &self, XML_CHAR_ENCODING_UTF8);
  if (self.context != NULL)
    {
      xmlCtxtUseOptions (self.context, MALBILD_XML_OPTIONS);
      xmlParseDocument (self.context);
      if (self.refused != NULL)
        refuse (&self, self.guard.line, self.code, self.refused);
      xmlFreeParserCtxt (self.context);
    }
  else
    refuse (&self, 1, MALBILD_ERROR_IO, _("There is not enough memory to read it."));

  malbild_xml_guard_clear (&self.guard);
  g_free (self.chunk);
  return !self.stopped;
}
