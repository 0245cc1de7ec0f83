/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "malbild-kind.h"
#include "malbild-privacy.h"

#define ID MALBILD_PRIVACY_IDENTITY_NUMBER
#define PHONE MALBILD_PRIVACY_PHONE
#define EMAIL MALBILD_PRIVACY_EMAIL

/* The numbers are the tax agency's and the telephone authority's for tests and films: they are nobody's. */
static const struct {
  const char *text;
  guint       type;
  const char *part;
} found[] = {
  /* Personal identity numbers, with and without century, with every separator. */
  { "19640823-3234", ID, "19640823-3234" },
  { "640823-3234", ID, "640823-3234" },
  { "6408233234", ID, "6408233234" },
  { "196408233234", ID, "196408233234" },
  { "640823 3234", ID, "640823 3234" },
  { "640823+3234", ID, "640823+3234" },
  { "640823–3234", ID, "640823–3234" },
  { "640823 - 3234", ID, "640823 - 3234" },
  { "1964-08-23-3234", ID, "1964-08-23-3234" },
  { "Mitt nummer är 640823-3234.", ID, "640823-3234" },
  { "(640823-3234)", ID, "640823-3234" },
  { "Pnr:6408233234, ring inte", ID, "6408233234" },
  /* Written with a hyphen it is one even if a figure is wrong. */
  { "640823-3235", ID, "640823-3235" },
  /* Coordination numbers: the day is 60 more. */
  { "640883-3231", ID, "640883-3231" },
  { "19640883-3231", ID, "19640883-3231" },
  { "640883-3239", ID, "640883-3239" },
  /* Born in 2007: the check digit tells it from a mobile number. */
  { "070123-4568", PHONE, "070123-4568" },
  { "0701234562", PHONE, "0701234562" },
  /* Phone numbers. */
  { "070-174 06 05", PHONE, "070-174 06 05" },
  { "0701740605", PHONE, "0701740605" },
  { "070 1740605", PHONE, "070 1740605" },
  { "Ring 070-174 06 05 efter 17!", PHONE, "070-174 06 05" },
  { "tel:031-390 06 00", PHONE, "031-390 06 00" },
  { "08-465 004 00", PHONE, "08-465 004 00" },
  { "08/465 004 00", PHONE, "08/465 004 00" },
  { "(08) 465 004 00", PHONE, "08) 465 004 00" },
  { "0980-319 20", PHONE, "0980-319 20" },
  { "020-12 34 56", PHONE, "020-12 34 56" },
  { "+46 70 174 06 05", PHONE, "+46 70 174 06 05" },
  { "+46701740605", PHONE, "+46701740605" },
  { "+46 (0)70-174 06 05", PHONE, "+46 (0)70-174 06 05" },
  { "+46 8 465 004 00", PHONE, "+46 8 465 004 00" },
  { "0046 70 174 06 05", PHONE, "0046 70 174 06 05" },
  { "+47 22 00 00 00", PHONE, "+47 22 00 00 00" },
  { "+358 9 160 01", PHONE, "+358 9 160 01" },
  { "070-174 06 05", PHONE, "070-174 06 05" },
  { "070-174 06 05 2019", PHONE, "070-174 06 05" },
  /* E-mail addresses. */
  { "anna@example.org", EMAIL, "anna@example.org" },
  { "skriv till Anna.Ek+mål@ex-ample.co.uk.", EMAIL, "Anna.Ek+mål@ex-ample.co.uk" },
  { "<åsa@exempel.se>", EMAIL, "åsa@exempel.se" },
  { "mailto:a@b.se?", EMAIL, "a@b.se" },
  { "0701740605@example.org", EMAIL, "0701740605@example.org" },
  { "hej@räksmörgås.se, sa hon", EMAIL, "hej@räksmörgås.se" },
};

static const char *const false_friends[] = {
  "",
  "Fler bänkar längs ån.",
  /* Dates, years and times of day. */
  "2019-06-17", "17 juni 2019", "20190617", "190617", "2019-06-17 18:30", "20190617 1830", "20190617-1830", "201906171831",
  "190617-1830", "08-05-2019", "08-05 2019", "2019-2022", "2019 2020 2021 2022", "den 1/4 2019", "01/04 2019", "0800-1600", "kl. 08.00-16.30",
  "kl 08-17", "2019-06-17 2020", "vecka 08 09 10 11",
  /* Registry numbers, sections, organizations' numbers, codes. */
  "KS 2019/123", "KS 2019/00123-4", "dnr KS-2019-000123", "dnr 2019-000123", "§ 0123", "212000-0142", "org.nr 556036-0793", "N00945", "0180",
  "SPB20", "SFS 2017:725", "1 kap. 2 §", "v2.10.0123456789",
  /* Amounts and other numbers. */
  "12 345 678 kr", "1 234 567 890", "+12 500 000 kr", "+125 000 000 tkr", "-125000000", "0,12345678", "0.0123456789", "100 %", "3 000 inspel",
  "1000000000", "9999999999", "990231-12", "641323-3234", "640899-3234", "17640823-3233",
  /* Postal codes. */
  "123 45 Exempelby", "SE-123 45", "112", "114 14",
  /* What only has an @. */
  "@kommunen", "a@b", "pris @ 3 kr", "a@.se", "@@@", "x@y.", "a.@b.se", "a@b.1",
  /* Numbers that go on as something else. */
  "070174060599999", "x0701740605", "0701740605x", "640823-32345", "1640823-3234",
};

static void
test_found (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (found); i++)
    {
      g_autoptr (GArray) remarks = malbild_privacy_find (found[i].text);
      g_autofree char *part = NULL;
      g_autofree char *sentence = malbild_privacy_describe (found[i].text);
      const MalbildPrivacyRemark *remark;

      g_test_message ("%s", found[i].text);
      g_assert_cmpuint (remarks->len, ==, 1);
      remark = &g_array_index (remarks, MalbildPrivacyRemark, 0);
      g_assert_cmpuint (remark->type, ==, found[i].type);
      part = g_strndup (found[i].text + remark->start, remark->end - remark->start);
      g_assert_cmpstr (part, ==, found[i].part);
      g_assert_cmpuint (malbild_privacy_find_types (found[i].text), ==, found[i].type);
      g_assert_nonnull (strstr (sentence, part));
    }
}

static void
test_false_friends (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (false_friends); i++)
    {
      g_autofree char *sentence = malbild_privacy_describe (false_friends[i]);

      g_test_message ("%s", false_friends[i]);
      g_assert_cmpstr (sentence, ==, NULL);
      g_assert_cmpuint (malbild_privacy_find_types (false_friends[i]), ==, 0);
    }
}

static void
test_several (void)
{
  const char *text = "Jag heter X, 640823-3234, nås på 070-174 06 05 eller x@example.org (inte 2019-06-17).";
  const guint types[] = { ID, PHONE, EMAIL };
  g_autoptr (GArray) remarks = malbild_privacy_find (text);
  gsize end = 0;

  g_assert_cmpuint (remarks->len, ==, G_N_ELEMENTS (types));
  for (guint i = 0; i < remarks->len; i++)
    {
      const MalbildPrivacyRemark *remark = &g_array_index (remarks, MalbildPrivacyRemark, i);

      g_assert_cmpuint (remark->type, ==, types[i]);
      g_assert_cmpuint (remark->start, >=, end);
      g_assert_cmpuint (remark->end, >, remark->start);
      end = remark->end;
    }
  g_assert_cmpuint (malbild_privacy_find_types (text), ==, ID | PHONE | EMAIL);
}

/* A sentence names all that was found, once, by what it looks like. */
static void
test_sentences (void)
{
  static const struct {
    const char *text;
    const char *found;
  } cases[] = {
    { "nås på 070-174 06 05", "“070-174 06 05” looks like a phone number." },
    { "640823-3234, 070-174 06 05 eller x@example.org",
      "“640823-3234” looks like a personal identity number, “070-174 06 05” looks like a phone number, “x@example.org” looks like an e-mail address." },
    { "x@example.org, 070-174 06 05, y@example.org",
      "“070-174 06 05” looks like a phone number, “x@example.org”, “y@example.org” look like e-mail addresses." },
    { "x@example.org och x@example.org", "“x@example.org” looks like an e-mail address." },
    { "a@x.se b@x.se c@x.se d@x.se e@x.se f@x.se g@x.se",
      "“a@x.se”, “b@x.se”, “c@x.se”, “d@x.se”, “e@x.se” and 2 more look like e-mail addresses." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *kept = malbild_privacy_describe (cases[i].text);
      g_autofree char *typed = malbild_privacy_remark (cases[i].text);

      g_test_message ("%s", typed);
      g_assert_true (g_str_has_prefix (kept, cases[i].found));
      g_assert_true (g_str_has_prefix (typed, cases[i].found));
      g_assert_nonnull (strstr (typed, "history"));
    }
  g_assert_null (malbild_privacy_remark ("Fler bänkar längs ån."));
}

/* Wherever people's words are written, and nowhere else, the table has what is typed looked at. */
static void
test_fields (void)
{
  guint n_kinds;
  const MalbildKind *const *kinds = malbild_kinds (&n_kinds);

  for (guint i = 0; i < n_kinds; i++)
    for (guint j = 0; j < kinds[i]->n_fields; j++)
      {
        const MalbildField *field = &kinds[i]->fields[j];
        gboolean written = kinds[i] == &malbild_input_kind || kinds[i] == &malbild_theme_kind || kinds[i] == &malbild_dialogue_event_kind;
        gboolean text = field->type == MALBILD_FIELD_TEXT || field->type == MALBILD_FIELD_PARAGRAPHS;

        g_test_message ("%s %s", kinds[i]->name, field->name);
        g_assert_true (field->remark_input == (written && text ? malbild_privacy_remark : NULL));
      }
}

/* Whatever is typed: the ranges are whole characters, in order, inside the text. */
static void
test_anything (void)
{
  static const char *const pieces[] = { "0", "7", "46", "640823", "-", "+", " ", " ", "–", "@", ".", "å", "se", "(", ")", "/", "2019", "\n", "3234", "𝄞" };

  for (guint round = 0; round < 20000; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GArray) remarks = NULL;
      gsize end = 0;

      for (int n = g_test_rand_int_range (0, 30); n > 0; n--)
        g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
      remarks = malbild_privacy_find (text->str);
      for (guint i = 0; i < remarks->len; i++)
        {
          const MalbildPrivacyRemark *remark = &g_array_index (remarks, MalbildPrivacyRemark, i);

          g_assert_cmpuint (remark->start, >=, end);
          g_assert_cmpuint (remark->end, >, remark->start);
          g_assert_cmpuint (remark->end, <=, text->len);
          g_assert_true (g_utf8_validate (text->str + remark->start, (gssize) (remark->end - remark->start), NULL));
          end = remark->end;
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/privacy/found", test_found);
  g_test_add_func ("/privacy/false-friends", test_false_friends);
  g_test_add_func ("/privacy/several", test_several);
  g_test_add_func ("/privacy/sentences", test_sentences);
  g_test_add_func ("/privacy/fields", test_fields);
  g_test_add_func ("/privacy/anything", test_anything);
  return g_test_run ();
}
