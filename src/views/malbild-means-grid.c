/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-means-grid-private.h"

#include <glib/gi18n-lib.h>

#include "malbild-outline.h"

/* How wide the heads of rows are at least, and the columns. */
#define MIN_HEAD_WIDTH   150
#define MIN_COLUMN_WIDTH 76
#define CELL_PADDING     22

/* How large the text of headings is, in style.css, as against that of amounts. */
#define HEADING_PERCENT 90

#define ROW_PADDING 12

G_DEFINE_FINAL_TYPE (MalbildMeansGrid, malbild_means_grid, MALBILD_TYPE_CELL_GRID)

static guint
malbild_means_grid_count_rows (MalbildCellGrid *grid)
{
  MalbildMeansTable *table = MALBILD_MEANS_GRID (grid)->table;

  return table != NULL ? malbild_means_table_get_n_rows (table) : 0;
}

static guint
malbild_means_grid_count_columns (MalbildCellGrid *grid)
{
  MalbildMeansTable *table = MALBILD_MEANS_GRID (grid)->table;
  guint n_columns = 0;

  if (table != NULL)
    malbild_means_table_get_columns (table, &n_columns);
  return n_columns;
}

static int
malbild_means_grid_count_lines (MalbildCellGrid *grid,
                                guint            row)
{
  return 1;
}

/* Names take what the numbers leave. */
static void
malbild_means_grid_measure_columns (MalbildCellGrid *grid,
                                    int              width,
                                    int             *head_width,
                                    int             *column_width)
{
  int n_columns = (int) malbild_means_grid_count_columns (grid);

  *column_width = MALBILD_MEANS_GRID (grid)->column_width;
  *head_width = MAX (MIN_HEAD_WIDTH, width - n_columns * *column_width);
}

static int
measure_text (MalbildMeansGrid *self,
              const char       *text)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  PangoAttrList *bold = pango_attr_list_new ();
  int width;

  pango_attr_list_insert (bold, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (layout, bold);
  pango_attr_list_unref (bold);
  pango_layout_get_pixel_size (layout, &width, NULL);
  return width;
}

/* A heading has two lines: as wide as the longer of them, parted where that is shortest. */
static int
measure_heading (MalbildMeansGrid *self,
                 const char       *heading)
{
  int best = measure_text (self, heading);

  for (const char *space = strchr (heading, ' '); space != NULL; space = strchr (space + 1, ' '))
    {
      g_autofree char *first = g_strndup (heading, (gsize) (space - heading));

      best = MIN (best, MAX (measure_text (self, first), measure_text (self, space + 1)));
    }
  return best * HEADING_PERCENT / 100;
}

/* Sums of all are as a rule the longest numbers; groups may be longer where some are negative. */
static void
update_column_width (MalbildMeansGrid *self)
{
  guint n_columns, n_rows = malbild_means_table_get_n_rows (self->table);
  GListModel *roots = malbild_means_table_get_tree (self->table) != NULL ?
                      gtk_tree_list_model_get_model (malbild_means_table_get_tree (self->table)) : NULL;
  int width = MIN_COLUMN_WIDTH;

  malbild_means_table_get_columns (self->table, &n_columns);
  for (guint column = 0; column < n_columns; column++)
    {
      g_autofree char *title = malbild_means_table_dup_title (self->table, column);
      MalbildMeansSum sum;
      g_autofree char *total = malbild_amount_format (malbild_means_table_get_sum (self->table, n_rows, column, &sum));

      width = MAX (width, CELL_PADDING + measure_text (self, total));
      width = MAX (width, CELL_PADDING + measure_heading (self, title));
    }
  for (guint i = 0; roots != NULL && i < MIN (g_list_model_get_n_items (roots), 40); i++)
    {
      g_autoptr (GtkTreeListRow) row = gtk_tree_list_model_get_child_row (malbild_means_table_get_tree (self->table), i);
      MalbildMeansSum sum;
      g_autofree char *amount = NULL;

      amount = malbild_amount_format (malbild_means_table_get_sum (self->table, gtk_tree_list_row_get_position (row), n_columns - 1, &sum));
      width = MAX (width, CELL_PADDING + measure_text (self, amount));
    }
  self->column_width = width;
}

static void
rows_changed_cb (MalbildMeansGrid *self,
                 guint             position,
                 guint             removed,
                 guint             added)
{
  if (self->anchor_row >= (int) position)
    self->choosing = FALSE;
  malbild_means_grid_rows_leave (self, (int) position, (int) removed);
  malbild_cell_grid_rows_changed (MALBILD_CELL_GRID (self), position, removed, added);
}

static void
columns_changed_cb (MalbildMeansGrid *self)
{
  malbild_means_grid_stop_editing (self);
  self->choosing = FALSE;
  update_column_width (self);
  malbild_cell_grid_refresh (MALBILD_CELL_GRID (self));
}

static void
figures_changed_cb (MalbildMeansGrid *self)
{
  int former = self->column_width;

  update_column_width (self);
  if (former != self->column_width)
    malbild_cell_grid_refresh (MALBILD_CELL_GRID (self));
  else
    malbild_cell_grid_rebind (MALBILD_CELL_GRID (self));
}

/* What was refused has to be mended first. */
static gboolean
malbild_means_grid_grab_focus (GtkWidget *widget)
{
  MalbildMeansGrid *self = MALBILD_MEANS_GRID (widget);

  return self->editing ? gtk_widget_grab_focus (self->editor) : GTK_WIDGET_CLASS (malbild_means_grid_parent_class)->grab_focus (widget);
}

static void
malbild_means_grid_size_allocate (GtkWidget *widget,
                                  int        width,
                                  int        height,
                                  int        baseline)
{
  GTK_WIDGET_CLASS (malbild_means_grid_parent_class)->size_allocate (widget, width, height, baseline);
  malbild_means_grid_place_message (MALBILD_MEANS_GRID (widget));
}

static void
malbild_means_grid_css_changed (GtkWidget         *widget,
                                GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (malbild_means_grid_parent_class)->css_changed (widget, change);
  if (MALBILD_MEANS_GRID (widget)->table != NULL)
    figures_changed_cb (MALBILD_MEANS_GRID (widget));
}

static void
malbild_means_grid_dispose (GObject *object)
{
  MalbildMeansGrid *self = MALBILD_MEANS_GRID (object);

  malbild_means_grid_set_table (self, NULL);
  malbild_cell_grid_set_editor (MALBILD_CELL_GRID (self), NULL, 0, 0);
  g_clear_object (&self->editor);
  self->message = NULL;

  G_OBJECT_CLASS (malbild_means_grid_parent_class)->dispose (object);
}

static void
malbild_means_grid_class_init (MalbildMeansGridClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MalbildCellGridClass *grid_class = MALBILD_CELL_GRID_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = malbild_means_grid_dispose;
  widget_class->size_allocate = malbild_means_grid_size_allocate;
  widget_class->css_changed = malbild_means_grid_css_changed;
  widget_class->grab_focus = malbild_means_grid_grab_focus;
  grid_class->part_type = MALBILD_TYPE_MEANS_CELL;
  grid_class->padding = ROW_PADDING;
  grid_class->head_lines = 2;
  grid_class->foot_lines = 1;
  grid_class->count_rows = malbild_means_grid_count_rows;
  grid_class->count_columns = malbild_means_grid_count_columns;
  grid_class->count_lines = malbild_means_grid_count_lines;
  grid_class->measure_columns = malbild_means_grid_measure_columns;
  grid_class->bind = malbild_means_grid_bind;
  grid_class->clicked = malbild_means_grid_clicked;
  grid_class->is_chosen = malbild_means_grid_is_chosen;

  g_signal_new ("edited", MALBILD_TYPE_MEANS_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  g_signal_new ("show-year", MALBILD_TYPE_MEANS_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  g_signal_new ("clear", MALBILD_TYPE_MEANS_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_css_name (widget_class, "meansgrid");
  malbild_means_grid_install_keys (widget_class);
}

static void
malbild_means_grid_init (MalbildMeansGrid *self)
{
  self->column_width = MIN_COLUMN_WIDTH;
  malbild_cell_grid_set_corner (MALBILD_CELL_GRID (self), _("Amounts in tkr"));
  malbild_means_grid_set_up_editor (self);
  malbild_means_grid_add_keys (self);
}

void
malbild_means_grid_set_table (MalbildMeansGrid  *self,
                              MalbildMeansTable *table)
{
  g_return_if_fail (MALBILD_IS_MEANS_GRID (self));

  if (self->table == table)
    return;
  if (self->table != NULL)
    g_signal_handlers_disconnect_by_data (self->table, self);
  g_set_object (&self->table, table);
  if (table == NULL)
    return;
  g_signal_connect_swapped (table, "rows-changed", G_CALLBACK (rows_changed_cb), self);
  g_signal_connect_swapped (table, "columns-changed", G_CALLBACK (columns_changed_cb), self);
  g_signal_connect_swapped (table, "figures-changed", G_CALLBACK (figures_changed_cb), self);
  columns_changed_cb (self);
}

gboolean
malbild_means_grid_reveal (MalbildMeansGrid *self,
                           MalbildRecord    *record,
                           gboolean          focus)
{
  GtkTreeListModel *tree;
  guint position;
  int row, column;

  g_return_val_if_fail (MALBILD_IS_MEANS_GRID (self), FALSE);

  tree = malbild_means_table_get_tree (self->table);
  position = tree != NULL ? malbild_means_tree_reveal (tree, record) : GTK_INVALID_LIST_POSITION;
  if (position == GTK_INVALID_LIST_POSITION)
    return FALSE;
  malbild_cell_grid_get_place (MALBILD_CELL_GRID (self), &row, &column);
  if (row != (int) position)
    self->choosing = FALSE;
  malbild_cell_grid_go_to (MALBILD_CELL_GRID (self), (int) position, column, focus);
  return TRUE;
}
