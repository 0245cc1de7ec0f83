/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-uuid.h"

#include <string.h>

void
malbild_uuid_generate (MalbildUuid *uuid)
{
  g_autofree char *text = g_uuid_string_random ();
  gboolean ok = malbild_uuid_parse (text, uuid);

  g_assert (ok);
}

/* Where the bytes stand in the text form: 8-4-4-4-12. */
static const guint8 byte_offsets[16] = { 0, 2, 4, 6, 9, 11, 14, 16, 19, 21, 24, 26, 28, 30, 32, 34 };

gboolean
malbild_uuid_parse (const char  *text,
                    MalbildUuid *uuid)
{
  g_return_val_if_fail (text != NULL, FALSE);

  if (strlen (text) != MALBILD_UUID_STRING_SIZE - 1 ||
      text[8] != '-' || text[13] != '-' || text[18] != '-' || text[23] != '-')
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (byte_offsets); i++)
    {
      int high = g_ascii_xdigit_value (text[byte_offsets[i]]);
      int low = g_ascii_xdigit_value (text[byte_offsets[i] + 1]);

      if (high < 0 || low < 0)
        return FALSE;
      uuid->bytes[i] = (guint8) (high << 4 | low);
    }
  return TRUE;
}

void
malbild_uuid_to_string (const MalbildUuid *uuid,
                        char               text[MALBILD_UUID_STRING_SIZE])
{
  static const char digits[] = "0123456789abcdef";

  memset (text, '-', MALBILD_UUID_STRING_SIZE - 1);
  for (guint i = 0; i < G_N_ELEMENTS (byte_offsets); i++)
    {
      text[byte_offsets[i]] = digits[uuid->bytes[i] >> 4];
      text[byte_offsets[i] + 1] = digits[uuid->bytes[i] & 0xf];
    }
  text[MALBILD_UUID_STRING_SIZE - 1] = '\0';
}

gboolean
malbild_uuid_equal (gconstpointer a,
                    gconstpointer b)
{
  return memcmp (a, b, sizeof (MalbildUuid)) == 0;
}

guint
malbild_uuid_hash (gconstpointer uuid)
{
  guint32 words[4];

  memcpy (words, uuid, sizeof words);
  return words[0] ^ words[1] ^ words[2] ^ words[3];
}
