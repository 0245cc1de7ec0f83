/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-arrow-box.h"

struct _MalbildArrowBox {
  GtkWidget parent_instance;

  int last;     /* the row that had the keyboard last */
};

G_DEFINE_FINAL_TYPE (MalbildArrowBox, malbild_arrow_box, GTK_TYPE_WIDGET)

static int
get_number (GtkWidget *parent,
            GtkWidget *wanted)
{
  int i = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (parent); child != NULL; child = gtk_widget_get_next_sibling (child), i++)
    if (child == wanted)
      return i;
  return -1;
}

static GtkWidget *
get_row (MalbildArrowBox *self,
         int              number)
{
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self));

  for (int i = 0; row != NULL && i < number && gtk_widget_get_next_sibling (row) != NULL; i++)
    row = gtk_widget_get_next_sibling (row);
  return row;
}

static GtkWidget *
get_child (GtkWidget *row,
           int        place)
{
  GtkWidget *child = gtk_widget_get_first_child (row);

  for (int i = 0; child != NULL && i < place; i++)
    child = gtk_widget_get_next_sibling (child);
  return child;
}

/* In the same place of the row as the keyboard was in the other, or else at its beginning: what comes first there, and not
 * what GTK has first because it stands a pixel higher. */
static gboolean
focus_row (MalbildArrowBox *self,
           GtkWidget       *row,
           int              place)
{
  GtkWidget *child;
  gboolean focused = FALSE;

  if (row == NULL)
    return FALSE;
  child = place > 0 ? get_child (row, place) : NULL;
  focused = child != NULL && gtk_widget_get_visible (child) && gtk_widget_grab_focus (child);
  for (child = gtk_widget_get_first_child (row); child != NULL && !focused; child = gtk_widget_get_next_sibling (child))
    focused = gtk_widget_get_visible (child) && gtk_widget_grab_focus (child);
  if (focused)
    self->last = get_number (GTK_WIDGET (self), row);
  return focused;
}

static gboolean
malbild_arrow_box_focus (GtkWidget        *widget,
                         GtkDirectionType  direction)
{
  MalbildArrowBox *self = MALBILD_ARROW_BOX (widget);
  GtkWidget *row = gtk_widget_get_focus_child (widget);
  int place = row != NULL ? get_number (row, gtk_widget_get_focus_child (row)) : -1;

  if (row == NULL)
    return focus_row (self, get_row (self, direction == GTK_DIR_DOWN ? 0 : direction == GTK_DIR_UP ? G_MAXINT : self->last), -1);

  self->last = get_number (widget, row);
  switch (direction)
    {
    case GTK_DIR_UP:
      return focus_row (self, gtk_widget_get_prev_sibling (row), place);
    case GTK_DIR_DOWN:
      return focus_row (self, gtk_widget_get_next_sibling (row), place);
    case GTK_DIR_LEFT:
    case GTK_DIR_RIGHT:
      return gtk_widget_child_focus (row, direction);
    case GTK_DIR_TAB_FORWARD:
    case GTK_DIR_TAB_BACKWARD:
    default:
      return FALSE;
    }
}

static gboolean
end_cb (GtkWidget *widget,
        GVariant  *args,
        gpointer   last)
{
  MalbildArrowBox *self = MALBILD_ARROW_BOX (widget);
  GtkWidget *row = gtk_widget_get_focus_child (widget);
  int place = row != NULL ? get_number (row, gtk_widget_get_focus_child (row)) : -1;

  return focus_row (self, get_row (self, last != NULL ? G_MAXINT : 0), place);
}

static void
malbild_arrow_box_dispose (GObject *object)
{
  malbild_arrow_box_clear (MALBILD_ARROW_BOX (object));

  G_OBJECT_CLASS (malbild_arrow_box_parent_class)->dispose (object);
}

static void
malbild_arrow_box_class_init (MalbildArrowBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  static const struct {
    guint    key;
    gpointer last;
  } ends[] = {
    { GDK_KEY_Home, NULL }, { GDK_KEY_KP_Home, NULL }, { GDK_KEY_End, GINT_TO_POINTER (TRUE) }, { GDK_KEY_KP_End, GINT_TO_POINTER (TRUE) },
  };

  G_OBJECT_CLASS (klass)->dispose = malbild_arrow_box_dispose;
  widget_class->focus = malbild_arrow_box_focus;

  for (gsize i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_autoptr(GtkShortcut) shortcut = gtk_shortcut_new (gtk_keyval_trigger_new (ends[i].key, 0),
                                                          gtk_callback_action_new (end_cb, ends[i].last, NULL));

      gtk_widget_class_add_shortcut (widget_class, shortcut);
    }
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "box");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
malbild_arrow_box_init (MalbildArrowBox *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))), GTK_ORIENTATION_VERTICAL);
}

void
malbild_arrow_box_put (MalbildArrowBox *self,
                       GtkWidget       *row,
                       GtkWidget       *after)
{
  g_return_if_fail (MALBILD_IS_ARROW_BOX (self) && GTK_IS_WIDGET (row));
  g_return_if_fail (after == NULL || gtk_widget_get_parent (after) == GTK_WIDGET (self));

  if (gtk_widget_get_parent (row) != GTK_WIDGET (self) || gtk_widget_get_prev_sibling (row) != after)
    gtk_widget_insert_after (row, GTK_WIDGET (self), after);
}

int
malbild_arrow_box_find_focus (MalbildArrowBox *self)
{
  GtkWidget *focused;

  g_return_val_if_fail (MALBILD_IS_ARROW_BOX (self), -1);

  focused = gtk_widget_get_focus_child (GTK_WIDGET (self));
  return focused != NULL ? get_number (GTK_WIDGET (self), focused) : -1;
}

int
malbild_arrow_box_clear (MalbildArrowBox *self)
{
  GtkWidget *row;
  int number;

  g_return_val_if_fail (MALBILD_IS_ARROW_BOX (self), -1);

  number = malbild_arrow_box_find_focus (self);
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (row);
  return number;
}

gboolean
malbild_arrow_box_go_to (MalbildArrowBox *self,
                         int              row)
{
  g_return_val_if_fail (MALBILD_IS_ARROW_BOX (self), FALSE);

  return focus_row (self, get_row (self, row), -1);
}
