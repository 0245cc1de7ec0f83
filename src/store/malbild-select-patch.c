/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-select.h"

#include <string.h>

#include "malbild-key-diff.h"

static const gint64 *
get_data (GArray *keys)
{
  return (const gint64 *) (gpointer) keys->data;
}

/* Statements for one, two, four … keys: few texts, so that they stay prepared. The last key fills up. */
static void
fill_up (GArray *keys)
{
  guint n_keys = 1;

  while (n_keys < keys->len)
    n_keys *= 2;
  while (keys->len < n_keys)
    {
      gint64 last = g_array_index (keys, gint64, keys->len - 1);

      g_array_append_val (keys, last);
    }
}

/* Those of the changed records that are selected now, in order. */
static GArray *
read_changed (const MalbildSelect *self,
              MalbildDb           *db,
              const gint64        *changed,
              guint                n_changed,
              gboolean            *has_ties)
{
  g_autoptr (GArray) only = g_array_sized_new (FALSE, FALSE, sizeof (gint64), n_changed);
  MalbildSelect some = *self;
  gboolean is_tied = FALSE;
  GArray *found;

  g_array_append_vals (only, changed, n_changed);
  fill_up (only);
  some.only = get_data (only);
  some.n_only = only->len;
  found = malbild_select_read_keys (&some, db, &is_tied, NULL);
  *has_ties = *has_ties || is_tied;
  return found;
}

/* Whether @key comes before @other, both being selected: only the order is asked. */
static gboolean
comes_before (const MalbildSelect *order,
              MalbildDb           *db,
              gint64               key,
              gint64               other,
              gboolean            *before,
              gboolean            *has_ties)
{
  const gint64 only[] = { key, other };
  MalbildSelect both = *order;
  g_autoptr (GArray) sorted = NULL;

  both.only = only;
  both.n_only = G_N_ELEMENTS (only);
  sorted = malbild_select_read_keys (&both, db, has_ties, NULL);
  if (sorted == NULL || sorted->len != 2)
    return FALSE;
  *before = g_array_index (sorted, gint64, 0) == key;
  return TRUE;
}

static gboolean
find_place (const MalbildSelect *order,
            MalbildDb           *db,
            GArray              *keys,
            gint64               key,
            guint               *place,
            gboolean            *has_ties)
{
  guint low = 0;
  guint high = keys->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      gboolean is_tied = FALSE;
      gboolean before;

      if (!comes_before (order, db, key, g_array_index (keys, gint64, middle), &before, &is_tied))
        return FALSE;
      *has_ties = *has_ties || is_tied;
      if (before)
        high = middle;
      else
        low = middle + 1;
    }
  *place = low;
  return TRUE;
}

static GArray *
copy_without (GArray       *keys,
              const gint64 *changed,
              guint         n_changed)
{
  GArray *rest = g_array_sized_new (FALSE, FALSE, sizeof (gint64), keys->len + n_changed);
  guint start = 0;

  for (guint i = 0; i < keys->len; i++)
    if (malbild_keys_contain (changed, n_changed, g_array_index (keys, gint64, i)))
      {
        if (i > start)
          g_array_append_vals (rest, &g_array_index (keys, gint64, start), i - start);
        start = i + 1;
      }
  if (keys->len > start)
    g_array_append_vals (rest, &g_array_index (keys, gint64, start), keys->len - start);
  return rest;
}

/* Another process may have gone on: then the rest is no longer in the order of the file. */
static gboolean
is_up_to_date (MalbildDb *db,
               gint64     last_edit)
{
  gint64 newest = 0;

  return malbild_db_get_integer (db, &newest, NULL, "SELECT max (id) FROM edit", "") && newest == last_edit;
}

/* Of the changed records that are shown those that still exist: they keep their place. */
static gboolean
find_kept (const MalbildSelect *order,
           MalbildDb           *db,
           GArray              *keys,
           const gint64        *changed,
           guint                n_changed,
           GArray              *kept)
{
  gboolean is_tied = FALSE;
  g_autoptr (GArray) existing = read_changed (order, db, changed, n_changed, &is_tied);

  if (existing == NULL)
    return FALSE;
  for (guint i = 0; i < existing->len; i++)
    {
      gint64 key = g_array_index (existing, gint64, i);

      if (malbild_keys_contain (get_data (keys), keys->len, key))
        g_array_append_val (kept, key);
    }
  return TRUE;
}

/* Puts @key where it belongs among the rows that are in order, right behind the one before it. */
static gboolean
insert (const MalbildSelect *order,
        MalbildDb           *db,
        GArray              *keys,
        GArray              *in_order,
        gint64               key,
        gboolean            *has_ties)
{
  guint place;
  guint at = 0;

  if (!find_place (order, db, in_order, key, &place, has_ties))
    return FALSE;
  if (keys != in_order)
    {
      while (place > 0 && g_array_index (keys, gint64, at++) != g_array_index (in_order, gint64, place - 1))
        continue;
      g_array_insert_val (keys, at, key);
    }
  g_array_insert_val (in_order, place, key);
  return TRUE;
}

static GArray *
patch (const MalbildSelect *self,
       MalbildDb           *db,
       GArray              *keys,
       const gint64        *changed,
       guint                n_changed,
       GArray              *held,
       gboolean            *has_ties)
{
  g_autoptr (GArray) conditions = g_array_new (FALSE, FALSE, sizeof (MalbildCondition));
  MalbildSelect order = { .kind = self->kind, .conditions = conditions, .order = self->order, .descending = self->descending };
  g_autoptr (GArray) kept = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) moved = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) selected = read_changed (self, db, changed, n_changed, has_ties);
  g_autoptr (GArray) patched = NULL;
  g_autoptr (GArray) in_order = NULL;

  if (selected == NULL || (held != NULL && !find_kept (&order, db, keys, changed, n_changed, kept)))
    return NULL;

  for (guint i = 0; i < n_changed; i++)
    if (!malbild_keys_contain (get_data (kept), kept->len, changed[i]))
      g_array_append_val (moved, changed[i]);
  patched = copy_without (keys, get_data (moved), moved->len);
  if (held != NULL)
    {
      g_array_append_vals (kept, held->data, held->len);
      in_order = copy_without (patched, get_data (kept), kept->len);
    }
  else
    in_order = g_array_ref (patched);

  for (guint i = 0; i < selected->len; i++)
    {
      gint64 key = g_array_index (selected, gint64, i);

      if (malbild_keys_contain (get_data (moved), moved->len, key) && !insert (&order, db, patched, in_order, key, has_ties))
        return NULL;
    }
  return g_steal_pointer (&patched);
}

GArray *
malbild_select_patch_keys (const MalbildSelect *self,
                           MalbildDb           *db,
                           gint64               last_edit,
                           GArray              *keys,
                           const gint64        *changed,
                           guint                n_changed,
                           GArray              *held,
                           gboolean            *has_ties)
{
  GArray *patched = NULL;
  gboolean begun;

  if (self->limit > 0 || n_changed == 0 || malbild_select_get_ordering_link (self) != NULL)
    return NULL;

  begun = !malbild_db_in_transaction (db) && malbild_db_exec (db, "BEGIN", NULL);
  if (is_up_to_date (db, last_edit))
    patched = patch (self, db, keys, changed, n_changed, held, has_ties);
  if (begun)
    malbild_db_exec (db, "COMMIT", NULL);
  return patched;
}
