/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-cell-grid-private.h"

static void
scroll_to (GtkAdjustment *adjustment,
           double         start,
           double         length,
           double         covered)
{
  double value = gtk_adjustment_get_value (adjustment);
  double page = gtk_adjustment_get_page_size (adjustment) - covered;

  if (start < value || length > page)
    gtk_adjustment_set_value (adjustment, start);
  else if (start + length > value + page)
    gtk_adjustment_set_value (adjustment, start + length - page);
}

void
malbild_cell_grid_go_to (MalbildCellGrid *self,
                         int              row,
                         int              column,
                         gboolean         focus)
{
  MalbildCellGridPrivate *priv = malbild_cell_grid_get_private (self);
  GtkWidget *part;

  g_return_if_fail (MALBILD_IS_CELL_GRID (self));

  row = CLAMP (row, -1, malbild_cell_layout_last_row (self));
  column = CLAMP (column, -1, (int) malbild_cell_layout_count_columns (self) - 1);
  /* Headings are passed over, and nothing stands in the corner. */
  if (malbild_cell_layout_is_heading (self, row))
    row++;
  if (row < 0 && column < 0)
    column = 0;
  priv->row = row;
  priv->column = column;
  if (row >= 0 && row < (int) malbild_cell_layout_count_rows (self))
    scroll_to (priv->adjustments[GTK_ORIENTATION_VERTICAL], malbild_cell_layout_top_of (self, row),
               malbild_cell_layout_top_of (self, row + 1) - malbild_cell_layout_top_of (self, row),
               malbild_cell_layout_head_height (self) + malbild_cell_layout_foot_height (self));
  if (column >= 0)
    scroll_to (priv->adjustments[GTK_ORIENTATION_HORIZONTAL], column * (double) priv->column_width, priv->column_width, priv->head_width);
  malbild_cell_layout_arrange (self);
  part = malbild_cell_layout_get_part (self, row, column);
  if (focus && part != NULL)
    gtk_widget_grab_focus (part);
}

void
malbild_cell_grid_get_place (MalbildCellGrid *self,
                             int             *row,
                             int             *column)
{
  MalbildCellGridPrivate *priv = malbild_cell_grid_get_private (self);

  g_return_if_fail (MALBILD_IS_CELL_GRID (self));

  *row = priv->row;
  *column = priv->column;
}

gboolean
malbild_cell_grid_get_area (MalbildCellGrid *self,
                            int              row,
                            int              column,
                            GdkRectangle    *area)
{
  g_return_val_if_fail (MALBILD_IS_CELL_GRID (self), FALSE);

  if (row > malbild_cell_layout_last_row (self) || column >= (int) malbild_cell_layout_count_columns (self))
    return FALSE;
  *area = malbild_cell_layout_area_of (self, row, column);
  return malbild_cell_layout_is_seen (self, row, column);
}

void
malbild_cell_grid_set_editor (MalbildCellGrid *self,
                              GtkWidget       *editor,
                              int              row,
                              int              column)
{
  MalbildCellGridPrivate *priv = malbild_cell_grid_get_private (self);

  g_return_if_fail (MALBILD_IS_CELL_GRID (self));

  if (priv->editor != editor)
    {
      g_clear_pointer (&priv->editor, gtk_widget_unparent);
      if (editor != NULL)
        gtk_widget_insert_before (editor, GTK_WIDGET (self), NULL);
      priv->editor = editor;
    }
  priv->editor_row = row;
  priv->editor_column = column;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

void
malbild_cell_grid_get_editor_place (MalbildCellGrid *self,
                                    int             *row,
                                    int             *column)
{
  MalbildCellGridPrivate *priv = malbild_cell_grid_get_private (self);

  g_return_if_fail (MALBILD_IS_CELL_GRID (self));

  *row = priv->editor_row;
  *column = priv->editor_column;
}
