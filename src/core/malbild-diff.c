/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-diff.h"

#include <string.h>

/*
 * E. W. Myers, "An O(ND) Difference Algorithm and Its Variations" (1986): of all ways from the old text to the new one the
 * shortest, found by going as far as possible with one change, with two, and so on. What is the same at both ends of the
 * texts is set aside first, so that the usual edit costs nothing but reading them.
 */

/* A token by what it says: tokens with the same number are the same text. */
typedef struct {
  const char *start;
  guint       id;
} Token;

/* Tokens [old_start, old_end) became tokens [new_start, new_end); what lies between two changes is the same. */
typedef struct {
  guint old_start;
  guint old_end;
  guint new_start;
  guint new_end;
} Change;

typedef struct {
  GArray *old_tokens;
  GArray *new_tokens;
  GArray *changes;
} Comparison;

typedef const char *(*NextToken) (const char *text);

static gboolean
is_word_part (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c);
}

/* The end of the word, of the spaces, or of the one mark with which @text begins. */
static const char *
next_word (const char *text)
{
  gunichar first = g_utf8_get_char (text);
  const char *end = g_utf8_next_char (text);

  if (is_word_part (first))
    while (*end != '\0' && is_word_part (g_utf8_get_char (end)))
      end = g_utf8_next_char (end);
  else if (g_unichar_isspace (first))
    while (*end != '\0' && g_unichar_isspace (g_utf8_get_char (end)))
      end = g_utf8_next_char (end);
  return end;
}

static const char *
next_paragraph (const char *text)
{
  const char *end = strchr (text, '\n');

  return end != NULL ? end + 1 : text + strlen (text);
}

/* The tokens of @text and one that marks its end; @ids gives each saying its number. */
static GArray *
split (const char *text,
       NextToken   next,
       GHashTable *ids)
{
  GArray *tokens = g_array_new (FALSE, FALSE, sizeof (Token));
  Token token = { text, 0 };

  while (*token.start != '\0')
    {
      const char *end = next (token.start);
      char *saying = g_strndup (token.start, (gsize) (end - token.start));
      gpointer id = g_hash_table_lookup (ids, saying);

      token.id = id != NULL ? GPOINTER_TO_UINT (id) : g_hash_table_size (ids) + 1;
      if (id == NULL)
        g_hash_table_insert (ids, saying, GUINT_TO_POINTER (token.id));
      else
        g_free (saying);
      g_array_append_val (tokens, token);
      token.start = end;
    }
  token.id = 0;
  g_array_append_val (tokens, token);
  return tokens;
}

static guint
id_at (GArray *tokens,
       guint   i)
{
  return g_array_index (tokens, Token, i).id;
}

/* Puts a change at the beginning of the list (they are found from the last to the first), joined to one that it touches. */
static void
prepend_change (GArray *changes,
                Change  change)
{
  Change *last = changes->len > 0 ? &g_array_index (changes, Change, changes->len - 1) : NULL;

  if (last != NULL && last->old_start == change.old_end && last->new_start == change.new_end)
    {
      last->old_start = change.old_start;
      last->new_start = change.new_start;
    }
  else
    g_array_append_val (changes, change);
}

static void
reverse (GArray *changes)
{
  for (guint i = 0; i < changes->len / 2; i++)
    {
      Change *one = &g_array_index (changes, Change, i);
      Change *other = &g_array_index (changes, Change, changes->len - 1 - i);
      Change kept = *one;

      *one = *other;
      *other = kept;
    }
}

/*
 * @traces holds for each number of changes d how far one comes on the diagonals -d, -d + 2, …, d: the furthest token of
 * the old text. Diagonal k is where the old text is k tokens ahead of the new one.
 */
static gint
furthest (GPtrArray *traces,
          gint       d,
          gint       k)
{
  return ((gint *) g_ptr_array_index (traces, (guint) d))[(k + d) / 2];
}

/* Whether the way to diagonal @k with @d changes came from the one above it, by adding a token (not by removing one). */
static gboolean
comes_by_adding (GPtrArray *traces,
                 gint       d,
                 gint       k)
{
  return k == -d || (k != d && furthest (traces, d - 1, k - 1) < furthest (traces, d - 1, k + 1));
}

/* Follows the shortest way back from its end, after @offset tokens that are the same. */
static void
walk_back (Comparison *self,
           GPtrArray  *traces,
           guint       offset,
           gint        k)
{
  for (gint d = (gint) traces->len - 1; d > 0; d--)
    {
      gboolean adding = comes_by_adding (traces, d, k);
      gint x = furthest (traces, d - 1, adding ? k + 1 : k - 1);
      guint old_start = offset + (guint) x;
      guint new_start;

      k = adding ? k + 1 : k - 1;
      new_start = offset + (guint) (x - k);
      prepend_change (self->changes, (Change) { old_start, old_start + (adding ? 0 : 1), new_start, new_start + (adding ? 1 : 0) });
    }
  reverse (self->changes);
}

/* Compares what lies between @offset and the ends. FALSE: it took too many steps. */
static gboolean
search (Comparison *self,
        guint       offset,
        guint       old_end,
        guint       new_end)
{
  g_autoptr (GPtrArray) traces = g_ptr_array_new_with_free_func (g_free);
  gint n_old = (gint) (old_end - offset);
  gint n_new = (gint) (new_end - offset);
  guint steps = 0;

  for (gint d = 0; ; d++)
    {
      g_ptr_array_add (traces, g_new (gint, (gsize) d + 1));
      for (gint k = -d; k <= d; k += 2)
        {
          gint x = 0;
          gint start;

          if (d > 0)
            x = comes_by_adding (traces, d, k) ? furthest (traces, d - 1, k + 1) : furthest (traces, d - 1, k - 1) + 1;
          start = x;
          /* Beyond the ends of the texts there is nothing to compare, and nothing that could lead back. */
          while (x < n_old && x - k >= 0 && x - k < n_new &&
                 id_at (self->old_tokens, offset + (guint) x) == id_at (self->new_tokens, offset + (guint) (x - k)))
            x++;
          ((gint *) g_ptr_array_index (traces, (guint) d))[(k + d) / 2] = x;
          steps += (guint) (x - start) + 1;
          if (x == n_old && x - k == n_new)
            {
              walk_back (self, traces, offset, k);
              return TRUE;
            }
        }
      if (steps > MALBILD_DIFF_MAX_STEPS)
        return FALSE;
    }
}

/* FALSE with one change from the first difference to the last, if the search was given up. */
static gboolean
compare (Comparison *self)
{
  guint old_end = self->old_tokens->len - 1;
  guint new_end = self->new_tokens->len - 1;
  guint start = 0;

  while (start < old_end && start < new_end && id_at (self->old_tokens, start) == id_at (self->new_tokens, start))
    start++;
  while (old_end > start && new_end > start && id_at (self->old_tokens, old_end - 1) == id_at (self->new_tokens, new_end - 1))
    {
      old_end--;
      new_end--;
    }
  if (old_end > start && new_end > start)
    {
      if (search (self, start, old_end, new_end))
        return TRUE;
    }
  if (old_end > start || new_end > start)
    prepend_change (self->changes, (Change) { start, old_end, start, new_end });
  return old_end == start || new_end == start;
}

static void
comparison_clear (Comparison *self)
{
  g_clear_pointer (&self->old_tokens, g_array_unref);
  g_clear_pointer (&self->new_tokens, g_array_unref);
  g_clear_pointer (&self->changes, g_array_unref);
}

static gboolean
comparison_run (Comparison *self,
                const char *old_text,
                const char *new_text,
                NextToken   next)
{
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  comparison_clear (self);
  self->old_tokens = split (old_text, next, ids);
  self->new_tokens = split (new_text, next, ids);
  self->changes = g_array_new (FALSE, FALSE, sizeof (Change));
  return compare (self);
}

static gboolean
is_space (GArray *tokens,
          guint   i)
{
  return g_unichar_isspace (g_utf8_get_char (g_array_index (tokens, Token, i).start));
}

/* Words that came or went between others take the space after them along, not the one before: either would do. */
static void
move_behind_space (Comparison *self,
                   guint       i)
{
  Change *change = &g_array_index (self->changes, Change, i);
  gboolean added = change->old_start == change->old_end;
  GArray *tokens = added ? self->new_tokens : self->old_tokens;
  guint start = added ? change->new_start : change->old_start;
  guint end = added ? change->new_end : change->old_end;
  guint next = i + 1 < self->changes->len ? (change + 1)->old_start : self->old_tokens->len - 1;

  if ((added || change->new_start == change->new_end) && change->old_end < next && is_space (tokens, start) &&
      id_at (tokens, start) == id_at (tokens, end))
    *change = (Change) { change->old_start + 1, change->old_end + 1, change->new_start + 1, change->new_end + 1 };
}

/* Two words in a row are changed as one, with the space between them: "three new schools", not a word at a time. */
static void
join_over_spaces (Comparison *self)
{
  guint kept = 0;

  for (guint i = 1; i < self->changes->len; i++)
    {
      Change *last = &g_array_index (self->changes, Change, kept);
      Change *change = &g_array_index (self->changes, Change, i);
      gboolean spaces = change->new_start == last->new_end + 1 && last->old_end > last->old_start && last->new_end > last->new_start &&
                        change->old_end > change->old_start && change->new_end > change->new_start &&
                        is_space (self->new_tokens, last->new_end);

      if (spaces)
        {
          last->old_end = change->old_end;
          last->new_end = change->new_end;
        }
      else
        g_array_index (self->changes, Change, ++kept) = *change;
    }
  g_array_set_size (self->changes, MIN (self->changes->len, kept + 1));
}

static void
append_run (GArray          *runs,
            MalbildDiffType  type,
            GArray          *tokens,
            guint            start,
            guint            end)
{
  const char *text = g_array_index (tokens, Token, start).start;
  MalbildDiffRun run = { type, text, (gsize) (g_array_index (tokens, Token, end).start - text) };

  if (run.length > 0)
    g_array_append_val (runs, run);
}

GArray *
malbild_diff_words (const char *old_text,
                    const char *new_text)
{
  Comparison comparison = { NULL };
  GArray *runs;
  guint same = 0;

  g_return_val_if_fail (old_text != NULL && new_text != NULL, NULL);

  runs = g_array_new (FALSE, FALSE, sizeof (MalbildDiffRun));
  if (!comparison_run (&comparison, old_text, new_text, next_word))
    comparison_run (&comparison, old_text, new_text, next_paragraph);
  for (guint i = 0; i < comparison.changes->len; i++)
    move_behind_space (&comparison, i);
  join_over_spaces (&comparison);

  for (guint i = 0; i < comparison.changes->len; i++)
    {
      const Change *change = &g_array_index (comparison.changes, Change, i);

      append_run (runs, MALBILD_DIFF_SAME, comparison.new_tokens, same, change->new_start);
      append_run (runs, MALBILD_DIFF_REMOVED, comparison.old_tokens, change->old_start, change->old_end);
      append_run (runs, MALBILD_DIFF_ADDED, comparison.new_tokens, change->new_start, change->new_end);
      same = change->new_end;
    }
  append_run (runs, MALBILD_DIFF_SAME, comparison.new_tokens, same, comparison.new_tokens->len - 1);
  comparison_clear (&comparison);
  return runs;
}
