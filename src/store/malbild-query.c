/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-query-private.h"

#include "malbild-changes-private.h"
#include "malbild-held-keys.h"
#include "malbild-key-diff.h"
#include "malbild-store-private.h"

struct _MalbildQuery {
  GObject       parent_instance;

  MalbildStore *store;
  MalbildSelect select;

  /* (element-type gint64); NULL until somebody asks. */
  GArray       *keys;
  /* The day on which they were read: computed states depend on it. */
  MalbildDate   day;
  guint         has_ties : 1;
  /* Inside an edit, which may be given up without a word. */
  guint         read_in_edit : 1;
  /* The rows differ from what is selected because they are held. */
  guint         is_held_back : 1;
  guint         n_holds;

  /* While runs of changes are told, the list is the first of the new keys and the rest of the old ones. */
  GArray       *old_keys;
  guint         n_told;
  guint         old_rest;
  guint         is_outdated : 1;
};

enum {
  PROP_0,
  PROP_N_ITEMS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void malbild_query_list_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MalbildQuery, malbild_query, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, malbild_query_list_init))

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

static void
ensure_keys (MalbildQuery *self)
{
  if (self->keys == NULL)
    self->keys = read_keys (self);
  if (self->keys == NULL)
    self->keys = g_array_new (FALSE, FALSE, sizeof (gint64));
}

static guint
get_length (MalbildQuery *self)
{
  if (self->old_keys != NULL)
    return self->n_told + self->old_keys->len - self->old_rest;
  ensure_keys (self);
  return self->keys->len;
}

static gint64
get_key (MalbildQuery *self,
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
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_ITEMS]);
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
      if (keep_held && self->n_holds > 0)
        selected = apply_hold (self, selected);
      runs = malbild_key_diff (get_data (self->keys), self->keys->len, get_data (selected), selected->len);
      take_keys (self, selected, runs);
      keep_held = TRUE;
    }
  while (self->is_outdated);
  g_object_unref (self);
}

/* Follows a commit that changed few records without reading the rest of the list. */
static gboolean
patch (MalbildQuery         *self,
       const MalbildChanges *changes)
{
  gint64 changed[MALBILD_CHANGES_MAX_KEYS];
  guint n_changed;
  g_autoptr (GArray) runs = NULL;
  gboolean has_ties = self->has_ties;
  GArray *keys;

  if (self->n_holds > 0 || self->old_keys != NULL || !has_listeners (self) ||
      !malbild_changes_get_keys (changes, self->select.kind, changed, &n_changed))
    return FALSE;
  keys = malbild_select_patch_keys (&self->select, malbild_store_get_db (self->store), changes->last_edit,
                                    self->keys, changed, n_changed, &has_ties);
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

static void
changed_cb (MalbildQuery   *self,
            MalbildChanges *changes)
{
  MalbildEffect effect;

  if (self->keys == NULL)
    return;

  if (self->read_in_edit || (self->select.states != 0 && self->day != malbild_today ()))
    effect = MALBILD_EFFECT_WIDE;
  else
    effect = malbild_select_get_effect (&self->select, changes, self->has_ties);
  if (effect == MALBILD_EFFECT_NONE || (effect == MALBILD_EFFECT_OWN && patch (self, changes)))
    return;
  update (self, TRUE);
}

static GType
malbild_query_get_item_type (GListModel *list)
{
  return malbild_kind_get_gtype (MALBILD_QUERY (list)->select.kind);
}

static guint
malbild_query_get_n_items (GListModel *list)
{
  return get_length (MALBILD_QUERY (list));
}

static gpointer
malbild_query_get_item (GListModel *list,
                        guint       position)
{
  MalbildQuery *self = MALBILD_QUERY (list);
  MalbildUuid nobody = { { 0 } };
  MalbildRecord *record;
  gint64 key;

  if (position >= get_length (self))
    return NULL;

  key = get_key (self, position);
  record = malbild_store_get (self->store, key, NULL);
  if (record != NULL)
    return record;

  /* Removed a moment ago, and this list was not told yet: no item would mean the end of the list. */
  record = malbild_store_peek (self->store, key);
  if (record != NULL)
    return g_object_ref (record);
  record = malbild_record_new (self->select.kind, NULL, key, &nobody);
  malbild_record_set_removed (record, TRUE);
  return record;
}

static void
malbild_query_list_init (GListModelInterface *iface)
{
  iface->get_item_type = malbild_query_get_item_type;
  iface->get_n_items = malbild_query_get_n_items;
  iface->get_item = malbild_query_get_item;
}

static void
malbild_query_get_property (GObject    *object,
                            guint       property_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  switch (property_id)
    {
    case PROP_N_ITEMS:
      g_value_set_uint (value, get_length (MALBILD_QUERY (object)));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
malbild_query_finalize (GObject *object)
{
  MalbildQuery *self = MALBILD_QUERY (object);

  malbild_select_clear (&self->select);
  g_clear_pointer (&self->keys, g_array_unref);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (malbild_query_parent_class)->finalize (object);
}

static void
malbild_query_class_init (MalbildQueryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = malbild_query_get_property;
  object_class->finalize = malbild_query_finalize;

  properties[PROP_N_ITEMS] =
    g_param_spec_uint ("n-items", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
malbild_query_init (MalbildQuery *self)
{
}

MalbildQuery *
malbild_query_new (MalbildStore      *store,
                   const MalbildKind *kind)
{
  MalbildQuery *self;

  g_return_val_if_fail (MALBILD_IS_STORE (store), NULL);
  g_return_val_if_fail (kind != NULL, NULL);

  self = g_object_new (MALBILD_TYPE_QUERY, NULL);
  self->store = g_object_ref (store);
  malbild_select_init (&self->select, kind);
  g_signal_connect_object (store, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

MalbildStore *
malbild_query_get_store (MalbildQuery *self)
{
  g_return_val_if_fail (MALBILD_IS_QUERY (self), NULL);

  return self->store;
}

MalbildSelect *
malbild_query_get_select (MalbildQuery *self)
{
  return &self->select;
}

void
malbild_query_reselect (MalbildQuery *self)
{
  update (self, FALSE);
}

guint
malbild_query_count (MalbildQuery *self)
{
  g_autoptr (MalbildStatement) statement = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (MalbildSql) sql = { NULL };
  guint count = 0;

  g_return_val_if_fail (MALBILD_IS_QUERY (self), 0);

  if (self->keys != NULL)
    return get_length (self);

  malbild_sql_init (&sql);
  malbild_select_count (&self->select, &sql);
  statement = malbild_sql_prepare (&sql, malbild_store_get_db (self->store), &error);
  if (statement != NULL && malbild_statement_step (statement, &error) == MALBILD_STEP_ROW)
    count = (guint) malbild_statement_get_integer (statement, 0);
  if (error != NULL)
    g_warning ("Could not count %s: %s", self->select.kind->name, error->message);
  return count;
}

const gint64 *
malbild_query_get_keys (MalbildQuery *self,
                        guint        *n_keys)
{
  g_return_val_if_fail (MALBILD_IS_QUERY (self), NULL);
  g_return_val_if_fail (n_keys != NULL, NULL);

  ensure_keys (self);
  *n_keys = self->keys->len;
  return (const gint64 *) (gpointer) self->keys->data;
}

gboolean
malbild_query_find (MalbildQuery  *self,
                    MalbildRecord *record,
                    guint         *position)
{
  guint length;
  gint64 key;

  g_return_val_if_fail (MALBILD_IS_QUERY (self), FALSE);
  g_return_val_if_fail (MALBILD_IS_RECORD (record), FALSE);

  length = get_length (self);
  key = malbild_record_get_key (record);
  for (guint i = 0; i < length; i++)
    if (get_key (self, i) == key)
      {
        if (position != NULL)
          *position = i;
        return TRUE;
      }
  return FALSE;
}

void
malbild_query_hold (MalbildQuery *self)
{
  g_return_if_fail (MALBILD_IS_QUERY (self));

  self->n_holds++;
}

void
malbild_query_release (MalbildQuery *self)
{
  g_return_if_fail (MALBILD_IS_QUERY (self));
  g_return_if_fail (self->n_holds > 0);

  self->n_holds--;
  if (self->n_holds == 0 && self->is_held_back)
    {
      self->is_held_back = FALSE;
      update (self, TRUE);
    }
}
