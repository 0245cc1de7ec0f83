/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "malbild-error.h"

/* What XML 1.0 cannot carry, and control characters that nobody can see. Line breaks and tabs are dealt with apart. */
static gboolean
is_refused (gunichar c)
{
  return c < 0x20 || (c >= 0x7f && c < 0xa0) || (c & 0xfffe) == 0xfffe || c == 0x2028 || c == 0x2029 ||
         (c >= 0xd800 && c <= 0xdfff) || (c >= 0xfdd0 && c <= 0xfdef);
}

static gboolean
append_clean (GString    *clean,
              const char *text,
              gboolean    paragraphs,
              GError    **error)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\r')
        {
          if (p[1] == '\n')
            continue;
          c = '\n';
        }
      if (c == '\t')
        c = ' ';
      if (c == '\n')
        g_string_append_c (clean, paragraphs ? '\n' : ' ');
      else if (!is_refused (c))
        g_string_append_unichar (clean, c);
      else
        {
          g_set_error (error, MALBILD_ERROR, MALBILD_ERROR_INVALID,
                       _("The text contains the control character U+%04X, which cannot be seen; remove it."), c);
          return FALSE;
        }
    }
  return TRUE;
}

static gboolean
is_blank (gunichar c)
{
  return c == '\n' || g_unichar_isspace (c);
}

/* Blanks at either end, of whatever sort. */
static void
strip (GString *text)
{
  const char *start = text->str;
  const char *end = text->str + text->len;

  while (start < end && is_blank (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);
  while (end > start)
    {
      const char *last = g_utf8_prev_char (end);

      if (!is_blank (g_utf8_get_char (last)))
        break;
      end = last;
    }

  g_string_truncate (text, end - text->str);
  g_string_erase (text, 0, start - text->str);
}

/*
 * Whether cleaning would change nothing, for texts of letters before U+0300, which have one form only, and of the dashes
 * and quotation marks between U+2010 and U+2027: nearly all that there are. FALSE says nothing about other texts.
 */
static gboolean
is_plain (const char *text,
          gboolean    paragraphs,
          gsize       max)
{
  const guchar *p = (const guchar *) text;
  gsize n_chars = 0;

  if (*p <= ' ')
    return FALSE;
  for (; *p != '\0'; n_chars++)
    if (*p < 0x80)
      {
        if ((*p < 0x20 && (*p != '\n' || !paragraphs)) || *p == 0x7f)
          return FALSE;
        p++;
      }
    else if (*p >= 0xc2 && *p < 0xcc && p[1] >= (*p == 0xc2 ? 0xa1 : 0x80) && p[1] < 0xc0)
      p += 2;
    else if (*p == 0xe2 && p[1] == 0x80 && p[2] >= 0x90 && p[2] < 0xa8)
      p += 3;
    else
      return FALSE;
  return p[-1] > ' ' && n_chars <= max;
}

char *
malbild_text_clean (const char *text,
                    gboolean    paragraphs,
                    gsize       max,
                    GError    **error)
{
  g_autoptr (GString) clean = NULL;
  g_autofree char *composed = NULL;
  gsize size;

  g_return_val_if_fail (text != NULL, NULL);

  if (is_plain (text, paragraphs, max))
    return g_strdup (text);

  /* Refused by its size in bytes before any work is put into it: no character has more than four. */
  size = strlen (text);
  if (size > max * 4 + 1024)
    {
      g_set_error (error, MALBILD_ERROR, MALBILD_ERROR_INVALID,
                   _("The text is far too long: at most %lu characters fit here."), (gulong) max);
      return NULL;
    }
  if (!g_utf8_validate (text, size, NULL))
    {
      g_set_error_literal (error, MALBILD_ERROR, MALBILD_ERROR_INVALID, _("The text is not valid UTF-8."));
      return NULL;
    }

  clean = g_string_sized_new (size);
  if (!append_clean (clean, text, paragraphs, error))
    return NULL;
  strip (clean);

  composed = g_utf8_normalize (clean->str, clean->len, G_NORMALIZE_NFC);
  if ((gsize) g_utf8_strlen (composed, -1) > max)
    {
      g_set_error (error, MALBILD_ERROR, MALBILD_ERROR_INVALID,
                   _("The text is too long: it has %ld characters, and at most %lu fit here."),
                   g_utf8_strlen (composed, -1), (gulong) max);
      return NULL;
    }
  return g_steal_pointer (&composed);
}

gboolean
malbild_text_is_clean (const char *text,
                       gboolean    paragraphs,
                       gsize       max)
{
  g_autofree char *clean = NULL;

  if (is_plain (text, paragraphs, max))
    return TRUE;
  clean = malbild_text_clean (text, paragraphs, max, NULL);
  return clean != NULL && g_str_equal (clean, text);
}

static gboolean
is_swedish_letter (gunichar c)
{
  return c == 0xe5 || c == 0xe4 || c == 0xf6;
}

static void
append_folded (GString *folded,
               gunichar c)
{
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
  gsize n = g_unichar_fully_decompose (c, TRUE, parts, G_N_ELEMENTS (parts));

  for (gsize i = 0; i < n; i++)
    if (!g_unichar_ismark (parts[i]))
      g_string_append_unichar (folded, g_unichar_tolower (parts[i]));
}

char *
malbild_text_fold (const char *text)
{
  GString *folded;

  g_return_val_if_fail (text != NULL, NULL);

  folded = g_string_sized_new (strlen (text));
  for (const guchar *p = (const guchar *) text; *p != '\0';)
    {
      gunichar c;

      if (*p < 0x80)
        {
          g_string_append_c (folded, g_ascii_tolower (*p++));
          continue;
        }

      c = g_unichar_tolower (g_utf8_get_char ((const char *) p));
      if (is_swedish_letter (c))
        g_string_append_unichar (folded, c);
      else if (c == 0xdf)
        g_string_append (folded, "ss");
      else
        append_folded (folded, c);
      p = (const guchar *) g_utf8_next_char ((const char *) p);
    }
  return g_string_free (folded, FALSE);
}

char *
malbild_text_sort_key (const char *text)
{
  g_autofree char *folded = malbild_text_fold (text);
  GString *key = g_string_sized_new (strlen (folded));

  /* The bytes after "z" in ASCII stand for the three letters after z. */
  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == 0xe5)
        g_string_append_c (key, '{');
      else if (c == 0xe4)
        g_string_append_c (key, '|');
      else if (c == 0xf6)
        g_string_append_c (key, '}');
      else
        g_string_append_unichar (key, c);
    }
  return g_string_free (key, FALSE);
}

char *
malbild_text_capitalize (const char *text)
{
  const char *rest = g_utf8_next_char (text);
  g_autofree char *first = NULL;

  if (*text == '\0')
    return g_strdup ("");

  first = g_utf8_strup (text, rest - text);
  return g_strconcat (first, rest, NULL);
}

char *
malbild_text_fill (const char *format,
                   const char *text)
{
  g_auto (GStrv) parts = g_strsplit (format, "%s", 2);

  return g_strjoinv (text, parts);
}

void
malbild_text_append_part (GString    *line,
                          const char *separator,
                          const char *part)
{
  if (part == NULL || *part == '\0')
    return;
  if (line->len > 0)
    g_string_append (line, separator);
  g_string_append (line, part);
}

void
malbild_text_append_table_cell (GString    *line,
                                const char *text)
{
  if (text[0] != '\0' && strchr ("=+-@", text[0]) != NULL)
    g_string_append_c (line, '\'');
  for (const char *p = text; *p != '\0'; p++)
    g_string_append_c (line, *p == '\t' || *p == '\n' || *p == '\r' ? ' ' : *p);
}

char *
malbild_text_plain_number (const char *input)
{
  GString *plain = g_string_new (NULL);

  for (const char *p = input; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == 0x2212)
        g_string_append_c (plain, '-');
      else if (!g_unichar_isspace (c))
        g_string_append_unichar (plain, c);
    }
  return g_string_free (plain, FALSE);
}
