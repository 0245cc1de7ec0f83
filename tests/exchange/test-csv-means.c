/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "malbild-csv-cells.h"
#include "malbild-csv-means.h"
#include "malbild-error.h"
#include "malbild-limits.h"
#include "malbild-means.h"
#include "malbild-query.h"
#include "store-fixture.h"

typedef struct {
  StoreFixture   file;
  MalbildRecord *homes;
  MalbildRecord *climate;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  store_fixture_set_up (&self->file);
  self->homes = add_goal (&self->file, "Hem för livets alla skeden");
  self->climate = add_goal (&self->file, "Halverad klimatpåverkan");
  set_text (self->homes, "number", "1.1");
  set_text (self->climate, "number", "1.2");
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_clear_object (&self->homes);
  g_clear_object (&self->climate);
  store_fixture_tear_down (&self->file);
}

static MalbildCsvMeans *
read_table (Fixture     *self,
            const char  *table,
            GError     **error)
{
  g_autoptr (MalbildReader) reader = malbild_store_new_reader (self->file.store, NULL);

  return malbild_csv_means_read (table, "Table", reader, malbild_record_get_uuid (self->file.set), NULL, NULL, NULL, error);
}

static void
write_means (Fixture         *self,
             MalbildCsvMeans *means)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MalbildWriter) writer = malbild_store_new_writer (self->file.store, "Paste means", &error);
  MalbildWriteReport report;

  g_assert_no_error (error);
  g_assert_true (malbild_csv_means_write (means, writer, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (malbild_writer_finish (writer, FALSE, &report, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (report.unresolved, ==, 0);
}

/* All lines of means, a line each: goal, year, amounts, purpose. */
static char *
describe (Fixture *self)
{
  g_autoptr (MalbildQuery) query = malbild_query_new (self->file.store, &malbild_means_kind);
  g_autoptr (GPtrArray) lines = malbild_query_dup_records (query);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    {
      MalbildRecord *line = g_ptr_array_index (lines, i);
      MalbildRecord *goal = malbild_record_get_ref (line, "goal");

      g_string_append_printf (text, "%s %d", goal != NULL ? malbild_record_get_text (goal, "number") : "-",
                              malbild_date_get_year (malbild_record_get_date (line, "year")));
      for (guint part = 0; part < MALBILD_N_MEANS_PARTS; part++)
        {
          gint64 amount = malbild_record_get_integer (line, malbild_means_part_field (part)->name);

          if (amount == MALBILD_NO_INTEGER)
            g_string_append (text, " .");
          else
            g_string_append_printf (text, " %" G_GINT64_FORMAT, amount);
        }
      g_string_append_printf (text, " %s\n", malbild_record_get_text (line, "title"));
    }
  return g_string_free (text, FALSE);
}

static void
take_in (Fixture    *self,
         const char *table)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MalbildCsvMeans) means = read_table (self, table, &error);

  g_assert_no_error (error);
  write_means (self, means);
}

static void
assert_counts (Fixture    *self,
               const char *table,
               guint       n_new,
               guint       n_changed,
               guint       n_already,
               guint       n_untied,
               guint       n_left_out)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MalbildCsvMeans) means = read_table (self, table, &error);
  const MalbildCsvMeansSummary *summary;

  g_assert_no_error (error);
  summary = malbild_csv_means_get_summary (means);
  for (guint i = 0; i < summary->faults->len; i++)
    g_test_message ("%s", (const char *) g_ptr_array_index (summary->faults, i));
  g_assert_cmpuint (summary->n_new, ==, n_new);
  g_assert_cmpuint (summary->n_changed, ==, n_changed);
  g_assert_cmpuint (summary->n_already, ==, n_already);
  g_assert_cmpuint (summary->n_untied, ==, n_untied);
  g_assert_cmpuint (summary->n_left_out, ==, n_left_out);
  g_assert_cmpuint (summary->faults->len, ==, n_left_out);
  g_assert_cmpuint (summary->lines->len, ==, n_new + n_changed + n_already);
}

/* The same four lines in the ways in which people and programs write them. */
static void
test_forms (Fixture       *self,
            gconstpointer  data)
{
  static const char *const tables[] = {
    "Goal\tYear\tOperations\tInvestment\tMaintenance and management\tPurpose\n"
    "1.1\t2020\t14200\t62000\t1800\tPlanarbete\n1.2\t2020\t-6100\t0\t\t\n1.1\t2021\t1\t2\t3\tX\n\t2020\t8000\t\t\tLoose\n",
    /* Swedish, another order, no-break spaces, a minus sign, blank lines, a title for a number. */
    "\r\nSyfte\tDrift (tkr)\tInvesteringar, tkr\tUnderhåll och förvaltning tkr\tMål\tÅr\r\n"
    "Planarbete\t14\u00a0200\t62\u202f000\t1 800\tHem för livets alla skeden\t2020\r\n\r\n\t\u22126 100\t0\t\tHALVERAD KLIMATPÅVERKAN\t2020\r\n"
    "X\t1\t2\t3\t1.1 Hem för livets alla skeden\t2021\r\nLoose\t8 000\t\t\t\t2020\r\n",
    "Nr;Mål;Budgetår;Drift;Investering;Underhåll;Ändamål\n"
    "1.1;Något annat;2020;14200;62000;1800;Planarbete\n;Halverad klimatpåverkan;2020;(6 100);0;;\n1.1;;2021;1;2;3;X\n;;2020;8000;;;Loose\n",
    "year,goal,operations,investment,maintenance,description\n"
    "2020,1.1,\"14'200\",\"62,000,000\",1800,Planarbete\n",
    "Goal,Year,Operations,Investment,Maintenance,Purpose\n"
    "1.1,2020,14200,62000,1800,Planarbete\n1.2,2020,-6100,0.0,,\n1.1,2021,1,2,3,X\n,2020,8000,,,Loose\n",
  };
  static const char expected[] = "1.1 2020 14200 62000 1800 Planarbete\n1.2 2020 -6100 0 . \n1.1 2021 1 2 3 X\n- 2020 8000 . . Loose\n";

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *got = NULL;

      g_assert_true (malbild_csv_means_is_table (tables[i]));
      take_in (self, tables[i]);
      got = describe (self);
      if (i == 3)
        g_assert_cmpstr (got, ==, "1.1 2020 14200 62000000 1800 Planarbete\n");
      else
        g_assert_cmpstr (got, ==, expected);
      /* One edit, one undo. */
      g_assert_cmpstr (malbild_store_get_undo_label (self->file.store), ==, "Paste means");
      g_assert_true (malbild_store_undo (self->file.store, NULL));
      g_assert_cmpuint (count_rows (self->file.store, &malbild_means_kind), ==, 0);
    }
}

/* What is there is found again, changed, or left as it is; nothing is counted twice. */
static void
test_again (Fixture       *self,
            gconstpointer  data)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  assert_counts (self, "Mål\tÅr\tDrift\tSyfte\n1.1\t2020\t5\tA\n1.1\t2020\t6\tB\n\t2020\t7\t\n", 3, 0, 0, 1, 0);
  take_in (self, "Mål\tÅr\tDrift\tSyfte\n1.1\t2020\t5\tA\n1.1\t2020\t6\tB\n\t2020\t7\t\n");
  first = describe (self);
  assert_counts (self, "Mål\tÅr\tDrift\tSyfte\n1.1\t2020\t5\ta\n1.1\t2020\t60\tB\n\t2020\t70\t\n1.1\t2021\t1\tA\n1.1\t2020\t5\tA\n",
                 2, 2, 1, 1, 0);
  take_in (self, "Mål\tÅr\tDrift\tInvestering\tSyfte\n1.1\t2020\t\t9\tb\n");
  second = describe (self);
  g_assert_cmpstr (second, ==, "1.1 2020 5 . . A\n1.1 2020 6 9 . B\n- 2020 7 . . \n");

  /* Without purposes, the only line of a goal and year is meant; where there are two, that cannot be told. */
  assert_counts (self, "Mål\tÅr\tDrift\n1.1\t2020\t1\n1.2\t2020\t1\n\t2020\t8\n", 1, 1, 0, 1, 1);
}

static void
assert_fault (Fixture    *self,
              const char *row,
              const char *fault)
{
  g_autofree char *table = g_strconcat ("Goal\tYear\tOperations\tPurpose\n", row, "\n", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (MalbildCsvMeans) means = read_table (self, table, &error);
  const MalbildCsvMeansSummary *summary;

  g_assert_no_error (error);
  summary = malbild_csv_means_get_summary (means);
  g_assert_cmpuint (summary->n_left_out, ==, 1);
  g_assert_cmpuint (summary->n_new, ==, 0);
  g_assert_cmpstr (g_ptr_array_index (summary->faults, 0), ==, fault);
  write_means (self, means);
  g_assert_cmpuint (count_rows (self->file.store, &malbild_means_kind), ==, 0);
}

static void
test_faults (Fixture       *self,
             gconstpointer  data)
{
  g_autoptr (MalbildRecord) twin = add_goal (&self->file, "Halverad klimatpåverkan");

  assert_fault (self, "Nowhere\t2020\t5\t", "Line 2 is left out: There is no goal “Nowhere”.");
  assert_fault (self, "Summa\t\t500\t", "Line 2 is left out: There is no goal “Summa”.");
  assert_fault (self, "1.1\t\t5\t", "Line 2 is left out: There is no year.");
  assert_fault (self, "1.1\tsoon\t5\t", "Line 2 is left out: “soon” is no year. Write it as 2020.");
  assert_fault (self, "1.1\t2020\t1,5\t", "Line 2 is left out: Operations: “1,5” has decimals; only whole numbers are kept.");
  assert_fault (self, "1.1\t2020\t1.500\t", "Line 2 is left out: Operations: “1.500” can be meant with decimals or without. Write it without commas and points.");
  assert_fault (self, "1.1\t2020\tmuch\t", "Line 2 is left out: Operations: “much” is not a whole number.");
  assert_fault (self, "1.1\t2020\t1000000000000\t", "Line 2 is left out: Operations: “Operations” is too large a number.");
  assert_fault (self, "1.1\t2020\t\tA purpose", "Line 2 is left out: There is no amount.");
  assert_fault (self, "Halverad klimatpåverkan\t2020\t5\t",
                "Line 2 is left out: Several goals are called “Halverad klimatpåverkan”. Give the number and the title, as “1.1 Title”.");
}

/* A table may count its rows in a column that looks like the numbers of goals. */
static void
test_contradictions (Fixture       *self,
                     gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MalbildCsvMeans) means = NULL;

  set_text (self->homes, "number", "1");
  set_text (self->climate, "number", "2");
  assert_counts (self, "Nr\tMål\tÅr\tDrift\n1\tHem för livets alla skeden\t2020\t5\n3\tHalverad klimatpåverkan\t2020\t5\n", 2, 0, 0, 0, 0);
  means = read_table (self, "Nr\tMål\tÅr\tDrift\n1\tHalverad klimatpåverkan\t2020\t5\n", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (g_ptr_array_index (malbild_csv_means_get_summary (means)->faults, 0), ==,
                   "Line 2 is left out: “1” and “Halverad klimatpåverkan” are different goals.");
}

/* A note alone is worth taking in. */
static void
test_notes (Fixture       *self,
            gconstpointer  data)
{
  take_in (self, "Mål\tÅr\tDrift\n1.1\t2020\t5\n");
  assert_counts (self, "Mål\tÅr\tDrift\tAnteckning\n1.1\t2020\t5\tEnligt rambudget\n", 0, 1, 0, 0, 0);
  take_in (self, "Mål\tÅr\tDrift\tAnteckning\n1.1\t2020\t5\tEnligt rambudget\n");
  assert_counts (self, "Mål\tÅr\tDrift\tAnteckning\n1.1\t2020\t5\tEnligt rambudget\n", 0, 0, 1, 0, 0);
  assert_counts (self, "Mål\tÅr\tDrift\n1.1\t2020\t5\n", 0, 0, 1, 0, 0);
}

static void
assert_refused (Fixture      *self,
                const char   *table,
                MalbildError  code,
                const char   *message)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MalbildCsvMeans) means = read_table (self, table, &error);

  g_assert_null (means);
  g_assert_error (error, MALBILD_ERROR, (int) code);
  g_assert_cmpstr (error->message, ==, message);
}

static void
test_columns (Fixture       *self,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MalbildCsvMeans) means = NULL;
  const MalbildCsvMeansSummary *summary;

  assert_refused (self, "", MALBILD_ERROR_INVALID, "Table:1: The table is empty.");
  assert_refused (self, "\n\n", MALBILD_ERROR_INVALID, "Table:1: The table is empty.");
  assert_refused (self, "Goal\tOperations\n1.1\t5\n", MALBILD_ERROR_INVALID, "Table:1: No column says which year it is. Give it the heading “Year” and try again.");
  assert_refused (self, "\nGoal\tYear\tDrift (mkr)\n1.1\t2020\t5\n", MALBILD_ERROR_INVALID,
                  "Table:2: No column holds amounts in thousands of kronor. Give it the heading “Operations”, “Investment” or “Maintenance and management” and try again.");

  means = read_table (self, "Goal\tYear\tDrift\tInvestering (kr)\tDrift\tColour\n1.1\t2020\t5\t6\t7\tred\n", &error);
  g_assert_no_error (error);
  summary = malbild_csv_means_get_summary (means);
  g_assert_cmpuint (summary->remarks->len, ==, 3);
  g_assert_cmpstr (g_ptr_array_index (summary->remarks, 0), ==, "The column “Investering (kr)” is left out: its amounts are not in thousands of kronor (tkr).");
  g_assert_cmpstr (g_ptr_array_index (summary->remarks, 1), ==, "The column “Drift” is left out: nothing is known of it.");
  g_assert_cmpstr (g_ptr_array_index (summary->remarks, 2), ==, "The column “Colour” is left out: nothing is known of it.");
  g_assert_cmpuint (summary->n_new, ==, 1);
}

static void
test_is_table (void)
{
  static const struct {
    const char *text;
    gboolean    table;
  } cases[] = {
    { "Goal\tYear\tOperations", TRUE },
    { "\n\nMål;År;Drift\n", TRUE },
    { "Mål (tkr),år", TRUE },
    { "Goal\tDrift (mkr)\n", TRUE },
    { "", FALSE },
    { "\n", FALSE },
    { "1500", FALSE },
    { "1\t2\n3\t4\n", FALSE },
    { "Goal\t2020\t2021\n1.1\t5\t6\n", FALSE },
    { "Goal", FALSE },
    { "1,5", FALSE },
    { "\"", FALSE },
    { "\"Goal", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_true (malbild_csv_means_is_table (cases[i].text) == cases[i].table);
}

static void
test_cells (void)
{
  static const struct {
    const char *text;
    const char *cells;   /* cells with |, rows with / */
  } cases[] = {
    { "", "" },
    { "5", "5" },
    { "1\t2\r\n3\t4\r\n", "1|2/3|4" },
    { "1,5\n2,5\n", "1,5/2,5" },
    { "1;2\n3;4", "1|2/3|4" },
    { "1;2\t3", "1;2|3" },
    { "1\t\n\n\t2", "1|//|2" },
    { "\"a \"\"b\"\"\"\t\"1 000\"", "a \"b\"|1 000" },
    { "1\u00a0000\t\u22125", "1\u00a0000|\u22125" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) rows = malbild_csv_read_cells (cases[i].text, "Table", &error);
      g_autoptr (GString) text = g_string_new (NULL);

      g_assert_no_error (error);
      for (guint j = 0; j < rows->len; j++)
        {
          g_autofree char *row = g_strjoinv ("|", g_ptr_array_index (rows, j));

          g_string_append_printf (text, "%s%s", j > 0 ? "/" : "", row);
        }
      g_assert_cmpstr (text->str, ==, cases[i].cells);
    }
}

/* Hostile input meets the limits, and says so. */
static void
test_limits (Fixture       *self,
             gconstpointer  data)
{
  g_autofree char *many_cells = g_strnfill (MALBILD_LIMIT_CSV_COLUMNS, '\t');
  g_autofree char *long_cell = g_strnfill (MALBILD_LIMIT_CSV_CELL_BYTES + 1, 'x');
  g_autofree char *long_text = g_strnfill (MALBILD_LIMIT_CSV_PASTED_BYTES + 1, '7');
  g_autofree char *wide = g_strconcat ("Goal\tYear\tDrift", many_cells, "\n1.1\t2020\t5\n", NULL);
  g_autofree char *deep = g_strconcat ("Goal\tYear\tDrift\n", long_cell, "\t2020\t5\n", NULL);
  g_autoptr (GString) tall = g_string_new ("Goal\tYear\tDrift\n");
  g_autoptr (GString) told = g_string_new ("Goal\tYear\tDrift\n");
  g_autoptr (GError) too_wide = NULL;
  g_autoptr (GError) too_long = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (MalbildCsvMeans) means = NULL;
  const MalbildCsvMeansSummary *summary;

  assert_refused (self, wide, MALBILD_ERROR_LIMIT, "Table:1: The row has more cells than what is read.");
  assert_refused (self, deep, MALBILD_ERROR_LIMIT, "Table:2: A cell is longer than what is read.");
  for (guint i = 0; i < MALBILD_LIMIT_CSV_ROWS; i++)
    g_string_append (tall, "x\t2020\t5\n");
  assert_refused (self, tall->str, MALBILD_ERROR_LIMIT, "Table:200001: The table has more rows than what is read.");
  assert_refused (self, "Goal\tYear\tDrift\n\"1.1\t2020\t5\n", MALBILD_ERROR_INVALID,
                  "Table:2: The quotation mark that begins a cell here has no other that ends it.");

  g_assert_null (malbild_csv_read_cells (many_cells, "Table", &too_wide));
  g_assert_error (too_wide, MALBILD_ERROR, MALBILD_ERROR_LIMIT);
  g_assert_null (malbild_csv_read_cells (long_text, "Table", &too_long));
  g_assert_error (too_long, MALBILD_ERROR, MALBILD_ERROR_LIMIT);

  /* Of very many rows not each is told, but each is counted. */
  for (guint i = 0; i < MALBILD_LIMIT_CSV_PREVIEW + 5; i++)
    g_string_append (told, "nobody\t2020\t5\n1.1\t2020\t5\n");
  means = read_table (self, told->str, &error);
  g_assert_no_error (error);
  summary = malbild_csv_means_get_summary (means);
  g_assert_cmpuint (summary->n_left_out, ==, MALBILD_LIMIT_CSV_PREVIEW + 5);
  g_assert_cmpuint (summary->faults->len, ==, MALBILD_LIMIT_CSV_PREVIEW);
  g_assert_cmpuint (summary->n_new, ==, MALBILD_LIMIT_CSV_PREVIEW + 5);
  g_assert_cmpuint (summary->lines->len, ==, MALBILD_LIMIT_CSV_PREVIEW);
}

/* A line keeps what the table does not speak of, and an archive refuses all of it. */
static void
test_keeps (Fixture       *self,
            gconstpointer  data)
{
  g_autoptr (MalbildRecord) line =
    add_record (self->file.store, &malbild_means_kind,
                (MalbildAssignment[]) {
                  MALBILD_SET_REF ("goal-set", self->file.set), MALBILD_SET_REF ("goal", self->homes), MALBILD_SET_TEXT ("title", "Planarbete"),
                  MALBILD_SET_INTEGER ("year", malbild_date_new_year (2020)), MALBILD_SET_INTEGER ("operations", 1),
                  MALBILD_SET_INTEGER ("maintenance", 3), MALBILD_SET_TEXT ("note", "Enligt SPB20"), MALBILD_SET_TEXT ("web-links", "https://example.org/"),
                }, 8);
  MalbildCell archived = { .type = MALBILD_CELL_INTEGER, .integer = malbild_date_new_year (2023) };
  g_autoptr (GError) error = NULL;
  g_autoptr (MalbildCsvMeans) means = NULL;
  g_autoptr (MalbildWriter) writer = NULL;
  MalbildWriteReport report;

  take_in (self, "Goal\tYear\tOperations\tPurpose\n1.1\t2020\t50\tplanarbete\n");
  malbild_store_refresh (self->file.store);
  g_assert_cmpuint (count_rows (self->file.store, &malbild_means_kind), ==, 1);
  g_assert_cmpint (malbild_record_get_integer (line, "operations"), ==, 50);
  g_assert_cmpint (malbild_record_get_integer (line, "maintenance"), ==, 3);
  g_assert_cmpstr (malbild_record_get_text (line, "title"), ==, "Planarbete");
  g_assert_cmpstr (malbild_record_get_text (line, "note"), ==, "Enligt SPB20");
  g_assert_cmpstr (malbild_record_get_text (line, "web-links"), ==, "https://example.org/");

  means = read_table (self, "Goal\tYear\tOperations\n1.2\t2021\t7\n", &error);
  g_assert_no_error (error);
  g_assert_true (malbild_record_set (self->file.set, malbild_kind_get_field (&malbild_goal_set_kind, "archived"), &archived, NULL));
  writer = malbild_store_new_writer (self->file.store, "Paste means", &error);
  g_assert_no_error (error);
  g_assert_false (malbild_csv_means_write (means, writer, NULL, NULL, NULL, &error) && malbild_writer_finish (writer, FALSE, &report, &error));
  g_assert_error (error, MALBILD_ERROR, MALBILD_ERROR_LOCKED);
  g_clear_object (&writer);
  g_assert_cmpuint (count_rows (self->file.store, &malbild_means_kind), ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv-means/is-table", test_is_table);
  g_test_add_func ("/csv-means/cells", test_cells);
  g_test_add ("/csv-means/forms", Fixture, NULL, set_up, test_forms, tear_down);
  g_test_add ("/csv-means/again", Fixture, NULL, set_up, test_again, tear_down);
  g_test_add ("/csv-means/contradictions", Fixture, NULL, set_up, test_contradictions, tear_down);
  g_test_add ("/csv-means/notes", Fixture, NULL, set_up, test_notes, tear_down);
  g_test_add ("/csv-means/faults", Fixture, NULL, set_up, test_faults, tear_down);
  g_test_add ("/csv-means/columns", Fixture, NULL, set_up, test_columns, tear_down);
  g_test_add ("/csv-means/limits", Fixture, NULL, set_up, test_limits, tear_down);
  g_test_add ("/csv-means/keeps", Fixture, NULL, set_up, test_keeps, tear_down);
  return g_test_run ();
}
