/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test-exchange.h"

#include "generate.h"
#include "malbild-error.h"

/* What others may send, each with the line on which it is refused; 0: it is read. */

#define ROOT "<goal-file xmlns=\"urn:x-malbild:goal-set:1\" version=\"1\">\n"
#define END  "</goal-file>\n"
#define M1   "01000000-0000-0000-0000-000000000000"
#define M2   "02000000-0000-0000-0000-000000000000"
#define MUNICIPALITY(uuid, title) "<municipality uuid=\"" uuid "\">\n<title>" title "</title>\n</municipality>\n"
#define SET(of) "<goal-set uuid=\"" M2 "\">\n<municipality>" of "</municipality>\n<title>Mål</title>\n</goal-set>\n"
#define BODY(uuid, parent) "<body uuid=\"" uuid "\">\n<municipality>" M1 "</municipality>\n<title>N</title>\n<type>board</type>\n" \
                           "<parent>" parent "</parent>\n<position>0</position>\n</body>\n"
#define GOOD ROOT MUNICIPALITY (M1, "A") END
#define TEXT(text) { text, sizeof text - 1 }

static const struct {
  const char *name;
  struct { const char *bytes; gsize n; } file;
  guint       line;
  const char *says; /* a word of the reason */
  int         code;
} cases[] = {
  { "good", TEXT (GOOD), 0 },
  { "empty", TEXT (""), 1, "empty" },
  { "blank", TEXT ("\n\n"), 3, "no XML" },
  { "not-xml", TEXT ("goal;area\n1;2\n"), 1, "XML" },
  { "json", TEXT ("{\"a\": 1}\n"), 1, "XML" },
  { "sqlite", TEXT ("SQLite format 3\0\x10\0\1\1"), 1, "goal file" },
  { "gzip", TEXT ("\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03"), 1, "gzip" },
  { "zip", TEXT ("PK\x03\x04\x14\x00\x00\x00"), 1, "ZIP" },
  { "bzip2", TEXT ("BZh91AY"), 1, "bzip2" },
  { "xz", TEXT ("\xfd" "7zXZ\x00"), 1, "xz" },

  { "doctype", TEXT ("<?xml version=\"1.0\"?>\n<!DOCTYPE goal-file>\n" GOOD), 2, "DOCTYPE" },
  { "doctype-external", TEXT ("<!DOCTYPE goal-file SYSTEM \"file:///etc/passwd\">\n" GOOD), 1, "DOCTYPE" },
  { "doctype-after-comment", TEXT ("<!-- x -->\n<?x y?>\n\n<!DOCTYPE goal-file [\n<!ENTITY e \"x\">]>\n" GOOD), 4, "DOCTYPE" },
  { "doctype-odd-comment", TEXT ("<!--> <!DOCTYPE goal-file> -->\n" GOOD), 0 },
  { "doctype-in-comment", TEXT ("<!-- <!DOCTYPE goal-file> -->\n" GOOD), 0 },
  { "doctype-late", TEXT (ROOT "<!DOCTYPE goal-file>\n" END), 2, "DOCTYPE" },
  { "entity-external", TEXT ("<!DOCTYPE g [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>\n" ROOT MUNICIPALITY (M1, "&e;") END), 1, "DOCTYPE" },
  { "entity-parameter", TEXT ("<!DOCTYPE g [<!ENTITY % p SYSTEM \"http://localhost/x\"> %p;]>\n" GOOD), 1, "DOCTYPE" },
  { "billion-laughs", TEXT ("<?xml version=\"1.0\"?>\n<!DOCTYPE lolz [\n<!ENTITY a \"lol\">\n<!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">\n"
                            "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">\n]>\n" ROOT MUNICIPALITY (M1, "&c;") END), 2, "DOCTYPE" },
  { "entity-unknown", TEXT (ROOT MUNICIPALITY (M1, "a&nbsp;b") END), 3, "entities" },
  { "entity-in-attribute", TEXT (ROOT "<municipality uuid=\"&u;\">\n</municipality>\n" END), 2, "entities" },
  { "entities-known", TEXT (ROOT MUNICIPALITY (M1, "&lt;&amp;&gt;&quot;&apos;&#229;&#xe5;") END), 0 },
  { "reference-to-control", TEXT (ROOT MUNICIPALITY (M1, "a&#11;b") END), 3, "character" },
  { "reference-to-nothing", TEXT (ROOT MUNICIPALITY (M1, "a&#0;b") END), 3, "character" },
  { "reference-to-surrogate", TEXT (ROOT MUNICIPALITY (M1, "a&#xd800;b") END), 3, "character" },
  { "reference-to-return", TEXT (ROOT MUNICIPALITY (M1, "a&#13;b") END), 3 },

  { "invalid-utf8", TEXT (ROOT "\n" MUNICIPALITY (M1, "a\xff") END), 4, "UTF-8" },
  { "invalid-utf8-overlong", TEXT (ROOT MUNICIPALITY (M1, "\xc0\xbc") END), 3, "UTF-8" },
  { "invalid-utf8-overlong-3", TEXT (ROOT MUNICIPALITY (M1, "\xe0\x80\xbc") END), 3, "UTF-8" },
  { "invalid-utf8-surrogate", TEXT (ROOT MUNICIPALITY (M1, "\xed\xa0\x80") END), 3, "UTF-8" },
  { "invalid-utf8-beyond", TEXT (ROOT MUNICIPALITY (M1, "\xf4\x90\x80\x80") END), 3, "UTF-8" },
  { "invalid-utf8-cut", TEXT (ROOT MUNICIPALITY (M1, "\xc3") END), 3, "UTF-8" },
  { "invalid-utf8-alone", TEXT (ROOT MUNICIPALITY (M1, "\x80") END), 3, "UTF-8" },
  { "latin-1", TEXT ("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n" ROOT MUNICIPALITY (M1, "M\xe5l") END), 1, "encoding" },
  { "latin-1-ascii", TEXT ("<?xml version=\"1.0\" encoding='latin1'?>\n" GOOD), 1, "encoding" },
  { "utf-7", TEXT ("<?xml version=\"1.0\" encoding=\"UTF-7\"?>\n" GOOD), 1, "encoding" },
  { "utf-8-said", TEXT ("<?xml version=\"1.0\" encoding='utf-8' standalone='yes'?>\n" GOOD), 0 },
  { "utf-16-be", TEXT ("\xfe\xff\0<\0g\0o"), 1, "UTF-16" },
  { "utf-16-le", TEXT ("\xff\xfe<\0g\0o\0"), 1, "UTF-16" },
  { "utf-16-bare", TEXT ("<\0g\0o\0a\0l\0"), 1, "UTF-16" },
  { "control", TEXT (ROOT MUNICIPALITY (M1, "a\x0b" "b") END), 3, "control" },
  { "control-in-attribute", TEXT (ROOT "<municipality uuid=\"\x01\"/>\n" END), 2, "control" },
  { "nul", TEXT (ROOT MUNICIPALITY (M1, "a\0b") END), 3, "control" },
  { "not-a-character", TEXT (ROOT MUNICIPALITY (M1, "a\xef\xbf\xbe") END), 3 },
  { "delete", TEXT (ROOT MUNICIPALITY (M1, "a\x7f" "b") END), 3 },
  { "not-composed", TEXT (ROOT MUNICIPALITY (M1, "e\xcc\x81") END), 3 },
  { "tab", TEXT (ROOT MUNICIPALITY (M1, "a\tb") END), 3 },

  { "bom", TEXT ("\xef\xbb\xbf" GOOD), 0 },
  { "crlf", TEXT ("<goal-file xmlns=\"urn:x-malbild:goal-set:1\" version=\"1\">\r\n<municipality uuid=\"" M1 "\">\r\n<title>A</title>\r\n"
                  "<note>a\r\nb</note>\r\n</municipality>\r\n</goal-file>\r\n"), 0 },
  { "comments", TEXT ("<!-- a -->" ROOT "<!-- b -->" MUNICIPALITY (M1, "A<!-- c -->B") END "<!-- d -->"), 0 },
  { "instructions", TEXT ("<?xml-stylesheet href=\"x\" encoding=\"none\"?>\n" ROOT "<?php evil ?>" MUNICIPALITY (M1, "A<?x?>B") END), 0 },
  { "cdata", TEXT (ROOT MUNICIPALITY (M1, "<![CDATA[A & <B>]]>") END), 0 },
  { "cdata-between", TEXT (ROOT "<![CDATA[x]]>" END), 2, "text" },
  { "prefix", TEXT ("<m:goal-file xmlns:m=\"urn:x-malbild:goal-set:1\" version=\"1\">\n<m:municipality uuid=\"" M1 "\"><m:title>A</m:title>"
                    "</m:municipality></m:goal-file>"), 0 },

  { "blank-value", TEXT (ROOT MUNICIPALITY (M1, "  ") END), 3 },
  { "blank-at-end", TEXT (ROOT MUNICIPALITY (M1, "A\n") END), 3 },
  { "text-between", TEXT (ROOT "A\n" END), 2, "text" },
  { "other-root", TEXT ("<html>\n</html>\n"), 1, "not a M" },
  { "other-namespace", TEXT ("<goal-file xmlns=\"urn:x-malbild:goal-set:2\" version=\"1\">\n" END), 1, "namespace" },
  { "no-namespace", TEXT ("<goal-file version=\"1\">\n" END), 1, "namespace" },
  { "stratml", TEXT ("<?xml version=\"1.0\"?>\n<StrategicPlan xmlns=\"urn:ISO:std:iso:17469:tech:xsd:stratml_core\"/>\n"), 2, "StrategicPlan" },
  { "newer", TEXT ("<goal-file xmlns=\"urn:x-malbild:goal-set:1\" version=\"2\">\n" END), 1, "newer", MALBILD_ERROR_NEWER },
  { "no-version", TEXT ("<goal-file xmlns=\"urn:x-malbild:goal-set:1\">\n" END), 1, "version" },
  { "unbound-prefix", TEXT (ROOT "<x:municipality/>\n" END), 2 },
  { "foreign-element", TEXT (ROOT "<x:y xmlns:x=\"urn:x\"/>\n" END), 2, "namespace" },
  { "foreign-attribute", TEXT (ROOT "<municipality uuid=\"" M1 "\" x:y=\"1\" xmlns:x=\"urn:x\"><title>A</title></municipality>\n" END), 2, "attribute" },
  { "xsi-type", TEXT (ROOT "<municipality uuid=\"" M1 "\" xmlns:x=\"http://www.w3.org/2001/XMLSchema-instance\" x:nil=\"true\"/>\n" END), 2, "attribute" },

  { "truncated", TEXT (ROOT MUNICIPALITY (M1, "A") "<municipality"), 5, "middle" },
  { "truncated-text", TEXT (ROOT "<municipality uuid=\"" M1 "\">\n<title>A"), 3, "middle" },
  { "truncated-between", TEXT (ROOT MUNICIPALITY (M1, "A")), 5, "middle" },
  { "truncated-character", TEXT (ROOT "<municipality uuid=\"" M1 "\">\n<title>A\xc3"), 3, "middle" },
  { "truncated-comment", TEXT (ROOT "<!-- "), 2, "middle" },
  { "mismatch", TEXT (ROOT "<municipality uuid=\"" M1 "\">\n<title>A</note>\n</municipality>\n" END), 3, "end tag" },
  { "two-roots", TEXT (GOOD GOOD), 6, "after the end" },
  { "attribute-twice", TEXT (ROOT "<municipality uuid=\"" M1 "\" uuid=\"" M1 "\"/>\n" END), 2, "twice" },
  { "bare-ampersand", TEXT (ROOT MUNICIPALITY (M1, "A & B") END), 3 },
  { "bare-less", TEXT (ROOT MUNICIPALITY (M1, "A < B") END), 3 },

  { "uuid-twice", TEXT (ROOT MUNICIPALITY (M1, "A") MUNICIPALITY (M1, "B") END), 5, "twice" },
  { "uuid-of-two-kinds", TEXT (ROOT MUNICIPALITY (M2, "A") "<goal-set uuid=\"" M2 "\">\n<municipality>" M2 "</municipality>\n<title>B</title>\n</goal-set>\n" END), 0 },
  { "uuid-inside-and-outside", TEXT (ROOT MUNICIPALITY (M1, "A") "<outside>\n" MUNICIPALITY (M1, "A") "</outside>\n" END), 6, "twice" },
  { "dangling", TEXT (ROOT MUNICIPALITY (M1, "A") SET (M2) END), 6, "no <municipality>" },
  { "dangling-other-kind", TEXT (ROOT MUNICIPALITY (M1, "A") SET (M1) BODY (M1, M2) END), 13, "no <body>" },
  { "leads-back", TEXT (ROOT MUNICIPALITY (M1, "A") SET (M1) END), 0 },
  { "leads-forward", TEXT (ROOT MUNICIPALITY (M1, "A") BODY (M1, M2) BODY (M2, M1) END), 0 },
  { "leads-outside", TEXT (ROOT SET (M1) "<outside>\n" MUNICIPALITY (M1, "A") "</outside>\n" END), 0 },
  { "outside-first", TEXT (ROOT "<outside>\n" MUNICIPALITY (M1, "A") "</outside>\n" SET (M1) END), 7, "last" },
  { "outside-twice", TEXT (ROOT "<outside>\n" MUNICIPALITY (M1, "A") "</outside>\n<outside/>\n" END), 7, "twice" },
  { "outside-empty", TEXT (ROOT "<outside/>\n" END), 0 },
  { "outside-too-much", TEXT (ROOT "<outside>\n<municipality uuid=\"" M1 "\">\n<title>A</title>\n<code>1</code>\n</municipality></outside>\n" END), 5, "no place" },
  { "outside-no-title", TEXT (ROOT "<outside>\n<municipality uuid=\"" M1 "\"/>\n</outside>\n" END), 3, "lacks <title>" },
  { "outside-unfit", TEXT (ROOT "<outside>\n<milestone uuid=\"" M1 "\">\n<title>A</title></milestone></outside>\n" END), 3, "no place" },
  { "order-of-kinds", TEXT (ROOT SET (M1) MUNICIPALITY (M1, "A") END), 6, "before" },
  { "order-of-fields", TEXT (ROOT "<municipality uuid=\"" M1 "\">\n<title>A</title>\n<note>x</note>\n<code>1</code>\n</municipality>\n" END), 5, "in its place" },
  { "record-in-record", TEXT (ROOT "<municipality uuid=\"" M1 "\">\n<title>A</title>\n" MUNICIPALITY (M2, "B") "</municipality>\n" END), 4, "no place" },
};

static void
test_case (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autofree char *prefix = g_strdup_printf ("test.xml:%u: ", cases[i].line);
  g_autoptr (GError) error = NULL;
  g_autoptr (MemoryDoors) doors = import_from_text (cases[i].file.bytes, (gssize) cases[i].file.n, &error);
  g_autoptr (GString) faults = g_string_new (NULL);
  gboolean valid = validate_text (cases[i].file.bytes, (gssize) cases[i].file.n, faults);

  if (cases[i].line == 0)
    {
      g_assert_no_error (error);
      g_assert_nonnull (doors);
      g_assert_cmpstr (faults->str, ==, "");
      return;
    }

  g_test_message ("%s", error != NULL ? error->message : "");
  g_assert_error (error, MALBILD_ERROR, cases[i].code);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  if (!g_str_has_prefix (error->message, prefix) || (cases[i].says != NULL && strstr (error->message, cases[i].says) == NULL))
    g_test_fail_printf ("expected “%s…%s…”, not “%s”", prefix, cases[i].says, error->message);
  g_assert_false (valid);
  if (!g_str_has_prefix (faults->str, prefix))
    g_test_fail_printf ("expected “%s…”, not “%s”", prefix, faults->str);
}

/* Texts arrive as they are meant. */
static void
test_texts (void)
{
  static const struct { const char *file; const char *title; } texts[] = {
    { ROOT MUNICIPALITY (M1, "A<!-- c -->B<?x?><![CDATA[ & ]]>&lt;&#229;") END, "AB & <å" },
    { ROOT MUNICIPALITY (M1, "<![CDATA[]]>A<![CDATA[]]>") END, "A" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (MemoryDoors) doors = import_from_text (texts[i].file, -1, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (memory_doors_get (doors, &malbild_municipality_kind, FALSE, 0)->cells[0].text, ==, texts[i].title);
    }
}

/* A file that ends anywhere is refused, on its last line at the latest. */
static void
test_cut_anywhere (void)
{
  g_autoptr (MemoryDoors) doors = generate_content (3, 2, 1);
  gsize length;
  g_autofree char *text = export_to_text (doors, &length);

  for (gsize n = 0; n < length - strlen ("</goal-file>\n") + 2; n += n < 200 ? 1 : 7)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (MemoryDoors) cut = import_from_text (text, (gssize) n, &error);

      g_assert_null (cut);
      g_assert_error (error, MALBILD_ERROR, MALBILD_ERROR_INVALID);
      if (strstr (error->message, n == 0 ? "empty" : "middle") == NULL && n > strlen ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"))
        g_test_fail_printf ("%" G_GSIZE_FORMAT " bytes: %s", n, error->message);
    }
}

/* Every fault is told, in the order of the file. */
static void
test_all_faults (void)
{
  const char *text = ROOT
                     "<municipality uuid=\"x\">\n"
                     "<title> A</title>\n"
                     "<more/>\n"
                     "</municipality>\n"
                     "<unknown><title>A</title></unknown>\n"
                     SET (M1)
                     "<goal-area uuid=\"" M1 "\">\n"
                     "<status>nonesuch</status>\n"
                     "</goal-area>\n"
                     END;
  g_autoptr (GString) faults = g_string_new (NULL);
  g_auto (GStrv) lines = NULL;
  static const guint expected[] = { 2, 3, 4, 6, 12, 12, 12, 11, 8 };

  g_assert_false (validate_text (text, -1, faults));
  lines = g_strsplit (faults->str, "\n", -1);
  g_test_message ("%s", faults->str);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autofree char *prefix = g_strdup_printf ("test.xml:%u: ", expected[i]);

      g_assert_true (g_str_has_prefix (lines[i], prefix));
    }
  g_assert_cmpuint (g_strv_length (lines), ==, G_N_ELEMENTS (expected) + 1);
}

void
add_hostile_tests (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/hostile/", cases[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_case);
    }
  g_test_add_func ("/hostile/texts", test_texts);
  g_test_add_func ("/hostile/cut-anywhere", test_cut_anywhere);
  g_test_add_func ("/hostile/all-faults", test_all_faults);
}
