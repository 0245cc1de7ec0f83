/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test-exchange.h"

#include "generate.h"
#include "malbild-error.h"
#include "malbild-xml-export.h"
#include "malbild-xml-import.h"

static void
assert_round_trip (guint32 seed,
                   guint   n,
                   guint   n_outside)
{
  g_autoptr (MemoryDoors) doors = generate_content (seed, n, n_outside);
  g_autofree char *text = export_to_text (doors, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (MemoryDoors) again = import_from_text (text, -1, &error);
  g_autofree char *text_again = NULL;
  g_autoptr (GString) faults = g_string_new (NULL);

  g_assert_no_error (error);
  memory_doors_assert_same (doors, again);
  text_again = export_to_text (again, NULL);
  g_assert_true (g_str_equal (text, text_again));
  validate_text (text, -1, faults);
  g_assert_cmpstr (faults->str, ==, "");
}

static void
test_extremes (void)
{
  assert_round_trip (1, 4, 0);
}

static void
test_random (void)
{
  for (guint32 seed = 2; seed < 8; seed++)
    assert_round_trip (seed, 4 + seed * 5, seed % 3);
}

static void
test_nothing (void)
{
  g_autoptr (MemoryDoors) doors = memory_doors_new ();
  g_autofree char *text = export_to_text (doors, NULL);

  g_assert_cmpstr (text, ==, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                             "<goal-file xmlns=\"urn:x-malbild:goal-set:1\" version=\"1\">\n"
                             "</goal-file>\n");
  assert_round_trip (1, 0, 0);
}

/* Every field of every kind is filled somewhere and, where it may be, empty somewhere: nothing is left untested. */
static void
test_coverage (void)
{
  g_autoptr (MemoryDoors) doors = generate_content (1, 4, 2);
  guint n_kinds;
  const MalbildKind *const *kinds = malbild_kinds (&n_kinds);

  for (guint i = 0; i < n_kinds; i++)
    for (guint j = 0; j < kinds[i]->n_fields; j++)
      {
        guint n_filled = 0;

        for (guint k = 0; k < 4; k++)
          n_filled += memory_doors_get (doors, kinds[i], FALSE, k)->cells[j].type != MALBILD_CELL_NONE;
        g_assert_cmpuint (n_filled, >, 0);
        g_assert_true (kinds[i]->fields[j].required == (n_filled == 4));
      }
}

/* The bytes themselves, once. */
static void
test_bytes (void)
{
  g_autoptr (MemoryDoors) doors = memory_doors_new ();
  MalbildRow municipality = { &malbild_municipality_kind, { { 1 } }, { { MALBILD_CELL_TEXT, .text = "A & <B>" } } };
  MalbildRow set = { &malbild_goal_set_kind, { { 2 } }, { { MALBILD_CELL_UUID, .uuid = { { 1 } } }, { MALBILD_CELL_TEXT, .text = "Mål" } } };
  MalbildRow stub = { &malbild_goal_kind, { { 3 } } };
  g_autofree char *text = NULL;

  set.cells[2] = (MalbildCell) { MALBILD_CELL_INTEGER, .integer = malbild_period_pack ((MalbildPeriod) { malbild_date_new_year (2019), malbild_date_new_season (2022, 2) }) };
  set.cells[malbild_kind_field_index (set.kind, malbild_kind_get_field (set.kind, "note"))] = (MalbildCell) { MALBILD_CELL_TEXT, .text = "ett\n\ntvå" };
  stub.cells[malbild_kind_field_index (stub.kind, malbild_kind_get_title (stub.kind))] = (MalbildCell) { MALBILD_CELL_TEXT, .text = "Förr" };
  memory_doors_add (doors, &municipality, FALSE);
  memory_doors_add (doors, &set, FALSE);
  memory_doors_add (doors, &stub, TRUE);
  text = export_to_text (doors, NULL);
  g_assert_cmpstr (text, ==,
                   "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                   "<goal-file xmlns=\"urn:x-malbild:goal-set:1\" version=\"1\">\n"
                   "  <municipality uuid=\"01000000-0000-0000-0000-000000000000\">\n"
                   "    <title>A &amp; &lt;B&gt;</title>\n"
                   "  </municipality>\n"
                   "  <goal-set uuid=\"02000000-0000-0000-0000-000000000000\">\n"
                   "    <municipality>01000000-0000-0000-0000-000000000000</municipality>\n"
                   "    <title>Mål</title>\n"
                   "    <valid>2019/2022-23</valid>\n"
                   "    <note>ett\n\ntvå</note>\n"
                   "  </goal-set>\n"
                   "  <outside>\n"
                   "    <goal uuid=\"03000000-0000-0000-0000-000000000000\">\n"
                   "      <title>Förr</title>\n"
                   "    </goal>\n"
                   "  </outside>\n"
                   "</goal-file>\n");
}

/* What another program wrote into a goal file must not become a file that nobody can read. */
static void
test_unclean (void)
{
  static const char *const texts[] = { "a\vb", "\x01", "a\xff", "\xed\xa0\x80", "\xef\xbf\xbe", "\x1b[0m" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (MemoryDoors) doors = memory_doors_new ();
      MalbildRow row = { &malbild_municipality_kind, { { 1 } }, { { MALBILD_CELL_TEXT, .text = texts[i] } } };
      g_autoptr (GOutputStream) out = g_memory_output_stream_new_resizable ();
      g_autoptr (GError) error = NULL;

      memory_doors_add (doors, &row, FALSE);
      g_assert_false (malbild_xml_export (MALBILD_READER (doors), NULL, out, NULL, NULL, NULL, &error));
      g_assert_error (error, MALBILD_ERROR, MALBILD_ERROR_DAMAGED);
    }
}

/* Nor does a value that is none. */
static void
test_no_value (void)
{
  static const struct { const MalbildKind *kind; const char *field; gint64 integer; } cases[] = {
    { &malbild_goal_kind, "status", 99 },
    { &malbild_goal_kind, "level", -1 },
    { &malbild_goal_kind, "valid", 12 },
    { &malbild_goal_set_kind, "council-term", G_MININT64 },
    { &malbild_decision_kind, "date", 201913013 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (MemoryDoors) doors = memory_doors_new ();
      MalbildRow row = { cases[i].kind, { { 1 } }, { { MALBILD_CELL_NONE } } };
      g_autoptr (GOutputStream) out = g_memory_output_stream_new_resizable ();
      g_autoptr (GError) error = NULL;

      row.cells[malbild_kind_field_index (row.kind, malbild_kind_get_field (row.kind, cases[i].field))] =
        (MalbildCell) { .type = MALBILD_CELL_INTEGER, .integer = cases[i].integer };
      memory_doors_add (doors, &row, FALSE);
      g_assert_false (malbild_xml_export (MALBILD_READER (doors), NULL, out, NULL, NULL, NULL, &error));
      g_assert_error (error, MALBILD_ERROR, MALBILD_ERROR_DAMAGED);
    }
}

/* What the writer refuses gets the line of the record; what is not about the record does not. */
static void
test_writer_refuses (void)
{
  static const struct { int code; const char *message; } cases[] = {
    { MALBILD_ERROR_INVALID, "test.xml:6: refused" },
    { MALBILD_ERROR_FULL, "refused" },
  };
  const char *text = "<goal-file xmlns=\"urn:x-malbild:goal-set:1\" version=\"1\">\n"
                     "<municipality uuid=\"01000000-0000-0000-0000-000000000000\">\n"
                     "<title>A</title>\n"
                     "</municipality>\n"
                     "\n"
                     "<municipality uuid=\"02000000-0000-0000-0000-000000000000\">\n"
                     "<title>B</title>\n"
                     "</municipality>\n"
                     "</goal-file>\n";

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GInputStream) in = g_memory_input_stream_new_from_data (text, -1, NULL);
      g_autoptr (MemoryDoors) doors = memory_doors_new ();
      g_autoptr (GError) refusal = g_error_new_literal (MALBILD_ERROR, cases[i].code, "refused");
      g_autoptr (GError) error = NULL;

      memory_doors_refuse_after (doors, 1, refusal);
      g_assert_false (malbild_xml_import (in, "test.xml", MALBILD_WRITER (doors), NULL, NULL, NULL, &error));
      g_assert_error (error, MALBILD_ERROR, cases[i].code);
      g_assert_cmpstr (error->message, ==, cases[i].message);
    }
}

void
add_round_trip_tests (void)
{
  g_test_add_func ("/round-trip/nothing", test_nothing);
  g_test_add_func ("/round-trip/bytes", test_bytes);
  g_test_add_func ("/round-trip/coverage", test_coverage);
  g_test_add_func ("/round-trip/extremes", test_extremes);
  g_test_add_func ("/round-trip/random", test_random);
  g_test_add_func ("/round-trip/unclean", test_unclean);
  g_test_add_func ("/round-trip/no-value", test_no_value);
  g_test_add_func ("/round-trip/writer-refuses", test_writer_refuses);
}
