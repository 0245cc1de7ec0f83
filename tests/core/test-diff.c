/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-diff.h"

#include <string.h>

/* What a person would write down: [-removed-], {+added+}. */
static char *
write_down (GArray *runs)
{
  static const char *const open[] = { "", "[-", "{+" };
  static const char *const close[] = { "", "-]", "+}" };
  g_autoptr (GString) string = g_string_new (NULL);

  for (guint i = 0; i < runs->len; i++)
    {
      const MalbildDiffRun *run = &g_array_index (runs, MalbildDiffRun, i);

      g_string_append (string, open[run->type]);
      g_string_append_len (string, run->text, (gssize) run->length);
      g_string_append (string, close[run->type]);
    }
  return g_string_free (g_steal_pointer (&string), FALSE);
}

static char *
collect (GArray          *runs,
         MalbildDiffType  but)
{
  g_autoptr (GString) string = g_string_new (NULL);

  for (guint i = 0; i < runs->len; i++)
    {
      const MalbildDiffRun *run = &g_array_index (runs, MalbildDiffRun, i);

      if (run->type != but)
        g_string_append_len (string, run->text, (gssize) run->length);
    }
  return g_string_free (g_steal_pointer (&string), FALSE);
}

/* What holds for any two texts. */
static void
assert_whole (GArray     *runs,
              const char *old_text,
              const char *new_text)
{
  g_autofree char *old_again = collect (runs, MALBILD_DIFF_ADDED);
  g_autofree char *new_again = collect (runs, MALBILD_DIFF_REMOVED);

  g_assert_cmpstr (old_again, ==, old_text);
  g_assert_cmpstr (new_again, ==, new_text);
  for (guint i = 0; i < runs->len; i++)
    {
      const MalbildDiffRun *run = &g_array_index (runs, MalbildDiffRun, i);

      g_assert_cmpuint (run->length, >, 0);
      g_assert_true (g_utf8_validate (run->text, (gssize) run->length, NULL));
      if (i > 0)
        {
          MalbildDiffType before = g_array_index (runs, MalbildDiffRun, i - 1).type;

          g_assert_cmpint (before, !=, run->type);
          g_assert_false (before == MALBILD_DIFF_ADDED && run->type == MALBILD_DIFF_REMOVED);
        }
    }
}

static void
test_words (void)
{
  static const struct {
    const char *old_text;
    const char *new_text;
    const char *expected;
  } cases[] = {
    { "", "", "" },
    { "Fler unga", "Fler unga", "Fler unga" },
    { "", "Fler unga", "{+Fler unga+}" },
    { "Fler unga", "", "[-Fler unga-]" },
    { "Fler unga får plats", "Alla unga får plats", "[-Fler-]{+Alla+} unga får plats" },
    { "Fler unga får plats", "Fler unga och äldre får plats", "Fler unga {+och äldre +}får plats" },
    { "Alla får plats", "Alla får en egen plats", "Alla får {+en egen +}plats" },
    { "Fler unga och äldre får plats", "Fler unga får plats", "Fler unga [-och äldre -]får plats" },
    /* Words that changed side by side are one change. */
    { "bygga tre nya skolor här", "bygga fyra små hus här", "bygga [-tre nya skolor-]{+fyra små hus+} här" },
    /* Punctuation is no part of a word. */
    { "Skolor, hus", "Skolor; hus", "Skolor[-,-]{+;+} hus" },
    { "Klart", "Klart.", "Klart{+.+}" },
    /* A letter is a letter with what is put on it, in any script. */
    { "På", "På\xcc\x88", "[-På-]{+På\xcc\x88+}" },
    { "год 2019", "год 2020", "год [-2019-]{+2020+}" },
    /* Paragraphs that come and go. */
    { "Ett.\n\nTvå.", "Ett.\n\nTvå.\n\nTre.", "Ett.\n\nTvå.{+\n\nTre.+}" },
    { "Ett.\nTvå.", "Ett. Två.", "Ett.[-\n-]{+ +}Två." },
    { "a b c a b b a", "c b a b a c", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) runs = malbild_diff_words (cases[i].old_text, cases[i].new_text);
      g_autofree char *written = write_down (runs);

      assert_whole (runs, cases[i].old_text, cases[i].new_text);
      if (cases[i].expected != NULL)
        g_assert_cmpstr (written, ==, cases[i].expected);
    }
}

static char *
random_text (guint max_words)
{
  static const char *const words[] = { "a", "b", "mål", "Å", " ", "  ", "\n", ",", ".", "2019", "e\xcc\x81", "\U0001f3af" };
  g_autoptr (GString) string = g_string_new (NULL);
  guint n = (guint) g_test_rand_int_range (0, (int) max_words + 1);

  for (guint i = 0; i < n; i++)
    g_string_append (string, words[g_test_rand_int_range (0, G_N_ELEMENTS (words))]);
  return g_string_free (g_steal_pointer (&string), FALSE);
}

static void
test_property (void)
{
  for (guint i = 0; i < 3000; i++)
    {
      g_autofree char *old_text = random_text (i % 40);
      g_autofree char *new_text = random_text (i % 40);
      g_autoptr (GArray) runs = malbild_diff_words (old_text, new_text);

      assert_whole (runs, old_text, new_text);
    }
}

/* How many tokens of one letter the longest common part of both has, the plain way. */
static guint
longest_common (const char *one,
                const char *other)
{
  guint table[64][64] = { { 0 } };

  for (guint i = 1; i <= strlen (one); i++)
    for (guint j = 1; j <= strlen (other); j++)
      table[i][j] = one[i - 1] == other[j - 1] ? table[i - 1][j - 1] + 1 : MAX (table[i - 1][j], table[i][j - 1]);
  return table[strlen (one)][strlen (other)];
}

/* No more changes than are needed. Marks are one token each, and never joined over spaces. */
static void
test_shortest (void)
{
  for (guint i = 0; i < 1000; i++)
    {
      g_autofree char *old_text = g_strnfill ((gsize) g_test_rand_int_range (0, 60), '.');
      g_autofree char *new_text = g_strnfill ((gsize) g_test_rand_int_range (0, 60), '.');
      g_autoptr (GArray) runs = NULL;
      gsize same = 0;

      for (char *c = old_text; *c != '\0'; c++)
        *c = ".,;:"[g_test_rand_int_range (0, 4)];
      for (char *c = new_text; *c != '\0'; c++)
        *c = ".,;:"[g_test_rand_int_range (0, 4)];
      runs = malbild_diff_words (old_text, new_text);
      assert_whole (runs, old_text, new_text);
      for (guint r = 0; r < runs->len; r++)
        if (g_array_index (runs, MalbildDiffRun, r).type == MALBILD_DIFF_SAME)
          same += g_array_index (runs, MalbildDiffRun, r).length;
      g_assert_cmpuint (same, ==, longest_common (old_text, new_text));
    }
}

static char *
long_text (guint   seed,
           guint   n_paragraphs,
           guint   words_each)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (GString) string = g_string_new (NULL);

  for (guint p = 0; p < n_paragraphs; p++)
    {
      for (guint i = 0; i < words_each; i++)
        g_string_append_printf (string, "%sord%d", i > 0 ? " " : "", g_rand_int_range (rand, 0, 50));
      g_string_append_c (string, '\n');
    }
  return g_string_free (g_steal_pointer (&string), FALSE);
}

/* Where words are too many and too unlike, paragraphs are compared: those that are the same are still found. */
static void
test_falls_back (void)
{
  g_autofree char *one = long_text (1, 200, 100);
  g_autofree char *other = long_text (2, 200, 100);
  g_autofree char *old_text = g_strconcat ("Början\n", one, "Samma stycke\n", other, "Slut", NULL);
  g_autofree char *new_text = g_strconcat ("Början\n", other, "Samma stycke\n", one, "Slut", NULL);
  g_autoptr (GArray) runs = malbild_diff_words (old_text, new_text);
  g_autofree char *written = write_down (runs);

  assert_whole (runs, old_text, new_text);
  g_assert_cmpuint (strlen (old_text), >, 200000);
  g_assert_true (g_str_has_prefix (written, "Början\n"));
  g_assert_true (g_str_has_suffix (written, "Slut"));
  for (guint i = 0; i < runs->len; i++)
    {
      const MalbildDiffRun *run = &g_array_index (runs, MalbildDiffRun, i);

      /* Only whole paragraphs. */
      g_assert_true (run->text[run->length - 1] == '\n' || i + 1 == runs->len);
    }
}

/* A megabyte without a paragraph in common comes back as what went and what came. */
static void
test_gives_up (void)
{
  g_autofree char *one = long_text (3, 20000, 8);
  g_autofree char *other = long_text (4, 20000, 8);
  g_autoptr (GArray) runs = malbild_diff_words (one, other);

  g_assert_cmpuint (strlen (one), >, 900000);
  assert_whole (runs, one, other);
}

/* A word in a megabyte is found at once, wherever it is. */
static void
test_long_and_alike (void)
{
  g_autofree char *text = long_text (5, 20000, 8);
  g_autofree char *changed = g_strconcat ("Nytt ", text, NULL);
  g_autoptr (GArray) runs = NULL;
  char *middle = strstr (changed + strlen (changed) / 2, " ord");

  memcpy (middle, " Ord", 4);
  runs = malbild_diff_words (text, changed);
  assert_whole (runs, text, changed);
  g_assert_cmpuint (runs->len, ==, 5);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/diff/words", test_words);
  g_test_add_func ("/diff/property", test_property);
  g_test_add_func ("/diff/shortest", test_shortest);
  g_test_add_func ("/diff/falls-back", test_falls_back);
  g_test_add_func ("/diff/gives-up", test_gives_up);
  g_test_add_func ("/diff/long-and-alike", test_long_and_alike);

  return g_test_run ();
}
