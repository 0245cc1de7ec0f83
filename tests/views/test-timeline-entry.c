/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>

#include "malbild-overview-figures.h"
#include "malbild-outline.h"
#include "malbild-timeline-entry.h"

typedef struct {
  char          *folder;
  char          *path;
  MalbildStore  *store;
  MalbildRecord *goal_set;
} Fixture;

static MalbildDate
date (const char *edtf)
{
  MalbildDate parsed;
  g_autoptr (GError) error = NULL;

  malbild_date_parse (edtf, &parsed, &error);
  g_assert_no_error (error);
  return parsed;
}

/* Sets a field by the text form that files use; nothing empties it. */
static void
set (MalbildRecord *record,
     const char    *name,
     const char    *value)
{
  const MalbildField *field = malbild_kind_get_field (malbild_record_get_kind (record), name);
  g_autoptr (GError) error = NULL;
  MalbildCell cell = { MALBILD_CELL_NONE };

  if (*value != '\0')
    malbild_field_parse (field, value, &cell, &error);
  g_assert_no_error (error);
  malbild_record_set (record, field, &cell, &error);
  g_assert_no_error (error);
}

static MalbildRecord *
add (Fixture           *fixture,
     const MalbildKind *kind,
     const char        *owner,
     MalbildRecord     *target,
     const char        *title)
{
  g_autoptr (GError) error = NULL;
  MalbildAssignment values[] = { MALBILD_SET_REF (owner, target), MALBILD_SET_TEXT ("title", title) };
  MalbildRecord *record = malbild_store_add (fixture->store, kind, values, G_N_ELEMENTS (values), &error);

  g_assert_no_error (error);
  return record;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MalbildRecord) municipality = NULL;
  MalbildAssignment title = MALBILD_SET_TEXT ("title", "Example");

  fixture->folder = g_dir_make_tmp ("malbild-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "test.malbild", NULL);
  fixture->store = malbild_store_open (fixture->path, MALBILD_STORE_CREATE, &error);
  g_assert_no_error (error);
  municipality = malbild_store_add (fixture->store, &malbild_municipality_kind, &title, 1, &error);
  g_assert_no_error (error);
  fixture->goal_set = add (fixture, &malbild_goal_set_kind, "municipality", municipality, "2019–2022");
  malbild_set_today (date ("2019-04-05"));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *wal = g_strconcat (fixture->path, "-wal", NULL);
  g_autofree char *shm = g_strconcat (fixture->path, "-shm", NULL);

  g_object_unref (fixture->goal_set);
  g_assert_finalize_object (fixture->store);
  g_remove (wal);
  g_remove (shm);
  g_assert_cmpint (g_remove (fixture->path), ==, 0);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static void
test_goal (Fixture       *fixture,
           gconstpointer  data)
{
  static const struct {
    const char     *status;
    const char     *valid;
    MalbildBarStyle style;
    gboolean        open_start;
    gboolean        open_end;
  } cases[] = {
    { "draft",    "2019/2022", MALBILD_BAR_DASHED, FALSE, FALSE },
    { "proposed", "2019/..",   MALBILD_BAR_HATCHED, FALSE, TRUE },
    { "decided",  "2020/2022", MALBILD_BAR_TINTED, FALSE, FALSE },
    { "decided",  "../2022",   MALBILD_BAR_SOLID, TRUE, FALSE },
    { "decided",  "2017/2018", MALBILD_BAR_CAPPED, FALSE, FALSE },
    { "closed",   "2019",      MALBILD_BAR_CAPPED, FALSE, FALSE },
  };
  g_autoptr (MalbildRecord) goal = add (fixture, &malbild_goal_kind, "goal-set", fixture->goal_set, "Goal");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (MalbildTimelineEntry) entry = NULL;
      const MalbildTimelineBar *bar;

      set (goal, "status", cases[i].status);
      set (goal, "valid", cases[i].valid);
      entry = malbild_timeline_entry_new (fixture->store, fixture->goal_set, goal);
      g_assert_cmpuint (malbild_timeline_entry_get_bars (entry)->len, ==, 1);
      bar = &g_array_index (malbild_timeline_entry_get_bars (entry), MalbildTimelineBar, 0);
      g_assert_cmpint (bar->style, ==, cases[i].style);
      g_assert_cmpint (bar->open_start, ==, cases[i].open_start);
      g_assert_cmpint (bar->open_end, ==, cases[i].open_end);
      /* A validity holds from a day to a day, however it is written. */
      g_assert_cmpfloat (bar->soft_start + bar->soft_end, ==, 0);
      g_assert_cmpuint (malbild_timeline_entry_get_marks (entry)->len, ==, 0);
    }
}

static void
count_cb (gpointer  instance,
          guint    *count)
{
  (*count)++;
}

static void
test_goal_lives (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (MalbildRecord) goal = add (fixture, &malbild_goal_kind, "goal-set", fixture->goal_set, "Goal");
  g_autoptr (MalbildTimelineEntry) entry = malbild_timeline_entry_new (fixture->store, fixture->goal_set, goal);
  guint changed = 0;

  g_signal_connect (entry, "changed", G_CALLBACK (count_cb), &changed);
  g_assert_cmpuint (malbild_timeline_entry_get_bars (entry)->len, ==, 0);
  g_assert_cmpstr (malbild_timeline_entry_get_description (entry), ==, "draft\nNo dates yet");
  set (goal, "valid", "2020/2027");
  g_assert_cmpuint (changed, ==, 1);
  g_assert_cmpuint (malbild_timeline_entry_get_bars (entry)->len, ==, 1);
  g_assert_cmpstr (malbild_timeline_entry_get_description (entry), ==, "draft\nValid 2020–2027");
  set (goal, "note", "What does not show");
  g_assert_cmpuint (changed, ==, 1);
}

static void
test_step (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (MalbildRecord) step = add (fixture, &malbild_process_step_kind, "goal-set", fixture->goal_set, "Formulation");
  g_autoptr (MalbildTimelineEntry) entry = malbild_timeline_entry_new (fixture->store, fixture->goal_set, step);
  const MalbildTimelineBar *bar;

  set (step, "planned", "2019-04/2019-05");
  set (step, "actual", "2019-04/2019-05-29");
  g_assert_cmpuint (malbild_timeline_entry_get_bars (entry)->len, ==, 2);

  bar = &g_array_index (malbild_timeline_entry_get_bars (entry), MalbildTimelineBar, 0);
  g_assert_true (bar->thin);
  g_assert_cmpfloat (bar->start, ==, malbild_date_first_julian (date ("2019-04-01")));
  g_assert_cmpfloat (bar->end, ==, malbild_date_first_julian (date ("2019-06-01")));
  g_assert_cmpfloat (bar->soft_start, ==, 29);
  g_assert_cmpfloat (bar->soft_end, ==, 30);

  /* On 5 April nobody knows that it will be done on 29 May. */
  bar = &g_array_index (malbild_timeline_entry_get_bars (entry), MalbildTimelineBar, 1);
  g_assert_false (bar->thin);
  g_assert_cmpfloat (bar->end, ==, malbild_date_first_julian (date ("2019-04-06")));
  g_assert_cmpint (bar->tone, ==, MALBILD_TONE_ACCENT);
  g_assert_cmpstr (malbild_timeline_entry_get_words (entry), ==, "now");
  g_assert_null (g_strrstr (malbild_timeline_entry_get_description (entry), "29"));
}

static void
test_milestones (Fixture       *fixture,
                 gconstpointer  data)
{
  static const struct {
    const char      *planned;
    const char      *actual;
    MalbildMarkShape shape;
    const char      *at;
  } cases[] = {
    { "2019-04-10", "2019-04-10", MALBILD_MARK_DIAMOND_OPEN, "2019-04-10" },
    { "2019-04-01", "2019-04-01", MALBILD_MARK_DIAMOND, "2019-04-01" },
    { "2019-03", "2019-04-02", MALBILD_MARK_DIAMOND, "2019-04-02" },
    { "2019-03", "", MALBILD_MARK_LATE, "2019-03" },
    { "2019-06", "2019-06-17", MALBILD_MARK_DIAMOND_OPEN, "2019-06" },
  };
  g_autoptr (MalbildRecord) step = add (fixture, &malbild_process_step_kind, "goal-set", fixture->goal_set, "Step");
  g_autoptr (MalbildRecord) milestone = add (fixture, &malbild_milestone_kind, "step", step, "Draft");
  g_autoptr (MalbildTimelineEntry) entry = malbild_timeline_entry_new (fixture->store, fixture->goal_set, step);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const MalbildTimelineMark *mark;

      set (milestone, "planned", cases[i].planned);
      set (milestone, "actual", cases[i].actual);
      g_assert_cmpuint (malbild_timeline_entry_get_marks (entry)->len, ==, 1);
      mark = g_ptr_array_index (malbild_timeline_entry_get_marks (entry), 0);
      g_assert_cmpint (mark->shape, ==, cases[i].shape);
      g_assert_cmpfloat (mark->start, ==, malbild_date_first_julian (date (cases[i].at)));
      g_assert_cmpfloat (mark->end, ==, malbild_date_last_julian (date (cases[i].at)) + 1);
      g_assert_cmpstr (mark->label, ==, "Draft");
      g_assert_true (mark->record == milestone);
    }
}

static void
test_figures (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (MalbildRecord) area = add (fixture, &malbild_goal_area_kind, "goal-set", fixture->goal_set, "Area");
  g_autoptr (MalbildRecord) overarching = add (fixture, &malbild_goal_kind, "goal-set", fixture->goal_set, "Overarching");
  g_autoptr (MalbildRecord) board = add (fixture, &malbild_goal_kind, "goal-set", fixture->goal_set, "Board");
  g_autoptr (MalbildRecord) financial = add (fixture, &malbild_goal_kind, "goal-set", fixture->goal_set, "Financial");
  MalbildOverviewFigures *figures = NULL;
  g_autoptr (MalbildRecord) link = NULL;
  g_autoptr (GError) error = NULL;
  MalbildAssignment values[] = { MALBILD_SET_REF ("goal", overarching), MALBILD_SET_TEXT ("code", "4.1") };

  malbild_record_set_ref (overarching, "area", area, &error);
  g_assert_no_error (error);
  set (overarching, "status", "decided");
  set (overarching, "valid", "2019/2022");
  set (board, "level", "board");
  set (financial, "level", "financial");
  link = malbild_store_add (fixture->store, &malbild_sdg_link_kind, values, G_N_ELEMENTS (values), &error);
  g_assert_no_error (error);

  figures = malbild_overview_figures_read_all (fixture->store, fixture->goal_set, &error);
  g_assert_no_error (error);

  g_assert_cmpuint (figures->n_goals, ==, 3);
  g_assert_cmpuint (figures->areas->len, ==, 2);
  g_assert_cmpint (g_array_index (figures->areas, MalbildAreaFigures, 0).area, ==, malbild_record_get_key (area));
  g_assert_cmpuint (g_array_index (figures->areas, MalbildAreaFigures, 0).counts[MALBILD_GOAL_STATE_IN_FORCE], ==, 1);
  g_assert_cmpint (g_array_index (figures->areas, MalbildAreaFigures, 1).area, ==, 0);
  g_assert_cmpuint (g_array_index (figures->areas, MalbildAreaFigures, 1).counts[MALBILD_GOAL_STATE_DRAFT], ==, 1);
  g_assert_cmpuint (figures->internal.total, ==, 1);
  g_assert_cmpuint (figures->sdgs[3], ==, 1);
  g_assert_cmpuint (figures->sdgs[0], ==, 0);

  /* Internal goals need neither an area nor a link to Agenda 2030, and overarching ones contribute to nothing. */
  g_assert_cmpuint (figures->lacks[MALBILD_LACK_RESPONSIBLE], ==, 3);
  g_assert_cmpuint (figures->lacks[MALBILD_LACK_VALID], ==, 2);
  g_assert_cmpuint (figures->lacks[MALBILD_LACK_AREA], ==, 1);
  g_assert_cmpuint (figures->lacks[MALBILD_LACK_CONTRIBUTION], ==, 1);
  g_assert_cmpuint (figures->lacks[MALBILD_LACK_SDG], ==, 1);
  malbild_overview_figures_free (figures);
}

/* Known to the month, decided together with the budget frame: it stands on the row of the process until a milestone
 * shows it, and its label says with what. */
static void
test_decision (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (MalbildGroup) process = g_object_new (MALBILD_TYPE_GROUP, "role", MALBILD_GROUP_PROCESS, NULL);
  g_autoptr (MalbildRecord) decision = add (fixture, &malbild_decision_kind, "goal-set", fixture->goal_set, "Goals approved");
  g_autoptr (MalbildRecord) step = add (fixture, &malbild_process_step_kind, "goal-set", fixture->goal_set, "Approval");
  g_autoptr (MalbildRecord) milestone = NULL;
  g_autoptr (MalbildTimelineEntry) of_process = malbild_timeline_entry_new (fixture->store, fixture->goal_set, process);
  g_autoptr (MalbildTimelineEntry) of_step = malbild_timeline_entry_new (fixture->store, fixture->goal_set, step);
  g_autoptr (MalbildTimelineEntry) of_milestone = NULL;
  const MalbildTimelineMark *mark;

  set (decision, "date", "2019-03");
  set (decision, "together-with", "the budget frame SPB20");
  g_assert_cmpuint (malbild_timeline_entry_get_marks (of_process)->len, ==, 1);
  mark = g_ptr_array_index (malbild_timeline_entry_get_marks (of_process), 0);
  g_assert_cmpstr (mark->label, ==, "Goals approved, together with the budget frame SPB20");
  g_assert_cmpstr (mark->short_label, ==, "with the budget frame SPB20");
  g_assert_cmpint (mark->shape, ==, MALBILD_MARK_SQUARE);
  g_assert_cmpfloat (mark->start, ==, malbild_date_first_julian (date ("2019-03-01")));
  g_assert_cmpfloat (mark->end, ==, malbild_date_first_julian (date ("2019-04-01")));

  milestone = add (fixture, &malbild_milestone_kind, "step", step, "The council approves");
  set (milestone, "actual", "2019-03");
  g_assert_true (malbild_record_set_ref (milestone, "decision", decision, NULL));
  g_assert_cmpuint (malbild_timeline_entry_get_marks (of_process)->len, ==, 0);
  mark = g_ptr_array_index (malbild_timeline_entry_get_marks (of_step), 0);
  g_assert_cmpstr (mark->label, ==, "The council approves, together with the budget frame SPB20");
  g_assert_cmpstr (mark->short_label, ==, "with the budget frame SPB20");
  g_assert_cmpint (mark->shape, ==, MALBILD_MARK_SQUARE);

  /* The milestone has its title beside it on its own row: there its day is said, and with what. */
  of_milestone = malbild_timeline_entry_new (fixture->store, fixture->goal_set, milestone);
  mark = g_ptr_array_index (malbild_timeline_entry_get_marks (of_milestone), 0);
  g_assert_cmpstr (mark->label, ==, "March 2019, together with the budget frame SPB20");
  g_assert_null (mark->short_label);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/views/timeline/goal", Fixture, NULL, set_up, test_goal, tear_down);
  g_test_add ("/views/timeline/goal-lives", Fixture, NULL, set_up, test_goal_lives, tear_down);
  g_test_add ("/views/timeline/step", Fixture, NULL, set_up, test_step, tear_down);
  g_test_add ("/views/timeline/milestones", Fixture, NULL, set_up, test_milestones, tear_down);
  g_test_add ("/views/timeline/decision", Fixture, NULL, set_up, test_decision, tear_down);
  g_test_add ("/views/overview/figures", Fixture, NULL, set_up, test_figures, tear_down);
  return g_test_run ();
}
