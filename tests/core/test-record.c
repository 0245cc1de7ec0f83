/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-error.h"
#include "malbild-record.h"

/* A sink that does as it is told and counts, in place of a goal file. */
#define TEST_TYPE_SINK (test_sink_get_type ())
G_DECLARE_FINAL_TYPE (TestSink, test_sink, TEST, SINK, GObject)

struct _TestSink {
  GObject        parent_instance;
  MalbildRecord *target;
  guint          n_changes;
  gboolean       refuse;
};

static gboolean
test_sink_change (MalbildSink         *sink,
                  MalbildRecord       *record,
                  const MalbildField  *field,
                  const MalbildCell   *cell,
                  GError             **error)
{
  TestSink *self = TEST_SINK (sink);

  self->n_changes++;
  if (self->refuse)
    {
      g_set_error_literal (error, MALBILD_ERROR, MALBILD_ERROR_FULL, "full");
      return FALSE;
    }
  malbild_record_apply (record, field, cell, cell->type == MALBILD_CELL_KEY ? self->target : NULL);
  return TRUE;
}

static void
test_sink_iface_init (MalbildSinkInterface *iface)
{
  iface->change = test_sink_change;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (TestSink, test_sink, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (MALBILD_TYPE_SINK, test_sink_iface_init))

static void
test_sink_class_init (TestSinkClass *klass)
{
}

static void
test_sink_init (TestSink *self)
{
}

static MalbildRecord *
make (const MalbildKind *kind,
      TestSink          *sink,
      gint64             key)
{
  MalbildUuid uuid;

  malbild_uuid_generate (&uuid);
  return malbild_record_new (kind, MALBILD_SINK (sink), key, &uuid);
}

static void
count_cb (GObject    *object,
          GParamSpec *pspec,
          gpointer    count)
{
  (*(guint *) count)++;
}

/* Each field of each kind is a property that is empty at first. */
static void
test_properties (void)
{
  g_autoptr (TestSink) sink = g_object_new (TEST_TYPE_SINK, NULL);
  guint n_kinds;
  const MalbildKind *const *kinds = malbild_kinds (&n_kinds);

  for (guint i = 0; i < n_kinds; i++)
    {
      MalbildRecord *record = make (kinds[i], sink, 1);

      for (guint j = 0; j < kinds[i]->n_fields; j++)
        {
          const MalbildField *field = &kinds[i]->fields[j];
          GParamSpec *pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (record), field->name);
          g_auto (GValue) value = G_VALUE_INIT;
          g_autofree char *text = malbild_record_format (record, field);

          g_assert_nonnull (pspec);
          g_value_init (&value, pspec->value_type);
          g_object_get_property (G_OBJECT (record), field->name, &value);
          g_assert_cmpstr (text, ==, "");
        }
      g_assert_finalize_object (record);
    }
}

static void
test_edit (void)
{
  g_autoptr (TestSink) sink = g_object_new (TEST_TYPE_SINK, NULL);
  g_autoptr (MalbildRecord) goal = make (&malbild_goal_kind, sink, 8);
  const MalbildField *title = malbild_kind_get_field (&malbild_goal_kind, "title");
  g_autoptr (GError) error = NULL;
  guint notified = 0;

  g_signal_connect (goal, "notify::title", G_CALLBACK (count_cb), &notified);
  g_assert_true (malbild_record_set_input (goal, title, " Fler unga ", &error));
  g_assert_cmpstr (malbild_record_get_text (goal, "title"), ==, "Fler unga");
  g_assert_cmpuint (notified, ==, 1);
  g_assert_true (malbild_record_set_input (goal, title, "Fler unga", &error));
  g_assert_cmpuint (notified, ==, 1);

  g_assert_false (malbild_record_set_input (goal, title, "", &error));
  g_assert_error (error, MALBILD_ERROR, MALBILD_ERROR_INVALID);
  g_assert_cmpuint (sink->n_changes, ==, 2);
  g_clear_error (&error);

  sink->refuse = TRUE;
  g_assert_false (malbild_record_set_input (goal, title, "Other", &error));
  g_assert_error (error, MALBILD_ERROR, MALBILD_ERROR_FULL);
  g_assert_cmpstr (malbild_record_get_text (goal, "title"), ==, "Fler unga");
  g_object_set (goal, "title", "Other", NULL);
  g_assert_cmpstr (malbild_record_get_text (goal, "title"), ==, "Fler unga");
  g_assert_cmpuint (notified, ==, 2);
}

/* Through properties, as templates and bindings do it. */
static void
test_property_edit (void)
{
  g_autoptr (TestSink) sink = g_object_new (TEST_TYPE_SINK, NULL);
  g_autoptr (MalbildRecord) goal = make (&malbild_goal_kind, sink, 8);
  MalbildPeriod period = { malbild_date_new_year (2020), malbild_date_new_year (2027) };
  g_auto (GValue) text = G_VALUE_INIT;

  g_object_set (goal, "valid", &period, "status", (gint64) 2, NULL);
  g_assert_true (malbild_period_equal (malbild_record_get_period (goal, "valid"), period));
  g_assert_cmpint (malbild_record_get_choice (goal, "status"), ==, 2);

  g_value_init (&text, G_TYPE_STRING);
  g_object_get_property (G_OBJECT (goal), "valid", &text);
  g_assert_cmpstr (g_value_get_string (&text), ==, "2020–2027");
  g_object_set (goal, "valid", NULL, NULL);
  g_assert_true (malbild_period_is_empty (malbild_record_get_period (goal, "valid")));
}

/* The referrer holds what it refers to, and is named by it. */
static void
test_reference (void)
{
  g_autoptr (TestSink) sink = g_object_new (TEST_TYPE_SINK, NULL);
  g_autoptr (MalbildRecord) wording = make (&malbild_sdg_link_kind, sink, 12);
  MalbildRecord *goal = make (&malbild_goal_kind, sink, 8);
  g_autofree char *title = NULL;

  g_object_add_weak_pointer (G_OBJECT (goal), (gpointer *) &goal);
  g_assert_true (malbild_record_set_input (goal, malbild_kind_get_field (&malbild_goal_kind, "title"), "Fler unga", NULL));
  sink->target = goal;
  g_assert_true (malbild_record_set_ref (wording, "goal", goal, NULL));
  g_assert_true (malbild_record_set_input (wording, malbild_kind_get_field (&malbild_sdg_link_kind, "code"), "4.4", NULL));
  g_object_unref (goal);
  g_assert_nonnull (goal);
  title = malbild_record_dup_title (wording);
  g_assert_cmpstr (title, ==, "Fler unga → 4.4 More people have skills for working life");
  g_assert_false (malbild_record_set_ref (wording, "goal", NULL, NULL));
  g_clear_object (&wording);
  g_assert_null (goal);
}

static void
give (MalbildRecord *record,
      const char    *name,
      const char    *input)
{
  const MalbildField *field = malbild_kind_get_field (malbild_record_get_kind (record), name);
  g_autoptr (GError) error = NULL;

  malbild_record_set_input (record, field, input, &error);
  g_assert_no_error (error);
}

static void
lead (MalbildRecord *record,
      const char    *name,
      MalbildRecord *target)
{
  const MalbildCell cell = { .type = MALBILD_CELL_KEY, .integer = malbild_record_get_key (target) };

  malbild_record_apply (record, malbild_kind_get_field (malbild_record_get_kind (record), name), &cell, target);
}

static void
assert_told (MalbildRecord *record,
             MalbildRecord *beside,
             const char    *title,
             const char    *details)
{
  g_autofree char *told_title = NULL;
  g_autofree char *told_details = NULL;

  malbild_record_tell (record, beside, &told_title, &told_details);
  g_assert_cmpstr (told_title, ==, title);
  g_assert_cmpstr (told_details, ==, details);
}

/* What a list tells of a record follows from the table, without what is known where it is listed. */
static void
test_tell (void)
{
  g_autoptr (TestSink) sink = g_object_new (TEST_TYPE_SINK, NULL);
  g_autoptr (MalbildRecord) set = make (&malbild_goal_set_kind, sink, 1);
  g_autoptr (MalbildRecord) next_set = make (&malbild_goal_set_kind, sink, 2);
  g_autoptr (MalbildRecord) goal = make (&malbild_goal_kind, sink, 3);
  g_autoptr (MalbildRecord) next_goal = make (&malbild_goal_kind, sink, 4);
  g_autoptr (MalbildRecord) group = make (&malbild_target_group_kind, sink, 5);
  g_autoptr (MalbildRecord) board = make (&malbild_body_kind, sink, 6);
  g_autoptr (MalbildRecord) clarification = make (&malbild_clarification_kind, sink, 7);
  g_autoptr (MalbildRecord) succession = make (&malbild_succession_kind, sink, 8);
  g_autoptr (MalbildRecord) assessment = make (&malbild_assessment_kind, sink, 9);
  g_autoptr (MalbildRecord) criterion = make (&malbild_criterion_kind, sink, 10);
  g_autoptr (MalbildRecord) override = make (&malbild_override_kind, sink, 11);
  g_autoptr (MalbildRecord) means = make (&malbild_means_kind, sink, 12);
  g_autoptr (MalbildRecord) sdg = make (&malbild_sdg_link_kind, sink, 13);

  give (set, "title", "2019–2022");
  give (next_set, "title", "2023–2026");
  give (board, "title", "Socialnämnden");
  give (goal, "title", "Trygg vardag");
  lead (goal, "goal-set", set);
  lead (goal, "responsible", board);
  give (goal, "valid", "2020–2023");
  give (next_goal, "title", "Trygga nätter");
  lead (next_goal, "goal-set", next_set);

  /* Of another goal set that is said, of the same one not. */
  assert_told (goal, set, "Trygg vardag", "Socialnämnden · 2020–2023");
  assert_told (goal, board, "Trygg vardag", "2020–2023 · 2019–2022");
  assert_told (next_goal, goal, "Trygga nätter", "2023–2026");

  /* A link is called as its other end. */
  lead (succession, "goal", next_goal);
  lead (succession, "earlier-goal", goal);
  malbild_record_set_choice (succession, "type", 1, NULL);
  assert_told (succession, goal, "Trygga nätter", "replaces");
  assert_told (succession, next_goal, "Trygg vardag", "replaces");

  /* What is a part of a goal tells of the goal elsewhere, and of the rest at the goal. */
  give (group, "title", "Äldre");
  lead (group, "goal-set", set);
  lead (clarification, "goal", goal);
  lead (clarification, "target-group", group);
  give (clarification, "text", "Hemtjänst som kommer i tid.");
  assert_told (clarification, goal, "Hemtjänst som kommer i tid.", "Äldre");
  assert_told (clarification, group, "Hemtjänst som kommer i tid.", "Trygg vardag");

  /* Without a name of its own it is called as the first that there is to tell. */
  lead (assessment, "goal", goal);
  malbild_record_set_choice (assessment, "assessment", 1, NULL);
  assert_told (assessment, goal, "Assessment: met", "");
  give (assessment, "date", "2020-09-10");
  malbild_record_set_choice (assessment, "forecast", 0, NULL);
  assert_told (assessment, goal, "Assessment: met", "Forecast: will be met · 10 September 2020");

  give (criterion, "title", "Få och styrande");
  lead (override, "criterion", criterion);
  lead (override, "goal", goal);
  give (override, "reason", "Beslutat så.");
  assert_told (override, criterion, "Trygg vardag", "Beslutat så.");
  assert_told (override, goal, "Få och styrande", "Beslutat så.");

  lead (means, "goal", goal);
  lead (means, "goal-set", set);
  give (means, "year", "2020");
  give (means, "operations", "100");
  give (means, "maintenance", "20");
  assert_told (means, goal, "2020", "Operations: 100\u00a0tkr · Maintenance and management: 20\u00a0tkr");
  give (means, "title", "Hemtjänst");
  assert_told (means, goal, "Hemtjänst", "2020 · Operations: 100\u00a0tkr · Maintenance and management: 20\u00a0tkr");

  lead (sdg, "goal", goal);
  give (sdg, "code", "13");
  assert_told (sdg, goal, "13 Climate action", "");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/record/properties", test_properties);
  g_test_add_func ("/record/edit", test_edit);
  g_test_add_func ("/record/property-edit", test_property_edit);
  g_test_add_func ("/record/reference", test_reference);
  g_test_add_func ("/record/tell", test_tell);
  return g_test_run ();
}
