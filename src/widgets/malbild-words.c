/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-words.h"

#include "malbild-text.h"

char *
malbild_capitalize (const char *text)
{
  return malbild_text_capitalize (text);
}

char *
malbild_fill (const char *format,
              const char *text)
{
  g_auto (GStrv) parts = g_strsplit (format, "%s", 2);

  return g_strjoinv (text, parts);
}
