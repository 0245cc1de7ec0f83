/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test-exchange.h"

#include "generate.h"
#include "malbild-error.h"
#include "malbild-limits.h"
#include "malbild-text.h"
#include "malbild-xml-guard.h"
#include "malbild-xml-rows.h"
#include "malbild-xml-validate.h"

/* Each limit: what just fits is read, and one more is refused. */

#define ROOT "<goal-file xmlns=\"urn:x-malbild:goal-set:1\" version=\"1\">\n"
#define END  "</goal-file>\n"

static void
repeat (GString    *text,
        const char *piece,
        gsize       n)
{
  while (n-- > 0)
    g_string_append (text, piece);
}

static void
assert_refused (const GString *text,
                const char    *line,
                int            code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MemoryDoors) doors = import_from_text (text->str, (gssize) text->len, &error);

  g_assert_null (doors);
  g_assert_error (error, MALBILD_ERROR, code);
  g_assert_true (g_str_has_prefix (error->message, line));
}

static void
assert_read (const GString *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MemoryDoors) doors = import_from_text (text->str, (gssize) text->len, &error);

  g_assert_no_error (error);
  g_assert_nonnull (doors);
}

/* A file whose municipality has a note of @n times @piece. */
static GString *
make_note (const char *piece,
           gsize       n)
{
  GString *text = g_string_new (ROOT "<municipality uuid=\"01000000-0000-0000-0000-000000000000\">\n<title>A</title>\n<note>");

  repeat (text, piece, n);
  g_string_append (text, "</note>\n</municipality>\n" END);
  return text;
}

static void
test_text_of_a_field (void)
{
  g_autoptr (GString) fits = make_note ("\xf0\x9f\x98\x80", MALBILD_PARAGRAPHS_MAX);
  g_autoptr (GString) escaped = make_note ("&#x1F600;", MALBILD_PARAGRAPHS_MAX);
  g_autoptr (GString) too_long = make_note ("x", MALBILD_PARAGRAPHS_MAX + 1);

  assert_read (fits);
  assert_read (escaped);
  assert_refused (too_long, "test.xml:4: ", MALBILD_ERROR_INVALID);
}

static void
test_text (void)
{
  g_autoptr (GString) huge = make_note ("x", 50 * 1000 * 1000);
  g_autoptr (GString) in_pieces = make_note ("x<!---->", MALBILD_LIMIT_TEXT_BYTES + 1);
  g_autoptr (GString) cdata = make_note ("x", 0);
  GString *inside = g_string_new ("<![CDATA[");

  assert_refused (huge, "test.xml:4: ", MALBILD_ERROR_LIMIT);
  assert_refused (in_pieces, "test.xml:4: ", MALBILD_ERROR_LIMIT);

  repeat (inside, "y", MALBILD_LIMIT_TEXT_BYTES);
  g_string_append (inside, "]]>");
  g_string_insert (cdata, strstr (cdata->str, "</note>") - cdata->str, inside->str);
  assert_refused (cdata, "test.xml:4: ", MALBILD_ERROR_LIMIT);
  g_string_free (inside, TRUE);
}

static void
test_markup (void)
{
  static const struct { const char *before; const char *piece; const char *after; } cases[] = {
    { "<!--", "-x", "-->" },
    { "<?x ", "y", "?>" },
    { "<municipality ", "a=\"\" ", "/>" },
    { "<municipality a=\"", "x", "\"/>" },
    { "<", "x", "/>" },
    { "</", "x", ">" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) text = g_string_new (ROOT "\n");

      g_string_append (text, cases[i].before);
      repeat (text, cases[i].piece, 2 * MALBILD_LIMIT_MARKUP_BYTES);
      g_string_append (text, cases[i].after);
      g_string_append (text, END);
      assert_refused (text, "test.xml:3: ", MALBILD_ERROR_LIMIT);
    }
}

static void
test_markup_that_fits (void)
{
  g_autoptr (GString) text = g_string_new (ROOT "<!--");

  repeat (text, "x", MALBILD_LIMIT_MARKUP_BYTES - strlen ("<!----"));
  g_string_append (text, "-->" END);
  assert_read (text);
  g_string_insert (text, strlen (ROOT "<!--"), "y");
  assert_refused (text, "test.xml:2: ", MALBILD_ERROR_LIMIT);
}

static void
test_depth (void)
{
  g_autoptr (GString) text = g_string_new (ROOT);
  g_autoptr (GString) faults = g_string_new (NULL);

  /* The import refuses the first of them, which has no place; the validation goes on to where it is too deep. */
  repeat (text, "<a>\n", 1000000);
  assert_refused (text, "test.xml:2: ", MALBILD_ERROR_INVALID);
  g_assert_false (validate_text (text->str, (gssize) text->len, faults));
  g_assert_nonnull (strstr (faults->str, "test.xml:33: The elements lie too deep"));
}

static void
test_depth_that_fits (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  MalbildXmlGuard guard;
  const char *reason;
  MalbildError code;

  repeat (text, "<a>", MALBILD_LIMIT_DEPTH);
  repeat (text, "<a/>", 10);
  malbild_xml_guard_init (&guard);
  g_assert_cmpuint (malbild_xml_guard_pass (&guard, (const guint8 *) text->str, text->len, &reason, &code), ==, text->len);
  g_assert_cmpuint (malbild_xml_guard_pass (&guard, (const guint8 *) "<a>", 3, &reason, &code), ==, 2);
  g_assert_cmpint (code, ==, MALBILD_ERROR_LIMIT);
  malbild_xml_guard_clear (&guard);
}

static void
test_file (void)
{
  MalbildXmlGuard guard;
  const char *reason;
  MalbildError code;

  malbild_xml_guard_init (&guard);
  guard.total = MALBILD_LIMIT_FILE_BYTES - 3;
  g_assert_cmpuint (malbild_xml_guard_pass (&guard, (const guint8 *) "abc", 3, &reason, &code), ==, 3);
  g_assert_cmpuint (malbild_xml_guard_pass (&guard, (const guint8 *) "d", 1, &reason, &code), ==, 0);
  g_assert_nonnull (reason);
  g_assert_cmpint (code, ==, MALBILD_ERROR_LIMIT);
  malbild_xml_guard_clear (&guard);
}

static void
assert_rows (const char *text,
             guint64     n_before,
             guint       n_pending,
             gboolean    fits)
{
  g_autoptr (GInputStream) in = g_memory_input_stream_new_from_data (text, -1, NULL);
  MalbildXmlFaults faults = { .name = "test.xml" };
  MalbildXmlRows rows;
  MalbildXmlSource source = { .in = in, .events = &malbild_xml_rows_events, .data = &rows, .faults = &faults };

  malbild_xml_rows_init (&rows, &faults, NULL);
  rows.n_records = n_before;
  /* What waits is known by what it is; one of nothing stands for each. */
  g_hash_table_remove_all (rows.pending);
  for (guint i = 0; i < n_pending; i++)
    {
      guint32 *key = g_malloc0 (64);

      key[1] = i + 1;
      g_hash_table_add (rows.pending, key);
    }
  malbild_xml_parse (&source);
  if (fits)
    g_assert_no_error (faults.error);
  else
    g_assert_error (faults.error, MALBILD_ERROR, MALBILD_ERROR_LIMIT);
  malbild_xml_rows_clear (&rows);
  malbild_xml_faults_clear (&faults);
}

static void
test_records (void)
{
  const char *text = ROOT "<municipality uuid=\"01000000-0000-0000-0000-000000000000\"><title>A</title></municipality>" END;

  assert_rows (text, MALBILD_LIMIT_RECORDS - 1, 0, TRUE);
  assert_rows (text, MALBILD_LIMIT_RECORDS, 0, FALSE);
}

static void
test_pending (void)
{
  const char *text = ROOT "<goal-set uuid=\"01000000-0000-0000-0000-000000000000\">"
                          "<municipality>02000000-0000-0000-0000-000000000000</municipality><title>A</title></goal-set>"
                          "<outside><municipality uuid=\"02000000-0000-0000-0000-000000000000\"><title>A</title></municipality></outside>" END;

  assert_rows (text, 0, 0, TRUE);
  assert_rows (text, 0, MALBILD_LIMIT_PENDING, FALSE);
}

static void
count_cb (const char *fault,
          gpointer    data)
{
  ++*(guint *) data;
}

static void
test_faults (void)
{
  g_autoptr (GString) text = g_string_new (ROOT);
  g_autoptr (GInputStream) in = NULL;
  g_autoptr (GError) error = NULL;
  guint n = 0;

  repeat (text, "<x/>\n", MALBILD_LIMIT_FAULTS + 10);
  g_string_append (text, END);
  in = g_memory_input_stream_new_from_data (text->str, (gssize) text->len, NULL);
  g_assert_false (malbild_xml_validate (in, "test.xml", count_cb, &n, NULL, &error));
  g_assert_error (error, MALBILD_ERROR, MALBILD_ERROR_LIMIT);
  g_assert_cmpuint (n, ==, MALBILD_LIMIT_FAULTS);
}

static void
test_uuid_set (void)
{
  g_autoptr (MalbildUuidSet) set = malbild_uuid_set_new ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  MalbildUuid uuid = { { 0 } };

  g_assert_false (malbild_uuid_set_contains (set, &uuid));
  g_assert_true (malbild_uuid_set_add (set, &uuid));
  g_assert_false (malbild_uuid_set_add (set, &uuid));
  g_assert_true (malbild_uuid_set_contains (set, &uuid));
  for (guint i = 1; i <= 100000; i++)
    {
      memcpy (uuid.bytes + 8, &i, sizeof i);
      g_assert_false (malbild_uuid_set_contains (set, &uuid));
      g_assert_true (malbild_uuid_set_add (set, &uuid));
      g_assert_true (malbild_uuid_set_contains (set, &uuid));
    }
  for (guint i = 1; i <= 100000; i += 7)
    {
      memcpy (uuid.bytes + 8, &i, sizeof i);
      g_assert_false (malbild_uuid_set_add (set, &uuid));
    }
}

void
add_limit_tests (void)
{
  g_test_add_func ("/limits/text-of-a-field", test_text_of_a_field);
  g_test_add_func ("/limits/text", test_text);
  g_test_add_func ("/limits/markup", test_markup);
  g_test_add_func ("/limits/markup-that-fits", test_markup_that_fits);
  g_test_add_func ("/limits/depth", test_depth);
  g_test_add_func ("/limits/depth-that-fits", test_depth_that_fits);
  g_test_add_func ("/limits/file", test_file);
  g_test_add_func ("/limits/records", test_records);
  g_test_add_func ("/limits/pending", test_pending);
  g_test_add_func ("/limits/faults", test_faults);
  g_test_add_func ("/limits/uuid-set", test_uuid_set);
}
