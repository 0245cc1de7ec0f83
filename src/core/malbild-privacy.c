/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-privacy.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "malbild-text.h"

/* No phone number has more; a run of digits that goes on is looked at up to here. */
#define MAX_GROUPS 10
#define MAX_DIGITS 18

/* The longest parts of an address by RFC 5321, in bytes. */
#define MAX_LOCAL 64
#define MAX_DOMAIN 255

/* So many of a sort are named in a remark. */
#define MAX_NAMED 5

/* Digits that stand together, and what separates them from the group before. */
typedef struct {
  gsize    start;
  gsize    end;
  gunichar separator;
} Group;

/* Some groups in a row, as one number would be written, from the sign before them on. */
typedef struct {
  const char *text;
  gsize       start;
  gboolean    plus;
  Group       groups[MAX_GROUPS];
  guint       n_groups;
} Run;

static gboolean
is_dash (gunichar c)
{
  return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212;
}

static gboolean
is_blank (gunichar c)
{
  return c == ' ' || c == 0xa0 || c == 0x2009 || c == 0x202f;
}

static gunichar
char_before (const char *text,
             gsize       at)
{
  return at > 0 ? g_utf8_get_char (g_utf8_prev_char (text + at)) : 0;
}

/* Part of a word or of another number: what begins here is not a number of its own. */
static gboolean
continues_something (const char *text,
                     gsize       at)
{
  gunichar c = char_before (text, at);
  gunichar before;

  if (g_unichar_isalnum (c) || c == '_')
    return TRUE;
  if (!is_dash (c) && (c == 0 || strchr ("./,:", (int) (c < 0x80 ? c : ' ')) == NULL))
    return FALSE;
  before = char_before (text, (gsize) (g_utf8_prev_char (text + at) - text));
  return c == ':' ? g_unichar_isdigit (before) : g_unichar_isalnum (before);
}

/* The byte after the separator between two groups, and the sign in it that says most. */
static gsize
skip_separator (const char *text,
                gsize       at,
                gunichar   *separator)
{
  *separator = ' ';
  for (guint n = 0; n < 3; n++)
    {
      gunichar c = g_utf8_get_char (text + at);

      if (is_dash (c))
        *separator = '-';
      else if (c == '/' || c == '+' || c == '(' || c == ')')
        *separator = c;
      else if (!is_blank (c))
        break;
      at = (gsize) (g_utf8_next_char (text + at) - text);
    }
  return at;
}

static void
read_run (Run        *run,
          const char *text,
          gsize       start)
{
  gsize at = start;
  gunichar separator = 0;

  *run = (Run) { .text = text, .start = start, .plus = text[start] == '+' };
  if (run->plus)
    at++;
  while (run->n_groups < MAX_GROUPS && g_ascii_isdigit (text[at]))
    {
      Group *group = &run->groups[run->n_groups++];

      *group = (Group) { .start = at, .separator = separator };
      while (g_ascii_isdigit (text[at]))
        at++;
      group->end = at;
      at = skip_separator (text, at, &separator);
    }
}

static guint
group_length (const Run *run,
              guint      i)
{
  return (guint) (run->groups[i].end - run->groups[i].start);
}

static int
group_number (const Run *run,
              guint      i)
{
  return (int) g_ascii_strtoll (run->text + run->groups[i].start, NULL, 10);
}

/* The digits of the first groups, one after another; 0 where they are too many to be looked at. */
static guint
collect_digits (const Run *run,
                guint      n_groups,
                char       digits[MAX_DIGITS + 1])
{
  guint n = 0;

  for (guint i = 0; i < n_groups; i++)
    {
      if (n + group_length (run, i) > MAX_DIGITS)
        return 0;
      memcpy (digits + n, run->text + run->groups[i].start, group_length (run, i));
      n += group_length (run, i);
    }
  digits[n] = '\0';
  return n;
}

/* No letter or figure belongs to it any more, and it is no decimal number or amount. */
static gboolean
ends_here (const char *text,
           gsize       end)
{
  static const char *const units[] = { "kr", "tkr", "mkr", "mnkr", "sek", "%" };
  gunichar c = g_utf8_get_char (text + end);
  gunichar separator;
  const char *rest;

  if (g_unichar_isalpha (c) || c == '_' || (c != 0 && c < 0x80 && strchr (".,/:", (int) c) != NULL && g_ascii_isdigit (text[end + 1])))
    return FALSE;
  rest = text + skip_separator (text, end, &separator);
  for (gsize i = 0; i < G_N_ELEMENTS (units); i++)
    if (g_ascii_strncasecmp (rest, units[i], strlen (units[i])) == 0)
      return FALSE;
  return TRUE;
}

static int
two_digits (const char *digits)
{
  return (digits[0] - '0') * 10 + digits[1] - '0';
}

static gboolean
is_time_of_day (const char *digits)
{
  return two_digits (digits) < 24 && two_digits (digits + 2) < 60;
}

/* The last digit of an identity number is chosen so that this holds (Luhn). */
static gboolean
has_check_digit (const char *ten)
{
  int sum = 0;

  for (guint i = 0; i < 10; i++)
    {
      int product = (ten[i] - '0') * (i % 2 == 0 ? 2 : 1);

      sum += product / 10 + product % 10;
    }
  return sum % 10 == 0;
}

/* Whether the groups are those of an identity number: by how long they are and what stands between them. */
static guint
count_identity_groups (const Run *run,
                       gunichar  *last_separator)
{
  guint n[4] = { 0 };

  for (guint i = 0; i < MIN (run->n_groups, G_N_ELEMENTS (n)); i++)
    n[i] = group_length (run, i);

  *last_separator = 0;
  if (n[0] == 10 || n[0] == 12)
    return 1;
  *last_separator = run->n_groups > 1 ? run->groups[1].separator : 0;
  if ((n[0] == 6 || n[0] == 8) && n[1] == 4)
    return 2;
  /* A date and a year behind it are parted by a blank. */
  *last_separator = run->n_groups > 3 ? run->groups[3].separator : 0;
  if ((n[0] == 2 || n[0] == 4) && n[1] == 2 && n[2] == 2 && n[3] == 4 && (*last_separator == '-' || *last_separator == '+'))
    return 4;
  return 0;
}

/*
 * A day of birth and four figures. A plus or a hyphen between them is as good as a proof; the check digit has to decide
 * where it could as well be a phone number, a date with a time of day, or any number.
 */
static gboolean
find_identity_number (const Run *run,
                      gsize     *end)
{
  char digits[MAX_DIGITS + 1];
  gunichar separator;
  guint n_groups = count_identity_groups (run, &separator);
  guint n_digits = n_groups > 0 ? collect_digits (run, n_groups, digits) : 0;
  const char *ten = digits + (n_digits == 12 ? 2 : 0);
  int day;

  if (run->plus || (n_digits != 10 && n_digits != 12))
    return FALSE;
  if (n_digits == 12 && (two_digits (digits) < 18 || two_digits (digits) > 20))
    return FALSE;
  if (separator == '/' || separator == '(' || separator == ')')
    return FALSE;
  day = two_digits (ten + 4);
  if (day > 60)
    day -= 60;
  if (two_digits (ten + 2) < 1 || two_digits (ten + 2) > 12 || day < 1 || day > 31)
    return FALSE;

  *end = run->groups[n_groups - 1].end;
  if (!ends_here (run->text, *end))
    return FALSE;
  if (has_check_digit (ten))
    return TRUE;
  return separator == '+' || (separator == '-' && digits[0] != '0' && !is_time_of_day (ten + 6));
}

/* Two figures, two figures, four: a day, a month and a year, in either order. Or from one time of day to another. */
static gboolean
is_date_or_times (const Run *run,
                  guint      n_groups)
{
  if (n_groups == 2 && group_length (run, 0) == 4 && group_length (run, 1) == 4)
    return is_time_of_day (run->text + run->groups[0].start) && is_time_of_day (run->text + run->groups[1].start);
  return n_groups == 3 && group_length (run, 0) == 2 && group_length (run, 1) == 2 && group_length (run, 2) == 4 &&
         group_number (run, 0) <= 31 && group_number (run, 1) <= 31 && MIN (group_number (run, 0), group_number (run, 1)) <= 12;
}

/* Area codes have three or four figures, the capital's two, with no 0 behind it; mobile numbers ten in all. */
static gboolean
is_swedish_phone (const Run  *run,
                  guint       n_groups,
                  const char *digits,
                  guint       n_digits)
{
  guint first = group_length (run, 0);
  gboolean capital = digits[1] == '8';

  if (digits[0] != '0' || digits[1] == '0' || first < 2 || (first == 2 && (!capital || digits[2] == '0')) ||
      is_date_or_times (run, n_groups))
    return FALSE;
  if (digits[1] == '7')
    return n_digits == 10;
  if (n_groups == 1)
    return (n_digits >= 9 && n_digits <= 10) || (capital && n_digits == 8);
  return n_digits >= (first == 4 ? 9 : 8) && n_digits <= 10;
}

static gboolean
is_international_phone (const Run  *run,
                        const char *digits,
                        guint       n_digits)
{
  if (run->plus)
    return digits[0] != '0' && n_digits >= 9 && n_digits <= 15;
  return digits[0] == '0' && digits[1] == '0' && digits[2] != '0' && n_digits >= 11 && n_digits <= 17;
}

/* The longest beginning of the run that can be one. */
static gboolean
find_phone (const Run *run,
            gsize     *end)
{
  gboolean found = FALSE;

  for (guint n = 1; n <= run->n_groups; n++)
    {
      char digits[MAX_DIGITS + 1];
      guint n_digits;

      /* Single figures are counted, not dialled; apart from the area code of an international number, and its (0). */
      if (n > 1 && group_length (run, n - 1) == 1 && (n > 3 || (!run->plus && run->text[run->groups[0].start + 1] != '0')))
        break;
      n_digits = collect_digits (run, n, digits);
      if (n_digits == 0)
        break;
      if (n_digits > 2 && ends_here (run->text, run->groups[n - 1].end) &&
          (is_international_phone (run, digits, n_digits) || is_swedish_phone (run, n, digits, n_digits)))
        {
          *end = run->groups[n - 1].end;
          found = TRUE;
        }
    }
  return found;
}

static gboolean
is_local_char (gunichar c)
{
  return g_unichar_isalnum (c) || (c != 0 && c < 0x80 && strchr (".!#$%&'*+/=?^_`{|}~-", (int) c) != NULL);
}

/* A name, an @ at byte @at, and a domain with a point in it. */
static gboolean
find_email (const char *text,
            gsize       floor,
            gsize       at,
            gsize      *start,
            gsize      *end)
{
  const char *point = NULL;
  const char *p;

  *start = at;
  while (*start > floor && at - *start < MAX_LOCAL && is_local_char (char_before (text, *start)))
    *start = (gsize) (g_utf8_prev_char (text + *start) - text);
  while (*start < at && !g_unichar_isalnum (g_utf8_get_char (text + *start)))
    (*start)++;
  if (*start == at || text[at - 1] == '.')
    return FALSE;

  for (p = text + at + 1; (gsize) (p - text) - at < MAX_DOMAIN; p = g_utf8_next_char (p))
    if (*p == '.' && p > text + at + 1 && p[-1] != '.')
      point = g_unichar_isalpha (g_utf8_get_char (p + 1)) ? p : point;
    else if (!g_unichar_isalnum (g_utf8_get_char (p)) && *p != '-')
      break;
  if (point == NULL)
    return FALSE;

  /* The point that ends a sentence is not the address's. */
  while (p > point && !g_unichar_isalnum (char_before (text, (gsize) (p - text))))
    p = g_utf8_prev_char (p);
  *end = (gsize) (p - text);
  return g_utf8_strlen (point, p - point) >= 3;
}

static void
add_remark (GArray             *remarks,
            MalbildPrivacyType  type,
            gsize               start,
            gsize               end)
{
  MalbildPrivacyRemark remark = { type, start, end };

  g_array_append_val (remarks, remark);
}

/* The byte from which to look on, with what was found at @at noted. */
static gsize
look_at_number (const char *text,
                gsize       at,
                GArray     *remarks)
{
  Run run;
  gsize end;

  read_run (&run, text, at);
  if (run.n_groups == 0)
    return at + 1;
  if (!continues_something (text, at))
    {
      if (find_identity_number (&run, &end))
        {
          add_remark (remarks, MALBILD_PRIVACY_IDENTITY_NUMBER, at, end);
          return end;
        }
      if (find_phone (&run, &end))
        {
          add_remark (remarks, MALBILD_PRIVACY_PHONE, at, end);
          return end;
        }
    }
  return run.groups[0].end;
}

GArray *
malbild_privacy_find (const char *text)
{
  GArray *remarks = g_array_new (FALSE, FALSE, sizeof (MalbildPrivacyRemark));
  gsize at = 0, start, end, floor = 0;

  g_return_val_if_fail (text != NULL, remarks);

  while (text[at] != '\0')
    if (text[at] == '@' && find_email (text, floor, at, &start, &end))
      {
        /* What looked like a number was the name in the address. */
        while (remarks->len > 0 && g_array_index (remarks, MalbildPrivacyRemark, remarks->len - 1).end > start)
          g_array_set_size (remarks, remarks->len - 1);
        add_remark (remarks, MALBILD_PRIVACY_EMAIL, start, end);
        at = floor = end;
      }
    else if (g_ascii_isdigit (text[at]) || text[at] == '+')
      at = look_at_number (text, at, remarks);
    else
      at++;
  return remarks;
}

guint
malbild_privacy_find_types (const char *text)
{
  g_autoptr (GArray) remarks = malbild_privacy_find (text);
  guint types = 0;

  for (guint i = 0; i < remarks->len; i++)
    types |= g_array_index (remarks, MalbildPrivacyRemark, i).type;
  return types;
}

/* What is named once need not be named again, and after so many it is clear what is meant. */
static char *
name_parts (const char         *text,
            const GArray       *remarks,
            MalbildPrivacyType  type,
            guint              *n_parts)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < remarks->len; i++)
    {
      const MalbildPrivacyRemark *remark = &g_array_index (remarks, MalbildPrivacyRemark, i);
      g_autofree char *part = g_strndup (text + remark->start, remark->end - remark->start);

      if (remark->type == type && !g_ptr_array_find_with_equal_func (parts, part, g_str_equal, NULL))
        g_ptr_array_add (parts, g_steal_pointer (&part));
    }
  for (guint i = 0; i < MIN (parts->len, MAX_NAMED); i++)
    /* Translators: quotes a number or an address that a person typed; several are joined by commas. */
    g_string_append_printf (names, i > 0 ? _(", “%s”") : _("“%s”"), (const char *) g_ptr_array_index (parts, i));
  if (parts->len > MAX_NAMED)
    /* Translators: ends a list of quotations: that many more. */
    g_string_append_printf (names, ngettext (" and %u more", " and %u more", parts->len - MAX_NAMED), parts->len - MAX_NAMED);
  *n_parts = parts->len;
  return g_string_free (names, FALSE);
}

static char *
say_type (MalbildPrivacyType  type,
          const char         *names,
          guint               n)
{
  switch (type)
    {
    case MALBILD_PRIVACY_IDENTITY_NUMBER:
      return g_strdup_printf (ngettext ("%s looks like a personal identity number", "%s look like personal identity numbers", n), names);
    case MALBILD_PRIVACY_PHONE:
      return g_strdup_printf (ngettext ("%s looks like a phone number", "%s look like phone numbers", n), names);
    case MALBILD_PRIVACY_EMAIL:
      return g_strdup_printf (ngettext ("%s looks like an e-mail address", "%s look like e-mail addresses", n), names);
    default:
      g_return_val_if_reached (NULL);
    }
}

/* What in @text looks like what, without a full stop; NULL where nothing does. */
static char *
say_all (const char *text)
{
  static const MalbildPrivacyType types[] = { MALBILD_PRIVACY_IDENTITY_NUMBER, MALBILD_PRIVACY_PHONE, MALBILD_PRIVACY_EMAIL };
  g_autoptr (GArray) remarks = malbild_privacy_find (text);
  GString *sentence = g_string_new (NULL);

  for (gsize i = 0; remarks->len > 0 && i < G_N_ELEMENTS (types); i++)
    {
      guint n_parts = 0;
      g_autofree char *names = name_parts (text, remarks, types[i], &n_parts);
      g_autofree char *part = n_parts > 0 ? say_type (types[i], names, n_parts) : NULL;

      malbild_text_append_part (sentence, ", ", part);
    }
  return g_string_free (sentence, sentence->len == 0);
}

char *
malbild_privacy_describe (const char *text)
{
  g_autofree char *found = say_all (text);

  /* Translators: %s is “070-174 06 05” looks like a phone number, “x@example.org” looks like an e-mail address */
  return found != NULL ? g_strdup_printf (_("%s. Take it out of the text: an input never says who gave it."), found) : NULL;
}

char *
malbild_privacy_remark (const char *text)
{
  g_autofree char *found = say_all (text);

  /* Translators: %s is “070-174 06 05” looks like a phone number, “x@example.org” looks like an e-mail address */
  return found != NULL ? g_strdup_printf (_("%s. Take it out before you go on: what is kept stays in the history."), found) : NULL;
}
