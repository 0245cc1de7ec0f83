/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * malbild_sample_open:
 *
 * The sample goal sets of an invented municipality, as native XML. They are compiled in.
 *
 * Returns: (transfer full): the stream, for malbild_xml_import(), or NULL with @error set
 */
GInputStream *malbild_sample_open (GError **error);

G_END_DECLS
