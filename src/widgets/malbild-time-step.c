/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-time-step.h"

#include <glib/gi18n-lib.h>

#include "malbild-date-names.h"

#define LAST_DAY 3652059 /* 31 December 9999, the last day of a MalbildDate */

/* From fine to coarse: the least width of a cell that its labels need. */
static const struct {
  MalbildTimeStep step;
  double          days;
  double          width;
} steps[] = {
  { { MALBILD_TIME_DAY,      1 },      1, 24 },
  { { MALBILD_TIME_WEEK,     1 },      7, 44 },
  { { MALBILD_TIME_MONTH,    1 },     28, 34 },
  { { MALBILD_TIME_QUARTER,  1 },     90, 36 },
  { { MALBILD_TIME_YEAR,     1 },    365, 44 },
  { { MALBILD_TIME_YEAR,     2 },    730, 44 },
  { { MALBILD_TIME_YEAR,     5 },   1826, 44 },
  { { MALBILD_TIME_YEAR,    10 },   3652, 44 },
  { { MALBILD_TIME_YEAR,    50 },  18262, 44 },
  { { MALBILD_TIME_YEAR,   100 },  36524, 44 },
  { { MALBILD_TIME_YEAR,  1000 }, 365242, 44 },
};

MalbildTimeStep
malbild_time_step_for_scale (double scale)
{
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (steps[i].days * scale >= steps[i].width)
      return steps[i].step;
  return steps[G_N_ELEMENTS (steps) - 1].step;
}

gboolean
malbild_time_step_get_coarser (MalbildTimeStep  step,
                               MalbildTimeStep *coarser)
{
  *coarser = (MalbildTimeStep) { MALBILD_TIME_YEAR, 1 };
  switch (step.unit)
    {
    case MALBILD_TIME_DAY:
    case MALBILD_TIME_WEEK:
      coarser->unit = MALBILD_TIME_MONTH;
      return TRUE;
    case MALBILD_TIME_MONTH:
    case MALBILD_TIME_QUARTER:
      return TRUE;
    case MALBILD_TIME_YEAR:
    default:
      return FALSE;
    }
}

static guint32
julian (int year,
        int month)
{
  GDate date;

  if (year > 9999)
    return LAST_DAY;
  g_date_set_dmy (&date, 1, month, MAX (year, 1));
  return g_date_get_julian (&date);
}

guint32
malbild_time_step_floor (MalbildTimeStep step,
                         double          day)
{
  guint32 whole = (guint32) CLAMP (day, 1, LAST_DAY);
  GDate date;
  int year, month;

  g_date_set_julian (&date, whole);
  year = g_date_get_year (&date);
  month = g_date_get_month (&date);
  switch (step.unit)
    {
    case MALBILD_TIME_DAY:
      return whole;
    case MALBILD_TIME_WEEK: /* from Monday, as ISO 8601 has it; Julian day 1 is one */
      return whole - (whole - 1) % 7;
    case MALBILD_TIME_MONTH:
      return julian (year, month);
    case MALBILD_TIME_QUARTER:
      return julian (year, month - (month - 1) % 3);
    case MALBILD_TIME_YEAR:
    default:
      return julian (year - year % (int) step.count, 1);
    }
}

guint32
malbild_time_step_next (MalbildTimeStep step,
                        guint32         first)
{
  GDate date;
  int year, month;

  g_date_set_julian (&date, CLAMP (first, 1, LAST_DAY));
  year = g_date_get_year (&date);
  month = g_date_get_month (&date);
  switch (step.unit)
    {
    case MALBILD_TIME_DAY:
      return MIN (first + 1, LAST_DAY);
    case MALBILD_TIME_WEEK:
      return MIN (first + 7, LAST_DAY);
    case MALBILD_TIME_MONTH:
      return month == 12 ? julian (year + 1, 1) : julian (year, month + 1);
    case MALBILD_TIME_QUARTER:
      return month >= 10 ? julian (year + 1, 1) : julian (year, month + 3);
    case MALBILD_TIME_YEAR:
    default:
      /* The first cell of all may begin in year 1 although it is named after year 0. */
      return julian (year - year % (int) step.count + (int) step.count, 1);
    }
}

char *
malbild_time_step_label (MalbildTimeStep step,
                         guint32         first,
                         double          width)
{
  GDate date;
  int month;

  g_date_set_julian (&date, CLAMP (first, 1, LAST_DAY));
  month = g_date_get_month (&date);
  switch (step.unit)
    {
    case MALBILD_TIME_DAY:
      return g_strdup_printf ("%d", g_date_get_day (&date));
    case MALBILD_TIME_WEEK:
      /* Translators: the number of a week, short */
      return g_strdup_printf (C_("week", "w. %u"), g_date_get_iso8601_week_of_year (&date));
    case MALBILD_TIME_MONTH:
      return g_strdup (width < 84 ? malbild_month_short_name (month) : malbild_month_name (month));
    case MALBILD_TIME_QUARTER:
      /* Translators: the number of a quarter of a year, short */
      return g_strdup_printf (C_("quarter", "Q%d"), (month + 2) / 3);
    case MALBILD_TIME_YEAR:
    default:
      return g_strdup_printf ("%d", g_date_get_year (&date));
    }
}
