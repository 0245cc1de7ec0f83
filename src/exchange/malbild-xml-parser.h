/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "malbild-progress.h"
#include "malbild-xml-compat.h"
#include "malbild-xml-faults.h"

G_BEGIN_DECLS

/**
 * MalbildXmlAttribute:
 * @ns: (nullable): its namespace
 * @value: its value, not terminated
 */
typedef struct {
  const char *name;
  const char *ns;
  const char *value;
  gsize       length;
} MalbildXmlAttribute;

/**
 * MalbildXmlEvents:
 * @start: an element begins; @attributes is as libxml2's startElementNs() has them, see malbild_xml_attribute()
 * @end: it ends
 * @text: a piece of text; one text can come in several
 *
 * What is in a file, in its order. Namespace declarations, comments and processing instructions are passed over.
 * @line is that of the end of the tag, of the end of the text. Each returns whether reading goes on.
 */
typedef struct {
  gboolean (*start) (gpointer data, guint line, const char *ns, const char *name, const xmlChar **attributes, guint n_attributes);
  gboolean (*end)   (gpointer data, guint line);
  gboolean (*text)  (gpointer data, guint line, const char *text, gsize length);
} MalbildXmlEvents;

/**
 * MalbildXmlSource:
 * @in: the file
 * @events: who hears what is in it, with @data
 * @also: (nullable): libxml2's own handler (of a schema) that hears the same after @events, with @also_data
 * @line: (out): the line that has been reached
 */
typedef struct {
  GInputStream           *in;
  const MalbildXmlEvents *events;
  gpointer                data;
  xmlSAXHandler          *also;
  gpointer                also_data;
  MalbildXmlFaults       *faults;
  MalbildProgressFunc     progress;
  gpointer                progress_data;
  GCancellable           *cancellable;
  guint                   line;
} MalbildXmlSource;

/* Before anything else of libxml2, in any thread. */
void malbild_xml_init (void);

MalbildXmlAttribute malbild_xml_attribute (const xmlChar **attributes, guint i);

/**
 * malbild_xml_parse:
 *
 * Reads @source to its end in bounded memory, past the guard (malbild-xml-guard.h) and through libxml2. What is wrong
 * with it as XML goes to its faults.
 *
 * Returns: whether the whole file was read; if not, one of the faults ended it or source->faults->error says why
 */
gboolean malbild_xml_parse (MalbildXmlSource *source);

G_END_DECLS
