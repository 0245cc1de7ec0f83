/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-findings.h"

#include "malbild-store-private.h"
#include "random-records.h"

static MalbildFindings *
new_findings (QueryFixture *f)
{
  MalbildFindings *findings = malbild_findings_new (f->store, f->set);
  g_autoptr (GError) error = NULL;

  malbild_findings_refresh (findings, &error);
  g_assert_no_error (error);
  return findings;
}

/* All that the findings say, as text. */
static char *
dump (MalbildFindings *findings)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (findings)); i++)
    {
      g_autoptr (MalbildFindingGroup) group = g_list_model_get_item (G_LIST_MODEL (findings), i);

      g_string_append_printf (text, "%" G_GINT64_FORMAT " state %d\n", malbild_finding_group_get_criterion (group), malbild_finding_group_get_state (group));
      for (guint j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (group)); j++)
        {
          g_autoptr (MalbildFinding) finding = g_list_model_get_item (G_LIST_MODEL (group), j);
          g_autofree char *message = malbild_finding_dup_message (finding);

          g_string_append_printf (text, "  %" G_GINT64_FORMAT " %d %s [%s] %" G_GINT64_FORMAT " %" G_GINT64_FORMAT "\n",
                                  malbild_finding_get_subject (finding), malbild_finding_get_outcome (finding), message,
                                  malbild_finding_get_mending (finding), malbild_finding_get_override (finding),
                                  malbild_finding_get_judgement (finding));
        }
    }
  return g_string_free (text, FALSE);
}

static MalbildFindingGroup *
get_group (MalbildFindings *findings,
           guint            position)
{
  MalbildFindingGroup *group = g_list_model_get_item (G_LIST_MODEL (findings), position);

  g_assert_nonnull (group);
  g_object_unref (group);
  return group;
}

static void
refresh (MalbildFindings *findings)
{
  g_autoptr (GError) error = NULL;

  malbild_findings_refresh (findings, &error);
  g_assert_no_error (error);
}

static void
count_cb (GListModel *list,
          guint       position,
          guint       removed,
          guint       added,
          guint      *count)
{
  *count += removed + added;
}

/* One action, one undo; in the set's own order. */
static void
test_usual (void)
{
  g_auto (QueryFixture) f = { 0 };
  g_autoptr (MalbildFindings) findings = NULL;
  g_autoptr (GError) error = NULL;

  query_fixture_set_up (&f);
  findings = new_findings (&f);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (findings)), ==, 0);
  malbild_store_add_usual_criteria (f.store, f.set, &error);
  g_assert_no_error (error);
  refresh (findings);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (findings)), ==, 9);
  /* No goal: nothing to hold them against, but there are few enough. */
  g_assert_cmpuint (malbild_findings_count (findings, MALBILD_CRITERION_NOT_APPLICABLE), ==, 8);
  g_assert_cmpuint (malbild_findings_count (findings, MALBILD_CRITERION_MET), ==, 1);
  malbild_store_undo (f.store, &error);
  g_assert_no_error (error);
  refresh (findings);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (findings)), ==, 0);
  g_clear_object (&findings);
}

/* A finding is mended, overridden, and the override withdrawn; it stays the same object. */
static void
test_mend_and_override (void)
{
  g_auto (QueryFixture) f = { 0 };
  g_autoptr (MalbildFindings) findings = NULL;
  g_autoptr (MalbildRecord) criterion = NULL;
  g_autoptr (MalbildRecord) goal = NULL;
  g_autoptr (MalbildRecord) area = NULL;
  g_autoptr (MalbildRecord) override = NULL;
  g_autoptr (MalbildFinding) finding = NULL;
  MalbildFindingGroup *group;
  guint n_changed = 0;

  query_fixture_set_up (&f);
  goal = add_goal (&f, "Trygga skolvägar");
  area = add_area (&f, "Trygghet");
  set_period (f.set, "valid", "2019/2022");
  set_period (goal, "valid", "2020/2022");
  criterion = add_record (f.store, &malbild_criterion_kind, (MalbildAssignment[]) {
    MALBILD_SET_REF ("goal-set", f.set), MALBILD_SET_TEXT ("title", "Långsiktiga"), MALBILD_SET_INTEGER ("checked-as", MALBILD_CHECK_LONG_TERM),
  }, 3);
  findings = new_findings (&f);
  group = get_group (findings, 0);
  finding = g_list_model_get_item (G_LIST_MODEL (group), 0);
  g_assert_cmpint (malbild_finding_get_outcome (finding), ==, MALBILD_OUTCOME_NOT_MET);
  g_assert_cmpint (malbild_finding_group_get_state (group), ==, MALBILD_CRITERION_NOT_MET);
  g_assert_cmpint (malbild_finding_get_subject (finding), ==, malbild_record_get_key (goal));
  g_assert_cmpstr (malbild_finding_get_mending (finding), ==, "valid");
  g_signal_connect (group, "items-changed", G_CALLBACK (count_cb), &n_changed);

  override = add_record (f.store, &malbild_override_kind, (MalbildAssignment[]) {
    MALBILD_SET_REF ("criterion", criterion), MALBILD_SET_REF ("goal", goal), MALBILD_SET_TEXT ("reason", "Ett försök på ett år."),
  }, 3);
  refresh (findings);
  g_assert_cmpint (malbild_finding_get_outcome (finding), ==, MALBILD_OUTCOME_OVERRIDDEN);
  g_assert_cmpint (malbild_finding_get_override (finding), ==, malbild_record_get_key (override));
  g_assert_cmpint (malbild_finding_group_get_state (group), ==, MALBILD_CRITERION_OVERRIDDEN);
  remove_record (&f, override);
  refresh (findings);
  g_assert_cmpint (malbild_finding_get_outcome (finding), ==, MALBILD_OUTCOME_NOT_MET);
  set_period (goal, "valid", "2020/2027");
  refresh (findings);
  g_assert_cmpint (malbild_finding_get_outcome (finding), ==, MALBILD_OUTCOME_MET);
  /* The same one all the time, so no list has to be made anew. */
  g_assert_cmpuint (n_changed, ==, 0);
  g_assert_true (get_group (findings, 0) == group);

  set_integer (criterion, "off", MALBILD_YES);
  refresh (findings);
  g_assert_cmpint (malbild_finding_group_get_state (group), ==, MALBILD_CRITERION_OFF);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (group)), ==, 0);
}

/* An override of the whole set goes for each goal, but not where the criterion looks at the set itself. */
static void
test_override_of_set (void)
{
  g_auto (QueryFixture) f = { 0 };
  g_autoptr (MalbildFindings) findings = NULL;
  g_autoptr (MalbildRecord) goal = NULL;
  g_autoptr (MalbildRecord) area = NULL;

  query_fixture_set_up (&f);
  goal = add_goal (&f, "Mål");
  area = add_area (&f, "Område");
  set_ref (goal, "area", area);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (MalbildRecord) criterion = add_record (f.store, &malbild_criterion_kind, (MalbildAssignment[]) {
        MALBILD_SET_REF ("goal-set", f.set), MALBILD_SET_TEXT ("title", "K"), MALBILD_SET_INTEGER ("set-limit", 0), MALBILD_SET_INTEGER ("area-limit", 0),
        MALBILD_SET_INTEGER ("checked-as", i == 0 ? MALBILD_CHECK_FEW_AND_STEERING : MALBILD_CHECK_MEANS),
      }, 5);
      g_autoptr (MalbildRecord) override = add_record (f.store, &malbild_override_kind, (MalbildAssignment[]) {
        MALBILD_SET_REF ("criterion", criterion), MALBILD_SET_TEXT ("reason", "Så har vi bestämt."),
      }, 2);
    }
  findings = new_findings (&f);
  g_assert_cmpuint (malbild_finding_group_get_count (get_group (findings, 0), MALBILD_OUTCOME_OVERRIDDEN), ==, 1);
  g_assert_cmpuint (malbild_finding_group_get_count (get_group (findings, 0), MALBILD_OUTCOME_NOT_MET), ==, 1);
  g_assert_cmpuint (malbild_finding_group_get_count (get_group (findings, 1), MALBILD_OUTCOME_OVERRIDDEN), ==, 1);
  g_assert_cmpuint (malbild_finding_group_get_count (get_group (findings, 1), MALBILD_OUTCOME_NOT_MET), ==, 0);
}

static void
test_by_hand (void)
{
  g_auto (QueryFixture) f = { 0 };
  g_autoptr (MalbildFindings) findings = NULL;
  g_autoptr (MalbildRecord) criterion = NULL;
  g_autoptr (MalbildRecord) first = NULL;
  g_autoptr (MalbildRecord) second = NULL;
  g_autoptr (MalbildRecord) judgement = NULL;
  g_autoptr (MalbildRecord) whole = NULL;
  MalbildFindingGroup *group;

  query_fixture_set_up (&f);
  first = add_goal (&f, "Ett");
  second = add_goal (&f, "Två");
  criterion = add_record (f.store, &malbild_criterion_kind, (MalbildAssignment[]) {
    MALBILD_SET_REF ("goal-set", f.set), MALBILD_SET_TEXT ("title", "Begripligt"), MALBILD_SET_INTEGER ("checked-as", MALBILD_CHECK_BY_HAND),
  }, 3);
  findings = new_findings (&f);
  group = get_group (findings, 0);
  g_assert_cmpuint (malbild_finding_group_get_count (group, MALBILD_OUTCOME_NOT_JUDGED), ==, 2);
  judgement = add_record (f.store, &malbild_judgement_kind, (MalbildAssignment[]) {
    MALBILD_SET_REF ("criterion", criterion), MALBILD_SET_REF ("goal", first), MALBILD_SET_INTEGER ("verdict", MALBILD_VERDICT_NOT_MET),
  }, 3);
  refresh (findings);
  g_assert_cmpuint (malbild_finding_group_get_count (group, MALBILD_OUTCOME_NOT_JUDGED), ==, 1);
  g_assert_cmpuint (malbild_finding_group_get_count (group, MALBILD_OUTCOME_NOT_MET), ==, 1);
  set_integer (judgement, "verdict", MALBILD_VERDICT_NOT_APPLICABLE);
  whole = add_record (f.store, &malbild_judgement_kind, (MalbildAssignment[]) {
    MALBILD_SET_REF ("criterion", criterion), MALBILD_SET_INTEGER ("verdict", MALBILD_VERDICT_MET),
  }, 2);
  refresh (findings);
  g_assert_cmpuint (malbild_finding_group_get_count (group, MALBILD_OUTCOME_NOT_JUDGED), ==, 0);
  g_assert_cmpuint (malbild_finding_group_get_count (group, MALBILD_OUTCOME_MET), ==, 1);
  g_assert_cmpuint (malbild_finding_group_get_count (group, MALBILD_OUTCOME_NOT_APPLICABLE), ==, 1);
  g_assert_cmpint (malbild_finding_group_get_state (group), ==, MALBILD_CRITERION_MET);
}

/* The kinds that findings follow from. */
static const MalbildKind *const kinds[] = {
  &malbild_goal_set_kind, &malbild_vision_statement_kind, &malbild_core_value_kind, &malbild_body_kind, &malbild_decision_kind,
  &malbild_goal_area_kind, &malbild_target_group_kind, &malbild_focus_area_kind, &malbild_goal_kind, &malbild_goal_kind, &malbild_wording_kind,
  &malbild_contribution_kind, &malbild_succession_kind, &malbild_sdg_link_kind, &malbild_vision_link_kind, &malbild_value_link_kind,
  &malbild_clarification_kind, &malbild_directive_kind, &malbild_means_kind, &malbild_indicator_kind, &malbild_criterion_kind,
  &malbild_override_kind, &malbild_judgement_kind,
};

/* One number about one goal, asked as plainly as can be. */
static void
assert_count (QueryFixture           *f,
              const MalbildGoalFacts *goal,
              MalbildGoalCount        count,
              const char             *from_where)
{
  g_autofree char *sql = g_strdup_printf ("SELECT count (*) FROM %s", from_where);
  g_autofree char *of_goal = NULL;
  g_auto (GStrv) parts = g_strsplit (sql, "@", -1);
  g_autofree char *key = g_strdup_printf ("%" G_GINT64_FORMAT, goal->key);

  of_goal = g_strjoinv (key, parts);
  g_assert_cmpuint (goal->counts[count], ==, (guint) get_integer (f->store, of_goal));
}

static void
assert_facts (QueryFixture *f)
{
  g_autoptr (MalbildCriteriaFacts) facts = malbild_criteria_facts_new (f->store, f->set);
  g_autofree char *of_set = g_strdup_printf ("SELECT count (*) FROM goal WHERE status <> 3 AND goal_set = %" G_GINT64_FORMAT, facts->goal_set);

  g_assert_true (malbild_criteria_facts_read (facts, MALBILD_FACTS_ALL, NULL));
  g_assert_cmpuint (facts->goals->len, ==, (guint) get_integer (f->store, of_set));
  for (guint i = 0; i < facts->goals->len; i++)
    {
      const MalbildGoalFacts *goal = g_ptr_array_index (facts->goals, i);

      assert_count (f, goal, MALBILD_COUNT_TARGET_GROUPS, "clarification WHERE goal = @ AND target_group IS NOT NULL");
      assert_count (f, goal, MALBILD_COUNT_INDICATORS, "indicator WHERE goal = @");
      assert_count (f, goal, MALBILD_COUNT_MOVEMENTS, "indicator WHERE goal = @ AND baseline IS NOT NULL AND target IS NOT NULL AND baseline <> target");
      assert_count (f, goal, MALBILD_COUNT_MEANS, "means WHERE goal = @");
      assert_count (f, goal, MALBILD_COUNT_MAINTENANCE, "means WHERE goal = @ AND maintenance IS NOT NULL");
      assert_count (f, goal, MALBILD_COUNT_DIRECTIVES, "directive WHERE goal = @");
      assert_count (f, goal, MALBILD_COUNT_ADDRESSED_DIRECTIVES, "directive, body WHERE goal = @ AND body.key = body AND body.type IN (1, 3, 4)");
      assert_count (f, goal, MALBILD_COUNT_CONTRIBUTIONS, "contribution WHERE goal = @");
      assert_count (f, goal, MALBILD_COUNT_VISIONS, "vision_link WHERE goal = @");
      assert_count (f, goal, MALBILD_COUNT_VALUES, "value_link WHERE goal = @");
      assert_count (f, goal, MALBILD_COUNT_SDGS, "sdg_link WHERE goal = @");
      assert_count (f, goal, MALBILD_COUNT_EARLIER, "succession WHERE goal = @");
    }
}

/* Whatever is edited, following the edits gives what reading everything anew gives. */
static void
test_random (void)
{
  g_auto (QueryFixture) f = { 0 };
  g_autoptr (MalbildFindings) findings = NULL;

  query_fixture_set_up (&f);
  malbild_store_add_usual_criteria (f.store, f.set, NULL);
  findings = new_findings (&f);
  for (guint i = 0; i < 60; i++)
    random_records_add (&f, kinds[g_test_rand_int_range (0, G_N_ELEMENTS (kinds))]);
  for (guint i = 0; i < 400; i++)
    {
      random_records_edit (&f, kinds, G_N_ELEMENTS (kinds));
      if (malbild_record_get_removed (f.set) || malbild_record_get_removed (f.municipality))
        malbild_store_redo (f.store, NULL);
      if (malbild_record_get_removed (f.set))
        break;
      refresh (findings);
      if (i % 4 == 0)
        {
          g_autoptr (MalbildFindings) anew = new_findings (&f);
          g_autofree char *followed = dump (findings);
          g_autofree char *read = dump (anew);

          g_assert_cmpstr (followed, ==, read);
        }
      if (i % 40 == 0)
        assert_facts (&f);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/findings/usual", test_usual);
  g_test_add_func ("/findings/mend-and-override", test_mend_and_override);
  g_test_add_func ("/findings/override-of-set", test_override_of_set);
  g_test_add_func ("/findings/by-hand", test_by_hand);
  g_test_add_func ("/findings/random", test_random);
  return g_test_run ();
}
