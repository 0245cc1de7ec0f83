/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-body-facts.h"
#include "malbild-choices.h"
#include "query-fixture.h"

/* Two boards, a company and an administration; goals by the table below. */
enum { SCHOOL, CARE, HOUSES, OFFICE, N_BODIES };

static const struct {
  const char      *title;
  MalbildGoalLevel level;
  int              responsible; /* -1: nobody */
  MalbildGoalStatus status;
  const char      *contributes_to; /* with a blank between two */
} goals[] = {
  { "Skola",     MALBILD_GOAL_OVERARCHING, -1,     MALBILD_GOAL_DECIDED, "" },
  { "Hälsa",     MALBILD_GOAL_OVERARCHING, CARE,   MALBILD_GOAL_DRAFT,   "" },
  { "Ensam",     MALBILD_GOAL_OVERARCHING, -1,     MALBILD_GOAL_DRAFT,   "" },
  { "Förbi",     MALBILD_GOAL_OVERARCHING, -1,     MALBILD_GOAL_CLOSED,  "" },
  { "Läsning",   MALBILD_GOAL_BOARD,       SCHOOL, MALBILD_GOAL_DRAFT,   "Skola Hälsa" },
  { "Studiero",  MALBILD_GOAL_BOARD,       SCHOOL, MALBILD_GOAL_DECIDED, "Skola" },
  { "Gårdar",    MALBILD_GOAL_COMPANY,     HOUSES, MALBILD_GOAL_DRAFT,   "Läsning" },
  { "Rörelse",   MALBILD_GOAL_BOARD,       OFFICE, MALBILD_GOAL_DRAFT,   "Hälsa" },
  { "Herrelöst", MALBILD_GOAL_BOARD,       -1,     MALBILD_GOAL_DRAFT,   "Hälsa" },
  { "Avslutat",  MALBILD_GOAL_BOARD,       CARE,   MALBILD_GOAL_CLOSED,  "Ensam" },
};

typedef struct {
  QueryFixture   base;
  MalbildRecord *bodies[N_BODIES];
  MalbildRecord *goals[G_N_ELEMENTS (goals)];
} Fixture;

static MalbildRecord *
find_goal (Fixture    *self,
           const char *title)
{
  for (guint i = 0; i < G_N_ELEMENTS (goals); i++)
    if (g_str_equal (goals[i].title, title))
      return self->goals[i];
  g_assert_not_reached ();
}

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  static const MalbildBodyType types[N_BODIES] = { MALBILD_BODY_BOARD, MALBILD_BODY_BOARD, MALBILD_BODY_COMPANY, MALBILD_BODY_ADMINISTRATION };

  query_fixture_set_up (&self->base);
  for (guint i = 0; i < N_BODIES; i++)
    {
      self->bodies[i] = add_body (&self->base, "En nämnd");
      set_integer (self->bodies[i], "type", types[i]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (goals); i++)
    {
      self->goals[i] = add_goal (&self->base, goals[i].title);
      set_integer (self->goals[i], "level", goals[i].level);
      set_integer (self->goals[i], "status", goals[i].status);
      if (goals[i].responsible >= 0)
        set_ref (self->goals[i], "responsible", self->bodies[goals[i].responsible]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (goals); i++)
    {
      g_auto (GStrv) titles = g_strsplit (goals[i].contributes_to, " ", -1);

      for (guint j = 0; titles[j] != NULL; j++)
        {
          g_autoptr (MalbildRecord) link = add_link (&self->base, self->goals[i], find_goal (self, titles[j]));
        }
    }
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (goals); i++)
    g_clear_object (&self->goals[i]);
  for (guint i = 0; i < N_BODIES; i++)
    g_clear_object (&self->bodies[i]);
  query_fixture_tear_down (&self->base);
}

static MalbildBodyFacts *
read_facts (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  MalbildBodyFacts *facts = malbild_body_facts_read (self->base.store, self->base.set, &error);

  g_assert_no_error (error);
  g_assert_nonnull (facts);
  return facts;
}

static void
test_bodies (Fixture       *self,
             gconstpointer  data)
{
  static const MalbildBodyTally expected[N_BODIES] = {
    [SCHOOL] = { .n_goals = 2, .n_targets = 2, .n_overarching = 2 },
    /* A goal of its own that is overarching is no contribution, and a closed one none any more. */
    [CARE]   = { .n_goals = 1, .is_idle = TRUE },
    [HOUSES] = { .n_goals = 1, .n_targets = 1 },
    [OFFICE] = { .n_goals = 1, .n_targets = 1, .n_overarching = 1 },
  };
  g_autoptr (MalbildBodyFacts) facts = read_facts (self);

  for (guint i = 0; i < N_BODIES; i++)
    {
      const MalbildBodyTally *tally = malbild_body_facts_get_body (facts, self->bodies[i]);

      g_test_message ("body %u", i);
      g_assert_cmpuint (tally->n_goals, ==, expected[i].n_goals);
      g_assert_cmpuint (tally->n_targets, ==, expected[i].n_targets);
      g_assert_cmpuint (tally->n_overarching, ==, expected[i].n_overarching);
      g_assert_cmpint (tally->is_idle, ==, expected[i].is_idle);
      g_assert_cmpuint (tally->n_directives, ==, 0);
      g_assert_cmpuint (tally->n_assignments, ==, 0);
    }
}

static void
test_supports (Fixture       *self,
               gconstpointer  data)
{
  static const struct {
    const char         *title;
    MalbildSupportTally tally;
  } expected[] = {
    { "Skola",   { .n_goals = 2, .n_boards = 1 } },
    { "Hälsa",   { .n_goals = 3, .n_boards = 1, .n_others = 1 } },
    { "Ensam",   { .is_alone = TRUE } },
    /* Of a closed one nobody misses anything. */
    { "Förbi",   { .n_goals = 0 } },
    { "Läsning", { .n_goals = 1, .n_companies = 1 } },
  };
  g_autoptr (MalbildBodyFacts) facts = read_facts (self);

  g_assert_cmpuint (malbild_body_facts_count_alone (facts), ==, 1);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const MalbildSupportTally *tally = malbild_body_facts_get_support (facts, find_goal (self, expected[i].title));

      g_test_message ("%s", expected[i].title);
      g_assert_cmpuint (tally->n_goals, ==, expected[i].tally.n_goals);
      g_assert_cmpuint (tally->n_boards, ==, expected[i].tally.n_boards);
      g_assert_cmpuint (tally->n_companies, ==, expected[i].tally.n_companies);
      g_assert_cmpuint (tally->n_others, ==, expected[i].tally.n_others);
      g_assert_cmpint (tally->is_alone, ==, expected[i].tally.is_alone);
    }
}

static MalbildRecord *
add_assignment (Fixture              *self,
                MalbildRecord        *to,
                MalbildActivityState  state)
{
  return add_record (self->base.store, &malbild_assignment_kind,
                     (MalbildAssignment[]) { MALBILD_SET_REF ("goal-set", self->base.set), MALBILD_SET_TEXT ("title", "Utred"),
                                             MALBILD_SET_REF ("body", to), MALBILD_SET_INTEGER ("state", state) }, 4);
}

static MalbildRecord *
add_directive (Fixture       *self,
               MalbildRecord *goal,
               MalbildRecord *to)
{
  return add_record (self->base.store, &malbild_directive_kind,
                     (MalbildAssignment[]) { MALBILD_SET_REF ("goal", goal), MALBILD_SET_TEXT ("title", "Bygg"), MALBILD_SET_REF ("body", to) }, 3);
}

/* What is done or withdrawn asks nothing of anybody any more, nor does a directive of a goal that is closed. */
static void
test_tasks (Fixture       *self,
            gconstpointer  data)
{
  g_autoptr (MalbildRecord) done = add_assignment (self, self->bodies[CARE], MALBILD_ACTIVITY_DONE);
  g_autoptr (MalbildRecord) withdrawn = add_assignment (self, self->bodies[CARE], MALBILD_ACTIVITY_WITHDRAWN);
  g_autoptr (MalbildRecord) late = add_assignment (self, self->bodies[CARE], MALBILD_ACTIVITY_LATE);
  g_autoptr (MalbildRecord) ongoing = add_assignment (self, self->bodies[CARE], MALBILD_ACTIVITY_ONGOING);
  g_autoptr (MalbildRecord) nobody = add_assignment (self, NULL, MALBILD_ACTIVITY_ONGOING);
  g_autoptr (MalbildRecord) directive = add_directive (self, find_goal (self, "Skola"), self->bodies[HOUSES]);
  g_autoptr (MalbildRecord) past = add_directive (self, find_goal (self, "Förbi"), self->bodies[HOUSES]);
  g_autoptr (MalbildBodyFacts) facts = read_facts (self);

  g_assert_cmpuint (malbild_body_facts_get_body (facts, self->bodies[CARE])->n_assignments, ==, 2);
  g_assert_cmpuint (malbild_body_facts_get_body (facts, self->bodies[CARE])->n_directives, ==, 0);
  g_assert_cmpuint (malbild_body_facts_get_body (facts, self->bodies[HOUSES])->n_directives, ==, 1);
}

/* Another goal set of the same municipality is counted for itself. */
static void
test_other_set (Fixture       *self,
                gconstpointer  data)
{
  g_autoptr (MalbildRecord) other = add_set (&self->base, "Mål 2023–2026");
  g_autoptr (GError) error = NULL;
  g_autoptr (MalbildBodyFacts) facts = malbild_body_facts_read (self->base.store, other, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (malbild_body_facts_get_body (facts, self->bodies[SCHOOL])->n_goals, ==, 0);
  g_assert_true (malbild_body_facts_get_body (facts, self->bodies[SCHOOL])->is_idle);
  g_assert_false (malbild_body_facts_get_body (facts, self->bodies[OFFICE])->is_idle);
}

static void
touched_cb (MalbildStore   *store,
            MalbildChanges *changes,
            gpointer        touched)
{
  *(gboolean *) touched = malbild_body_facts_touched (changes);
}

static void
test_touched (Fixture       *self,
              gconstpointer  data)
{
  gboolean touched = TRUE;
  gulong handler = g_signal_connect (self->base.store, "changed", G_CALLBACK (touched_cb), &touched);

  set_text (self->goals[4], "title", "Läsa");
  g_assert_false (touched);
  set_text (self->bodies[CARE], "title", "Omsorgsnämnden");
  g_assert_false (touched);
  set_ref (self->goals[4], "responsible", self->bodies[CARE]);
  g_assert_true (touched);
  set_text (self->goals[4], "note", "Läsning");
  g_assert_false (touched);
  set_integer (self->bodies[CARE], "type", MALBILD_BODY_COMPANY);
  g_assert_true (touched);
  g_signal_handler_disconnect (self->base.store, handler);
}

static void
assert_officials (Fixture    *self,
                  const char *text,
                  guint       limit,
                  const char *expected)
{
  g_autoptr (GPtrArray) names = malbild_store_list_officials (self->base.store, text, limit);
  g_autofree char *joined = NULL;

  g_ptr_array_add (names, NULL);
  joined = g_strjoinv (", ", (char **) names->pdata);
  g_assert_cmpstr (joined, ==, expected);
}

static void
test_officials (Fixture       *self,
                gconstpointer  data)
{
  assert_officials (self, NULL, 10, "");
  set_text (self->goals[0], "official", "Östen Ek");
  set_text (self->goals[1], "official", "planchef");
  set_text (self->goals[2], "official", "Planchef");
  set_text (self->goals[3], "official", "Anna Berg");
  set_text (self->goals[4], "official", "Anna Berg");
  assert_officials (self, NULL, 10, "Anna Berg, Planchef, Östen Ek");
  assert_officials (self, " CHEF", 10, "Planchef");
  assert_officials (self, "", 2, "Anna Berg, Planchef");
  assert_officials (self, "%", 10, "");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/body-facts/bodies", Fixture, NULL, set_up, test_bodies, tear_down);
  g_test_add ("/body-facts/supports", Fixture, NULL, set_up, test_supports, tear_down);
  g_test_add ("/body-facts/tasks", Fixture, NULL, set_up, test_tasks, tear_down);
  g_test_add ("/body-facts/other-set", Fixture, NULL, set_up, test_other_set, tear_down);
  g_test_add ("/body-facts/touched", Fixture, NULL, set_up, test_touched, tear_down);
  g_test_add ("/body-facts/officials", Fixture, NULL, set_up, test_officials, tear_down);

  return g_test_run ();
}
