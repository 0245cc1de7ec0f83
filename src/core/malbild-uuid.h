/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** MALBILD_UUID_STRING_SIZE: bytes of the text form (RFC 9562), its closing zero included. */
#define MALBILD_UUID_STRING_SIZE 37

/**
 * MalbildUuid:
 *
 * The identity of a record that survives export, import and merging.
 */
typedef struct {
  guint8 bytes[16];
} MalbildUuid;

void     malbild_uuid_generate  (MalbildUuid *uuid);
gboolean malbild_uuid_parse     (const char *text, MalbildUuid *uuid);
void     malbild_uuid_to_string (const MalbildUuid *uuid, char text[MALBILD_UUID_STRING_SIZE]);
gboolean malbild_uuid_equal     (gconstpointer a, gconstpointer b);
guint    malbild_uuid_hash      (gconstpointer uuid);

G_END_DECLS
