/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "malbild-xml-compat.h"

G_BEGIN_DECLS

/** malbild_xml_schema_text: data/malbild-goal-set-1.xsd, which is compiled in. */
GBytes *malbild_xml_schema_text (void);

/**
 * malbild_xml_schema_get:
 *
 * Returns: (transfer none): the schema without its identity constraints, compiled once; it may be used in several threads
 */
xmlSchema *malbild_xml_schema_get (void);

G_END_DECLS
