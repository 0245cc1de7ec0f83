/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlschemas.h>

/* What differs between libxml2 2.9.14 and 2.15, and nothing else. */

/* Structured errors became const in 2.12. */
#if LIBXML_VERSION >= 21200
typedef const xmlError *MalbildXmlError;
#else
typedef xmlError *MalbildXmlError;
#endif

/* No network and no external entities; entities are never substituted, the limits of libxml2 never lifted. */
#if LIBXML_VERSION >= 21300
#define MALBILD_XML_OPTIONS (XML_PARSE_NONET | XML_PARSE_NO_XXE)
#else
#define MALBILD_XML_OPTIONS (XML_PARSE_NONET)
#endif

/* How many bytes of the file the parser has read. */
static inline guint64
malbild_xml_bytes_read (xmlParserCtxt *context)
{
#if LIBXML_VERSION >= 21400
  unsigned long n = 0;

  (void) xmlCtxtGetInputPosition (context, 0, NULL, NULL, NULL, &n);
  return n;
#else
  return (guint64) MAX (xmlByteConsumed (context), 0);
#endif
}
