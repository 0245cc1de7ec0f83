/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-choices.h"
#include "malbild-programme-cells.h"
#include "malbild-programme-matrix.h"
#include "malbild-programme-text.h"
#include "malbild-thread.h"
#include "store-fixture.h"

typedef struct {
  StoreFixture            base;
  MalbildRecord          *areas[2];
  MalbildRecord          *goals[3]; /* two in the first area, one without */
  MalbildRecord          *groups[2];
  MalbildRecord          *focus;
  MalbildProgrammeMatrix *matrix;
} Fixture;

static MalbildRecord *
add_named (Fixture           *self,
           const MalbildKind *kind,
           const char        *title)
{
  return add_record (self->base.store, kind,
                     (MalbildAssignment[]) { MALBILD_SET_REF ("goal-set", self->base.set), MALBILD_SET_TEXT ("title", title) }, 2);
}

static MalbildRecord *
clarify (Fixture       *self,
         MalbildRecord *goal,
         const char    *field,
         MalbildRecord *column,
         const char    *text)
{
  return add_record (self->base.store, &malbild_clarification_kind,
                     (MalbildAssignment[]) { MALBILD_SET_REF ("goal", goal), MALBILD_SET_REF (field, column), MALBILD_SET_TEXT ("text", text) }, 3);
}

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  store_fixture_set_up (&self->base);
  self->areas[0] = add_area (&self->base, "Trygghet");
  self->areas[1] = add_area (&self->base, "Tillväxt");
  self->goals[0] = add_goal (&self->base, "Skolvägar");
  self->goals[1] = add_goal (&self->base, "Mötesplatser");
  self->goals[2] = add_goal (&self->base, "Utanför");
  set_ref (self->goals[0], "area", self->areas[0]);
  set_ref (self->goals[1], "area", self->areas[0]);
  self->groups[0] = add_named (self, &malbild_target_group_kind, "Barn och unga");
  self->groups[1] = add_named (self, &malbild_target_group_kind, "Äldre");
  self->focus = add_named (self, &malbild_focus_area_kind, "Jämställdhet");
  self->matrix = malbild_programme_matrix_new ();
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_assert_finalize_object (self->matrix);
  g_clear_object (&self->focus);
  for (guint i = 0; i < 2; i++)
    {
      g_clear_object (&self->groups[i]);
      g_clear_object (&self->areas[i]);
    }
  for (guint i = 0; i < 3; i++)
    g_clear_object (&self->goals[i]);
  store_fixture_tear_down (&self->base);
}

static void
read_all (Fixture                 *self,
          MalbildProgrammeColumns  columns)
{
  malbild_programme_matrix_read (self->matrix, self->base.store, self->base.set, columns, MALBILD_PROGRAMME_ALL_AREAS);
}

static gint64
key (MalbildRecord *record)
{
  return malbild_record_get_key (record);
}

static void
test_shape (Fixture       *self,
            gconstpointer  data)
{
  const MalbildProgrammeRow *rows;
  const MalbildProgrammeColumn *columns;
  guint n_rows, n_columns;

  read_all (self, MALBILD_PROGRAMME_BOTH);
  rows = malbild_programme_matrix_get_rows (self->matrix, &n_rows);
  columns = malbild_programme_matrix_get_columns (self->matrix, &n_columns);

  /* An area without goals has no heading; goals without one come last. */
  g_assert_cmpuint (n_rows, ==, 5);
  g_assert_true (rows[0].goal == 0 && rows[0].area == key (self->areas[0]));
  g_assert_true (rows[1].goal == key (self->goals[0]) && rows[2].goal == key (self->goals[1]));
  g_assert_true (rows[3].goal == 0 && rows[3].area == 0);
  g_assert_true (rows[4].goal == key (self->goals[2]));
  g_assert_cmpuint (n_columns, ==, 3);
  g_assert_true (columns[0].key == key (self->groups[0]) && columns[1].key == key (self->groups[1]) && columns[2].key == key (self->focus));
  g_assert_cmpuint (malbild_programme_matrix_get_n_goals (self->matrix), ==, 3);
  g_assert_cmpuint (malbild_programme_matrix_get_n_gaps (self->matrix), ==, 9);

  read_all (self, MALBILD_PROGRAMME_FOCUS_AREAS);
  malbild_programme_matrix_get_columns (self->matrix, &n_columns);
  g_assert_cmpuint (n_columns, ==, 1);
  g_assert_cmpuint (malbild_programme_matrix_get_n_gaps (self->matrix), ==, 3);
}

static void
test_cells (Fixture       *self,
            gconstpointer  data)
{
  g_autoptr (MalbildRecord) first = clarify (self, self->goals[0], "target-group", self->groups[1], "Trygga övergångar");
  g_autoptr (MalbildRecord) second = clarify (self, self->goals[0], "target-group", self->groups[1], "Bänkar");
  g_autoptr (MalbildRecord) focus = clarify (self, self->goals[0], "focus-area", self->focus, "Lika för alla");
  const MalbildProgrammeRow *rows;
  const MalbildProgrammeColumn *columns;
  guint n_rows, n_columns, n_more, row, column;

  read_all (self, MALBILD_PROGRAMME_BOTH);
  rows = malbild_programme_matrix_get_rows (self->matrix, &n_rows);
  columns = malbild_programme_matrix_get_columns (self->matrix, &n_columns);
  g_assert_true (malbild_programme_matrix_get_cell (self->matrix, 1, 1, &n_more) == key (first));
  g_assert_cmpuint (n_more, ==, 1);
  g_assert_true (malbild_programme_matrix_get_cell (self->matrix, 1, 2, &n_more) == key (focus));
  g_assert_cmpuint (n_more, ==, 0);
  g_assert_cmpint (malbild_programme_matrix_get_cell (self->matrix, 1, 0, NULL), ==, 0);
  g_assert_cmpint (malbild_programme_matrix_get_cell (self->matrix, 0, 1, NULL), ==, 0);
  g_assert_cmpuint (rows[1].n_gaps, ==, 1);
  g_assert_cmpuint (rows[2].n_gaps, ==, 3);
  g_assert_cmpuint (rows[0].n_gaps, ==, 4);
  g_assert_cmpuint (columns[0].n_gaps, ==, 3);
  g_assert_cmpuint (columns[1].n_gaps, ==, 2);
  g_assert_cmpuint (malbild_programme_matrix_get_n_gaps (self->matrix), ==, 7);

  g_assert_true (malbild_programme_matrix_find (self->matrix, key (self->goals[1]), key (self->focus), &row, &column));
  g_assert_cmpuint (row, ==, 2);
  g_assert_cmpuint (column, ==, 2);
  g_assert_false (malbild_programme_matrix_find (self->matrix, key (self->goals[1]), key (self->areas[0]), &row, &column));
}

/* By area; closed goals and those of boards stay away until something is said of them. */
static void
test_filter (Fixture       *self,
             gconstpointer  data)
{
  g_autoptr (MalbildRecord) said = NULL;
  guint n_rows;

  malbild_programme_matrix_read (self->matrix, self->base.store, self->base.set, MALBILD_PROGRAMME_BOTH, key (self->areas[0]));
  malbild_programme_matrix_get_rows (self->matrix, &n_rows);
  g_assert_cmpuint (n_rows, ==, 3);
  malbild_programme_matrix_read (self->matrix, self->base.store, self->base.set, MALBILD_PROGRAMME_BOTH, 0);
  malbild_programme_matrix_get_rows (self->matrix, &n_rows);
  g_assert_cmpuint (n_rows, ==, 2);
  malbild_programme_matrix_read (self->matrix, self->base.store, self->base.set, MALBILD_PROGRAMME_BOTH, key (self->areas[1]));
  g_assert_cmpuint (malbild_programme_matrix_get_n_goals (self->matrix), ==, 0);
  g_assert_cmpuint (malbild_programme_matrix_get_n_gaps (self->matrix), ==, 0);

  g_assert_true (malbild_record_set_choice (self->goals[0], "status", MALBILD_GOAL_CLOSED, NULL));
  g_assert_true (malbild_record_set_choice (self->goals[1], "level", MALBILD_GOAL_BOARD, NULL));
  read_all (self, MALBILD_PROGRAMME_BOTH);
  g_assert_cmpuint (malbild_programme_matrix_get_n_goals (self->matrix), ==, 1);
  said = clarify (self, self->goals[1], "target-group", self->groups[0], "Också hos nämnden");
  read_all (self, MALBILD_PROGRAMME_BOTH);
  g_assert_cmpuint (malbild_programme_matrix_get_n_goals (self->matrix), ==, 2);
}

/* What the matrix tells of gaps is what the golden thread tells; a goal of a board that is clarified for some need not be
 * for all. */
static void
test_gaps (Fixture       *self,
           gconstpointer  data)
{
  g_autoptr (MalbildRecord) first = clarify (self, self->goals[0], "target-group", self->groups[1], "Trygga övergångar");
  g_autoptr (MalbildRecord) of_board = clarify (self, self->goals[1], "target-group", self->groups[0], "Också hos nämnden");
  const MalbildProgrammeRow *rows;
  guint n_rows;

  g_assert_true (malbild_record_set_choice (self->goals[1], "level", MALBILD_GOAL_BOARD, NULL));
  read_all (self, MALBILD_PROGRAMME_BOTH);
  rows = malbild_programme_matrix_get_rows (self->matrix, &n_rows);
  g_assert_true (rows[1].expected && !rows[2].expected);
  g_assert_cmpuint (rows[2].n_gaps, ==, 0);
  g_assert_cmpuint (malbild_programme_matrix_get_n_goals (self->matrix), ==, 3);
  g_assert_cmpuint (malbild_programme_matrix_get_n_gaps (self->matrix), ==, 5);
  g_assert_cmpuint (malbild_programme_matrix_get_n_gaps (self->matrix), ==,
                    malbild_thread_count_gap (self->base.store, self->base.set, MALBILD_GAP_CELLS, NULL));
}

static void
test_empty (Fixture       *self,
            gconstpointer  data)
{
  guint n_rows, n_columns;

  malbild_programme_matrix_read (self->matrix, NULL, NULL, MALBILD_PROGRAMME_BOTH, MALBILD_PROGRAMME_ALL_AREAS);
  malbild_programme_matrix_get_rows (self->matrix, &n_rows);
  malbild_programme_matrix_get_columns (self->matrix, &n_columns);
  g_assert_cmpuint (n_rows + n_columns + malbild_programme_matrix_get_n_gaps (self->matrix), ==, 0);
}

static MalbildRecord *
add_input (Fixture       *self,
           const char    *text,
           MalbildRecord *group,
           MalbildRecord *area)
{
  return add_record (self->base.store, &malbild_input_kind,
                     (MalbildAssignment[]) {
                       MALBILD_SET_REF ("goal-set", self->base.set), MALBILD_SET_TEXT ("text", text),
                       MALBILD_SET_REF ("target-group", group), MALBILD_SET_REF ("area", area),
                     }, 4);
}

static void
tie (Fixture       *self,
     MalbildRecord *input,
     MalbildRecord *goal)
{
  g_autoptr (MalbildRecord) link = add_record (self->base.store, &malbild_input_link_kind,
                                               (MalbildAssignment[]) { MALBILD_SET_REF ("input", input), MALBILD_SET_REF ("goal", goal) }, 2);
}

static void
assert_only (MalbildQuery  *query,
             MalbildRecord *expected)
{
  g_autoptr (GPtrArray) found = malbild_query_dup_records (query);

  g_assert_cmpuint (found->len, ==, 1);
  g_assert_true (g_ptr_array_index (found, 0) == expected);
}

/* What is tied to the goal, and apart from it what lies near and is tied to no goal: what is tied to another one speaks
 * to that. */
static void
test_inputs (Fixture       *self,
             gconstpointer  data)
{
  MalbildStore *store = self->base.store;
  g_autoptr (MalbildRecord) near = add_input (self, "I området", self->groups[0], self->areas[0]);
  g_autoptr (MalbildRecord) tied = add_input (self, "Kopplat", self->groups[0], self->areas[1]);
  g_autoptr (MalbildRecord) tied_elsewhere = add_input (self, "Kopplat till ett annat mål", self->groups[0], self->areas[0]);
  g_autoptr (MalbildRecord) other_group = add_input (self, "Annan målgrupp", self->groups[1], self->areas[0]);
  g_autoptr (MalbildRecord) other_area = add_input (self, "Annat område", self->groups[0], self->areas[1]);
  g_autoptr (MalbildQuery) of_group = malbild_store_query_tied_inputs (store, self->goals[0], self->groups[0]);
  g_autoptr (MalbildQuery) of_focus = malbild_store_query_tied_inputs (store, self->goals[0], self->focus);
  g_autoptr (MalbildQuery) near_group = malbild_store_query_near_inputs (store, self->goals[0], self->groups[0]);
  g_autoptr (MalbildQuery) near_other = malbild_store_query_near_inputs (store, self->goals[0], self->groups[1]);

  tie (self, tied, self->goals[0]);
  tie (self, tied_elsewhere, self->goals[1]);
  assert_only (of_group, tied);
  assert_only (of_focus, tied);
  assert_only (near_group, near);
  assert_only (near_other, other_group);
  tie (self, other_group, self->goals[0]);
  assert_only (of_group, tied);
  g_assert_cmpuint (malbild_query_count (of_focus), ==, 2);
  g_assert_cmpuint (malbild_query_count (near_other), ==, 0);

  g_assert_null (malbild_store_query_near_inputs (store, self->goals[0], self->focus));
  g_assert_null (malbild_store_query_near_inputs (store, self->goals[2], self->groups[0]));
}

static char *
write_all (Fixture               *self,
           MalbildProgrammeOrder  order)
{
  g_autoptr (GPtrArray) blocks = malbild_programme_write (self->base.store, self->base.set, order);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < blocks->len; i++)
    {
      const MalbildProgrammeBlock *block = g_ptr_array_index (blocks, i);

      g_string_append_printf (text, "%u %s\n", block->style, block->text);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
test_document (Fixture       *self,
               gconstpointer  data)
{
  g_autoptr (MalbildRecord) first = clarify (self, self->goals[0], "target-group", self->groups[1], "Trygga övergångar.\nOch bänkar.");
  g_autoptr (MalbildRecord) programme = add_named (self, &malbild_programme_kind, "Programmet");
  g_autofree char *by_goal = NULL;
  g_autofree char *by_column = NULL;

  set_text (programme, "introduction", "Inledning.");
  by_goal = write_all (self, MALBILD_PROGRAMME_BY_GOAL);
  g_assert_cmpstr (by_goal, ==,
                   "0 Programmet\n1 Inledning.\n"
                   "2 Trygghet\n"
                   "3 Skolvägar\n4 Äldre\n5 Trygga övergångar.\n5 Och bänkar.\n6 ◌ Not clarified yet: Barn och unga, Jämställdhet\n"
                   "3 Mötesplatser\n6 ◌ Not clarified yet: Barn och unga, Äldre, Jämställdhet\n"
                   "2 Without area\n"
                   "3 Utanför\n6 ◌ Not clarified yet: Barn och unga, Äldre, Jämställdhet\n");
  by_column = write_all (self, MALBILD_PROGRAMME_BY_COLUMN);
  g_assert_cmpstr (by_column, ==,
                   "0 Programmet\n1 Inledning.\n"
                   "2 Barn och unga\n6 ◌ Not clarified yet: Skolvägar, Mötesplatser, Utanför\n"
                   "2 Äldre\n4 Skolvägar\n5 Trygga övergångar.\n5 Och bänkar.\n6 ◌ Not clarified yet: Mötesplatser, Utanför\n"
                   "2 Jämställdhet\n6 ◌ Not clarified yet: Skolvägar, Mötesplatser, Utanför\n");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/views/programme/shape", Fixture, NULL, set_up, test_shape, tear_down);
  g_test_add ("/views/programme/cells", Fixture, NULL, set_up, test_cells, tear_down);
  g_test_add ("/views/programme/filter", Fixture, NULL, set_up, test_filter, tear_down);
  g_test_add ("/views/programme/gaps", Fixture, NULL, set_up, test_gaps, tear_down);
  g_test_add ("/views/programme/empty", Fixture, NULL, set_up, test_empty, tear_down);
  g_test_add ("/views/programme/inputs", Fixture, NULL, set_up, test_inputs, tear_down);
  g_test_add ("/views/programme/document", Fixture, NULL, set_up, test_document, tear_down);
  return g_test_run ();
}
