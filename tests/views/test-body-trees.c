/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-body-parent.h"
#include "malbild-body-trees.h"
#include "malbild-body-words.h"
#include "malbild-choices.h"
#include "malbild-outline.h"
#include "query-fixture.h"

typedef struct {
  QueryFixture      base;
  MalbildRecord    *council;
  MalbildRecord    *school;
  MalbildRecord    *houses;
  MalbildRecord    *office;
  MalbildRecord    *reading; /* overarching, in an area */
  MalbildRecord    *health;  /* overarching, in none */
  MalbildRecord    *library; /* the school board's, contributes to both */
  MalbildRecord    *yards;   /* the company's, contributes to the library */
  MalbildRecord    *lonely;  /* the school board's, contributes to nothing */
  GtkTreeListModel *tree;
} Fixture;

static MalbildRecord *
add_body_under (Fixture         *self,
                const char      *title,
                MalbildBodyType  type,
                MalbildRecord   *parent)
{
  MalbildRecord *body = add_body (&self->base, title);

  set_integer (body, "type", type);
  set_ref (body, "parent", parent);
  return body;
}

static MalbildRecord *
add_goal_of (Fixture          *self,
             const char       *title,
             MalbildGoalLevel  level,
             MalbildRecord    *body)
{
  MalbildRecord *goal = add_goal (&self->base, title);

  set_integer (goal, "level", level);
  set_ref (goal, "responsible", body);
  return goal;
}

static void
link_goals (Fixture       *self,
            MalbildRecord *goal,
            MalbildRecord *target)
{
  g_autoptr (MalbildRecord) link = add_link (&self->base, goal, target);
}

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  g_autoptr (MalbildRecord) area = NULL;

  query_fixture_set_up (&self->base);
  area = add_area (&self->base, "Kunskap");
  self->council = add_body_under (self, "KF", MALBILD_BODY_COUNCIL, NULL);
  self->school = add_body_under (self, "BUN", MALBILD_BODY_BOARD, self->council);
  self->houses = add_body_under (self, "AB", MALBILD_BODY_COMPANY, self->council);
  self->office = add_body_under (self, "UF", MALBILD_BODY_ADMINISTRATION, self->school);
  self->health = add_goal_of (self, "Hälsa", MALBILD_GOAL_OVERARCHING, NULL);
  self->reading = add_goal_of (self, "Läsning", MALBILD_GOAL_OVERARCHING, NULL);
  set_ref (self->reading, "area", area);
  self->library = add_goal_of (self, "Bibliotek", MALBILD_GOAL_BOARD, self->school);
  self->yards = add_goal_of (self, "Gårdar", MALBILD_GOAL_COMPANY, self->houses);
  self->lonely = add_goal_of (self, "Ensamt", MALBILD_GOAL_BOARD, self->school);
  link_goals (self, self->library, self->reading);
  link_goals (self, self->library, self->health);
  link_goals (self, self->yards, self->library);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_clear_object (&self->tree);
  g_clear_object (&self->council);
  g_clear_object (&self->school);
  g_clear_object (&self->houses);
  g_clear_object (&self->office);
  g_clear_object (&self->reading);
  g_clear_object (&self->health);
  g_clear_object (&self->library);
  g_clear_object (&self->yards);
  g_clear_object (&self->lonely);
  query_fixture_tear_down (&self->base);
}

/* The rows, with a dot for each step down, and + for those that can be opened. */
static void
assert_rows (Fixture    *self,
             const char *expected)
{
  g_autoptr (GString) rows = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->tree)); i++)
    {
      g_autoptr (GtkTreeListRow) row = gtk_tree_list_model_get_row (self->tree, i);
      g_autofree char *title = NULL;

      g_object_get (malbild_outline_get_item (row), "display-title", &title, NULL);
      if (rows->len > 0)
        g_string_append_c (rows, ' ');
      for (guint depth = 0; depth < gtk_tree_list_row_get_depth (row); depth++)
        g_string_append_c (rows, '.');
      g_string_append (rows, title);
      if (malbild_body_trees_has_children (self->tree, row))
        g_string_append_c (rows, '+');
    }
  g_assert_cmpstr (rows->str, ==, expected);
}

static void
test_bodies (Fixture       *self,
             gconstpointer  data)
{
  g_autoptr (MalbildRecord) care = NULL;

  self->tree = malbild_body_tree_new (self->base.store, self->base.municipality);
  assert_rows (self, "KF+ .BUN+ ..UF .AB");
  care = add_body_under (self, "VON", MALBILD_BODY_BOARD, self->council);
  assert_rows (self, "KF+ .BUN+ ..UF .AB .VON");
  move_record (&self->base, care, self->school, FALSE);
  assert_rows (self, "KF+ .VON .BUN+ ..UF .AB");
  set_ref (self->office, "parent", care);
  assert_rows (self, "KF+ .VON+ ..UF .BUN .AB");
  set_ref (self->office, "parent", NULL);
  assert_rows (self, "KF+ .VON .BUN .AB UF");
  /* What was a part of one that goes is a part of nothing. */
  remove_record (&self->base, self->council);
  assert_rows (self, "VON BUN AB UF");
  g_assert_true (malbild_store_undo (self->base.store, NULL));
  assert_rows (self, "KF+ .VON .BUN .AB UF");
}

static void
test_support (Fixture       *self,
              gconstpointer  data)
{
  g_autoptr (MalbildRecord) another = NULL;

  /* Goals in an area come first. */
  self->tree = malbild_support_tree_new (self->base.store, self->base.set);
  assert_rows (self, "Läsning+ .BUN+ ..Bibliotek+ Hälsa+ .BUN+ ..Bibliotek+");
  link_goals (self, self->yards, self->health);
  assert_rows (self, "Läsning+ .BUN+ ..Bibliotek+ Hälsa+ .BUN+ ..Bibliotek+ .AB+ ..Gårdar");
  set_ref (self->yards, "responsible", NULL);
  assert_rows (self, "Läsning+ .BUN+ ..Bibliotek+ Hälsa+ .BUN+ ..Bibliotek+ .Gårdar");
  set_integer (self->yards, "status", MALBILD_GOAL_CLOSED);
  assert_rows (self, "Läsning+ .BUN+ ..Bibliotek Hälsa+ .BUN+ ..Bibliotek");
  set_integer (self->library, "status", MALBILD_GOAL_CLOSED);
  assert_rows (self, "Läsning Hälsa");
  set_integer (self->health, "status", MALBILD_GOAL_CLOSED);
  assert_rows (self, "Läsning");
  another = add_goal_of (self, "Nytt", MALBILD_GOAL_OVERARCHING, NULL);
  link_goals (self, self->lonely, another);
  assert_rows (self, "Läsning Nytt+ .BUN+ ..Ensamt");
}

static void
test_contribution (Fixture       *self,
                   gconstpointer  data)
{
  const char *idle = "Contributes to nothing yet+";
  g_autofree char *first = g_strdup_printf ("Hälsa+ .Bibliotek Läsning+ .Bibliotek %s .Ensamt", idle);
  g_autofree char *second = g_strdup_printf ("%s .Ensamt", idle);
  g_autofree char *third = g_strdup_printf ("%s .Ensamt Responsible for+ .Läsning", idle);

  self->tree = malbild_contribution_tree_new (self->base.store, self->base.set, self->school);
  assert_rows (self, first);
  link_goals (self, self->lonely, self->health);
  assert_rows (self, "Hälsa+ .Bibliotek .Ensamt Läsning+ .Bibliotek");
  g_assert_true (malbild_store_undo (self->base.store, NULL));
  set_integer (self->library, "status", MALBILD_GOAL_CLOSED);
  assert_rows (self, second);
  set_ref (self->reading, "responsible", self->school);
  assert_rows (self, third);
}

/* A goal of others' that one contributes to comes after the overarching ones. */
static void
test_contribution_of_company (Fixture       *self,
                              gconstpointer  data)
{
  self->tree = malbild_contribution_tree_new (self->base.store, self->base.set, self->houses);
  assert_rows (self, "Bibliotek+ .Gårdar");
  link_goals (self, self->yards, self->health);
  assert_rows (self, "Hälsa+ .Gårdar Bibliotek+ .Gårdar");
}

static void
test_parent (Fixture       *self,
             gconstpointer  data)
{
  g_assert_true (malbild_body_find_parent (MALBILD_BODY_BOARD, self->school) == self->council);
  g_assert_true (malbild_body_find_parent (MALBILD_BODY_BOARD, self->office) == self->council);
  g_assert_true (malbild_body_find_parent (MALBILD_BODY_COMPANY, self->council) == self->council);
  g_assert_true (malbild_body_find_parent (MALBILD_BODY_ADMINISTRATION, self->office) == self->school);
  g_assert_true (malbild_body_find_parent (MALBILD_BODY_ADMINISTRATION, self->houses) == self->houses);
  g_assert_true (malbild_body_find_parent (MALBILD_BODY_WORKING_COMMITTEE, self->office) == self->school);
  g_assert_null (malbild_body_find_parent (MALBILD_BODY_WORKING_COMMITTEE, self->houses));
  g_assert_null (malbild_body_find_parent (MALBILD_BODY_COUNCIL, self->school));
  g_assert_null (malbild_body_find_parent (MALBILD_BODY_BOARD, NULL));
}

static void
assert_words (char       *words,
              const char *expected)
{
  g_assert_cmpstr (words, ==, expected);
  g_free (words);
}

static void
test_body_words (Fixture       *self,
                 gconstpointer  data)
{
  static const struct {
    MalbildBodyTally  tally;
    const char       *board;
    const char       *company;
  } cases[] = {
    { { .n_goals = 0 }, "Board · B", "Municipal company" },
    { { .n_goals = 1, .n_targets = 1, .n_overarching = 1 },
      "Board · B · 1 goal\n● contributes to 1 overarching goal", "Municipal company · 1 goal\n● contributes to 1 overarching goal" },
    { { .n_goals = 4, .n_targets = 3, .n_overarching = 2, .n_directives = 2, .n_assignments = 1 },
      "Board · B · 4 goals · 2 directives · 1 open assignment\n● contributes to 2 overarching goals",
      "Municipal company · 4 goals · 2 owner's directives · 1 open assignment\n● contributes to 2 overarching goals" },
    { { .n_goals = 1, .n_targets = 1 },
      "Board · B · 1 goal\n● contributes to 1 goal of others", "Municipal company · 1 goal\n● contributes to 1 goal of others" },
    { { .n_goals = 1, .is_idle = TRUE }, "Board · B · 1 goal\n○ contributes to nothing", "Municipal company · 1 goal\n○ contributes to nothing" },
  };

  set_text (self->school, "short-title", "B");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      assert_words (malbild_body_describe (self->school, &cases[i].tally), cases[i].board);
      assert_words (malbild_body_describe (self->houses, &cases[i].tally), cases[i].company);
    }
  assert_words (malbild_body_describe (self->council, NULL), "Municipal council");
}

static void
test_support_words (Fixture       *self,
                    gconstpointer  data)
{
  assert_words (malbild_support_describe (&(MalbildSupportTally) { .is_alone = TRUE }), "○ nobody contributes to it");
  assert_words (malbild_support_describe (&(MalbildSupportTally) { .n_goals = 1 }), "● 1 goal");
  assert_words (malbild_support_describe (&(MalbildSupportTally) { .n_goals = 5, .n_boards = 2, .n_companies = 1, .n_others = 1 }),
                "● 2 boards · 1 company · 1 other body · 5 goals");
}

static void
test_task_words (Fixture       *self,
                 gconstpointer  data)
{
  g_autoptr (MalbildRecord) directive = NULL;
  g_autoptr (MalbildRecord) assignment = NULL;

  directive = add_record (self->base.store, &malbild_directive_kind,
                          (MalbildAssignment[]) { MALBILD_SET_REF ("goal", self->health), MALBILD_SET_TEXT ("title", "Rör på er") }, 2);
  assert_words (malbild_directive_describe (directive), "for “Hälsa”");
  set_integer (directive, "date", malbild_date_new_month (2019, 11));
  assert_words (malbild_directive_describe (directive), "for “Hälsa” · November 2019");
  assignment = add_record (self->base.store, &malbild_assignment_kind,
                           (MalbildAssignment[]) { MALBILD_SET_REF ("goal-set", self->base.set), MALBILD_SET_TEXT ("title", "Utred") }, 2);
  assert_words (malbild_assignment_describe (assignment, TRUE), "to nobody yet");
  assert_words (malbild_assignment_describe (assignment, FALSE), "from nobody yet");
  set_ref (assignment, "body", self->school);
  set_ref (assignment, "given-by", self->council);
  set_ref (assignment, "goal", self->health);
  set_integer (assignment, "due", malbild_date_new_year (2021));
  assert_words (malbild_assignment_describe (assignment, TRUE), "to BUN · due 2021 · for “Hälsa”");
  assert_words (malbild_assignment_describe (assignment, FALSE), "from KF · due 2021 · for “Hälsa”");
}

/* By which decision, or what is amiss. */
static void
test_internal_words (Fixture       *self,
                     gconstpointer  data)
{
  g_autoptr (MalbildRecord) goal = add_goal_of (self, "Ekonomi", MALBILD_GOAL_FINANCIAL, NULL);
  g_autoptr (MalbildRecord) decision = NULL;
  g_autoptr (MalbildRecord) area = add_area (&self->base, "Tillväxt");

  decision = add_record (self->base.store, &malbild_decision_kind,
                         (MalbildAssignment[]) { MALBILD_SET_REF ("goal-set", self->base.set), MALBILD_SET_TEXT ("title", "Budget 2020") }, 2);
  assert_words (malbild_internal_goal_describe (goal), "nobody responsible\n○ not decided yet");
  set_integer (goal, "status", MALBILD_GOAL_DECIDED);
  set_ref (goal, "responsible", self->council);
  set_text (goal, "official", "ekonomichef");
  assert_words (malbild_internal_goal_describe (goal), "KF · ekonomichef\n! decided, but not said by which decision");
  set_ref (goal, "decision", decision);
  assert_words (malbild_internal_goal_describe (goal), "KF · ekonomichef\n! Budget 2020, but not together with the budget");
  set_text (decision, "together-with", "budget SPB20");
  assert_words (malbild_internal_goal_describe (goal), "KF · ekonomichef\n● Budget 2020\ntogether with budget SPB20");
  set_ref (goal, "area", area);
  assert_words (malbild_internal_goal_describe (goal),
                "KF · ekonomichef\n● Budget 2020\ntogether with budget SPB20\n! lies in the goal area “Tillväxt”");
}

#define ADD(name, func) g_test_add ("/body-trees/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("bodies", test_bodies);
  ADD ("support", test_support);
  ADD ("contribution", test_contribution);
  ADD ("contribution-of-company", test_contribution_of_company);
  ADD ("parent", test_parent);
  ADD ("words/body", test_body_words);
  ADD ("words/support", test_support_words);
  ADD ("words/task", test_task_words);
  ADD ("words/internal", test_internal_words);

  return g_test_run ();
}
