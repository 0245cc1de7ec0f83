/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** MALBILD_DECIMAL_UNIT: how many millionths make a one. */
#define MALBILD_DECIMAL_UNIT G_GINT64_CONSTANT (1000000)

/** MALBILD_DECIMAL_MAX: the largest decimal number, in millionths: twelve digits before the point and six after it. */
#define MALBILD_DECIMAL_MAX (G_GINT64_CONSTANT (1000000000000) * MALBILD_DECIMAL_UNIT - 1)

/**
 * malbild_decimal_parse:
 * @text: as files have it: `31.5`, `-0.25`, `12`; a point, and no needless zeros
 * @decimal: (out): the number in millionths
 *
 * Returns: FALSE if @text is nothing of the kind
 */
gboolean malbild_decimal_parse (const char *text, gint64 *decimal);

/**
 * malbild_decimal_read:
 * @input: as people type it: a decimal comma or point, blanks between thousands
 * @decimal: (out): the number in millionths
 *
 * Returns: FALSE if @input is no number, has too many digits, or more than six decimals
 */
gboolean malbild_decimal_read (const char *input, gint64 *decimal);

/* Appends the form that files use. */
void malbild_decimal_append (gint64 decimal, GString *string);

/* Returns: (transfer full): as a person reads it in her language */
char *malbild_decimal_format (gint64 decimal);

G_END_DECLS
