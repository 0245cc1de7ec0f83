/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-error.h"
#include "malbild-goal.h"
#include "store-fixture.h"

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
test_add (void)
{
  StoreFixture fixture;
  g_autoptr (MalbildRecord) goal = NULL;
  g_autoptr (MalbildRecord) same = NULL;
  g_autoptr (MalbildRecord) by_uuid = NULL;
  g_autofree char *title = NULL;
  gint64 key;

  store_fixture_set_up (&fixture);
  goal = add_goal (&fixture, "Trygga skolvägar");
  key = malbild_record_get_key (goal);

  g_assert_true (malbild_kind_of_key (key) == &malbild_goal_kind);
  g_assert_cmpstr (malbild_record_get_text (goal, "title"), ==, "Trygga skolvägar");
  g_assert_cmpint (malbild_record_get_choice (goal, "status"), ==, MALBILD_GOAL_DRAFT);
  g_assert_cmpint (malbild_record_get_integer (goal, "position"), ==, MALBILD_POSITION_STEP);
  g_assert_true (malbild_record_get_ref (goal, "goal-set") == fixture.set);
  g_assert_true (malbild_record_get_ref (fixture.set, "municipality") == fixture.municipality);

  same = malbild_store_get (fixture.store, key, NULL);
  by_uuid = malbild_store_get_by_uuid (fixture.store, &malbild_goal_kind, malbild_record_get_uuid (goal), NULL);
  g_assert_true (same == goal && by_uuid == goal);
  g_assert_null (malbild_store_get (fixture.store, key + 64, NULL));
  g_assert_cmpstr (malbild_store_get_undo_label (fixture.store), ==, "Add “Trygga skolvägar”");

  g_clear_object (&goal);
  g_clear_object (&same);
  g_clear_object (&by_uuid);
  store_fixture_reopen (&fixture);
  goal = malbild_store_get (fixture.store, key, NULL);
  title = malbild_record_dup_title (goal);
  g_assert_cmpstr (title, ==, "Trygga skolvägar");
  g_clear_object (&goal);
  store_fixture_tear_down (&fixture);
}

static void
test_change (void)
{
  StoreFixture fixture;
  g_autoptr (MalbildRecord) goal = NULL;
  g_autoptr (MalbildRecord) body = NULL;
  guint n_notified = 0;
  guint n_changed = 0;
  gint64 n_edits;

  store_fixture_set_up (&fixture);
  goal = add_goal (&fixture, "Förr");
  body = add_body (&fixture, "Barn- och utbildningsnämnden");
  g_signal_connect_swapped (goal, "notify::title", G_CALLBACK (count_cb), &n_notified);
  g_signal_connect_swapped (fixture.store, "changed", G_CALLBACK (count_cb), &n_changed);

  set_text (goal, "title", "Nu");
  g_assert_cmpstr (malbild_record_get_text (goal, "title"), ==, "Nu");
  g_assert_cmpuint (n_notified, ==, 1);
  g_assert_cmpuint (n_changed, ==, 1);
  g_assert_cmpstr (malbild_store_get_undo_label (fixture.store), ==, "Change “Short title” of “Förr”");

  n_edits = get_integer (fixture.store, "SELECT count (*) FROM edit");
  set_text (goal, "title", "Nu");
  g_assert_cmpint (get_integer (fixture.store, "SELECT count (*) FROM edit"), ==, n_edits);
  g_assert_cmpuint (n_changed, ==, 1);

  set_ref (goal, "responsible", body);
  g_assert_true (malbild_record_get_ref (goal, "responsible") == body);
  set_ref (goal, "responsible", NULL);
  g_assert_null (malbild_record_get_ref (goal, "responsible"));

  g_clear_object (&goal);
  g_clear_object (&body);
  store_fixture_tear_down (&fixture);
}

static void
test_group (void)
{
  StoreFixture fixture;
  g_autoptr (MalbildRecord) goal = NULL;
  g_autoptr (MalbildRecord) other = NULL;
  g_autoptr (GError) error = NULL;
  guint n_changed = 0;

  store_fixture_set_up (&fixture);
  goal = add_goal (&fixture, "Ett");
  g_signal_connect_swapped (fixture.store, "changed", G_CALLBACK (count_cb), &n_changed);

  g_assert_true (malbild_store_begin (fixture.store, "Much at once", &error));
  set_text (goal, "title", "Två");
  g_assert_true (malbild_store_begin (fixture.store, "Not heard", &error));
  set_text (goal, "official", "Kim Berg");
  other = add_goal (&fixture, "Nytt");
  g_assert_true (malbild_store_commit (fixture.store, &error));
  g_assert_cmpstr (malbild_record_get_text (goal, "title"), ==, "Ett");
  g_assert_cmpuint (n_changed, ==, 0);
  g_assert_true (malbild_store_commit (fixture.store, &error));
  g_assert_no_error (error);

  g_assert_cmpuint (n_changed, ==, 1);
  g_assert_cmpstr (malbild_record_get_text (goal, "title"), ==, "Två");
  g_assert_cmpstr (malbild_record_get_text (goal, "official"), ==, "Kim Berg");
  g_assert_cmpstr (malbild_store_get_undo_label (fixture.store), ==, "Much at once");

  g_assert_true (malbild_store_undo (fixture.store, &error));
  g_assert_cmpstr (malbild_record_get_text (goal, "title"), ==, "Ett");
  g_assert_cmpstr (malbild_record_get_text (goal, "official"), ==, "");
  g_assert_true (malbild_record_get_removed (other));
  g_assert_cmpstr (malbild_store_get_redo_label (fixture.store), ==, "Much at once");

  g_assert_true (malbild_store_redo (fixture.store, &error));
  g_assert_false (malbild_record_get_removed (other));
  g_assert_cmpstr (malbild_record_get_text (other, "title"), ==, "Nytt");

  g_clear_object (&goal);
  g_clear_object (&other);
  store_fixture_tear_down (&fixture);
}

static void
test_rollback (void)
{
  StoreFixture fixture;
  g_autoptr (MalbildRecord) goal = NULL;
  g_autoptr (MalbildRecord) lost = NULL;
  g_autoptr (MalbildRecord) next = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  store_fixture_set_up (&fixture);
  goal = add_goal (&fixture, "Ett");
  before = dump_store (fixture.store);

  g_assert_true (malbild_store_begin (fixture.store, NULL, &error));
  set_text (goal, "title", "Två");
  g_assert_true (malbild_store_begin (fixture.store, NULL, &error));
  lost = add_goal (&fixture, "Ångrat");
  malbild_store_rollback (fixture.store);
  /* What comes after it in the outer edit is not kept either. */
  g_assert_false (malbild_record_set_choice (goal, "status", MALBILD_GOAL_PROPOSED, &error));
  g_assert_error (error, MALBILD_ERROR, MALBILD_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (malbild_store_commit (fixture.store, &error));
  g_assert_error (error, MALBILD_ERROR, MALBILD_ERROR_INVALID);
  g_clear_error (&error);

  after = dump_store (fixture.store);
  g_assert_cmpstr (before, ==, after);
  g_assert_true (malbild_record_get_removed (lost));
  g_assert_cmpstr (malbild_record_get_text (goal, "title"), ==, "Ett");

  /* The key may be given again; the lost object must not be taken for the new record. */
  next = add_goal (&fixture, "Nästa");
  g_assert_true (next != lost);
  g_assert_cmpstr (malbild_record_get_text (next, "title"), ==, "Nästa");
  g_assert_true (malbild_record_get_removed (lost));

  g_clear_object (&goal);
  g_clear_object (&lost);
  g_clear_object (&next);
  store_fixture_tear_down (&fixture);
}

/* A step that is refused leaves the edit that it lies in as it was. */
static void
test_refused_step (void)
{
  StoreFixture fixture;
  g_autoptr (MalbildRecord) goal = NULL;
  g_autoptr (MalbildRecord) other = NULL;
  g_autoptr (MalbildRecord) link = NULL;
  g_autoptr (GError) error = NULL;

  store_fixture_set_up (&fixture);
  goal = add_goal (&fixture, "Ett");
  other = add_goal (&fixture, "Två");
  link = add_link (&fixture, goal, other);

  g_assert_true (malbild_store_begin (fixture.store, NULL, &error));
  g_assert_false (malbild_record_set_ref (link, "contributes-to", goal, &error));
  g_assert_error (error, MALBILD_ERROR, MALBILD_ERROR_INVALID);
  g_clear_error (&error);
  set_text (other, "title", "Tre");
  g_assert_true (malbild_store_commit (fixture.store, &error));
  g_assert_cmpstr (malbild_record_get_text (other, "title"), ==, "Tre");
  g_assert_true (malbild_record_get_ref (link, "contributes-to") == other);
  g_assert_cmpstr (malbild_store_get_undo_label (fixture.store), ==, "Change “Short title” of “Två”");

  g_clear_object (&link);
  g_clear_object (&goal);
  g_clear_object (&other);
  store_fixture_tear_down (&fixture);
}

static void
test_empty_edit (void)
{
  StoreFixture fixture;
  g_autoptr (GError) error = NULL;
  gint64 n_edits;

  store_fixture_set_up (&fixture);
  n_edits = get_integer (fixture.store, "SELECT count (*) FROM edit");
  g_assert_true (malbild_store_begin (fixture.store, "Nothing", &error));
  g_assert_true (malbild_store_commit (fixture.store, &error));
  g_assert_cmpint (get_integer (fixture.store, "SELECT count (*) FROM edit"), ==, n_edits);
  store_fixture_tear_down (&fixture);
}

/* A record that is held longer than its goal file is open says so. */
static void
test_outlived (void)
{
  StoreFixture fixture;
  g_autoptr (MalbildRecord) goal = NULL;
  g_autoptr (GError) error = NULL;

  store_fixture_set_up (&fixture);
  goal = add_goal (&fixture, "Kvar");
  store_fixture_tear_down (&fixture);
  g_assert_false (malbild_record_set_choice (goal, "status", MALBILD_GOAL_PROPOSED, &error));
  g_assert_error (error, MALBILD_ERROR, MALBILD_ERROR_NOT_FOUND);
}

/* So does one of an edit that was given up: nobody else knows of it any more. */
static void
test_outlived_lost (void)
{
  StoreFixture fixture;
  g_autoptr (MalbildRecord) lost = NULL;
  g_autoptr (GError) error = NULL;

  store_fixture_set_up (&fixture);
  g_assert_true (malbild_store_begin (fixture.store, NULL, &error));
  lost = add_goal (&fixture, "Ångrat");
  malbild_store_rollback (fixture.store);
  g_assert_false (malbild_record_set_choice (lost, "status", MALBILD_GOAL_PROPOSED, &error));
  g_assert_error (error, MALBILD_ERROR, MALBILD_ERROR_NOT_FOUND);
  g_clear_error (&error);

  store_fixture_tear_down (&fixture);
  g_assert_false (malbild_record_set_choice (lost, "status", MALBILD_GOAL_PROPOSED, &error));
  g_assert_error (error, MALBILD_ERROR, MALBILD_ERROR_NOT_FOUND);
}

static void
test_invalid (void)
{
  StoreFixture fixture;
  g_autoptr (GError) error = NULL;
  const MalbildAssignment no_title[] = { MALBILD_SET_TEXT ("title", "") };
  const MalbildAssignment no_owner[] = { MALBILD_SET_TEXT ("title", "Mål") };

  store_fixture_set_up (&fixture);
  g_assert_null (malbild_store_add (fixture.store, &malbild_municipality_kind, no_title, 1, &error));
  g_assert_error (error, MALBILD_ERROR, MALBILD_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_null (malbild_store_add (fixture.store, &malbild_goal_kind, no_owner, 1, &error));
  g_assert_error (error, MALBILD_ERROR, MALBILD_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (malbild_record_set_ref (fixture.set, "municipality", NULL, &error));
  g_assert_error (error, MALBILD_ERROR, MALBILD_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (malbild_record_set_ref (fixture.set, "municipality", fixture.set, &error));
  g_assert_error (error, MALBILD_ERROR, MALBILD_ERROR_NOT_FOUND);
  store_fixture_tear_down (&fixture);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/edit/add", test_add);
  g_test_add_func ("/store/edit/change", test_change);
  g_test_add_func ("/store/edit/group", test_group);
  g_test_add_func ("/store/edit/rollback", test_rollback);
  g_test_add_func ("/store/edit/refused-step", test_refused_step);
  g_test_add_func ("/store/edit/empty", test_empty_edit);
  g_test_add_func ("/store/edit/outlived", test_outlived);
  g_test_add_func ("/store/edit/outlived-lost", test_outlived_lost);
  g_test_add_func ("/store/edit/invalid", test_invalid);

  return g_test_run ();
}
