/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * malbild_web_links_is_valid:
 * @text: clean text
 *
 * Returns: whether @text is addresses of http, https or mailto with one blank between two
 */
gboolean malbild_web_links_is_valid (const char *text);

/**
 * malbild_web_links_read:
 * @input: what a person typed or pasted: addresses with blanks or line breaks between them. What has no scheme but
 *   looks like a host or a mail address is given one.
 * @error: return location for a MALBILD_ERROR_INVALID that names the address that is none
 *
 * Returns: (transfer full) (nullable): the addresses as they are kept
 */
char *malbild_web_links_read (const char *input, GError **error);

/**
 * malbild_web_links_split:
 *
 * Returns: (transfer full): each address of @text (nullable)
 */
char **malbild_web_links_split (const char *text);

G_END_DECLS
