/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "malbild-bodies-tree-private.h"
#include "malbild-keys.h"
#include "malbild-outline.h"
#include "malbild-remove.h"
#include "malbild-tree-list.h"
#include "malbild-tree-rows.h"

static MalbildTreeList *
get_list (MalbildBodiesTree *self)
{
  return MALBILD_TREE_LIST (self->bodies);
}

/* The bodies that are a part of the same one as that of @row. (transfer none) */
static GListModel *
get_siblings (MalbildBodiesTree *self,
              GtkTreeListRow    *row)
{
  g_autoptr (GtkTreeListRow) parent = gtk_tree_list_row_get_parent (row);

  /* The tree holds both. */
  return parent != NULL ? gtk_tree_list_row_get_children (parent) : gtk_tree_list_model_get_model (malbild_tree_list_get_tree (get_list (self)));
}

/* (transfer full) (nullable) */
static MalbildRecord *
dup_neighbour (MalbildBodiesTree *self,
               GtkTreeListRow    *row,
               gboolean           after)
{
  GListModel *siblings = get_siblings (self, row);
  guint position;

  if (!malbild_tree_find_child (siblings, malbild_outline_get_item (row), &position) || (!after && position == 0))
    return NULL;
  return g_list_model_get_item (siblings, after ? position + 1 : position - 1);
}

/* Where it is put: beside @sibling (nullable: at the end), as a part of @parent (nullable). One edit. */
static gboolean
put (MalbildStore   *store,
     MalbildRecord  *body,
     MalbildRecord  *parent,
     MalbildRecord  *sibling,
     gboolean        after,
     GError        **error)
{
  return malbild_store_begin (store, _("Move body"), error) &&
         malbild_store_end (store, malbild_record_set_ref (body, "parent", parent, error) &&
                                   malbild_store_move (store, body, sibling, after, error), error);
}

static void
move_to (MalbildBodiesTree *self,
         MalbildRecord     *parent,
         MalbildRecord     *sibling,
         gboolean           after)
{
  MalbildPlace *place = MALBILD_PLACE (self);
  g_autoptr (MalbildRecord) body = g_object_ref (malbild_bodies_tree_get_body (self));
  g_autoptr (GError) error = NULL;

  if (!put (malbild_place_get_store (place), body, parent, sibling, after, &error))
    malbild_context_report (malbild_place_get_context (place), error);
  malbild_bodies_tree_show (self, body);
  gtk_widget_grab_focus (self->bodies);
}

static void
move_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  MalbildBodiesTree *self = MALBILD_BODIES_TREE (widget);
  gboolean down = g_str_equal (name, "bodies.move-down");
  g_autoptr (GtkTreeListRow) row = malbild_tree_list_dup_row (get_list (self));
  g_autoptr (MalbildRecord) neighbour = row != NULL ? dup_neighbour (self, row, down) : NULL;

  if (neighbour != NULL)
    move_to (self, malbild_record_get_ref (malbild_bodies_tree_get_body (self), "parent"), neighbour, down);
  else
    gtk_widget_error_bell (widget);
}

/* Under the one above it, as the last of its parts. */
static void
move_in_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  MalbildBodiesTree *self = MALBILD_BODIES_TREE (widget);
  g_autoptr (GtkTreeListRow) row = malbild_tree_list_dup_row (get_list (self));
  g_autoptr (MalbildRecord) above = row != NULL ? dup_neighbour (self, row, FALSE) : NULL;

  if (above != NULL)
    move_to (self, above, NULL, TRUE);
  else
    gtk_widget_error_bell (widget);
}

/* Out of what it is a part of, and right after that. */
static void
move_out_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  MalbildBodiesTree *self = MALBILD_BODIES_TREE (widget);
  MalbildRecord *body = malbild_bodies_tree_get_body (self);
  MalbildRecord *parent = body != NULL ? malbild_record_get_ref (body, "parent") : NULL;

  if (parent != NULL)
    move_to (self, malbild_record_get_ref (parent, "parent"), parent, TRUE);
  else
    gtk_widget_error_bell (widget);
}

/* The keyboard goes on to the one that is next to it. */
static void
remove_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  MalbildBodiesTree *self = MALBILD_BODIES_TREE (widget);
  MalbildContext *context = malbild_place_get_context (MALBILD_PLACE (self));
  g_autoptr (GtkTreeListRow) row = malbild_tree_list_dup_row (get_list (self));
  g_autoptr (MalbildRecord) body = row != NULL ? g_object_ref (malbild_outline_get_item (row)) : NULL;
  g_autoptr (MalbildRecord) next = row != NULL ? dup_neighbour (self, row, TRUE) : NULL;

  if (body == NULL)
    return;
  if (next == NULL)
    next = dup_neighbour (self, row, FALSE);
  if (next == NULL)
    g_set_object (&next, malbild_record_get_ref (body, "parent"));
  if (!malbild_remove_record (context, body))
    return;
  if (next != NULL)
    {
      malbild_bodies_tree_show (self, next);
      malbild_context_set_record (context, next);
    }
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
show_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  MalbildBodiesTree *self = MALBILD_BODIES_TREE (widget);
  MalbildRecord *body = malbild_bodies_tree_get_body (self);

  if (body != NULL)
    malbild_context_show_place (malbild_place_get_context (MALBILD_PLACE (self)),
                                g_str_equal (name, "bodies.thread") ? "thread" : "history", body);
}

static void
popup_at (MalbildBodiesTree  *self,
          const GdkRectangle *place)
{
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), place);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

/* At the row that has the keyboard. */
static void
menu_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  MalbildBodiesTree *self = MALBILD_BODIES_TREE (widget);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  graphene_rect_t bounds;

  if (focus != NULL && gtk_widget_is_ancestor (focus, self->bodies) && gtk_widget_compute_bounds (focus, widget, &bounds))
    popup_at (self, &(GdkRectangle) { bounds.origin.x + 60, bounds.origin.y, 1, bounds.size.height });
}

static void
pressed_cb (MalbildBodiesTree *self,
            int                n_press,
            double             x,
            double             y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);
  GtkWidget *row = picked != NULL ? gtk_widget_get_ancestor (picked, MALBILD_TYPE_TREE_ROW) : NULL;
  gpointer item = row != NULL ? malbild_outline_get_item (malbild_tree_row_get_row (MALBILD_TREE_ROW (row))) : NULL;

  if (item == NULL || !gtk_widget_is_ancestor (row, self->bodies))
    return;
  malbild_bodies_tree_show (self, item);
  popup_at (self, &(GdkRectangle) { x, y, 1, 1 });
}

void
malbild_bodies_tree_set_up_menu (MalbildBodiesTree *self)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource ("/io/github/malbild/Malbild/ui/malbild-bodies-menu.ui");
  GMenuModel *model = G_MENU_MODEL (gtk_builder_get_object (builder, "menu"));
  GtkGesture *click = gtk_gesture_click_new ();

  self->menu = gtk_popover_menu_new_from_model (model);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
  gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->menu_button), model);

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

void
malbild_bodies_tree_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "bodies.remove", NULL, remove_action);
  gtk_widget_class_install_action (widget_class, "bodies.move-up", NULL, move_action);
  gtk_widget_class_install_action (widget_class, "bodies.move-down", NULL, move_action);
  gtk_widget_class_install_action (widget_class, "bodies.move-in", NULL, move_in_action);
  gtk_widget_class_install_action (widget_class, "bodies.move-out", NULL, move_out_action);
  gtk_widget_class_install_action (widget_class, "bodies.thread", NULL, show_action);
  gtk_widget_class_install_action (widget_class, "bodies.history", NULL, show_action);
  gtk_widget_class_install_action (widget_class, "bodies.menu", NULL, menu_action);
}

void
malbild_bodies_tree_update_actions (MalbildBodiesTree *self)
{
  static const char *const changing[] = { "bodies.remove", "bodies.move-up", "bodies.move-down", "bodies.move-in", "bodies.move-out" };
  gboolean chosen = malbild_bodies_tree_get_body (self) != NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (changing); i++)
    malbild_place_enable_edit (MALBILD_PLACE (self), changing[i], chosen);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "bodies.thread", chosen);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "bodies.history", chosen);
}

/* At the list and not in the class: in the lines where one is added, these keys belong to the text. */
void
malbild_bodies_tree_add_keys (MalbildBodiesTree *self)
{
  static const MalbildKey keys[] = {
    { "Delete|KP_Delete", "bodies.remove" },
    { "<Alt>Up", "bodies.move-up" },
    { "<Alt>Down", "bodies.move-down" },
    { "<Alt>Right", "bodies.move-in" },
    { "<Alt>Left", "bodies.move-out" },
    { "Menu|<Shift>F10", "bodies.menu" },
  };

  malbild_keys_add (malbild_tree_list_get_list (get_list (self)), keys, G_N_ELEMENTS (keys));
}
