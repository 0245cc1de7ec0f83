/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-xml-schema.h"

#include "malbild-exchange-resources.h"
#include "malbild-xml-parser.h"

#define SCHEMA_PATH "/io/github/malbild/Malbild/exchange/malbild-goal-set-1.xsd"

GBytes *
malbild_xml_schema_text (void)
{
  static gsize registered;
  GBytes *text;

  if (g_once_init_enter (&registered))
    {
      malbild_exchange_register_resource ();
      g_once_init_leave (&registered, 1);
    }
  text = g_resources_lookup_data (SCHEMA_PATH, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_assert (text != NULL);
  return text;
}

static gboolean
is_identity_constraint (const xmlNode *node)
{
  return node->type == XML_ELEMENT_NODE && (g_str_equal (node->name, "key") || g_str_equal (node->name, "keyref"));
}

/*
 * For keys and references libxml2 keeps some hundred bytes a record until the end of the file, and it does not know the
 * line of a reference that leads nowhere. MalbildXmlRows looks after both, in 20 to 30 bytes.
 */
static void
remove_identity_constraints (xmlNode *parent)
{
  xmlNode *next;

  for (xmlNode *node = parent->children; node != NULL; node = next)
    {
      next = node->next;
      remove_identity_constraints (node);
      if (is_identity_constraint (node))
        {
          xmlUnlinkNode (node);
          xmlFreeNode (node);
        }
    }
}

static xmlSchema *
compile (void)
{
  g_autoptr (GBytes) text = malbild_xml_schema_text ();
  gsize size;
  const char *bytes = g_bytes_get_data (text, &size);
  xmlSchemaParserCtxt *parser;
  xmlSchema *schema;
  xmlDoc *document;

  malbild_xml_init ();
  document = xmlReadMemory (bytes, (int) size, "malbild-goal-set-1.xsd", NULL, MALBILD_XML_OPTIONS);
  g_assert (document != NULL);
  remove_identity_constraints (xmlDocGetRootElement (document));
  parser = xmlSchemaNewDocParserCtxt (document);
  schema = xmlSchemaParse (parser);
  xmlSchemaFreeParserCtxt (parser);
  xmlFreeDoc (document);
  g_assert (schema != NULL);
  return schema;
}

xmlSchema *
malbild_xml_schema_get (void)
{
  static xmlSchema *schema;

  if (g_once_init_enter (&schema))
    g_once_init_leave (&schema, compile ());
  return schema;
}
