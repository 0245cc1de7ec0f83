/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-db-private.h"

#include <string.h>

void
malbild_statement_bind_null (MalbildStatement *self,
                             int               parameter)
{
  sqlite3_bind_null (self->handle, parameter);
}

void
malbild_statement_bind_integer (MalbildStatement *self,
                                int               parameter,
                                gint64            value)
{
  sqlite3_bind_int64 (self->handle, parameter, value);
}

void
malbild_statement_bind_text (MalbildStatement *self,
                             int               parameter,
                             const char       *text)
{
  sqlite3_bind_text (self->handle, parameter, text, -1, SQLITE_TRANSIENT);
}

void
malbild_statement_bind_static (MalbildStatement *self,
                               int               parameter,
                               const char       *text)
{
  sqlite3_bind_text (self->handle, parameter, text, -1, SQLITE_STATIC);
}

void
malbild_statement_bind_uuid (MalbildStatement  *self,
                             int                parameter,
                             const MalbildUuid *uuid)
{
  sqlite3_bind_blob (self->handle, parameter, uuid->bytes, sizeof uuid->bytes, SQLITE_TRANSIENT);
}

void
malbild_statement_bind_cell (MalbildStatement  *self,
                             int                parameter,
                             const MalbildCell *cell)
{
  switch (cell->type)
    {
    case MALBILD_CELL_NONE:
      malbild_statement_bind_null (self, parameter);
      break;
    case MALBILD_CELL_TEXT:
      malbild_statement_bind_text (self, parameter, cell->text);
      break;
    case MALBILD_CELL_INTEGER:
    case MALBILD_CELL_KEY:
      malbild_statement_bind_integer (self, parameter, cell->integer);
      break;
    case MALBILD_CELL_UUID:
    default:
      g_assert_not_reached ();
    }
}

static void
bind_arguments (MalbildStatement *self,
                const char       *types,
                va_list           args)
{
  for (int i = 0; types[i] != '\0'; i++)
    switch (types[i])
      {
      case 'i':
        malbild_statement_bind_integer (self, i + 1, va_arg (args, gint64));
        break;
      case 't':
        malbild_statement_bind_text (self, i + 1, va_arg (args, const char *));
        break;
      case 'u':
        malbild_statement_bind_uuid (self, i + 1, va_arg (args, const MalbildUuid *));
        break;
      default:
        g_assert (types[i] == 'n');
        malbild_statement_bind_null (self, i + 1);
      }
}

MalbildStatement *
malbild_db_query (MalbildDb   *self,
                  GError     **error,
                  const char  *sql,
                  const char  *types,
                  ...)
{
  MalbildStatement *statement = malbild_db_prepare (self, sql, error);
  va_list args;

  if (statement == NULL)
    return NULL;
  va_start (args, types);
  bind_arguments (statement, types, args);
  va_end (args);
  return statement;
}

gboolean
malbild_db_run (MalbildDb   *self,
                GError     **error,
                const char  *sql,
                const char  *types,
                ...)
{
  g_autoptr (MalbildStatement) statement = malbild_db_prepare (self, sql, error);
  va_list args;

  if (statement == NULL)
    return FALSE;
  va_start (args, types);
  bind_arguments (statement, types, args);
  va_end (args);
  return malbild_statement_run (statement, error);
}

gboolean
malbild_db_get_integer (MalbildDb   *self,
                        gint64      *value,
                        GError     **error,
                        const char  *sql,
                        const char  *types,
                        ...)
{
  g_autoptr (MalbildStatement) statement = malbild_db_prepare (self, sql, error);
  MalbildStep step;
  va_list args;

  if (statement == NULL)
    return FALSE;
  va_start (args, types);
  bind_arguments (statement, types, args);
  va_end (args);

  step = malbild_statement_step (statement, error);
  if (step == MALBILD_STEP_ROW && !malbild_statement_is_null (statement, 0))
    *value = malbild_statement_get_integer (statement, 0);
  return step != MALBILD_STEP_ERROR;
}

MalbildStep
malbild_statement_step (MalbildStatement  *self,
                        GError           **error)
{
  int code = sqlite3_step (self->handle);

  if (code == SQLITE_ROW)
    return MALBILD_STEP_ROW;
  if (code == SQLITE_DONE)
    return MALBILD_STEP_DONE;
  malbild_db_set_error (self->db, code, error);
  sqlite3_reset (self->handle);
  return MALBILD_STEP_ERROR;
}

gboolean
malbild_statement_run (MalbildStatement  *self,
                       GError           **error)
{
  int code;

  do
    code = sqlite3_step (self->handle);
  while (code == SQLITE_ROW);

  if (code != SQLITE_DONE)
    malbild_db_set_error (self->db, code, error);
  sqlite3_reset (self->handle);
  return code == SQLITE_DONE;
}

void
malbild_statement_reset (MalbildStatement *self)
{
  sqlite3_reset (self->handle);
}

gboolean
malbild_statement_is_null (MalbildStatement *self,
                           int               column)
{
  return sqlite3_column_type (self->handle, column) == SQLITE_NULL;
}

gint64
malbild_statement_get_integer (MalbildStatement *self,
                               int               column)
{
  return sqlite3_column_int64 (self->handle, column);
}

const char *
malbild_statement_get_text (MalbildStatement *self,
                            int               column)
{
  return (const char *) sqlite3_column_text (self->handle, column);
}

gboolean
malbild_statement_get_uuid (MalbildStatement *self,
                            int               column,
                            MalbildUuid      *uuid)
{
  const void *blob = sqlite3_column_blob (self->handle, column);

  if (blob == NULL || sqlite3_column_bytes (self->handle, column) != sizeof uuid->bytes)
    return FALSE;
  memcpy (uuid->bytes, blob, sizeof uuid->bytes);
  return TRUE;
}

void
malbild_statement_get_cell (MalbildStatement   *self,
                            int                 column,
                            const MalbildField *field,
                            MalbildCell        *cell)
{
  *cell = (MalbildCell) { .type = MALBILD_CELL_NONE };
  if (malbild_statement_is_null (self, column))
    return;

  switch (field->type)
    {
    case MALBILD_FIELD_TEXT:
    case MALBILD_FIELD_PARAGRAPHS:
    case MALBILD_FIELD_WEB_LINKS:
      cell->type = MALBILD_CELL_TEXT;
      cell->text = malbild_statement_get_text (self, column);
      break;
    case MALBILD_FIELD_REF:
      cell->type = MALBILD_CELL_KEY;
      cell->integer = malbild_statement_get_integer (self, column);
      break;
    case MALBILD_FIELD_INTEGER:
    case MALBILD_FIELD_CHOICE:
    case MALBILD_FIELD_DATE:
    case MALBILD_FIELD_PERIOD:
    case MALBILD_FIELD_DECIMAL:
    default:
      cell->type = MALBILD_CELL_INTEGER;
      cell->integer = malbild_statement_get_integer (self, column);
    }
}

GHashTable *
malbild_statement_read_keys (MalbildStatement  *self,
                             GError           **error)
{
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  MalbildStep step = MALBILD_STEP_ERROR;

  while (self != NULL && (step = malbild_statement_step (self, error)) == MALBILD_STEP_ROW)
    {
      gint64 key = malbild_statement_get_integer (self, 0);

      g_hash_table_add (keys, g_memdup2 (&key, sizeof key));
    }
  return step == MALBILD_STEP_DONE ? g_steal_pointer (&keys) : NULL;
}
