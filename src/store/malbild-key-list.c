/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-key-list.h"

#include "malbild-store-private.h"

struct _MalbildKeyList {
  GObject parent_instance;

  MalbildStore       *store;
  const char         *sql;
  gint64              arguments[MALBILD_KEY_LIST_MAX_KEYS];
  guint               n_arguments;
  MalbildChangesFunc  concern;
  guint               data;
  GArray             *keys; /* gint64; NULL: nobody has asked yet */
};

enum {
  PROP_0,
  PROP_N_ITEMS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void list_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MalbildKeyList, malbild_key_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_iface_init))

static GArray *
read_keys (MalbildKeyList *self)
{
  GArray *keys = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GError) error = NULL;
  g_autoptr (MalbildStatement) statement = malbild_db_prepare (malbild_store_get_db (self->store), self->sql, &error);

  for (guint i = 0; statement != NULL && i < self->n_arguments; i++)
    malbild_statement_bind_integer (statement, (int) i + 1, self->arguments[i]);
  while (statement != NULL && malbild_statement_step (statement, &error) == MALBILD_STEP_ROW)
    {
      gint64 key = malbild_statement_get_integer (statement, 0);

      g_array_append_val (keys, key);
    }
  if (error != NULL)
    g_warning ("Could not read a list: %s", error->message);
  return keys;
}

static guint
count_same (GArray   *a,
            GArray   *b,
            guint     most,
            gboolean  from_end)
{
  guint n = 0;

  while (n < most && g_array_index (a, gint64, from_end ? a->len - 1 - n : n) == g_array_index (b, gint64, from_end ? b->len - 1 - n : n))
    n++;
  return n;
}

static void
changed_cb (MalbildKeyList       *self,
            const MalbildChanges *changes)
{
  g_autoptr (GArray) old = NULL;
  guint shorter, before, after;

  if (self->keys == NULL || !self->concern (changes, self->data))
    return;
  old = g_steal_pointer (&self->keys);
  self->keys = read_keys (self);
  shorter = MIN (old->len, self->keys->len);
  before = count_same (old, self->keys, shorter, FALSE);
  after = count_same (old, self->keys, shorter - before, TRUE);
  if (before + after == old->len && before + after == self->keys->len)
    return;
  g_list_model_items_changed (G_LIST_MODEL (self), before, old->len - before - after, self->keys->len - before - after);
  if (old->len != self->keys->len)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_ITEMS]);
}

static GType
malbild_key_list_get_item_type (GListModel *list)
{
  return MALBILD_TYPE_RECORD;
}

static guint
malbild_key_list_get_n_items (GListModel *list)
{
  MalbildKeyList *self = MALBILD_KEY_LIST (list);

  if (self->keys == NULL)
    self->keys = read_keys (self);
  return self->keys->len;
}

static gpointer
malbild_key_list_get_item (GListModel *list,
                           guint       position)
{
  MalbildKeyList *self = MALBILD_KEY_LIST (list);

  if (position >= malbild_key_list_get_n_items (list))
    return NULL;
  return malbild_store_get_listed (self->store, g_array_index (self->keys, gint64, position));
}

static void
list_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = malbild_key_list_get_item_type;
  iface->get_n_items = malbild_key_list_get_n_items;
  iface->get_item = malbild_key_list_get_item;
}

static void
malbild_key_list_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_N_ITEMS:
      g_value_set_uint (value, malbild_key_list_get_n_items (G_LIST_MODEL (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
malbild_key_list_finalize (GObject *object)
{
  MalbildKeyList *self = MALBILD_KEY_LIST (object);

  g_clear_pointer (&self->keys, g_array_unref);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (malbild_key_list_parent_class)->finalize (object);
}

static void
malbild_key_list_class_init (MalbildKeyListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = malbild_key_list_get_property;
  object_class->finalize = malbild_key_list_finalize;

  properties[PROP_N_ITEMS] = g_param_spec_uint ("n-items", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
malbild_key_list_init (MalbildKeyList *self)
{
}

MalbildKeyList *
malbild_key_list_new (MalbildStore       *store,
                      const char         *sql,
                      const gint64       *keys,
                      guint               n_keys,
                      MalbildChangesFunc  concern,
                      guint               data)
{
  MalbildKeyList *self;

  g_return_val_if_fail (MALBILD_IS_STORE (store), NULL);
  g_return_val_if_fail (sql != NULL && n_keys <= MALBILD_KEY_LIST_MAX_KEYS && concern != NULL, NULL);

  self = g_object_new (MALBILD_TYPE_KEY_LIST, NULL);
  self->store = g_object_ref (store);
  self->sql = sql;
  self->n_arguments = n_keys;
  for (guint i = 0; i < n_keys; i++)
    self->arguments[i] = keys[i];
  self->concern = concern;
  self->data = data;
  g_signal_connect_object (store, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}
