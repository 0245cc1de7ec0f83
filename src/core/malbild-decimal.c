/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-decimal.h"

#include <langinfo.h>
#include <string.h>

#include "malbild-integer.h"
#include "malbild-text.h"

#define MAX_DIGITS 12
#define MAX_DECIMALS 6

/* Digits, perhaps a point and more digits. The sign has been read. */
static gboolean
parse_unsigned (const char *text,
                gint64     *decimal)
{
  gint64 unit = MALBILD_DECIMAL_UNIT;
  guint digits = 0;
  const char *p;

  *decimal = 0;
  for (p = text; g_ascii_isdigit (*p); p++)
    {
      /* Zeros in front do not count. */
      if ((digits > 0 || *p != '0') && ++digits > MAX_DIGITS)
        return FALSE;
      *decimal = *decimal * 10 + (*p - '0') * MALBILD_DECIMAL_UNIT;
    }
  if (p == text)
    return FALSE;
  if (*p == '.')
    {
      if (!g_ascii_isdigit (*++p))
        return FALSE;
      for (; g_ascii_isdigit (*p); p++)
        {
          unit /= 10;
          if (unit == 0 && *p != '0')
            return FALSE;
          *decimal += (*p - '0') * unit;
        }
    }
  return *p == '\0';
}

gboolean
malbild_decimal_parse (const char *text,
                       gint64     *decimal)
{
  g_autoptr (GString) again = g_string_sized_new (24);
  gboolean negative = text[0] == '-';

  if (strlen (text) > MAX_DIGITS + MAX_DECIMALS + 2 || !parse_unsigned (text + negative, decimal))
    return FALSE;
  if (negative)
    *decimal = -*decimal;
  /* One number has one form, so that the same content is the same bytes. */
  malbild_decimal_append (*decimal, again);
  return g_str_equal (again->str, text);
}

gboolean
malbild_decimal_read (const char *input,
                      gint64     *decimal)
{
  g_autofree char *plain = malbild_text_plain_number (input);
  gboolean negative = plain[0] == '-';
  char *comma = strchr (plain, ',');

  if (comma != NULL)
    *comma = '.';
  if (!parse_unsigned (plain + negative, decimal))
    return FALSE;
  if (negative)
    *decimal = -*decimal;
  return TRUE;
}

static void
append_decimals (guint64     rest,
                 const char *point,
                 GString    *string)
{
  char digits[MAX_DECIMALS + 1];
  gsize n = MAX_DECIMALS;

  if (rest == 0)
    return;
  g_snprintf (digits, sizeof digits, "%06" G_GUINT64_FORMAT, rest);
  while (digits[n - 1] == '0')
    n--;
  g_string_append (string, point);
  g_string_append_len (string, digits, (gssize) n);
}

static guint64
magnitude (gint64 decimal)
{
  return decimal < 0 ? -(guint64) decimal : (guint64) decimal;
}

void
malbild_decimal_append (gint64   decimal,
                        GString *string)
{
  g_string_append_printf (string, "%s%" G_GUINT64_FORMAT, decimal < 0 ? "-" : "", magnitude (decimal) / MALBILD_DECIMAL_UNIT);
  append_decimals (magnitude (decimal) % MALBILD_DECIMAL_UNIT, ".", string);
}

char *
malbild_decimal_format (gint64 decimal)
{
  GString *string = g_string_new (decimal < 0 ? "−" : NULL);

  malbild_integer_append (magnitude (decimal) / MALBILD_DECIMAL_UNIT, string);
  append_decimals (magnitude (decimal) % MALBILD_DECIMAL_UNIT, nl_langinfo (RADIXCHAR), string);
  return g_string_free (string, FALSE);
}
