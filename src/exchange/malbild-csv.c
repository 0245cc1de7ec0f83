/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-csv.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "malbild-limits.h"

/* How many rows are looked at to see what parts the cells. */
#define SAMPLE_ROWS 20
#define SEPARATORS ";\t,"

/* So many rows are read between two looks at whether to stop. */
#define ROWS_BETWEEN_LOOKS 256

struct _MalbildCsv {
  char            *name;
  GString         *text;
  const char      *begin;
  const char      *at;
  const char      *end;
  MalbildEncoding  encoding;
  char             separator;
  gboolean         keeps_empty;
  guint            first_line;
  guint            next_line;
  guint            line;
  guint            n_rows;
  /* The cells of a row, one after another, each with its zero, and where each begins. */
  GString         *cells;
  GArray          *starts;
};

static gboolean
refuse (MalbildCsv    *self,
        guint          line,
        MalbildError   code,
        const char    *reason,
        GError       **error)
{
  g_set_error (error, MALBILD_ERROR, (int) code, "%s:%u: %s", self->name, line, reason);
  return FALSE;
}

static gboolean
is_line_end (char c)
{
  return c == '\n' || c == '\r';
}

/* Passes one line end of whatever sort. */
static void
pass_line_end (MalbildCsv *self)
{
  if (self->at < self->end && *self->at == '\r')
    self->at++;
  else if (self->at < self->end && *self->at == '\n')
    {
      self->at++;
      self->next_line++;
      return;
    }
  else
    return;
  if (self->at < self->end && *self->at == '\n')
    self->at++;
  self->next_line++;
}

static void
pass_blanks (MalbildCsv *self)
{
  while (self->at < self->end && (*self->at == ' ' || (*self->at == '\t' && self->separator != '\t')))
    self->at++;
}

static gboolean
at_cell_end (MalbildCsv *self)
{
  return self->at >= self->end || is_line_end (*self->at) || (self->separator != 0 && *self->at == self->separator);
}

static gboolean
cell_fits (MalbildCsv  *self,
           gsize        length,
           GError     **error)
{
  return length <= MALBILD_LIMIT_CSV_CELL_BYTES ||
         refuse (self, self->line, MALBILD_ERROR_LIMIT, _("A cell is longer than what is read."), error);
}

static gboolean
read_quoted (MalbildCsv  *self,
             GError     **error)
{
  const guint begun = self->next_line;
  const gsize start = self->cells->len;

  for (self->at++; self->at < self->end;)
    {
      if (*self->at == '"' && (self->at + 1 >= self->end || self->at[1] != '"'))
        {
          self->at++;
          pass_blanks (self);
          return at_cell_end (self) || refuse (self, self->next_line, MALBILD_ERROR_INVALID,
                                               _("There is text behind the quotation mark that ends a cell. "
                                                 "A quotation mark in a cell is written twice."), error);
        }
      if (is_line_end (*self->at))
        {
          g_string_append_c (self->cells, '\n');
          pass_line_end (self);
          continue;
        }
      self->at += *self->at == '"';
      g_string_append_c (self->cells, *self->at++);
      if (!cell_fits (self, self->cells->len - start, error))
        return FALSE;
    }
  return refuse (self, begun, MALBILD_ERROR_INVALID, _("The quotation mark that begins a cell here has no other that ends it."), error);
}

static gboolean
read_plain (MalbildCsv  *self,
            GError     **error)
{
  const char *start = self->at;

  while (!at_cell_end (self))
    self->at++;
  g_string_append_len (self->cells, start, self->at - start);
  return cell_fits (self, (gsize) (self->at - start), error);
}

static gboolean
read_cell (MalbildCsv  *self,
           GError     **error)
{
  guint start = (guint) self->cells->len;

  if (self->starts->len == MALBILD_LIMIT_CSV_COLUMNS)
    return refuse (self, self->line, MALBILD_ERROR_LIMIT, _("The row has more cells than what is read."), error);
  g_array_append_val (self->starts, start);
  pass_blanks (self);
  if (self->at < self->end && *self->at == '"' ? !read_quoted (self, error) : !read_plain (self, error))
    return FALSE;
  while (self->cells->len > start && g_ascii_isspace (self->cells->str[self->cells->len - 1]))
    g_string_truncate (self->cells, self->cells->len - 1);
  g_string_append_c (self->cells, '\0');
  return TRUE;
}

static gboolean
read_row (MalbildCsv  *self,
          GError     **error)
{
  g_string_truncate (self->cells, 0);
  g_array_set_size (self->starts, 0);
  self->line = self->next_line;
  while (read_cell (self, error))
    {
      if (self->separator == 0 || self->at >= self->end || *self->at != self->separator)
        {
          pass_line_end (self);
          return TRUE;
        }
      self->at++;
    }
  return FALSE;
}

static gboolean
is_empty_row (MalbildCsv *self)
{
  /* A cell's zero is all there is of it. */
  return self->cells->len == self->starts->len;
}

gboolean
malbild_csv_next (MalbildCsv  *self,
                  GError     **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  while (self->at < self->end)
    {
      if (!read_row (self, error))
        {
          self->at = self->end;
          return FALSE;
        }
      if (is_empty_row (self) && !self->keeps_empty)
        continue;
      if (++self->n_rows > MALBILD_LIMIT_CSV_ROWS)
        {
          self->at = self->end;
          return refuse (self, self->line, MALBILD_ERROR_LIMIT, _("The table has more rows than what is read."), error);
        }
      return TRUE;
    }
  g_string_truncate (self->cells, 0);
  g_array_set_size (self->starts, 0);
  return FALSE;
}

/* How many cells each of the first rows would have; 0 where they cannot be read. */
static guint
try_separator (MalbildCsv *self,
               char        separator,
               guint      *n_same)
{
  const char *at = self->at;
  guint first = 0;

  self->separator = separator;
  *n_same = 0;
  for (guint i = 0; i < SAMPLE_ROWS && self->at < self->end && read_row (self, NULL); i++)
    {
      if (is_empty_row (self) && self->starts->len == 1)
        continue;
      if (first == 0)
        first = self->starts->len;
      *n_same += self->starts->len == first;
    }
  self->at = at;
  self->next_line = 1;
  return first;
}

/* What parts the headings, and as many of the first rows as possible into as many cells. */
static void
find_separator (MalbildCsv *self)
{
  char best = 0;
  guint best_same = 0, best_cells = 1;

  if (g_ascii_strncasecmp (self->at, "sep=", 4) == 0 && strchr (SEPARATORS, self->at[4]) != NULL && self->at[4] != '\0' &&
      (self->at[5] == '\0' || is_line_end (self->at[5])))
    {
      self->separator = self->at[4];
      self->at += 5;
      pass_line_end (self);
      return;
    }
  for (const char *p = SEPARATORS; *p != '\0'; p++)
    {
      guint n_same;
      guint n_cells = try_separator (self, *p, &n_same);

      if (n_cells > 1 && (n_same > best_same || (n_same == best_same && n_cells > best_cells)))
        {
          best = *p;
          best_same = n_same;
          best_cells = n_cells;
        }
    }
  self->separator = best;
}

void
malbild_csv_rewind (MalbildCsv *self)
{
  g_return_if_fail (self != NULL);

  self->at = self->begin;
  self->next_line = self->first_line;
  self->n_rows = 0;
}

static MalbildCsv *
take_text (const guint8  *bytes,
           gsize          n,
           const char    *name,
           GError       **error)
{
  g_autoptr (MalbildCsv) self = g_new0 (MalbildCsv, 1);

  self->name = g_strdup (name);
  self->next_line = 1;
  self->cells = g_string_new (NULL);
  self->starts = g_array_new (FALSE, FALSE, sizeof (guint));
  if (n > MALBILD_LIMIT_CSV_BYTES)
    {
      refuse (self, 1, MALBILD_ERROR_LIMIT, _("The table is larger than what is read."), error);
      return NULL;
    }
  self->text = malbild_encoding_to_utf8 (bytes, n, name, &self->encoding, error);
  if (self->text == NULL)
    return NULL;
  self->at = self->begin = self->text->str;
  self->end = self->text->str + self->text->len;
  self->first_line = self->next_line;
  return g_steal_pointer (&self);
}

MalbildCsv *
malbild_csv_new (const guint8  *bytes,
                 gsize          n,
                 const char    *name,
                 GError       **error)
{
  MalbildCsv *self = take_text (bytes, n, name, error);

  if (self == NULL)
    return NULL;
  find_separator (self);
  self->begin = self->at;
  self->first_line = self->next_line;
  return self;
}

MalbildCsv *
malbild_csv_new_cells (const guint8  *bytes,
                       gsize          n,
                       char           separator,
                       const char    *name,
                       GError       **error)
{
  MalbildCsv *self = take_text (bytes, n, name, error);

  if (self == NULL)
    return NULL;
  self->separator = separator;
  self->keeps_empty = TRUE;
  return self;
}

MalbildCsv *
malbild_csv_read (GInputStream  *in,
                  const char    *name,
                  GCancellable  *cancellable,
                  GError       **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  gssize n;

  do
    {
      guint8 piece[16 * 1024];

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      n = g_input_stream_read (in, piece, sizeof piece, cancellable, error);
      if (n < 0)
        return NULL;
      g_byte_array_append (bytes, piece, (guint) n);
    }
  while (n > 0 && bytes->len <= MALBILD_LIMIT_CSV_BYTES);
  return malbild_csv_new (bytes->data, bytes->len, name, error);
}

void
malbild_csv_free (MalbildCsv *self)
{
  if (self->text != NULL)
    g_string_free (self->text, TRUE);
  g_string_free (self->cells, TRUE);
  g_array_unref (self->starts);
  g_free (self->name);
  g_free (self);
}

guint
malbild_csv_get_n_cells (MalbildCsv *self)
{
  return self->starts->len;
}

const char *
malbild_csv_get_cell (MalbildCsv *self,
                      guint       i)
{
  return i < self->starts->len ? self->cells->str + g_array_index (self->starts, guint, i) : "";
}

guint
malbild_csv_get_line (MalbildCsv *self)
{
  return self->line;
}

char
malbild_csv_get_separator (MalbildCsv *self)
{
  return self->separator;
}

MalbildEncoding
malbild_csv_get_encoding (MalbildCsv *self)
{
  return self->encoding;
}

double
malbild_csv_get_fraction (MalbildCsv *self)
{
  return self->text->len == 0 ? 1 : (double) (self->at - self->text->str) / (double) self->text->len;
}

gboolean
malbild_csv_read_rows (MalbildCsv           *self,
                       void                (*take) (MalbildCsv *csv, gpointer data),
                       gpointer              take_data,
                       MalbildProgressFunc   progress,
                       gpointer              data,
                       GCancellable         *cancellable,
                       GError              **error)
{
  GError *fault = NULL;

  for (guint n = 0; malbild_csv_next (self, &fault); n++)
    {
      if (n % ROWS_BETWEEN_LOOKS == 0)
        {
          if (g_cancellable_set_error_if_cancelled (cancellable, error))
            return FALSE;
          if (progress != NULL)
            progress (malbild_csv_get_fraction (self), data);
        }
      take (self, take_data);
    }
  if (fault == NULL)
    return TRUE;
  g_propagate_error (error, fault);
  return FALSE;
}
