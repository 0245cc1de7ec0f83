/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-rules.h"

#include <glib/gi18n-lib.h>

#include "malbild-error.h"
#include "malbild-rows.h"
#include "malbild-statements.h"

char *
malbild_rules_dup_title (MalbildDb *db,
                         gint64     key)
{
  const MalbildKind *kind = malbild_kind_of_key (key);
  const MalbildField *title = kind != NULL ? malbild_kind_get_title (kind) : NULL;
  g_autofree char *text = NULL;
  MalbildCell cell;

  if (title != NULL && malbild_rows_get (db, key, title, &cell, &text, NULL) && text != NULL)
    return g_utf8_make_valid (text, -1);
  return g_strdup (kind != NULL ? _(kind->label) : "");
}

/* A message with the titles of two records. */
static gboolean
refuse (MalbildDb   *db,
        const char  *format,
        gint64       one,
        gint64       other,
        GError     **error)
{
  g_autofree char *one_title = malbild_rules_dup_title (db, one);
  g_autofree char *other_title = malbild_rules_dup_title (db, other);
  g_autofree char *message = g_strdup_printf (format, one_title, other_title);

  g_set_error_literal (error, MALBILD_ERROR, MALBILD_ERROR_INVALID, message);
  return FALSE;
}

static gboolean
check_target (MalbildDb           *db,
              const MalbildField  *field,
              gint64               target,
              GError             **error)
{
  gboolean exists = FALSE;

  if (malbild_kind_of_key (target) == field->target && !malbild_rows_exists (db, target, &exists, error))
    return FALSE;
  if (exists)
    return TRUE;
  g_set_error (error, MALBILD_ERROR, MALBILD_ERROR_NOT_FOUND, _("What “%s” is to refer to is no longer there."), _(field->label));
  return FALSE;
}

/* Following @field up from @target must not come to @key, nor take too long. */
static gboolean
check_parents (MalbildDb           *db,
               const MalbildKind   *kind,
               const MalbildField  *field,
               gint64               key,
               gint64               target,
               GError             **error)
{
  const char *column = malbild_kind_column (kind, field);
  g_autofree char *sql =
    g_strdup_printf ("WITH RECURSIVE up (key, steps) AS (VALUES (?1, 1) UNION ALL "
                     "SELECT t.%s, up.steps + 1 FROM %s AS t JOIN up ON t.key = up.key WHERE t.%s IS NOT NULL AND up.steps <= %d) "
                     "SELECT max (steps) + (CASE WHEN max (key = ?2) THEN 1000000 ELSE 0 END) FROM up",
                     column, malbild_kind_table (kind), column, MALBILD_PARENTS_MAX);
  gint64 steps = 0;

  if (!malbild_db_get_integer (db, &steps, error, sql, "ii", target, key))
    return FALSE;
  if (steps > 1000000)
    return refuse (db, _("“%s” cannot be a part of “%s”, which is itself a part of it."), key, target, error);
  if (steps > MALBILD_PARENTS_MAX)
    {
      g_set_error (error, MALBILD_ERROR, MALBILD_ERROR_LIMIT, _("“%s” can lead over %d steps at most."), _(field->label), MALBILD_PARENTS_MAX);
      return FALSE;
    }
  return TRUE;
}

/* Following links from @far on must not come to @near, and no other link may have these two ends. */
static gboolean
check_link (MalbildDb          *db,
            const MalbildKind  *kind,
            gint64              key,
            gint64              near,
            gint64              far,
            GError            **error)
{
  const char *table = malbild_kind_table (kind);
  const char *from = malbild_kind_column (kind, malbild_kind_get_field (kind, kind->link_from));
  const char *to = malbild_kind_column (kind, malbild_kind_get_field (kind, kind->link_to));
  g_autofree char *same = g_strdup_printf ("SELECT 1 FROM %s WHERE %s = ?1 AND %s = ?2 AND key <> ?3", table, from, to);
  g_autofree char *circle =
    g_strdup_printf ("WITH RECURSIVE up (key) AS (VALUES (?2) UNION SELECT t.%s FROM %s AS t JOIN up ON t.%s = up.key WHERE t.key <> ?3) "
                     "SELECT 1 FROM up WHERE key = ?1", to, table, from);
  gint64 found = 0;

  if (!malbild_db_get_integer (db, &found, error, same, "iii", near, far, key))
    return FALSE;
  if (found != 0)
    return refuse (db, _("“%s” and “%s” are already linked in this way."), near, far, error);
  if (!malbild_db_get_integer (db, &found, error, circle, "iii", near, far, key))
    return FALSE;
  if (found != 0)
    return refuse (db, kind == &malbild_contribution_kind
                       ? _("“%s” cannot contribute to “%s”: that would lead back to it in a circle.")
                       : _("“%s” cannot follow on “%s”: that would lead back to it in a circle."), near, far, error);
  return TRUE;
}

static gboolean
check_position (const MalbildField  *field,
                const MalbildCell   *cell,
                GError             **error)
{
  if (!field->order || cell->type != MALBILD_CELL_INTEGER || ABS (cell->integer) <= MALBILD_POSITION_MAX)
    return TRUE;
  g_set_error (error, MALBILD_ERROR, MALBILD_ERROR_INVALID, _("“%s” is too large a number."), _(field->label));
  return FALSE;
}

/* The ends that a link would have once @field has become @cell; FALSE with @ok kept if it is none of them. */
static gboolean
get_ends (MalbildDb           *db,
          gint64               key,
          const MalbildField  *field,
          const MalbildCell   *cell,
          gint64               ends[2],
          gboolean            *ok,
          GError             **error)
{
  const MalbildKind *kind = malbild_kind_of_key (key);
  const MalbildField *fields[2];

  if (kind->link_from == NULL)
    return FALSE;
  fields[0] = malbild_kind_get_field (kind, kind->link_from);
  fields[1] = malbild_kind_get_field (kind, kind->link_to);
  if (field != fields[0] && field != fields[1])
    return FALSE;

  for (guint i = 0; *ok && i < 2; i++)
    {
      MalbildCell end = *cell;

      *ok = field == fields[i] || malbild_rows_get (db, key, fields[i], &end, NULL, error);
      ends[i] = end.integer;
    }
  return TRUE;
}

gboolean
malbild_rules_check (MalbildDb           *db,
                     gint64               key,
                     const MalbildField  *field,
                     const MalbildCell   *cell,
                     GError             **error)
{
  const MalbildKind *kind = malbild_kind_of_key (key);
  gboolean ok = TRUE;
  gint64 ends[2];

  if (!check_position (field, cell, error))
    return FALSE;
  if (field->type != MALBILD_FIELD_REF || cell->type == MALBILD_CELL_NONE)
    return TRUE;

  if (!check_target (db, field, cell->integer, error))
    return FALSE;
  if (field->acyclic && !check_parents (db, kind, field, key, cell->integer, error))
    return FALSE;
  if (get_ends (db, key, field, cell, ends, &ok, error))
    return ok && check_link (db, kind, key, ends[0], ends[1], error);
  return TRUE;
}

gboolean
malbild_rules_check_new (MalbildDb          *db,
                         const MalbildKind  *kind,
                         const MalbildCell  *cells,
                         GError            **error)
{
  for (guint i = 0; i < kind->n_fields; i++)
    {
      const MalbildField *field = &kind->fields[i];

      if (!check_position (field, &cells[i], error))
        return FALSE;
      if (field->type != MALBILD_FIELD_REF || cells[i].type == MALBILD_CELL_NONE)
        continue;
      if (!check_target (db, field, cells[i].integer, error) ||
          (field->acyclic && !check_parents (db, kind, field, 0, cells[i].integer, error)))
        return FALSE;
    }
  if (kind->link_from != NULL)
    {
      guint from = malbild_kind_field_index (kind, malbild_kind_get_field (kind, kind->link_from));
      guint to = malbild_kind_field_index (kind, malbild_kind_get_field (kind, kind->link_to));

      return check_link (db, kind, 0, cells[from].integer, cells[to].integer, error);
    }
  return TRUE;
}
