/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-past.h"

#include "malbild-rows.h"

/* How many owners may lie above each other; a damaged file may hold more. */
#define MAX_OWNERS 16
/* The same for records that are known by what refers to them. */
#define MAX_DEPTH 32

static MalbildRecord *get (MalbildStore *store, gint64 key, guint depth);

gboolean
malbild_past_find_removal (MalbildDb  *db,
                           gint64      key,
                           gint64     *edit,
                           gint64     *number,
                           GError    **error)
{
  g_autoptr (MalbildStatement) statement = NULL;
  MalbildStep step;

  *edit = *number = 0;
  statement = malbild_db_query (db, error,
                                "SELECT edit, number FROM change WHERE record = ?1 AND field IS NULL AND old IS NOT NULL "
                                "ORDER BY edit DESC, number DESC LIMIT 1", "i", key);
  if (statement == NULL)
    return FALSE;
  step = malbild_statement_step (statement, error);
  if (step == MALBILD_STEP_ROW)
    {
      *edit = malbild_statement_get_integer (statement, 0);
      *number = malbild_statement_get_integer (statement, 1);
    }
  return step != MALBILD_STEP_ERROR;
}

/* The values that a removal has written down, in the order of the kind's table. */
static MalbildStatement *
query_values (MalbildDb          *db,
              const MalbildKind  *kind,
              gint64              edit,
              gint64              number,
              GError            **error)
{
  g_autoptr (GString) sql = g_string_new ("SELECT malbild_uuid (old ->> '$.uuid')");

  for (guint i = 0; i < kind->n_fields; i++)
    g_string_append_printf (sql, ", old ->> '$.\"%s\"'", kind->fields[i].name);
  g_string_append (sql, " FROM change WHERE edit = ?1 AND number = ?2");
  return malbild_db_query (db, error, sql->str, "ii", edit, number);
}

static void
apply_values (MalbildStore     *store,
              MalbildRecord    *record,
              MalbildStatement *statement,
              guint             depth)
{
  const MalbildKind *kind = malbild_record_get_kind (record);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      g_autoptr (MalbildRecord) target = NULL;
      g_autofree char *text = NULL;
      MalbildCell cell;

      malbild_statement_get_cell (statement, (int) i + 1, &kind->fields[i], &cell);
      if (cell.type == MALBILD_CELL_TEXT)
        cell.text = text = g_utf8_make_valid (cell.text, -1);
      if (cell.type == MALBILD_CELL_KEY && malbild_kind_of_key (cell.integer) == kind->fields[i].target)
        target = get (store, cell.integer, depth + 1);
      malbild_record_apply (record, &kind->fields[i], &cell, target);
    }
}

static MalbildRecord *
read_removed (MalbildStore  *store,
              gint64         key,
              gint64         edit,
              gint64         number,
              guint          depth,
              GError       **error)
{
  const MalbildKind *kind = malbild_kind_of_key (key);
  g_autoptr (MalbildStatement) statement = query_values (malbild_store_get_db (store), kind, edit, number, error);
  MalbildUuid uuid = { { 0 } };
  MalbildRecord *record;

  if (statement == NULL || malbild_statement_step (statement, error) != MALBILD_STEP_ROW)
    return NULL;
  malbild_statement_get_uuid (statement, 0, &uuid);
  record = malbild_record_new (kind, NULL, key, &uuid);
  malbild_record_set_removed (record, TRUE);
  if (depth < MAX_DEPTH)
    apply_values (store, record, statement, depth);
  return record;
}

MalbildRecord *
malbild_past_read (MalbildStore  *store,
                   gint64         key,
                   gint64         edit,
                   gint64         number,
                   GError       **error)
{
  return read_removed (store, key, edit, number, 0, error);
}

static MalbildRecord *
get (MalbildStore *store,
     gint64        key,
     guint         depth)
{
  MalbildUuid nobody = { { 0 } };
  MalbildRecord *record = malbild_store_peek (store, key);
  gint64 edit;
  gint64 number;

  if (record != NULL)
    return g_object_ref (record);
  record = malbild_store_get (store, key, NULL);
  if (record == NULL && malbild_past_find_removal (malbild_store_get_db (store), key, &edit, &number, NULL) && number != 0)
    record = read_removed (store, key, edit, number, depth, NULL);
  if (record != NULL)
    return record;

  record = malbild_record_new (malbild_kind_of_key (key), NULL, key, &nobody);
  malbild_record_set_removed (record, TRUE);
  return record;
}

MalbildRecord *
malbild_past_get (MalbildStore *store,
                  gint64        key)
{
  return get (store, key, 0);
}

char *
malbild_past_format (MalbildStore       *store,
                     const MalbildField *field,
                     const MalbildCell  *cell)
{
  g_autoptr (MalbildRecord) target = NULL;
  g_autofree char *text = NULL;

  if (cell->type == MALBILD_CELL_KEY && malbild_kind_of_key (cell->integer) != NULL)
    {
      target = malbild_past_get (store, cell->integer);
      return malbild_record_dup_title (target);
    }
  text = malbild_field_format (field, cell);
  return g_utf8_make_valid (text, -1);
}

/* What a reference of the record leads to, or led to when it went; 0 for nothing. */
static gint64
get_target (MalbildDb          *db,
            gint64              key,
            const MalbildField *field)
{
  g_autofree char *path = g_strdup_printf ("$.\"%s\"", field->name);
  gint64 target = 0;

  if (malbild_db_get_integer (db, &target, NULL, malbild_field_select_sql (malbild_kind_of_key (key), field), "i", key) && target != 0)
    return target;
  malbild_db_get_integer (db, &target, NULL,
                          "SELECT old ->> ?2 FROM change WHERE record = ?1 AND field IS NULL AND old IS NOT NULL "
                          "ORDER BY edit DESC, number DESC LIMIT 1", "it", key, path);
  return target;
}

gint64
malbild_past_find_set (MalbildDb *db,
                       gint64     key)
{
  for (guint i = 0; i < MAX_OWNERS; i++)
    {
      const MalbildKind *kind = malbild_kind_of_key (key);
      const MalbildField *owner = kind != NULL ? malbild_kind_get_owner (kind) : NULL;

      if (kind == &malbild_goal_set_kind)
        return key;
      if (owner == NULL)
        return 0;
      key = get_target (db, key, owner);
    }
  return 0;
}

static gboolean
collect (MalbildDb        *db,
         MalbildStatement *statement,
         GHashTable       *known,
         GArray           *keys,
         GError          **error)
{
  MalbildStep step;

  if (statement == NULL)
    return FALSE;
  while ((step = malbild_statement_step (statement, error)) == MALBILD_STEP_ROW)
    {
      gint64 key = malbild_statement_get_integer (statement, 0);

      if (g_hash_table_add (known, g_memdup2 (&key, sizeof key)))
        g_array_append_val (keys, key);
    }
  return step == MALBILD_STEP_DONE;
}

/* Those that refer to the record by @field: now, until the field changed, until they were removed. */
static gboolean
collect_referring (MalbildDb           *db,
                   const MalbildKind   *kind,
                   const MalbildField  *field,
                   gint64               key,
                   GHashTable          *known,
                   GArray              *keys,
                   GError             **error)
{
  g_autofree char *now = g_strdup_printf ("SELECT key FROM %s WHERE %s = ?1", malbild_kind_table (kind), malbild_kind_column (kind, field));
  g_autofree char *path = g_strdup_printf ("$.\"%s\"", field->name);
  g_autoptr (MalbildStatement) present = malbild_db_query (db, error, now, "i", key);
  g_autoptr (MalbildStatement) changed = NULL;
  g_autoptr (MalbildStatement) removed = NULL;

  if (!collect (db, present, known, keys, error))
    return FALSE;
  changed = malbild_db_query (db, error, "SELECT record FROM change WHERE typeof (old) = 'integer' AND old = ?1 "
                              "AND record & 63 = ?2 AND field = ?3", "iit", key, (gint64) kind->id, field->name);
  if (!collect (db, changed, known, keys, error))
    return FALSE;
  removed = malbild_db_query (db, error, "SELECT record FROM change WHERE field IS NULL AND old IS NOT NULL "
                              "AND record & 63 = ?2 AND old ->> ?3 = ?1", "iit", key, (gint64) kind->id, path);
  return collect (db, removed, known, keys, error);
}

GArray *
malbild_past_list_related (MalbildDb  *db,
                           gint64      key,
                           GError    **error)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GArray) keys = g_array_new (FALSE, FALSE, sizeof (gint64));
  guint n_kinds;
  const MalbildKind *const *kinds = malbild_kinds (&n_kinds);

  g_hash_table_add (known, g_memdup2 (&key, sizeof key));
  g_array_append_val (keys, key);
  for (guint k = 0; k < n_kinds; k++)
    for (guint i = 0; i < kinds[k]->n_fields; i++)
      {
        const MalbildField *field = &kinds[k]->fields[i];

        /* What goes along with a record is a part of it, or a link. */
        if (field->type == MALBILD_FIELD_REF && field->on_remove == MALBILD_ON_REMOVE_CASCADE &&
            field->target == malbild_kind_of_key (key) && !collect_referring (db, kinds[k], field, key, known, keys, error))
          return NULL;
      }
  return g_steal_pointer (&keys);
}
