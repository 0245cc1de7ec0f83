/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * malbild_integer_read:
 * @input: a whole number as people type it and spreadsheets show it: blanks, apostrophes or the language's own separator
 *   between thousands, a plus, or a minus of any form; parentheses around it, as accounts have it, make it negative, too
 * @integer: (out): the number
 *
 * Decimals are refused unless all of them are zeros, and so is what could be meant with decimals or without: where a comma
 * is the decimal one, `1,500` may be one and a half, or an English 1500.
 *
 * Returns: FALSE with a MALBILD_ERROR_INVALID that quotes @input and says what is wrong with it
 */
gboolean malbild_integer_read   (const char *input, gint64 *integer, GError **error);

/* Appends it with thousands apart: as her language has it, or else with narrow blanks that no line breaks at */
void     malbild_integer_append (guint64 magnitude, GString *string);

/* Returns: (transfer full): as a person reads it in her language, with thousands apart */
char    *malbild_integer_format (gint64 integer);

G_END_DECLS
