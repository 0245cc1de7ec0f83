/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-statements.h"

/* Everything that is generated from one kind's table. */
typedef struct {
  char *table;
  char *columns[MALBILD_KIND_MAX_FIELDS];
  char *select;
  char *find;
  char *insert;
  char *delete;
  char *field_select[MALBILD_KIND_MAX_FIELDS];
  char *field_update[MALBILD_KIND_MAX_FIELDS];
  char *field_compare[MALBILD_KIND_MAX_FIELDS];
  char *field_journal[MALBILD_KIND_MAX_FIELDS];
  char *exists;
  char *removed;
  char *search_title;
  char *search_text;
  char *values;
  char *restore;
  char *search_select;
  char *index;
} KindSql;

static KindSql *kind_sql[1 << MALBILD_KEY_KIND_BITS];

static char *
to_sql_name (const char *name)
{
  return g_strdelimit (g_strdup (name), "-", '_');
}

static void
generate_rows (const MalbildKind *kind,
               KindSql           *sql)
{
  g_autoptr (GString) columns = g_string_new ("key, uuid");
  g_autoptr (GString) parameters = g_string_new ("?1, ?2");
  g_autoptr (GString) values = g_string_new ("json_object ('uuid', malbild_uuid_text (uuid)");
  g_autoptr (GString) restored = g_string_new ("?1, malbild_uuid (?2 ->> '$.uuid')");

  for (guint i = 0; i < kind->n_fields; i++)
    {
      g_string_append_printf (columns, ", %s", sql->columns[i]);
      g_string_append_printf (parameters, ", ?%u", i + 3);
      g_string_append_printf (values, ", '%s', %s", kind->fields[i].name, sql->columns[i]);
      g_string_append_printf (restored, ", ?2 ->> '$.\"%s\"'", kind->fields[i].name);
      sql->field_select[i] = g_strdup_printf ("SELECT %s FROM %s WHERE key = ?1", sql->columns[i], sql->table);
      sql->field_update[i] = g_strdup_printf ("UPDATE %s SET %s = ?2 WHERE key = ?1", sql->table, sql->columns[i]);
      sql->field_compare[i] = g_strdup_printf ("SELECT %s IS ?2 FROM %s WHERE key = ?1", sql->columns[i], sql->table);
      sql->field_journal[i] = g_strdup_printf ("INSERT INTO change (edit, number, record, field, old, new) "
                                               "VALUES (?1, ?2, ?3, '%s', (SELECT %s FROM %s WHERE key = ?3), ?4)",
                                               kind->fields[i].name, sql->columns[i], sql->table);
    }
  g_string_append_c (values, ')');

  sql->select = g_strdup_printf ("SELECT %s FROM %s WHERE key = ?1", columns->str, sql->table);
  sql->find = g_strdup_printf ("SELECT %s FROM %s WHERE uuid = ?1", columns->str, sql->table);
  sql->insert = g_strdup_printf ("INSERT INTO %s (%s) VALUES (%s)", sql->table, columns->str, parameters->str);
  sql->delete = g_strdup_printf ("DELETE FROM %s WHERE key = ?1", sql->table);
  sql->restore = g_strdup_printf ("INSERT INTO %s (%s) VALUES (%s)", sql->table, columns->str, restored->str);
  sql->exists = g_strdup_printf ("SELECT 1 FROM %s WHERE key = ?1", sql->table);
  sql->removed = g_strdup_printf ("INSERT INTO change (edit, number, record, old) VALUES (?1, ?2, ?3, (SELECT %s FROM %s WHERE key = ?3))",
                                  values->str, sql->table);
  sql->values = g_string_free (g_steal_pointer (&values), FALSE);
}

static void
generate_search (const MalbildKind *kind,
                 KindSql           *sql)
{
  const MalbildField *title = malbild_kind_get_title (kind);
  g_autoptr (GString) texts = g_string_new (NULL);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      if (!kind->fields[i].searchable)
        continue;
      if (&kind->fields[i] == title)
        sql->search_title = g_strdup_printf ("malbild_fold (%s.%s)", sql->table, sql->columns[i]);
      else
        g_string_append_printf (texts, "%scoalesce (char (10) || %s.%s, '')", texts->len > 0 ? " || " : "", sql->table, sql->columns[i]);
    }

  if (sql->search_title == NULL)
    sql->search_title = g_strdup ("NULL");
  sql->search_text = texts->len > 0
    ? g_strdup_printf ("malbild_fold (nullif (ltrim (%s, char (10)), ''))", texts->str)
    : g_strdup ("NULL");

  sql->index =
    g_strdup_printf ("INSERT INTO search (rowid, title, text) SELECT key, folded_title, folded_text FROM "
                     "(SELECT key, %s AS folded_title, %s AS folded_text FROM %s) "
                     "WHERE coalesce (folded_title, folded_text) IS NOT NULL",
                     sql->search_title, sql->search_text, sql->table);
  sql->search_select = g_strdup_printf ("SELECT %s, %s FROM %s WHERE key = ?1", sql->search_title, sql->search_text, sql->table);
}

static gpointer
generate_all (gpointer data)
{
  guint n_kinds;
  const MalbildKind *const *kinds = malbild_kinds (&n_kinds);

  for (guint k = 0; k < n_kinds; k++)
    {
      KindSql *sql = g_new0 (KindSql, 1);

      sql->table = to_sql_name (kinds[k]->name);
      for (guint i = 0; i < kinds[k]->n_fields; i++)
        sql->columns[i] = to_sql_name (kinds[k]->fields[i].name);
      generate_rows (kinds[k], sql);
      generate_search (kinds[k], sql);
      kind_sql[kinds[k]->id] = sql;
    }
  return NULL;
}

static const KindSql *
get_sql (const MalbildKind *kind)
{
  static GOnce once = G_ONCE_INIT;

  g_once (&once, generate_all, NULL);
  return kind_sql[kind->id];
}

const char *
malbild_kind_table (const MalbildKind *kind)
{
  return get_sql (kind)->table;
}

const char *
malbild_kind_column (const MalbildKind  *kind,
                     const MalbildField *field)
{
  return get_sql (kind)->columns[malbild_kind_field_index (kind, field)];
}

const char *
malbild_field_column (const MalbildField *field)
{
  guint n_kinds;
  const MalbildKind *const *kinds = malbild_kinds (&n_kinds);

  for (guint k = 0; k < n_kinds; k++)
    if (field >= kinds[k]->fields && field < kinds[k]->fields + kinds[k]->n_fields)
      return malbild_kind_column (kinds[k], field);
  g_return_val_if_reached (NULL);
}

const char *
malbild_kind_select_sql (const MalbildKind *kind)
{
  return get_sql (kind)->select;
}

const char *
malbild_kind_find_sql (const MalbildKind *kind)
{
  return get_sql (kind)->find;
}

const char *
malbild_kind_insert_sql (const MalbildKind *kind)
{
  return get_sql (kind)->insert;
}

const char *
malbild_kind_delete_sql (const MalbildKind *kind)
{
  return get_sql (kind)->delete;
}

const char *
malbild_field_select_sql (const MalbildKind  *kind,
                          const MalbildField *field)
{
  return get_sql (kind)->field_select[malbild_kind_field_index (kind, field)];
}

const char *
malbild_field_update_sql (const MalbildKind  *kind,
                          const MalbildField *field)
{
  return get_sql (kind)->field_update[malbild_kind_field_index (kind, field)];
}

const char *
malbild_kind_search_title_sql (const MalbildKind *kind)
{
  return get_sql (kind)->search_title;
}

const char *
malbild_kind_search_text_sql (const MalbildKind *kind)
{
  return get_sql (kind)->search_text;
}

const char *
malbild_kind_values_sql (const MalbildKind *kind)
{
  return get_sql (kind)->values;
}

const char *
malbild_field_compare_sql (const MalbildKind  *kind,
                           const MalbildField *field)
{
  return get_sql (kind)->field_compare[malbild_kind_field_index (kind, field)];
}

const char *
malbild_field_journal_sql (const MalbildKind  *kind,
                           const MalbildField *field)
{
  return get_sql (kind)->field_journal[malbild_kind_field_index (kind, field)];
}

const char *
malbild_kind_exists_sql (const MalbildKind *kind)
{
  return get_sql (kind)->exists;
}

const char *
malbild_kind_removed_sql (const MalbildKind *kind)
{
  return get_sql (kind)->removed;
}

const char *
malbild_kind_restore_sql (const MalbildKind *kind)
{
  return get_sql (kind)->restore;
}

const char *
malbild_kind_index_sql (const MalbildKind *kind)
{
  return get_sql (kind)->index;
}

const char *
malbild_kind_search_select_sql (const MalbildKind *kind)
{
  return get_sql (kind)->search_select;
}

static void
append_scope (const MalbildKind *kind,
              GString           *sql,
              const char        *alias,
              const char        *set,
              guint              depth)
{
  const MalbildField *owner = malbild_kind_get_owner (kind);

  if (kind == &malbild_goal_set_kind)
    g_string_append_printf (sql, "%s.key = %s", alias, set);
  else if (kind == &malbild_municipality_kind)
    g_string_append_printf (sql, "%s.key = (SELECT municipality FROM goal_set WHERE key = %s)", alias, set);
  else if (owner == NULL)
    g_string_append (sql, "TRUE");
  else if (owner->target == &malbild_goal_set_kind)
    g_string_append_printf (sql, "%s.%s = %s", alias, malbild_kind_column (kind, owner), set);
  else if (owner->target == &malbild_municipality_kind)
    g_string_append_printf (sql, "%s.%s = (SELECT municipality FROM goal_set WHERE key = %s)",
                            alias, malbild_kind_column (kind, owner), set);
  else
    {
      g_autofree char *owner_alias = g_strdup_printf ("owner_%u", depth);

      g_string_append_printf (sql, "EXISTS (SELECT 1 FROM %s AS %s WHERE %s.key = %s.%s AND ",
                              malbild_kind_table (owner->target), owner_alias, owner_alias,
                              alias, malbild_kind_column (kind, owner));
      append_scope (owner->target, sql, owner_alias, set, depth + 1);
      g_string_append_c (sql, ')');
    }
}

void
malbild_kind_append_scope (const MalbildKind *kind,
                           GString           *sql,
                           const char        *alias,
                           const char        *set)
{
  append_scope (kind, sql, alias, set, 1);
}
