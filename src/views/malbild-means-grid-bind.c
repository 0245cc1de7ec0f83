/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "malbild-means-grid-private.h"
#include "malbild-outline.h"
#include "malbild-text.h"

static char *
dup_title_of_line (MalbildMeansGrid *self,
                   MalbildRecord    *line,
                   gboolean         *dim)
{
  const char *purpose = malbild_record_get_text (line, "title");

  *dim = *purpose == '\0';
  /* Translators: a line of means that does not say what it is for. */
  return g_strdup (*dim ? _("No purpose given") : purpose);
}

/* Goals and areas have a number before their title, as a rule. */
static char *
dup_title (MalbildMeansGrid *self,
           gpointer          item,
           gboolean         *dim)
{
  const char *number;
  g_autofree char *title = NULL;

  *dim = FALSE;
  if (item == NULL)
    return g_strdup (C_("means", "Sum"));
  if (MALBILD_IS_GROUP (item))
    return g_strdup (malbild_group_get_title (item));
  if (malbild_record_is_kind (item, &malbild_means_kind))
    return dup_title_of_line (self, item, dim);
  number = malbild_record_get_text (item, "number");
  title = malbild_record_dup_title (item);
  return *number != '\0' ? g_strdup_printf ("%s %s", number, title) : g_steal_pointer (&title);
}

/* What stands behind the name of a row: a gap, or how many lines make its sum. */
static char *
dup_note (MalbildMeansGrid *self,
          guint             row,
          gpointer          item,
          gboolean         *gap)
{
  guint n_lines;

  *gap = FALSE;
  if (!MALBILD_IS_RECORD (item))
    return NULL;
  if (malbild_record_is_kind (item, &malbild_means_kind))
    {
      /* Where only one year is shown, it need not be said. */
      if (malbild_means_table_get_year (self->table) != MALBILD_MEANS_ALL_YEARS)
        return NULL;
      return malbild_record_format (item, malbild_kind_get_field (&malbild_means_kind, "year"));
    }
  if (!malbild_record_is_kind (item, &malbild_goal_kind))
    return NULL;
  *gap = malbild_means_are_expected (item) && malbild_means_table_count_lines (self->table, row, TRUE) == 0;
  if (*gap)
    return g_strdup (_("◌ no means yet"));
  n_lines = malbild_means_table_count_lines (self->table, row, FALSE);
  /* The years of all of them stand beside each other; of one year, their sum cannot be changed. */
  return n_lines > 1 && malbild_means_table_get_year (self->table) != MALBILD_MEANS_ALL_YEARS
         ? g_strdup_printf (ngettext ("%u line", "%u lines", n_lines), n_lines) : NULL;
}

static MalbildMeansLook
look_of_row (MalbildMeansGrid *self,
             guint             row)
{
  switch (malbild_means_table_get_type_of (self->table, row))
    {
    case MALBILD_MEANS_ROW_GROUP:
      return MALBILD_MEANS_LOOK_GROUP;
    case MALBILD_MEANS_ROW_LINE:
      return MALBILD_MEANS_LOOK_LINE;
    case MALBILD_MEANS_ROW_GOAL:
    case MALBILD_MEANS_ROW_FOOT:
    default:
      return 0;
    }
}

static MalbildMeansLook
look_of_choice (MalbildMeansGrid *self,
                int               row,
                int               column)
{
  return malbild_means_grid_is_chosen (MALBILD_CELL_GRID (self), row, column) ? MALBILD_MEANS_LOOK_CHOSEN : 0;
}

static void
bind_row_head (MalbildMeansGrid *self,
               MalbildMeansCell *part,
               guint             row)
{
  g_autoptr (GtkTreeListRow) shown = malbild_means_table_dup_row (self->table, row);
  gpointer item = malbild_outline_get_item (shown);
  MalbildMeansRowType type = malbild_means_table_get_type_of (self->table, row);
  gboolean dim, gap;
  g_autofree char *title = dup_title (self, item, &dim);
  g_autofree char *note = dup_note (self, row, item, &gap);
  g_autofree char *name = note != NULL ? g_strdup_printf ("%s, %s", title, note) : g_strdup (title);
  gboolean expandable = type == MALBILD_MEANS_ROW_GROUP || (type == MALBILD_MEANS_ROW_GOAL && malbild_means_table_count_lines (self->table, row, FALSE) > 0);

  malbild_means_cell_show (part, title, note, look_of_row (self, row) | (gap ? MALBILD_MEANS_LOOK_GAP : 0) |
                           (dim ? MALBILD_MEANS_LOOK_DIM : 0) | look_of_choice (self, (int) row, -1), name);
  if (shown != NULL)
    malbild_means_cell_show_depth (part, gtk_tree_list_row_get_depth (shown), expandable, gtk_tree_list_row_get_expanded (shown));
}

char *
malbild_means_grid_dup_title (MalbildMeansGrid *self,
                              guint             row)
{
  g_autoptr (GtkTreeListRow) shown = malbild_means_table_dup_row (self->table, row);
  gboolean dim;

  return dup_title (self, malbild_outline_get_item (shown), &dim);
}

char *
malbild_means_grid_dup_name (MalbildMeansGrid *self,
                             int               row,
                             int               column)
{
  g_autofree char *row_title = malbild_means_grid_dup_title (self, (guint) row);
  g_autofree char *column_title = column >= 0 ? malbild_means_table_dup_title (self->table, (guint) column) : g_strdup (_("Purpose"));

  /* Translators: the name of a cell: its row and its column. */
  return g_strdup_printf (_("%s, %s"), row_title, column_title);
}

static void
bind_cell (MalbildMeansGrid *self,
           MalbildMeansCell *part,
           guint             row,
           guint             column)
{
  guint n_columns;
  MalbildMeansSum sum;
  gint64 amount = malbild_means_table_get_sum (self->table, row, column, &sum);
  g_autofree char *text = malbild_amount_format (amount);
  g_autofree char *place = malbild_means_grid_dup_name (self, (int) row, (int) column);
  g_autofree char *name = NULL;
  MalbildMeansLook look = look_of_row (self, row) | look_of_choice (self, (int) row, (int) column);

  malbild_means_table_get_columns (self->table, &n_columns);
  /* Translators: a cell of the table of means, and what stands in it. */
  name = g_strdup_printf (_("%s: %s"), place, *text != '\0' ? text : _("empty"));
  if (column + 1 == n_columns)
    look |= MALBILD_MEANS_LOOK_SUM;
  if (amount < 0 && amount != MALBILD_NO_INTEGER)
    look |= MALBILD_MEANS_LOOK_NEGATIVE;
  malbild_means_cell_show (part, text, NULL, look, name);
}

void
malbild_means_grid_bind (MalbildCellGrid *grid,
                         MalbildCellPart *part)
{
  MalbildMeansGrid *self = MALBILD_MEANS_GRID (grid);
  int row = malbild_cell_part_get_row (part);
  int column = malbild_cell_part_get_column (part);

  if (row < 0)
    {
      g_autofree char *title = malbild_means_table_dup_title (self->table, (guint) column);

      malbild_means_cell_show (MALBILD_MEANS_CELL (part), title, NULL, look_of_choice (self, row, column), title);
    }
  else if (column < 0)
    bind_row_head (self, MALBILD_MEANS_CELL (part), (guint) row);
  else
    bind_cell (self, MALBILD_MEANS_CELL (part), (guint) row, (guint) column);
}
