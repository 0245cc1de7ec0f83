/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-error.h"
#include "malbild-goal.h"
#include "store-fixture.h"

static void
remove_record (StoreFixture  *fixture,
               MalbildRecord *record,
               guint          expected_along)
{
  g_autoptr (GError) error = NULL;
  guint n_along = G_MAXUINT;

  malbild_store_remove (fixture->store, record, &n_along, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_along, ==, expected_along);
  g_assert_true (malbild_record_get_removed (record));
}

/* What is in the way of a removal is told; the message names both. */
static void
assert_refused (StoreFixture  *fixture,
                MalbildRecord *record,
                const char    *word)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = dump_store (fixture->store);
  g_autofree char *after = NULL;

  g_assert_false (malbild_store_remove (fixture->store, record, NULL, &error));
  g_assert_error (error, MALBILD_ERROR, MALBILD_ERROR_INVALID);
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, word));
  after = dump_store (fixture->store);
  g_assert_cmpstr (before, ==, after);
}

static void
test_links_go_along (void)
{
  StoreFixture fixture;
  g_autoptr (MalbildRecord) over = NULL;
  g_autoptr (MalbildRecord) board = NULL;
  g_autoptr (MalbildRecord) link = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  store_fixture_set_up (&fixture);
  over = add_goal (&fixture, "Övergripande");
  board = add_goal (&fixture, "Nämndens");
  link = add_link (&fixture, board, over);
  before = dump_store (fixture.store);

  remove_record (&fixture, over, 1);
  g_assert_true (malbild_record_get_removed (link));
  g_assert_false (malbild_record_get_removed (board));
  g_assert_cmpuint (count_rows (fixture.store, &malbild_contribution_kind), ==, 0);

  g_assert_true (malbild_store_undo (fixture.store, NULL));
  after = dump_store (fixture.store);
  g_assert_cmpstr (before, ==, after);
  g_assert_false (malbild_record_get_removed (over));
  g_assert_false (malbild_record_get_removed (link));
  g_assert_true (malbild_record_get_ref (link, "contributes-to") == over);

  g_clear_object (&link);
  g_clear_object (&over);
  g_clear_object (&board);
  store_fixture_tear_down (&fixture);
}

/* An area's goals become "without area". */
static void
test_clears (void)
{
  StoreFixture fixture;
  g_autoptr (MalbildRecord) area = NULL;
  g_autoptr (MalbildRecord) goal = NULL;

  store_fixture_set_up (&fixture);
  area = add_area (&fixture, "Trygghet");
  goal = add_goal (&fixture, "Mål");
  set_ref (goal, "area", area);

  remove_record (&fixture, area, 0);
  g_assert_null (malbild_record_get_ref (goal, "area"));
  g_assert_true (malbild_store_undo (fixture.store, NULL));
  g_assert_true (malbild_record_get_ref (goal, "area") == area);

  g_clear_object (&goal);
  g_clear_object (&area);
  store_fixture_tear_down (&fixture);
}

static void
test_refuses (void)
{
  StoreFixture fixture;
  g_autoptr (MalbildRecord) body = NULL;
  g_autoptr (MalbildRecord) decision = NULL;

  store_fixture_set_up (&fixture);
  body = add_body (&fixture, "Kommunfullmäktige");
  {
    const MalbildAssignment values[] = {
      MALBILD_SET_TEXT ("title", "Mål och budget"),
      MALBILD_SET_REF ("goal-set", fixture.set),
      MALBILD_SET_REF ("body", body),
    };

    decision = add_record (fixture.store, &malbild_decision_kind, values, G_N_ELEMENTS (values));
  }
  assert_refused (&fixture, body, "Mål och budget");
  /* If the decision goes too, nothing is in the way. */
  remove_record (&fixture, fixture.municipality, 3);
  g_assert_true (malbild_store_undo (fixture.store, NULL));
  g_assert_true (malbild_record_get_ref (decision, "body") == body);

  g_clear_object (&decision);
  g_clear_object (&body);
  store_fixture_tear_down (&fixture);
}

static void
test_decided (void)
{
  StoreFixture fixture;
  g_autoptr (MalbildRecord) goal = NULL;

  store_fixture_set_up (&fixture);
  goal = add_goal (&fixture, "Beslutat");
  g_assert_true (malbild_record_set_choice (goal, "status", MALBILD_GOAL_DECIDED, NULL));
  assert_refused (&fixture, goal, "Beslutat");
  g_assert_true (malbild_record_set_choice (goal, "status", MALBILD_GOAL_CLOSED, NULL));
  remove_record (&fixture, goal, 0);
  g_clear_object (&goal);
  store_fixture_tear_down (&fixture);
}

/* Every kind under a municipality goes with it, and comes back with the same keys. */
static void
test_whole_tree (void)
{
  StoreFixture fixture;
  g_autoptr (MalbildRecord) goal = NULL;
  g_autoptr (MalbildRecord) other = NULL;
  g_autoptr (MalbildRecord) link = NULL;
  g_autoptr (MalbildRecord) wording = NULL;
  g_autofree char *before = NULL;
  g_autofree char *gone = NULL;
  g_autofree char *after = NULL;

  store_fixture_set_up (&fixture);
  goal = add_goal (&fixture, "Ett");
  other = add_goal (&fixture, "Två");
  link = add_link (&fixture, goal, other);
  {
    const MalbildAssignment values[] = { MALBILD_SET_TEXT ("text", "Kommunen ska\nåäö “”"), MALBILD_SET_REF ("goal", goal) };

    wording = add_record (fixture.store, &malbild_wording_kind, values, G_N_ELEMENTS (values));
  }
  before = dump_store (fixture.store);
  remove_record (&fixture, fixture.municipality, 5);
  gone = dump_store (fixture.store);
  g_assert_cmpstr (gone, ==, "");
  g_assert_true (malbild_store_undo (fixture.store, NULL));
  after = dump_store (fixture.store);
  g_assert_cmpstr (before, ==, after);

  g_clear_object (&wording);
  g_clear_object (&link);
  g_clear_object (&other);
  g_clear_object (&goal);
  store_fixture_tear_down (&fixture);
}

static void
test_twice (void)
{
  StoreFixture fixture;
  g_autoptr (MalbildRecord) goal = NULL;
  g_autoptr (GError) error = NULL;
  const MalbildCell cell = { .type = MALBILD_CELL_TEXT, .text = "Sent" };

  store_fixture_set_up (&fixture);
  goal = add_goal (&fixture, "Mål");
  remove_record (&fixture, goal, 0);
  g_assert_false (malbild_store_remove (fixture.store, goal, NULL, &error));
  g_assert_error (error, MALBILD_ERROR, MALBILD_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (malbild_record_set (goal, malbild_kind_get_field (&malbild_goal_kind, "title"), &cell, &error));
  g_assert_error (error, MALBILD_ERROR, MALBILD_ERROR_NOT_FOUND);
  g_clear_object (&goal);
  store_fixture_tear_down (&fixture);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/remove/links-go-along", test_links_go_along);
  g_test_add_func ("/store/remove/clears", test_clears);
  g_test_add_func ("/store/remove/refuses", test_refuses);
  g_test_add_func ("/store/remove/decided", test_decided);
  g_test_add_func ("/store/remove/whole-tree", test_whole_tree);
  g_test_add_func ("/store/remove/twice", test_twice);

  return g_test_run ();
}
