/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-store-reader.h"

#include <glib/gi18n-lib.h>

#include "malbild-error.h"
#include "malbild-statements.h"
#include "malbild-store-internal.h"

/* UUIDs of records that were referred to lately. Most references lead to a few areas and bodies. */
#define CACHE_SIZE 4096

/* Pages kept in memory, and keys that are being sorted, in KiB each. */
#define CACHE_KIB 2048

typedef struct {
  gint64      key;
  MalbildUuid uuid;
} CacheEntry;

struct _MalbildStoreReader {
  GObject     parent_instance;

  MalbildDb  *db;
  CacheEntry *cache;
  /* By number of kind: what asks for the UUID of a key. */
  MalbildStatement *uuid_of_key[1 << MALBILD_KEY_KIND_BITS];
};

static void malbild_store_reader_reader_init (MalbildReaderInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MalbildStoreReader, malbild_store_reader, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (MALBILD_TYPE_READER, malbild_store_reader_reader_init))

static void
malbild_store_reader_finalize (GObject *object)
{
  MalbildStoreReader *self = MALBILD_STORE_READER (object);

  for (guint i = 0; i < G_N_ELEMENTS (self->uuid_of_key); i++)
    g_clear_pointer (&self->uuid_of_key[i], malbild_statement_free);
  malbild_db_close (self->db);
  g_free (self->cache);

  G_OBJECT_CLASS (malbild_store_reader_parent_class)->finalize (object);
}

static void
malbild_store_reader_class_init (MalbildStoreReaderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = malbild_store_reader_finalize;
}

static void
malbild_store_reader_init (MalbildStoreReader *self)
{
  self->cache = g_new0 (CacheEntry, CACHE_SIZE);
}

MalbildStoreReader *
malbild_store_reader_new (const char     *path,
                          MalbildDbMode   mode,
                          GError        **error)
{
  g_autoptr (MalbildStoreReader) self = g_object_new (MALBILD_TYPE_STORE_READER, NULL);
  gint64 sequence;

  self->db = malbild_db_open (path, mode, error);
  /* Each row is read once, mostly in the order in which it lies there: pages kept would only take memory. */
  if (self->db != NULL && !malbild_db_exec (self->db, "PRAGMA cache_size = -" G_STRINGIFY (CACHE_KIB), error))
    return NULL;
  /* A transaction sees the state of its first read, not of its beginning. */
  if (self->db == NULL || !malbild_db_exec (self->db, "BEGIN", error) ||
      !malbild_db_get_integer (self->db, &sequence, error, "SELECT value FROM meta WHERE name = 'sequence'", ""))
    return NULL;
  return g_steal_pointer (&self);
}

MalbildDb *
malbild_store_reader_get_db (MalbildStoreReader *self)
{
  return self->db;
}

MalbildReader *
malbild_store_new_reader (MalbildStore  *self,
                          GError       **error)
{
  MalbildDbMode mode;
  MalbildStoreReader *reader;

  g_return_val_if_fail (MALBILD_IS_STORE (self), NULL);

  mode = malbild_db_get_mode (self->db) == MALBILD_DB_IMMUTABLE ? MALBILD_DB_IMMUTABLE : MALBILD_DB_READ;
  /* Not the store's own path: that may be one of an earlier version, of which a copy is read. */
  reader = malbild_store_reader_new (malbild_db_get_path (self->db), mode, error);
  return reader != NULL ? MALBILD_READER (reader) : NULL;
}

/* The key of a goal set; 0 for all of them. */
static gboolean
find_set (MalbildStoreReader  *self,
          const MalbildUuid   *set,
          gint64              *key,
          GError             **error)
{
  *key = 0;
  if (set == NULL)
    return TRUE;
  if (!malbild_db_get_integer (self->db, key, error, "SELECT key FROM goal_set WHERE uuid = ?1", "u", set))
    return FALSE;
  if (*key != 0)
    return TRUE;
  g_set_error_literal (error, MALBILD_ERROR, MALBILD_ERROR_NOT_FOUND, _("The goal set is no longer there."));
  return FALSE;
}

/* FROM the kind's table AS t, joined with its owners up to the goal set (or the municipality), WHERE they are those of ?1.
 * Joins, where malbild_kind_append_scope() has subqueries: they can be entered from the goal set's end. */
static void
append_from (GString           *sql,
             const MalbildKind *kind,
             gboolean           scoped)
{
  g_autofree char *alias = g_strdup ("t");
  g_autofree char *condition = NULL;
  g_autoptr (GString) scope = g_string_new (NULL);

  g_string_append_printf (sql, " FROM %s AS t", malbild_kind_table (kind));
  for (guint depth = 1; scoped; depth++)
    {
      const MalbildField *owner = malbild_kind_get_owner (kind);
      char *owner_alias;

      if (owner == NULL || owner->target == &malbild_goal_set_kind || owner->target == &malbild_municipality_kind)
        break;
      owner_alias = g_strdup_printf ("owner_%u", depth);
      g_string_append_printf (sql, " JOIN %s AS %s ON %s.key = %s.%s", malbild_kind_table (owner->target), owner_alias,
                              owner_alias, alias, malbild_kind_column (kind, owner));
      g_free (alias);
      alias = owner_alias;
      kind = owner->target;
    }
  if (scoped)
    {
      malbild_kind_append_scope (kind, scope, alias, "?1");
      g_string_append_printf (sql, " WHERE %s", scope->str);
    }
}

static MalbildStatement *
get_uuid_statement (MalbildStoreReader  *self,
                    const MalbildKind   *kind,
                    GError             **error)
{
  if (self->uuid_of_key[kind->id] == NULL)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT uuid FROM %s WHERE key = ?1", malbild_kind_table (kind));

      self->uuid_of_key[kind->id] = malbild_db_prepare (self->db, sql, error);
    }
  return self->uuid_of_key[kind->id];
}

static gboolean
get_uuid (MalbildStoreReader  *self,
          gint64               key,
          MalbildCell         *cell,
          GError             **error)
{
  CacheEntry *entry = &self->cache[(guint64) (key ^ key >> MALBILD_KEY_KIND_BITS) % CACHE_SIZE];
  const MalbildKind *kind = malbild_kind_of_key (key);

  if (entry->key != key && kind != NULL)
    {
      MalbildStatement *statement = get_uuid_statement (self, kind, error);
      MalbildStep step;

      if (statement == NULL)
        return FALSE;
      malbild_statement_bind_integer (statement, 1, key);
      step = malbild_statement_step (statement, error);
      if (step == MALBILD_STEP_ERROR)
        return FALSE;
      if (step == MALBILD_STEP_ROW && malbild_statement_get_uuid (statement, 0, &entry->uuid))
        entry->key = key;
      malbild_statement_reset (statement);
    }

  cell->type = entry->key == key ? MALBILD_CELL_UUID : MALBILD_CELL_NONE;
  if (entry->key == key)
    cell->uuid = entry->uuid;
  return TRUE;
}

static gboolean
read_row (MalbildStoreReader  *self,
          MalbildStatement    *statement,
          MalbildRow          *row,
          GError             **error)
{
  if (!malbild_statement_get_uuid (statement, 1, &row->uuid))
    return malbild_db_set_error (self->db, SQLITE_CORRUPT, error);
  for (guint i = 0; i < row->kind->n_fields; i++)
    {
      malbild_statement_get_cell (statement, 2 + i, &row->kind->fields[i], &row->cells[i]);
      if (row->cells[i].type == MALBILD_CELL_KEY && !get_uuid (self, row->cells[i].integer, &row->cells[i], error))
        return FALSE;
    }
  return TRUE;
}

/* Calls @func for the rows whose keys @keys gives. The keys alone are sorted, as whole rows may be large. */
static gboolean
read_rows (MalbildStoreReader  *self,
           const MalbildKind   *kind,
           MalbildStatement    *keys,
           MalbildRowFunc       func,
           gpointer             data,
           GError             **error)
{
  g_autoptr (MalbildStatement) statement = malbild_db_prepare (self->db, malbild_kind_select_sql (kind), error);
  MalbildRow row = { .kind = kind };
  MalbildStep step;

  if (statement == NULL)
    return FALSE;
  while ((step = malbild_statement_step (keys, error)) == MALBILD_STEP_ROW)
    {
      malbild_statement_bind_integer (statement, 1, malbild_statement_get_integer (keys, 0));
      switch (malbild_statement_step (statement, error))
        {
        case MALBILD_STEP_ROW:
          break;
        case MALBILD_STEP_DONE:
          /* The index has a key that the table does not have. */
          return malbild_db_set_error (self->db, SQLITE_CORRUPT, error);
        case MALBILD_STEP_ERROR:
        default:
          return FALSE;
        }
      if (!read_row (self, statement, &row, error) || !func (&row, data, error))
        return FALSE;
      malbild_statement_reset (statement);
    }
  return step == MALBILD_STEP_DONE;
}

static gboolean
malbild_store_reader_read (MalbildReader      *reader,
                           const MalbildKind  *kind,
                           const MalbildUuid  *set,
                           MalbildRowFunc      func,
                           gpointer            data,
                           GError            **error)
{
  MalbildStoreReader *self = MALBILD_STORE_READER (reader);
  g_autoptr (GString) sql = g_string_new ("SELECT t.key");
  g_autoptr (MalbildStatement) keys = NULL;
  const MalbildField *order = malbild_kind_get_order (kind);
  gint64 set_key;

  if (!find_set (self, set, &set_key, error))
    return FALSE;
  append_from (sql, kind, set != NULL);
  if (order != NULL)
    g_string_append_printf (sql, " ORDER BY t.%s, t.uuid", malbild_kind_column (kind, order));
  else
    g_string_append (sql, " ORDER BY t.uuid");

  keys = malbild_db_query (self->db, error, sql->str, set != NULL ? "i" : "", set_key);
  return keys != NULL && read_rows (self, kind, keys, func, data, error);
}

/* What the set's records refer to, of @kind: a union; FALSE if nothing can lead outside. */
static gboolean
append_referred (GString           *sql,
                 const MalbildKind *kind)
{
  guint n_kinds;
  const MalbildKind *const *kinds = malbild_kinds (&n_kinds);
  gboolean any = FALSE;

  for (guint k = 0; k < n_kinds; k++)
    for (guint i = 0; i < kinds[k]->n_fields; i++)
      {
        const MalbildField *field = &kinds[k]->fields[i];

        /* An owner is in the set if what it owns is. */
        if (field->type != MALBILD_FIELD_REF || field->target != kind || field->owner)
          continue;
        g_string_append_printf (sql, "%sSELECT t.%s", any ? " UNION " : "", malbild_kind_column (kinds[k], field));
        append_from (sql, kinds[k], TRUE);
        any = TRUE;
      }
  return any;
}

static gboolean
malbild_store_reader_read_outside (MalbildReader      *reader,
                                   const MalbildKind  *kind,
                                   const MalbildUuid  *set,
                                   MalbildRowFunc      func,
                                   gpointer            data,
                                   GError            **error)
{
  MalbildStoreReader *self = MALBILD_STORE_READER (reader);
  const MalbildField *title = malbild_kind_get_title (kind);
  g_autoptr (GString) sql = g_string_new (NULL);
  g_autoptr (GString) scope = g_string_new (NULL);
  g_autoptr (MalbildStatement) statement = NULL;
  MalbildRow row = { .kind = kind };
  MalbildStep step;
  gint64 set_key;

  if (set == NULL)
    return TRUE;
  if (!find_set (self, set, &set_key, error))
    return FALSE;

  malbild_kind_append_scope (kind, scope, "outside", "?1");
  g_string_printf (sql, "SELECT uuid, %s FROM %s AS outside WHERE NOT (%s) AND key IN (",
                   title != NULL ? malbild_kind_column (kind, title) : "NULL", malbild_kind_table (kind), scope->str);
  if (!append_referred (sql, kind))
    return TRUE;
  g_string_append (sql, ") ORDER BY uuid");

  statement = malbild_db_query (self->db, error, sql->str, "i", set_key);
  if (statement == NULL)
    return FALSE;
  while ((step = malbild_statement_step (statement, error)) == MALBILD_STEP_ROW)
    {
      if (!malbild_statement_get_uuid (statement, 0, &row.uuid))
        return malbild_db_set_error (self->db, SQLITE_CORRUPT, error);
      if (title != NULL)
        malbild_statement_get_cell (statement, 1, title, &row.cells[malbild_kind_field_index (kind, title)]);
      if (!func (&row, data, error))
        return FALSE;
    }
  return step == MALBILD_STEP_DONE;
}

static guint64
malbild_store_reader_count (MalbildReader     *reader,
                            const MalbildUuid *set)
{
  MalbildStoreReader *self = MALBILD_STORE_READER (reader);
  guint n_kinds;
  const MalbildKind *const *kinds = malbild_kinds (&n_kinds);
  guint64 sum = 0;
  gint64 set_key;

  if (!find_set (self, set, &set_key, NULL))
    return 0;
  for (guint k = 0; k < n_kinds; k++)
    {
      g_autoptr (GString) sql = g_string_new ("SELECT count (*)");
      gint64 count = 0;

      append_from (sql, kinds[k], set != NULL);
      malbild_db_get_integer (self->db, &count, NULL, sql->str, set != NULL ? "i" : "", set_key);
      sum += (guint64) count;
    }
  return sum;
}

static void
malbild_store_reader_reader_init (MalbildReaderInterface *iface)
{
  iface->read = malbild_store_reader_read;
  iface->read_outside = malbild_store_reader_read_outside;
  iface->count = malbild_store_reader_count;
}
