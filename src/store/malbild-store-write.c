/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-store-internal.h"
#include "malbild-store-write.h"

#include <glib/gi18n-lib.h>

#include "malbild-error.h"
#include "malbild-order.h"
#include "malbild-rows.h"
#include "malbild-rules.h"

/* Longer titles are cut in labels: they stand in buttons and menus. */
#define MAX_LABEL_TITLE 60

/* A title as it stands in a label. */
static char *
dup_short_title (MalbildRecord *record)
{
  g_autofree char *title = malbild_record_dup_title (record);
  g_autofree char *start = NULL;

  g_strdelimit (title, "\n", ' ');
  if (g_utf8_strlen (title, -1) <= MAX_LABEL_TITLE)
    return g_steal_pointer (&title);
  start = g_utf8_substring (title, 0, MAX_LABEL_TITLE - 1);
  return g_strconcat (start, "…", NULL);
}

void
malbild_store_suggest_label (MalbildStore  *self,
                             const char    *format,
                             MalbildRecord *record)
{
  g_autofree char *title = dup_short_title (record);

  malbild_journal_suggest_label (&self->journal, g_strdup_printf (format, title));
}

static gboolean
set_not_found (GError **error)
{
  g_set_error_literal (error, MALBILD_ERROR, MALBILD_ERROR_NOT_FOUND, _("The record is no longer there."));
  return FALSE;
}

/* References by key, and nothing for what means "empty" in its type. */
static gboolean
normalize (MalbildStore        *self,
           const MalbildField  *field,
           const MalbildCell   *given,
           MalbildCell         *cell,
           GError             **error)
{
  *cell = *given;
  if ((given->type == MALBILD_CELL_TEXT && (given->text == NULL || given->text[0] == '\0')) ||
      (given->type == MALBILD_CELL_INTEGER && given->integer == MALBILD_NO_INTEGER) ||
      (given->type == MALBILD_CELL_INTEGER && given->integer == 0 &&
       (field->type == MALBILD_FIELD_DATE || field->type == MALBILD_FIELD_PERIOD)))
    cell->type = MALBILD_CELL_NONE;

  if (given->type == MALBILD_CELL_UUID)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT key FROM %s WHERE uuid = ?1", malbild_kind_table (field->target));

      cell->type = MALBILD_CELL_KEY;
      cell->integer = 0;
      if (!malbild_db_get_integer (self->db, &cell->integer, error, sql, "u", &given->uuid))
        return FALSE;
    }
  return malbild_field_check (field, cell, error);
}

gboolean
malbild_store_change (MalbildSink         *sink,
                      MalbildRecord       *record,
                      const MalbildField  *field,
                      const MalbildCell   *given,
                      GError             **error)
{
  MalbildStore *self = MALBILD_STORE (sink);
  gint64 key = malbild_record_get_key (record);
  g_autofree char *title = NULL;
  MalbildEditStep step;
  MalbildCell cell;
  gboolean ok;

  if (malbild_record_get_removed (record))
    return set_not_found (error);
  if (!malbild_edit_enter (self, &step, error))
    return FALSE;

  title = dup_short_title (record);
  malbild_journal_suggest_label (&self->journal, g_strdup_printf (_("Change “%s” of “%s”"), _(field->label), title));
  ok = normalize (self, field, given, &cell, error) &&
       malbild_rules_check (self->db, key, field, &cell, error) &&
       malbild_locks_check_decided (&self->journal, key, field, &cell, error) &&
       malbild_rows_set (&self->journal, key, field, &cell, error);
  return malbild_edit_leave (self, &step, ok, error);
}

/* What is not given: a required choice is its first entry, a position the one after the last sibling. */
static gboolean
fill_in (MalbildStore       *self,
         const MalbildKind  *kind,
         MalbildCell        *cells,
         GError            **error)
{
  const MalbildField *order = malbild_kind_get_order (kind);

  for (guint i = 0; i < kind->n_fields; i++)
    if (cells[i].type == MALBILD_CELL_NONE && kind->fields[i].required && kind->fields[i].type == MALBILD_FIELD_CHOICE)
      cells[i] = (MalbildCell) { .type = MALBILD_CELL_INTEGER, .integer = 0 };

  if (order != NULL && cells[malbild_kind_field_index (kind, order)].type == MALBILD_CELL_NONE)
    {
      MalbildCell *cell = &cells[malbild_kind_field_index (kind, order)];

      if (!malbild_order_get_last (self->db, kind, cells, &cell->integer, error))
        return FALSE;
      cell->type = MALBILD_CELL_INTEGER;
    }
  return TRUE;
}

static gboolean
collect_cells (MalbildStore             *self,
               const MalbildKind        *kind,
               const MalbildAssignment  *values,
               gsize                     n_values,
               MalbildCell              *cells,
               GError                  **error)
{
  for (guint i = 0; i < kind->n_fields; i++)
    cells[i] = (MalbildCell) { .type = MALBILD_CELL_NONE };
  for (gsize i = 0; i < n_values; i++)
    {
      const MalbildField *field = malbild_kind_get_field (kind, values[i].field);

      if (field == NULL)
        g_error ("%s has no field %s", kind->name, values[i].field);
      if (values[i].cell.type == MALBILD_CELL_NONE)
        continue;
      if (!normalize (self, field, &values[i].cell, &cells[malbild_kind_field_index (kind, field)], error))
        return FALSE;
    }

  if (!fill_in (self, kind, cells, error))
    return FALSE;
  for (guint i = 0; i < kind->n_fields; i++)
    if (!malbild_field_check (&kind->fields[i], &cells[i], error))
      return FALSE;
  return malbild_rules_check_new (self->db, kind, cells, error);
}

MalbildRecord *
malbild_store_add (MalbildStore             *self,
                   const MalbildKind        *kind,
                   const MalbildAssignment  *values,
                   gsize                     n_values,
                   GError                  **error)
{
  g_autoptr (MalbildRecord) record = NULL;
  MalbildCell cells[MALBILD_KIND_MAX_FIELDS];
  MalbildEditStep step;
  MalbildUuid uuid;
  gint64 key;

  g_return_val_if_fail (MALBILD_IS_STORE (self) && kind != NULL, NULL);

  if (!malbild_edit_enter (self, &step, error))
    return NULL;

  malbild_uuid_generate (&uuid);
  /* The label needs the title, which a link takes from its ends, and the journal's first line needs the label. */
  if (collect_cells (self, kind, values, n_values, cells, error) &&
      malbild_rows_next_key (self->db, kind, &key, error) &&
      malbild_rows_insert (&self->journal, key, &uuid, cells, error) &&
      (record = malbild_identity_get (self->identity, key, error)) != NULL)
    {
      malbild_store_suggest_label (self, _("Add “%s”"), record);
      if (!malbild_journal_added (&self->journal, key, error))
        g_clear_object (&record);
    }
  if (!malbild_edit_leave (self, &step, record != NULL, error))
    return NULL;
  return g_steal_pointer (&record);
}

gboolean
malbild_store_move (MalbildStore   *self,
                    MalbildRecord  *record,
                    MalbildRecord  *sibling,
                    gboolean        after,
                    GError        **error)
{
  MalbildEditStep step;
  gboolean ok;

  g_return_val_if_fail (MALBILD_IS_STORE (self) && MALBILD_IS_RECORD (record), FALSE);
  g_return_val_if_fail (malbild_kind_get_order (malbild_record_get_kind (record)) != NULL, FALSE);
  g_return_val_if_fail (sibling == NULL || malbild_record_is_kind (sibling, malbild_record_get_kind (record)), FALSE);

  if (malbild_record_get_removed (record) || (sibling != NULL && malbild_record_get_removed (sibling)))
    return set_not_found (error);
  if (record == sibling)
    return TRUE;
  if (!malbild_edit_enter (self, &step, error))
    return FALSE;

  malbild_store_suggest_label (self, _("Move “%s”"), record);
  ok = malbild_order_move (&self->journal, malbild_record_get_key (record),
                           sibling != NULL ? malbild_record_get_key (sibling) : 0, after, error);
  return malbild_edit_leave (self, &step, ok, error);
}
