/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-error.h"
#include "malbild-rules.h"
#include "store-fixture.h"

/* The error names the record that it is about. */
static void
assert_refused (gboolean      done,
                GError      **error,
                MalbildError  code,
                const char   *word)
{
  g_assert_false (done);
  g_assert_error (*error, MALBILD_ERROR, (int) code);
  g_test_message ("%s", (*error)->message);
  g_assert_nonnull (strstr ((*error)->message, word));
  g_clear_error (error);
}

static gboolean
try_link (StoreFixture       *fixture,
          const MalbildKind  *kind,
          const char         *far,
          MalbildRecord      *from,
          MalbildRecord      *to,
          GError            **error)
{
  const MalbildAssignment values[] = { MALBILD_SET_REF ("goal", from), MALBILD_SET_REF (far, to) };
  g_autoptr (MalbildRecord) link = malbild_store_add (fixture->store, kind, values, G_N_ELEMENTS (values), error);

  return link != NULL;
}

static void
test_loops (void)
{
  const struct { const MalbildKind *kind; const char *far; } graphs[] = {
    { &malbild_contribution_kind, "contributes-to" },
    { &malbild_succession_kind, "earlier-goal" },
  };
  StoreFixture fixture;
  g_autoptr (MalbildRecord) a = NULL;
  g_autoptr (MalbildRecord) b = NULL;
  g_autoptr (MalbildRecord) c = NULL;
  g_autoptr (GError) error = NULL;

  store_fixture_set_up (&fixture);
  a = add_goal (&fixture, "Alfa");
  b = add_goal (&fixture, "Beta");
  c = add_goal (&fixture, "Gamma");
  for (guint i = 0; i < G_N_ELEMENTS (graphs); i++)
    {
      const MalbildKind *kind = graphs[i].kind;
      const char *far = graphs[i].far;

      g_assert_true (try_link (&fixture, kind, far, a, b, &error));
      g_assert_true (try_link (&fixture, kind, far, b, c, &error));
      g_assert_true (try_link (&fixture, kind, far, a, c, &error));
      assert_refused (try_link (&fixture, kind, far, a, a, &error), &error, MALBILD_ERROR_INVALID, "Alfa");
      assert_refused (try_link (&fixture, kind, far, b, a, &error), &error, MALBILD_ERROR_INVALID, "Beta");
      assert_refused (try_link (&fixture, kind, far, c, a, &error), &error, MALBILD_ERROR_INVALID, "Gamma");
      assert_refused (try_link (&fixture, kind, far, a, b, &error), &error, MALBILD_ERROR_INVALID, "Alfa");
    }
  g_clear_object (&a);
  g_clear_object (&b);
  g_clear_object (&c);
  store_fixture_tear_down (&fixture);
}

static void
test_change_end (void)
{
  StoreFixture fixture;
  g_autoptr (MalbildRecord) a = NULL;
  g_autoptr (MalbildRecord) b = NULL;
  g_autoptr (MalbildRecord) c = NULL;
  g_autoptr (MalbildRecord) ab = NULL;
  g_autoptr (MalbildRecord) bc = NULL;
  g_autoptr (GError) error = NULL;

  store_fixture_set_up (&fixture);
  a = add_goal (&fixture, "Alfa");
  b = add_goal (&fixture, "Beta");
  c = add_goal (&fixture, "Gamma");
  ab = add_link (&fixture, a, b);
  bc = add_link (&fixture, b, c);
  assert_refused (malbild_record_set_ref (bc, "contributes-to", a, &error), &error, MALBILD_ERROR_INVALID, "Beta");
  g_assert_true (malbild_record_get_ref (bc, "contributes-to") == c);
  /* A link is not in its own way. */
  g_assert_true (malbild_record_set_ref (ab, "goal", c, &error) == FALSE);
  assert_refused (FALSE, &error, MALBILD_ERROR_INVALID, "Gamma");
  g_assert_true (malbild_record_set_ref (bc, "goal", a, &error));
  g_assert_true (malbild_record_set_ref (ab, "goal", c, &error));
  g_assert_no_error (error);

  g_clear_object (&ab);
  g_clear_object (&bc);
  g_clear_object (&a);
  g_clear_object (&b);
  g_clear_object (&c);
  store_fixture_tear_down (&fixture);
}

static void
test_parents (void)
{
  StoreFixture fixture;
  g_autoptr (MalbildRecord) first = NULL;
  g_autoptr (MalbildRecord) last = NULL;
  g_autoptr (GError) error = NULL;

  store_fixture_set_up (&fixture);
  first = add_body (&fixture, "Nämnden");
  assert_refused (malbild_record_set_ref (first, "parent", first, &error), &error, MALBILD_ERROR_INVALID, "Nämnden");
  last = g_object_ref (first);
  for (guint i = 0; i < MALBILD_PARENTS_MAX; i++)
    {
      g_autoptr (MalbildRecord) next = add_body (&fixture, "Del");

      set_ref (next, "parent", last);
      g_set_object (&last, next);
    }
  assert_refused (malbild_record_set_ref (first, "parent", last, &error), &error, MALBILD_ERROR_INVALID, "Nämnden");
  {
    g_autoptr (MalbildRecord) next = add_body (&fixture, "För djupt");

    assert_refused (malbild_record_set_ref (next, "parent", last, &error), &error, MALBILD_ERROR_LIMIT, "Part of");
  }
  g_clear_object (&first);
  g_clear_object (&last);
  store_fixture_tear_down (&fixture);
}

static void
test_position (void)
{
  StoreFixture fixture;
  g_autoptr (MalbildRecord) goal = NULL;
  g_autoptr (GError) error = NULL;
  const MalbildCell cell = { .type = MALBILD_CELL_INTEGER, .integer = G_MAXINT64 };

  store_fixture_set_up (&fixture);
  goal = add_goal (&fixture, "Mål");
  assert_refused (malbild_record_set (goal, malbild_kind_get_order (&malbild_goal_kind), &cell, &error), &error, MALBILD_ERROR_INVALID, "Position");
  g_clear_object (&goal);
  store_fixture_tear_down (&fixture);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/rules/loops", test_loops);
  g_test_add_func ("/store/rules/change-end", test_change_end);
  g_test_add_func ("/store/rules/parents", test_parents);
  g_test_add_func ("/store/rules/position", test_position);

  return g_test_run ();
}
