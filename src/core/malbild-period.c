/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-date.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "malbild-error.h"
#include "malbild-text.h"

static gpointer
copy_boxed_period (gpointer boxed)
{
  return g_memdup2 (boxed, sizeof (MalbildPeriod));
}

static void
period_to_string (const GValue *period,
                  GValue       *string)
{
  const MalbildPeriod *boxed = g_value_get_boxed (period);

  g_value_take_string (string, boxed != NULL ? malbild_period_format (*boxed) : g_strdup (""));
}

G_DEFINE_BOXED_TYPE_WITH_CODE (MalbildPeriod, malbild_period, copy_boxed_period, g_free,
                               g_value_register_transform_func (g_define_type_id, G_TYPE_STRING, period_to_string))

gboolean
malbild_period_is_empty (MalbildPeriod period)
{
  return period.start == 0 && period.end == 0;
}

gboolean
malbild_period_equal (MalbildPeriod a,
                      MalbildPeriod b)
{
  return a.start == b.start && a.end == b.end;
}

gboolean
malbild_period_overlaps (MalbildPeriod a,
                         MalbildPeriod b)
{
  gboolean a_before_b = a.end != 0 && b.start != 0 && malbild_date_last_day (a.end) < malbild_date_first_day (b.start);
  gboolean b_before_a = b.end != 0 && a.start != 0 && malbild_date_last_day (b.end) < malbild_date_first_day (a.start);

  return !a_before_b && !b_before_a;
}

gboolean
malbild_period_contains (MalbildPeriod period,
                         MalbildDate   day)
{
  return malbild_period_overlaps (period, (MalbildPeriod) { malbild_date_first_day (day), malbild_date_first_day (day) });
}

gboolean
malbild_period_check (MalbildPeriod   period,
                      GError        **error)
{
  if ((period.start != 0 && !malbild_date_is_valid (period.start)) ||
      (period.end != 0 && !malbild_date_is_valid (period.end)))
    {
      g_set_error_literal (error, MALBILD_ERROR, MALBILD_ERROR_INVALID, _("The period has a date that does not exist."));
      return FALSE;
    }
  if (period.start != 0 && period.end != 0 &&
      malbild_date_last_day (period.end) < malbild_date_first_day (period.start))
    {
      g_autofree char *start = malbild_date_format (period.start);
      g_autofree char *end = malbild_date_format (period.end);

      g_set_error (error, MALBILD_ERROR, MALBILD_ERROR_INVALID, _("The end, %s, is before the start, %s."), end, start);
      return FALSE;
    }
  return TRUE;
}

gint64
malbild_period_pack (MalbildPeriod period)
{
  return (gint64) period.start << 32 | period.end;
}

MalbildPeriod
malbild_period_unpack (gint64 packed)
{
  return (MalbildPeriod) { (MalbildDate) (packed >> 32), (MalbildDate) (packed & G_MAXUINT32) };
}

typedef gboolean (*ReadDate) (const char *text, MalbildDate *date, GError **error);

/* One end of a period; nothing, or "..", is open. */
static gboolean
read_end (const char   *text,
          ReadDate      read_date,
          MalbildDate  *date,
          GError      **error)
{
  *date = 0;
  return text[0] == '\0' || g_str_equal (text, "..") || read_date (text, date, error);
}

static gboolean
read_ends (const char     *text,
           const char     *separator,
           ReadDate        read_date,
           MalbildPeriod  *period,
           GError        **error)
{
  const char *at = strstr (text, separator);
  g_autofree char *start = NULL;
  g_autofree char *end = NULL;

  if (at == NULL)
    return FALSE;

  start = g_strstrip (g_strndup (text, at - text));
  end = g_strstrip (g_strdup (at + strlen (separator)));
  return read_end (start, read_date, &period->start, error) && read_end (end, read_date, &period->end, error) &&
         !malbild_period_is_empty (*period);
}

gboolean
malbild_period_parse (const char     *edtf,
                      MalbildPeriod  *period,
                      GError        **error)
{
  g_return_val_if_fail (edtf != NULL, FALSE);

  if (strchr (edtf, '/') == NULL)
    {
      if (!malbild_date_parse (edtf, &period->start, error))
        return FALSE;
      period->end = period->start;
      return TRUE;
    }

  if (!read_ends (edtf, "/", malbild_date_parse, period, NULL) || strpbrk (edtf, " \t\n\r\v\f") != NULL ||
      g_str_has_prefix (edtf, "/") || g_str_has_suffix (edtf, "/"))
    {
      g_autofree char *shown = g_utf8_substring (edtf, 0, MIN (g_utf8_strlen (edtf, -1), 40));

      g_set_error (error, MALBILD_ERROR, MALBILD_ERROR_INVALID, _("“%s” is not a period such as 2020/2027 or 2020/.."), shown);
      return FALSE;
    }
  return malbild_period_check (*period, error);
}

/* "2020-2027" and "2020-": a hyphen that is no part of a date. */
static gboolean
read_hyphenated (const char    *input,
                 MalbildPeriod *period)
{
  g_autofree char *dashed = NULL;
  g_autoptr (GRegex) regex = NULL;

  if (g_regex_match_simple ("^[0-9]{4}-([0-9]{4})?$", input, 0, 0))
    {
      dashed = g_strdup (input);
      dashed[4] = '/';
    }
  else if (g_regex_match_simple ("^-[0-9]{4}$", input, 0, 0))
    {
      dashed = g_strdup (input);
      dashed[0] = '/';
    }
  return dashed != NULL && read_ends (dashed, "/", malbild_date_read, period, NULL);
}

/* "from 2020", "until 2027", in the language of the program or in English. */
static gboolean
read_open (const char    *input,
           MalbildPeriod *period)
{
  const char *from[] = { _("from "), "from ", "from " };
  /* What joins two dates opens a period as well: "to 2027". */
  const char *until[] = { _("until "), "until ", _(" to ") + 1 };
  g_autofree char *lower = g_utf8_strdown (input, -1);

  *period = (MalbildPeriod) { 0 };
  for (guint i = 0; i < G_N_ELEMENTS (from); i++)
    {
      if (g_str_has_prefix (lower, from[i]))
        return malbild_date_read (lower + strlen (from[i]), &period->start, NULL);
      if (g_str_has_prefix (lower, until[i]))
        return malbild_date_read (lower + strlen (until[i]), &period->end, NULL);
    }
  return FALSE;
}

gboolean
malbild_period_read (const char     *input,
                     MalbildPeriod  *period,
                     GError        **error)
{
  /* The slash comes last: it stands in dates, too (17/6 2019). */
  const char *separators[] = { "–", "—", " - ", _(" to "), " to ", "...", "/", ".." };
  g_autoptr (GError) as_date = NULL;

  g_return_val_if_fail (input != NULL, FALSE);

  *period = (MalbildPeriod) { 0 };
  if (malbild_date_read (input, &period->start, &as_date))
    {
      period->end = period->start;
      return TRUE;
    }
  if (read_hyphenated (input, period) || read_open (input, period))
    return malbild_period_check (*period, error);
  for (guint i = 0; i < G_N_ELEMENTS (separators); i++)
    {
      g_autoptr (GError) end_error = NULL;

      if (read_ends (input, separators[i], malbild_date_read, period, &end_error))
        return malbild_period_check (*period, error);
      if (end_error != NULL && i < 5)
        {
          g_propagate_error (error, g_steal_pointer (&end_error));
          return FALSE;
        }
    }

  g_propagate_error (error, g_steal_pointer (&as_date));
  return FALSE;
}

static void
append_end (MalbildDate  date,
            GString     *string)
{
  if (date != 0)
    malbild_date_append_edtf (date, string);
  else
    g_string_append (string, "..");
}

void
malbild_period_append_edtf (MalbildPeriod  period,
                            GString       *string)
{
  if (malbild_period_is_empty (period))
    return;
  append_end (period.start, string);
  if (period.start == period.end)
    return;
  g_string_append_c (string, '/');
  append_end (period.end, string);
}

char *
malbild_period_to_edtf (MalbildPeriod period)
{
  GString *string = g_string_new (NULL);

  malbild_period_append_edtf (period, string);
  return g_string_free (string, FALSE);
}

char *
malbild_period_format (MalbildPeriod period)
{
  g_autofree char *start = malbild_date_format (period.start);
  g_autofree char *end = malbild_date_format (period.end);

  if (period.start == period.end)
    return g_steal_pointer (&start);
  if (period.end == 0)
    return g_strconcat (_("from "), start, NULL);
  if (period.start == 0)
    return g_strconcat (_("until "), end, NULL);
  if (strchr (start, ' ') == NULL && strchr (end, ' ') == NULL)
    return g_strdup_printf ("%s–%s", start, end);
  return g_strdup_printf ("%s – %s", start, end);
}
