/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-earlier-goals.h"
#include "malbild-succeeded.h"
#include "store-fixture.h"

/* A set of goals for 2019 to 2022, one before it, and one before that. */
typedef struct {
  StoreFixture   file;
  MalbildRecord *before;
  MalbildRecord *long_before;
  MalbildRecord *earlier;
  MalbildRecord *goal;
  char          *dump;
} Fixture;

static void
set_period (MalbildRecord *set,
            const char    *period)
{
  g_assert_true (malbild_record_set_input (set, malbild_kind_get_field (&malbild_goal_set_kind, "valid"), period, NULL));
}

static MalbildRecord *
add_set (Fixture    *self,
         const char *title,
         const char *period)
{
  MalbildAssignment values[] = { MALBILD_SET_REF ("municipality", self->file.municipality), MALBILD_SET_TEXT ("title", title) };
  MalbildRecord *set = add_record (self->file.store, &malbild_goal_set_kind, values, G_N_ELEMENTS (values));

  set_period (set, period);
  return set;
}

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  store_fixture_set_up (&self->file);
  set_period (self->file.set, "2019–2022");
  self->long_before = add_set (self, "2011–2014", "2011–2014");
  self->before = add_set (self, "2015–2018", "2015–2018");
  self->earlier = add_goal (&self->file, "Rena sjöar");
  set_ref (self->earlier, "goal-set", self->before);
  set_text (self->earlier, "citizen-perspective", "Alla kan bada.");
  g_assert_true (malbild_record_set_choice (self->earlier, "level", MALBILD_GOAL_BOARD, NULL));
  self->goal = add_goal (&self->file, "Friska vatten");
  self->dump = dump_store (self->file.store);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_free (self->dump);
  g_clear_object (&self->before);
  g_clear_object (&self->long_before);
  g_clear_object (&self->earlier);
  g_clear_object (&self->goal);
  store_fixture_tear_down (&self->file);
}

static void
assert_undone (Fixture *self)
{
  g_autofree char *now = NULL;

  g_assert_true (malbild_store_undo (self->file.store, NULL));
  now = dump_store (self->file.store);
  g_assert_cmpstr (now, ==, self->dump);
}

static guint
count_successions (Fixture *self)
{
  g_autoptr(GPtrArray) successions = malbild_earlier_list_successions (self->file.store, self->file.set, self->earlier);

  return successions->len;
}

static gboolean
is_dropped (Fixture *self)
{
  g_autoptr(MalbildRecord) dropped = malbild_earlier_find_dropped (self->file.store, self->file.set, self->earlier);

  return dropped != NULL;
}

static void
test_set (Fixture       *self,
          gconstpointer  data)
{
  g_autoptr(MalbildRecord) found = malbild_earlier_find_set (self->file.store, self->file.set);
  g_autoptr(MalbildRecord) earlier = malbild_earlier_find_set (self->file.store, self->before);
  g_autoptr(MalbildRecord) none = malbild_earlier_find_set (self->file.store, self->long_before);

  g_assert_true (found == self->before);
  g_assert_true (earlier == self->long_before);
  g_assert_null (none);
}

static void
test_succeed (Fixture       *self,
              gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (malbild_earlier_succeed (self->file.store, self->file.set, self->earlier, self->goal, MALBILD_SUCCESSION_MERGES, NULL));
  g_assert_cmpuint (count_successions (self), ==, 1);
  g_assert_false (malbild_earlier_succeed (self->file.store, self->file.set, self->earlier, self->goal, MALBILD_SUCCESSION_MERGES, &error));
  g_assert_nonnull (error);
  assert_undone (self);
  g_assert_cmpuint (count_successions (self), ==, 0);
}

static void
assert_lists (Fixture  *self,
              gboolean  all_levels,
              guint     n_undealt,
              guint     n_dealt)
{
  g_autoptr (MalbildKeyList) undealt = malbild_store_list_succeeded (self->file.store, self->before, self->file.set, all_levels, FALSE);
  g_autoptr (MalbildKeyList) dealt = malbild_store_list_succeeded (self->file.store, self->before, self->file.set, all_levels, TRUE);

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (undealt)), ==, n_undealt);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (dealt)), ==, n_dealt);
}

/* All of them are counted, however many there are; a list that somebody looks at follows. */
static void
test_lists (Fixture       *self,
            gconstpointer  data)
{
  g_autoptr (MalbildKeyList) undealt = malbild_store_list_succeeded (self->file.store, self->before, self->file.set, TRUE, FALSE);

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (undealt)), ==, 1);
  for (guint i = 0; i < 250; i++)
    {
      g_autoptr (MalbildRecord) goal = add_goal (&self->file, "Ett mål till");

      set_ref (goal, "goal-set", self->before);
    }
  assert_lists (self, TRUE, 251, 0);
  assert_lists (self, FALSE, 250, 0);
  g_assert_true (malbild_earlier_succeed (self->file.store, self->file.set, self->earlier, self->goal, MALBILD_SUCCESSION_MERGES, NULL));
  assert_lists (self, TRUE, 250, 1);
  assert_lists (self, FALSE, 250, 0);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (undealt)), ==, 250);
  g_assert_true (malbild_store_undo (self->file.store, NULL));
  assert_lists (self, TRUE, 251, 0);
  g_assert_true (malbild_earlier_drop (self->file.store, self->file.set, self->earlier, "Staten tog över", NULL));
  assert_lists (self, TRUE, 250, 1);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (undealt)), ==, 250);
}

static void
test_other_set (Fixture       *self,
                gconstpointer  data)
{
  /* That it lives on in another set says nothing of this one. */
  set_ref (self->goal, "goal-set", self->long_before);
  g_assert_true (malbild_earlier_succeed (self->file.store, self->long_before, self->earlier, self->goal, MALBILD_SUCCESSION_CONTINUES, NULL));
  g_assert_cmpuint (count_successions (self), ==, 0);
}

static void
test_new_goal (Fixture       *self,
               gconstpointer  data)
{
  g_autoptr(MalbildRecord) same = malbild_earlier_succeed_new (self->file.store, self->file.set, self->earlier, NULL, MALBILD_SUCCESSION_CONTINUES, NULL);
  g_autoptr(MalbildRecord) other = NULL;

  g_assert_cmpstr (malbild_record_get_text (same, "title"), ==, "Rena sjöar");
  g_assert_cmpstr (malbild_record_get_text (same, "citizen-perspective"), ==, "Alla kan bada.");
  g_assert_cmpint (malbild_record_get_choice (same, "level"), ==, MALBILD_GOAL_BOARD);
  g_assert_cmpint (malbild_record_get_choice (same, "status"), ==, MALBILD_GOAL_DRAFT);
  g_assert_true (malbild_record_get_ref (same, "goal-set") == self->file.set);
  assert_undone (self);

  other = malbild_earlier_succeed_new (self->file.store, self->file.set, self->earlier, "Levande vatten", MALBILD_SUCCESSION_REPLACES, NULL);
  g_assert_cmpstr (malbild_record_get_text (other, "title"), ==, "Levande vatten");
  g_assert_cmpuint (count_successions (self), ==, 1);
}

static void
test_drop (Fixture       *self,
           gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  g_assert_false (malbild_earlier_drop (self->file.store, self->file.set, self->earlier, "  ", &error));
  g_assert_nonnull (error);
  g_assert_false (is_dropped (self));
  g_assert_true (malbild_earlier_drop (self->file.store, self->file.set, self->earlier, "Staten tog över.", NULL));
  g_assert_true (is_dropped (self));

  /* What lives on after all is no longer dropped. */
  g_assert_true (malbild_earlier_succeed (self->file.store, self->file.set, self->earlier, self->goal, MALBILD_SUCCESSION_CONTINUES, NULL));
  g_assert_false (is_dropped (self));
  g_assert_true (malbild_store_undo (self->file.store, NULL));
  g_assert_true (is_dropped (self));
  assert_undone (self);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/earlier-goals/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("lists", test_lists);
  ADD ("set", test_set);
  ADD ("succeed", test_succeed);
  ADD ("other-set", test_other_set);
  ADD ("new-goal", test_new_goal);
  ADD ("drop", test_drop);
#undef ADD
  return g_test_run ();
}
