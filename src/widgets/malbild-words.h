/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * malbild_capitalize:
 *
 * Tables hold words as they stand within a sentence; where one stands alone it begins with a capital letter.
 *
 * Returns: (transfer full): @text with its first letter in upper case
 */
char *malbild_capitalize (const char *text);

/**
 * malbild_fill:
 * @format: a sentence with %s in it, such as a table holds
 *
 * Returns: (transfer full): the sentence with @text in it
 */
char *malbild_fill (const char *format, const char *text);

G_END_DECLS
