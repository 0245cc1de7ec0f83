/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "malbild-csv.h"
#include "malbild-limits.h"

/* Rows as text: cells in brackets, each row behind its line. */
static char *
dump (MalbildCsv  *csv,
      GError     **error)
{
  GString *text = g_string_new (NULL);

  while (malbild_csv_next (csv, error))
    {
      g_string_append_printf (text, "%u", malbild_csv_get_line (csv));
      for (guint i = 0; i < malbild_csv_get_n_cells (csv); i++)
        g_string_append_printf (text, "[%s]", malbild_csv_get_cell (csv, i));
      g_string_append_c (text, ' ');
      g_assert_cmpstr (malbild_csv_get_cell (csv, malbild_csv_get_n_cells (csv)), ==, "");
    }
  return g_string_free (text, FALSE);
}

static const struct {
  const char *bytes;
  char        separator;
  const char *rows;
} tables[] = {
  { "", 0, "" },
  { "\n\r\n\r", 0, "" },
  { "a,b\n1,2\n", ',', "1[a][b] 2[1][2] " },
  { "a;b\r\n1;2", ';', "1[a][b] 2[1][2] " },
  { "a\tb\r1\t2\r", '\t', "1[a][b] 2[1][2] " },
  { "\xef\xbb\xbf" "å;ä\n1;2\n", ';', "1[å][ä] 2[1][2] " },
  /* Quotation marks, doubled ones, line breaks and separators in cells. */
  { "a,b\n\"x, \"\"y\"\"\",2\n", ',', "1[a][b] 2[x, \"y\"][2] " },
  { "a,b\n\"x\r\ny\",2\n3,4\n", ',', "1[a][b] 2[x\ny][2] 4[3][4] " },
  { "a,b\n\"x\n\n\ny\" , 2 \n3,4", ',', "1[a][b] 2[x\n\n\ny][2] 6[3][4] " },
  { "a,b\n\"\",\"\"\n", ',', "1[a][b] " },
  { "a,b\n5\" rör,2\n", ',', "1[a][b] 2[5\" rör][2] " },
  { "a;b\n \"x\" ;2\n", ';', "1[a][b] 2[x][2] " },
  /* Empty rows are passed over and counted as lines. */
  { "a,b\n\n,\n1,2\n\n", ',', "1[a][b] 4[1][2] " },
  { "a,b\n1\n1,2,3\n", ',', "1[a][b] 2[1] 3[1][2][3] " },
  /* What parts the cells: the headings, and what parts the rows as evenly. */
  { "Inspel\nHej, du\nOch du, ja\n", 0, "1[Inspel] 2[Hej, du] 3[Och du, ja] " },
  { "Inspel;Tema\nHej, du, där;x\nJa, nej, jo;y\n", ';', "1[Inspel][Tema] 2[Hej, du, där][x] 3[Ja, nej, jo][y] " },
  { "Inspel, fritt;Tema\nHej;x\nJa;y\n", ';', "1[Inspel, fritt][Tema] 2[Hej][x] 3[Ja][y] " },
  { "a,b,c\n1;2,3,4\n", ',', "1[a][b][c] 2[1;2][3][4] " },
  { "\"a;b\",c\n1,2\n", ',', "1[a;b][c] 2[1][2] " },
  { "sep=;\na;b,c\n1;2\n", ';', "2[a][b,c] 3[1][2] " },
  { "sep=,\r\na;b,c\r\n", ',', "2[a;b][c] " },
  { "sep=\n1\n", 0, "1[sep=] 2[1] " },
  /* Windows-1252, where the bytes are no UTF-8. */
  { "\xe5;\xc4\n\x93\xf6\x94;\x80 5\n", ';', "1[å][Ä] 2[“ö”][€ 5] " },
};

static void
test_tables (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (MalbildCsv) csv = malbild_csv_new ((const guint8 *) tables[i].bytes, strlen (tables[i].bytes), "t.csv", &error);
      g_autofree char *rows = NULL;
      g_autofree char *again = NULL;

      g_test_message ("%s", tables[i].rows);
      g_assert_no_error (error);
      g_assert_cmpint (malbild_csv_get_separator (csv), ==, tables[i].separator);
      rows = dump (csv, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (rows, ==, tables[i].rows);
      g_assert_cmpfloat (malbild_csv_get_fraction (csv), ==, 1);
      malbild_csv_rewind (csv);
      again = dump (csv, &error);
      g_assert_cmpstr (again, ==, rows);
    }
}

static void
test_encodings (void)
{
  static const struct {
    const char      *bytes;
    gsize            n;
    MalbildEncoding  encoding;
  } cases[] = {
    { "\xc3\xa5;1", 4, MALBILD_ENCODING_UTF_8 },
    { "\xef\xbb\xbf\xc3\xa5;1", 7, MALBILD_ENCODING_UTF_8 },
    { "\xe5;1", 3, MALBILD_ENCODING_WINDOWS_1252 },
    { "\xff\xfe\xe5\0;\0" "1\0", 8, MALBILD_ENCODING_UTF_16 },
    { "\xfe\xff\0\xe5\0;\0" "1", 8, MALBILD_ENCODING_UTF_16 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (MalbildCsv) csv = malbild_csv_new ((const guint8 *) cases[i].bytes, cases[i].n, "t.csv", &error);
      g_autofree char *rows = NULL;

      g_assert_no_error (error);
      g_assert_cmpint (malbild_csv_get_encoding (csv), ==, cases[i].encoding);
      rows = dump (csv, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (rows, ==, "1[å][1] ");
    }
}

static void
assert_refused (const char   *bytes,
                gsize         n,
                const char   *where,
                MalbildError  code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MalbildCsv) csv = malbild_csv_new ((const guint8 *) bytes, n, "t.csv", &error);
  g_autofree char *rows = csv != NULL ? dump (csv, &error) : NULL;

  g_assert_error (error, MALBILD_ERROR, (int) code);
  g_test_message ("%s", error->message);
  g_assert_true (g_str_has_prefix (error->message, where));
  /* Nothing comes after a fault. */
  if (csv != NULL)
    g_assert_false (malbild_csv_next (csv, NULL));
}

static void
test_hostile (void)
{
#define REFUSED(bytes, where, code) assert_refused (bytes, sizeof (bytes) - 1, where, MALBILD_ERROR_ ## code)
  REFUSED ("a,b\n\"x,2\n3,4\n", "t.csv:2: ", INVALID);
  REFUSED ("a,b\n1,\"x\ny\nz", "t.csv:2: ", INVALID);
  REFUSED ("a,b\n1,\"x\ny\" z\n", "t.csv:3: ", INVALID);
  REFUSED ("a,b\n\"x\"\"\n", "t.csv:2: ", INVALID);
  REFUSED ("a,b\n1,\0 2\n", "t.csv:2: ", INVALID);
  REFUSED ("\r\n\r\n\x81\xe5", "t.csv:3: ", INVALID);
  REFUSED ("\xff\xfe\xe5", "t.csv:1: ", INVALID);
  REFUSED ("\xff\xfe\n\0\x00\xd8", "t.csv:2: ", INVALID);
  REFUSED ("\xff\xfe\x00\xdc", "t.csv:1: ", INVALID);
  REFUSED ("\xff\xfe\0\0", "t.csv:1: ", INVALID);
  REFUSED ("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "t.csv:3: ", INVALID);
  REFUSED ("PK\x03\x04\x14\0\x06\0", "t.csv:1: ", INVALID);
#undef REFUSED
}

static void
repeat (GString    *text,
        const char *piece,
        gsize       n)
{
  while (n-- > 0)
    g_string_append (text, piece);
}

static void
assert_read (const GString *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MalbildCsv) csv = malbild_csv_new ((const guint8 *) text->str, text->len, "t.csv", &error);

  g_assert_no_error (error);
  while (malbild_csv_next (csv, &error))
    ;
  g_assert_no_error (error);
}

/* What just fits is read, and one more is refused. */
static void
test_limits (void)
{
  g_autoptr (GString) cell = g_string_new ("a;b\n1;");
  g_autoptr (GString) quoted = g_string_new ("a;b\n1;\"");
  g_autoptr (GString) columns = g_string_new ("a");
  g_autoptr (GString) rows = g_string_new ("a;b\n");
  g_autoptr (GString) bytes = g_string_sized_new (MALBILD_LIMIT_CSV_BYTES + 2);

  repeat (cell, "x", MALBILD_LIMIT_CSV_CELL_BYTES);
  assert_read (cell);
  g_string_append_c (cell, 'x');
  assert_refused (cell->str, cell->len, "t.csv:2: ", MALBILD_ERROR_LIMIT);

  repeat (quoted, "\"\"", MALBILD_LIMIT_CSV_CELL_BYTES);
  g_string_append_c (quoted, '"');
  assert_read (quoted);
  g_string_append (quoted, "\"\"");
  assert_refused (quoted->str, quoted->len, "t.csv:2: ", MALBILD_ERROR_LIMIT);

  repeat (columns, ";b", MALBILD_LIMIT_CSV_COLUMNS - 1);
  assert_read (columns);
  repeat (columns, ";b", 1);
  /* Nothing parts it any more that would not make too many cells. */
  {
    g_autoptr (GString) told = g_string_new ("sep=;\n");

    g_string_append (told, columns->str);
    assert_refused (told->str, told->len, "t.csv:2: ", MALBILD_ERROR_LIMIT);
  }

  repeat (rows, "1;2\n", MALBILD_LIMIT_CSV_ROWS - 1);
  assert_read (rows);
  repeat (rows, "1;2\n", 1);
  assert_refused (rows->str, rows->len, "t.csv:200001: ", MALBILD_ERROR_LIMIT);

  repeat (bytes, "\n", MALBILD_LIMIT_CSV_BYTES);
  assert_read (bytes);
  g_string_append_c (bytes, '\n');
  assert_refused (bytes->str, bytes->len, "t.csv:1: ", MALBILD_ERROR_LIMIT);
}

static void
test_stream (void)
{
  g_autoptr (GString) text = g_string_new ("a;b\n");
  g_autoptr (GInputStream) in = NULL;
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (MalbildCsv) csv = NULL;
  guint n = 0;

  repeat (text, "\"x\ny\";2\n", 10000);
  in = g_memory_input_stream_new_from_data (text->str, (gssize) text->len, NULL);
  csv = malbild_csv_read (in, "t.csv", NULL, &error);
  g_assert_no_error (error);
  while (malbild_csv_next (csv, NULL))
    n++;
  g_assert_cmpuint (n, ==, 10001);

  g_cancellable_cancel (cancelled);
  g_assert_null (malbild_csv_read (in, "t.csv", cancelled, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv/tables", test_tables);
  g_test_add_func ("/csv/encodings", test_encodings);
  g_test_add_func ("/csv/hostile", test_hostile);
  g_test_add_func ("/csv/limits", test_limits);
  g_test_add_func ("/csv/stream", test_stream);
  return g_test_run ();
}
