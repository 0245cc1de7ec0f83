/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-cell-grid-private.h"

static gint64
place_key (int row,
           int column)
{
  return (gint64) (row + 1) << 32 | (gint64) (column + 1);
}

static int
height_of_lines (MalbildCellGrid *self,
                 int              n_lines)
{
  return n_lines * malbild_cell_grid_get_private (self)->line + MALBILD_CELL_GRID_GET_CLASS (self)->padding;
}

int
malbild_cell_layout_head_height (MalbildCellGrid *self)
{
  return height_of_lines (self, MALBILD_CELL_GRID_GET_CLASS (self)->head_lines);
}

int
malbild_cell_layout_foot_height (MalbildCellGrid *self)
{
  int n_lines = MALBILD_CELL_GRID_GET_CLASS (self)->foot_lines;

  return n_lines > 0 && malbild_cell_layout_count_rows (self) > 0 ? height_of_lines (self, n_lines) : 0;
}

guint
malbild_cell_layout_count_columns (MalbildCellGrid *self)
{
  return MALBILD_CELL_GRID_GET_CLASS (self)->count_columns (self);
}

guint
malbild_cell_layout_count_rows (MalbildCellGrid *self)
{
  MalbildCellGridPrivate *priv = malbild_cell_grid_get_private (self);

  return priv->tops->len > 0 ? priv->tops->len - 1 : 0;
}

int
malbild_cell_layout_last_row (MalbildCellGrid *self)
{
  int n_rows = (int) malbild_cell_layout_count_rows (self);

  return malbild_cell_layout_foot_height (self) > 0 ? n_rows : n_rows - 1;
}

static gboolean
is_foot (MalbildCellGrid *self,
         int              row)
{
  return row >= 0 && row == (int) malbild_cell_layout_count_rows (self);
}

double
malbild_cell_layout_top_of (MalbildCellGrid *self,
                            guint            row)
{
  return g_array_index (malbild_cell_grid_get_private (self)->tops, double, row);
}

/* The row at a height; one beyond the end is the last one. */
static guint
row_at (MalbildCellGrid *self,
        double           y)
{
  guint low = 0, high = malbild_cell_layout_count_rows (self);

  while (low + 1 < high)
    {
      guint middle = (low + high) / 2;

      if (malbild_cell_layout_top_of (self, middle) <= y)
        low = middle;
      else
        high = middle;
    }
  return low;
}

void
malbild_cell_layout_measure_rows (MalbildCellGrid *self)
{
  MalbildCellGridPrivate *priv = malbild_cell_grid_get_private (self);
  MalbildCellGridClass *klass = MALBILD_CELL_GRID_GET_CLASS (self);
  guint n_rows = klass->count_rows (self);
  double top = 0;

  g_array_set_size (priv->tops, 0);
  g_array_append_val (priv->tops, top);
  for (guint i = 0; i < n_rows; i++)
    {
      top += height_of_lines (self, klass->count_lines (self, i));
      g_array_append_val (priv->tops, top);
    }
}

void
malbild_cell_layout_measure_columns (MalbildCellGrid *self)
{
  MalbildCellGridPrivate *priv = malbild_cell_grid_get_private (self);

  MALBILD_CELL_GRID_GET_CLASS (self)->measure_columns (self, priv->width, &priv->head_width, &priv->column_width);
}

/* The foot follows the last row, or stands at the bottom where there is more than can be seen. */
static int
top_of_foot (MalbildCellGrid *self)
{
  MalbildCellGridPrivate *priv = malbild_cell_grid_get_private (self);
  double end = malbild_cell_layout_head_height (self) + malbild_cell_layout_top_of (self, malbild_cell_layout_count_rows (self));

  return (int) MIN (end, priv->height - malbild_cell_layout_foot_height (self));
}

GdkRectangle
malbild_cell_layout_area_of (MalbildCellGrid *self,
                             int              row,
                             int              column)
{
  MalbildCellGridPrivate *priv = malbild_cell_grid_get_private (self);
  double left = priv->head_width + column * (double) priv->column_width - gtk_adjustment_get_value (priv->adjustments[GTK_ORIENTATION_HORIZONTAL]);
  double top = malbild_cell_layout_head_height (self) - gtk_adjustment_get_value (priv->adjustments[GTK_ORIENTATION_VERTICAL]);
  GdkRectangle area = { 0, 0, priv->head_width, malbild_cell_layout_head_height (self) };

  if (column >= 0)
    {
      area.x = (int) left;
      area.width = priv->column_width;
    }
  else if (malbild_cell_layout_is_heading (self, row))
    area.width = MAX (priv->width, priv->head_width);
  if (is_foot (self, row))
    {
      area.y = top_of_foot (self);
      area.height = malbild_cell_layout_foot_height (self);
    }
  else if (row >= 0)
    {
      area.y = (int) (top + malbild_cell_layout_top_of (self, row));
      area.height = (int) (malbild_cell_layout_top_of (self, row + 1) - malbild_cell_layout_top_of (self, row));
    }
  return area;
}

static MalbildCellPartRole
role_at (MalbildCellGrid *self,
         int              row,
         int              column)
{
  if (row < 0)
    return MALBILD_CELL_PART_COLUMN_HEAD;
  if (is_foot (self, row))
    return column >= 0 ? MALBILD_CELL_PART_FOOT_CELL : MALBILD_CELL_PART_FOOT_HEAD;
  if (column >= 0)
    return MALBILD_CELL_PART_CELL;
  return malbild_cell_layout_is_heading (self, row) ? MALBILD_CELL_PART_HEADING : MALBILD_CELL_PART_ROW_HEAD;
}

static void
part_focus_cb (GtkWidget       *widget,
               GParamSpec      *pspec,
               MalbildCellGrid *self)
{
  MalbildCellGridPrivate *priv = malbild_cell_grid_get_private (self);
  MalbildCellPart *part = MALBILD_CELL_PART (widget);

  if (!gtk_widget_has_focus (widget) || priv->arranging)
    return;
  priv->row = malbild_cell_part_get_row (part);
  priv->column = malbild_cell_part_get_column (part);
  malbild_cell_grid_tell (self, "moved", priv->row, priv->column);
}

/* What comes later lies above: cells below all heads, heads of columns and the foot above those of rows. */
static void
insert_part (MalbildCellGrid *self,
             GtkWidget       *part)
{
  MalbildCellGridPrivate *priv = malbild_cell_grid_get_private (self);

  switch (malbild_cell_part_get_part_role (MALBILD_CELL_PART (part)))
    {
    case MALBILD_CELL_PART_CELL:
      gtk_widget_insert_after (part, GTK_WIDGET (self), NULL);
      break;
    case MALBILD_CELL_PART_COLUMN_HEAD:
    case MALBILD_CELL_PART_FOOT_CELL:
      gtk_widget_insert_before (part, GTK_WIDGET (self), priv->corner);
      break;
    case MALBILD_CELL_PART_FOOT_HEAD:
      gtk_widget_insert_after (part, GTK_WIDGET (self), priv->corner);
      break;
    case MALBILD_CELL_PART_ROW_HEAD:
    case MALBILD_CELL_PART_HEADING:
    default:
      gtk_widget_insert_before (part, GTK_WIDGET (self), priv->above_rows);
    }
}

static GtkWidget *
take_part (MalbildCellGrid     *self,
           MalbildCellPartRole  role)
{
  GPtrArray *spare = malbild_cell_grid_get_private (self)->spare[role];
  GtkWidget *part;

  if (spare->len > 0)
    {
      part = g_ptr_array_steal_index_fast (spare, spare->len - 1);
      gtk_widget_set_child_visible (part, TRUE);
      gtk_accessible_reset_state (GTK_ACCESSIBLE (part), GTK_ACCESSIBLE_STATE_HIDDEN);
      return part;
    }
  part = malbild_cell_part_new (MALBILD_CELL_GRID_GET_CLASS (self)->part_type, role);
  g_signal_connect (part, "notify::has-focus", G_CALLBACK (part_focus_cb), self);
  insert_part (self, part);
  return part;
}

static void
give_back (MalbildCellGrid *self,
           GtkWidget       *part)
{
  MalbildCellGridPrivate *priv = malbild_cell_grid_get_private (self);

  gtk_widget_set_child_visible (part, FALSE);
  gtk_accessible_update_state (GTK_ACCESSIBLE (part), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  g_ptr_array_add (priv->spare[malbild_cell_part_get_part_role (MALBILD_CELL_PART (part))], part);
}

gboolean
malbild_cell_layout_is_seen (MalbildCellGrid *self,
                             int              row,
                             int              column)
{
  MalbildCellGridPrivate *priv = malbild_cell_grid_get_private (self);
  GdkRectangle area = malbild_cell_layout_area_of (self, row, column);
  int left = column >= 0 ? priv->head_width : 0;
  int top = row >= 0 ? malbild_cell_layout_head_height (self) : 0;

  return area.x + area.width > left && area.x < priv->width && area.y + area.height > top && area.y < priv->height;
}

static gboolean
is_there (MalbildCellGrid *self,
          MalbildCellPart *part)
{
  int row = malbild_cell_part_get_row (part);
  int column = malbild_cell_part_get_column (part);

  return row <= malbild_cell_layout_last_row (self) && column < (int) malbild_cell_layout_count_columns (self) &&
         role_at (self, row, column) == malbild_cell_part_get_part_role (part);
}

void
malbild_cell_layout_drop_unseen (MalbildCellGrid *self,
                                 gboolean         all)
{
  GHashTableIter iter;
  gpointer part;

  g_hash_table_iter_init (&iter, malbild_cell_grid_get_private (self)->parts);
  while (g_hash_table_iter_next (&iter, NULL, &part))
    {
      gboolean seen = !all && malbild_cell_layout_is_seen (self, malbild_cell_part_get_row (part), malbild_cell_part_get_column (part));

      if (is_there (self, part) && (seen || gtk_widget_has_focus (part)))
        continue;
      g_hash_table_iter_remove (&iter);
      give_back (self, part);
    }
}

static void
show_part (MalbildCellGrid *self,
           int              row,
           int              column)
{
  MalbildCellGridPrivate *priv = malbild_cell_grid_get_private (self);
  gint64 key = place_key (row, column);
  GtkWidget *part;

  if (g_hash_table_contains (priv->parts, &key) || !malbild_cell_layout_is_seen (self, row, column))
    return;
  part = take_part (self, role_at (self, row, column));
  malbild_cell_part_set_place (MALBILD_CELL_PART (part), row, column);
  MALBILD_CELL_GRID_GET_CLASS (self)->bind (self, MALBILD_CELL_PART (part));
  g_hash_table_insert (priv->parts, g_memdup2 (&key, sizeof key), part);
}

static void
show_row (MalbildCellGrid *self,
          int              row)
{
  guint n_columns = malbild_cell_layout_count_columns (self);

  if (row >= 0)
    show_part (self, row, -1);
  if (malbild_cell_layout_is_heading (self, row))
    return;
  for (guint column = 0; column < n_columns; column++)
    show_part (self, row, column);
}

void
malbild_cell_layout_arrange (MalbildCellGrid *self)
{
  MalbildCellGridPrivate *priv = malbild_cell_grid_get_private (self);
  double y = gtk_adjustment_get_value (priv->adjustments[GTK_ORIENTATION_VERTICAL]);
  guint n_rows = malbild_cell_layout_count_rows (self);

  if (priv->width == 0 || priv->line == 0 || priv->arranging)
    return;
  priv->arranging = TRUE;
  malbild_cell_layout_drop_unseen (self, FALSE);
  show_row (self, -1);
  for (guint row = row_at (self, y); row < n_rows && malbild_cell_layout_top_of (self, row) < y + priv->height; row++)
    show_row (self, row);
  if (malbild_cell_layout_foot_height (self) > 0)
    show_row (self, n_rows);
  priv->arranging = FALSE;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

void
malbild_cell_layout_configure (MalbildCellGrid *self)
{
  MalbildCellGridPrivate *priv = malbild_cell_grid_get_private (self);
  double total_width = priv->head_width + malbild_cell_layout_count_columns (self) * (double) priv->column_width;
  double total_height = malbild_cell_layout_head_height (self) + malbild_cell_layout_foot_height (self) +
                        malbild_cell_layout_top_of (self, malbild_cell_layout_count_rows (self));
  GtkAdjustment *horizontal = priv->adjustments[GTK_ORIENTATION_HORIZONTAL];
  GtkAdjustment *vertical = priv->adjustments[GTK_ORIENTATION_VERTICAL];

  priv->arranging = TRUE;
  gtk_adjustment_configure (horizontal, gtk_adjustment_get_value (horizontal), 0, MAX (total_width, priv->width),
                            priv->column_width / 2.0, priv->width * 0.9, priv->width);
  gtk_adjustment_configure (vertical, gtk_adjustment_get_value (vertical), 0, MAX (total_height, priv->height),
                            priv->line * 3, priv->height * 0.9, priv->height);
  priv->arranging = FALSE;
}

static void
allocate_child (GtkWidget    *child,
                GdkRectangle  area)
{
  int width;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, MAX (area.width, width), NULL, NULL, NULL, NULL);
  gtk_widget_size_allocate (child, &area, -1);
}

void
malbild_cell_layout_allocate (MalbildCellGrid *self)
{
  MalbildCellGridPrivate *priv = malbild_cell_grid_get_private (self);
  GHashTableIter iter;
  gpointer part;

  g_hash_table_iter_init (&iter, priv->parts);
  while (g_hash_table_iter_next (&iter, NULL, &part))
    allocate_child (part, malbild_cell_layout_area_of (self, malbild_cell_part_get_row (part), malbild_cell_part_get_column (part)));
  allocate_child (priv->corner, (GdkRectangle) { 0, 0, priv->head_width, malbild_cell_layout_head_height (self) });
  if (priv->editor == NULL)
    return;
  gtk_widget_set_child_visible (priv->editor, malbild_cell_layout_is_seen (self, priv->editor_row, priv->editor_column));
  allocate_child (priv->editor, malbild_cell_layout_area_of (self, priv->editor_row, priv->editor_column));
}

GtkWidget *
malbild_cell_layout_get_part (MalbildCellGrid *self,
                              int              row,
                              int              column)
{
  gint64 key = place_key (row, column);

  return g_hash_table_lookup (malbild_cell_grid_get_private (self)->parts, &key);
}

int
malbild_cell_layout_rows_a_page (MalbildCellGrid *self)
{
  MalbildCellGridPrivate *priv = malbild_cell_grid_get_private (self);
  guint n_rows = malbild_cell_layout_count_rows (self);
  double height = priv->height - malbild_cell_layout_head_height (self) - malbild_cell_layout_foot_height (self);

  return n_rows > 0 ? MAX (1, (int) (height * n_rows / MAX (1, malbild_cell_layout_top_of (self, n_rows))) - 1) : 1;
}

gboolean
malbild_cell_layout_is_heading (MalbildCellGrid *self,
                                int              row)
{
  MalbildCellGridClass *klass = MALBILD_CELL_GRID_GET_CLASS (self);

  return klass->is_heading != NULL && row >= 0 && row < (int) malbild_cell_layout_count_rows (self) && klass->is_heading (self, row);
}
