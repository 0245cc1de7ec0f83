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

G_END_DECLS
