/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test-exchange.h"

#include <libxml/xmlsave.h>

#include "generate.h"
#include "malbild-xml-names.h"
#include "malbild-xml-rows.h"
#include "malbild-xml-schema.h"

/*
 * A full export, in which one thing at a time is dropped, doubled, moved, renamed or filled with something else. The whole
 * schema, the import and the validation have to agree on each, and only what is listed here as legal may pass.
 */

/* The fields that may be left out: the list to look through when a field comes or goes. */
static const struct { const char *kind; const char *fields; } optional[] = {
  { "municipality",       "code contact note web-links" },
  { "goal-set",           "valid council-term description archived note web-links" },
  { "vision-statement",   "text note web-links" },
  { "core-value",         "text note web-links" },
  { "body",               "short-title parent note web-links" },
  { "decision",           "body date section registry-number together-with note web-links" },
  { "programme",          "introduction decision valid note web-links" },
  { "goal-area",          "number origin decision note web-links" },
  { "area-succession",    "note web-links" },
  { "target-group",       "text note web-links" },
  { "focus-area",         "text note web-links" },
  { "theme",              "feedback answered note web-links" },
  { "goal",               "area number citizen-perspective responsible official valid decision maintenance note web-links" },
  { "wording",            "body date decision note web-links" },
  { "contribution",       "note web-links" },
  { "succession",         "note web-links" },
  { "dropped-goal",       "note web-links" },
  { "sdg-link",           "note web-links" },
  { "vision-link",        "note web-links" },
  { "value-link",         "note web-links" },
  { "clarification",      "target-group focus-area note web-links" },
  { "directive",          "body text date decision note web-links" },
  { "assignment",         "text given-by body goal due decision note web-links" },
  { "means",              "goal title operations investment maintenance note web-links" },
  { "indicator",          "unit polarity baseline baseline-date target target-date frequency source kpi note web-links" },
  { "measurement",        "total women men note web-links" },
  { "activity",           "text planned actual responsible official note web-links" },
  { "process-step",       "text body planned actual note web-links" },
  { "milestone",          "planned actual body decision note web-links" },
  { "reporting-occasion", "period due note web-links" },
  { "assessment",         "occasion rationale forecast forecast-rationale author date ready note web-links" },
  { "dialogue-event",     "step date place form purpose question participants note web-links" },
  { "input",              "event target-group area theme received feedback answered note web-links" },
  { "input-link",         "note web-links" },
  { "criterion",          "text set-limit area-limit body-limit vocabulary off note web-links" },
  { "override",           "goal area body author date note web-links" },
  { "judgement",          "goal rationale author date note web-links" },
};

#define LINE   (1 << MALBILD_FIELD_TEXT)
#define PARAS  (1 << MALBILD_FIELD_PARAGRAPHS)
#define LINKS  (1 << MALBILD_FIELD_WEB_LINKS)
#define DECI   (1 << MALBILD_FIELD_DECIMAL)
#define TEXTS  (LINE | PARAS)
#define NUMBER (1 << MALBILD_FIELD_INTEGER)
#define DATE   (1 << MALBILD_FIELD_DATE)
#define PERIOD (1 << MALBILD_FIELD_PERIOD)

/* What every field is filled with in turn, and the types of field that take it. Choices take their nicks. */
static const struct { const char *value; guint types; } values[] = {
  { "", 0 }, { " ", 0 }, { "\n", 0 }, { " x", 0 }, { "x\n", 0 }, { "x\ty", 0 }, { "a\xc2\xa0", 0 }, { "\xe3\x80\x80" "a", 0 },
  { "a\xe2\x80\xa8" "b", 0 }, { "a\xc2\x85" "b", 0 }, { "a\x7f" "b", 0 }, { "\xef\xb7\x90", 0 }, { "\xf0\x9f\xbf\xbe", 0 },
  { "a\nb", PARAS }, { "x", TEXTS }, { "nonsense", TEXTS }, { "a  b", TEXTS }, { "<&>", TEXTS },
  { "2019", TEXTS | NUMBER | DECI | DATE | PERIOD }, { "2019-13", TEXTS }, { "2019-00", TEXTS }, { "2019-25", TEXTS }, { "0000", TEXTS },
  { "2019-06", TEXTS | DATE | PERIOD }, { "2019-21", TEXTS | DATE | PERIOD }, { "2019-24", TEXTS | DATE | PERIOD },
  { "2019-02-29", TEXTS }, { "2020-02-29", TEXTS | DATE | PERIOD }, { "1900-02-29", TEXTS }, { "2019-06-31", TEXTS },
  { "19-06", TEXTS }, { "2019-6-1", TEXTS }, { "2019-06-17T00:00:00", TEXTS }, { "20190617", TEXTS | NUMBER | DECI }, { "2019-06-17 ", 0 },
  { "2020/2027", TEXTS | PERIOD }, { "2020/..", TEXTS | PERIOD }, { "../2020-23", TEXTS | PERIOD }, { "2020/2020", TEXTS | PERIOD },
  { "../..", TEXTS }, { "2020/", TEXTS }, { "/2020", TEXTS }, { "2020 / 2027", TEXTS }, { "2020/2021/2022", TEXTS }, { "2020/\n2027", PARAS },
  { "0", TEXTS | NUMBER | DECI }, { "-1", TEXTS | NUMBER | DECI }, { "1.5", TEXTS | DECI }, { "+1", TEXTS }, { "01", TEXTS }, { "-0", TEXTS }, { "-", TEXTS },
  { " 5 ", NUMBER }, { "\n5\n", NUMBER }, { "5 5", TEXTS }, { "0x10", TEXTS },
  { "9223372036854775807", TEXTS | NUMBER }, { "9223372036854775808", TEXTS }, { "-9223372036854775807", TEXTS | NUMBER }, { "-9223372036854775808", TEXTS },
  { "31.500", TEXTS }, { ".5", TEXTS }, { "5.", TEXTS }, { "-0.25", TEXTS | DECI }, { "00.5", TEXTS }, { "-0.0", TEXTS }, { "1e3", TEXTS }, { "0.000001", TEXTS | DECI },
  { "999999999999", TEXTS | NUMBER | DECI }, { "1000000000000", TEXTS | NUMBER }, { "-999999999999", TEXTS | NUMBER | DECI },
  { "0.0000001", TEXTS }, { "999999999999.999999", TEXTS | DECI }, { "-1000000000000", TEXTS | NUMBER }, { "1,5", TEXTS }, { "1.0", TEXTS },
  { "https://example.org/a", TEXTS | LINKS }, { "mailto:a@example.org", TEXTS | LINKS }, { "http://a https://b/c?d=e#f", TEXTS | LINKS }, { "http://a  http://b", TEXTS },
  { "http://a\nhttp://b", PARAS }, { "https://", TEXTS }, { "ftp://a", TEXTS }, { "javascript:alert(1)", TEXTS }, { "HTTP://a", TEXTS }, { "http://a<b", TEXTS }, { "http://\xc3\xa5.se/\xc3\xb6", TEXTS | LINKS },
  { "http://a\"b", TEXTS }, { "http://a{b}", TEXTS }, { "http://a\\b", TEXTS }, { "http://a\xe2\x80\xaf" "b", TEXTS }, { " http://a", 0 }, { "mailto:", TEXTS }, { "x http://a", TEXTS },
  { "draft", TEXTS }, { "Draft", TEXTS }, { "board", TEXTS }, { "decided", TEXTS }, { "decided ", 0 }, { "in-force", TEXTS }, { "3", TEXTS | NUMBER | DECI },
  { "6f9619ff-8b86-4011-b42d-00c04fc964ff", TEXTS }, { "6F9619FF-8B86-4011-B42D-00C04FC964FF", TEXTS }, { "{6f9619ff-8b86-4011-b42d-00c04fc964ff}", TEXTS },
};

/* What only the import refuses, because a schema cannot say it. */
static const struct { const char *value; guint types; } beyond_schema[] = {
  { "2027/2020", PERIOD }, { "2020-06/2020-05-31", PERIOD }, { "e\xcc\x81", TEXTS }, { "\xe2\x84\xab", TEXTS },
};

static xmlSchema *schema;
static guint n_mutations;

static void
ignore_cb (void            *data,
           MalbildXmlError  error)
{
}

static gboolean
schema_accepts (xmlDoc *document)
{
  xmlSchemaValidCtxt *context = xmlSchemaNewValidCtxt (schema);
  int result;

  xmlSchemaSetValidStructuredErrors (context, ignore_cb, NULL);
  result = xmlSchemaValidateDoc (context, document);
  xmlSchemaFreeValidCtxt (context);
  g_assert_cmpint (result, >=, 0);
  return result == 0;
}

static void
assert_verdict (xmlDoc     *document,
                gboolean    by_schema,
                gboolean    by_import,
                const char *what,
                xmlNode    *node)
{
  g_autofree char *where = g_strdup_printf ("%s %s/%s", what, node->parent->name, node->name);
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) faults = g_string_new (NULL);
  g_autoptr (MemoryDoors) doors = NULL;
  gboolean schema_verdict, valid;
  xmlChar *text;
  int length;

  xmlDocDumpMemoryEnc (document, &text, &length, "UTF-8");
  schema_verdict = schema_accepts (document);
  doors = import_from_text ((const char *) text, length, &error);
  valid = validate_text ((const char *) text, length, faults);
  if (schema_verdict != by_schema || (doors != NULL) != by_import || valid != by_import)
    {
      g_test_message ("%s: schema %d (%d), import %d (%d) %s, validation %d: %s", where, schema_verdict, by_schema,
                      doors != NULL, by_import, error != NULL ? error->message : "", valid, faults->str);
      g_test_fail ();
    }
  if (error != NULL)
    g_assert_true (g_str_has_prefix (error->message, "test.xml:"));
  xmlFree (text);
  n_mutations++;
}

static gboolean
is_root (xmlNode *node)
{
  return node->parent->type != XML_ELEMENT_NODE;
}

static xmlNode *
next_sibling (xmlNode *node)
{
  do
    node = node->next;
  while (node != NULL && node->type != XML_ELEMENT_NODE);
  return node;
}

/* How often the UUID of the record @node is in the file, beyond the record itself. */
static gboolean
is_referred_to (xmlNode *node)
{
  xmlChar *uuid = xmlGetNoNsProp (node, (const xmlChar *) "uuid");
  xmlChar *text;
  const char *first;
  gboolean found;

  xmlDocDumpMemory (node->doc, &text, NULL);
  first = strstr ((const char *) text, (const char *) uuid);
  found = strstr (first + 1, (const char *) uuid) != NULL;
  xmlFree (text);
  xmlFree (uuid);
  return found;
}

static gboolean
may_be_dropped (xmlNode *node)
{
  if (is_root (node))
    return FALSE;
  if (xmlHasProp (node, (const xmlChar *) "uuid") != NULL)
    return !is_referred_to (node);

  for (guint i = 0; i < G_N_ELEMENTS (optional); i++)
    if (g_str_equal (optional[i].kind, node->parent->name))
      {
        g_auto (GStrv) names = g_strsplit (optional[i].fields, " ", -1);

        return g_strv_contains ((const char *const *) names, (const char *) node->name);
      }
  return FALSE;
}

static const MalbildField *
field_of (xmlNode *node)
{
  const MalbildKind *kind = is_root (node) ? NULL : malbild_kind_by_name ((const char *) node->parent->name);

  return kind != NULL ? malbild_kind_get_field (kind, (const char *) node->name) : NULL;
}

/* Each of these changes @node of a copy of the document. */
static void
drop (xmlNode *node)
{
  gboolean legal = may_be_dropped (node);
  xmlDoc *document = node->doc;

  if (is_root (node))
    return;

  xmlNode shown = *node;
  xmlUnlinkNode (node);
  assert_verdict (document, legal, legal, "drop", &shown);
  xmlFreeNode (node);
}

static void
double_it (xmlNode *node)
{
  if (is_root (node))
    return;

  xmlAddNextSibling (node, xmlCopyNode (node, 1));
  assert_verdict (node->doc, FALSE, FALSE, "double", node);
}

/* Records of one kind may stand in any order; all else has its place. */
static void
move_down (xmlNode *node)
{
  xmlNode *next = next_sibling (node);
  gboolean legal = next != NULL && xmlStrEqual (next->name, node->name);

  if (next == NULL)
    return;

  xmlUnlinkNode (node);
  xmlAddNextSibling (next, node);
  assert_verdict (node->doc, legal, legal, "move", node);
}

static void
rename_it (xmlNode *node)
{
  xmlNodeSetName (node, (const xmlChar *) "renamed");
  assert_verdict (node->doc, FALSE, FALSE, "rename", node);
}

static void
leave_namespace (xmlNode *node)
{
  xmlSetNs (node, xmlNewNs (node, (const xmlChar *) "urn:x-other", (const xmlChar *) "o"));
  assert_verdict (node->doc, FALSE, FALSE, "leave namespace", node);
}

static void
add_child (xmlNode *node)
{
  xmlNewChild (node, NULL, (const xmlChar *) "more", NULL);
  assert_verdict (node->doc, FALSE, FALSE, "add child", node);
}

static void
add_text (xmlNode *node)
{
  if (field_of (node) != NULL || xmlStrEqual (node->name, (const xmlChar *) "title"))
    return;

  xmlNodeAddContent (node, (const xmlChar *) "text");
  assert_verdict (node->doc, FALSE, FALSE, "add text", node);
}

static void
add_attribute (xmlNode *node)
{
  xmlSetProp (node, (const xmlChar *) "more", (const xmlChar *) "1");
  assert_verdict (node->doc, FALSE, FALSE, "add attribute", node);
}

static void
add_language (xmlNode *node)
{
  xmlNodeSetLang (node, (const xmlChar *) "sv");
  assert_verdict (node->doc, FALSE, FALSE, "add xml:lang", node);
}

/* The one thing that may be added: it is a schema's own right. */
static void
add_hint (xmlNode *node)
{
  xmlNs *ns = xmlNewNs (node, (const xmlChar *) "http://www.w3.org/2001/XMLSchema-instance", (const xmlChar *) "xsi");

  xmlSetNsProp (node, ns, (const xmlChar *) "schemaLocation", (const xmlChar *) "urn:x-malbild:goal-set:1 nowhere.xsd");
  assert_verdict (node->doc, TRUE, TRUE, "add hint", node);
}

static void
drop_attribute (xmlNode *node)
{
  if (node->properties == NULL)
    return;

  xmlRemoveProp (node->properties);
  assert_verdict (node->doc, FALSE, FALSE, "drop attribute", node);
}

static void
empty_attribute (xmlNode *node)
{
  if (node->properties == NULL)
    return;

  xmlSetProp (node, node->properties->name, (const xmlChar *) "");
  assert_verdict (node->doc, FALSE, FALSE, "empty attribute", node);
}

static void
mistype_attribute (xmlNode *node)
{
  xmlChar *value;
  g_autofree char *upper = NULL;

  if (node->properties == NULL)
    return;

  value = xmlNodeGetContent ((xmlNode *) node->properties);
  upper = g_ascii_strup ((const char *) value, -1);
  if (g_str_equal (upper, (const char *) value))
    upper[0] = '2';
  xmlSetProp (node, node->properties->name, (const xmlChar *) upper);
  assert_verdict (node->doc, FALSE, FALSE, "mistype attribute", node);
  xmlFree (value);
}

static void (*const mutations[]) (xmlNode *node) = {
  drop, double_it, move_down, rename_it, leave_namespace, add_child, add_text, add_attribute, add_language, add_hint,
  drop_attribute, empty_attribute, mistype_attribute,
};

static void
fill (xmlNode    *node,
      const char *value,
      gboolean    by_schema,
      gboolean    by_import)
{
  xmlChar *escaped = xmlEncodeSpecialChars (node->doc, (const xmlChar *) value);
  g_autofree char *what = g_strdup_printf ("fill with “%s”", value);

  xmlNodeSetContent (node, escaped);
  xmlFree (escaped);
  assert_verdict (node->doc, by_schema, by_import, what, node);
}

static void
collect (xmlNode   *node,
         GPtrArray *elements)
{
  if (node->type != XML_ELEMENT_NODE)
    return;

  g_ptr_array_add (elements, node);
  for (xmlNode *child = node->children; child != NULL; child = child->next)
    collect (child, elements);
}

/* The @i-th element of a new copy. */
static xmlNode *
copy_of (xmlDoc *document,
         guint   i)
{
  g_autoptr (GPtrArray) elements = g_ptr_array_new ();
  xmlDoc *copy = xmlCopyDoc (document, 1);

  collect (xmlDocGetRootElement (copy), elements);
  return g_ptr_array_index (elements, i);
}

/* A full export, all of it small: each kind with every field, then (the second of its @n records) with what it must have, and
 * with stubs. */
static xmlDoc *
make_document (guint n)
{
  g_autoptr (MemoryDoors) doors = generate_content (42, n, 1);
  g_autofree char *text = export_to_text (doors, NULL);

  return xmlReadMemory (text, (int) strlen (text), "test.xml", NULL, MALBILD_XML_OPTIONS);
}

static xmlSchema *
compile_whole_schema (void)
{
  g_autoptr (GBytes) text = malbild_xml_schema_text ();
  gsize size;
  const char *bytes = g_bytes_get_data (text, &size);
  xmlSchemaParserCtxt *context = xmlSchemaNewMemParserCtxt (bytes, (int) size);
  xmlSchema *compiled = xmlSchemaParse (context);

  g_assert_nonnull (compiled);
  xmlSchemaFreeParserCtxt (context);
  return compiled;
}

/* Of elements that mean the same (a stub is no record) one is enough. */
static gboolean
is_first_of_its_kind (xmlNode    *node,
                      GHashTable *seen)
{
  return g_hash_table_add (seen, g_strdup_printf ("%s/%s/%d", node->parent->name, node->name, xmlChildElementCount (node) > 0));
}

static void
test_structure (void)
{
  xmlDoc *document = make_document (2);
  g_autoptr (GPtrArray) elements = g_ptr_array_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  schema = compile_whole_schema ();
  n_mutations = 0;
  collect (xmlDocGetRootElement (document), elements);
  assert_verdict (document, TRUE, TRUE, "nothing", xmlDocGetRootElement (document));
  /* Every kind is read and checked by the same code: each mutation is tried on every third kind of element. */
  for (guint i = 0; i < elements->len; i++)
    {
      if (!is_first_of_its_kind (g_ptr_array_index (elements, i), seen))
        continue;
      for (guint j = g_hash_table_size (seen) % 3; j < G_N_ELEMENTS (mutations); j += 3)
        {
          xmlNode *node = copy_of (document, i);
          xmlDoc *copy = node->doc;

          mutations[j] (node);
          xmlFreeDoc (copy);
        }
    }
  g_test_message ("%u mutations", n_mutations);
  g_assert_cmpuint (n_mutations, >, 1000);
  xmlFreeDoc (document);
  xmlSchemaFree (schema);
}

/* All values for the first fields of a type; some for the others, which are read by the same code and which test-schema.c
 * knows to be the same. Of choices each has a list of its own, so they get more. */
static gboolean
is_wanted (const MalbildField *field,
           guint               i,
           guint               j)
{
  static guint n_seen[2][MALBILD_FIELD_WEB_LINKS + 1];
  guint *n = &n_seen[field->max != 0][field->type];

  if (j == 0)
    (*n)++;
  return *n <= 2 || (i + j) % (field->type == MALBILD_FIELD_CHOICE ? 5 : 23) == 0;
}

static void
fill_in_turn (xmlDoc *document,
              guint   i)
{
  g_autoptr (GPtrArray) elements = g_ptr_array_new ();
  const MalbildField *field;
  xmlNode *node;

  collect (xmlDocGetRootElement (document), elements);
  field = field_of (g_ptr_array_index (elements, i));
  for (guint j = 0; field != NULL && j < G_N_ELEMENTS (values); j++)
    {
      gboolean legal = (values[j].types >> field->type & 1) != 0;

      if (!is_wanted (field, i, j))
        continue;
      if (field->type == MALBILD_FIELD_CHOICE)
        legal = malbild_choice_by_nick (field->choices, values[j].value) >= 0;
      if (legal && field->max != 0)
        legal = ABS (g_ascii_strtoll (values[j].value, NULL, 10)) <= field->max;
      node = copy_of (document, i);
      fill (node, values[j].value, legal, legal);
      xmlFreeDoc (node->doc);
    }
  for (guint j = 0; field != NULL && j < G_N_ELEMENTS (beyond_schema); j++)
    if ((beyond_schema[j].types >> field->type & 1) != 0)
      {
        node = copy_of (document, i);
        fill (node, beyond_schema[j].value, TRUE, FALSE);
        xmlFreeDoc (node->doc);
      }
}

static void
test_values (void)
{
  xmlDoc *document = make_document (1);
  g_autoptr (GPtrArray) elements = g_ptr_array_new ();
  g_autoptr (GHashTable) done = g_hash_table_new (NULL, NULL);

  schema = compile_whole_schema ();
  n_mutations = 0;
  collect (xmlDocGetRootElement (document), elements);
  for (guint i = 0; i < elements->len; i++)
    if (g_hash_table_add (done, (gpointer) field_of (g_ptr_array_index (elements, i))))
      fill_in_turn (document, i);
  g_test_message ("%u mutations", n_mutations);
  g_assert_cmpuint (n_mutations, >, 1000);
  xmlFreeDoc (document);
  xmlSchemaFree (schema);
}

void
add_mutation_tests (void)
{
  g_test_add_func ("/mutations/structure", test_structure);
  g_test_add_func ("/mutations/values", test_values);
}
