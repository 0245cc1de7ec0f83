/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-words.h"

char *
malbild_capitalize (const char *text)
{
  const char *rest = g_utf8_next_char (text);
  g_autofree char *first = NULL;

  if (*text == '\0')
    return g_strdup ("");

  first = g_utf8_strup (text, rest - text);
  return g_strconcat (first, rest, NULL);
}
