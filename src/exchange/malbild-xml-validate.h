/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "malbild-xml-faults.h"

G_BEGIN_DECLS

/**
 * malbild_xml_validate:
 * @in: the native XML
 * @name: what the file is called, for messages
 * @report: called with a sentence a fault, "NAME:LINE: what is wrong, and what to do", in the order of the file but for
 *   references to records that are not in it, which come last
 *
 * Checks a file as malbild_xml_import() does, and by the schema besides, but goes on after each fault.
 * What is valid here can be imported and the other way round.
 *
 * It takes bounded memory, and may run in any thread.
 *
 * Returns: whether no fault was found; FALSE with @error set where checking did not come to an end (a file that cannot be
 *   read, cancelling, MALBILD_LIMIT_FAULTS)
 */
gboolean malbild_xml_validate (GInputStream *in, const char *name, MalbildFaultFunc report, gpointer data, GCancellable *cancellable, GError **error);

/** malbild_xml_validate_file: the same with the file at @path. */
gboolean malbild_xml_validate_file (const char *path, MalbildFaultFunc report, gpointer data, GCancellable *cancellable, GError **error);

G_END_DECLS
