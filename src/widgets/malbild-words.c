/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-words.h"

#include "malbild-text.h"

char *
malbild_capitalize (const char *text)
{
  return malbild_text_capitalize (text);
}
