/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-thread.h"

#include "malbild-store-private.h"
#include "random-records.h"

static gboolean
leads_to (QueryFixture     *f,
          MalbildRecord    *from,
          MalbildThreadWay  way,
          MalbildRecord    *to)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) groups = malbild_thread_read (f->store, from, way, G_MAXUINT, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < groups->len; i++)
    {
      const MalbildThreadGroup *group = g_ptr_array_index (groups, i);

      g_assert_cmpuint (group->records->len, ==, group->n_records);
      if (g_ptr_array_find (group->records, to, NULL))
        return TRUE;
    }
  return FALSE;
}

/* What leads on to another record is led back to by it, and the other way round. */
static void
assert_both_ways (QueryFixture  *f,
                  MalbildRecord *record)
{
  for (MalbildThreadWay way = MALBILD_THREAD_BACK; way <= MALBILD_THREAD_ON; way++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) groups = malbild_thread_read (f->store, record, way, G_MAXUINT, &error);

      g_assert_no_error (error);
      for (guint i = 0; i < groups->len; i++)
        {
          const MalbildThreadGroup *group = g_ptr_array_index (groups, i);

          for (guint j = 0; j < group->records->len; j++)
            {
              MalbildRecord *other = g_ptr_array_index (group->records, j);

              g_test_message ("%s %d %s (%s)", malbild_record_get_kind (record)->name, way, malbild_record_get_kind (other)->name, group->title);
              g_assert_true (leads_to (f, other, way == MALBILD_THREAD_BACK ? MALBILD_THREAD_ON : MALBILD_THREAD_BACK, record));
            }
        }
    }
}

/* One goal at a time, asked as plainly as can be. */
static guint
count_plainly (QueryFixture *f,
               guint         gap)
{
  static const char *const outer[MALBILD_N_THREAD_GAPS] = {
    "goal WHERE level = 0 AND status <> 3 AND goal_set = @", "body WHERE type IN (3, 4)", "goal WHERE level = 0 AND status <> 3 AND goal_set = @",
    "input WHERE goal_set = @", "goal_area WHERE status <> 2 AND goal_set = @", "goal WHERE level = 0 AND status <> 3 AND goal_set = @",
  };
  static const char *const inner[MALBILD_N_THREAD_GAPS] = {
    "SELECT count (*) = 0 FROM contribution c, goal b WHERE b.key = c.goal AND b.status <> 3 AND c.contributes_to = #",
    "SELECT count (*) = 0 FROM contribution c, goal g WHERE g.key = c.goal AND g.status <> 3 AND g.goal_set = @ AND g.responsible = #",
    "SELECT count (*) = 0 FROM means WHERE goal = #",
    "SELECT (SELECT count (*) FROM input WHERE key = # AND (feedback IS NOT NULL OR answered IS NOT NULL)) + "
    "(SELECT count (*) FROM input i, theme t WHERE i.key = # AND t.key = i.theme AND (t.feedback IS NOT NULL OR t.answered IS NOT NULL)) = 0",
    "SELECT count (*) = 0 FROM goal WHERE area = # AND status <> 3",
    "SELECT (SELECT count (*) FROM target_group WHERE goal_set = @) + (SELECT count (*) FROM focus_area WHERE goal_set = @) "
    "- (SELECT count (DISTINCT c.target_group) FROM clarification c, target_group t WHERE t.key = c.target_group AND t.goal_set = @ AND c.goal = #) "
    "- (SELECT count (DISTINCT c.focus_area) FROM clarification c, focus_area t WHERE t.key = c.focus_area AND t.goal_set = @ AND c.goal = #)",
  };
  g_autofree char *set = g_strdup_printf ("%" G_GINT64_FORMAT, malbild_record_get_key (f->set));
  g_autofree char *select = g_strconcat ("SELECT key FROM ", outer[gap], NULL);
  g_autoptr (GString) keys = g_string_new (select);
  g_autoptr (MalbildStatement) statement = NULL;
  guint count = 0;

  g_string_replace (keys, "@", set, 0);
  statement = malbild_db_prepare (malbild_store_get_db (f->store), keys->str, NULL);
  while (malbild_statement_step (statement, NULL) == MALBILD_STEP_ROW)
    {
      g_autofree char *key = g_strdup_printf ("%" G_GINT64_FORMAT, malbild_statement_get_integer (statement, 0));
      g_autoptr (GString) sql = g_string_new (inner[gap]);

      g_string_replace (sql, "@", set, 0);
      g_string_replace (sql, "#", key, 0);
      count += (guint) get_integer (f->store, sql->str);
    }
  return count;
}

/* From any record there is a way; a link is none, it is what ties. */
static void
assert_tied (QueryFixture      *f,
             const MalbildKind *kind)
{
  guint n_tied = 0;

  for (guint i = 0; i < 200 && n_tied == 0; i++)
    {
      g_autoptr (MalbildRecord) record = random_records_pick (f, kind);

      /* What was to be added at random may have been refused. */
      if (record == NULL)
        random_records_add (f, kind);
      for (MalbildThreadWay way = MALBILD_THREAD_BACK; record != NULL && way <= MALBILD_THREAD_ON; way++)
        {
          g_autoptr (GPtrArray) groups = malbild_thread_read (f->store, record, way, G_MAXUINT, NULL);

          n_tied += groups->len;
        }
    }
  g_test_message ("%s", kind->name);
  g_assert_cmpuint (n_tied, >, 0);
}

/* A record knows of the gaps in which it is listed, and of no others. */
static void
assert_found (QueryFixture *f,
              guint         gap,
              GPtrArray    *listed)
{
  g_autoptr (MalbildQuery) query = malbild_query_new (f->store, malbild_thread_gaps[gap].kind);
  g_autoptr (GPtrArray) records = malbild_query_dup_records (query);

  for (guint i = 0; i < records->len; i++)
    {
      g_autoptr (GError) error = NULL;
      guint gaps;

      g_assert_true (malbild_thread_find_gaps (f->store, f->set, g_ptr_array_index (records, i), &gaps, &error));
      g_assert_no_error (error);
      g_assert_cmpint ((gaps >> gap & 1) != 0, ==, g_ptr_array_find (listed, g_ptr_array_index (records, i), NULL));
    }
}

static GPtrArray *
list_gap (QueryFixture *f,
          guint         gap)
{
  g_autoptr (MalbildKeyList) list = malbild_thread_list_gap (f->store, f->set, gap);
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    g_ptr_array_add (records, g_list_model_get_item (G_LIST_MODEL (list), i));
  return records;
}

static void
assert_same_records (GListModel *live,
                     GPtrArray  *read)
{
  g_assert_cmpuint (g_list_model_get_n_items (live), ==, read->len);
  for (guint i = 0; i < read->len; i++)
    {
      g_autoptr (MalbildRecord) record = g_list_model_get_item (live, i);

      g_assert_true (record == g_ptr_array_index (read, i));
    }
}

/* What somebody looks at while others edit is what one would find who looked for it then. */
static void
test_live (void)
{
  static const MalbildKind *const kinds[] = {
    &malbild_body_kind, &malbild_goal_area_kind, &malbild_goal_kind, &malbild_contribution_kind, &malbild_means_kind,
    &malbild_target_group_kind, &malbild_focus_area_kind, &malbild_clarification_kind, &malbild_theme_kind, &malbild_input_kind,
  };
  g_auto (QueryFixture) f = { 0 };
  MalbildKeyList *lists[MALBILD_N_THREAD_GAPS];

  query_fixture_set_up (&f);
  for (guint gap = 0; gap < MALBILD_N_THREAD_GAPS; gap++)
    {
      lists[gap] = malbild_thread_list_gap (f.store, f.set, gap);
      g_list_model_get_n_items (G_LIST_MODEL (lists[gap]));
    }
  for (guint i = 0; i < 60; i++)
    random_records_add (&f, kinds[i % G_N_ELEMENTS (kinds)]);
  for (guint i = 0; i < 400; i++)
    {
      random_records_edit (&f, kinds, G_N_ELEMENTS (kinds));
      for (guint gap = 0; gap < MALBILD_N_THREAD_GAPS; gap++)
        {
          g_autoptr (GPtrArray) read = list_gap (&f, gap);

          assert_same_records (G_LIST_MODEL (lists[gap]), read);
        }
    }
  for (guint gap = 0; gap < MALBILD_N_THREAD_GAPS; gap++)
    g_object_unref (lists[gap]);
}

static void
test_random (void)
{
  g_auto (QueryFixture) f = { 0 };
  guint n_kinds;
  const MalbildKind *const *kinds = malbild_kinds (&n_kinds);

  query_fixture_set_up (&f);
  /* All but the municipality and the goal set, so that there is one of each; some of each kind. */
  for (guint i = 0; i < 300; i++)
    random_records_add (&f, kinds[i % 2 == 0 ? 2 + i / 2 % (n_kinds - 2) : (guint) g_test_rand_int_range (2, (gint32) n_kinds)]);
  for (guint k = 0; k < n_kinds; k++)
    if (kinds[k]->link_from == NULL)
      assert_tied (&f, kinds[k]);
  for (guint k = 0; k < n_kinds; k++)
    for (guint i = 0; i < 6; i++)
      {
        g_autoptr (MalbildRecord) record = random_records_pick (&f, kinds[k]);

        if (record != NULL)
          assert_both_ways (&f, record);
      }
  for (guint gap = 0; gap < MALBILD_N_THREAD_GAPS; gap++)
    {
      g_autoptr (GError) error = NULL;
      guint count = malbild_thread_count_gap (f.store, f.set, gap, &error);
      g_autoptr (GPtrArray) records = list_gap (&f, gap);

      g_assert_no_error (error);
      g_test_message ("%s", malbild_thread_gaps[gap].title);
      g_assert_cmpuint (count, ==, count_plainly (&f, gap));
      g_assert_true (gap == MALBILD_GAP_CELLS ? records->len <= count : records->len == count);
      for (guint i = 0; i < records->len; i++)
        g_assert_true (malbild_record_is_kind (g_ptr_array_index (records, i), malbild_thread_gaps[gap].kind));
      assert_found (&f, gap, records);
    }
}

/* From what a citizen said to the assessment, step by step. */
static void
test_whole (void)
{
  g_auto (QueryFixture) f = { 0 };
  g_autoptr (MalbildRecord) goal = NULL;
  g_autoptr (MalbildRecord) board_goal = NULL;
  g_autoptr (MalbildRecord) input = NULL;
  g_autoptr (MalbildRecord) wording = NULL;
  g_autoptr (MalbildRecord) decision = NULL;
  g_autoptr (MalbildRecord) indicator = NULL;
  g_autoptr (MalbildRecord) assessment = NULL;
  g_autoptr (MalbildRecord) link = NULL;
  g_autoptr (MalbildRecord) input_link = NULL;

  query_fixture_set_up (&f);
  goal = add_goal (&f, "Trygga skolvägar");
  board_goal = add_goal (&f, "Gång- och cykelvägar");
  set_integer (board_goal, "level", MALBILD_GOAL_BOARD);
  input = add_record (f.store, &malbild_input_kind, (MalbildAssignment[]) { MALBILD_SET_REF ("goal-set", f.set), MALBILD_SET_TEXT ("text", "Vågar inte cykla") }, 2);
  input_link = add_record (f.store, &malbild_input_link_kind, (MalbildAssignment[]) { MALBILD_SET_REF ("input", input), MALBILD_SET_REF ("goal", goal) }, 2);
  decision = add_record (f.store, &malbild_decision_kind, (MalbildAssignment[]) { MALBILD_SET_REF ("goal-set", f.set), MALBILD_SET_TEXT ("title", "Mål") }, 2);
  wording = add_wording (&f, goal, "Alla barn ska kunna gå till skolan.");
  set_ref (wording, "decision", decision);
  set_ref (goal, "decision", decision);
  link = add_link (&f, board_goal, goal);
  indicator = add_record (f.store, &malbild_indicator_kind, (MalbildAssignment[]) { MALBILD_SET_REF ("goal", board_goal), MALBILD_SET_TEXT ("title", "Andel") }, 2);
  assessment = add_record (f.store, &malbild_assessment_kind, (MalbildAssignment[]) { MALBILD_SET_REF ("goal", board_goal) }, 1);

  g_assert_true (leads_to (&f, input, MALBILD_THREAD_ON, goal));
  g_assert_true (leads_to (&f, input, MALBILD_THREAD_ON, wording));
  g_assert_true (leads_to (&f, wording, MALBILD_THREAD_ON, goal));
  g_assert_true (leads_to (&f, wording, MALBILD_THREAD_ON, decision));
  g_assert_true (leads_to (&f, decision, MALBILD_THREAD_ON, goal));
  g_assert_true (leads_to (&f, goal, MALBILD_THREAD_ON, board_goal));
  g_assert_true (leads_to (&f, board_goal, MALBILD_THREAD_ON, indicator));
  g_assert_true (leads_to (&f, indicator, MALBILD_THREAD_ON, assessment));
  g_assert_true (leads_to (&f, assessment, MALBILD_THREAD_BACK, board_goal));
  g_assert_true (leads_to (&f, board_goal, MALBILD_THREAD_BACK, goal));
  g_assert_true (leads_to (&f, goal, MALBILD_THREAD_BACK, decision));
  g_assert_true (leads_to (&f, decision, MALBILD_THREAD_BACK, wording));
  g_assert_true (leads_to (&f, wording, MALBILD_THREAD_BACK, input));
  g_assert_true (leads_to (&f, goal, MALBILD_THREAD_BACK, input));
  g_assert_false (leads_to (&f, goal, MALBILD_THREAD_ON, wording));
  g_assert_false (leads_to (&f, input, MALBILD_THREAD_BACK, goal));
}

/* What is not read is counted. */
static void
test_max (void)
{
  g_auto (QueryFixture) f = { 0 };
  g_autoptr (MalbildRecord) goal = NULL;
  g_autoptr (GPtrArray) groups = NULL;
  const MalbildThreadGroup *group;

  query_fixture_set_up (&f);
  goal = add_goal (&f, "Trygga skolvägar");
  for (guint i = 0; i < 5; i++)
    {
      g_autoptr (MalbildRecord) wording = add_wording (&f, goal, "Alla barn ska kunna gå till skolan.");
    }
  groups = malbild_thread_read (f.store, goal, MALBILD_THREAD_BACK, 3, NULL);
  group = g_ptr_array_index (groups, 0);
  g_assert_true (malbild_record_is_kind (g_ptr_array_index (group->records, 0), &malbild_wording_kind));
  g_assert_cmpuint (group->records->len, ==, 3);
  g_assert_cmpuint (group->n_records, ==, 5);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/thread/whole", test_whole);
  g_test_add_func ("/thread/max", test_max);
  g_test_add_func ("/thread/random", test_random);
  g_test_add_func ("/thread/live", test_live);
  return g_test_run ();
}
