/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-error.h"
#include "malbild-text.h"
#include "malbild-uuid.h"

#include <string.h>

static void
test_clean (void)
{
  static const struct {
    const char *text;
    gboolean    paragraphs;
    const char *clean;   /* NULL: refused */
  } cases[] = {
    { "Fler unga", FALSE, "Fler unga" },
    { "  Fler unga \n", FALSE, "Fler unga" },
    { "one\ntwo", FALSE, "one two" },
    { "one\r\ntwo\rthree", TRUE, "one\ntwo\nthree" },
    { "\n one \n\n", TRUE, "one" },
    { "\u00a0one\u2003", FALSE, "one" },
    { "a\tb", TRUE, "a b" },
    { "e\u0301", FALSE, "\u00e9" },
    { "A\u030angest", FALSE, "\u00c5ngest" },
    { "", FALSE, "" },
    { "bell\a", TRUE, NULL },
    { "vertical\vtab", TRUE, NULL },
    { "\x7f", FALSE, NULL },
    { "next\xc2\x85" "line", FALSE, NULL },
    { "\u2028", TRUE, NULL },
    { "\uffff", FALSE, NULL },
    { "\ufffe", FALSE, NULL },
    { "\xed\xa0\x80", FALSE, NULL },
    { "\xff", FALSE, NULL },
    { "\U0001f600", FALSE, "\U0001f600" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *clean = malbild_text_clean (cases[i].text, cases[i].paragraphs, 100, &error);

      g_assert_cmpstr (clean, ==, cases[i].clean);
      if (clean == NULL)
        g_assert_error (error, MALBILD_ERROR, MALBILD_ERROR_INVALID);
      else
        g_assert_true (malbild_text_is_clean (clean, cases[i].paragraphs, 100));
    }
}

static void
test_clean_limits (void)
{
  g_autofree char *longest = g_strnfill (MALBILD_TEXT_MAX, 'a');
  g_autofree char *too_long = g_strnfill (MALBILD_TEXT_MAX + 1, 'a');
  g_autofree char *megabyte = g_strnfill (1 << 20, 'a');
  g_autofree char *clean = malbild_text_clean (longest, FALSE, MALBILD_TEXT_MAX, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (clean, ==, longest);
  g_assert_null (malbild_text_clean (too_long, FALSE, MALBILD_TEXT_MAX, &error));
  g_assert_error (error, MALBILD_ERROR, MALBILD_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_null (malbild_text_clean (megabyte, TRUE, MALBILD_PARAGRAPHS_MAX, &error));
  g_assert_error (error, MALBILD_ERROR, MALBILD_ERROR_INVALID);
}

static void
test_fold (void)
{
  static const struct {
    const char *text;
    const char *folded;
  } cases[] = {
    { "Åre", "åre" },
    { "ÄPPLE", "äpple" },
    { "Över", "över" },
    { "Café", "cafe" },
    { "résumé", "resume" },
    { "ÜBER", "uber" },
    { "Straße", "strasse" },
    { "A\u030a", "å" },
    { "\ufb01n", "fin" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *composed = g_utf8_normalize (cases[i].text, -1, G_NORMALIZE_NFC);
      g_autofree char *folded = malbild_text_fold (composed);
      g_autofree char *again = malbild_text_fold (folded);

      g_assert_cmpstr (folded, ==, cases[i].folded);
      g_assert_cmpstr (again, ==, folded);
    }
}

static void
test_sort_key (void)
{
  static const char *const sorted[] = { "10", "Ale", "alm", "Édith", "edna", NULL };
  static const char *const swedish[] = { "Zon", "Åre", "Ängelholm", "Örebro" };

  for (guint i = 1; sorted[i] != NULL; i++)
    {
      g_autofree char *a = malbild_text_sort_key (sorted[i - 1]);
      g_autofree char *b = malbild_text_sort_key (sorted[i]);

      g_assert_cmpint (strcmp (a, b), <, 0);
    }
  for (guint i = 1; i < G_N_ELEMENTS (swedish); i++)
    {
      g_autofree char *a = malbild_text_sort_key (swedish[i - 1]);
      g_autofree char *b = malbild_text_sort_key (swedish[i]);

      g_assert_cmpint (strcmp (a, b), <, 0);
    }
}

static void
test_uuid (void)
{
  static const char *const bad[] = {
    "", "6f9619ff8b864011b42d00c04fc964ff", "6f9619ff-8b86-4011-b42d-00c04fc964f", "6f9619ff-8b86-4011-b42d-00c04fc964fg",
    "6f9619ff-8b86-4011-b42d-00c04fc964ff0", "{6f9619ff-8b86-4011-b42d-00c04fc964ff}", "6f9619ff+8b86-4011-b42d-00c04fc964ff",
  };
  char text[MALBILD_UUID_STRING_SIZE];
  MalbildUuid uuid, again;

  malbild_uuid_generate (&uuid);
  malbild_uuid_to_string (&uuid, text);
  g_assert_true (g_uuid_string_is_valid (text));
  g_assert_true (malbild_uuid_parse (text, &again));
  g_assert_true (malbild_uuid_equal (&uuid, &again));
  g_assert_cmpuint (malbild_uuid_hash (&uuid), ==, malbild_uuid_hash (&again));

  malbild_uuid_generate (&again);
  g_assert_false (malbild_uuid_equal (&uuid, &again));
  g_assert_true (malbild_uuid_parse ("6F9619FF-8B86-4011-B42D-00C04FC964FF", &uuid));
  malbild_uuid_to_string (&uuid, text);
  g_assert_cmpstr (text, ==, "6f9619ff-8b86-4011-b42d-00c04fc964ff");
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (malbild_uuid_parse (bad[i], &uuid));
}

/* A part that is empty, or none, leaves no trace: no separator stands at an end or beside another. */
static void
test_append_part (void)
{
  static const struct {
    const char *parts[4];
    const char *line;
  } cases[] = {
    { { NULL, NULL, NULL, NULL }, "" },
    { { "a", NULL, NULL, NULL }, "a" },
    { { "", "a", "", "b" }, "a · b" },
    { { "a", "b", NULL, "" }, "a · b" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) line = g_string_new (NULL);

      for (guint j = 0; j < G_N_ELEMENTS (cases[i].parts); j++)
        malbild_text_append_part (line, MALBILD_TEXT_DOT, cases[i].parts[j]);
      g_assert_cmpstr (line->str, ==, cases[i].line);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/clean", test_clean);
  g_test_add_func ("/text/clean-limits", test_clean_limits);
  g_test_add_func ("/text/fold", test_fold);
  g_test_add_func ("/text/sort-key", test_sort_key);
  g_test_add_func ("/uuid", test_uuid);
  g_test_add_func ("/core/text/append-part", test_append_part);

  return g_test_run ();
}
