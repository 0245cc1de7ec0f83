/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-query-private.h"

#include "malbild-store-private.h"

enum {
  PROP_0,
  PROP_N_ITEMS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void malbild_query_list_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MalbildQuery, malbild_query, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, malbild_query_list_init))

static GType
malbild_query_get_item_type (GListModel *list)
{
  return malbild_kind_get_gtype (MALBILD_QUERY (list)->select.kind);
}

static guint
malbild_query_get_n_items (GListModel *list)
{
  return malbild_query_get_length (MALBILD_QUERY (list));
}

static gpointer
malbild_query_get_item (GListModel *list,
                        guint       position)
{
  MalbildQuery *self = MALBILD_QUERY (list);

  if (position >= malbild_query_get_length (self))
    return NULL;
  return malbild_store_get_listed (self->store, malbild_query_get_key (self, position));
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
      g_value_set_uint (value, malbild_query_get_length (MALBILD_QUERY (object)));
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
  g_clear_pointer (&self->held, g_array_unref);
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
  g_signal_connect_object (store, "changed", G_CALLBACK (malbild_query_follow), self, G_CONNECT_SWAPPED);
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

guint
malbild_query_count (MalbildQuery *self)
{
  g_autoptr (MalbildStatement) statement = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (MalbildSql) sql = { NULL };
  guint count = 0;

  g_return_val_if_fail (MALBILD_IS_QUERY (self), 0);

  if (self->keys != NULL)
    return malbild_query_get_length (self);

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

  malbild_query_ensure_keys (self);
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

  length = malbild_query_get_length (self);
  key = malbild_record_get_key (record);
  for (guint i = 0; i < length; i++)
    if (malbild_query_get_key (self, i) == key)
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
  if (self->n_holds == 0)
    malbild_query_settle (self);
}

GPtrArray *
malbild_query_dup_records (MalbildQuery *self)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_items;

  g_return_val_if_fail (MALBILD_IS_QUERY (self), records);

  n_items = g_list_model_get_n_items (G_LIST_MODEL (self));
  for (guint i = 0; i < n_items; i++)
    {
      MalbildRecord *record = g_list_model_get_item (G_LIST_MODEL (self), i);

      /* One that could not be read is not there. */
      if (record != NULL)
        g_ptr_array_add (records, record);
    }
  return records;
}
