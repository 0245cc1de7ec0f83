/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "malbild-csv-inputs.h"
#include "malbild-error.h"
#include "malbild-limits.h"
#include "malbild-query.h"
#include "store-fixture.h"

typedef struct {
  StoreFixture   file;
  MalbildRecord *area;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  store_fixture_set_up (&self->file);
  self->area = add_area (&self->file, "Hållbar tillväxt");
  set_text (self->area, "number", "1");
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_clear_object (&self->area);
  store_fixture_tear_down (&self->file);
}

static MalbildCsvInputs *
read_table (Fixture       *self,
            const char    *table,
            MalbildRecord *event,
            GError       **error)
{
  g_autoptr (GInputStream) in = g_memory_input_stream_new_from_data (table, -1, NULL);
  g_autoptr (MalbildReader) reader = malbild_store_new_reader (self->file.store, NULL);

  return malbild_csv_inputs_read (in, "t.csv", reader, malbild_record_get_uuid (self->file.set),
                                  event != NULL ? malbild_record_get_uuid (event) : NULL, NULL, NULL, NULL, error);
}

static void
write_inputs (Fixture          *self,
              MalbildCsvInputs *inputs)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MalbildWriter) writer = malbild_store_new_writer (self->file.store, "Import “t.csv”", &error);
  MalbildWriteReport report;

  g_assert_no_error (error);
  g_assert_true (malbild_csv_inputs_write (inputs, writer, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (malbild_writer_finish (writer, FALSE, &report, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (report.unresolved, ==, 0);
}

static gboolean
has_remark (MalbildCsvInputs *inputs,
            const char       *part)
{
  const MalbildCsvSummary *summary = malbild_csv_inputs_get_summary (inputs);

  for (guint i = 0; i < summary->remarks->len; i++)
    if (strstr (g_ptr_array_index (summary->remarks, i), part) != NULL)
      return TRUE;
  return FALSE;
}

/* "target group/theme/area/event/date/text", in the order of the list. */
static char *
describe (MalbildStore *store)
{
  static const char *const fields[] = { "target-group", "theme", "area", "event", "received", "text" };
  g_autoptr (MalbildQuery) query = malbild_query_new (store, &malbild_input_kind);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (query)); i++)
    {
      g_autoptr (MalbildRecord) input = g_list_model_get_item (G_LIST_MODEL (query), i);

      for (gsize j = 0; j < G_N_ELEMENTS (fields); j++)
        {
          g_autofree char *value = malbild_record_format (input, malbild_kind_get_field (&malbild_input_kind, fields[j]));

          g_string_append_printf (text, "%s%s", j > 0 ? "/" : "", value);
        }
      g_string_append_c (text, '\n');
    }
  return g_string_free (text, FALSE);
}

#define TABLE \
  "Inspel;Målgrupp;Tema;Målområde;Tillfälle;Datum\n" \
  "Fler bänkar längs ån;Äldre;Mötesplatser;1;Vårens dialog;2019-04-01 18:30\n" \
  "Trygg väg till skolan;Barn;Trafik;Hållbar tillväxt;Vårens dialog;1 april 2019\n" \
  "Bussar på kvällen;Unga;trafik;;vårens dialog;\n"

static void
test_import (Fixture       *self,
             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MalbildRecord) theme = add_record (self->file.store, &malbild_theme_kind,
                                                (MalbildAssignment[]) {
                                                  MALBILD_SET_REF ("goal-set", self->file.set),
                                                  MALBILD_SET_TEXT ("title", "Trafik"),
                                                }, 2);
  g_autofree char *before = dump_store (self->file.store);
  g_autoptr (MalbildCsvInputs) inputs = read_table (self, TABLE, NULL, &error);
  const MalbildCsvSummary *summary;
  g_autofree char *imported = NULL;
  g_autofree char *undone = NULL;

  g_assert_no_error (error);
  summary = malbild_csv_inputs_get_summary (inputs);
  g_assert_cmpuint (summary->n_inputs, ==, 3);
  g_assert_cmpuint (summary->target_groups->len, ==, 3);
  g_assert_cmpuint (summary->themes->len, ==, 1);
  g_assert_cmpuint (summary->events->len, ==, 1);
  g_assert_cmpuint (summary->n_remarks, ==, 0);

  /* Nothing has happened by looking. */
  imported = dump_store (self->file.store);
  g_assert_cmpstr (imported, ==, before);
  g_clear_pointer (&imported, g_free);

  write_inputs (self, inputs);
  imported = describe (self->file.store);
  g_assert_cmpstr (imported, ==,
                   "Äldre/Mötesplatser/Hållbar tillväxt/Vårens dialog/1 April 2019/Fler bänkar längs ån\n"
                   "Barn/Trafik/Hållbar tillväxt/Vårens dialog/1 April 2019/Trygg väg till skolan\n"
                   "Unga/Trafik//Vårens dialog//Bussar på kvällen\n");
  g_assert_cmpuint (count_rows (self->file.store, &malbild_theme_kind), ==, 2);

  /* One edit, one undo, and once more. */
  g_assert_cmpstr (malbild_store_get_undo_label (self->file.store), ==, "Import “t.csv”");
  g_assert_true (malbild_store_undo (self->file.store, &error));
  undone = dump_store (self->file.store);
  g_assert_cmpstr (undone, ==, before);
  g_assert_true (malbild_store_redo (self->file.store, &error));
  g_assert_cmpuint (count_rows (self->file.store, &malbild_input_kind), ==, 3);
}

/* The same file once more adds nothing; answers that are the same in one file are all kept. */
static void
test_again (Fixture       *self,
            gconstpointer  data)
{
  const char *table = "text,theme\nSame,A\nSame,B\nOther,A\n";
  g_autoptr (MalbildCsvInputs) first = read_table (self, table, NULL, NULL);
  g_autoptr (MalbildCsvInputs) again = NULL;
  g_autoptr (MalbildCsvInputs) more = NULL;

  g_assert_cmpuint (malbild_csv_inputs_get_summary (first)->n_inputs, ==, 3);
  write_inputs (self, first);
  again = read_table (self, table, NULL, NULL);
  g_assert_cmpuint (malbild_csv_inputs_get_summary (again)->n_inputs, ==, 0);
  g_assert_cmpuint (malbild_csv_inputs_get_summary (again)->n_already, ==, 3);
  g_assert_cmpuint (malbild_csv_inputs_get_summary (again)->themes->len, ==, 0);
  more = read_table (self, "text\nSame\nSame\nSame\n", NULL, NULL);
  g_assert_cmpuint (malbild_csv_inputs_get_summary (more)->n_inputs, ==, 1);
  write_inputs (self, more);
  g_assert_cmpuint (count_rows (self->file.store, &malbild_input_kind), ==, 4);
}

static void
test_event (Fixture       *self,
            gconstpointer  data)
{
  g_autoptr (MalbildRecord) event = add_record (self->file.store, &malbild_dialogue_event_kind,
                                                (MalbildAssignment[]) {
                                                  MALBILD_SET_REF ("goal-set", self->file.set),
                                                  MALBILD_SET_TEXT ("title", "Torget"),
                                                }, 2);
  g_autoptr (MalbildCsvInputs) inputs = read_table (self, "text;event\nA;\nB;Skolan\n", event, NULL);
  g_autofree char *text = NULL;

  write_inputs (self, inputs);
  text = describe (self->file.store);
  g_assert_cmpstr (text, ==, "///Torget//A\n///Skolan//B\n");
}

/* Who gave an input never gets in, whatever the column is called. */
static void
test_people (Fixture       *self,
             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MalbildCsvInputs) inputs =
      read_table (self,
                  "Namn;E-post;Grupp;Inspel;Ålder\n"
                  "Anna;anna@example.org;anna@example.org;Ring mig på 070-174 06 05;34\n"
                  "Bo;bo@example.org;bo@example.org;Mer grönt;56\n",
                  NULL, &error);
  const MalbildCsvSummary *summary;
  g_autofree char *dumped = NULL;

  g_assert_no_error (error);
  summary = malbild_csv_inputs_get_summary (inputs);
  g_assert_cmpuint (summary->n_inputs, ==, 2);
  g_assert_cmpuint (summary->n_private, ==, 1);
  g_assert_true (has_remark (inputs, "“Namn” is left out: it seems to say who"));
  g_assert_true (has_remark (inputs, "“E-post” is left out: it seems to say who"));
  g_assert_true (has_remark (inputs, "“Grupp” is left out: it seems to say who"));
  g_assert_true (has_remark (inputs, "“Ålder” is left out: nothing is known of it"));
  g_assert_true (has_remark (inputs, "Line 2: “070-174 06 05” looks like a phone number"));
  write_inputs (self, inputs);
  dumped = dump_store (self->file.store);
  g_assert_null (strstr (dumped, "Anna"));
  g_assert_null (strstr (dumped, "example.org"));
}

static void
test_remarks (Fixture       *self,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MalbildCsvInputs) inputs =
      read_table (self, "text,area,date\n,1,\n\"A\nb\",9,yesterday\nC\x01,1,2019\nD,1,2019\n", NULL, &error);
  const MalbildCsvSummary *summary;

  g_assert_no_error (error);
  summary = malbild_csv_inputs_get_summary (inputs);
  g_assert_cmpuint (summary->n_inputs, ==, 2);
  g_assert_cmpuint (summary->n_left_out, ==, 2);
  g_assert_true (has_remark (inputs, "Line 2: There is no text"));
  g_assert_true (has_remark (inputs, "Line 3: There is no goal area “9”"));
  g_assert_true (has_remark (inputs, "Line 3: “yesterday” is no date"));
  g_assert_true (has_remark (inputs, "Line 5: The text contains the control character"));
  write_inputs (self, inputs);
}

static void
test_headings (Fixture       *self,
               gconstpointer  data)
{
  static const struct { const char *heading; const char *remark; } cases[] = {
    { "INSPEL:", NULL },
    { "Vad är viktigt för dig?", "The texts are taken from the column “Vad är viktigt för dig?”" },
  };
  g_autoptr (GError) error = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *table = g_strdup_printf ("%s\nEtt\nTvå\n", cases[i].heading);
      g_autoptr (MalbildCsvInputs) inputs = read_table (self, table, NULL, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (malbild_csv_inputs_get_summary (inputs)->n_inputs, ==, 2);
      g_assert_cmpuint (malbild_csv_inputs_get_summary (inputs)->n_remarks, ==, cases[i].remark != NULL);
      g_assert_true (cases[i].remark == NULL || has_remark (inputs, cases[i].remark));
    }

  g_assert_null (read_table (self, "Namn;Tema\nAnna;Trafik\n", NULL, &error));
  g_assert_error (error, MALBILD_ERROR, MALBILD_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_null (read_table (self, "", NULL, &error));
  g_assert_error (error, MALBILD_ERROR, MALBILD_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_null (read_table (self, "text;theme\nA;\"B\nC", NULL, &error));
  g_assert_error (error, MALBILD_ERROR, MALBILD_ERROR_INVALID);
  g_assert_true (g_str_has_prefix (error->message, "t.csv:2: "));
}

/* The table is remembered up to a limit, and counted beyond it. */
static void
test_many_remarks (Fixture       *self,
                   gconstpointer  data)
{
  g_autoptr (GString) table = g_string_new ("text,area\n");
  g_autoptr (MalbildCsvInputs) inputs = NULL;

  for (guint i = 0; i < MALBILD_LIMIT_CSV_REMARKS + 1; i++)
    g_string_append (table, "A,nowhere\n");
  inputs = read_table (self, table->str, NULL, NULL);
  g_assert_cmpuint (malbild_csv_inputs_get_summary (inputs)->remarks->len, ==, MALBILD_LIMIT_CSV_REMARKS);
  g_assert_cmpuint (malbild_csv_inputs_get_summary (inputs)->n_remarks, ==, MALBILD_LIMIT_CSV_REMARKS + 1);
}

static void
progress_cb (double   fraction,
             gpointer data)
{
  double *last = data;

  g_assert_cmpfloat (fraction, >=, *last);
  g_assert_cmpfloat (fraction, <=, 1);
  *last = fraction;
}

static void
test_progress_and_cancel (Fixture       *self,
                          gconstpointer  data)
{
  g_autoptr (GString) table = g_string_new ("text\n");
  g_autoptr (GInputStream) in = NULL;
  g_autoptr (MalbildReader) reader = malbild_store_new_reader (self->file.store, NULL);
  g_autoptr (MalbildCsvInputs) inputs = NULL;
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (MalbildWriter) writer = NULL;
  double last = 0;

  for (guint i = 0; i < 3000; i++)
    g_string_append_printf (table, "Input %u\n", i);
  in = g_memory_input_stream_new_from_data (table->str, (gssize) table->len, NULL);
  inputs = malbild_csv_inputs_read (in, "t.csv", reader, malbild_record_get_uuid (self->file.set), NULL, progress_cb, &last, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpfloat (last, >, 0.5);
  g_clear_object (&reader);

  g_cancellable_cancel (cancelled);
  writer = malbild_store_new_writer (self->file.store, "Import", &error);
  g_assert_false (malbild_csv_inputs_write (inputs, writer, NULL, NULL, cancelled, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_object (&writer);
  g_assert_cmpuint (count_rows (self->file.store, &malbild_input_kind), ==, 0);

  write_inputs (self, inputs);
  g_assert_cmpuint (count_rows (self->file.store, &malbild_input_kind), ==, 3000);
}

#define ADD(name, func) g_test_add ("/csv-inputs/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("import", test_import);
  ADD ("again", test_again);
  ADD ("event", test_event);
  ADD ("people", test_people);
  ADD ("remarks", test_remarks);
  ADD ("headings", test_headings);
  ADD ("many-remarks", test_many_remarks);
  ADD ("progress-and-cancel", test_progress_and_cancel);
  return g_test_run ();
}
