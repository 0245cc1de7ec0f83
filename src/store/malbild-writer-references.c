/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-writer-references.h"

#include <glib/gi18n-lib.h>

#include "malbild-error.h"
#include "malbild-rows.h"
#include "malbild-rules.h"
#include "malbild-statements.h"

/* UUIDs that were resolved lately. Most references lead to a few areas and bodies, or to a row close by. */
#define CACHE_SIZE 8192

typedef struct {
  gint64      key;
  MalbildUuid uuid;
} CacheEntry;

struct _MalbildReferences {
  MalbildDb  *db;
  gint64      first;
  gint64      sequence;
  guint64     n_pending;
  CacheEntry *cache;
};

MalbildReferences *
malbild_references_new (MalbildDb  *db,
                        GError    **error)
{
  g_autoptr (MalbildReferences) self = g_new0 (MalbildReferences, 1);

  self->db = db;
  self->cache = g_new0 (CacheEntry, CACHE_SIZE);
  if (!malbild_db_get_integer (db, &self->sequence, error, "SELECT value FROM meta WHERE name = 'sequence'", "") ||
      !malbild_db_exec (db,
                        "CREATE TEMP TABLE pending (kind INTEGER, uuid BLOB, key INTEGER, PRIMARY KEY (kind, uuid)) STRICT, WITHOUT ROWID;"
                        "CREATE TEMP TABLE outside (kind INTEGER, uuid BLOB, PRIMARY KEY (kind, uuid)) STRICT, WITHOUT ROWID;"
                        "CREATE TEMP TABLE left_out (key INTEGER PRIMARY KEY) STRICT;",
                        error))
    return NULL;
  self->first = (self->sequence + 1) << MALBILD_KEY_KIND_BITS;
  return g_steal_pointer (&self);
}

void
malbild_references_free (MalbildReferences *self)
{
  if (self == NULL)
    return;
  g_free (self->cache);
  g_free (self);
}

gint64
malbild_references_get_first_key (MalbildReferences *self)
{
  return self->first;
}

static CacheEntry *
get_entry (MalbildReferences *self,
           const MalbildKind *kind,
           const MalbildUuid *uuid)
{
  return &self->cache[(malbild_uuid_hash (uuid) ^ kind->id) % CACHE_SIZE];
}

static gint64
next_key (MalbildReferences *self,
          const MalbildKind *kind)
{
  return ++self->sequence << MALBILD_KEY_KIND_BITS | kind->id;
}

static gboolean
find_pending (MalbildReferences  *self,
              const MalbildKind  *kind,
              const MalbildUuid  *uuid,
              gint64             *key,
              GError            **error)
{
  *key = 0;
  return self->n_pending == 0 ||
         malbild_db_get_integer (self->db, key, error, "SELECT key FROM temp.pending WHERE kind = ?1 AND uuid = ?2", "iu",
                                 (gint64) kind->id, uuid);
}

gboolean
malbild_references_resolve (MalbildReferences  *self,
                            const MalbildKind  *kind,
                            const MalbildUuid  *uuid,
                            gint64             *key,
                            GError            **error)
{
  CacheEntry *entry = get_entry (self, kind, uuid);
  g_autofree char *sql = NULL;

  if (malbild_kind_of_key (entry->key) == kind && malbild_uuid_equal (&entry->uuid, uuid))
    {
      *key = entry->key;
      return TRUE;
    }

  sql = g_strdup_printf ("SELECT key FROM %s WHERE uuid = ?1", malbild_kind_table (kind));
  *key = 0;
  if (!malbild_db_get_integer (self->db, key, error, sql, "u", uuid) ||
      (*key == 0 && !find_pending (self, kind, uuid, key, error)))
    return FALSE;
  if (*key == 0)
    {
      *key = next_key (self, kind);
      self->n_pending++;
      if (!malbild_db_run (self->db, error, "INSERT INTO temp.pending (kind, uuid, key) VALUES (?1, ?2, ?3)", "iui",
                           (gint64) kind->id, uuid, *key))
        return FALSE;
    }
  *entry = (CacheEntry) { *key, *uuid };
  return TRUE;
}

gboolean
malbild_references_claim (MalbildReferences  *self,
                          const MalbildKind  *kind,
                          const MalbildUuid  *uuid,
                          gint64             *key,
                          GError            **error)
{
  if (!find_pending (self, kind, uuid, key, error))
    return FALSE;
  if (*key != 0)
    {
      self->n_pending--;
      return malbild_db_run (self->db, error, "DELETE FROM temp.pending WHERE kind = ?1 AND uuid = ?2", "iu", (gint64) kind->id, uuid);
    }

  *key = next_key (self, kind);
  *get_entry (self, kind, uuid) = (CacheEntry) { *key, *uuid };
  return TRUE;
}

gboolean
malbild_references_put_outside (MalbildReferences  *self,
                                const MalbildKind  *kind,
                                const MalbildUuid  *uuid,
                                GError            **error)
{
  return malbild_db_run (self->db, error, "INSERT OR IGNORE INTO temp.outside (kind, uuid) VALUES (?1, ?2)", "iu",
                         (gint64) kind->id, uuid);
}

/* What is referred to without being anywhere, and nobody said that it would not come. */
static gboolean
refuse_missing (MalbildReferences  *self,
                GError            **error)
{
  g_autoptr (MalbildStatement) statement = NULL;
  char text[MALBILD_UUID_STRING_SIZE];
  MalbildUuid uuid = { 0 };
  MalbildStep step;

  statement = malbild_db_prepare (self->db, "SELECT kind, uuid FROM temp.pending AS p WHERE NOT EXISTS "
                                  "(SELECT 1 FROM temp.outside AS o WHERE o.kind = p.kind AND o.uuid = p.uuid) ORDER BY kind, uuid", error);
  if (statement == NULL)
    return FALSE;
  step = malbild_statement_step (statement, error);
  if (step != MALBILD_STEP_ROW)
    return step == MALBILD_STEP_DONE;

  malbild_statement_get_uuid (statement, 1, &uuid);
  malbild_uuid_to_string (&uuid, text);
  g_set_error (error, MALBILD_ERROR, MALBILD_ERROR_INVALID, _("A reference leads to “%s” (%s), which is nowhere to be found."),
               text, _(malbild_kind_by_id ((guint) malbild_statement_get_integer (statement, 0))->label));
  return FALSE;
}

static gboolean
refuse_required (MalbildReferences   *self,
                 gint64               key,
                 const MalbildField  *field,
                 GError             **error)
{
  g_autofree char *title = malbild_rules_dup_title (self->db, key);

  g_set_error (error, MALBILD_ERROR, MALBILD_ERROR_INVALID,
               _("“%s” cannot be without “%s”, and the record that it refers to is not there."), title, _(field->label));
  return FALSE;
}

static gboolean
is_referred_to (const MalbildKind *kind)
{
  guint n_kinds;
  const MalbildKind *const *kinds = malbild_kinds (&n_kinds);

  for (guint k = 0; k < n_kinds; k++)
    for (guint i = 0; i < kinds[k]->n_fields; i++)
      if (kinds[k]->fields[i].target == kind)
        return TRUE;
  return FALSE;
}

/* A row that came only to lead to something that is not there, such as the link to a goal of an earlier term whose goal
 * set was not taken along, is left out. One that was here before, or that others refer to, is not given up so easily. */
static gboolean
leave_out (MalbildReferences   *self,
           const MalbildKind   *kind,
           const MalbildField  *field,
           MalbildJournal      *journal,
           guint64             *n_left_out,
           GError             **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT t.key FROM temp.pending AS p CROSS JOIN %s AS t ON t.%s = p.key LIMIT 1",
                                          malbild_kind_table (kind), malbild_kind_column (kind, field));

  for (;;)
    {
      gint64 key = 0;

      if (!malbild_db_get_integer (self->db, &key, error, sql, ""))
        return FALSE;
      if (key == 0)
        return TRUE;
      if (key < self->first || is_referred_to (kind))
        return refuse_required (self, key, field, error);
      if (!malbild_rows_remove (journal, key, error) ||
          !malbild_db_run (self->db, error, "INSERT INTO temp.left_out (key) VALUES (?1)", "i", key))
        return FALSE;
      (*n_left_out)++;
    }
}

/* Empties the references of one field, in the rows and in what the journal has noted of them. */
static gboolean
clear (MalbildReferences   *self,
       const MalbildKind   *kind,
       const MalbildField  *field,
       gint64               edit,
       guint64             *n_unresolved,
       GError             **error)
{
  const char *column = malbild_kind_column (kind, field);
  g_autofree char *sql = g_strdup_printf ("UPDATE %s SET %s = NULL WHERE %s IN (SELECT key FROM temp.pending WHERE kind = ?1)",
                                          malbild_kind_table (kind), column, column);

  if (!malbild_db_run (self->db, error, sql, "i", (gint64) field->target->id))
    return FALSE;
  if (sqlite3_changes (malbild_db_get_handle (self->db)) == 0)
    return TRUE;
  *n_unresolved += (guint64) sqlite3_changes (malbild_db_get_handle (self->db));
  return malbild_db_run (self->db, error,
                         "UPDATE change SET new = NULL WHERE edit = ?1 AND record & 63 = ?2 AND field = ?3 AND new IN (SELECT key FROM temp.pending)",
                         "iit", edit, (gint64) kind->id, field->name) &&
         malbild_db_run (self->db, error,
                         "DELETE FROM change WHERE edit = ?1 AND record & 63 = ?2 AND field = ?3 AND old IS new",
                         "iit", edit, (gint64) kind->id, field->name);
}

gboolean
malbild_references_settle (MalbildReferences  *self,
                           MalbildJournal     *journal,
                           guint64            *n_unresolved,
                           guint64            *n_left_out,
                           GError            **error)
{
  guint n_kinds;
  const MalbildKind *const *kinds = malbild_kinds (&n_kinds);

  *n_unresolved = 0;
  *n_left_out = 0;
  if (self->n_pending > 0 && !refuse_missing (self, error))
    return FALSE;
  for (guint k = 0; self->n_pending > 0 && k < n_kinds; k++)
    for (guint i = 0; i < kinds[k]->n_fields; i++)
      {
        const MalbildField *field = &kinds[k]->fields[i];

        if (field->type != MALBILD_FIELD_REF)
          continue;
        if (field->required ? !leave_out (self, kinds[k], field, journal, n_left_out, error)
                            : !clear (self, kinds[k], field, journal->edit, n_unresolved, error))
          return FALSE;
      }
  /* They neither came nor went. */
  if (*n_left_out > 0 &&
      !malbild_db_run (self->db, error, "DELETE FROM change WHERE edit = ?1 AND record IN (SELECT key FROM temp.left_out)", "i", journal->edit))
    return FALSE;
  return malbild_db_run (self->db, error, "UPDATE meta SET value = ?1 WHERE name = 'sequence'", "i", self->sequence);
}
