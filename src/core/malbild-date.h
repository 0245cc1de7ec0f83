/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * MalbildDate:
 *
 * A date as people give it: a year, a season, a month or a day. It is one integer, `YYYYMMDDp`: the
 * first day that it covers followed by its precision, so that comparing integers sorts dates by their
 * first day and, on the same day, the coarser before the finer. 0 is "no date". Years run from 1 to 9999.
 *
 * The text form is EDTF (ISO 8601-2): `2019`, `2019-23` (autumn), `2019-06`, `2019-06-17`.
 * Seasons are meteorological: spring is 1 March to 31 May, and winter ends in February of the next year.
 */
typedef guint32 MalbildDate;

typedef enum {
  MALBILD_PRECISION_YEAR,
  MALBILD_PRECISION_SEASON,
  MALBILD_PRECISION_MONTH,
  MALBILD_PRECISION_DAY,
} MalbildPrecision;

/**
 * MalbildPeriod:
 * @start: its first date, or 0 where it is open
 * @end: its last date, or 0 where it is open
 *
 * A period that includes both ends: `2020/2027` runs from 1 January 2020 to 31 December 2027.
 * The text form is EDTF: `2020/2027`, `2020/..`, `../2027`, and `2020` for one that starts and ends in it.
 */
typedef struct {
  MalbildDate start;
  MalbildDate end;
} MalbildPeriod;

#define MALBILD_TYPE_DATE   (malbild_date_get_type ())
#define MALBILD_TYPE_PERIOD (malbild_period_get_type ())

/* Boxed types (a MalbildDate pointer, a MalbildPeriod pointer); both transform into a localized string. */
GType malbild_date_get_type   (void);
GType malbild_period_get_type (void);

MalbildDate      malbild_date_new_year   (int year);
MalbildDate      malbild_date_new_season (int year, int season);
MalbildDate      malbild_date_new_month  (int year, int month);
MalbildDate      malbild_date_new_day    (int year, int month, int day);
MalbildDate      malbild_date_from_julian (guint32 julian);
gboolean         malbild_date_is_valid   (MalbildDate date);
MalbildPrecision malbild_date_get_precision (MalbildDate date);
int              malbild_date_get_year   (MalbildDate date);
MalbildDate      malbild_date_first_day  (MalbildDate date);
MalbildDate      malbild_date_last_day   (MalbildDate date);
guint32          malbild_date_first_julian (MalbildDate date);
guint32          malbild_date_last_julian  (MalbildDate date);

gboolean malbild_date_parse   (const char *edtf, MalbildDate *date, GError **error);
gboolean malbild_date_read    (const char *input, MalbildDate *date, GError **error);
char    *malbild_date_to_edtf (MalbildDate date);
void     malbild_date_append_edtf (MalbildDate date, GString *string);
char    *malbild_date_format  (MalbildDate date);

gboolean malbild_period_is_empty (MalbildPeriod period);
gboolean malbild_period_equal    (MalbildPeriod a, MalbildPeriod b);
gboolean malbild_period_contains (MalbildPeriod period, MalbildDate day);
gboolean malbild_period_overlaps (MalbildPeriod a, MalbildPeriod b);
gboolean malbild_period_check    (MalbildPeriod period, GError **error);
gint64        malbild_period_pack   (MalbildPeriod period);
MalbildPeriod malbild_period_unpack (gint64 packed);

gboolean malbild_period_parse   (const char *edtf, MalbildPeriod *period, GError **error);
gboolean malbild_period_read    (const char *input, MalbildPeriod *period, GError **error);
char    *malbild_period_to_edtf (MalbildPeriod period);
void     malbild_period_append_edtf (MalbildPeriod period, GString *string);
char    *malbild_period_format  (MalbildPeriod period);

MalbildDate malbild_today     (void);
void        malbild_set_today (MalbildDate day);

G_END_DECLS
