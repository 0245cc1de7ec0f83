/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-cell.h"
#include "malbild-error.h"
#include "malbild-integer.h"
#include "malbild-means.h"

#include <locale.h>

/* What is read in every language. */
static void
test_read (void)
{
  static const struct {
    const char *input;
    gint64      integer;
  } cases[] = {
    { "0", 0 },
    { "00", 0 },
    { "1500", 1500 },
    { "01500", 1500 },
    { "1 500", 1500 },
    { "1\u00a0500", 1500 },
    { "1\u202f500\u2009000", 1500000 },
    { " 1500\t", 1500 },
    { "1'500", 1500 },
    { "1\u2019500", 1500 },
    { "-1500", -1500 },
    { "- 1 500", -1500 },
    { "\u22121500", -1500 },
    { "\u20131500", -1500 },
    { "+1500", 1500 },
    { "(1 500)", -1500 },
    { "-0", 0 },
    { "1.234.567", 1234567 },
    { "1,234,567", 1234567 },
    { "1500,00", 1500 },
    { "1500.0", 1500 },
    { "1500,000", 1500 },
    { "1.500,00", 1500 },
    { "1,500.00", 1500 },
    { "1 500,00", 1500 },
    { "0,0", 0 },
    { "999999999999999999", G_GINT64_CONSTANT (999999999999999999) },
    { "-999 999 999 999 999 999", -G_GINT64_CONSTANT (999999999999999999) },
    { "000000000000000000000000000007", 7 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      gint64 integer = -1;

      g_test_message ("%s", cases[i].input);
      g_assert_true (malbild_integer_read (cases[i].input, &integer, &error));
      g_assert_no_error (error);
      g_assert_cmpint (integer, ==, cases[i].integer);
    }
}

static void
assert_refused (const char *input,
                const char *why)
{
  g_autoptr (GError) error = NULL;
  gint64 integer = 0;

  g_test_message ("%.40s", input);
  g_assert_false (malbild_integer_read (input, &integer, &error));
  g_assert_error (error, MALBILD_ERROR, MALBILD_ERROR_INVALID);
  if (strstr (error->message, why) == NULL)
    g_error ("“%s” is refused with: %s", input, error->message);
}

static void
test_refused (void)
{
  static const char *const not_whole[] = {
    "", " ", "-", "+", "abc", "12a", "a12", "1-2", "--1", "-+1", "1 500 tkr", "1500-", "()", "(12", "12)", "(-12)", "-(12)", "(12) 3",
    "1..2", "1.,2", ".", ",", ".5", "5.", "1,2,3", "1.23.456", "1234.567.890", "1.234.56", "1,234.567.890", "1.234,567,890", "1.234,567.89",
    "1e3", "0x10", "'12", "=1+1", "∞", "½", "\u0661\u0662",
  };
  static const char *const decimals[] = { "1,5", "1.5", "1500,50", "1 500.01", "1.500,25", "1,500.25", "0,1", "1500,001", "1,23" };
  static const char *const either[] = { "1,500", "1.500", "12.345", "-123,000" };
  static const char *const large[] = { "1000000000000000000", "9223372036854775807", "-9223372036854775808", "99999999999999999999999999999999" };
  g_autofree char *very_long = g_strnfill (100000, '9');
  g_autofree char *nonsense = g_strnfill (100000, 'x');

  for (guint i = 0; i < G_N_ELEMENTS (not_whole); i++)
    assert_refused (not_whole[i], "is not a whole number");
  for (guint i = 0; i < G_N_ELEMENTS (decimals); i++)
    assert_refused (decimals[i], "has decimals");
  for (guint i = 0; i < G_N_ELEMENTS (either); i++)
    assert_refused (either[i], "with decimals or without");
  for (guint i = 0; i < G_N_ELEMENTS (large); i++)
    assert_refused (large[i], "too large");
  assert_refused (very_long, "9…” is too large");
  assert_refused (nonsense, "x…” is not a whole number");
}

/* A comma parts thousands in English, and begins decimals in Swedish. */
static void
test_languages (void)
{
  g_autofree char *former = g_strdup (setlocale (LC_NUMERIC, NULL));
  g_autofree char *english = NULL;
  g_autofree char *swedish = NULL;
  gint64 integer = 0;

  if (setlocale (LC_NUMERIC, "en_GB.UTF-8") == NULL)
    {
      g_test_skip ("there is no such locale");
      return;
    }
  g_assert_true (malbild_integer_read ("1,500", &integer, NULL));
  g_assert_cmpint (integer, ==, 1500);
  g_assert_true (malbild_integer_read ("-12,345,678.00", &integer, NULL));
  g_assert_cmpint (integer, ==, -12345678);
  assert_refused ("1.500", "with decimals or without");
  assert_refused ("1,50", "has decimals");
  english = malbild_integer_format (-1234567);
  g_assert_cmpstr (english, ==, "−1,234,567");

  g_assert_nonnull (setlocale (LC_NUMERIC, "sv_SE.UTF-8"));
  assert_refused ("1,500", "with decimals or without");
  swedish = malbild_integer_format (-1234567);
  g_assert_true (malbild_integer_read (swedish, &integer, NULL));
  g_assert_cmpint (integer, ==, -1234567);
  g_assert_cmpuint (g_utf8_strlen (swedish, -1), ==, 10);
  setlocale (LC_NUMERIC, former);
}

/* Also where the language says nothing of it. */
static void
test_thousands (void)
{
  static const struct {
    gint64      integer;
    const char *shown;
  } cases[] = {
    { 0, "0" }, { 999, "999" }, { -100, "−100" }, { 1000, "1\u202f000" }, { 108100, "108\u202f100" }, { -7654321, "−7\u202f654\u202f321" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *shown = malbild_integer_format (cases[i].integer);

      g_assert_cmpstr (shown, ==, cases[i].shown);
    }
}

/* What is shown is read again, whatever the number. */
static void
test_there_and_back (void)
{
  for (guint i = 0; i < 2000; i++)
    {
      gint64 number = ((gint64) g_test_rand_int () * (1 << 20) + g_test_rand_int ()) % (MALBILD_AMOUNT_MAX + 1);
      g_autofree char *shown = malbild_integer_format (number);
      gint64 again = -1;

      g_assert_true (malbild_integer_read (shown, &again, NULL));
      g_assert_cmpint (again, ==, number);
    }
}

/* The field holds what it can hold, whichever way it comes. */
static void
test_amount (void)
{
  const MalbildField *field = malbild_kind_get_field (&malbild_means_kind, "investment");
  MalbildCell most = { .type = MALBILD_CELL_INTEGER, .integer = MALBILD_AMOUNT_MAX };
  MalbildCell least = { .type = MALBILD_CELL_INTEGER, .integer = -MALBILD_AMOUNT_MAX };
  MalbildCell cell;
  g_autofree char *storage = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (field->max, ==, MALBILD_AMOUNT_MAX);
  g_assert_true (malbild_field_check (field, &most, NULL));
  g_assert_true (malbild_field_check (field, &least, NULL));
  most.integer++;
  least.integer--;
  g_assert_false (malbild_field_check (field, &most, NULL));
  g_assert_false (malbild_field_check (field, &least, NULL));
  g_assert_false (malbild_field_parse (field, "1000000000000", &cell, NULL));
  g_assert_false (malbild_field_read (field, "1 000 000 000 000", &cell, &storage, &error));
  g_assert_error (error, MALBILD_ERROR, MALBILD_ERROR_INVALID);
  g_assert_true (malbild_field_read (field, "−999 999 999 999", &cell, &storage, NULL));
  g_assert_cmpint (cell.integer, ==, -MALBILD_AMOUNT_MAX);
  g_assert_true (malbild_field_read (field, "  ", &cell, &storage, NULL));
  g_assert_cmpint (cell.type, ==, MALBILD_CELL_NONE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/integer/read", test_read);
  g_test_add_func ("/core/integer/refused", test_refused);
  g_test_add_func ("/core/integer/languages", test_languages);
  g_test_add_func ("/core/integer/thousands", test_thousands);
  g_test_add_func ("/core/integer/there-and-back", test_there_and_back);
  g_test_add_func ("/core/integer/amount", test_amount);
  return g_test_run ();
}
