/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-tree-keys.h"

static GtkWidget *
find_expander (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (GTK_IS_TREE_EXPANDER (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_expander (child);
  return found;
}

static GtkTreeListRow *
get_focus_row (GtkWidget *list)
{
  GtkRoot *root = gtk_widget_get_root (list);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *expander;

  if (focus == NULL || focus == list || !gtk_widget_is_ancestor (focus, list))
    return NULL;
  expander = gtk_widget_get_ancestor (focus, GTK_TYPE_TREE_EXPANDER);
  if (expander == NULL)
    expander = find_expander (focus);
  return expander != NULL ? gtk_tree_expander_get_list_row (GTK_TREE_EXPANDER (expander)) : NULL;
}

static gboolean
arrow_cb (GtkWidget *list,
          GVariant  *args,
          gpointer   towards_end)
{
  gboolean open = GPOINTER_TO_INT (towards_end) == (gtk_widget_get_direction (list) != GTK_TEXT_DIR_RTL);
  GtkTreeListRow *row = get_focus_row (list);

  if (row == NULL || !gtk_tree_list_row_is_expandable (row) || gtk_tree_list_row_get_expanded (row) == open)
    return FALSE;

  gtk_tree_list_row_set_expanded (row, open);
  return TRUE;
}

void
malbild_tree_keys_add (GtkWidget *list)
{
  static const struct {
    guint    key;
    gboolean right;
  } arrows[] = {
    { GDK_KEY_Left, FALSE }, { GDK_KEY_KP_Left, FALSE }, { GDK_KEY_Right, TRUE }, { GDK_KEY_KP_Right, TRUE },
  };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  g_return_if_fail (GTK_IS_WIDGET (list));

  /* Before the list, which takes every arrow. */
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  for (guint i = 0; i < G_N_ELEMENTS (arrows); i++)
    gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                          gtk_shortcut_new (gtk_keyval_trigger_new (arrows[i].key, 0),
                                                            gtk_callback_action_new (arrow_cb, GINT_TO_POINTER (arrows[i].right), NULL)));
  gtk_widget_add_controller (list, controller);
}
