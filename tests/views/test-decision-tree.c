/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-choices.h"
#include "malbild-decision-group.h"
#include "malbild-decision-tree.h"
#include "malbild-outline.h"
#include "store-fixture.h"

/* More than any list of rows would hold. */
#define N_MANY 250

typedef struct {
  StoreFixture      base;
  MalbildRecord    *goal;
  GtkTreeListModel *tree;
  guint             n_changes;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  store_fixture_set_up (&self->base);
  self->goal = add_goal (&self->base, "Skolvägar");
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  if (self->tree != NULL)
    g_assert_finalize_object (self->tree);
  g_clear_object (&self->goal);
  store_fixture_tear_down (&self->base);
}

static void
count_cb (Fixture *self)
{
  self->n_changes++;
}

static void
make_tree (Fixture *self)
{
  self->tree = malbild_decision_tree_new (self->base.store, self->base.set);
  g_signal_connect_swapped (self->tree, "items-changed", G_CALLBACK (count_cb), self);
}

static MalbildRecord *
add_decision (Fixture    *self,
              const char *title,
              int         year)
{
  return add_record (self->base.store, &malbild_decision_kind,
                     (MalbildAssignment[]) {
                       MALBILD_SET_REF ("goal-set", self->base.set),
                       MALBILD_SET_TEXT ("title", title),
                       { "date", { .type = MALBILD_CELL_INTEGER, .integer = malbild_date_new_year (year) } },
                     }, 3);
}

static void
decide (MalbildRecord *goal,
        MalbildRecord *decision)
{
  set_ref (goal, "decision", decision);
  g_assert_true (malbild_record_set_choice (goal, "status", MALBILD_GOAL_DECIDED, NULL));
}

static void
append_row (GString        *text,
            GtkTreeListRow *row)
{
  gpointer item = malbild_outline_get_item (row);
  g_autofree char *title = NULL;

  g_object_get (item, MALBILD_IS_DECISION_GROUP (item) ? "title" : "display-title", &title, NULL);
  for (guint i = 0; i < gtk_tree_list_row_get_depth (row); i++)
    g_string_append (text, "  ");
  g_string_append_printf (text, "%s\n", title);
}

static void
assert_rows (Fixture    *self,
             const char *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->tree)); i++)
    {
      g_autoptr (GtkTreeListRow) row = g_list_model_get_item (G_LIST_MODEL (self->tree), i);

      append_row (text, row);
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
expand (Fixture  *self,
        guint     position,
        gboolean  expanded)
{
  g_autoptr (GtkTreeListRow) row = g_list_model_get_item (G_LIST_MODEL (self->tree), position);

  gtk_tree_list_row_set_expanded (row, expanded);
}

/* What awaits a decision comes and goes with it; a decision has what it decided below it. */
static void
test_live (Fixture       *self,
           gconstpointer  data)
{
  g_autoptr (MalbildRecord) old = add_decision (self, "Gammalt", 2018);
  g_autoptr (MalbildRecord) new = add_decision (self, "Nytt", 2019);
  g_autoptr (MalbildRecord) area = NULL;
  g_autoptr (MalbildRecord) wording = NULL;

  make_tree (self);
  assert_rows (self, "Awaits a decision\n  Goals (1)\nDecisions (2)\n  Nytt\n  Gammalt\n");
  expand (self, 3, TRUE);
  assert_rows (self, "Awaits a decision\n  Goals (1)\nDecisions (2)\n  Nytt\n  Gammalt\n");
  decide (self->goal, new);
  assert_rows (self, "Decisions (2)\n  Nytt\n    Skolvägar\n  Gammalt\n");

  wording = add_record (self->base.store, &malbild_wording_kind,
                        (MalbildAssignment[]) { MALBILD_SET_REF ("goal", self->goal), MALBILD_SET_TEXT ("text", "Alla barn går tryggt.") }, 2);
  area = add_area (&self->base, "Trygghet");
  assert_rows (self, "Awaits a decision\n  Goal areas (1)\n  New wordings of decided goals (1)\nDecisions (2)\n  Nytt\n    Skolvägar\n  Gammalt\n");
  g_assert_true (malbild_record_set_choice (area, "status", MALBILD_AREA_DECIDED, NULL));
  expand (self, 1, TRUE);
  assert_rows (self, "Awaits a decision\n  New wordings of decided goals (1)\n    Skolvägar\nDecisions (2)\n  Nytt\n    Skolvägar\n  Gammalt\n");
  g_assert_true (malbild_record_set_choice (wording, "status", MALBILD_WORDING_DECIDED, NULL));
  assert_rows (self, "Decisions (2)\n  Nytt\n    Skolvägar\n  Gammalt\n");
}

/* An edit that changes nothing of what is listed makes no row anew. */
static void
test_still (Fixture       *self,
            gconstpointer  data)
{
  g_autoptr (MalbildRecord) decision = add_decision (self, "Nytt", 2019);

  decide (self->goal, decision);
  make_tree (self);
  expand (self, 1, TRUE);
  self->n_changes = 0;
  set_text (self->goal, "title", "Trygga skolvägar");
  set_text (self->goal, "official", "Kim");
  set_text (decision, "title", "Ett beslut");
  g_assert_cmpuint (self->n_changes, ==, 0);
  assert_rows (self, "Decisions (1)\n  Ett beslut\n    Trygga skolvägar\n");
}

/* While one is being edited, its row stays where it is. */
static void
test_hold (Fixture       *self,
           gconstpointer  data)
{
  g_autoptr (MalbildRecord) old = add_decision (self, "Gammalt", 2018);
  g_autoptr (MalbildRecord) new = add_decision (self, "Nytt", 2019);

  decide (self->goal, new);
  make_tree (self);
  malbild_decision_tree_hold (self->tree, TRUE);
  g_assert_true (malbild_record_set_input (old, malbild_kind_get_field (&malbild_decision_kind, "date"), "2020", NULL));
  assert_rows (self, "Decisions (2)\n  Nytt\n  Gammalt\n");
  malbild_decision_tree_hold (self->tree, FALSE);
  assert_rows (self, "Decisions (2)\n  Gammalt\n  Nytt\n");
}

static void
test_many (Fixture       *self,
           gconstpointer  data)
{
  g_autoptr (MalbildRecord) last = add_decision (self, "Äldst", 2010);
  g_autoptr (GtkTreeListRow) row = NULL;

  g_assert_true (malbild_store_begin (self->base.store, "Många", NULL));
  for (guint i = 0; i < N_MANY; i++)
    {
      g_autofree char *title = g_strdup_printf ("Beslut %u", i);
      g_autoptr (MalbildRecord) decision = add_decision (self, title, 2019);
      g_autoptr (MalbildRecord) goal = add_goal (&self->base, title);
      g_autoptr (MalbildRecord) wording = NULL;

      decide (goal, decision);
      wording = add_record (self->base.store, &malbild_wording_kind,
                            (MalbildAssignment[]) { MALBILD_SET_REF ("goal", goal), MALBILD_SET_TEXT ("text", "Nytt") }, 2);
    }
  g_assert_true (malbild_store_commit (self->base.store, NULL));
  make_tree (self);
  g_assert_cmpuint (malbild_decision_tree_count_decisions (self->tree), ==, N_MANY + 1);
  g_assert_cmpuint (malbild_decision_tree_count_awaiting (self->tree), ==, N_MANY + 1);
  row = malbild_decision_tree_dup_row (self->tree, last);
  g_assert_cmpuint (gtk_tree_list_row_get_position (row), ==, g_list_model_get_n_items (G_LIST_MODEL (self->tree)) - 1);
  g_assert_true (malbild_outline_get_item (row) == last);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/views/decision-tree/live", Fixture, NULL, set_up, test_live, tear_down);
  g_test_add ("/views/decision-tree/still", Fixture, NULL, set_up, test_still, tear_down);
  g_test_add ("/views/decision-tree/hold", Fixture, NULL, set_up, test_hold, tear_down);
  g_test_add ("/views/decision-tree/many", Fixture, NULL, set_up, test_many, tear_down);
  return g_test_run ();
}
