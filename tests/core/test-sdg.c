/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-cell.h"
#include "malbild-error.h"
#include "malbild-kind.h"
#include "malbild-sdg.h"

static void
test_targets (void)
{
  /* What A/RES/70/1 has, goal by goal. */
  static const guint n_targets[MALBILD_N_SDGS] = { 7, 8, 13, 10, 9, 8, 5, 12, 8, 10, 10, 11, 5, 10, 12, 12, 19 };
  guint sum = 0;

  for (guint goal = 1; goal <= MALBILD_N_SDGS; goal++)
    {
      const MalbildSdg *sdg = malbild_sdg_get (goal);

      g_assert_cmpuint (sdg->n_numbered + sdg->n_lettered, ==, n_targets[goal - 1]);
      g_assert_nonnull (sdg->name);
      sum += n_targets[goal - 1];
    }
  g_assert_cmpuint (sum, ==, 169);
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
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/sdg/targets", test_targets);
  g_test_add_func ("/core/sdg/codes", test_codes);
  g_test_add_func ("/core/sdg/typed", test_typed);
  return g_test_run ();
}
