/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-programme-grid-private.h"

/* Further than any grid goes. */
#define FAR 100000

static gboolean
step_cb (GtkWidget *widget,
         GVariant  *steps,
         gpointer   data)
{
  MalbildProgrammeGrid *self = MALBILD_PROGRAMME_GRID (widget);
  int down, right, row;

  if (self->matrix == NULL)
    return FALSE;
  g_variant_get (steps, "(ii)", &down, &right);
  row = CLAMP (self->row, -1, FAR) + down;
  /* Up from the first goal of an area is the last one of the area before, or the heads. */
  if (down == -1 && malbild_programme_layout_is_heading (self, row))
    row--;
  /* Home and End stay on the cells; only single steps lead onto the heads. */
  malbild_programme_grid_go_to (self, down < -1 ? MAX (row, 0) : row, right < -1 ? 0 : self->column + right, TRUE);
  return TRUE;
}

static gboolean
page_cb (GtkWidget *widget,
         GVariant  *direction,
         gpointer   data)
{
  MalbildProgrammeGrid *self = MALBILD_PROGRAMME_GRID (widget);
  int by = g_variant_get_int32 (direction) * malbild_programme_layout_rows_a_page (self);

  if (self->matrix != NULL)
    malbild_programme_grid_go_to (self, MAX (self->row + by, 0), self->column, TRUE);
  return self->matrix != NULL;
}

static gboolean
tell_cb (GtkWidget *widget,
         GVariant  *signal,
         gpointer   data)
{
  MalbildProgrammeGrid *self = MALBILD_PROGRAMME_GRID (widget);

  malbild_programme_grid_tell (self, g_variant_get_string (signal, NULL), self->row, self->column);
  return TRUE;
}

static gboolean
move_cb (GtkWidget *widget,
         GVariant  *by,
         gpointer   data)
{
  MalbildProgrammeGrid *self = MALBILD_PROGRAMME_GRID (widget);

  if (self->row >= 0)
    return FALSE;
  malbild_programme_grid_tell (self, "move", self->column, g_variant_get_int32 (by));
  return TRUE;
}

void
malbild_programme_grid_install_keys (GtkWidgetClass *widget_class)
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

/* The part under the pointer. */
static MalbildProgrammePart *
pick_part (MalbildProgrammeGrid *self,
           double                x,
           double                y)
{
  GtkWidget *widget = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  if (widget != NULL && !MALBILD_IS_PROGRAMME_PART (widget))
    widget = gtk_widget_get_ancestor (widget, MALBILD_TYPE_PROGRAMME_PART);
  return widget != NULL ? MALBILD_PROGRAMME_PART (widget) : NULL;
}

static void
released_cb (GtkGestureClick      *gesture,
             int                   n_press,
             double                x,
             double                y,
             MalbildProgrammeGrid *self)
{
  MalbildProgrammePart *part = pick_part (self, x, y);
  gboolean menu = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture)) == GDK_BUTTON_SECONDARY;
  int row, column;

  if (part == NULL || malbild_programme_part_get_part_role (part) == MALBILD_PROGRAMME_HEADING)
    return;
  row = malbild_programme_part_get_row (part);
  column = malbild_programme_part_get_column (part);
  malbild_programme_grid_go_to (self, row, column, TRUE);
  malbild_programme_grid_tell (self, menu ? "menu" : "activated", row, column);
}

void
malbild_programme_grid_add_pointer (MalbildProgrammeGrid *self)
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
