/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-error.h"
#include "malbild-means-edit.h"
#include "malbild-outline.h"
#include "store-fixture.h"

typedef struct {
  StoreFixture       file;
  MalbildMeansTable *table;
  MalbildRecord     *area;
  MalbildRecord     *homes;
  MalbildRecord     *climate;
  MalbildRecord     *board;
  MalbildRecord     *economy;
} Fixture;

static MalbildRecord *
add_goal_of (Fixture          *self,
             const char       *title,
             MalbildGoalLevel  level,
             MalbildRecord    *area)
{
  MalbildRecord *goal = add_goal (&self->file, title);

  g_assert_true (malbild_record_set_choice (goal, "level", level, NULL));
  if (area != NULL)
    set_ref (goal, "area", area);
  return goal;
}

static MalbildRecord *
add_means (Fixture       *self,
           MalbildRecord *goal,
           int            year,
           gint64         operations,
           const char    *purpose)
{
  return add_record (self->file.store, &malbild_means_kind,
                     (MalbildAssignment[]) {
                       MALBILD_SET_REF ("goal-set", self->file.set), MALBILD_SET_REF ("goal", goal),
                       MALBILD_SET_INTEGER ("year", malbild_date_new_year (year)), MALBILD_SET_INTEGER ("operations", operations),
                       MALBILD_SET_TEXT ("title", purpose),
                     }, purpose != NULL ? 5 : 4);
}

/* What was counted comes when nothing else is to be done. */
static void
settle (Fixture *self)
{
  malbild_means_table_refresh (self->table);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  MalbildPeriod term = { malbild_date_new_year (2019), malbild_date_new_year (2022) };
  MalbildCell years = { .type = MALBILD_CELL_INTEGER, .integer = malbild_period_pack (term) };

  malbild_set_today (malbild_date_new_day (2021, 2, 15));
  store_fixture_set_up (&self->file);
  g_assert_true (malbild_record_set (self->file.set, malbild_kind_get_field (&malbild_goal_set_kind, "valid"), &years, NULL));
  self->area = add_area (&self->file, "Tillväxt");
  self->homes = add_goal_of (self, "Hem", MALBILD_GOAL_OVERARCHING, self->area);
  self->climate = add_goal_of (self, "Klimat", MALBILD_GOAL_OVERARCHING, self->area);
  self->board = add_goal_of (self, "Nämndens", MALBILD_GOAL_BOARD, self->area);
  self->economy = add_goal_of (self, "Ekonomi", MALBILD_GOAL_FINANCIAL, NULL);
  self->table = malbild_means_table_new ();
  malbild_means_table_set_goal_set (self->table, self->file.store, self->file.set);
  settle (self);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_assert_finalize_object (self->table);
  g_clear_object (&self->area);
  g_clear_object (&self->homes);
  g_clear_object (&self->climate);
  g_clear_object (&self->board);
  g_clear_object (&self->economy);
  store_fixture_tear_down (&self->file);
  malbild_set_today (0);
}

/* The table as text: a row a line with its cells, two blanks a level; "." where a cell is empty. */
static char *
describe (Fixture *self)
{
  GString *text = g_string_new (NULL);
  guint n_rows = malbild_means_table_get_n_rows (self->table), n_columns;

  settle (self);
  malbild_means_table_get_columns (self->table, &n_columns);
  for (guint i = 0; i <= n_rows; i++)
    {
      g_autoptr (GtkTreeListRow) row = malbild_means_table_dup_row (self->table, i);
      g_autofree char *title = NULL;

      if (row != NULL)
        g_object_get (malbild_outline_get_item (row), "display-title", &title, NULL);
      g_string_append_printf (text, "%*s%s", row != NULL ? (int) gtk_tree_list_row_get_depth (row) * 2 : 0, "", row != NULL ? title : "=");
      for (guint j = 0; j < n_columns; j++)
        {
          MalbildMeansSum sum;
          gint64 amount = malbild_means_table_get_sum (self->table, i, j, &sum);

          if (amount == MALBILD_NO_INTEGER)
            g_string_append (text, " .");
          else
            g_string_append_printf (text, " %" G_GINT64_FORMAT, amount);
        }
      g_string_append_c (text, '\n');
    }
  return g_string_free (text, FALSE);
}

static void
assert_table (Fixture    *self,
              const char *expected)
{
  g_autofree char *text = describe (self);

  g_assert_cmpstr (text, ==, expected);
}

static guint
row_of (Fixture       *self,
        MalbildRecord *record)
{
  guint row = malbild_means_tree_reveal (malbild_means_table_get_tree (self->table), record);

  g_assert_cmpuint (row, !=, GTK_INVALID_LIST_POSITION);
  return row;
}

static void
test_shown (Fixture       *self,
            gconstpointer  data)
{
  g_autoptr (MalbildRecord) one = add_means (self, self->homes, 2020, 100, "Plan");
  g_autoptr (MalbildRecord) two = add_means (self, self->homes, 2020, 20, "Bygge");
  g_autoptr (MalbildRecord) three = add_means (self, self->homes, 2023, -5, NULL);
  g_autoptr (MalbildRecord) loose = add_means (self, NULL, 2019, 7, "Brandstation");
  MalbildCell investment = { .type = MALBILD_CELL_INTEGER, .integer = 1000 };
  guint n_years;

  g_assert_true (malbild_record_set (one, malbild_means_part_field (MALBILD_MEANS_INVESTMENT), &investment, NULL));
  /* A year beyond the term that has means has a column, too; board goals without means stay away. */
  assert_table (self,
                "Tillväxt . 1120 . . -5 1115\n"
                "  Hem . 1120 . . -5 1115\n"
                "  Klimat . . . . . .\n"
                "Internal goals . . . . . .\n"
                "  Ekonomi . . . . . .\n"
                "Tied to no goal 7 . . . . 7\n"
                "  Brandstation 7 . . . . 7\n"
                "= 7 1120 . . -5 1122\n");
  malbild_means_table_get_years (self->table, &n_years);
  g_assert_cmpuint (n_years, ==, 5);
  g_assert_cmpuint (malbild_means_table_get_n_gaps (self->table), ==, 1);

  malbild_means_table_show (self->table, MALBILD_MEANS_ALL_YEARS, MALBILD_MEANS_OPERATIONS);
  row_of (self, two);
  malbild_means_table_set_filter (self->table, MALBILD_MEANS_ALL_GOALS);
  assert_table (self,
                "Tillväxt . 120 . . -5 115\n"
                "  Hem . 120 . . -5 115\n"
                "    Plan . 100 . . . 100\n"
                "    Bygge . 20 . . . 20\n"
                "    Hem → 2023 . . . . -5 -5\n"
                "  Klimat . . . . . .\n"
                "  Nämndens . . . . . .\n"
                "Internal goals . . . . . .\n"
                "  Ekonomi . . . . . .\n"
                "Tied to no goal 7 . . . . 7\n"
                "  Brandstation 7 . . . . 7\n"
                "= 7 120 . . -5 122\n");

  malbild_means_table_show (self->table, 2020, MALBILD_MEANS_ALL_PARTS);
  malbild_means_table_set_filter (self->table, MALBILD_MEANS_USUAL);
  assert_table (self,
                "Tillväxt 120 1000 . 1120\n"
                "  Hem 120 1000 . 1120\n"
                "    Plan 100 1000 . 1100\n"
                "    Bygge 20 . . 20\n"
                "  Klimat . . . .\n"
                "Internal goals . . . .\n"
                "  Ekonomi . . . .\n"
                "Tied to no goal . . . .\n"
                "= 120 1000 . 1120\n");

  malbild_means_table_set_filter (self->table, MALBILD_MEANS_GAPS);
  assert_table (self,
                "Tillväxt 120 1000 . 1120\n"
                "  Klimat . . . .\n"
                "= 120 1000 . 1120\n");
}

/* What is typed, and what becomes of it. */
static void
assert_typed (Fixture    *self,
              guint       row,
              guint       column,
              const char *input)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (malbild_means_type (self->table, row, column, input, &error));
  g_assert_no_error (error);
  settle (self);
}

static void
assert_refused (Fixture    *self,
                guint       row,
                guint       column,
                const char *input,
                const char *reason)
{
  g_autoptr (GError) error = NULL;
  const char *label = malbild_store_get_undo_label (self->file.store);
  g_autofree char *former = g_strdup (label);

  g_assert_false (malbild_means_type (self->table, row, column, input, &error));
  g_assert_nonnull (error);
  if (strstr (error->message, reason) == NULL)
    g_error ("it says: %s", error->message);
  g_assert_cmpstr (malbild_store_get_undo_label (self->file.store), ==, former);
}

static void
test_typing (Fixture       *self,
             gconstpointer  data)
{
  guint homes, climate;

  malbild_means_table_show (self->table, 2020, MALBILD_MEANS_ALL_PARTS);
  homes = row_of (self, self->homes);
  climate = row_of (self, self->climate);

  /* An empty cell makes a line, the next one is in the same line; emptied, the line goes. */
  assert_typed (self, homes, MALBILD_MEANS_OPERATIONS, "1 500");
  assert_typed (self, homes, MALBILD_MEANS_MAINTENANCE, "−20");
  g_assert_cmpuint (count_rows (self->file.store, &malbild_means_kind), ==, 1);
  assert_typed (self, homes, MALBILD_MEANS_OPERATIONS, "0");
  assert_table (self,
                "Tillväxt 0 . -20 -20\n"
                "  Hem 0 . -20 -20\n"
                "  Klimat . . . .\n"
                "Internal goals . . . .\n"
                "  Ekonomi . . . .\n"
                "Tied to no goal . . . .\n"
                "= 0 . -20 -20\n");
  assert_typed (self, homes, MALBILD_MEANS_OPERATIONS, "");
  assert_typed (self, homes, MALBILD_MEANS_MAINTENANCE, " ");
  g_assert_cmpuint (count_rows (self->file.store, &malbild_means_kind), ==, 0);
  g_assert_true (malbild_store_undo (self->file.store, NULL));
  g_assert_cmpuint (count_rows (self->file.store, &malbild_means_kind), ==, 1);
  /* Nothing typed into nothing is nothing. */
  assert_typed (self, climate, MALBILD_MEANS_OPERATIONS, "");
  g_assert_cmpuint (count_rows (self->file.store, &malbild_means_kind), ==, 1);

  assert_refused (self, homes, MALBILD_MEANS_OPERATIONS, "1,5", "has decimals");
  assert_refused (self, climate, MALBILD_MEANS_OPERATIONS, "1 000 000 000 000", "too large");
  assert_refused (self, climate, MALBILD_MEANS_OPERATIONS, "abc", "not a whole number");
  assert_refused (self, climate, MALBILD_N_MEANS_PARTS, "5", "This is a sum.");
  assert_refused (self, row_of (self, self->area), MALBILD_MEANS_OPERATIONS, "5", "This is a sum.");
  assert_refused (self, malbild_means_table_get_n_rows (self->table), MALBILD_MEANS_OPERATIONS, "5", "This is a sum.");
}

static void
test_lines (Fixture       *self,
            gconstpointer  data)
{
  g_autoptr (MalbildRecord) one = add_means (self, self->homes, 2020, 100, "Plan");
  g_autoptr (MalbildRecord) two = add_means (self, self->homes, 2020, 20, "Bygge");
  g_autoptr (GError) error = NULL;
  guint row;

  assert_refused (self, row_of (self, self->homes), 1, "5", "operations, investment, and maintenance");
  malbild_means_table_show (self->table, MALBILD_MEANS_ALL_YEARS, MALBILD_MEANS_OPERATIONS);
  assert_refused (self, row_of (self, self->homes), 1, "5", "sum of several lines");
  assert_typed (self, row_of (self, self->homes), 2, "5");
  row = row_of (self, two);
  assert_typed (self, row, 1, "21");
  g_assert_cmpint (malbild_record_get_integer (two, "operations"), ==, 21);
  assert_refused (self, row, 2, "5", "This line is of 2020.");
  g_assert_true (malbild_means_type_title (self->table, row, "Byggande", &error));
  g_assert_cmpstr (malbild_record_get_text (two, "title"), ==, "Byggande");
  g_assert_false (malbild_means_type_title (self->table, row_of (self, self->homes), "Ett annat namn", &error));
  g_assert_error (error, MALBILD_ERROR, MALBILD_ERROR_INVALID);
  /* A line that says what it is for stays, though it has no amount. */
  assert_typed (self, row, 1, "");
  g_assert_false (malbild_record_get_removed (two));
}

static GPtrArray *
new_cells (const char *text)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_auto (GStrv) rows = g_strsplit (text, "/", -1);

  for (guint i = 0; rows[i] != NULL; i++)
    g_ptr_array_add (lines, g_strsplit (rows[i], "|", -1));
  return lines;
}

static void
assert_pasted (Fixture    *self,
               guint       row,
               int         column,
               const char *text,
               guint       n_expected)
{
  g_autoptr (GPtrArray) cells = new_cells (text);
  g_autoptr (GError) error = NULL;
  guint n_set;

  g_assert_true (malbild_means_paste (self->table, row, column, cells, &n_set, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n_set, ==, n_expected);
  settle (self);
}

static void
assert_not_pasted (Fixture    *self,
                   guint       row,
                   int         column,
                   const char *text,
                   const char *message)
{
  g_autoptr (GPtrArray) cells = new_cells (text);
  g_autoptr (GError) error = NULL;
  g_autofree char *former = dump_store (self->file.store);
  g_autofree char *now = NULL;
  guint n_set;

  g_assert_false (malbild_means_paste (self->table, row, column, cells, &n_set, &error));
  g_assert_cmpstr (error->message, ==, message);
  now = dump_store (self->file.store);
  g_assert_cmpstr (now, ==, former);
}

static void
test_paste (Fixture       *self,
            gconstpointer  data)
{
  guint homes = row_of (self, self->homes);

  malbild_means_table_show (self->table, MALBILD_MEANS_ALL_YEARS, MALBILD_MEANS_INVESTMENT);
  assert_pasted (self, homes, 0, "1 000|2 000||4 000/−5|0", 5);
  assert_table (self,
                "Tillväxt 995 2000 . 4000 6995\n"
                "  Hem 1000 2000 . 4000 7000\n"
                "  Klimat -5 0 . . -5\n"
                "Internal goals . . . . .\n"
                "  Ekonomi . . . . .\n"
                "Tied to no goal . . . . .\n"
                "= 995 2000 . 4000 6995\n");
  g_assert_cmpstr (malbild_store_get_undo_label (self->file.store), ==, "Paste means");
  g_assert_true (malbild_store_undo (self->file.store, NULL));
  g_assert_cmpuint (count_rows (self->file.store, &malbild_means_kind), ==, 0);

  /* What was copied here, with the heads of rows and columns, lands where it was. */
  assert_pasted (self, homes, -1, "Goal|2019|2020/Hem|1|2/Klimat|3|", 3);
  /* The first amount makes the line, the others are in it. */
  malbild_means_table_show (self->table, 2021, MALBILD_MEANS_ALL_PARTS);
  assert_pasted (self, homes, 0, "7|8|9", 3);
  g_assert_cmpuint (count_rows (self->file.store, &malbild_means_kind), ==, 4);
  assert_pasted (self, homes, 0, "||", 0);

  assert_not_pasted (self, homes, 0, "1|2/3|x", "Nothing was pasted. Line 2, cell 2: “x” is not a whole number.");
  assert_not_pasted (self, homes, 0, "1|2|3|4", "Nothing was pasted. Line 1, cell 4: This is a sum. Amounts are given to goals and to lines of means.");
  assert_not_pasted (self, homes, 2, "1|2|3", "Nothing was pasted. Line 1, cell 2: This is a sum. Amounts are given to goals and to lines of means.");
  assert_not_pasted (self, homes, 3, "|2", "Nothing was pasted. Line 1, cell 2: There is no column for it in the table.");
  assert_not_pasted (self, homes, 0, "1/2/3", "Nothing was pasted. Line 3, cell 1: This is a sum. Amounts are given to goals and to lines of means.");
  assert_not_pasted (self, malbild_means_table_get_n_rows (self->table), 0, "1", "Nothing was pasted. Line 1, cell 1: There is no row for it in the table.");
}

static void
test_paste_limit (Fixture       *self,
                  gconstpointer  data)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i <= MALBILD_MEANS_MAX_PASTED; i++)
    g_string_append (text, i > 0 ? "|" : "1");
  assert_not_pasted (self, row_of (self, self->homes), 0, text->str, "Nothing was pasted: it is more than 20000 cells. Paste it in parts.");
  /* Empty ones are allowed as far as that. */
  g_string_truncate (text, text->len - 1);
  malbild_means_table_show (self->table, 2021, MALBILD_MEANS_ALL_PARTS);
  assert_pasted (self, row_of (self, self->homes), 0, text->str, 1);
}

static void
test_clear (Fixture       *self,
            gconstpointer  data)
{
  g_autoptr (MalbildRecord) one = add_means (self, self->homes, 2020, 100, NULL);
  g_autoptr (MalbildRecord) two = add_means (self, self->climate, 2021, 20, "Bygge");
  guint homes = row_of (self, self->homes), n_cleared;
  GdkRectangle cells = { -1, 0, 6, (int) malbild_means_table_get_n_rows (self->table) + 1 };

  g_assert_cmpuint (homes, ==, 1);
  malbild_means_table_show (self->table, MALBILD_MEANS_ALL_YEARS, MALBILD_MEANS_OPERATIONS);
  g_assert_true (malbild_means_clear (self->table, &cells, &n_cleared, NULL));
  g_assert_cmpuint (n_cleared, ==, 2);
  g_assert_true (malbild_record_get_removed (one));
  g_assert_false (malbild_record_get_removed (two));
  g_assert_cmpint (malbild_record_get_integer (two, "operations"), ==, MALBILD_NO_INTEGER);
  g_assert_true (malbild_store_undo (self->file.store, NULL));
  g_assert_cmpint (malbild_record_get_integer (two, "operations"), ==, 20);
  g_assert_cmpuint (count_rows (self->file.store, &malbild_means_kind), ==, 2);
}

/* The amount of a goal with one line stands at the goal and at the line below it, and is cleared once. Of a goal with two
 * lines only what was chosen is. */
static void
test_clear_unfolded (Fixture       *self,
                     gconstpointer  data)
{
  g_autoptr (MalbildRecord) one = add_means (self, self->homes, 2020, 100, NULL);
  g_autoptr (MalbildRecord) first = add_means (self, self->climate, 2020, 20, NULL);
  g_autoptr (MalbildRecord) second = add_means (self, self->climate, 2020, 30, NULL);
  g_autoptr (GtkTreeListRow) homes = NULL;
  g_autoptr (GtkTreeListRow) climate = NULL;
  GtkTreeListModel *tree;
  GdkRectangle cells = { 0, 0, 1, 0 };
  guint n_cleared;

  malbild_means_table_show (self->table, 2020, MALBILD_MEANS_ALL_PARTS);
  tree = malbild_means_table_get_tree (self->table);
  climate = gtk_tree_list_model_get_row (tree, row_of (self, self->climate));
  gtk_tree_list_row_set_expanded (climate, TRUE);
  homes = gtk_tree_list_model_get_row (tree, row_of (self, self->homes));
  gtk_tree_list_row_set_expanded (homes, TRUE);
  cells.height = (int) row_of (self, first) + 1;
  g_assert_cmpuint (row_of (self, second), ==, row_of (self, first) + 1);
  g_assert_true (malbild_means_clear (self->table, &cells, &n_cleared, NULL));
  g_assert_cmpuint (n_cleared, ==, 2);
  g_assert_true (malbild_record_get_removed (one));
  g_assert_true (malbild_record_get_removed (first));
  g_assert_cmpint (malbild_record_get_integer (second, "operations"), ==, 30);
}

static void
test_clear_too_many (Fixture       *self,
                     gconstpointer  data)
{
  GdkRectangle cells = { 0, 0, 6, MALBILD_MEANS_MAX_PASTED };
  g_autoptr (GError) error = NULL;
  guint n_cleared;

  g_assert_false (malbild_means_clear (self->table, &cells, &n_cleared, &error));
  g_assert_error (error, MALBILD_ERROR, MALBILD_ERROR_LIMIT);
}

static void
test_archive (Fixture       *self,
              gconstpointer  data)
{
  MalbildCell archived = { .type = MALBILD_CELL_INTEGER, .integer = malbild_date_new_year (2023) };
  GdkRectangle cells = { 0, 1, 1, 1 };
  g_autoptr (GPtrArray) pasted = new_cells ("1");
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) not_pasted = NULL;
  guint n;

  g_assert_true (malbild_record_set (self->file.set, malbild_kind_get_field (&malbild_goal_set_kind, "archived"), &archived, NULL));
  malbild_means_table_show (self->table, 2020, MALBILD_MEANS_ALL_PARTS);
  g_assert_false (malbild_means_type (self->table, row_of (self, self->homes), 0, "5", &error));
  g_assert_error (error, MALBILD_ERROR, MALBILD_ERROR_LOCKED);
  g_assert_false (malbild_means_paste (self->table, row_of (self, self->homes), 0, pasted, &n, &not_pasted));
  g_assert_error (not_pasted, MALBILD_ERROR, MALBILD_ERROR_LOCKED);
  g_assert_false (malbild_means_clear (self->table, &cells, &n, NULL));
  g_assert_null (malbild_means_add_line (self->file.store, self->file.set, self->homes, 2020, NULL));
}

/* A decided goal's means may change: only its wording is locked. */
static void
test_decided (Fixture       *self,
              gconstpointer  data)
{
  g_assert_true (malbild_record_set_choice (self->homes, "status", MALBILD_GOAL_DECIDED, NULL));
  malbild_means_table_show (self->table, 2020, MALBILD_MEANS_ALL_PARTS);
  assert_typed (self, row_of (self, self->homes), 0, "5");
}

static void
test_suggest (Fixture       *self,
              gconstpointer  data)
{
  static const int in_turn[] = { 2021, 2022, 2019, 2020, 2021 };

  for (guint i = 0; i < G_N_ELEMENTS (in_turn); i++)
    {
      int year = malbild_means_suggest_year (self->file.store, self->file.set, self->homes);
      g_autoptr (MalbildRecord) line = NULL;

      g_assert_cmpint (year, ==, in_turn[i]);
      line = malbild_means_add_line (self->file.store, self->file.set, self->homes, year, NULL);
      g_assert_nonnull (line);
    }
  malbild_set_today (malbild_date_new_day (2018, 6, 1));
  g_assert_cmpint (malbild_means_suggest_year (self->file.store, self->file.set, self->climate), ==, 2019);
  malbild_set_today (malbild_date_new_day (2030, 6, 1));
  g_assert_cmpint (malbild_means_suggest_year (self->file.store, self->file.set, self->climate), ==, 2022);
  g_assert_cmpint (malbild_means_suggest_year (self->file.store, self->file.set, NULL), ==, 2022);
}

/* Rows come and go with what is in the file; while they are held, none goes. */
static void
test_live (Fixture       *self,
           gconstpointer  data)
{
  g_autoptr (MalbildRecord) line = NULL;
  g_autoptr (MalbildRecord) other = NULL;
  guint n_rows;

  malbild_means_table_set_filter (self->table, MALBILD_MEANS_GAPS);
  n_rows = malbild_means_table_get_n_rows (self->table);
  g_assert_cmpuint (n_rows, ==, 3);
  malbild_means_tree_hold (malbild_means_table_get_tree (self->table));
  line = add_means (self, self->homes, 2020, 1, NULL);
  settle (self);
  g_assert_cmpuint (malbild_means_table_get_n_rows (self->table), ==, 3);
  malbild_means_tree_release (malbild_means_table_get_tree (self->table));
  g_assert_cmpuint (malbild_means_table_get_n_rows (self->table), ==, 2);
  other = add_means (self, self->climate, 2020, 1, NULL);
  settle (self);
  g_assert_cmpuint (malbild_means_table_get_n_rows (self->table), ==, 0);
  g_assert_cmpuint (malbild_means_table_get_n_gaps (self->table), ==, 0);

  /* The goal of a board comes with its first means, and goes with its last. */
  malbild_means_table_set_filter (self->table, MALBILD_MEANS_USUAL);
  n_rows = malbild_means_table_get_n_rows (self->table);
  set_ref (line, "goal", self->board);
  settle (self);
  g_assert_cmpuint (malbild_means_table_get_n_rows (self->table), ==, n_rows + 1);
  g_assert_true (malbild_store_remove (self->file.store, line, NULL, NULL));
  settle (self);
  g_assert_cmpuint (malbild_means_table_get_n_rows (self->table), ==, n_rows);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/views/means/shown", Fixture, NULL, set_up, test_shown, tear_down);
  g_test_add ("/views/means/typing", Fixture, NULL, set_up, test_typing, tear_down);
  g_test_add ("/views/means/lines", Fixture, NULL, set_up, test_lines, tear_down);
  g_test_add ("/views/means/paste", Fixture, NULL, set_up, test_paste, tear_down);
  g_test_add ("/views/means/paste-limit", Fixture, NULL, set_up, test_paste_limit, tear_down);
  g_test_add ("/views/means/clear", Fixture, NULL, set_up, test_clear, tear_down);
  g_test_add ("/views/means/clear-unfolded", Fixture, NULL, set_up, test_clear_unfolded, tear_down);
  g_test_add ("/views/means/clear-too-many", Fixture, NULL, set_up, test_clear_too_many, tear_down);
  g_test_add ("/views/means/archive", Fixture, NULL, set_up, test_archive, tear_down);
  g_test_add ("/views/means/decided", Fixture, NULL, set_up, test_decided, tear_down);
  g_test_add ("/views/means/suggest", Fixture, NULL, set_up, test_suggest, tear_down);
  g_test_add ("/views/means/live", Fixture, NULL, set_up, test_live, tear_down);
  return g_test_run ();
}
