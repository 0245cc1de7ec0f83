/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-xml-rows.h"

G_BEGIN_DECLS

/* The references to records that are not in the file, so far: each once, with the line of the first. */
GHashTable *malbild_xml_references_new (void);

/* Returns: FALSE where there are too many */
gboolean malbild_xml_references_note  (GHashTable *pending, MalbildXmlRows *rows, const MalbildKind *kind, const MalbildUuid *uuid, guint line);

/* At the end of the file: those whose record never came are faults, by line. Returns: whether reading goes on */
gboolean malbild_xml_references_check (GHashTable *pending, MalbildXmlRows *rows);

G_END_DECLS
