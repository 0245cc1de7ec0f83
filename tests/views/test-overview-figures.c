/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-approval.h"
#include "malbild-choices.h"
#include "malbild-dialogue-answer.h"
#include "malbild-overview-figures.h"
#include "malbild-thread.h"
#include "store-fixture.h"

typedef struct {
  StoreFixture            base;
  MalbildRecord          *goal;
  MalbildOverviewFigures *figures;
  guint                   touched;
} Fixture;

static void
changed_cb (Fixture              *self,
            const MalbildChanges *changes)
{
  self->touched |= malbild_overview_figures_touched (changes);
}

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  store_fixture_set_up (&self->base);
  self->goal = add_goal (&self->base, "Skolvägar");
  self->figures = malbild_overview_figures_new ();
  malbild_overview_figures_read (self->figures, self->base.store, self->base.set, MALBILD_FIGURES_ALL);
  g_signal_connect_swapped (self->base.store, "changed", G_CALLBACK (changed_cb), self);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_signal_handlers_disconnect_by_data (self->base.store, self);
  malbild_overview_figures_free (self->figures);
  g_clear_object (&self->goal);
  store_fixture_tear_down (&self->base);
}

/* Reads what the edits since the last time touched: that is what all of it read anew would say. */
static void
follow (Fixture *self)
{
  g_autoptr (MalbildOverviewFigures) all = malbild_overview_figures_new ();

  malbild_overview_figures_read (self->figures, self->base.store, self->base.set, self->touched);
  self->touched = 0;
  malbild_overview_figures_read (all, self->base.store, self->base.set, MALBILD_FIGURES_ALL);
  for (guint i = 0; i < MALBILD_N_LACKS; i++)
    g_assert_cmpuint (self->figures->lacks[i], ==, all->lacks[i]);
  g_assert_cmpmem (self->figures->sdgs, sizeof self->figures->sdgs, all->sdgs, sizeof all->sdgs);
  g_assert_cmpmem (self->figures->areas->data, self->figures->areas->len * sizeof (MalbildAreaFigures),
                   all->areas->data, all->areas->len * sizeof (MalbildAreaFigures));
  g_assert_cmpmem (&self->figures->internal, sizeof all->internal, &all->internal, sizeof all->internal);
  g_assert_cmpuint (self->figures->n_goals, ==, all->n_goals);
}

static MalbildRecord *
add_in_set (Fixture           *self,
            const MalbildKind *kind,
            const char        *field,
            const char        *text)
{
  return add_record (self->base.store, kind, (MalbildAssignment[]) { MALBILD_SET_REF ("goal-set", self->base.set), MALBILD_SET_TEXT (field, text) }, 2);
}

static void
test_follow (Fixture       *self,
             gconstpointer  data)
{
  guint *lacks = self->figures->lacks;
  g_autoptr (MalbildRecord) area = NULL;
  g_autoptr (MalbildRecord) body = NULL;
  g_autoptr (MalbildRecord) input = NULL;
  g_autoptr (MalbildRecord) group = NULL;
  g_autoptr (MalbildRecord) means = NULL;
  g_autoptr (MalbildRecord) cell = NULL;
  g_autoptr (MalbildRecord) sdg = NULL;
  g_autoptr (MalbildRecord) board_goal = NULL;
  g_autoptr (MalbildRecord) wording = NULL;

  g_assert_cmpuint (lacks[MALBILD_LACK_DECISION], ==, 1);
  g_assert_cmpuint (lacks[MALBILD_LACK_MEANS], ==, 1);
  g_assert_cmpuint (lacks[MALBILD_LACK_ANSWER], ==, 0);

  area = add_area (&self->base, "Trygghet");
  set_ref (self->goal, "area", area);
  follow (self);
  g_assert_cmpuint (lacks[MALBILD_LACK_AREA], ==, 0);
  g_assert_cmpuint (lacks[MALBILD_LACK_DECISION], ==, 2);

  body = add_body (&self->base, "Nämnden");
  set_ref (self->goal, "responsible", body);
  follow (self);
  g_assert_cmpuint (lacks[MALBILD_LACK_RESPONSIBLE], ==, 0);

  input = add_in_set (self, &malbild_input_kind, "text", "Mörkt på vägen");
  follow (self);
  g_assert_cmpuint (lacks[MALBILD_LACK_ANSWER], ==, 1);

  group = add_in_set (self, &malbild_target_group_kind, "title", "Äldre");
  follow (self);
  g_assert_cmpuint (lacks[MALBILD_LACK_CELLS], ==, 1);
  cell = add_record (self->base.store, &malbild_clarification_kind,
                     (MalbildAssignment[]) { MALBILD_SET_REF ("goal", self->goal), MALBILD_SET_REF ("target-group", group), MALBILD_SET_TEXT ("text", "Bänkar") }, 3);
  follow (self);
  g_assert_cmpuint (lacks[MALBILD_LACK_CELLS], ==, 0);

  means = add_record (self->base.store, &malbild_means_kind,
                      (MalbildAssignment[]) {
                        MALBILD_SET_REF ("goal-set", self->base.set), MALBILD_SET_REF ("goal", self->goal),
                        { "year", { .type = MALBILD_CELL_INTEGER, .integer = malbild_date_new_year (2020) } },
                      }, 3);
  follow (self);
  g_assert_cmpuint (lacks[MALBILD_LACK_MEANS], ==, 0);

  sdg = add_record (self->base.store, &malbild_sdg_link_kind, (MalbildAssignment[]) { MALBILD_SET_REF ("goal", self->goal), MALBILD_SET_TEXT ("code", "4") }, 2);
  board_goal = add_goal (&self->base, "Nämndens mål");
  g_assert_true (malbild_record_set_choice (board_goal, "level", MALBILD_GOAL_BOARD, NULL));
  follow (self);
  g_assert_cmpuint (lacks[MALBILD_LACK_CONTRIBUTION], ==, 1);
  g_assert_cmpuint (self->figures->sdgs[3], ==, 1);

  g_assert_true (malbild_record_set_choice (self->goal, "status", MALBILD_GOAL_DECIDED, NULL));
  wording = add_record (self->base.store, &malbild_wording_kind, (MalbildAssignment[]) { MALBILD_SET_REF ("goal", self->goal), MALBILD_SET_TEXT ("text", "Trygga vägar") }, 2);
  follow (self);
  g_assert_cmpuint (lacks[MALBILD_LACK_DECISION], ==, 3);
  g_assert_true (malbild_store_remove (self->base.store, board_goal, NULL, NULL));
  follow (self);
  g_assert_true (malbild_store_undo (self->base.store, NULL));
  follow (self);
}

/* Little is counted again for a little change. */
static void
test_touched (Fixture       *self,
              gconstpointer  data)
{
  set_text (self->goal, "note", "En anteckning");
  g_assert_cmpuint (self->touched & ~(1u << MALBILD_LACK_CRITERIA), ==, 0);
  set_text (self->goal, "title", "Trygga skolvägar");
  g_assert_cmpuint (self->touched & ~(1u << MALBILD_LACK_CRITERIA), ==, 0);
}

/* Whoever follows a number finds as much there: what has no answer, and what awaits a decision. */
static void
test_definitions (Fixture       *self,
                  gconstpointer  data)
{
  static const char *const fields[] = { "feedback", "answered" };
  g_autoptr (MalbildRecord) theme = add_in_set (self, &malbild_theme_kind, "title", "Belysning");
  g_autoptr (MalbildQuery) unanswered = malbild_query_new (self->base.store, &malbild_input_kind);

  malbild_dialogue_where_unanswered (unanswered);
  for (guint i = 0; i < 8; i++)
    {
      g_autoptr (MalbildRecord) input = add_in_set (self, &malbild_input_kind, "text", "Mörkt på vägen");

      if ((i & 4) != 0)
        set_ref (input, "theme", theme);
      for (guint f = 0; f < 2; f++)
        if ((i & 1u << f) != 0)
          g_assert_true (malbild_record_set_input (input, malbild_kind_get_field (&malbild_input_kind, fields[f]), f == 0 ? "Tack" : "2020", NULL));
    }
  g_assert_cmpuint (malbild_query_count (unanswered), ==, 2);
  for (guint f = 0; f < 3; f++)
    {
      g_assert_cmpuint (malbild_query_count (unanswered), ==, malbild_thread_count_gap (self->base.store, self->base.set, MALBILD_GAP_ANSWER, NULL));
      if (f < 2)
        g_assert_true (malbild_record_set_input (theme, malbild_kind_get_field (&malbild_theme_kind, fields[f]), f == 0 ? "Tack" : "2020", NULL));
    }
  g_assert_cmpuint (malbild_query_count (unanswered), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/views/overview-figures/follow", Fixture, NULL, set_up, test_follow, tear_down);
  g_test_add ("/views/overview-figures/touched", Fixture, NULL, set_up, test_touched, tear_down);
  g_test_add ("/views/overview-figures/definitions", Fixture, NULL, set_up, test_definitions, tear_down);
  return g_test_run ();
}
