/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-integer.h"

#include <glib/gi18n-lib.h>
#include <langinfo.h>
#include <string.h>

#include "malbild-error.h"

/* As many digits fit into 64 bits whatever they are. */
#define MAX_DIGITS 18

/* Digits of a thousand, and what parts them from those before in a language that says nothing of it. */
#define GROUP 3
#define NARROW_BLANK "\u202f"

/* Of what was typed, messages quote no more characters than these. */
#define MAX_QUOTED 40

/* What stands between the digits of a number. */
typedef struct {
  gboolean negative;
  GString *digits;   /* with the points and commas between them */
} Parts;

static gboolean
refuse (GError     **error,
        const char  *format,
        const char  *input)
{
  g_autofree char *quoted = NULL;
  g_autofree char *message = NULL;

  if (g_utf8_strlen (input, -1) > MAX_QUOTED)
    {
      g_autofree char *start = g_utf8_substring (input, 0, MAX_QUOTED);

      quoted = g_strconcat (start, "…", NULL);
    }
  message = g_strdup_printf (format, quoted != NULL ? quoted : input);
  g_set_error_literal (error, MALBILD_ERROR, MALBILD_ERROR_INVALID, message);
  return FALSE;
}

static gboolean
is_minus (gunichar c)
{
  return c == '-' || c == 0x2212 || c == 0x2013 || c == 0x2010 || c == 0x2011;
}

/* Signs come first, blanks anywhere. */
static gboolean
take_apart (const char *input,
            Parts      *parts)
{
  gboolean signed_ = FALSE, open = FALSE, closed = FALSE;

  for (const char *p = input; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c))
        continue;
      if (closed)
        return FALSE;
      if (c < 0x80 && (g_ascii_isdigit ((char) c) || c == '.' || c == ','))
        g_string_append_c (parts->digits, (char) c);
      else if (parts->digits->len == 0 && !signed_ && !open && (is_minus (c) || c == '+'))
        {
          signed_ = TRUE;
          parts->negative = c != '+';
        }
      else if (parts->digits->len == 0 && !signed_ && !open && c == '(')
        open = parts->negative = TRUE;
      else if (open && parts->digits->len > 0 && c == ')')
        closed = TRUE;
      else if (parts->digits->len == 0 || (c != '\'' && c != 0x2019))
        return FALSE;
    }
  return parts->digits->len > 0 && open == closed;
}

/* The separator at @at parts thousands: three digits come after it, and three at most before. */
static gboolean
is_grouping (const char *digits,
             gsize       at,
             gsize       last)
{
  gsize before = at > last ? at - last : 0;

  return before >= 1 && before <= 3 && strspn (digits + at + 1, "0123456789") == 3;
}

/* How many separators there are, how many of them part thousands by their places, and whether all are the same. */
typedef struct {
  guint n;
  guint n_grouping;
  gsize last;
  char  first;
  guint n_others;
} Separators;

static Separators
survey (const char *digits)
{
  Separators found = { 0 };
  gsize start = 0;

  for (gsize i = 0; digits[i] != '\0'; i++)
    {
      if (g_ascii_isdigit (digits[i]))
        continue;
      found.first = found.n == 0 ? digits[i] : found.first;
      found.n_others += digits[i] != found.first;
      /* The groups after the first are whole. */
      found.n_grouping += is_grouping (digits, i, start) && (found.n == 0 || i - start == 3);
      found.n++;
      found.last = i;
      start = i + 1;
    }
  return found;
}

static gboolean
parts_thousands (char separator)
{
  return strchr (nl_langinfo (THOUSEP), separator) != NULL;
}

/* Takes what parts thousands out of @digits, and decimals that are all zeros. */
static gboolean
make_plain (char        *digits,
            const char  *input,
            GError     **error)
{
  Separators found = survey (digits);
  const char *decimals = digits + found.last + 1;
  gboolean all_group = found.n > 0 && found.n_others == 0 && found.n_grouping == found.n;
  char *to = digits;

  if (found.n > 0 && !(all_group && (found.n > 1 || parts_thousands (found.first))))
    {
      /* The last one begins decimals; those before it have to part thousands, in another way. */
      if (found.n == 1 && all_group)
        return refuse (error, _("“%s” can be meant with decimals or without. Write it without commas and points."), input);
      if ((found.n > 1 && (found.n_others != 1 || digits[found.last] == found.first || found.n_grouping < found.n - 1)) ||
          found.last == 0 || *decimals == '\0')
        return refuse (error, _("“%s” is not a whole number."), input);
      if (decimals[strspn (decimals, "0")] != '\0')
        return refuse (error, _("“%s” has decimals; only whole numbers are kept."), input);
      digits[found.last] = '\0';
    }
  for (const char *from = digits; *from != '\0'; from++)
    if (g_ascii_isdigit (*from))
      *to++ = *from;
  *to = '\0';
  return TRUE;
}

gboolean
malbild_integer_read (const char  *input,
                      gint64      *integer,
                      GError     **error)
{
  g_autoptr (GString) digits = g_string_new (NULL);
  Parts parts = { FALSE, digits };
  const char *significant;

  if (!take_apart (input, &parts))
    return refuse (error, _("“%s” is not a whole number."), input);
  if (!make_plain (digits->str, input, error))
    return FALSE;
  significant = digits->str + strspn (digits->str, "0");
  if (strlen (significant) > MAX_DIGITS)
    return refuse (error, _("“%s” is too large a number."), input);
  *integer = g_ascii_strtoll (significant, NULL, 10);
  if (parts.negative)
    *integer = -*integer;
  return TRUE;
}

void
malbild_integer_append (guint64  magnitude,
                        GString *string)
{
  gsize start = string->len;

  g_string_append_printf (string, "%'" G_GUINT64_FORMAT, magnitude);
  if (*nl_langinfo (THOUSEP) != '\0')
    return;
  for (gsize at = string->len; at > start + GROUP; at -= GROUP)
    g_string_insert (string, (gssize) (at - GROUP), NARROW_BLANK);
}

char *
malbild_integer_format (gint64 integer)
{
  GString *string = g_string_new (integer < 0 ? "−" : NULL);

  malbild_integer_append (integer < 0 ? -(guint64) integer : (guint64) integer, string);
  return g_string_free (string, FALSE);
}
