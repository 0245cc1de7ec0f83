/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MalbildPrivacyType:
 * @MALBILD_PRIVACY_IDENTITY_NUMBER: a Swedish personal identity number or coordination number
 * @MALBILD_PRIVACY_PHONE: a phone number, as it is written in Sweden or internationally
 * @MALBILD_PRIVACY_EMAIL: an e-mail address
 *
 * What points at one person and has no place in what the public said.
 */
typedef enum {
  MALBILD_PRIVACY_IDENTITY_NUMBER = 1 << 0,
  MALBILD_PRIVACY_PHONE           = 1 << 1,
  MALBILD_PRIVACY_EMAIL           = 1 << 2,
} MalbildPrivacyType;

/**
 * MalbildPrivacyRemark:
 * @type: what it looks like
 * @start: the first byte of it
 * @end: the byte after the last one of it
 */
typedef struct {
  MalbildPrivacyType type;
  gsize              start;
  gsize              end;
} MalbildPrivacyRemark;

/**
 * malbild_privacy_find:
 * @text: UTF-8
 *
 * Looks for what seems to point at one person. It is a remark for a person to look at: nothing is ever refused by it, and
 * it may be wrong in both directions. Dates, registry numbers, amounts, postal codes and times of day are let be.
 * It takes time in proportion to the length of @text.
 *
 * Returns: (transfer full) (element-type MalbildPrivacyRemark): what was found, in the order of @text, never overlapping
 */
GArray *malbild_privacy_find (const char *text);

/**
 * malbild_privacy_find_types:
 *
 * Returns: what malbild_privacy_find() would find, as bits of #MalbildPrivacyType; 0 for nothing
 */
guint malbild_privacy_find_types (const char *text);

/**
 * malbild_privacy_describe:
 *
 * For a text that is kept already.
 *
 * Returns: (transfer full) (nullable): a sentence that names all that looks like something, and says what to do; NULL where
 *   nothing does
 */
char *malbild_privacy_describe (const char *text);

/**
 * malbild_privacy_remark:
 *
 * The same for a text of a field in which people's words are written (#MalbildField.remark_input), as soon as it is typed.
 * What a goal file has kept once stays in its journal, so it asks to mend the text first.
 *
 * Returns: (transfer full) (nullable): a sentence; NULL where nothing is to be remarked
 */
char *malbild_privacy_remark   (const char *text);

G_END_DECLS
