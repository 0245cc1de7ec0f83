/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "malbild-means-edit.h"
#include "malbild-means-grid-private.h"
#include "malbild-outline.h"
#include "malbild-text.h"

void
malbild_means_grid_get_chosen (MalbildMeansGrid *self,
                               GdkRectangle     *chosen)
{
  int row, column, other_row, other_column;

  g_return_if_fail (MALBILD_IS_MEANS_GRID (self));

  malbild_cell_grid_get_place (MALBILD_CELL_GRID (self), &row, &column);
  other_row = self->choosing ? self->anchor_row : row;
  other_column = self->choosing ? self->anchor_column : column;
  *chosen = (GdkRectangle) { MIN (column, other_column), MIN (row, other_row), ABS (column - other_column) + 1, ABS (row - other_row) + 1 };
}

gboolean
malbild_means_grid_is_chosen (MalbildCellGrid *grid,
                              int              row,
                              int              column)
{
  MalbildMeansGrid *self = MALBILD_MEANS_GRID (grid);
  GdkRectangle chosen;

  /* One cell alone shows that it has the keyboard, and no more. */
  if (!self->choosing)
    return FALSE;
  malbild_means_grid_get_chosen (self, &chosen);
  return row >= chosen.y && row < chosen.y + chosen.height && column >= chosen.x && column < chosen.x + chosen.width;
}

static void
stop_choosing (MalbildMeansGrid *self)
{
  if (!self->choosing)
    return;
  self->choosing = FALSE;
  malbild_cell_grid_rebind (MALBILD_CELL_GRID (self));
}

/* From where the keyboard is, or where choosing began, to there. */
static void
choose_to (MalbildMeansGrid *self,
           int               row,
           int               column)
{
  int last_row = (int) malbild_means_table_get_n_rows (self->table);
  int from_row, from_column;
  guint n_columns;

  malbild_means_table_get_columns (self->table, &n_columns);
  malbild_cell_grid_get_place (MALBILD_CELL_GRID (self), &from_row, &from_column);
  if (!self->choosing)
    {
      self->anchor_row = MAX (from_row, 0);
      self->anchor_column = from_column;
    }
  self->choosing = TRUE;
  self->extending = TRUE;
  malbild_cell_grid_go_to (MALBILD_CELL_GRID (self), CLAMP (row, 0, last_row), CLAMP (column, -1, (int) n_columns - 1), TRUE);
  self->extending = FALSE;
  malbild_cell_grid_rebind (MALBILD_CELL_GRID (self));
}

static gboolean
choose_cb (GtkWidget *widget,
           GVariant  *steps,
           gpointer   data)
{
  MalbildMeansGrid *self = MALBILD_MEANS_GRID (widget);
  int row, column, down, right;

  if (self->editing || malbild_means_table_get_n_rows (self->table) == 0)
    return FALSE;
  g_variant_get (steps, "(ii)", &down, &right);
  malbild_cell_grid_get_place (MALBILD_CELL_GRID (self), &row, &column);
  choose_to (self, row + down, column + right);
  return TRUE;
}

/* Everything, with the heads of rows: what is copied then makes sense elsewhere. */
static gboolean
choose_all_cb (GtkWidget *widget,
               GVariant  *args,
               gpointer   data)
{
  MalbildMeansGrid *self = MALBILD_MEANS_GRID (widget);
  guint n_columns;

  if (self->editing || malbild_means_table_get_n_rows (self->table) == 0)
    return FALSE;
  malbild_means_table_get_columns (self->table, &n_columns);
  self->choosing = TRUE;
  self->anchor_row = 0;
  self->anchor_column = -1;
  choose_to (self, (int) malbild_means_table_get_n_rows (self->table), (int) n_columns - 1);
  return TRUE;
}

static void
moved_cb (MalbildMeansGrid *self)
{
  if (self->extending)
    return;
  stop_choosing (self);
  if (!self->editing)
    malbild_means_grid_say (self, NULL);
}

static gboolean
toggle_row (MalbildMeansGrid *self,
            int               row)
{
  g_autoptr (GtkTreeListRow) shown = malbild_means_table_dup_row (self->table, (guint) row);
  MalbildMeansRowType type = malbild_means_table_get_type_of (self->table, (guint) row);

  if (shown == NULL || (type != MALBILD_MEANS_ROW_GROUP && (type != MALBILD_MEANS_ROW_GOAL || malbild_means_table_count_lines (self->table, (guint) row, FALSE) == 0)))
    return FALSE;
  gtk_tree_list_row_set_expanded (shown, !gtk_tree_list_row_get_expanded (shown));
  return TRUE;
}

static void
toggle_action (GtkWidget  *widget,
               const char *name,
               GVariant   *row)
{
  toggle_row (MALBILD_MEANS_GRID (widget), g_variant_get_int32 (row));
}

/* Opens a goal, and goes to the first of its lines that the sum is of. */
static gboolean
go_into (MalbildMeansGrid *self,
         int               row,
         int               column)
{
  g_autoptr (GtkTreeListRow) shown = malbild_means_table_dup_row (self->table, (guint) row);
  MalbildMeansSum sum;
  guint n_below;

  if (shown == NULL || malbild_means_table_get_type_of (self->table, (guint) row) != MALBILD_MEANS_ROW_GOAL)
    return FALSE;
  malbild_means_table_get_sum (self->table, (guint) row, (guint) column, &sum);
  if (sum.n_lines < 2)
    return FALSE;
  gtk_tree_list_row_set_expanded (shown, TRUE);
  n_below = g_list_model_get_n_items (gtk_tree_list_row_get_children (shown));
  for (guint i = 1; i <= n_below; i++)
    {
      malbild_means_table_get_sum (self->table, (guint) row + i, (guint) column, &sum);
      if (sum.n_lines > 0)
        {
          malbild_cell_grid_go_to (MALBILD_CELL_GRID (self), row + (int) i, column, TRUE);
          return TRUE;
        }
    }
  return FALSE;
}

/* Enter and a double click: into what can be changed, or to what a sum is of. */
static void
activated_cb (MalbildMeansGrid *self,
              int               row,
              int               column)
{
  guint n_columns;
  const MalbildMeansColumn *columns = malbild_means_table_get_columns (self->table, &n_columns);
  int last_row = (int) malbild_means_table_get_n_rows (self->table);

  if (row >= 0 && column < 0 && row < last_row && toggle_row (self, row))
    return;
  if (column >= 0 && columns[column].year != MALBILD_MEANS_ALL_YEARS && malbild_means_table_get_year (self->table) == MALBILD_MEANS_ALL_YEARS &&
      (row < 0 || columns[column].part == MALBILD_MEANS_ALL_PARTS))
    g_signal_emit_by_name (self, "show-year", columns[column].year);
  else if (row >= 0 && !(column >= 0 && go_into (self, row, column)))
    malbild_means_grid_edit (self, NULL);
}

static void
remove_cb (MalbildMeansGrid *self)
{
  g_signal_emit_by_name (self, "clear");
}

void
malbild_means_grid_clicked (MalbildCellGrid *grid,
                            int              row,
                            int              column,
                            int              n_press,
                            GdkModifierType  state)
{
  if (n_press > 1 || row < 0)
    activated_cb (MALBILD_MEANS_GRID (grid), row, column);
}

/* Before the grid goes there: with Shift, what lies in between is chosen. */
static void
pressed_cb (MalbildMeansGrid *self,
            int               n_press,
            double            x,
            double            y,
            GtkGesture       *gesture)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  int row, column;

  if ((state & GDK_SHIFT_MASK) == 0 || self->editing || !malbild_cell_grid_find_place (MALBILD_CELL_GRID (self), x, y, &row, &column) || row < 0)
    return;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  choose_to (self, row, column);
}

/* From the cell where the pointer was pressed to the one where it is now. */
static void
drag_update_cb (MalbildMeansGrid *self,
                double            x,
                double            y,
                GtkGestureDrag   *gesture)
{
  MalbildCellGrid *grid = MALBILD_CELL_GRID (self);
  double from_x, from_y;
  int from_row, from_column, row, column;

  if (self->editing || !gtk_gesture_drag_get_start_point (gesture, &from_x, &from_y) ||
      !malbild_cell_grid_find_place (grid, from_x + x, from_y + y, &row, &column) || row < 0)
    return;
  if (!self->dragging)
    {
      if (!malbild_cell_grid_find_place (grid, from_x, from_y, &from_row, &from_column) || from_row < 0 || (row == from_row && column == from_column))
        return;
      /* No click comes of it any more. */
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
      malbild_cell_grid_go_to (grid, from_row, from_column, TRUE);
      self->dragging = TRUE;
    }
  choose_to (self, row, column);
}

static void
drag_end_cb (MalbildMeansGrid *self)
{
  self->dragging = FALSE;
}

/* On the name of a row, Left and Right close and open it before they go on. */
static gboolean
open_cb (GtkWidget *widget,
         GVariant  *direction,
         gpointer   data)
{
  MalbildMeansGrid *self = MALBILD_MEANS_GRID (widget);
  gboolean open = (g_variant_get_int32 (direction) > 0) == (gtk_widget_get_direction (widget) != GTK_TEXT_DIR_RTL);
  g_autoptr (GtkTreeListRow) shown = NULL;
  g_autoptr (GtkTreeListRow) parent = NULL;
  int row, column;

  malbild_cell_grid_get_place (MALBILD_CELL_GRID (self), &row, &column);
  if (self->editing || column >= 0 || row < 0)
    return FALSE;
  shown = malbild_means_table_dup_row (self->table, (guint) row);
  if (shown == NULL)
    return FALSE;
  if (gtk_tree_list_row_get_expanded (shown) != open && toggle_row (self, row))
    return TRUE;
  parent = open ? NULL : gtk_tree_list_row_get_parent (shown);
  if (parent != NULL)
    malbild_cell_grid_go_to (MALBILD_CELL_GRID (self), (int) gtk_tree_list_row_get_position (parent), -1, TRUE);
  return parent != NULL;
}

static gboolean
edit_cb (GtkWidget *widget,
         GVariant  *args,
         gpointer   data)
{
  malbild_means_grid_edit (MALBILD_MEANS_GRID (widget), NULL);
  return TRUE;
}

/* What is typed into a cell begins to edit it. */
static gboolean
key_cb (MalbildMeansGrid *self,
        guint             key,
        guint             code,
        GdkModifierType   state)
{
  gunichar c = gdk_keyval_to_unicode (key);
  char typed[7] = "";
  int row, column;

  malbild_cell_grid_get_place (MALBILD_CELL_GRID (self), &row, &column);
  if (self->editing || row < 0 || column < 0 || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0 || !g_unichar_isgraph (c))
    return GDK_EVENT_PROPAGATE;
  typed[g_unichar_to_utf8 (c, typed)] = '\0';
  malbild_means_grid_edit (self, typed);
  return GDK_EVENT_STOP;
}

void
malbild_means_grid_install_keys (GtkWidgetClass *widget_class)
{
  static const struct {
    guint key;
    guint keypad;
    int   down;
    int   right;
  } steps[] = {
    { GDK_KEY_Up, GDK_KEY_KP_Up, -1, 0 }, { GDK_KEY_Down, GDK_KEY_KP_Down, 1, 0 },
    { GDK_KEY_Left, GDK_KEY_KP_Left, 0, -1 }, { GDK_KEY_Right, GDK_KEY_KP_Right, 0, 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      gtk_widget_class_add_binding (widget_class, steps[i].key, GDK_SHIFT_MASK, choose_cb, "(ii)", steps[i].down, steps[i].right);
      gtk_widget_class_add_binding (widget_class, steps[i].keypad, GDK_SHIFT_MASK, choose_cb, "(ii)", steps[i].down, steps[i].right);
      if (steps[i].right == 0)
        continue;
      gtk_widget_class_add_binding (widget_class, steps[i].key, 0, open_cb, "i", steps[i].right);
      gtk_widget_class_add_binding (widget_class, steps[i].keypad, 0, open_cb, "i", steps[i].right);
    }
  gtk_widget_class_install_action (widget_class, "means-grid.toggle", "i", toggle_action);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_a, GDK_CONTROL_MASK, choose_all_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F2, 0, edit_cb, NULL);
}

void
malbild_means_grid_add_keys (MalbildMeansGrid *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *press = gtk_gesture_click_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();

  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (press), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (press, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (press));
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  g_signal_connect (self, "moved", G_CALLBACK (moved_cb), NULL);
  g_signal_connect (self, "activated", G_CALLBACK (activated_cb), NULL);
  g_signal_connect (self, "remove", G_CALLBACK (remove_cb), NULL);
}

static void
append_row (MalbildMeansGrid   *self,
            const GdkRectangle *chosen,
            int                 row,
            GString            *text)
{
  for (int column = chosen->x; column < chosen->x + chosen->width; column++)
    {
      g_autofree char *title = NULL;
      MalbildMeansSum sum;
      gint64 amount;

      if (column > chosen->x)
        g_string_append_c (text, '\t');
      if (row < 0 || column < 0)
        {
          title = column < 0 ? (row < 0 ? g_strdup (_("Goal")) : malbild_means_grid_dup_title (self, (guint) row)) : malbild_means_table_dup_title (self->table, (guint) column);
          malbild_text_append_table_cell (text, title);
          continue;
        }
      amount = malbild_means_table_get_sum (self->table, (guint) row, (guint) column, &sum);
      if (amount == MALBILD_AMOUNT_TOO_LARGE)
        g_string_append (text, _("too large"));
      else if (amount != MALBILD_NO_INTEGER)
        g_string_append_printf (text, "%" G_GINT64_FORMAT, amount);
    }
  g_string_append_c (text, '\n');
}

char *
malbild_means_grid_dup_chosen (MalbildMeansGrid *self,
                               guint            *n_rows)
{
  GString *text = g_string_new (NULL);
  GdkRectangle chosen;

  g_return_val_if_fail (MALBILD_IS_MEANS_GRID (self), g_string_free (text, FALSE));

  malbild_means_grid_get_chosen (self, &chosen);
  /* One name alone is copied with all that stands beside it. */
  if (chosen.x < 0 && chosen.width == 1)
    {
      guint n_columns;

      malbild_means_table_get_columns (self->table, &n_columns);
      chosen.width = (int) n_columns + 1;
    }
  *n_rows = (guint) CLAMP (chosen.height, 0, MALBILD_MEANS_MAX_COPIED);
  if (chosen.x < 0 && chosen.y >= 0)
    append_row (self, &chosen, -1, text);
  for (guint i = 0; i < *n_rows; i++)
    append_row (self, &chosen, chosen.y + (int) i, text);
  return g_string_free (text, FALSE);
}
