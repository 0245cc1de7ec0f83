/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-store-private.h"
#include "store-fixture.h"

/* The goals' titles in the order that is shown. */
static char *
dup_order (StoreFixture *fixture)
{
  g_autoptr (MalbildStatement) statement = NULL;
  GString *order = g_string_new (NULL);

  statement = malbild_db_prepare (malbild_store_get_db (fixture->store),
                                  "SELECT title FROM goal ORDER BY position, malbild_sort_key (title), key", NULL);
  while (malbild_statement_step (statement, NULL) == MALBILD_STEP_ROW)
    g_string_append (order, malbild_statement_get_text (statement, 0));
  return g_string_free (order, FALSE);
}

static void
move (StoreFixture   *fixture,
      MalbildRecord  *record,
      MalbildRecord  *sibling,
      gboolean        after,
      const char     *expected)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *order = NULL;

  malbild_store_move (fixture->store, record, sibling, after, &error);
  g_assert_no_error (error);
  order = dup_order (fixture);
  g_assert_cmpstr (order, ==, expected);
}

static void
test_move (void)
{
  StoreFixture fixture;
  g_autoptr (MalbildRecord) a = NULL;
  g_autoptr (MalbildRecord) b = NULL;
  g_autoptr (MalbildRecord) c = NULL;
  gint64 n_edits;

  store_fixture_set_up (&fixture);
  a = add_goal (&fixture, "a");
  b = add_goal (&fixture, "b");
  c = add_goal (&fixture, "c");
  move (&fixture, c, a, FALSE, "cab");
  move (&fixture, a, b, TRUE, "cba");
  move (&fixture, c, NULL, FALSE, "bac");
  move (&fixture, a, b, FALSE, "abc");
  g_assert_cmpstr (malbild_store_get_undo_label (fixture.store), ==, "Move “a”");
  n_edits = get_integer (fixture.store, "SELECT count (*) FROM edit");
  move (&fixture, c, NULL, FALSE, "abc");
  g_assert_cmpint (get_integer (fixture.store, "SELECT count (*) FROM edit"), ==, n_edits);
  for (guint i = 0; i < 4; i++)
    malbild_store_undo (fixture.store, NULL);
  move (&fixture, c, c, FALSE, "abc");

  g_clear_object (&a);
  g_clear_object (&b);
  g_clear_object (&c);
  store_fixture_tear_down (&fixture);
}

/* Again and again into the same gap, until there is none: neighbours make room, and the order stays. */
static void
test_no_room (void)
{
  StoreFixture fixture;
  g_autoptr (MalbildRecord) first = NULL;
  g_autoptr (GString) expected = g_string_new ("z");
  guint n_touched;

  store_fixture_set_up (&fixture);
  first = add_goal (&fixture, "z");
  for (char letter = 'a'; letter < 'z'; letter++)
    {
      g_autoptr (MalbildRecord) goal = add_goal (&fixture, (char[]) { letter, '\0' });

      g_string_insert_c (expected, 1, letter);
      move (&fixture, goal, first, TRUE, expected->str);
    }
  g_assert_cmpint (get_integer (fixture.store, "SELECT count (DISTINCT position) FROM goal"), ==, 26);
  n_touched = (guint) get_integer (fixture.store, "SELECT max (number) FROM change");
  g_assert_cmpuint (n_touched, >, 1);
  g_clear_object (&first);
  store_fixture_tear_down (&fixture);
}

/* Equal positions, as an import may bring them, show by title; moving among them gives them their own. */
static void
test_ties (void)
{
  StoreFixture fixture;
  MalbildRecord *goals[4];
  const MalbildCell same = { .type = MALBILD_CELL_INTEGER, .integer = 5 };

  store_fixture_set_up (&fixture);
  for (guint i = 0; i < G_N_ELEMENTS (goals); i++)
    {
      goals[i] = add_goal (&fixture, (char[]) { (char) ('d' - i), '\0' });
      malbild_record_set (goals[i], malbild_kind_get_order (&malbild_goal_kind), &same, NULL);
    }
  move (&fixture, goals[0], goals[3], TRUE, "adbc");
  move (&fixture, goals[2], goals[3], FALSE, "badc");
  move (&fixture, goals[1], goals[0], FALSE, "bacd");
  for (guint i = 0; i < G_N_ELEMENTS (goals); i++)
    g_clear_object (&goals[i]);
  store_fixture_tear_down (&fixture);
}

/* Siblings are the goals of one area, and the links to one goal. */
static void
test_siblings (void)
{
  StoreFixture fixture;
  g_autoptr (MalbildRecord) area = NULL;
  g_autoptr (MalbildRecord) one = NULL;
  g_autoptr (MalbildRecord) other = NULL;
  g_autoptr (MalbildRecord) third = NULL;
  g_autoptr (MalbildRecord) link = NULL;
  g_autoptr (MalbildRecord) next = NULL;

  store_fixture_set_up (&fixture);
  area = add_area (&fixture, "Trygghet");
  one = add_goal (&fixture, "Ett");
  other = add_goal (&fixture, "Två");
  {
    const MalbildAssignment values[] = {
      MALBILD_SET_TEXT ("title", "Tre"), MALBILD_SET_REF ("goal-set", fixture.set), MALBILD_SET_REF ("area", area),
    };

    third = add_record (fixture.store, &malbild_goal_kind, values, G_N_ELEMENTS (values));
  }
  g_assert_cmpint (malbild_record_get_integer (other, "position"), ==, 2 * MALBILD_POSITION_STEP);
  g_assert_cmpint (malbild_record_get_integer (third, "position"), ==, MALBILD_POSITION_STEP);

  link = add_link (&fixture, one, third);
  next = add_link (&fixture, other, third);
  g_assert_cmpint (malbild_record_get_integer (link, "position"), ==, MALBILD_POSITION_STEP);
  g_assert_cmpint (malbild_record_get_integer (next, "position"), ==, 2 * MALBILD_POSITION_STEP);
  malbild_store_move (fixture.store, next, link, FALSE, NULL);
  g_assert_cmpint (malbild_record_get_integer (next, "position"), <, malbild_record_get_integer (link, "position"));

  g_clear_object (&link);
  g_clear_object (&next);
  g_clear_object (&third);
  g_clear_object (&other);
  g_clear_object (&one);
  g_clear_object (&area);
  store_fixture_tear_down (&fixture);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/order/move", test_move);
  g_test_add_func ("/store/order/no-room", test_no_room);
  g_test_add_func ("/store/order/ties", test_ties);
  g_test_add_func ("/store/order/siblings", test_siblings);

  return g_test_run ();
}
