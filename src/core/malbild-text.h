/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** MALBILD_TEXT_MAX: the longest text of one line, in characters. */
#define MALBILD_TEXT_MAX 500
/** MALBILD_PARAGRAPHS_MAX: the longest text of several paragraphs, in characters. */
#define MALBILD_PARAGRAPHS_MAX 100000

/**
 * malbild_text_clean:
 * @text: what was typed, pasted or read
 * @paragraphs: whether line breaks may stand in it
 * @max: the greatest length in characters
 * @error: return location for a MALBILD_ERROR_INVALID
 *
 * Makes text fit to be kept: valid UTF-8 in NFC, no control characters, nothing that XML 1.0 cannot carry,
 * line breaks as `\n`, no blanks at either end. Line breaks in a text of one line become blanks; anything
 * else that does not fit is refused, never dropped.
 *
 * Returns: (transfer full) (nullable): the text, possibly empty, or NULL with @error set
 */
char *malbild_text_clean (const char *text, gboolean paragraphs, gsize max, GError **error);

/**
 * malbild_text_is_clean:
 *
 * Returns: whether malbild_text_clean() would return @text as it is
 */
gboolean malbild_text_is_clean (const char *text, gboolean paragraphs, gsize max);

/**
 * malbild_text_fold:
 * @text: UTF-8
 *
 * The form in which texts are searched: case folded, accents removed, but å, ä and ö kept as the letters
 * that they are in Swedish.
 *
 * Returns: (transfer full): the folded text
 */
char *malbild_text_fold (const char *text);

/**
 * malbild_text_sort_key:
 * @text: UTF-8
 *
 * A key whose bytes compare as titles sort in a Swedish list: the folded form with å, ä, ö after z.
 *
 * Returns: (transfer full): the key
 */
char *malbild_text_sort_key (const char *text);

/**
 * malbild_text_capitalize:
 *
 * Tables hold words as they stand within a sentence; where one stands alone it begins with a capital letter.
 *
 * Returns: (transfer full): @text with its first letter in upper case
 */
char *malbild_text_capitalize (const char *text);

/**
 * malbild_text_fill:
 * @format: a sentence with %s in it, such as a table holds
 *
 * Returns: (transfer full): the sentence with @text in it
 */
char *malbild_text_fill (const char *format, const char *text);

/** MALBILD_TEXT_DOT: what stands between the parts of a line that says several things of a record. */
#define MALBILD_TEXT_DOT " · "

/**
 * malbild_text_append_part:
 * @line: parts with a separator between each two
 * @separator: what stands between them, such as MALBILD_TEXT_DOT
 * @part: (nullable): one more part; nothing is added where it is empty
 */
void malbild_text_append_part (GString *line, const char *separator, const char *part);

/**
 * malbild_text_append_table_cell:
 * @line: cells of a table that is copied to a spreadsheet, with what parts them
 * @text: what the next cell says
 *
 * Appends the text without tabs and line breaks. What a spreadsheet would take for a formula begins with an apostrophe,
 * which makes it text there.
 */
void malbild_text_append_table_cell (GString *line, const char *text);

/**
 * malbild_text_plain_number:
 * @input: a number as people write it: blanks of any sort between thousands, a minus sign or hyphen
 *
 * Returns: (transfer full): the number without blanks, with `-` as its sign
 */
char *malbild_text_plain_number (const char *input);

G_END_DECLS
