/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test-exchange.h"

#include "malbild-kind.h"
#include "malbild-xml-names.h"
#include "malbild-xml-rows.h"
#include "malbild-xml-schema.h"

/* The schema read as XML, against the tables of fields: whatever is forgotten in either fails. */

static xmlDoc *
read_schema (void)
{
  g_autoptr (GBytes) text = malbild_xml_schema_text ();
  gsize size;
  const char *bytes = g_bytes_get_data (text, &size);
  xmlDoc *schema = xmlReadMemory (bytes, (int) size, "schema", NULL, MALBILD_XML_OPTIONS);

  g_assert_nonnull (schema);
  return schema;
}

static char *
get_attribute (xmlNode    *node,
               const char *name)
{
  xmlChar *value = xmlGetNoNsProp (node, (const xmlChar *) name);
  char *copy = g_strdup ((const char *) value);

  xmlFree (value);
  return copy;
}

static gboolean
is_element (xmlNode    *node,
            const char *element,
            const char *name)
{
  g_autofree char *its_name = NULL;

  if (node->type != XML_ELEMENT_NODE || !g_str_equal (node->name, element))
    return FALSE;
  its_name = get_attribute (node, "name");
  return name == NULL || g_strcmp0 (its_name, name) == 0;
}

/* The first child of @parent that is an @element (called @name). */
static xmlNode *
find_child (xmlNode    *parent,
            const char *element,
            const char *name)
{
  for (xmlNode *node = parent->children; node != NULL; node = node->next)
    if (is_element (node, element, name))
      return node;
  g_error ("the schema has no %s %s in %s", element, name != NULL ? name : "", (const char *) parent->name);
}

static xmlNode *
next_element (xmlNode *node)
{
  do
    node = node->next;
  while (node != NULL && node->type != XML_ELEMENT_NODE);
  return node;
}

static void
assert_attribute (xmlNode    *node,
                  const char *name,
                  const char *expected)
{
  g_autofree char *value = get_attribute (node, name);

  g_assert_cmpstr (value, ==, expected);
}

static void
assert_documented (xmlNode *node)
{
  xmlNode *documentation = find_child (find_child (node, "annotation", NULL), "documentation", NULL);
  xmlChar *text = xmlNodeGetContent (documentation);

  g_assert_cmpuint (strlen ((const char *) text), >, 5);
  xmlFree (text);
}

static void
assert_choices (xmlNode             *root,
                xmlNode             *element,
                const MalbildChoice *choices)
{
  g_autofree char *type = get_attribute (element, "type");
  xmlNode *node = find_child (find_child (root, "simpleType", type + strlen ("g:")), "restriction", NULL);

  assert_attribute (node, "base", "xs:string");
  node = find_child (node, "enumeration", NULL);
  for (guint i = 0; choices[i].nick != NULL; i++, node = next_element (node))
    {
      g_assert_nonnull (node);
      assert_attribute (node, "value", choices[i].nick);
      assert_documented (node);
    }
  g_assert_null (node);
}

static void
assert_field (xmlNode            *root,
              xmlNode            *element,
              const MalbildField *field)
{
  static const char *const types[] = {
    [MALBILD_FIELD_TEXT] = "g:line", [MALBILD_FIELD_PARAGRAPHS] = "g:paragraphs", [MALBILD_FIELD_INTEGER] = "g:integer",
    [MALBILD_FIELD_DATE] = "g:date", [MALBILD_FIELD_PERIOD] = "g:period", [MALBILD_FIELD_REF] = "g:uuid",
    [MALBILD_FIELD_DECIMAL] = "g:decimal", [MALBILD_FIELD_WEB_LINKS] = "g:web-links",
  };

  g_assert_true (is_element (element, "element", field->name));
  assert_attribute (element, "minOccurs", field->required ? NULL : "0");
  assert_attribute (element, "maxOccurs", NULL);
  assert_documented (element);
  if (field->type == MALBILD_FIELD_CHOICE)
    assert_choices (root, element, field->choices);
  else
    assert_attribute (element, "type", field->max != 0 ? "g:amount" : types[field->type]);
}

/* What the schema lets an amount be is what its field does. */
static void
test_amount (void)
{
  xmlDoc *schema = read_schema ();
  xmlNode *type = find_child (xmlDocGetRootElement (schema), "simpleType", "amount");
  xmlNode *limit = find_child (find_child (type, "restriction", NULL), "minInclusive", NULL);
  const MalbildField *field = malbild_kind_get_field (&malbild_means_kind, "operations");
  g_autofree char *least = g_strdup_printf ("%" G_GINT64_FORMAT, -field->max);
  g_autofree char *most = g_strdup_printf ("%" G_GINT64_FORMAT, field->max);

  assert_documented (type);
  assert_attribute (limit, "value", least);
  assert_attribute (next_element (limit), "value", most);
  xmlFreeDoc (schema);
}

static void
test_kind (gconstpointer data)
{
  const MalbildKind *kind = data;
  xmlDoc *schema = read_schema ();
  xmlNode *root = xmlDocGetRootElement (schema);
  xmlNode *type = find_child (root, "complexType", kind->name);
  xmlNode *sequence = find_child (type, "sequence", NULL);
  xmlNode *element = find_child (sequence, "element", NULL);

  assert_documented (type);
  assert_attribute (next_element (sequence), "ref", "g:identity");
  for (guint i = 0; i < kind->n_fields; i++, element = next_element (element))
    {
      g_test_message ("%s", kind->fields[i].name);
      g_assert_nonnull (element);
      assert_field (root, element, &kind->fields[i]);
    }
  g_assert_null (element);
  xmlFreeDoc (schema);
}

static void
assert_constraint (xmlNode    *goal_file,
                   const char *element,
                   const char *name,
                   const char *refer,
                   const char *selector,
                   const char *field)
{
  xmlNode *node = find_child (goal_file, element, name);

  assert_attribute (node, "refer", refer);
  assert_attribute (find_child (node, "selector", NULL), "xpath", selector);
  assert_attribute (find_child (node, "field", NULL), "xpath", field);
}

static void
assert_key (xmlNode           *goal_file,
            const MalbildKind *kind)
{
  gboolean outside = malbild_xml_kind_can_be_outside (kind);
  g_autofree char *name = g_strconcat (kind->name, "-key", NULL);
  g_autofree char *selector = g_strconcat ("g:", kind->name, outside ? "|g:outside/g:" : NULL, kind->name, NULL);

  assert_constraint (goal_file, "key", name, NULL, selector, "@uuid");
}

static void
assert_reference (xmlNode            *goal_file,
                  const MalbildKind  *kind,
                  const MalbildField *field)
{
  g_autofree char *name = g_strdup_printf ("%s-%s-ref", kind->name, field->name);
  g_autofree char *refer = g_strdup_printf ("g:%s-key", field->target->name);
  g_autofree char *selector = g_strconcat ("g:", kind->name, NULL);
  g_autofree char *xpath = g_strconcat ("g:", field->name, NULL);

  assert_constraint (goal_file, "keyref", name, refer, selector, xpath);
}

static void
test_constraints (void)
{
  xmlDoc *schema = read_schema ();
  xmlNode *goal_file = find_child (xmlDocGetRootElement (schema), "element", MALBILD_XML_ROOT);
  guint n_kinds, n_expected = 0, n_found = 0;
  const MalbildKind *const *kinds = malbild_kinds (&n_kinds);

  for (guint i = 0; i < n_kinds; i++)
    {
      assert_key (goal_file, kinds[i]);
      n_expected++;
      for (guint j = 0; j < kinds[i]->n_fields; j++)
        if (kinds[i]->fields[j].type == MALBILD_FIELD_REF)
          {
            assert_reference (goal_file, kinds[i], &kinds[i]->fields[j]);
            n_expected++;
          }
    }
  for (xmlNode *node = goal_file->children; node != NULL; node = node->next)
    n_found += is_element (node, "key", NULL) || is_element (node, "keyref", NULL);
  g_assert_cmpuint (n_found, ==, n_expected);
  xmlFreeDoc (schema);
}

/* Each child of @sequence is the next of the kinds (that can be outside). */
static void
assert_sequence (xmlNode  *sequence,
                 gboolean  outside)
{
  xmlNode *element = find_child (sequence, "element", NULL);
  guint n_kinds;
  const MalbildKind *const *kinds = malbild_kinds (&n_kinds);

  for (guint i = 0; i < n_kinds; i++)
    {
      g_autofree char *type = g_strconcat ("g:", outside ? "stub" : kinds[i]->name, NULL);

      if (outside && !malbild_xml_kind_can_be_outside (kinds[i]))
        continue;
      assert_attribute (element, "name", kinds[i]->name);
      assert_attribute (element, "type", type);
      assert_attribute (element, "minOccurs", "0");
      assert_attribute (element, "maxOccurs", "unbounded");
      element = next_element (element);
    }
  if (!outside)
    {
      assert_attribute (element, "name", MALBILD_XML_OUTSIDE);
      assert_attribute (element, "minOccurs", "0");
      assert_attribute (element, "maxOccurs", NULL);
      element = next_element (element);
    }
  g_assert_null (element);
}

static void
test_order (void)
{
  xmlDoc *schema = read_schema ();
  xmlNode *root = xmlDocGetRootElement (schema);
  xmlNode *goal_file = find_child (find_child (root, "element", MALBILD_XML_ROOT), "complexType", NULL);
  xmlNode *version = find_child (goal_file, "attribute", "version");

  assert_attribute (root, "targetNamespace", MALBILD_XML_NAMESPACE);
  assert_attribute (root, "elementFormDefault", "qualified");
  assert_attribute (version, "use", "required");
  assert_attribute (version, "fixed", MALBILD_XML_VERSION);
  assert_sequence (find_child (goal_file, "sequence", NULL), FALSE);
  assert_sequence (find_child (find_child (root, "complexType", MALBILD_XML_OUTSIDE), "sequence", NULL), TRUE);
  xmlFreeDoc (schema);
}

void
add_schema_tests (void)
{
  guint n_kinds;
  const MalbildKind *const *kinds = malbild_kinds (&n_kinds);

  for (guint i = 0; i < n_kinds; i++)
    {
      g_autofree char *path = g_strconcat ("/schema/", kinds[i]->name, NULL);

      g_test_add_data_func (path, kinds[i], test_kind);
    }
  g_test_add_func ("/schema/amount", test_amount);
  g_test_add_func ("/schema/constraints", test_constraints);
  g_test_add_func ("/schema/order", test_order);
}
