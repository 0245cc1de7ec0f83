/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-search-words.h"

#include "malbild-text.h"

/* The classes that FTS5's unicode61 takes for letters of a word: a phrase of several tokens is thereby avoided. */
static gboolean
is_word_character (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_type (c) == G_UNICODE_LETTER_NUMBER ||
         g_unichar_type (c) == G_UNICODE_OTHER_NUMBER || g_unichar_type (c) == G_UNICODE_PRIVATE_USE;
}

static const char *
find_word_end (const char *text)
{
  while (*text != '\0' && is_word_character (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  return text;
}

char **
malbild_search_words (const char *text)
{
  g_autoptr (GPtrArray) words = NULL;
  g_autofree char *folded = NULL;
  g_autofree char *last = NULL;

  if (text == NULL || !g_utf8_validate (text, -1, NULL))
    return NULL;

  words = g_ptr_array_new_with_free_func (g_free);
  folded = malbild_text_fold (text);
  for (const char *start = folded; *start != '\0' && words->len < MALBILD_SEARCH_MAX_WORDS;)
    {
      const char *end = find_word_end (start);

      if (end > start)
        g_ptr_array_add (words, g_strdup_printf ("\"%.*s\"", (int) (end - start), start));
      start = end > start ? end : g_utf8_next_char (start);
    }
  if (words->len == 0)
    return NULL;

  /* The last word is the one that is still being typed. */
  last = words->pdata[words->len - 1];
  words->pdata[words->len - 1] = g_strconcat (last, "*", NULL);
  g_ptr_array_add (words, NULL);
  return (char **) g_ptr_array_free (g_steal_pointer (&words), FALSE);
}
