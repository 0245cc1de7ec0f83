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

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/record/properties", test_properties);
  g_test_add_func ("/record/edit", test_edit);
  g_test_add_func ("/record/property-edit", test_property_edit);
  g_test_add_func ("/record/reference", test_reference);
  return g_test_run ();
}
