/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-query-private.h"

#include <string.h>

#include "malbild-changes-private.h"
#include "malbild-held-keys.h"
#include "malbild-key-diff.h"
#include "malbild-store-private.h"

static GArray *
read_keys (MalbildQuery *self)
{
  g_autoptr (GError) error = NULL;
  MalbildDb *db = malbild_store_get_db (self->store);
  gboolean has_ties = FALSE;
  GArray *keys = malbild_select_read_keys (&self->select, db, &has_ties, &error);

  if (keys == NULL)
    {
      g_warning ("Could not read the list of %s: %s", self->select.kind->name, error->message);
      return NULL;
    }
  self->has_ties = has_ties;
  self->day = malbild_today ();
  self->read_in_edit = malbild_db_in_transaction (db);
  return keys;
}

void
malbild_query_ensure_keys (MalbildQuery *self)
{
  if (self->keys == NULL)
    self->keys = read_keys (self);
  if (self->keys == NULL)
    self->keys = g_array_new (FALSE, FALSE, sizeof (gint64));
}

guint
malbild_query_get_length (MalbildQuery *self)
{
  if (self->old_keys != NULL)
    return self->n_told + self->old_keys->len - self->old_rest;
  malbild_query_ensure_keys (self);
  return self->keys->len;
}

gint64
malbild_query_get_key (MalbildQuery *self,
                       guint         position)
{
  if (self->old_keys != NULL && position >= self->n_told)
    return g_array_index (self->old_keys, gint64, position - self->n_told + self->old_rest);
  return g_array_index (self->keys, gint64, position);
}

/* Takes @keys and tells of @runs, one by one; in between the list is what has been told. */
static void
take_keys (MalbildQuery *self,
           GArray       *keys,
           GArray       *runs)
{
  g_autoptr (GArray) old_keys = g_steal_pointer (&self->keys);

  self->keys = keys;
  self->old_keys = old_keys;
  self->n_told = 0;
  self->old_rest = 0;
  for (guint i = 0; i < runs->len; i++)
    {
      const MalbildKeyRun *run = &g_array_index (runs, MalbildKeyRun, i);

      self->n_told = run->new_start + run->n_added;
      self->old_rest = run->old_start + run->n_removed;
      g_list_model_items_changed (G_LIST_MODEL (self), run->new_start, run->n_removed, run->n_added);
    }
  self->old_keys = NULL;
  if (old_keys->len != keys->len)
    g_object_notify (G_OBJECT (self), "n-items");
}

static const gint64 *
get_data (GArray *keys)
{
  return (const gint64 *) (gpointer) keys->data;
}

/* Puts held rows back. Returns: (transfer full): the keys to show */
static GArray *
apply_hold (MalbildQuery *self,
            GArray       *selected)
{
  g_autoptr (GError) error = NULL;
  GArray *merged;

  merged = malbild_held_keys_merge (malbild_store_get_db (self->store), self->select.kind, self->keys, selected, &error);
  if (merged == NULL)
    {
      g_warning ("Could not hold the rows of %s: %s", self->select.kind->name, error->message);
      return selected;
    }
  self->is_held_back = merged->len != selected->len ||
                       (merged->len > 0 && memcmp (merged->data, selected->data, merged->len * sizeof (gint64)) != 0);
  g_array_unref (selected);
  return merged;
}

static gboolean
has_listeners (MalbildQuery *self)
{
  static guint items_changed;

  if (items_changed == 0)
    items_changed = g_signal_lookup ("items-changed", G_TYPE_LIST_MODEL);
  return g_signal_has_handler_pending (self, items_changed, 0, TRUE) ||
         g_signal_has_handler_pending (self, g_signal_lookup ("notify", G_TYPE_OBJECT), g_quark_from_static_string ("n-items"), TRUE);
}

/* @keep_held: whether held rows stay where they are; not when the conditions themselves became others */
static void
update (MalbildQuery *self,
        gboolean      keep_held)
{
  if (self->keys == NULL)
    return;
  if (self->old_keys != NULL)
    {
      self->is_outdated = TRUE;
      return;
    }
  if (self->n_holds == 0 && !has_listeners (self))
    {
      g_clear_pointer (&self->keys, g_array_unref);
      return;
    }

  g_object_ref (self);
  do
    {
      GArray *selected = read_keys (self);
      g_autoptr (GArray) runs = NULL;

      self->is_outdated = FALSE;
      if (selected == NULL)
        break;
      self->is_held_back = FALSE;
      g_clear_pointer (&self->held, g_array_unref);
      if (keep_held && self->n_holds > 0)
        selected = apply_hold (self, selected);
      self->is_held_wide = self->is_held_back;
      runs = malbild_key_diff (get_data (self->keys), self->keys->len, get_data (selected), selected->len);
      take_keys (self, selected, runs);
      keep_held = TRUE;
    }
  while (self->is_outdated);
  g_object_unref (self);
}

/* Follows a change of few records without reading the rest of the list. */
static gboolean
patch (MalbildQuery *self,
       const gint64 *changed,
       guint         n_changed)
{
  g_autoptr (GArray) runs = NULL;
  gboolean has_ties = self->has_ties;
  GArray *keys;

  if (self->old_keys != NULL || (self->n_holds == 0 && !has_listeners (self)))
    return FALSE;
  if (self->n_holds > 0 && self->held == NULL)
    self->held = g_array_new (FALSE, FALSE, sizeof (gint64));
  keys = malbild_select_patch_keys (&self->select, malbild_store_get_db (self->store), self->last_edit, self->keys,
                                    changed, n_changed, self->n_holds > 0 ? self->held : NULL, &has_ties);
  if (keys == NULL)
    return FALSE;

  g_object_ref (self);
  self->has_ties = has_ties;
  self->is_outdated = FALSE;
  runs = malbild_key_diff_known (get_data (self->keys), self->keys->len, get_data (keys), keys->len, changed, n_changed);
  take_keys (self, keys, runs);
  if (self->is_outdated)
    update (self, TRUE);
  g_object_unref (self);
  return TRUE;
}

/* Remembers which records the hold may have kept from their places. */
static void
note_held (MalbildQuery *self,
           const gint64 *changed,
           guint         n_changed)
{
  if (self->n_holds == 0)
    return;

  self->is_held_back = TRUE;
  for (guint i = 0; i < n_changed; i++)
    if (!malbild_keys_contain (get_data (self->held), self->held->len, changed[i]))
      g_array_append_val (self->held, changed[i]);
  self->is_held_wide = self->is_held_wide || self->held->len > MALBILD_CHANGES_MAX_KEYS;
}

void
malbild_query_follow (MalbildQuery         *self,
                      const MalbildChanges *changes)
{
  gint64 changed[MALBILD_CHANGES_MAX_KEYS];
  guint n_changed;
  MalbildEffect effect;

  self->last_edit = changes->last_edit;
  if (self->keys == NULL)
    return;

  if (self->read_in_edit || (self->select.states != 0 && self->day != malbild_today ()))
    effect = MALBILD_EFFECT_WIDE;
  else
    effect = malbild_select_get_effect (&self->select, changes, self->has_ties);
  if (effect == MALBILD_EFFECT_OWN && malbild_changes_get_keys (changes, self->select.kind, changed, &n_changed) &&
      patch (self, changed, n_changed))
    note_held (self, changed, n_changed);
  else if (effect != MALBILD_EFFECT_NONE)
    update (self, TRUE);
}

void
malbild_query_reselect (MalbildQuery *self)
{
  update (self, FALSE);
}

void
malbild_query_settle (MalbildQuery *self)
{
  gboolean is_wide = self->is_held_wide || self->held == NULL;
  g_autoptr (GArray) held = g_steal_pointer (&self->held);

  if (!self->is_held_back)
    return;
  self->is_held_back = FALSE;
  self->is_held_wide = FALSE;
  if (is_wide || !patch (self, get_data (held), held->len))
    update (self, TRUE);
}
