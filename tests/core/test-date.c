/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-date.h"
#include "malbild-error.h"

static void
test_parse (void)
{
  static const struct {
    const char *edtf;
    const char *first;
    const char *last;
  } cases[] = {
    { "2019", "2019-01-01", "2019-12-31" },
    { "2019-06", "2019-06-01", "2019-06-30" },
    { "2020-02", "2020-02-01", "2020-02-29" },
    { "1900-02", "1900-02-01", "1900-02-28" },
    { "2019-06-17", "2019-06-17", "2019-06-17" },
    { "2019-21", "2019-03-01", "2019-05-31" },
    { "2019-22", "2019-06-01", "2019-08-31" },
    { "2019-23", "2019-09-01", "2019-11-30" },
    { "2019-24", "2019-12-01", "2020-02-29" },
    { "9999-24", "9999-12-01", "9999-12-31" },
    { "0001", "0001-01-01", "0001-12-31" },
    { "9999-12-31", "9999-12-31", "9999-12-31" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *back = NULL;
      g_autofree char *first = NULL;
      g_autofree char *last = NULL;
      MalbildDate date;

      g_assert_true (malbild_date_parse (cases[i].edtf, &date, &error));
      g_assert_no_error (error);
      g_assert_true (malbild_date_is_valid (date));
      back = malbild_date_to_edtf (date);
      first = malbild_date_to_edtf (malbild_date_first_day (date));
      last = malbild_date_to_edtf (malbild_date_last_day (date));
      g_assert_cmpstr (back, ==, cases[i].edtf);
      g_assert_cmpstr (first, ==, cases[i].first);
      g_assert_cmpstr (last, ==, cases[i].last);
    }
}

static void
test_parse_refuses (void)
{
  static const char *const cases[] = {
    "", "19", "2019-", "2019-6", "2019-13", "2019-00", "2019-20", "2019-25", "2019-02-30", "2019-06-17T00", "2019-06-00",
    "2019-21-01", " 2019", "2019 ", "20190617", "0000", "-2019", "2019-06-17 ", "２０１９", "hösten 2019", "2019/2020",
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      MalbildDate date;

      g_assert_false (malbild_date_parse (cases[i], &date, &error));
      g_assert_error (error, MALBILD_ERROR, MALBILD_ERROR_INVALID);
    }
}

/* What is no date, as a damaged goal file may hold it, is none everywhere. */
static void
test_invalid (void)
{
  static const MalbildDate cases[] = { 0, 1, 4, 201906174, 201913012, 201902303, 201900003, 201901020, 201902011, G_MAXUINT32 };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *formatted = malbild_date_format (cases[i]);

      g_assert_false (malbild_date_is_valid (cases[i]));
      g_assert_cmpstr (formatted, ==, "");
    }
}

static void
test_read (void)
{
  static const struct {
    const char *input;
    const char *edtf;   /* NULL: refused */
  } cases[] = {
    { "2019", "2019" },
    { "17 June 2019", "2019-06-17" },
    { "17 jun 2019", "2019-06-17" },
    { "june 2019", "2019-06" },
    { "Autumn 2019", "2019-23" },
    { "17/6 2019", "2019-06-17" },
    { "17.6.2019", "2019-06-17" },
    { "17 / 6 / 2019", "2019-06-17" },
    { "2019-06-17", "2019-06-17" },
    { "today", "2021-02-15" },
    { "31 June 2019", NULL },
    { "2019-02-30", NULL },
    { "June", NULL },
    { "ju 2019", NULL },
    { "17 18 June 2019", NULL },
    { "tomorrow", NULL },
    { "June June 2019", NULL },
    { "June 19", NULL },
  };

  malbild_set_today (malbild_date_new_day (2021, 2, 15));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *edtf = NULL;
      MalbildDate date;
      gboolean ok = malbild_date_read (cases[i].input, &date, &error);

      g_test_message ("%s", cases[i].input);
      g_assert_cmpint (ok, ==, cases[i].edtf != NULL);
      edtf = malbild_date_to_edtf (date);
      if (ok)
        g_assert_cmpstr (edtf, ==, cases[i].edtf);
      else
        g_assert_error (error, MALBILD_ERROR, MALBILD_ERROR_INVALID);
    }
  malbild_set_today (0);
}

/* Dates sort by their first day, and what is formatted can be read again. */
static void
test_order_and_format (void)
{
  static const char *const sorted[] = {
    "2018-12-31", "2019", "2019-01", "2019-01-01", "2019-02-28", "2019-21", "2019-03", "2019-03-01", "2019-23", "2019-09",
    "2019-11-30", "2019-24", "2019-12", "2020",
  };
  MalbildDate before = 0;

  for (guint i = 0; i < G_N_ELEMENTS (sorted); i++)
    {
      g_autofree char *formatted = NULL;
      MalbildDate date, again;

      g_assert_true (malbild_date_parse (sorted[i], &date, NULL));
      g_assert_cmpuint (date, >, before);
      g_assert_cmpuint (malbild_date_first_day (date), <=, malbild_date_last_day (date));
      formatted = malbild_date_format (date);
      g_assert_true (malbild_date_read (formatted, &again, NULL));
      g_assert_cmpuint (again, ==, date);
      before = date;
    }
}

/* Every day of some years, to and from its number. */
static void
test_julian (void)
{
  for (int year = 2019; year <= 2024; year++)
    for (guint32 julian = malbild_date_first_julian (malbild_date_new_year (year));
         julian <= malbild_date_last_julian (malbild_date_new_year (year)); julian++)
      {
        MalbildDate date = malbild_date_from_julian (julian);

        g_assert_true (malbild_date_is_valid (date));
        g_assert_cmpint (malbild_date_get_year (date), ==, year);
        g_assert_cmpuint (malbild_date_first_julian (date), ==, julian);
        g_assert_cmpuint (malbild_date_last_julian (date), ==, julian);
      }
}

static void
test_period_read (void)
{
  static const struct {
    const char *input;
    const char *edtf;   /* NULL: refused */
  } cases[] = {
    { "2020–2027", "2020/2027" },
    { "2020-2027", "2020/2027" },
    { "2020 - 2027", "2020/2027" },
    { "2020 to 2027", "2020/2027" },
    { "2020/2027", "2020/2027" },
    { "2020/..", "2020/.." },
    { "2020–", "2020/.." },
    { "2020-", "2020/.." },
    { "-2027", "../2027" },
    { "from 2020", "2020/.." },
    { "until June 2027", "../2027-06" },
    { "to 2027", "../2027" },
    { "2020", "2020" },
    { "17 June 2019 – 2022-12-31", "2019-06-17/2022-12-31" },
    { "17/6 2019 – 30/6 2020", "2019-06-17/2020-06-30" },
    { "2020-06-01/2020-06-01", "2020-06-01" },
    { "2027–2020", NULL },
    { "30 June 2019 – 2019-06", "2019-06-30/2019-06" },
    { "2019-02-30 – 2020", NULL },
    { "–", NULL },
    { "soon", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *edtf = NULL;
      MalbildPeriod period;
      gboolean ok = malbild_period_read (cases[i].input, &period, &error);

      g_test_message ("%s", cases[i].input);
      g_assert_cmpint (ok, ==, cases[i].edtf != NULL);
      if (ok)
        {
          g_autofree char *formatted = malbild_period_format (period);
          MalbildPeriod again;

          edtf = malbild_period_to_edtf (period);
          g_assert_cmpstr (edtf, ==, cases[i].edtf);
          g_assert_true (malbild_period_equal (period, malbild_period_unpack (malbild_period_pack (period))));
          g_assert_true (malbild_period_read (formatted, &again, NULL));
          g_assert_true (malbild_period_equal (period, again));
        }
      else
        g_assert_error (error, MALBILD_ERROR, MALBILD_ERROR_INVALID);
    }
}

static void
test_period_parse (void)
{
  static const char *const good[] = { "2020", "2020/2027", "2020/..", "../2027", "2019-06/2020-23", "2019-06-17/2019-06-18" };
  static const char *const bad[] = { "", "/", "../..", "2020/", "/2027", "2027/2020", "2020 / 2027", "2020–2027", "2020/2027/2030", "2020/\t2027" };

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autofree char *edtf = NULL;
      MalbildPeriod period;

      g_assert_true (malbild_period_parse (good[i], &period, NULL));
      edtf = malbild_period_to_edtf (period);
      g_assert_cmpstr (edtf, ==, good[i]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;
      MalbildPeriod period;

      g_test_message ("%s", bad[i]);
      g_assert_false (malbild_period_parse (bad[i], &period, &error));
      g_assert_error (error, MALBILD_ERROR, MALBILD_ERROR_INVALID);
    }
}

static void
test_period_overlap (void)
{
  static const struct {
    const char *a;
    const char *b;
    gboolean    overlap;
  } cases[] = {
    { "2019/2020", "2020/2021", TRUE },
    { "2019", "2020", FALSE },
    { "2019-12-31", "2019", TRUE },
    { "../2019", "2019-12-31/..", TRUE },
    { "../2018", "2019/..", FALSE },
    { "2019-24", "2020-02-29", TRUE },
    { "2019-24", "2020-03-01", FALSE },
    { "2020/..", "2030", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      MalbildPeriod a, b;

      g_assert_true (malbild_period_parse (cases[i].a, &a, NULL));
      g_assert_true (malbild_period_parse (cases[i].b, &b, NULL));
      g_assert_cmpint (malbild_period_overlaps (a, b), ==, cases[i].overlap);
      g_assert_cmpint (malbild_period_overlaps (b, a), ==, cases[i].overlap);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date/parse", test_parse);
  g_test_add_func ("/date/parse-refuses", test_parse_refuses);
  g_test_add_func ("/date/invalid", test_invalid);
  g_test_add_func ("/date/read", test_read);
  g_test_add_func ("/date/order-and-format", test_order_and_format);
  g_test_add_func ("/date/julian", test_julian);
  g_test_add_func ("/period/read", test_period_read);
  g_test_add_func ("/period/parse", test_period_parse);
  g_test_add_func ("/period/overlap", test_period_overlap);
  return g_test_run ();
}
