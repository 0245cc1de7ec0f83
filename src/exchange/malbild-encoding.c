/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-encoding.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What 0x80 to 0x9f stand for in Windows-1252; 0 for nothing. All the others are those of Unicode. */
static const gunichar2 windows_1252[32] = {
  0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017d, 0,
  0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0, 0x017e, 0x0178,
};

static GString *
refuse (const char  *name,
        guint        line,
        GError     **error)
{
  g_set_error (error, MALBILD_ERROR, MALBILD_ERROR_INVALID,
               _("%s:%u: This is not text. Save the table as CSV in UTF-8 and try again."), name, line);
  return NULL;
}

static guint
count_lines (const guint8 *bytes,
             gsize         n)
{
  guint line = 1;

  for (gsize i = 0; i < n; i++)
    line += bytes[i] == '\n' || (bytes[i] == '\r' && (i + 1 == n || bytes[i + 1] != '\n'));
  return line;
}

static GString *
from_windows_1252 (const guint8 *bytes,
                   gsize         n,
                   const char   *name,
                   GError      **error)
{
  GString *text = g_string_sized_new (n + n / 8);

  for (gsize i = 0; i < n; i++)
    {
      gunichar c = bytes[i] >= 0x80 && bytes[i] < 0xa0 ? windows_1252[bytes[i] - 0x80] : bytes[i];

      if (c == 0)
        {
          g_string_free (text, TRUE);
          return refuse (name, count_lines (bytes, i), error);
        }
      g_string_append_unichar (text, c);
    }
  return text;
}

/* Pairs of bytes, the byte order mark passed; @high is which of a pair counts for more. */
static GString *
from_utf_16 (const guint8 *bytes,
             gsize         n,
             guint         high,
             const char   *name,
             GError      **error)
{
  GString *text = g_string_sized_new (n);
  guint line = 1;

  for (gsize i = 2; i < n; i += 2)
    {
      gunichar c = i + 1 < n ? (gunichar) (bytes[i + high] << 8 | bytes[i + 1 - high]) : 0;

      if (c >= 0xd800 && c < 0xdc00 && i + 3 < n)
        {
          gunichar low = (gunichar) (bytes[i + 2 + high] << 8 | bytes[i + 3 - high]);

          c = low >= 0xdc00 && low < 0xe000 ? 0x10000 + ((c - 0xd800) << 10) + (low - 0xdc00) : 0;
          i += 2;
        }
      if (c == 0 || !g_unichar_validate (c))
        {
          g_string_free (text, TRUE);
          return refuse (name, line, error);
        }
      line += c == '\n';
      g_string_append_unichar (text, c);
    }
  return text;
}

GString *
malbild_encoding_to_utf8 (const guint8     *bytes,
                          gsize             n,
                          const char       *name,
                          MalbildEncoding  *encoding,
                          GError          **error)
{
  const guint8 *zero;

  if (n >= 2 && ((bytes[0] == 0xff && bytes[1] == 0xfe) || (bytes[0] == 0xfe && bytes[1] == 0xff)))
    {
      *encoding = MALBILD_ENCODING_UTF_16;
      return from_utf_16 (bytes, n, bytes[0] == 0xff, name, error);
    }

  zero = n > 0 ? memchr (bytes, '\0', n) : NULL;
  if (zero != NULL)
    return refuse (name, count_lines (bytes, (gsize) (zero - bytes)), error);
  if (n >= 3 && bytes[0] == 0xef && bytes[1] == 0xbb && bytes[2] == 0xbf)
    {
      bytes += 3;
      n -= 3;
    }
  *encoding = MALBILD_ENCODING_UTF_8;
  if (g_utf8_validate ((const char *) bytes, (gssize) n, NULL))
    return g_string_new_len ((const char *) bytes, (gssize) n);
  *encoding = MALBILD_ENCODING_WINDOWS_1252;
  return from_windows_1252 (bytes, n, name, error);
}
