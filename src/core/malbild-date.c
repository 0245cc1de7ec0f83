/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-date.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "malbild-date-names.h"
#include "malbild-error.h"
#include "malbild-text.h"

#define YEAR_MAX 9999

static MalbildDate today;

static MalbildDate
pack (int              year,
      int              month,
      int              day,
      MalbildPrecision precision)
{
  return (MalbildDate) (((year * 100 + month) * 100 + day) * 10 + (int) precision);
}

static void
unpack (MalbildDate  date,
        int         *year,
        int         *month,
        int         *day)
{
  *day = date / 10 % 100;
  *month = date / 1000 % 100;
  *year = date / 100000;
}

static gpointer
copy_boxed_date (gpointer boxed)
{
  return g_memdup2 (boxed, sizeof (MalbildDate));
}

static void
date_to_string (const GValue *date,
                GValue       *string)
{
  const MalbildDate *boxed = g_value_get_boxed (date);

  g_value_take_string (string, malbild_date_format (boxed != NULL ? *boxed : 0));
}

G_DEFINE_BOXED_TYPE_WITH_CODE (MalbildDate, malbild_date, copy_boxed_date, g_free,
                               g_value_register_transform_func (g_define_type_id, G_TYPE_STRING, date_to_string))

MalbildDate
malbild_date_new_year (int year)
{
  return year >= 1 && year <= YEAR_MAX ? pack (year, 1, 1, MALBILD_PRECISION_YEAR) : 0;
}

/* @season counts from 0, spring, to 3, winter. */
MalbildDate
malbild_date_new_season (int year,
                         int season)
{
  if (year < 1 || year > YEAR_MAX || season < 0 || season > 3)
    return 0;
  return pack (year, 3 + season * 3, 1, MALBILD_PRECISION_SEASON);
}

MalbildDate
malbild_date_new_month (int year,
                        int month)
{
  if (year < 1 || year > YEAR_MAX || month < 1 || month > 12)
    return 0;
  return pack (year, month, 1, MALBILD_PRECISION_MONTH);
}

MalbildDate
malbild_date_new_day (int year,
                      int month,
                      int day)
{
  if (year < 1 || year > YEAR_MAX || month < 1 || month > 12 || day < 1 || day > 31 ||
      !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return 0;
  return pack (year, month, day, MALBILD_PRECISION_DAY);
}

MalbildDate
malbild_date_from_julian (guint32 julian)
{
  GDate date;

  g_return_val_if_fail (g_date_valid_julian (julian), 0);

  g_date_clear (&date, 1);
  g_date_set_julian (&date, julian);
  return malbild_date_new_day (g_date_get_year (&date), (int) g_date_get_month (&date), g_date_get_day (&date));
}

gboolean
malbild_date_is_valid (MalbildDate date)
{
  int year, month, day;

  if (date == 0)
    return FALSE;

  unpack (date, &year, &month, &day);
  switch (date % 10)
    {
    case MALBILD_PRECISION_YEAR:
      return date == malbild_date_new_year (year);
    case MALBILD_PRECISION_SEASON:
      return month % 3 == 0 && date == malbild_date_new_season (year, month / 3 - 1);
    case MALBILD_PRECISION_MONTH:
      return date == malbild_date_new_month (year, month);
    case MALBILD_PRECISION_DAY:
      return date == malbild_date_new_day (year, month, day);
    default:
      return FALSE;
    }
}

MalbildPrecision
malbild_date_get_precision (MalbildDate date)
{
  return (MalbildPrecision) (date % 10);
}

int
malbild_date_get_year (MalbildDate date)
{
  return date / 100000;
}

MalbildDate
malbild_date_first_day (MalbildDate date)
{
  return date == 0 ? 0 : date - date % 10 + MALBILD_PRECISION_DAY;
}

MalbildDate
malbild_date_last_day (MalbildDate date)
{
  int year, month, day;

  if (date == 0)
    return 0;

  unpack (date, &year, &month, &day);
  switch (malbild_date_get_precision (date))
    {
    case MALBILD_PRECISION_YEAR:
      month = 12;
      break;
    case MALBILD_PRECISION_SEASON:
      month += 2;
      break;
    case MALBILD_PRECISION_MONTH:
      break;
    case MALBILD_PRECISION_DAY:
    default:
      return date;
    }
  if (month > 12)
    {
      /* Winter; the last one that can be written ends with its year. */
      if (year == YEAR_MAX)
        return malbild_date_new_day (year, 12, 31);
      month -= 12;
      year++;
    }
  return malbild_date_new_day (year, month, g_date_get_days_in_month ((GDateMonth) month, (GDateYear) year));
}

static guint32
day_to_julian (MalbildDate date)
{
  GDate gdate;
  int year, month, day;

  g_return_val_if_fail (date != 0, 0);

  unpack (date, &year, &month, &day);
  g_date_clear (&gdate, 1);
  g_date_set_dmy (&gdate, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return g_date_get_julian (&gdate);
}

guint32
malbild_date_first_julian (MalbildDate date)
{
  return day_to_julian (malbild_date_first_day (date));
}

guint32
malbild_date_last_julian (MalbildDate date)
{
  return day_to_julian (malbild_date_last_day (date));
}

/* Reads exactly @n digits. */
static gboolean
take_digits (const char **p,
             int          n,
             int         *number)
{
  *number = 0;
  for (int i = 0; i < n; i++, (*p)++)
    {
      if (!g_ascii_isdigit (**p))
        return FALSE;
      *number = *number * 10 + (**p - '0');
    }
  return TRUE;
}

/* The date in EDTF, or 0; @exists is cleared where the form is right but there is no such day. */
static MalbildDate
scan_edtf (const char *text,
           gboolean   *exists)
{
  const char *p = text;
  int year, month, day;

  *exists = TRUE;
  if (!take_digits (&p, 4, &year))
    return 0;
  if (*p == '\0')
    return malbild_date_new_year (year);
  if (*p++ != '-' || !take_digits (&p, 2, &month))
    return 0;
  if (*p == '\0')
    {
      *exists = (month >= 1 && month <= 12) || (month >= 21 && month <= 24);
      return month >= 21 ? malbild_date_new_season (year, month - 21) : malbild_date_new_month (year, month);
    }
  if (*p++ != '-' || !take_digits (&p, 2, &day) || *p != '\0')
    return 0;

  *exists = malbild_date_new_day (year, month, day) != 0;
  return malbild_date_new_day (year, month, day);
}

static gboolean
refuse_date (const char  *text,
             gboolean     exists,
             GError     **error)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *shown = g_utf8_substring (valid, 0, MIN (g_utf8_strlen (valid, -1), 40));

  if (!exists)
    g_set_error (error, MALBILD_ERROR, MALBILD_ERROR_INVALID, _("There is no such date as “%s”."), shown);
  else
    g_set_error (error, MALBILD_ERROR, MALBILD_ERROR_INVALID,
                 _("“%s” is not a date. Write for example 2019, autumn 2019, June 2019 or 2019-06-17."), shown);
  return FALSE;
}

gboolean
malbild_date_parse (const char   *edtf,
                    MalbildDate  *date,
                    GError      **error)
{
  gboolean exists;

  g_return_val_if_fail (edtf != NULL, FALSE);

  *date = scan_edtf (edtf, &exists);
  return *date != 0 || refuse_date (edtf, exists, error);
}

/* "17 juni 2019", "juni 2019", "hösten 2019", "17/6 2019": numbers, at most one name, the year last. */
static MalbildDate
scan_words (const char *input,
            gboolean   *exists)
{
  g_autofree char *folded = malbild_text_fold (input);
  g_auto (GStrv) words = g_strsplit_set (folded, " ,/.", -1);
  int numbers[3] = { 0 };
  int n = 0, month = 0, season = -1;

  /* Open ends of periods are no dates. */
  if (strstr (input, "..") != NULL || g_str_has_prefix (input, "/") || g_str_has_suffix (input, "/"))
    return 0;
  for (guint i = 0; words[i] != NULL; i++)
    {
      guint64 number;

      if (words[i][0] == '\0')
        continue;
      if (g_ascii_string_to_unsigned (words[i], 10, 0, YEAR_MAX, &number, NULL) && n < 3)
        numbers[n++] = (int) number;
      else if (month == 0 && season < 0)
        {
          month = malbild_month_by_name (words[i]);
          season = month == 0 ? malbild_season_by_name (words[i]) : -1;
          if (month == 0 && season < 0)
            return 0;
        }
      else
        return 0;
    }

  if (n == 0 || numbers[n - 1] < 1000)
    return 0;
  if (season >= 0)
    return n == 1 ? malbild_date_new_season (numbers[0], season) : 0;
  if (month > 0 && n == 1)
    return malbild_date_new_month (numbers[0], month);
  if (month == 0 && n == 1)
    return malbild_date_new_year (numbers[0]);
  if ((month > 0) != (n == 2))
    return 0;

  *exists = malbild_date_new_day (numbers[n - 1], month > 0 ? month : numbers[1], numbers[0]) != 0;
  return malbild_date_new_day (numbers[n - 1], month > 0 ? month : numbers[1], numbers[0]);
}

gboolean
malbild_date_read (const char   *input,
                   MalbildDate  *date,
                   GError      **error)
{
  g_autofree char *folded = NULL;
  g_autofree char *now = NULL;
  gboolean exists;

  g_return_val_if_fail (input != NULL, FALSE);

  *date = scan_edtf (input, &exists);
  if (*date == 0 && exists)
    *date = scan_words (input, &exists);
  if (*date != 0)
    return TRUE;

  folded = malbild_text_fold (input);
  now = malbild_text_fold (_("today"));
  if (g_str_equal (folded, now) || g_str_equal (folded, "today"))
    {
      *date = malbild_today ();
      return TRUE;
    }
  return refuse_date (input, exists, error);
}

/* Exports write dates by the million: printf() would take longer than all the rest. */
static void
append_number (GString *string,
               int      number,
               guint    n_digits)
{
  char digits[4];

  for (guint i = n_digits; i > 0; i--, number /= 10)
    digits[i - 1] = (char) ('0' + number % 10);
  g_string_append_len (string, digits, n_digits);
}

void
malbild_date_append_edtf (MalbildDate  date,
                          GString     *string)
{
  int year, month, day;
  MalbildPrecision precision;

  if (date == 0)
    return;

  unpack (date, &year, &month, &day);
  precision = malbild_date_get_precision (date);
  append_number (string, year, 4);
  if (precision == MALBILD_PRECISION_YEAR)
    return;
  g_string_append_c (string, '-');
  append_number (string, precision == MALBILD_PRECISION_SEASON ? 20 + month / 3 : month, 2);
  if (precision != MALBILD_PRECISION_DAY)
    return;
  g_string_append_c (string, '-');
  append_number (string, day, 2);
}

char *
malbild_date_to_edtf (MalbildDate date)
{
  GString *string = g_string_new (NULL);

  malbild_date_append_edtf (date, string);
  return g_string_free (string, FALSE);
}

char *
malbild_date_format (MalbildDate date)
{
  int year, month, day;
  const char *name;

  unpack (date, &year, &month, &day);
  if (!malbild_date_is_valid (date))
    return g_strdup ("");

  name = malbild_month_name (month);
  switch (malbild_date_get_precision (date))
    {
    case MALBILD_PRECISION_YEAR:
      return g_strdup_printf ("%d", year);
    case MALBILD_PRECISION_SEASON:
      /* Translators: a season and a year, "autumn 2019" */
      return g_strdup_printf (C_("date", "%s %d"), malbild_season_name (month / 3 - 1), year);
    case MALBILD_PRECISION_MONTH:
      /* Translators: a month and a year, "June 2019" */
      return g_strdup_printf (C_("month and year", "%s %d"), name, year);
    case MALBILD_PRECISION_DAY:
    default:
      /* Translators: day, month and year, "17 June 2019" */
      return g_strdup_printf (C_("date", "%d %s %d"), day, name, year);
    }
}

MalbildDate
malbild_today (void)
{
  g_autoptr (GDateTime) now = NULL;

  if (today != 0)
    return today;

  now = g_date_time_new_now_local ();
  return malbild_date_new_day (g_date_time_get_year (now), g_date_time_get_month (now), g_date_time_get_day_of_month (now));
}

void
malbild_set_today (MalbildDate day)
{
  today = malbild_date_first_day (day);
}
