/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-key-diff.h"

/* A place that is in the other list not at all. */
#define NOWHERE G_MAXUINT

/* For each new key its place among the old ones. */
static guint *
find_old_places (const gint64 *old_keys,
                 guint         n_old,
                 const gint64 *new_keys,
                 guint         n_new)
{
  g_autoptr (GHashTable) places = g_hash_table_new (g_int64_hash, g_int64_equal);
  guint *found = g_new (guint, n_new);

  for (guint i = 0; i < n_old; i++)
    g_hash_table_insert (places, (gpointer) &old_keys[i], (gpointer) &old_keys[i]);
  for (guint i = 0; i < n_new; i++)
    {
      const gint64 *place = g_hash_table_lookup (places, &new_keys[i]);

      found[i] = place != NULL ? (guint) (place - old_keys) : NOWHERE;
    }
  return found;
}

static gboolean
is_ascending (const guint *places,
              guint        n)
{
  guint last = 0;

  for (guint i = 0; i < n; i++)
    if (places[i] != NOWHERE)
      {
        if (places[i] < last)
          return FALSE;
        last = places[i];
      }
  return TRUE;
}

/* How many of the sequences end with less than @place; their ends ascend. */
static guint
count_below (const guint *places,
             const guint *ends,
             guint        n_ends,
             guint        place)
{
  guint low = 0;

  while (low < n_ends)
    {
      guint middle = low + (n_ends - low) / 2;

      if (places[ends[middle]] < place)
        low = middle + 1;
      else
        n_ends = middle;
    }
  return low;
}

/* Leaves of @places only the longest ascending sequence; the others have moved, and become NOWHERE. */
static void
keep_longest_ascending (guint *places,
                        guint  n)
{
  g_autofree guint *ends = g_new (guint, n);
  g_autofree guint *before = g_new (guint, n);
  guint length = 0;
  guint next;

  for (guint i = 0; i < n; i++)
    if (places[i] != NOWHERE)
      {
        guint below = count_below (places, ends, length, places[i]);

        before[i] = below > 0 ? ends[below - 1] : NOWHERE;
        ends[below] = i;
        length = MAX (length, below + 1);
      }

  next = length > 0 ? ends[length - 1] : NOWHERE;
  for (guint i = n; i-- > 0;)
    if (i == next)
      next = before[i];
    else
      places[i] = NOWHERE;
}

/* @places: for each new key the old place at which it stayed, or NOWHERE. */
static GArray *
make_runs (const guint *places,
           guint        n_old,
           guint        n_new,
           guint        offset)
{
  GArray *runs = g_array_new (FALSE, FALSE, sizeof (MalbildKeyRun));
  guint old = 0;
  guint new = 0;

  while (old < n_old || new < n_new)
    {
      MalbildKeyRun run = { .old_start = old + offset, .new_start = new + offset };

      while (new < n_new && places[new] == NOWHERE)
        new++;
      run.n_added = new + offset - run.new_start;
      run.n_removed = (new < n_new ? places[new] : n_old) - old;
      old += run.n_removed;
      if (run.n_added > 0 || run.n_removed > 0)
        g_array_append_val (runs, run);
      while (new < n_new && places[new] == old)
        {
          new++;
          old++;
        }
    }
  return runs;
}

/* Joins runs with at most @gap untouched keys between them. */
static void
join_runs (GArray *runs,
           guint   gap)
{
  guint n = 1;

  for (guint i = 1; i < runs->len; i++)
    {
      MalbildKeyRun *last = &g_array_index (runs, MalbildKeyRun, n - 1);
      MalbildKeyRun run = g_array_index (runs, MalbildKeyRun, i);

      if (run.old_start - (last->old_start + last->n_removed) <= gap)
        {
          last->n_removed = run.old_start + run.n_removed - last->old_start;
          last->n_added = run.new_start + run.n_added - last->new_start;
        }
      else
        g_array_index (runs, MalbildKeyRun, n++) = run;
    }
  g_array_set_size (runs, n);
}

GArray *
malbild_key_diff (const gint64 *old_keys,
                  guint         n_old,
                  const gint64 *new_keys,
                  guint         n_new)
{
  g_autofree guint *places = NULL;
  GArray *runs;
  guint same = 0;

  while (same < n_old && same < n_new && old_keys[same] == new_keys[same])
    same++;
  while (n_old > same && n_new > same && old_keys[n_old - 1] == new_keys[n_new - 1])
    {
      n_old--;
      n_new--;
    }

  places = find_old_places (old_keys + same, n_old - same, new_keys + same, n_new - same);
  if (!is_ascending (places, n_new - same))
    keep_longest_ascending (places, n_new - same);

  runs = make_runs (places, n_old - same, n_new - same, same);
  for (guint gap = 1; runs->len > MALBILD_KEY_DIFF_MAX_RUNS; gap *= 2)
    join_runs (runs, gap);
  return runs;
}

gboolean
malbild_keys_contain (const gint64 *keys,
                      guint         n_keys,
                      gint64        key)
{
  for (guint i = 0; i < n_keys; i++)
    if (keys[i] == key)
      return TRUE;
  return FALSE;
}

GArray *
malbild_key_diff_known (const gint64 *old_keys,
                        guint         n_old,
                        const gint64 *new_keys,
                        guint         n_new,
                        const gint64 *changed,
                        guint         n_changed)
{
  GArray *runs = g_array_new (FALSE, FALSE, sizeof (MalbildKeyRun));
  guint old = 0;
  guint new = 0;

  while (old < n_old || new < n_new)
    {
      MalbildKeyRun run = { .old_start = old, .new_start = new };

      while (old < n_old && new < n_new && old_keys[old] == new_keys[new])
        {
          old++;
          new++;
        }
      run.old_start = old;
      run.new_start = new;
      while (old < n_old && (new >= n_new || old_keys[old] != new_keys[new]) && malbild_keys_contain (changed, n_changed, old_keys[old]))
        old++;
      while (new < n_new && (old >= n_old || old_keys[old] != new_keys[new]) && malbild_keys_contain (changed, n_changed, new_keys[new]))
        new++;
      run.n_removed = old - run.old_start;
      run.n_added = new - run.new_start;
      if (run.n_removed == 0 && run.n_added == 0)
        break;
      g_array_append_val (runs, run);
    }
  g_assert (old == n_old && new == n_new);
  return runs;
}
