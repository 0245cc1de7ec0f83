/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-programme-grid-private.h"

/* How wide heads and columns are. */
#define MIN_HEAD_WIDTH   130
#define MAX_HEAD_WIDTH   260
#define MIN_COLUMN_WIDTH 170
#define MAX_COLUMN_WIDTH 340

/* So many lines of text each has room for; padding comes on top. */
#define CELL_LINES    4
#define HEAD_LINES    3
#define PART_PADDING  20

static gint64
place_key (int row,
           int column)
{
  return (gint64) (row + 1) << 32 | (gint64) (column + 1);
}

int
malbild_programme_layout_head_height (MalbildProgrammeGrid *self)
{
  return HEAD_LINES * self->line + PART_PADDING;
}

guint
malbild_programme_layout_count_columns (MalbildProgrammeGrid *self)
{
  guint n_columns = 0;

  if (self->matrix != NULL)
    malbild_programme_matrix_get_columns (self->matrix, &n_columns);
  return n_columns;
}

guint
malbild_programme_layout_count_rows (MalbildProgrammeGrid *self)
{
  return self->tops->len > 0 ? self->tops->len - 1 : 0;
}

double
malbild_programme_layout_top_of (MalbildProgrammeGrid *self,
                                 guint                 row)
{
  return g_array_index (self->tops, double, row);
}

/* The row at a height; one beyond the end is the last one. */
static guint
row_at (MalbildProgrammeGrid *self,
        double                y)
{
  guint low = 0, high = malbild_programme_layout_count_rows (self);

  while (low + 1 < high)
    {
      guint middle = (low + high) / 2;

      if (malbild_programme_layout_top_of (self, middle) <= y)
        low = middle;
      else
        high = middle;
    }
  return low;
}

void
malbild_programme_layout_measure_rows (MalbildProgrammeGrid *self)
{
  guint n_rows = 0;
  const MalbildProgrammeRow *rows = self->matrix != NULL ? malbild_programme_matrix_get_rows (self->matrix, &n_rows) : NULL;
  double top = 0;

  g_array_set_size (self->tops, 0);
  g_array_append_val (self->tops, top);
  for (guint i = 0; i < n_rows; i++)
    {
      top += (rows[i].goal == 0 ? 1 : CELL_LINES) * self->line + PART_PADDING;
      g_array_append_val (self->tops, top);
    }
}

void
malbild_programme_layout_measure_columns (MalbildProgrammeGrid *self)
{
  guint n_columns = malbild_programme_layout_count_columns (self);

  self->head_width = CLAMP (self->width * 28 / 100, MIN_HEAD_WIDTH, MAX_HEAD_WIDTH);
  self->column_width = n_columns > 0 ? (self->width - self->head_width) / (int) n_columns : 0;
  self->column_width = CLAMP (self->column_width, MIN_COLUMN_WIDTH, MAX_COLUMN_WIDTH);
}

GdkRectangle
malbild_programme_layout_area_of (MalbildProgrammeGrid *self,
                                  int                   row,
                                  int                   column)
{
  double left = self->head_width + column * (double) self->column_width - gtk_adjustment_get_value (self->adjustments[GTK_ORIENTATION_HORIZONTAL]);
  double top = malbild_programme_layout_head_height (self) - gtk_adjustment_get_value (self->adjustments[GTK_ORIENTATION_VERTICAL]);
  GdkRectangle area = { 0, 0, self->head_width, malbild_programme_layout_head_height (self) };
  guint n_rows;

  if (column >= 0)
    {
      area.x = (int) left;
      area.width = self->column_width;
    }
  else if (row >= 0 && malbild_programme_matrix_get_rows (self->matrix, &n_rows)[row].goal == 0)
    area.width = MAX (self->width, self->head_width);
  if (row >= 0)
    {
      area.y = (int) (top + malbild_programme_layout_top_of (self, row));
      area.height = (int) (malbild_programme_layout_top_of (self, row + 1) - malbild_programme_layout_top_of (self, row));
    }
  return area;
}

static MalbildProgrammePartRole
role_at (MalbildProgrammeGrid *self,
         int                   row,
         int                   column)
{
  guint n_rows;

  if (row < 0)
    return MALBILD_PROGRAMME_COLUMN_HEAD;
  if (column >= 0)
    return MALBILD_PROGRAMME_CELL;
  return malbild_programme_matrix_get_rows (self->matrix, &n_rows)[row].goal == 0 ? MALBILD_PROGRAMME_HEADING : MALBILD_PROGRAMME_ROW_HEAD;
}

static void
part_focus_cb (GtkWidget            *part,
               GParamSpec           *pspec,
               MalbildProgrammeGrid *self)
{
  MalbildProgrammePart *focused = MALBILD_PROGRAMME_PART (part);

  if (gtk_widget_has_focus (part) && !self->arranging)
    {
      self->row = malbild_programme_part_get_row (focused);
      self->column = malbild_programme_part_get_column (focused);
    }
}

static GtkWidget *
take_part (MalbildProgrammeGrid     *self,
           MalbildProgrammePartRole  role)
{
  GtkWidget *part;

  if (self->spare[role]->len > 0)
    {
      part = g_ptr_array_steal_index_fast (self->spare[role], self->spare[role]->len - 1);
      gtk_widget_set_child_visible (part, TRUE);
      return part;
    }
  part = malbild_programme_part_new (role);
  g_signal_connect (part, "notify::has-focus", G_CALLBACK (part_focus_cb), self);
  /* What comes later lies above: cells below all heads, column heads above row heads. */
  if (role == MALBILD_PROGRAMME_CELL)
    gtk_widget_insert_after (part, GTK_WIDGET (self), NULL);
  else if (role == MALBILD_PROGRAMME_COLUMN_HEAD)
    gtk_widget_insert_before (part, GTK_WIDGET (self), self->corner);
  else
    gtk_widget_insert_before (part, GTK_WIDGET (self), self->above_rows);
  return part;
}

static void
give_back (MalbildProgrammeGrid *self,
           GtkWidget            *part)
{
  gtk_widget_set_child_visible (part, FALSE);
  g_ptr_array_add (self->spare[malbild_programme_part_get_part_role (MALBILD_PROGRAMME_PART (part))], part);
}

gboolean
malbild_programme_layout_is_seen (MalbildProgrammeGrid *self,
                                  int                   row,
                                  int                   column)
{
  GdkRectangle area = malbild_programme_layout_area_of (self, row, column);
  int left = column >= 0 ? self->head_width : 0;
  int top = row >= 0 ? malbild_programme_layout_head_height (self) : 0;

  return area.x + area.width > left && area.x < self->width && area.y + area.height > top && area.y < self->height;
}

void
malbild_programme_layout_drop_unseen (MalbildProgrammeGrid *self,
                                      gboolean              all)
{
  GHashTableIter iter;
  gpointer part;

  g_hash_table_iter_init (&iter, self->parts);
  while (g_hash_table_iter_next (&iter, NULL, &part))
    {
      int row = malbild_programme_part_get_row (part);
      int column = malbild_programme_part_get_column (part);
      gboolean there = row < (int) malbild_programme_layout_count_rows (self) && column < (int) malbild_programme_layout_count_columns (self) &&
                       role_at (self, row, column) == malbild_programme_part_get_part_role (part);

      if (there && !all && (malbild_programme_layout_is_seen (self, row, column) || gtk_widget_has_focus (part)))
        continue;
      if (there && gtk_widget_has_focus (part))
        continue;
      g_hash_table_iter_remove (&iter);
      give_back (self, part);
    }
}

static void
show_part (MalbildProgrammeGrid *self,
           int                   row,
           int                   column)
{
  gint64 key = place_key (row, column);
  GtkWidget *part;

  if (g_hash_table_contains (self->parts, &key) || !malbild_programme_layout_is_seen (self, row, column))
    return;
  part = take_part (self, role_at (self, row, column));
  malbild_programme_part_set_place (MALBILD_PROGRAMME_PART (part), row, column);
  malbild_programme_grid_bind (self, MALBILD_PROGRAMME_PART (part));
  g_hash_table_insert (self->parts, g_memdup2 (&key, sizeof key), part);
}

static void
show_row (MalbildProgrammeGrid *self,
          int                   row)
{
  guint n_columns = malbild_programme_layout_count_columns (self);

  if (row >= 0)
    show_part (self, row, -1);
  if (row >= 0 && malbild_programme_layout_is_heading (self, row))
    return;
  for (guint column = 0; column < n_columns; column++)
    show_part (self, row, column);
}

void
malbild_programme_layout_arrange (MalbildProgrammeGrid *self)
{
  double y = gtk_adjustment_get_value (self->adjustments[GTK_ORIENTATION_VERTICAL]);

  if (self->matrix == NULL || self->width == 0 || self->line == 0 || self->arranging)
    return;
  self->arranging = TRUE;
  malbild_programme_layout_drop_unseen (self, FALSE);
  show_row (self, -1);
  for (guint row = row_at (self, y); row < malbild_programme_layout_count_rows (self) && malbild_programme_layout_top_of (self, row) < y + self->height; row++)
    show_row (self, row);
  self->arranging = FALSE;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

void
malbild_programme_layout_configure (MalbildProgrammeGrid *self)
{
  double total_width = self->head_width + malbild_programme_layout_count_columns (self) * (double) self->column_width;
  double total_height = malbild_programme_layout_head_height (self) + (malbild_programme_layout_count_rows (self) > 0 ? malbild_programme_layout_top_of (self, malbild_programme_layout_count_rows (self)) : 0);
  GtkAdjustment *horizontal = self->adjustments[GTK_ORIENTATION_HORIZONTAL];
  GtkAdjustment *vertical = self->adjustments[GTK_ORIENTATION_VERTICAL];

  self->arranging = TRUE;
  gtk_adjustment_configure (horizontal, gtk_adjustment_get_value (horizontal), 0, MAX (total_width, self->width),
                            self->column_width / 2.0, self->width * 0.9, self->width);
  gtk_adjustment_configure (vertical, gtk_adjustment_get_value (vertical), 0, MAX (total_height, self->height),
                            self->line * 3, self->height * 0.9, self->height);
  self->arranging = FALSE;
}

static void
allocate_part (GtkWidget    *part,
               GdkRectangle  area)
{
  gtk_widget_measure (part, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_measure (part, GTK_ORIENTATION_VERTICAL, area.width, NULL, NULL, NULL, NULL);
  gtk_widget_size_allocate (part, &area, -1);
}

void
malbild_programme_layout_allocate (MalbildProgrammeGrid *self)
{
  GHashTableIter iter;
  gpointer part;

  g_hash_table_iter_init (&iter, self->parts);
  while (g_hash_table_iter_next (&iter, NULL, &part))
    allocate_part (part, malbild_programme_layout_area_of (self, malbild_programme_part_get_row (part), malbild_programme_part_get_column (part)));
  allocate_part (self->corner, (GdkRectangle) { 0, 0, self->head_width, malbild_programme_layout_head_height (self) });
}

GtkWidget *
malbild_programme_layout_get_part (MalbildProgrammeGrid *self,
                                   int                   row,
                                   int                   column)
{
  gint64 key = place_key (row, column);

  return g_hash_table_lookup (self->parts, &key);
}

int
malbild_programme_layout_width (MalbildProgrammeGrid *self,
                                int                   n_columns)
{
  return MIN_HEAD_WIDTH + n_columns * MIN_COLUMN_WIDTH;
}

int
malbild_programme_layout_rows_a_page (MalbildProgrammeGrid *self)
{
  return MAX (1, (self->height - malbild_programme_layout_head_height (self)) / (CELL_LINES * self->line + PART_PADDING) - 1);
}

gboolean
malbild_programme_layout_is_heading (MalbildProgrammeGrid *self,
                                     int                   row)
{
  guint n_rows;
  const MalbildProgrammeRow *rows = malbild_programme_matrix_get_rows (self->matrix, &n_rows);

  return row >= 0 && row < (int) n_rows && rows[row].goal == 0;
}
