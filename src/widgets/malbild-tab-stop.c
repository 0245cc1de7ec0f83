/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-tab-stop.h"

static GtkWidget *
get_sibling (GtkWidget        *widget,
             GtkDirectionType  direction)
{
  return direction == GTK_DIR_TAB_FORWARD ? gtk_widget_get_next_sibling (widget) : gtk_widget_get_prev_sibling (widget);
}

/* What comes after the list in the widgets around it, or before it; at the end it begins anew. */
static gboolean
leave (GtkWidget        *list,
       GtkDirectionType  direction)
{
  GtkRoot *root = gtk_widget_get_root (list);

  for (GtkWidget *widget = list; widget != NULL && !GTK_IS_NATIVE (widget); widget = gtk_widget_get_parent (widget))
    for (GtkWidget *next = get_sibling (widget, direction); next != NULL; next = get_sibling (next, direction))
      if (!GTK_IS_NATIVE (next) && gtk_widget_get_mapped (next) && gtk_widget_child_focus (next, direction))
        return TRUE;
  if (root == NULL)
    return FALSE;
  gtk_root_set_focus (root, NULL);
  return gtk_widget_child_focus (GTK_WIDGET (root), direction);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  key,
                guint                  code,
                GdkModifierType        state,
                GtkWidget             *list)
{
  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  if (key == GDK_KEY_ISO_Left_Tab || ((key == GDK_KEY_Tab || key == GDK_KEY_KP_Tab) && (state & GDK_SHIFT_MASK) != 0))
    return leave (list, GTK_DIR_TAB_BACKWARD);
  if (key == GDK_KEY_Tab || key == GDK_KEY_KP_Tab)
    return leave (list, GTK_DIR_TAB_FORWARD);
  return GDK_EVENT_PROPAGATE;
}

void
malbild_tab_stop_make (GtkWidget *list)
{
  GtkEventController *controller = gtk_event_controller_key_new ();

  g_return_if_fail (GTK_IS_WIDGET (list));

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect (controller, "key-pressed", G_CALLBACK (key_pressed_cb), list);
  gtk_widget_add_controller (list, controller);
}
