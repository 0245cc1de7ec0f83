/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-drafts.h"

#define DRAFTS_KEY "malbild-drafts"

typedef struct {
  gint64              key;
  const MalbildField *field;
} Address;

static guint
address_hash (gconstpointer data)
{
  const Address *address = data;

  return g_int64_hash (&address->key) ^ g_direct_hash (address->field);
}

static gboolean
address_equal (gconstpointer a,
               gconstpointer b)
{
  return ((const Address *) a)->key == ((const Address *) b)->key && ((const Address *) a)->field == ((const Address *) b)->field;
}

static GHashTable *
get_table (MalbildStore *store,
           gboolean      make)
{
  GHashTable *table = g_object_get_data (G_OBJECT (store), DRAFTS_KEY);

  if (table == NULL && make)
    {
      table = g_hash_table_new_full (address_hash, address_equal, g_free, g_free);
      g_object_set_data_full (G_OBJECT (store), DRAFTS_KEY, table, (GDestroyNotify) g_hash_table_unref);
    }
  return table;
}

const char *
malbild_drafts_get (MalbildStore       *store,
                    MalbildRecord      *record,
                    const MalbildField *field)
{
  GHashTable *table = get_table (store, FALSE);

  return table != NULL ? g_hash_table_lookup (table, &(Address) { malbild_record_get_key (record), field }) : NULL;
}

void
malbild_drafts_set (MalbildStore       *store,
                    MalbildRecord      *record,
                    const MalbildField *field,
                    const char         *draft)
{
  GHashTable *table = get_table (store, draft != NULL);
  Address address = { malbild_record_get_key (record), field };

  if (draft != NULL)
    g_hash_table_insert (table, g_memdup2 (&address, sizeof address), g_strdup (draft));
  else if (table != NULL)
    g_hash_table_remove (table, &address);
}

MalbildRecord *
malbild_drafts_dup_first (MalbildStore  *store,
                          const char   **field)
{
  GHashTable *table = get_table (store, FALSE);
  GHashTableIter iter;
  gpointer address;

  if (table == NULL)
    return NULL;
  g_hash_table_iter_init (&iter, table);
  while (g_hash_table_iter_next (&iter, &address, NULL))
    {
      MalbildRecord *record = malbild_store_get (store, ((Address *) address)->key, NULL);

      if (record != NULL)
        {
          *field = ((Address *) address)->field->name;
          return record;
        }
      /* Removed in the meantime. */
      g_hash_table_iter_remove (&iter);
    }
  return NULL;
}
