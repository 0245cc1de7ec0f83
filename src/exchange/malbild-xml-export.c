/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-xml-export.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "malbild-file.h"
#include "malbild-output.h"
#include "malbild-xml-names.h"

/* How many records go by between one look at the cancellable and the next. */
#define RECORDS_BETWEEN_LOOKS 512

/* The tags of a field, indented, and the end of its line. They are written by the million, so they are made once. */
typedef struct {
  GString *opening;
  GString *closing;
} Tags;

typedef struct {
  MalbildReader       *reader;
  const MalbildUuid   *set;
  MalbildProgressFunc  progress;
  gpointer             progress_data;
  GCancellable        *cancellable;

  MalbildOutput *output;
  GString       *scratch;
  Tags           tags[MALBILD_KIND_MAX_FIELDS];
  guint64        n_done;
  guint64        n_all;
  gboolean       in_outside;
} Export;

/* What stands for a character in text; NULL for one that cannot stand in XML at all. */
static const char *
escape (char c)
{
  switch (c)
    {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '\r':
      return "&#13;";
    default:
      return NULL;
    }
}

/* Whether a character stands for itself. */
static inline gboolean
is_plain (guint8 c)
{
  return c >= 0x20 ? c != '&' && c != '<' && c != '>' : c == '\n' || c == '\t';
}

/* Texts in a goal file are clean unless another program wrote them; a file that cannot be read again is never written. */
static gboolean
write_text (Export     *self,
            const char *text)
{
  const char *start = text;
  guint8 all = 0;
  const char *p;

  for (p = text; *p != '\0'; p++)
    {
      const char *escaped;

      all |= (guint8) *p;
      if (G_LIKELY (is_plain ((guint8) *p)))
        continue;
      escaped = escape (*p);
      if (escaped == NULL)
        return FALSE;
      malbild_output_write (self->output, start, (gsize) (p - start));
      malbild_output_puts (self->output, escaped);
      start = p + 1;
    }
  malbild_output_write (self->output, start, (gsize) (p - start));

  if (all < 0x80)
    return TRUE;
  return g_utf8_validate (text, p - text, NULL) &&
         (strchr (text, '\xef') == NULL || (strstr (text, "\xef\xbf\xbe") == NULL && strstr (text, "\xef\xbf\xbf") == NULL));
}

/* Makes the tags of all fields of a kind. */
static void
make_tags (Export            *self,
           const MalbildKind *kind)
{
  for (guint i = 0; i < kind->n_fields; i++)
    {
      g_string_printf (self->tags[i].opening, "%s<%s>", self->in_outside ? "      " : "    ", kind->fields[i].name);
      g_string_printf (self->tags[i].closing, "</%s>\n", kind->fields[i].name);
    }
}

static void
write_tag (Export     *self,
           const char *indent,
           const char *opening,
           const char *name,
           const char *closing)
{
  malbild_output_puts (self->output, indent);
  malbild_output_puts (self->output, opening);
  malbild_output_puts (self->output, name);
  malbild_output_puts (self->output, closing);
}

static gboolean
set_damaged (const MalbildRow  *row,
             const char        *reason,
             GError           **error)
{
  char uuid[MALBILD_UUID_STRING_SIZE];

  malbild_uuid_to_string (&row->uuid, uuid);
  g_set_error (error, MALBILD_ERROR, MALBILD_ERROR_DAMAGED, "%s %s: %s", _(row->kind->label), uuid, reason);
  return FALSE;
}

static gboolean
write_field (Export              *self,
             const MalbildRow    *row,
             guint                i,
             GError             **error)
{
  const MalbildField *field = &row->kind->fields[i];
  const MalbildCell *cell = &row->cells[i];
  const Tags *tags = &self->tags[i];
  const char *text = cell->text;

  g_return_val_if_fail (cell->type != MALBILD_CELL_KEY, FALSE);

  if (cell->type == MALBILD_CELL_NONE)
    return TRUE;
  if (cell->type != MALBILD_CELL_TEXT)
    {
      g_autoptr (GError) fault = NULL;

      if (cell->type == MALBILD_CELL_INTEGER && !malbild_field_check (field, cell, &fault))
        return set_damaged (row, fault->message, error);
      g_string_truncate (self->scratch, 0);
      malbild_field_append_text (field, cell, self->scratch);
      text = self->scratch->str;
    }

  malbild_output_write (self->output, tags->opening->str, tags->opening->len);
  if (!write_text (self, text))
    {
      char uuid[MALBILD_UUID_STRING_SIZE];

      malbild_uuid_to_string (&row->uuid, uuid);
      g_set_error (error, MALBILD_ERROR, MALBILD_ERROR_DAMAGED,
                   _("“%s” of the record %s in the goal file has a character that XML cannot carry. Write it again, or restore a copy of the goal file."),
                   _(field->label), uuid);
      return FALSE;
    }
  malbild_output_write (self->output, tags->closing->str, tags->closing->len);
  return TRUE;
}

/* Whether to go on; says how far it has come. */
static gboolean
look_around (Export  *self,
             GError **error)
{
  if (self->progress != NULL)
    self->progress (self->n_all > 0 ? MIN ((double) self->n_done / (double) self->n_all, 1.0) : 0.0, self->progress_data);
  if (malbild_output_failed (self->output))
    return malbild_output_finish (self->output, error);
  return !g_cancellable_set_error_if_cancelled (self->cancellable, error);
}

static gboolean
write_row (const MalbildRow  *row,
           gpointer           data,
           GError           **error)
{
  Export *self = data;
  const char *indent = self->in_outside ? "    " : "  ";
  char uuid[MALBILD_UUID_STRING_SIZE];

  if (self->n_done++ % RECORDS_BETWEEN_LOOKS == 0 && !look_around (self, error))
    return FALSE;

  malbild_uuid_to_string (&row->uuid, uuid);
  write_tag (self, indent, "<", row->kind->name, " uuid=\"");
  malbild_output_puts (self->output, uuid);
  malbild_output_puts (self->output, "\">\n");
  for (guint i = 0; i < row->kind->n_fields; i++)
    if (!write_field (self, row, i, error))
      return FALSE;
  write_tag (self, indent, "</", row->kind->name, ">\n");
  return TRUE;
}

/* The element that holds the stubs is there only if there are any. */
static gboolean
write_stub (const MalbildRow  *row,
            gpointer           data,
            GError           **error)
{
  Export *self = data;

  if (!self->in_outside)
    {
      malbild_output_puts (self->output, "  <" MALBILD_XML_OUTSIDE ">\n");
      self->in_outside = TRUE;
      make_tags (self, row->kind);
    }
  return write_row (row, self, error);
}

static gboolean
write_all (Export  *self,
           GError **error)
{
  guint n_kinds;
  const MalbildKind *const *kinds = malbild_kinds (&n_kinds);

  malbild_output_puts (self->output, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                                     "<" MALBILD_XML_ROOT " xmlns=\"" MALBILD_XML_NAMESPACE "\" version=\"" MALBILD_XML_VERSION "\">\n");
  for (guint i = 0; i < n_kinds; i++)
    {
      make_tags (self, kinds[i]);
      if (!malbild_reader_read (self->reader, kinds[i], self->set, write_row, self, error))
        return FALSE;
    }
  for (guint i = 0; i < n_kinds && self->set != NULL; i++)
    {
      make_tags (self, kinds[i]);
      if (!malbild_reader_read_outside (self->reader, kinds[i], self->set, write_stub, self, error))
        return FALSE;
    }
  malbild_output_puts (self->output, self->in_outside ? "  </" MALBILD_XML_OUTSIDE ">\n</" MALBILD_XML_ROOT ">\n" : "</" MALBILD_XML_ROOT ">\n");
  return TRUE;
}

/* Errors of @out stay GIO's, for those who know what the file is called. */
static gboolean
export (GOutputStream  *out,
        gpointer        data,
        GCancellable   *cancellable,
        GError        **error)
{
  Export *self = data;
  g_autoptr (MalbildOutput) output = malbild_output_new (out, cancellable);
  g_autoptr (GString) scratch = g_string_new (NULL);
  gboolean ok;

  for (guint i = 0; i < G_N_ELEMENTS (self->tags); i++)
    self->tags[i] = (Tags) { g_string_new (NULL), g_string_new (NULL) };
  self->output = output;
  self->scratch = scratch;
  self->cancellable = cancellable;
  self->n_all = malbild_reader_count (self->reader, self->set);
  ok = write_all (self, error) && malbild_output_finish (output, error);
  if (ok && self->progress != NULL)
    self->progress (1.0, self->progress_data);
  for (guint i = 0; i < G_N_ELEMENTS (self->tags); i++)
    {
      g_string_free (self->tags[i].opening, TRUE);
      g_string_free (self->tags[i].closing, TRUE);
    }
  return ok;
}

gboolean
malbild_xml_export (MalbildReader        *reader,
                    const MalbildUuid    *set,
                    GOutputStream        *out,
                    MalbildProgressFunc   progress,
                    gpointer              data,
                    GCancellable         *cancellable,
                    GError              **error)
{
  Export self = { .reader = reader, .set = set, .progress = progress, .progress_data = data };
  GError *failed = NULL;

  g_return_val_if_fail (MALBILD_IS_READER (reader), FALSE);
  g_return_val_if_fail (G_IS_OUTPUT_STREAM (out), FALSE);

  if (export (out, &self, cancellable, &failed))
    return TRUE;
  g_propagate_error (error, malbild_file_error (failed, _("the export"), TRUE));
  return FALSE;
}

gboolean
malbild_xml_export_file (MalbildReader        *reader,
                         const MalbildUuid    *set,
                         const char           *path,
                         MalbildProgressFunc   progress,
                         gpointer              data,
                         GCancellable         *cancellable,
                         GError              **error)
{
  Export self = { .reader = reader, .set = set, .progress = progress, .progress_data = data };

  g_return_val_if_fail (MALBILD_IS_READER (reader), FALSE);

  return malbild_file_write (path, export, &self, cancellable, error);
}
