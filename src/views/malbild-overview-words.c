/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-overview-words.h"

#include <glib/gi18n-lib.h>

static char *
with_date (const char  *format,
           MalbildDate  date)
{
  g_autofree char *shown = malbild_date_format (date);
  g_auto (GStrv) parts = g_strsplit (format, "%s", 2);

  return g_strconcat (parts[0], shown, parts[1], NULL);
}

static char *
late_words (MalbildPeriod planned,
            gboolean      begun)
{
  if (!begun && planned.start != 0)
    return with_date (_("late, was to begin %s"), planned.start);
  return with_date (_("late, was to be done %s"), planned.end);
}

char *
malbild_overview_step_words (MalbildPeriod planned,
                             MalbildPeriod actual,
                             MalbildDate   day)
{
  gboolean begun = actual.start != 0 && malbild_date_first_julian (actual.start) <= malbild_date_first_julian (day);

  switch (malbild_process_step_progress (planned, actual, day))
    {
    case MALBILD_PROGRESS_DONE:
      /* Translators: of a step of the process: done 5 March 2019 */
      return with_date (_("done %s"), actual.end);
    case MALBILD_PROGRESS_LATE:
      return late_words (planned, begun);
    case MALBILD_PROGRESS_NOW:
      if (planned.end != 0)
        return with_date (_("now, expected until %s"), planned.end);
      return with_date (_("now, since %s"), actual.start);
    case MALBILD_PROGRESS_PLANNED:
    default:
      if (planned.start != 0 && planned.start != planned.end)
        return with_date (_("expected to begin %s"), planned.start);
      if (planned.end != 0)
        /* Translators: of a step of the process: expected June 2019 */
        return with_date (_("expected %s"), planned.end);
      return g_strdup (_("no dates yet"));
    }
}

static char *
late_distance (guint days)
{
  if (days < 14)
    return g_strdup_printf (ngettext ("%u day late", "%u days late", days), days);
  if (days < 61)
    return g_strdup_printf (ngettext ("%u week late", "%u weeks late", (days + 3) / 7), (days + 3) / 7);
  if (days < 730)
    return g_strdup_printf (ngettext ("%u month late", "%u months late", (days + 15) / 30), (days + 15) / 30);
  return g_strdup_printf (ngettext ("%u year late", "%u years late", days / 365), days / 365);
}

static char *
coming_distance (guint days)
{
  if (days == 1)
    return g_strdup (_("tomorrow"));
  if (days < 14)
    return g_strdup_printf (ngettext ("in %u day", "in %u days", days), days);
  if (days < 61)
    return g_strdup_printf (ngettext ("in %u week", "in %u weeks", (days + 3) / 7), (days + 3) / 7);
  if (days < 730)
    return g_strdup_printf (ngettext ("in %u month", "in %u months", (days + 15) / 30), (days + 15) / 30);
  return g_strdup_printf (ngettext ("in %u year", "in %u years", days / 365), days / 365);
}

char *
malbild_overview_distance (MalbildDate date,
                           MalbildDate day)
{
  guint32 now = malbild_date_first_julian (day);
  guint32 first = malbild_date_first_julian (date);
  guint32 last = malbild_date_last_julian (date);

  if (last < now)
    return late_distance (now - last);
  if (first > now)
    return coming_distance (first - now);
  switch (malbild_date_get_precision (date))
    {
    case MALBILD_PRECISION_YEAR:
      return g_strdup (_("this year"));
    case MALBILD_PRECISION_SEASON:
      return g_strdup (_("this season"));
    case MALBILD_PRECISION_MONTH:
      return g_strdup (_("this month"));
    case MALBILD_PRECISION_DAY:
    default:
      return g_strdup (C_("relative date", "today"));
    }
}
