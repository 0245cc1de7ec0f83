/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-approval.h"
#include "malbild-choices.h"
#include "malbild-date.h"
#include "malbild-error.h"
#include "malbild-query.h"
#include "store-fixture.h"

static MalbildRecord *
add_decision (StoreFixture *self,
              MalbildRecord *body)
{
  return add_record (self->store, &malbild_decision_kind,
                     (MalbildAssignment[]) {
                       MALBILD_SET_REF ("goal-set", self->set),
                       MALBILD_SET_TEXT ("title", "Mål 2019–2022"),
                       MALBILD_SET_INTEGER ("date", malbild_date_new_month (2019, 6)),
                       MALBILD_SET_TEXT ("together-with", "rambudgeten SPB20"),
                       MALBILD_SET_REF ("body", body),
                     }, 5);
}

static MalbildRecord *
add_wording (StoreFixture         *self,
             MalbildRecord        *goal,
             const char           *text,
             MalbildWordingStatus  status)
{
  return add_record (self->store, &malbild_wording_kind,
                     (MalbildAssignment[]) {
                       MALBILD_SET_REF ("goal", goal),
                       MALBILD_SET_TEXT ("text", text),
                       MALBILD_SET_INTEGER ("status", status),
                     }, 3);
}

static MalbildRecord *
add_programme (StoreFixture *self)
{
  return add_record (self->store, &malbild_programme_kind,
                     (MalbildAssignment[]) { MALBILD_SET_REF ("goal-set", self->set), MALBILD_SET_TEXT ("title", "Programmet") }, 2);
}

static GPtrArray *
list (MalbildRecord *first,
      ...)
{
  GPtrArray *records = g_ptr_array_new ();
  va_list rest;

  va_start (rest, first);
  for (MalbildRecord *record = first; record != NULL; record = va_arg (rest, MalbildRecord *))
    g_ptr_array_add (records, record);
  va_end (rest);
  return records;
}

static void
set_status (MalbildRecord *record,
            int            status)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (malbild_record_set_choice (record, "status", status, &error));
  g_assert_no_error (error);
}

/* Many at once, of each kind: one edit, one undo, and back again. */
static void
test_many (void)
{
  StoreFixture fixture;
  MalbildApproval approval;
  g_autoptr (GError) error = NULL;

  store_fixture_set_up (&fixture);
  {
    g_autoptr (MalbildRecord) body = add_body (&fixture, "Kommunfullmäktige");
    g_autoptr (MalbildRecord) decision = add_decision (&fixture, body);
    g_autoptr (MalbildRecord) area = add_area (&fixture, "Trygghet");
    g_autoptr (MalbildRecord) worded = add_goal (&fixture, "Trygga skolvägar");
    g_autoptr (MalbildRecord) bare = add_goal (&fixture, "Utan formulering");
    g_autoptr (MalbildRecord) programme = add_programme (&fixture);
    g_autoptr (MalbildRecord) first = add_wording (&fixture, worded, "Ett utkast", MALBILD_WORDING_DRAFT);
    g_autoptr (MalbildRecord) latest = add_wording (&fixture, worded, "Förslaget", MALBILD_WORDING_PROPOSAL);
    g_autoptr (GPtrArray) records = list (area, worded, bare, programme, NULL);
    g_autoptr (MalbildRecord) used = NULL;
    g_autofree char *before = dump_store (fixture.store);
    g_autofree char *after = NULL;
    g_autofree char *undone = NULL;
    g_autofree char *redone = NULL;
    gint64 n_edits = get_integer (fixture.store, "SELECT count (*) FROM edit");

    used = malbild_approve (fixture.store, decision, NULL, 0, records, &approval, &error);
    g_assert_no_error (error);
    g_assert_true (used == decision);
    g_assert_cmpint (get_integer (fixture.store, "SELECT count (*) FROM edit"), ==, n_edits + 1);
    g_assert_cmpstr (malbild_store_get_undo_label (fixture.store), ==, "Approve by “Mål 2019–2022”");

    g_assert_cmpuint (approval.n_goals, ==, 2);
    g_assert_cmpuint (approval.n_areas, ==, 1);
    g_assert_cmpuint (approval.n_programmes, ==, 1);
    g_assert_cmpuint (approval.n_wordings, ==, 1);
    g_assert_cmpuint (approval.n_without_wording, ==, 1);
    g_assert_cmpuint (approval.n_left, ==, 0);

    g_assert_cmpint (malbild_record_get_choice (area, "status"), ==, MALBILD_AREA_DECIDED);
    g_assert_cmpint (malbild_record_get_choice (worded, "status"), ==, MALBILD_GOAL_DECIDED);
    g_assert_cmpint (malbild_record_get_choice (bare, "status"), ==, MALBILD_GOAL_DECIDED);
    g_assert_cmpint (malbild_record_get_choice (programme, "status"), ==, MALBILD_GOAL_DECIDED);
    for (guint i = 0; i < records->len; i++)
      g_assert_true (malbild_record_get_ref (g_ptr_array_index (records, i), "decision") == decision);

    /* The latest wording is the one that was decided; those before it stay what they were. */
    g_assert_cmpint (malbild_record_get_choice (first, "status"), ==, MALBILD_WORDING_DRAFT);
    g_assert_null (malbild_record_get_ref (first, "decision"));
    g_assert_cmpint (malbild_record_get_choice (latest, "status"), ==, MALBILD_WORDING_DECIDED);
    g_assert_true (malbild_record_get_ref (latest, "decision") == decision);
    g_assert_true (malbild_record_get_ref (latest, "body") == body);
    g_assert_cmpuint (malbild_record_get_date (latest, "date"), ==, malbild_date_new_month (2019, 6));
    g_assert_cmpstr (malbild_record_get_text (latest, "text"), ==, "Förslaget");

    after = dump_store (fixture.store);
    g_assert_true (malbild_store_undo (fixture.store, &error));
    undone = dump_store (fixture.store);
    g_assert_cmpstr (undone, ==, before);
    g_assert_true (malbild_store_redo (fixture.store, &error));
    redone = dump_store (fixture.store);
    g_assert_cmpstr (redone, ==, after);
  }
  store_fixture_tear_down (&fixture);
}

/* The decision is made in the same edit, and goes with it. */
static void
test_new_decision (void)
{
  StoreFixture fixture;
  g_autoptr (GError) error = NULL;

  store_fixture_set_up (&fixture);
  {
    g_autoptr (MalbildRecord) goal = add_goal (&fixture, "Målet");
    g_autoptr (GPtrArray) records = list (goal, NULL);
    const MalbildAssignment values[] = {
      MALBILD_SET_REF ("goal-set", fixture.set),
      MALBILD_SET_TEXT ("title", "KF 17 juni"),
      MALBILD_SET_TEXT ("section", "§ 98"),
    };
    g_autoptr (MalbildRecord) decision = malbild_approve (fixture.store, NULL, values, G_N_ELEMENTS (values), records, NULL, &error);

    g_assert_no_error (error);
    g_assert_cmpstr (malbild_record_get_text (decision, "section"), ==, "§ 98");
    g_assert_true (malbild_record_get_ref (goal, "decision") == decision);
    g_assert_cmpstr (malbild_store_get_undo_label (fixture.store), ==, "Approve by “KF 17 juni”");

    g_assert_true (malbild_store_undo (fixture.store, &error));
    g_assert_true (malbild_record_get_removed (decision));
    g_assert_null (malbild_record_get_ref (goal, "decision"));
    g_assert_cmpint (malbild_record_get_choice (goal, "status"), ==, MALBILD_GOAL_DRAFT);
  }
  store_fixture_tear_down (&fixture);
}

/* What was decided before keeps its decision; a new wording of it is decided by the new one. What is over is left alone. */
static void
test_mixed (void)
{
  StoreFixture fixture;
  MalbildApproval approval;
  g_autoptr (GError) error = NULL;

  store_fixture_set_up (&fixture);
  {
    g_autoptr (MalbildRecord) body = add_body (&fixture, "Kommunfullmäktige");
    g_autoptr (MalbildRecord) former = add_decision (&fixture, body);
    g_autoptr (MalbildRecord) later = add_decision (&fixture, body);
    g_autoptr (MalbildRecord) same = add_goal (&fixture, "Beslutat, oförändrat");
    g_autoptr (MalbildRecord) reworded = add_goal (&fixture, "Beslutat, omformulerat");
    g_autoptr (MalbildRecord) closed = add_goal (&fixture, "Avslutat");
    g_autoptr (MalbildRecord) internal = add_goal (&fixture, "Årets resultat");
    g_autoptr (MalbildRecord) replaced = add_area (&fixture, "Ersatt");
    g_autoptr (MalbildRecord) old = add_wording (&fixture, reworded, "Beslutat", MALBILD_WORDING_DRAFT);
    g_autoptr (MalbildRecord) new = NULL;
    g_autoptr (GPtrArray) first = list (same, reworded, NULL);
    g_autoptr (GPtrArray) all = list (same, reworded, closed, internal, replaced, NULL);
    g_autoptr (MalbildRecord) used = malbild_approve (fixture.store, former, NULL, 0, first, NULL, &error);
    g_autoptr (MalbildRecord) again = NULL;
    g_autoptr (MalbildRecord) nothing = NULL;
    g_autoptr (MalbildKeyList) awaiting = malbild_approval_list_reworded (fixture.store, fixture.set);
    g_autoptr (MalbildRecord) waiting = NULL;
    gint64 n_edits;

    g_assert_no_error (error);
    set_status (closed, MALBILD_GOAL_CLOSED);
    set_status (replaced, MALBILD_AREA_REPLACED);
    g_assert_true (malbild_record_set_choice (internal, "level", MALBILD_GOAL_FINANCIAL, NULL));
    g_assert_false (malbild_approval_awaits (fixture.store, reworded));
    new = add_wording (&fixture, reworded, "Ändrat", MALBILD_WORDING_DRAFT);
    g_assert_true (malbild_approval_awaits (fixture.store, reworded));
    g_assert_true (malbild_approval_awaits (fixture.store, internal));
    g_assert_false (malbild_approval_awaits (fixture.store, same));
    g_assert_false (malbild_approval_awaits (fixture.store, closed));
    g_assert_false (malbild_approval_awaits (fixture.store, replaced));
    g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (awaiting)), ==, 1);
    waiting = g_list_model_get_item (G_LIST_MODEL (awaiting), 0);
    g_assert_true (waiting == reworded);

    again = malbild_approve (fixture.store, later, NULL, 0, all, &approval, &error);
    g_assert_no_error (error);
    g_assert_cmpuint (approval.n_goals, ==, 1);
    g_assert_cmpuint (approval.n_wordings, ==, 1);
    g_assert_cmpuint (approval.n_internal, ==, 1);
    g_assert_cmpuint (approval.n_left, ==, 3);
    g_assert_true (malbild_record_get_ref (same, "decision") == former);
    g_assert_true (malbild_record_get_ref (reworded, "decision") == former);
    g_assert_true (malbild_record_get_ref (old, "decision") == former);
    g_assert_true (malbild_record_get_ref (new, "decision") == later);
    g_assert_cmpint (malbild_record_get_choice (closed, "status"), ==, MALBILD_GOAL_CLOSED);
    g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (awaiting)), ==, 0);
    g_assert_cmpint (malbild_record_get_choice (replaced, "status"), ==, MALBILD_AREA_REPLACED);
    g_assert_true (malbild_record_get_ref (internal, "decision") == later);

    /* A second time there is nothing to do, and no edit. */
    n_edits = get_integer (fixture.store, "SELECT count (*) FROM edit");
    nothing = malbild_approve (fixture.store, later, NULL, 0, all, &approval, &error);
    g_assert_no_error (error);
    g_assert_cmpuint (approval.n_left, ==, 5);
    g_assert_cmpint (get_integer (fixture.store, "SELECT count (*) FROM edit"), ==, n_edits);
  }
  store_fixture_tear_down (&fixture);
}

/* What fails leaves nothing, not even the decision. */
static void
test_refused (void)
{
  StoreFixture fixture;
  MalbildApproval approval = { .n_goals = 77 };
  g_autoptr (GError) error = NULL;

  store_fixture_set_up (&fixture);
  {
    g_autoptr (MalbildRecord) other_set =
      add_record (fixture.store, &malbild_goal_set_kind,
                  (MalbildAssignment[]) { MALBILD_SET_TEXT ("title", "2023–2026"), MALBILD_SET_REF ("municipality", fixture.municipality) }, 2);
    g_autoptr (MalbildRecord) here = add_goal (&fixture, "Här");
    g_autoptr (MalbildRecord) there =
      add_record (fixture.store, &malbild_goal_kind,
                  (MalbildAssignment[]) { MALBILD_SET_TEXT ("title", "Där"), MALBILD_SET_REF ("goal-set", other_set) }, 2);
    g_autoptr (GPtrArray) records = list (here, there, NULL);
    g_autofree char *before = dump_store (fixture.store);
    g_autofree char *after = NULL;
    const MalbildAssignment values[] = { MALBILD_SET_REF ("goal-set", fixture.set), MALBILD_SET_TEXT ("title", "Nej") };
    const MalbildAssignment untitled[] = { MALBILD_SET_REF ("goal-set", fixture.set) };

    g_assert_null (malbild_approve (fixture.store, NULL, values, 2, records, &approval, &error));
    g_assert_error (error, MALBILD_ERROR, MALBILD_ERROR_INVALID);
    g_clear_error (&error);
    g_assert_null (malbild_approve (fixture.store, NULL, untitled, 1, records, &approval, &error));
    g_assert_error (error, MALBILD_ERROR, MALBILD_ERROR_INVALID);
    g_assert_cmpuint (approval.n_goals, ==, 77);
    g_assert_cmpint (malbild_record_get_choice (here, "status"), ==, MALBILD_GOAL_DRAFT);
    after = dump_store (fixture.store);
    g_assert_cmpstr (after, ==, before);
  }
  store_fixture_tear_down (&fixture);
}

/* What was approved says the same for ever: the wording is locked, until an undo takes the approval back. */
static void
test_locked (void)
{
  StoreFixture fixture;
  g_autoptr (GError) error = NULL;

  store_fixture_set_up (&fixture);
  {
    const MalbildField *text = malbild_kind_get_field (&malbild_wording_kind, "text");
    const MalbildCell cell = { .type = MALBILD_CELL_TEXT, .text = "Något annat" };
    g_autoptr (MalbildRecord) decision = add_decision (&fixture, NULL);
    g_autoptr (MalbildRecord) goal = add_goal (&fixture, "Målet");
    g_autoptr (MalbildRecord) wording = add_wording (&fixture, goal, "Orden", MALBILD_WORDING_PROPOSAL);
    g_autoptr (GPtrArray) records = list (goal, NULL);
    g_autoptr (MalbildRecord) used = malbild_approve (fixture.store, decision, NULL, 0, records, NULL, &error);

    g_assert_no_error (error);
    g_assert_true (malbild_store_is_locked (fixture.store, wording, "text", NULL));
    g_assert_false (malbild_record_set (wording, text, &cell, &error));
    g_assert_error (error, MALBILD_ERROR, MALBILD_ERROR_LOCKED);
    g_clear_error (&error);
    g_assert_cmpstr (malbild_record_get_text (wording, "text"), ==, "Orden");

    g_assert_true (malbild_store_undo (fixture.store, &error));
    g_assert_false (malbild_store_is_locked (fixture.store, wording, "text", NULL));
    g_assert_true (malbild_record_set (wording, text, &cell, &error));
    g_assert_no_error (error);
  }
  store_fixture_tear_down (&fixture);
}

/* In an archive nothing is approved any more, by a new decision no more than by an old one. */
static void
test_archived (void)
{
  StoreFixture fixture;
  g_autoptr (GError) error = NULL;

  store_fixture_set_up (&fixture);
  {
    const MalbildCell day = { .type = MALBILD_CELL_INTEGER, .integer = malbild_date_new_day (2023, 1, 1) };
    const MalbildAssignment values[] = { MALBILD_SET_REF ("goal-set", fixture.set), MALBILD_SET_TEXT ("title", "För sent") };
    g_autoptr (MalbildRecord) decision = add_decision (&fixture, NULL);
    g_autoptr (MalbildRecord) goal = add_goal (&fixture, "Målet");
    g_autoptr (GPtrArray) records = list (goal, NULL);
    g_autofree char *before = NULL;
    g_autofree char *after = NULL;

    g_assert_true (malbild_record_set (fixture.set, malbild_kind_get_field (&malbild_goal_set_kind, "archived"), &day, &error));
    before = dump_store (fixture.store);
    g_assert_null (malbild_approve (fixture.store, decision, NULL, 0, records, NULL, &error));
    g_assert_error (error, MALBILD_ERROR, MALBILD_ERROR_LOCKED);
    g_clear_error (&error);
    g_assert_null (malbild_approve (fixture.store, NULL, values, G_N_ELEMENTS (values), records, NULL, &error));
    g_assert_error (error, MALBILD_ERROR, MALBILD_ERROR_LOCKED);
    after = dump_store (fixture.store);
    g_assert_cmpstr (after, ==, before);
  }
  store_fixture_tear_down (&fixture);
}

static void
set_valid (MalbildRecord *goal,
           int            first,
           int            last)
{
  MalbildPeriod valid = { malbild_date_new_year (first), malbild_date_new_year (last) };
  MalbildCell cell = { .type = MALBILD_CELL_INTEGER, .integer = malbild_period_pack (valid) };

  g_assert_true (malbild_record_set (goal, malbild_kind_get_field (&malbild_goal_kind, "valid"), &cell, NULL));
}

/* Decided is not yet in force: that follows from the dates, and from what comes after it. */
static void
test_states (void)
{
  StoreFixture fixture;
  g_autoptr (GError) error = NULL;

  store_fixture_set_up (&fixture);
  {
    g_autoptr (MalbildRecord) body = add_body (&fixture, "Kommunfullmäktige");
    g_autoptr (MalbildRecord) decision = add_decision (&fixture, body);
    g_autoptr (MalbildRecord) old = add_goal (&fixture, "Det gamla");
    g_autoptr (MalbildRecord) new = add_goal (&fixture, "Det nya");
    g_autoptr (GPtrArray) first = list (old, NULL);
    g_autoptr (GPtrArray) second = list (new, NULL);
    g_autoptr (MalbildRecord) used = NULL;
    g_autoptr (MalbildRecord) again = NULL;
    g_autoptr (MalbildRecord) succession = NULL;

    set_valid (old, 2019, 2027);
    set_valid (new, 2020, 2027);
    used = malbild_approve (fixture.store, decision, NULL, 0, first, NULL, &error);
    g_assert_no_error (error);
    g_assert_cmpint (malbild_store_goal_state (fixture.store, old, malbild_date_new_day (2018, 12, 31)), ==, MALBILD_GOAL_STATE_DECIDED);
    g_assert_cmpint (malbild_store_goal_state (fixture.store, old, malbild_date_new_day (2019, 1, 1)), ==, MALBILD_GOAL_STATE_IN_FORCE);
    g_assert_cmpint (malbild_store_goal_state (fixture.store, old, malbild_date_new_day (2028, 1, 1)), ==, MALBILD_GOAL_STATE_CLOSED);

    succession = add_record (fixture.store, &malbild_succession_kind,
                             (MalbildAssignment[]) {
                               MALBILD_SET_REF ("goal", new),
                               MALBILD_SET_REF ("earlier-goal", old),
                               MALBILD_SET_INTEGER ("type", MALBILD_SUCCESSION_REPLACES),
                             }, 3);
    /* What is only proposed replaces nothing; approved, it does from the day on that it is valid. */
    g_assert_cmpint (malbild_store_goal_state (fixture.store, old, malbild_date_new_day (2020, 1, 1)), ==, MALBILD_GOAL_STATE_IN_FORCE);
    again = malbild_approve (fixture.store, decision, NULL, 0, second, NULL, &error);
    g_assert_no_error (error);
    g_assert_cmpint (malbild_store_goal_state (fixture.store, old, malbild_date_new_day (2019, 12, 31)), ==, MALBILD_GOAL_STATE_IN_FORCE);
    g_assert_cmpint (malbild_store_goal_state (fixture.store, old, malbild_date_new_day (2020, 1, 1)), ==, MALBILD_GOAL_STATE_SUPERSEDED);
    g_assert_cmpint (malbild_store_goal_state (fixture.store, new, malbild_date_new_day (2020, 1, 1)), ==, MALBILD_GOAL_STATE_IN_FORCE);
  }
  store_fixture_tear_down (&fixture);
}

/* A decided wording holds until a later one is decided: not while that one is a proposal, nor before its day. */
static void
test_superseded_wording (void)
{
  StoreFixture fixture;
  g_autoptr (GError) error = NULL;

  store_fixture_set_up (&fixture);
  {
    g_autoptr (MalbildRecord) body = add_body (&fixture, "Kommunfullmäktige");
    g_autoptr (MalbildRecord) decision = add_decision (&fixture, body);
    g_autoptr (MalbildRecord) goal = add_goal (&fixture, "Trygga skolvägar");
    g_autoptr (MalbildRecord) draft = add_wording (&fixture, goal, "Ett utkast", MALBILD_WORDING_DRAFT);
    g_autoptr (MalbildRecord) decided = add_wording (&fixture, goal, "Det som gällde", MALBILD_WORDING_DECIDED);
    g_autoptr (MalbildRecord) newer = add_wording (&fixture, goal, "Det som ska gälla", MALBILD_WORDING_PROPOSAL);
    g_autoptr (GPtrArray) goals = list (goal, NULL);
    g_autoptr (MalbildRecord) used = NULL;

    g_assert_false (malbild_store_is_wording_superseded (fixture.store, decided, malbild_date_new_day (2021, 1, 1)));
    used = malbild_approve (fixture.store, decision, NULL, 0, goals, NULL, &error);
    g_assert_no_error (error);
    g_assert_false (malbild_store_is_wording_superseded (fixture.store, decided, malbild_date_new_day (2019, 5, 31)));
    g_assert_true (malbild_store_is_wording_superseded (fixture.store, decided, malbild_date_new_day (2019, 6, 1)));
    g_assert_false (malbild_store_is_wording_superseded (fixture.store, newer, malbild_date_new_day (2021, 1, 1)));
    g_assert_false (malbild_store_is_wording_superseded (fixture.store, draft, malbild_date_new_day (2021, 1, 1)));
  }
  store_fixture_tear_down (&fixture);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/approval/many", test_many);
  g_test_add_func ("/store/approval/new-decision", test_new_decision);
  g_test_add_func ("/store/approval/mixed", test_mixed);
  g_test_add_func ("/store/approval/refused", test_refused);
  g_test_add_func ("/store/approval/locked", test_locked);
  g_test_add_func ("/store/approval/archived", test_archived);
  g_test_add_func ("/store/approval/states", test_states);
  g_test_add_func ("/store/approval/superseded-wording", test_superseded_wording);
  return g_test_run ();
}
