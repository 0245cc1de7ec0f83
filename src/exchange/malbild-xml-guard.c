/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-xml-guard.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "malbild-limits.h"

enum {
  TEXT,
  OPENED,       /* after < */
  DECLARED,     /* after <! */
  TAG,
  VALUE,        /* in an attribute's value */
  COMMENT,
  CDATA,
  INSTRUCTION,
};

/* What people try to read that is not XML at all, and what XML may be but ours is not. */
static const struct {
  const char *bytes;
  gsize       n;
  const char *reason;
} beginnings[] = {
  { "\xfe\xff",           2, N_("This is UTF-16; only UTF-8 is read. Save it again as UTF-8.") },
  { "\xff\xfe",           2, N_("This is UTF-16; only UTF-8 is read. Save it again as UTF-8.") },
  { "\0<",                2, N_("This is UTF-16; only UTF-8 is read. Save it again as UTF-8.") },
  { "<\0",                2, N_("This is UTF-16; only UTF-8 is read. Save it again as UTF-8.") },
  { "\x1f\x8b",           2, N_("This is a compressed file (gzip). Unpack it first.") },
  { "BZh",                3, N_("This is a compressed file (bzip2). Unpack it first.") },
  { "\xfd" "7zXZ",        5, N_("This is a compressed file (xz). Unpack it first.") },
  { "\x28\xb5\x2f\xfd",   4, N_("This is a compressed file (zstd). Unpack it first.") },
  { "PK\x03\x04",         4, N_("This is a compressed file (ZIP). Unpack it first.") },
  { "SQLite format 3\0", 16, N_("This is a goal file or another database, not XML. Open it instead, or export it as XML first.") },
};

void
malbild_xml_guard_init (MalbildXmlGuard *self)
{
  *self = (MalbildXmlGuard) { .line = 1, .declaration = g_string_new (NULL) };
}

void
malbild_xml_guard_clear (MalbildXmlGuard *self)
{
  g_string_free (self->declaration, TRUE);
}

/* Between which bytes the one after @lead lies (RFC 3629: no surrogates, no longer form than needed, at most U+10FFFF). */
static gboolean
begin_character (MalbildXmlGuard *self,
                 guint8           lead)
{
  if (lead < 0xc2 || lead > 0xf4)
    return FALSE;

  self->utf8_left = lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3;
  self->utf8_low = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
  self->utf8_high = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
  return TRUE;
}

static const char *
check_character (MalbildXmlGuard *self,
                 guint8           c)
{
  if (self->utf8_left > 0)
    {
      if (c < self->utf8_low || c > self->utf8_high)
        return N_("The text is not valid UTF-8. Save the file again as UTF-8.");
      self->utf8_left--;
      self->utf8_low = 0x80;
      self->utf8_high = 0xbf;
      return NULL;
    }
  if (c >= 0x80 && !begin_character (self, c))
    return N_("The text is not valid UTF-8. Save the file again as UTF-8.");
  if (c < 0x20 && c != '\n' && c != '\t' && c != '\r')
    return N_("There is a control character that XML cannot carry. Remove it.");
  return NULL;
}

/* The encoding that the file says it has. libxml2 would turn it into UTF-8, but what is exported is UTF-8 always. */
static const char *
check_declaration (MalbildXmlGuard *self)
{
  const char *encoding = strstr (self->declaration->str, "encoding");

  if (!g_str_has_prefix (self->declaration->str, "xml") || g_ascii_isgraph (self->declaration->str[3]) || encoding == NULL)
    return NULL;

  encoding += strlen ("encoding");
  encoding += strspn (encoding, " \t\r\n=\"'");
  if (g_ascii_strncasecmp (encoding, "UTF-8", 5) == 0 && strchr ("\"'", encoding[5]) != NULL)
    return NULL;
  return N_("The file says that it is in another encoding than UTF-8. Save it again as UTF-8.");
}

static const char *
end_tag (MalbildXmlGuard *self,
         MalbildError    *code)
{
  gboolean opens = !self->closing && self->last[0] != '/';

  if (opens && self->depth == MALBILD_LIMIT_DEPTH)
    {
      *code = MALBILD_ERROR_LIMIT;
      return N_("The elements lie too deep in each other; no goal set does.");
    }

  if (opens)
    self->depth++;
  else if (self->closing && self->depth > 0)
    self->depth--;
  self->started = TRUE;
  self->state = TEXT;
  self->run = 0;
  return NULL;
}

/* After <: what it opens. */
static const char *
open_markup (MalbildXmlGuard *self,
             guint8           c)
{
  if (c == '!')
    {
      self->state = DECLARED;
      return NULL;
    }

  self->closing = c == '/';
  self->state = c == '?' ? INSTRUCTION : TAG;
  return NULL;
}

/* After <!: nothing but comments and CDATA has a place in a goal set. */
static const char *
open_declared (MalbildXmlGuard *self,
               guint8           c)
{
  if (c != '-' && c != '[')
    return N_("There is a DOCTYPE, which is not read. Remove it with all that is in it.");

  self->state = c == '-' ? COMMENT : CDATA;
  return NULL;
}

static const char *
end_instruction (MalbildXmlGuard *self)
{
  const char *reason = self->started ? NULL : check_declaration (self);

  if (reason == NULL)
    {
      self->started = TRUE;
      self->state = TEXT;
      self->run = 0;
    }
  return reason;
}

/* Comments and CDATA end after two of @mark and a >, none of which is part of the beginning. */
static void
end_declared (MalbildXmlGuard *self,
              guint8           c,
              guint8           mark)
{
  if (c != '>' || self->last[0] != mark || self->last[1] != mark || self->run < 6)
    return;

  self->state = TEXT;
  self->run = 0;
}

static const char *
step (MalbildXmlGuard *self,
      guint8           c,
      MalbildError    *code)
{
  switch (self->state)
    {
    case TEXT:
      if (c == '<')
        {
          self->state = OPENED;
          self->run = 0;
        }
      return NULL;

    case OPENED:
      return open_markup (self, c);

    case DECLARED:
      return open_declared (self, c);

    case TAG:
      if (c == '>')
        return end_tag (self, code);
      if (c == '"' || c == '\'')
        {
          self->state = VALUE;
          self->quote = c;
        }
      return NULL;

    case VALUE:
      if (c == self->quote)
        self->state = TAG;
      return NULL;

    case COMMENT:
    case CDATA:
      end_declared (self, c, self->state == COMMENT ? '-' : ']');
      return NULL;

    case INSTRUCTION:
    default:
      if (c == '>' && self->last[0] == '?')
        return end_instruction (self);
      if (!self->started)
        g_string_append_c (self->declaration, (char) c);
      return NULL;
    }
}

static const char *
check_length (MalbildXmlGuard *self,
              MalbildError    *code)
{
  gboolean text = self->state == TEXT || self->state == CDATA;

  if (self->run < (text ? MALBILD_LIMIT_TEXT_BYTES : MALBILD_LIMIT_MARKUP_BYTES))
    {
      self->run++;
      return NULL;
    }

  *code = MALBILD_ERROR_LIMIT;
  return text ? N_("The text is far too long for any field. Shorten it.")
              : N_("There is a tag or a comment that is far too long. Shorten it.");
}

static const char *
check_byte (MalbildXmlGuard *self,
            guint8           c,
            MalbildError    *code)
{
  const char *reason = check_character (self, c);

  if (reason == NULL)
    reason = step (self, c, code);
  if (reason == NULL)
    reason = check_length (self, code);
  self->last[1] = self->last[0];
  self->last[0] = c;
  return reason;
}

static const char *
check_beginning (const guint8 *bytes,
                 gsize         n)
{
  for (guint i = 0; i < G_N_ELEMENTS (beginnings); i++)
    if (n >= beginnings[i].n && memcmp (bytes, beginnings[i].bytes, beginnings[i].n) == 0)
      return beginnings[i].reason;
  return NULL;
}

/* Most bytes are text or names of which nothing needs to be known but where they end. */
static gsize
skip_plain (MalbildXmlGuard *self,
            const guint8    *bytes,
            gsize            n)
{
  gsize max = self->state == TEXT ? MALBILD_LIMIT_TEXT_BYTES : MALBILD_LIMIT_MARKUP_BYTES;
  gsize i = 0;

  if ((self->state != TEXT && self->state != TAG && self->state != VALUE) || self->utf8_left > 0)
    return 0;

  n = MIN (n, max - self->run);
  if (self->state == TEXT)
    while (i < n && bytes[i] >= 0x20 && bytes[i] < 0x80 && bytes[i] != '<')
      i++;
  else
    while (i < n && bytes[i] >= 0x20 && bytes[i] < 0x80 && bytes[i] != '>' && bytes[i] != '"' && bytes[i] != '\'')
      i++;
  if (i > 0)
    self->last[0] = bytes[i - 1];
  self->run += i;
  return i;
}

gsize
malbild_xml_guard_pass (MalbildXmlGuard  *self,
                        const guint8     *bytes,
                        gsize             n,
                        const char      **reason,
                        MalbildError     *code)
{
  gsize i = 0;

  *code = MALBILD_ERROR_INVALID;
  *reason = self->total == 0 ? check_beginning (bytes, n) : NULL;
  if (self->total + n > MALBILD_LIMIT_FILE_BYTES)
    {
      *code = MALBILD_ERROR_LIMIT;
      *reason = N_("The file is too large; at most 4 GiB are read.");
    }
  while (i < n && *reason == NULL)
    {
      i += skip_plain (self, bytes + i, n - i);
      if (i == n)
        break;
      *reason = check_byte (self, bytes[i], code);
      if (*reason == NULL && bytes[i++] == '\n')
        self->line++;
    }

  self->total += i;
  if (*reason != NULL)
    *reason = _(*reason);
  return i;
}

gsize
malbild_xml_guard_get_unfinished (const MalbildXmlGuard *self)
{
  return self->state == TEXT || self->state == CDATA ? 0 : self->run;
}

const char *
malbild_xml_guard_end (const MalbildXmlGuard *self)
{
  if (self->total == 0)
    return _("The file is empty.");
  if (malbild_xml_guard_get_unfinished (self) > 0 || self->utf8_left > 0)
    return _("The file ends in the middle. Get it again, whole.");
  return NULL;
}

gboolean
malbild_xml_guard_is_cut_off (const MalbildXmlGuard *self)
{
  return self->depth > 0 || self->state != TEXT;
}
