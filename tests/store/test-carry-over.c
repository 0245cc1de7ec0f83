/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-carry-left.h"
#include "malbild-carry-over.h"
#include "malbild-choices.h"
#include "malbild-decimal.h"
#include "malbild-query.h"
#include "store-fixture.h"

/* A term with two areas, three goals that contribute to each other, and something of all that can come along. */
typedef struct {
  StoreFixture   store;
  MalbildRecord *area;
  MalbildRecord *replaced;
  MalbildRecord *high;
  MalbildRecord *low;
  MalbildRecord *left;
  MalbildRecord *group;
} Term;

static MalbildRecord *
add_text (Term              *self,
          const MalbildKind *kind,
          const char        *owner,
          MalbildRecord     *record,
          const char        *field,
          const char        *text)
{
  return add_record (self->store.store, kind, (MalbildAssignment[]) { MALBILD_SET_REF (owner, record), MALBILD_SET_TEXT (field, text) }, 2);
}

static void
add_drop (MalbildRecord *record)
{
  g_object_unref (record);
}

static void
add_wordings (Term *self)
{
  MalbildStore *store = self->store.store;

  add_drop (add_record (store, &malbild_wording_kind, (MalbildAssignment[]) {
    MALBILD_SET_REF ("goal", self->high), MALBILD_SET_TEXT ("text", "Först"), MALBILD_SET_INTEGER ("status", MALBILD_WORDING_DRAFT) }, 3));
  add_drop (add_record (store, &malbild_wording_kind, (MalbildAssignment[]) {
    MALBILD_SET_REF ("goal", self->high), MALBILD_SET_TEXT ("text", "Sist"), MALBILD_SET_INTEGER ("status", MALBILD_WORDING_DECIDED),
    MALBILD_SET_INTEGER ("date", malbild_date_new_year (2019)) }, 4));
}

static void
add_indicator (Term *self)
{
  MalbildStore *store = self->store.store;
  g_autoptr (MalbildRecord) indicator = add_record (store, &malbild_indicator_kind, (MalbildAssignment[]) {
    MALBILD_SET_REF ("goal", self->high), MALBILD_SET_TEXT ("title", "Andel"), MALBILD_SET_INTEGER ("baseline", 5 * MALBILD_DECIMAL_UNIT),
    MALBILD_SET_INTEGER ("target", 9 * MALBILD_DECIMAL_UNIT) }, 4);

  for (int year = 2020; year <= 2021; year++)
    add_drop (add_record (store, &malbild_measurement_kind, (MalbildAssignment[]) {
      MALBILD_SET_REF ("indicator", indicator), MALBILD_SET_INTEGER ("total", (year - 2014) * MALBILD_DECIMAL_UNIT),
      MALBILD_SET_INTEGER ("period", malbild_period_pack ((MalbildPeriod) { malbild_date_new_year (year), malbild_date_new_year (year) })) }, 3));
}

static void
term_set_up (Term *self)
{
  store_fixture_set_up (&self->store);
  self->area = add_area (&self->store, "Område");
  self->replaced = add_area (&self->store, "Förra området");
  g_assert_true (malbild_record_set_choice (self->replaced, "status", MALBILD_AREA_REPLACED, NULL));
  self->high = add_goal (&self->store, "Högt");
  self->low = add_goal (&self->store, "Lågt");
  self->left = add_goal (&self->store, "Kvar");
  set_ref (self->high, "area", self->area);
  g_assert_true (malbild_record_set_choice (self->high, "status", MALBILD_GOAL_DECIDED, NULL));
  add_drop (add_link (&self->store, self->low, self->high));
  add_drop (add_link (&self->store, self->low, self->left));
  self->group = add_text (self, &malbild_target_group_kind, "goal-set", self->store.set, "title", "Unga");
  add_drop (add_record (self->store.store, &malbild_clarification_kind, (MalbildAssignment[]) {
    MALBILD_SET_REF ("goal", self->high), MALBILD_SET_REF ("target-group", self->group), MALBILD_SET_TEXT ("text", "För unga") }, 3));
  add_drop (add_text (self, &malbild_sdg_link_kind, "goal", self->high, "code", "4.1"));
  add_drop (add_text (self, &malbild_criterion_kind, "goal-set", self->store.set, "title", "Få"));
  add_wordings (self);
  add_indicator (self);
}

static void
term_tear_down (Term *self)
{
  g_object_unref (self->area);
  g_object_unref (self->replaced);
  g_object_unref (self->high);
  g_object_unref (self->low);
  g_object_unref (self->left);
  g_object_unref (self->group);
  store_fixture_tear_down (&self->store);
}

static GPtrArray *
plan_of (Term         *self,
         MalbildCarry  what)
{
  g_autoptr (GPtrArray) goals = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  GPtrArray *plan;

  g_ptr_array_add (goals, self->high);
  g_ptr_array_add (goals, self->low);
  plan = malbild_carry_over_plan (self->store.store, self->store.set, goals, what, &error);
  g_assert_no_error (error);
  return plan;
}

static guint
count (GPtrArray         *plan,
       const MalbildKind *kind)
{
  guint n = 0;

  for (guint i = 0; i < plan->len; i++)
    n += malbild_record_is_kind (g_ptr_array_index (plan, i), kind);
  return n;
}

static MalbildRecord *
carry (Term         *self,
       MalbildCarry  what,
       gboolean      archive)
{
  g_autoptr (GPtrArray) plan = plan_of (self, what);
  g_autoptr (GError) error = NULL;
  MalbildPeriod valid = { malbild_date_new_year (2023), malbild_date_new_year (2026) };
  MalbildRecord *set = malbild_carry_over (self->store.store, self->store.set, plan, "Nästa", valid, archive, &error);

  g_assert_no_error (error);
  return set;
}

static MalbildRecord *
find (MalbildStore      *store,
      const MalbildKind *kind,
      const char        *field,
      MalbildRecord     *target)
{
  g_autoptr (MalbildQuery) query = malbild_query_new (store, kind);

  malbild_query_where_ref (query, field, target);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (query)), ==, 1);
  return g_list_model_get_item (G_LIST_MODEL (query), 0);
}

static void
test_plan (void)
{
  static const struct {
    const MalbildKind *kind;
    guint              always;
    guint              all;
  } cases[] = {
    { &malbild_goal_kind, 2, 2 }, { &malbild_wording_kind, 1, 1 }, { &malbild_contribution_kind, 1, 1 }, { &malbild_sdg_link_kind, 1, 1 },
    { &malbild_goal_area_kind, 0, 1 }, { &malbild_target_group_kind, 0, 1 }, { &malbild_clarification_kind, 0, 1 },
    { &malbild_criterion_kind, 0, 1 }, { &malbild_indicator_kind, 0, 1 }, { &malbild_measurement_kind, 0, 0 },
  };
  Term term;
  g_autoptr (GPtrArray) always = NULL;
  g_autoptr (GPtrArray) all = NULL;

  term_set_up (&term);
  always = plan_of (&term, 0);
  all = plan_of (&term, MALBILD_CARRY_ALL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].kind->name);
      g_assert_cmpuint (count (always, cases[i].kind), ==, cases[i].always);
      g_assert_cmpuint (count (all, cases[i].kind), ==, cases[i].all);
    }
  g_clear_pointer (&always, g_ptr_array_unref);
  g_clear_pointer (&all, g_ptr_array_unref);
  term_tear_down (&term);
}

/* The copies are drafts of the new term; what was decided stays with the old one. */
static void
test_copies (void)
{
  Term term;
  g_autoptr (MalbildRecord) set = NULL;
  g_autoptr (MalbildRecord) succession = NULL;
  g_autoptr (MalbildRecord) wording = NULL;
  g_autoptr (MalbildRecord) cell = NULL;
  g_autoptr (MalbildRecord) indicator = NULL;
  MalbildRecord *goal, *area;
  MalbildPeriod valid;

  term_set_up (&term);
  set = carry (&term, MALBILD_CARRY_ALL, FALSE);
  valid = malbild_record_get_period (set, "council-term");
  g_assert_cmpuint (valid.start, ==, malbild_date_new_day (2022, 10, 15));

  succession = find (term.store.store, &malbild_succession_kind, "earlier-goal", term.high);
  g_assert_cmpint (malbild_record_get_choice (succession, "type"), ==, MALBILD_SUCCESSION_CONTINUES);
  goal = malbild_record_get_ref (succession, "goal");
  g_assert_true (malbild_record_get_ref (goal, "goal-set") == set);
  g_assert_cmpint (malbild_record_get_choice (goal, "status"), ==, MALBILD_GOAL_DRAFT);
  valid = malbild_record_get_period (goal, "valid");
  g_assert_cmpuint (valid.start, ==, malbild_date_new_year (2023));

  area = malbild_record_get_ref (goal, "area");
  g_assert_true (area != term.area && malbild_record_get_ref (area, "goal-set") == set);
  g_assert_cmpint (malbild_record_get_choice (area, "status"), ==, MALBILD_AREA_HYPOTHESIS);
  g_assert_cmpstr (malbild_record_get_text (area, "origin"), !=, "");

  wording = find (term.store.store, &malbild_wording_kind, "goal", goal);
  g_assert_cmpstr (malbild_record_get_text (wording, "text"), ==, "Sist");
  g_assert_cmpint (malbild_record_get_choice (wording, "status"), ==, MALBILD_WORDING_DRAFT);
  g_assert_cmpuint (malbild_record_get_date (wording, "date"), ==, 0);

  cell = find (term.store.store, &malbild_clarification_kind, "goal", goal);
  g_assert_true (malbild_record_get_ref (cell, "target-group") != term.group);
  g_assert_true (malbild_record_get_ref (malbild_record_get_ref (cell, "target-group"), "goal-set") == set);

  indicator = find (term.store.store, &malbild_indicator_kind, "goal", goal);
  g_assert_cmpint (malbild_record_get_integer (indicator, "baseline"), ==, 7 * MALBILD_DECIMAL_UNIT);
  g_assert_cmpuint (malbild_record_get_date (indicator, "baseline-date"), ==, malbild_date_new_year (2021));
  g_assert_cmpint (malbild_record_get_integer (indicator, "target"), ==, MALBILD_NO_INTEGER);
  g_clear_object (&indicator);
  g_clear_object (&cell);
  g_clear_object (&wording);
  g_clear_object (&succession);
  g_clear_object (&set);
  term_tear_down (&term);
}

/* Without its areas, a goal is carried over without one. */
static void
test_without_areas (void)
{
  Term term;
  g_autoptr (MalbildRecord) set = NULL;
  g_autoptr (MalbildRecord) succession = NULL;

  term_set_up (&term);
  set = carry (&term, 0, FALSE);
  succession = find (term.store.store, &malbild_succession_kind, "earlier-goal", term.high);
  g_assert_null (malbild_record_get_ref (malbild_record_get_ref (succession, "goal"), "area"));
  g_clear_object (&succession);
  g_clear_object (&set);
  term_tear_down (&term);
}

/* All of it is one edit: one undo, and the file is what it was. */
static void
test_undo (void)
{
  Term term;
  g_autoptr (MalbildRecord) set = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  term_set_up (&term);
  before = dump_store (term.store.store);
  set = carry (&term, MALBILD_CARRY_ALL, TRUE);
  g_assert_cmpuint (malbild_record_get_date (term.store.set, "archived"), ==, malbild_today ());
  g_assert_true (malbild_store_verify (term.store.store, NULL, NULL, &error));
  g_assert_true (malbild_store_undo (term.store.store, &error));
  g_assert_no_error (error);
  g_assert_true (malbild_record_get_removed (set));
  after = dump_store (term.store.store);
  g_assert_cmpstr (before, ==, after);
  g_clear_object (&set);
  term_tear_down (&term);
}

/* A title that cannot be leaves everything as it was. */
static void
test_refused (void)
{
  Term term;
  g_autoptr (GPtrArray) plan = NULL;
  g_autoptr (MalbildRecord) set = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  term_set_up (&term);
  before = dump_store (term.store.store);
  plan = plan_of (&term, MALBILD_CARRY_ALL);
  set = malbild_carry_over (term.store.store, term.store.set, plan, "", (MalbildPeriod) { 0, 0 }, TRUE, &error);
  g_assert_null (set);
  g_assert_nonnull (error);
  after = dump_store (term.store.store);
  g_assert_cmpstr (before, ==, after);
  g_clear_pointer (&plan, g_ptr_array_unref);
  term_tear_down (&term);
}

static void
assert_left (Term *self,
             guint goals,
             guint decisions,
             guint inputs,
             guint assignments)
{
  const guint expected[MALBILD_N_CARRY_LEFT] = { goals, decisions, inputs, assignments };
  guint left[MALBILD_N_CARRY_LEFT];
  g_autoptr (GPtrArray) chosen = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (chosen, self->high);
  g_assert_true (malbild_carry_over_count_left (self->store.store, self->store.set, chosen, left, &error));
  g_assert_no_error (error);
  for (guint i = 0; i < MALBILD_N_CARRY_LEFT; i++)
    g_assert_cmpuint (left[i], ==, expected[i]);
}

/* What the earlier term leaves open: a goal that is dropped with a reason, closed or taken up is not. */
static void
test_left (void)
{
  Term term;
  MalbildStore *store;
  g_autoptr (MalbildRecord) input = NULL;
  g_autoptr (MalbildRecord) assignment = NULL;
  g_autoptr (MalbildRecord) later = NULL;

  term_set_up (&term);
  store = term.store.store;
  assert_left (&term, 2, 2, 0, 0);
  input = add_text (&term, &malbild_input_kind, "goal-set", term.store.set, "text", "Fler bänkar");
  assignment = add_text (&term, &malbild_assignment_kind, "goal-set", term.store.set, "title", "Räkna bänkar");
  assert_left (&term, 2, 2, 1, 1);
  set_text (input, "feedback", "De kommer");
  g_assert_true (malbild_record_set_choice (assignment, "state", MALBILD_ACTIVITY_DONE, NULL));
  g_assert_true (malbild_record_set_choice (term.low, "status", MALBILD_GOAL_CLOSED, NULL));
  assert_left (&term, 1, 1, 0, 0);
  later = add_goal (&term.store, "Senare");
  add_drop (add_record (store, &malbild_succession_kind, (MalbildAssignment[]) {
    MALBILD_SET_REF ("goal", later), MALBILD_SET_REF ("earlier-goal", term.left) }, 2));
  g_assert_true (malbild_record_set_choice (later, "status", MALBILD_GOAL_CLOSED, NULL));
  assert_left (&term, 0, 1, 0, 0);
  g_clear_object (&later);
  g_clear_object (&assignment);
  g_clear_object (&input);
  term_tear_down (&term);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/carry-over/plan", test_plan);
  g_test_add_func ("/store/carry-over/copies", test_copies);
  g_test_add_func ("/store/carry-over/without-areas", test_without_areas);
  g_test_add_func ("/store/carry-over/undo", test_undo);
  g_test_add_func ("/store/carry-over/left", test_left);
  g_test_add_func ("/store/carry-over/refused", test_refused);

  return g_test_run ();
}
