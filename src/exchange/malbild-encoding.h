/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "malbild-error.h"

G_BEGIN_DECLS

/**
 * MalbildEncoding:
 * @MALBILD_ENCODING_UTF_8: with or without a byte order mark
 * @MALBILD_ENCODING_UTF_16: with a byte order mark, as spreadsheets write “Unicode text”
 * @MALBILD_ENCODING_WINDOWS_1252: what is no UTF-8, as older spreadsheets write in western Europe
 */
typedef enum {
  MALBILD_ENCODING_UTF_8,
  MALBILD_ENCODING_UTF_16,
  MALBILD_ENCODING_WINDOWS_1252,
} MalbildEncoding;

/**
 * malbild_encoding_to_utf8:
 * @name: what the file is called, for messages
 * @encoding: (out): what was recognised
 *
 * Makes UTF-8 of the bytes of a text file, without byte order mark.
 *
 * Returns: (transfer full): the text, or NULL with MALBILD_ERROR_INVALID, "NAME:LINE: what is wrong", where it is none
 */
GString *malbild_encoding_to_utf8 (const guint8 *bytes, gsize n, const char *name, MalbildEncoding *encoding, GError **error);

G_END_DECLS
