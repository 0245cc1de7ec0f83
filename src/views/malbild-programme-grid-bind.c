/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "malbild-programme-grid-private.h"

static MalbildRecord *
dup_record (MalbildProgrammeGrid *self,
            gint64                key)
{
  return key > 0 ? malbild_store_get (malbild_programme_matrix_get_store (self->matrix), key, NULL) : NULL;
}

static char *
dup_title (MalbildRecord *record)
{
  return record != NULL ? malbild_record_dup_title (record) : g_strdup ("");
}

static char *
describe_gaps (guint n_gaps)
{
  return n_gaps > 0 ? g_strdup_printf (ngettext ("◌ %u gap", "◌ %u gaps", n_gaps), n_gaps) : g_strdup (_("✓ complete"));
}

/* Goals and areas have a number before their title, as a rule. */
static char *
dup_numbered (MalbildRecord *record)
{
  gboolean numbered = malbild_record_is_kind (record, &malbild_goal_kind) || malbild_record_is_kind (record, &malbild_goal_area_kind);
  const char *number = numbered ? malbild_record_get_text (record, "number") : "";
  g_autofree char *title = malbild_record_dup_title (record);

  return *number != '\0' ? g_strdup_printf ("%s %s", number, title) : g_steal_pointer (&title);
}

static void
bind_head (MalbildProgrammePart *part,
           MalbildRecord        *record,
           const char           *fallback,
           guint                 n_gaps)
{
  g_autofree char *title = record != NULL ? dup_numbered (record) : g_strdup (fallback);
  g_autofree char *note = describe_gaps (n_gaps);
  g_autofree char *name = g_strdup_printf ("%s, %s", title, note);

  malbild_programme_part_show (part, title, note, FALSE, name);
}

static void
bind_cell (MalbildProgrammeGrid *self,
           MalbildProgrammePart *part,
           guint                 row,
           guint                 column)
{
  guint n_rows, n_columns, n_more;
  g_autoptr (MalbildRecord) goal = dup_record (self, malbild_programme_matrix_get_rows (self->matrix, &n_rows)[row].goal);
  g_autoptr (MalbildRecord) group = dup_record (self, malbild_programme_matrix_get_columns (self->matrix, &n_columns)[column].key);
  g_autoptr (MalbildRecord) clarification = dup_record (self, malbild_programme_matrix_get_cell (self->matrix, row, column, &n_more));
  const char *text = clarification != NULL ? malbild_record_get_text (clarification, "text") : _("Gap");
  g_autofree char *goal_title = dup_title (goal);
  g_autofree char *group_title = dup_title (group);
  /* Translators: a goal, a target group, and what the goal means for it. */
  g_autofree char *name = g_strdup_printf (_("%s, %s: %s"), goal_title, group_title, text);
  g_autofree char *more = n_more > 0 ? g_strdup_printf (ngettext ("and %u more", "and %u more", n_more), n_more) : NULL;
  g_autofree char *gap = g_strdup_printf ("◌ %s", text);

  if (clarification != NULL)
    malbild_programme_part_show (part, text, more, FALSE, name);
  else
    malbild_programme_part_show (part, gap, _("Add"), TRUE, name);
}

void
malbild_programme_grid_bind (MalbildProgrammeGrid *self,
                             MalbildProgrammePart *part)
{
  int row = malbild_programme_part_get_row (part);
  int column = malbild_programme_part_get_column (part);
  guint n_rows, n_columns;
  const MalbildProgrammeRow *rows = malbild_programme_matrix_get_rows (self->matrix, &n_rows);
  const MalbildProgrammeColumn *columns = malbild_programme_matrix_get_columns (self->matrix, &n_columns);

  if (row >= (int) n_rows || column >= (int) n_columns)
    return;
  if (row >= 0 && column >= 0)
    bind_cell (self, part, row, column);
  else if (row >= 0)
    {
      g_autoptr (MalbildRecord) record = dup_record (self, rows[row].goal != 0 ? rows[row].goal : rows[row].area);

      bind_head (part, record, _("Without area"), rows[row].n_gaps);
    }
  else
    {
      g_autoptr (MalbildRecord) record = dup_record (self, columns[column].key);

      bind_head (part, record, "", columns[column].n_gaps);
    }
}
