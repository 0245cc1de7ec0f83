/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-choices.h"
#include "malbild-decided.h"
#include "store-fixture.h"

/* The kinds by their numbers in the table. */
enum { PROGRAMMES, AREAS, GOALS };

typedef struct {
  StoreFixture   base;
  MalbildRecord *decisions[2];
  MalbildRecord *goals[3];
  MalbildRecord *area;
  guint          n_told;
  guint          position;
  guint          n_removed;
  guint          n_added;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  static const char *const titles[] = { "Skolvägar", "Mötesplatser", "Sjöar" };

  store_fixture_set_up (&self->base);
  for (guint i = 0; i < 2; i++)
    self->decisions[i] = add_record (self->base.store, &malbild_decision_kind,
                                     (MalbildAssignment[]) { MALBILD_SET_REF ("goal-set", self->base.set), MALBILD_SET_TEXT ("title", "Beslut") }, 2);
  for (guint i = 0; i < 3; i++)
    self->goals[i] = add_goal (&self->base, titles[i]);
  self->area = add_area (&self->base, "Trygghet");
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  for (guint i = 0; i < 2; i++)
    g_clear_object (&self->decisions[i]);
  for (guint i = 0; i < 3; i++)
    g_clear_object (&self->goals[i]);
  g_clear_object (&self->area);
  store_fixture_tear_down (&self->base);
}

static void
told_cb (Fixture *self,
         guint    position,
         guint    n_removed,
         guint    n_added)
{
  self->n_told++;
  self->position = position;
  self->n_removed = n_removed;
  self->n_added = n_added;
}

static void
assert_told (Fixture *self,
             guint    position,
             guint    n_removed,
             guint    n_added)
{
  g_assert_cmpuint (self->n_told, ==, 1);
  g_assert_cmpuint (self->position, ==, position);
  g_assert_cmpuint (self->n_removed, ==, n_removed);
  g_assert_cmpuint (self->n_added, ==, n_added);
  self->n_told = 0;
}

static void
assert_item (GListModel    *list,
             guint          position,
             MalbildRecord *expected)
{
  g_autoptr (MalbildRecord) item = g_list_model_get_item (list, position);

  g_assert_true (item == expected);
}

/* Areas before goals, each in their order; it follows what is decided, and tells of no more than what changed. */
static void
test_list (Fixture       *self,
           gconstpointer  data)
{
  g_autoptr (MalbildKeyList) decided = malbild_decided_list (self->base.store, self->decisions[0]);
  GListModel *list = G_LIST_MODEL (decided);

  g_signal_connect_swapped (list, "items-changed", G_CALLBACK (told_cb), self);
  set_ref (self->goals[1], "decision", self->decisions[0]);
  g_assert_cmpuint (self->n_told, ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 1);
  assert_item (list, 0, self->goals[1]);

  set_ref (self->area, "decision", self->decisions[0]);
  assert_told (self, 0, 0, 1);
  assert_item (list, 0, self->area);
  set_ref (self->goals[2], "decision", self->decisions[0]);
  assert_told (self, 2, 0, 1);
  set_ref (self->goals[0], "decision", self->decisions[0]);
  assert_told (self, 1, 0, 1);
  assert_item (list, 1, self->goals[0]);
  set_text (self->goals[1], "title", "Ett annat namn");
  set_ref (self->goals[1], "responsible", NULL);
  g_assert_cmpuint (self->n_told, ==, 0);

  set_ref (self->goals[1], "decision", self->decisions[1]);
  assert_told (self, 2, 1, 0);
  g_assert_true (malbild_store_remove (self->base.store, self->goals[2], NULL, NULL));
  assert_told (self, 2, 1, 0);
  g_assert_true (malbild_store_undo (self->base.store, NULL));
  assert_told (self, 2, 0, 1);
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 3);
  g_assert_null (g_list_model_get_item (list, 3));
}

/* Before it was told that a record is gone, the list has one that says so: no item would end it. */
static void
look_cb (GListModel *list)
{
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (MalbildRecord) item = g_list_model_get_item (list, i);

      g_assert_nonnull (item);
    }
}

static void
test_gone (Fixture       *self,
           gconstpointer  data)
{
  g_autoptr (MalbildKeyList) decided = NULL;
  gulong handler;

  for (guint i = 0; i < 3; i++)
    set_ref (self->goals[i], "decision", self->decisions[0]);
  decided = malbild_decided_list (self->base.store, self->decisions[0]);
  g_clear_object (&self->goals[1]);
  handler = g_signal_connect_swapped (self->base.store, "changed", G_CALLBACK (look_cb), decided);
  look_cb (G_LIST_MODEL (decided));
  {
    g_autoptr (MalbildRecord) second = g_list_model_get_item (G_LIST_MODEL (decided), 1);

    g_assert_true (malbild_store_remove (self->base.store, second, NULL, NULL));
  }
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (decided)), ==, 2);
  g_signal_handler_disconnect (self->base.store, handler);
}

static void
test_counts (Fixture       *self,
             gconstpointer  data)
{
  g_autoptr (GHashTable) none = malbild_decided_count (self->base.store, self->base.set);
  g_autoptr (GHashTable) counts = NULL;
  gint64 first = malbild_record_get_key (self->decisions[0]);
  gint64 second = malbild_record_get_key (self->decisions[1]);
  const MalbildDecidedCount *count;

  g_assert_cmpuint (g_hash_table_size (none), ==, 0);
  set_ref (self->goals[0], "decision", self->decisions[0]);
  set_ref (self->goals[1], "decision", self->decisions[0]);
  set_ref (self->goals[2], "decision", self->decisions[1]);
  set_ref (self->area, "decision", self->decisions[0]);
  counts = malbild_decided_count (self->base.store, self->base.set);
  g_assert_cmpuint (g_hash_table_size (counts), ==, 2);
  count = g_hash_table_lookup (counts, &first);
  g_assert_cmpuint (count->counts[AREAS], ==, 1);
  g_assert_cmpuint (count->counts[GOALS], ==, 2);
  g_assert_cmpuint (count->counts[PROGRAMMES], ==, 0);
  count = g_hash_table_lookup (counts, &second);
  g_assert_cmpuint (count->counts[GOALS], ==, 1);
}

static void
remember_cb (gboolean             *concerned,
             const MalbildChanges *changes)
{
  *concerned = malbild_decided_concerns (changes);
}

/* Who is responsible changes nothing of what was decided. */
static void
test_concerns (Fixture       *self,
               gconstpointer  data)
{
  gboolean concerned = FALSE;
  gulong handler = g_signal_connect_swapped (self->base.store, "changed", G_CALLBACK (remember_cb), &concerned);

  set_text (self->goals[0], "official", "Kim");
  g_assert_false (concerned);
  set_text (self->decisions[0], "title", "Ett annat beslut");
  g_assert_false (concerned);
  set_ref (self->goals[0], "decision", self->decisions[0]);
  g_assert_true (concerned);
  g_signal_handler_disconnect (self->base.store, handler);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/store/decided/list", Fixture, NULL, set_up, test_list, tear_down);
  g_test_add ("/store/decided/gone", Fixture, NULL, set_up, test_gone, tear_down);
  g_test_add ("/store/decided/counts", Fixture, NULL, set_up, test_counts, tear_down);
  g_test_add ("/store/decided/concerns", Fixture, NULL, set_up, test_concerns, tear_down);
  return g_test_run ();
}
