/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-cell-grid-private.h"

/* Further than any grid goes. */
#define FAR 100000000

static gboolean
step_cb (GtkWidget *widget,
         GVariant  *steps,
         gpointer   data)
{
  MalbildCellGrid *self = MALBILD_CELL_GRID (widget);
  MalbildCellGridPrivate *priv = malbild_cell_grid_get_private (self);
  int down, right, row;

  if (malbild_cell_layout_count_rows (self) == 0)
    return FALSE;
  g_variant_get (steps, "(ii)", &down, &right);
  row = CLAMP (priv->row, -1, FAR) + down;
  /* Up from the first row below a heading is the last one above it, or the heads. */
  if (down == -1 && malbild_cell_layout_is_heading (self, row))
    row--;
  /* Home and End stay on the cells; only single steps lead onto the heads and the foot. */
  if (down > 1)
    row = (int) malbild_cell_layout_count_rows (self) - 1;
  malbild_cell_grid_go_to (self, down < -1 ? MAX (row, 0) : row, right < -1 ? 0 : MIN (priv->column, FAR) + right, TRUE);
  return TRUE;
}

static gboolean
page_cb (GtkWidget *widget,
         GVariant  *direction,
         gpointer   data)
{
  MalbildCellGrid *self = MALBILD_CELL_GRID (widget);
  MalbildCellGridPrivate *priv = malbild_cell_grid_get_private (self);
  int by = g_variant_get_int32 (direction) * malbild_cell_layout_rows_a_page (self);
  int n_rows = (int) malbild_cell_layout_count_rows (self);

  if (n_rows > 0)
    malbild_cell_grid_go_to (self, CLAMP (priv->row + by, 0, n_rows - 1), priv->column, TRUE);
  return n_rows > 0;
}

static gboolean
tell_cb (GtkWidget *widget,
         GVariant  *signal,
         gpointer   data)
{
  MalbildCellGrid *self = MALBILD_CELL_GRID (widget);
  MalbildCellGridPrivate *priv = malbild_cell_grid_get_private (self);

  malbild_cell_grid_tell (self, g_variant_get_string (signal, NULL), priv->row, priv->column);
  return TRUE;
}

static gboolean
move_cb (GtkWidget *widget,
         GVariant  *by,
         gpointer   data)
{
  MalbildCellGrid *self = MALBILD_CELL_GRID (widget);
  MalbildCellGridPrivate *priv = malbild_cell_grid_get_private (self);

  if (priv->row >= 0)
    return FALSE;
  malbild_cell_grid_tell (self, "move", priv->column, g_variant_get_int32 (by));
  return TRUE;
}

void
malbild_cell_grid_install_keys (GtkWidgetClass *widget_class)
{
  static const struct {
    guint           keyval;
    guint           keypad;
    GdkModifierType modifiers;
    int             down;
    int             right;
  } steps[] = {
    { GDK_KEY_Up, GDK_KEY_KP_Up, 0, -1, 0 },
    { GDK_KEY_Down, GDK_KEY_KP_Down, 0, 1, 0 },
    { GDK_KEY_Left, GDK_KEY_KP_Left, 0, 0, -1 },
    { GDK_KEY_Right, GDK_KEY_KP_Right, 0, 0, 1 },
    { GDK_KEY_Home, GDK_KEY_KP_Home, 0, 0, -FAR },
    { GDK_KEY_End, GDK_KEY_KP_End, 0, 0, FAR },
    { GDK_KEY_Home, GDK_KEY_KP_Home, GDK_CONTROL_MASK, -FAR, -FAR },
    { GDK_KEY_End, GDK_KEY_KP_End, GDK_CONTROL_MASK, FAR, FAR },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      gtk_widget_class_add_binding (widget_class, steps[i].keyval, steps[i].modifiers, step_cb, "(ii)", steps[i].down, steps[i].right);
      gtk_widget_class_add_binding (widget_class, steps[i].keypad, steps[i].modifiers, step_cb, "(ii)", steps[i].down, steps[i].right);
    }
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Page_Up, 0, page_cb, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Page_Down, 0, page_cb, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, 0, tell_cb, "s", "activated");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Enter, 0, tell_cb, "s", "activated");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_space, 0, tell_cb, "s", "activated");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Delete, 0, tell_cb, "s", "remove");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Menu, 0, tell_cb, "s", "menu");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, tell_cb, "s", "menu");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, GDK_ALT_MASK, move_cb, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Right, GDK_ALT_MASK, move_cb, "i", 1);
}

gboolean
malbild_cell_grid_find_place (MalbildCellGrid *self,
                              double           x,
                              double           y,
                              int             *row,
                              int             *column)
{
  GtkWidget *widget = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  g_return_val_if_fail (MALBILD_IS_CELL_GRID (self), FALSE);

  if (widget != NULL && !MALBILD_IS_CELL_PART (widget))
    widget = gtk_widget_get_ancestor (widget, MALBILD_TYPE_CELL_PART);
  if (widget == NULL || malbild_cell_part_get_part_role (MALBILD_CELL_PART (widget)) == MALBILD_CELL_PART_HEADING)
    return FALSE;
  *row = malbild_cell_part_get_row (MALBILD_CELL_PART (widget));
  *column = malbild_cell_part_get_column (MALBILD_CELL_PART (widget));
  return TRUE;
}

static void
released_cb (GtkGestureClick *gesture,
             int              n_press,
             double           x,
             double           y,
             MalbildCellGrid *self)
{
  MalbildCellGridClass *klass = MALBILD_CELL_GRID_GET_CLASS (self);
  gboolean menu = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture)) == GDK_BUTTON_SECONDARY;
  int row, column;

  if (!malbild_cell_grid_find_place (self, x, y, &row, &column))
    return;
  if (!menu || klass->is_chosen == NULL || !klass->is_chosen (self, row, column))
    malbild_cell_grid_go_to (self, row, column, TRUE);
  if (menu)
    malbild_cell_grid_tell (self, "menu", row, column);
  else if (klass->clicked != NULL)
    klass->clicked (self, row, column, n_press, gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture)));
  else
    malbild_cell_grid_tell (self, "activated", row, column);
}

void
malbild_cell_grid_add_pointer (MalbildCellGrid *self)
{
  static const guint buttons[] = { GDK_BUTTON_PRIMARY, GDK_BUTTON_SECONDARY };

  for (gsize i = 0; i < G_N_ELEMENTS (buttons); i++)
    {
      GtkGesture *click = gtk_gesture_click_new ();

      gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), buttons[i]);
      g_signal_connect (click, "released", G_CALLBACK (released_cb), self);
      gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
    }
}
