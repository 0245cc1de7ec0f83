/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "malbild-candidates.h"
#include "malbild-goals-view-private.h"
#include "malbild-outline-title.h"
#include "malbild-record-picker.h"

static GtkWidget *
find_title (GtkWidget *widget)
{
  if (MALBILD_IS_OUTLINE_TITLE (widget))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_title (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* The row that is drawn at a point, or that holds a widget. */
static GtkTreeListRow *
dup_row_of (MalbildGoalsView *self,
            GtkWidget        *widget)
{
  for (; widget != NULL && widget != GTK_WIDGET (self); widget = gtk_widget_get_parent (widget))
    if (GTK_IS_LIST_VIEW (gtk_widget_get_parent (widget)))
      {
        GtkWidget *title = find_title (widget);
        GtkTreeListRow *row = NULL;

        if (title != NULL)
          g_object_get (title, "row", &row, NULL);
        return row;
      }
  return NULL;
}

static void
popup_at (MalbildGoalsView   *self,
          GtkWidget          *popover,
          const GdkRectangle *place)
{
  gtk_popover_set_pointing_to (GTK_POPOVER (popover), place);
  gtk_popover_popup (GTK_POPOVER (popover));
}

/* Where the keyboard is, or else the middle of the view. */
static GdkRectangle
get_keyboard_place (MalbildGoalsView *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  graphene_rect_t bounds;

  if (focus != NULL && gtk_widget_is_ancestor (focus, self->list) && gtk_widget_compute_bounds (focus, GTK_WIDGET (self), &bounds))
    return (GdkRectangle) { bounds.origin.x + 60, bounds.origin.y, 1, bounds.size.height };
  return (GdkRectangle) { gtk_widget_get_width (GTK_WIDGET (self)) / 2, gtk_widget_get_height (GTK_WIDGET (self)) / 3, 1, 1 };
}

static void
pressed_cb (MalbildGoalsView *self,
            int               n_press,
            double            x,
            double            y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);
  g_autoptr(GtkTreeListRow) row = dup_row_of (self, picked);
  guint position;

  if (row == NULL)
    return;

  position = gtk_tree_list_row_get_position (row);
  if (!gtk_selection_model_is_selected (self->selection, position))
    gtk_selection_model_select_item (self->selection, position, TRUE);
  popup_at (self, self->menu, &(GdkRectangle) { x, y, 1, 1 });
}

void
malbild_goals_view_popup_menu (GtkWidget  *widget,
                               const char *name,
                               GVariant   *parameter)
{
  MalbildGoalsView *self = MALBILD_GOALS_VIEW (widget);
  GdkRectangle place = get_keyboard_place (self);

  if (gtk_widget_get_mapped (self->list))
    popup_at (self, self->menu, &place);
}

static void
pick_among (MalbildGoalsView  *self,
            GtkWidget         *picker,
            const MalbildKind *kind,
            const char        *clear_label)
{
  g_autoptr(MalbildQuery) query = malbild_record_new_candidates (malbild_place_get_store (MALBILD_PLACE (self)),
                                                                 malbild_place_get_goal_set (MALBILD_PLACE (self)), kind,
                                                                 &malbild_goal_kind);
  GdkRectangle place = get_keyboard_place (self);

  malbild_record_picker_set_query (MALBILD_RECORD_PICKER (picker), query, clear_label, FALSE);
  popup_at (self, picker, &place);
}

void
malbild_goals_view_move_to_area (GtkWidget  *widget,
                                 const char *name,
                                 GVariant   *parameter)
{
  MalbildGoalsView *self = MALBILD_GOALS_VIEW (widget);

  pick_among (self, self->area_picker, &malbild_goal_area_kind, _("Without area"));
}

void
malbild_goals_view_move_to_goal (GtkWidget  *widget,
                                 const char *name,
                                 GVariant   *parameter)
{
  MalbildGoalsView *self = MALBILD_GOALS_VIEW (widget);

  pick_among (self, self->goal_picker, &malbild_goal_kind, NULL);
}

static GtkWidget *
add_picker (MalbildGoalsView *self,
            GCallback         picked_cb)
{
  GtkWidget *picker = malbild_record_picker_new ();

  gtk_widget_set_parent (picker, GTK_WIDGET (self));
  g_signal_connect_swapped (picker, "picked", picked_cb, self);
  return picker;
}

void
malbild_goals_view_set_up_menu (MalbildGoalsView *self)
{
  g_autoptr(GtkBuilder) builder = gtk_builder_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_builder_add_from_resource (builder, "/io/github/malbild/Malbild/ui/malbild-goals-menu.ui", NULL);
  self->menu = gtk_popover_menu_new_from_model (G_MENU_MODEL (gtk_builder_get_object (builder, "menu")));
  gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
  gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));

  self->area_picker = add_picker (self, G_CALLBACK (malbild_goals_view_put_in_area));
  self->goal_picker = add_picker (self, G_CALLBACK (malbild_goals_view_put_under_goal));

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}
