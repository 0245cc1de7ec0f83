/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <locale.h>

#include "malbild-cell.h"
#include "malbild-error.h"
#include "malbild-kind.h"
#include "malbild-sdg.h"

static void
test_targets (void)
{
  /* What A/RES/70/1 has, goal by goal: those with a number, and those with a letter. */
  static const struct {
    guint n_numbered;
    guint n_lettered;
  } n_targets[MALBILD_N_SDGS] = {
    { 5, 2 }, { 5, 3 }, { 9, 4 }, { 7, 3 }, { 6, 3 }, { 6, 2 }, { 3, 2 }, { 10, 2 }, { 5, 3 },
    { 7, 3 }, { 7, 3 }, { 8, 3 }, { 3, 2 }, { 7, 3 }, { 9, 3 }, { 10, 2 }, { 19, 0 },
  };
  guint sum = 0;

  for (guint goal = 1; goal <= MALBILD_N_SDGS; goal++)
    {
      const MalbildSdg *sdg = malbild_sdg_get (goal);

      g_assert_cmpuint (sdg->n_targets, ==, n_targets[goal - 1].n_numbered + n_targets[goal - 1].n_lettered);
      g_assert_nonnull (sdg->name);
      for (guint i = 0; i < sdg->n_targets; i++)
        {
          g_autofree char *code = i < n_targets[goal - 1].n_numbered
                                    ? g_strdup_printf ("%u.%u", goal, i + 1)
                                    : g_strdup_printf ("%u.%c", goal, 'a' + i - n_targets[goal - 1].n_numbered);

          g_assert_cmpstr (sdg->targets[i].code, ==, code);
        }
      sum += sdg->n_targets;
    }
  g_assert_cmpuint (sum, ==, 169);
  g_assert_cmpstr (malbild_sdg_get_version (), ==, "1");
  g_assert_cmpstr (malbild_sdg_get_adopted (), ==, "A/RES/70/1");
}

static void
test_labels (void)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint goal = 1; goal <= MALBILD_N_SDGS; goal++)
    {
      const MalbildSdg *sdg = malbild_sdg_get (goal);

      for (guint i = 0; i < sdg->n_targets; i++)
        {
          const char *label = sdg->targets[i].label;
          g_auto(GStrv) words = g_strsplit (label, " ", -1);

          g_assert_true (g_hash_table_add (seen, (gpointer) label));
          g_assert_cmpuint (g_strv_length (words), >=, 4);
          g_assert_cmpuint (g_strv_length (words), <=, 10);
        }
    }
}

static gboolean
speak (const char *locale)
{
  g_unsetenv ("LANGUAGE");
  if (setlocale (LC_ALL, locale) != NULL)
    return TRUE;
  g_test_skip ("The locale is not here");
  return FALSE;
}

static void
test_words (void)
{
  static const struct {
    const char *code;
    const char *english;
    const char *swedish;
  } cases[] = {
    { "4",     "4 Quality education for all",                    "4 God utbildning för alla" },
    { "4.1",   "4.1 Every child finishes a good, free schooling", "4.1 Alla barn går klart en bra och avgiftsfri skola" },
    { "17.19", "17.19 Measure progress by more than GDP",        "17.19 Mät framsteg med mer än bnp" },
    /* A file may have what a later review brought. */
    { "18.1",  "18.1",                                           "18.1" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *english = NULL;
      g_autofree char *swedish = NULL;

      if (!speak ("C.UTF-8"))
        return;
      english = malbild_sdg_describe (cases[i].code);
      g_assert_cmpstr (english, ==, cases[i].english);

      if (!speak ("sv_SE.UTF-8"))
        return;
      swedish = malbild_sdg_describe (cases[i].code);
      g_assert_cmpstr (swedish, ==, cases[i].swedish);
    }
  g_assert_null (malbild_sdg_get_label (NULL));
  g_assert_null (malbild_sdg_get_label ("4.d"));
}

static void
test_search (void)
{
  static const struct {
    const char *code;
    const char *typed;
    gboolean    found;
  } cases[] = {
    { "4.1", "", TRUE },        { "4.1", "4", TRUE },        { "4.1", "4.1", TRUE },       { "4.1", " school ", TRUE },
    { "4.1", "CHILD free", TRUE }, { "4.1", "4 child", TRUE }, { "4.1", "child water", FALSE }, { "4.1", "ool", FALSE },
    { "4.1", "1", FALSE },      { "14.1", "4.1", FALSE },    { "14", "1", TRUE },          { "6.2", "hygiène", TRUE },
    { "4.c", "4.C", TRUE },     { "8.8", "rights safe work", TRUE },
  };

  if (!speak ("C.UTF-8"))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (malbild_sdg_matches (cases[i].code, cases[i].typed), ==, cases[i].found);

  if (!speak ("sv_SE.UTF-8"))
    return;
  g_assert_true (malbild_sdg_matches ("4.1", "skola"));
  g_assert_true (malbild_sdg_matches ("14.5", "kust och HAV"));
  g_assert_false (malbild_sdg_matches ("4.1", "school"));
}

static void
test_uris (void)
{
  g_autofree char *goal = malbild_sdg_dup_uri ("1");
  g_autofree char *target = malbild_sdg_dup_uri ("1.1");

  g_assert_cmpstr (goal, ==, "http://metadata.un.org/sdg/1");
  g_assert_cmpstr (target, ==, "http://metadata.un.org/sdg/1.1");
}

static void
test_codes (void)
{
  static const struct {
    const char *code;
    guint       goal;
  } cases[] = {
    { "1", 1 }, { "17", 17 }, { "4.1", 4 }, { "4.a", 4 }, { "8.10", 8 }, { "16.b", 16 }, { "17.19", 17 },
    { NULL, 0 }, { "", 0 }, { "0", 0 }, { "18", 0 }, { "04", 0 }, { "4.", 0 }, { "4.0", 0 }, { "4.01", 0 },
    { "4.8", 0 }, { "4.d", 0 }, { "4.A", 0 }, { "4.aa", 0 }, { "4.1.1", 0 }, { "17.a", 0 }, { "17.20", 0 },
    { " 4", 0 }, { "4 ", 0 }, { "4.1 ", 0 }, { "-4", 0 }, { "4,1", 0 }, { "101", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpuint (malbild_sdg_goal_of_code (cases[i].code), ==, cases[i].goal);
      g_assert_cmpint (malbild_sdg_code_is_valid (cases[i].code), ==, cases[i].goal != 0);
    }
}

static void
test_typed (void)
{
  const MalbildField *field = malbild_kind_get_field (&malbild_sdg_link_kind, "code");
  static const char *const refused[] = { "18", "4.d", "4.1.1", "skola", "" };
  MalbildCell cell;
  char *storage;

  g_assert_true (malbild_field_read (field, " 4.a ", &cell, &storage, NULL));
  g_assert_cmpstr (cell.text, ==, "4.a");
  g_free (storage);

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (malbild_field_read (field, refused[i], &cell, &storage, &error));
      g_assert_error (error, MALBILD_ERROR, MALBILD_ERROR_INVALID);
      g_free (storage);
    }
  /* A file may have what a later review brought. */
  g_assert_true (malbild_field_parse (field, "18.1", &cell, NULL));
}

int
main (int   argc,
      char *argv[])
{
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("MALBILD_LOCALEDIR"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/sdg/targets", test_targets);
  g_test_add_func ("/core/sdg/labels", test_labels);
  g_test_add_func ("/core/sdg/words", test_words);
  g_test_add_func ("/core/sdg/search", test_search);
  g_test_add_func ("/core/sdg/uris", test_uris);
  g_test_add_func ("/core/sdg/codes", test_codes);
  g_test_add_func ("/core/sdg/typed", test_typed);
  return g_test_run ();
}
