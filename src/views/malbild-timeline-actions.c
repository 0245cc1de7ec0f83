/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-timeline-view-private.h"

#include "malbild-keys.h"
#include "malbild-remove.h"
#include "malbild-timeline-edit.h"

#define ZOOM_FACTOR 1.6
#define PAN_SHARE 0.25

static void
add_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  MalbildPlace *place = MALBILD_PLACE (widget);
  MalbildContext *context = malbild_place_get_context (place);

  if (malbild_place_get_goal_set (place) == NULL)
    return;
  if (g_str_equal (name, "timeline.add-step"))
    malbild_timeline_add_step (context);
  else if (g_str_equal (name, "timeline.add-milestone"))
    malbild_timeline_add_milestone (context);
  else if (g_str_equal (name, "timeline.add-decision"))
    malbild_timeline_add_decision (context);
  else
    malbild_timeline_add_usual_steps (context);
}

static void
move_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  MalbildTimelineView *self = MALBILD_TIMELINE_VIEW (widget);

  if (g_str_equal (name, "timeline.zoom-in"))
    malbild_timeline_motion_zoom (self->motion, ZOOM_FACTOR);
  else if (g_str_equal (name, "timeline.zoom-out"))
    malbild_timeline_motion_zoom (self->motion, 1 / ZOOM_FACTOR);
  else if (g_str_equal (name, "timeline.fit"))
    malbild_timeline_motion_fit (self->motion);
  else if (g_str_equal (name, "timeline.today"))
    malbild_timeline_motion_today (self->motion);
  else
    malbild_timeline_motion_pan (self->motion, g_str_equal (name, "timeline.later") ? PAN_SHARE : -PAN_SHARE);
}

static void
remove_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  MalbildTimelineView *self = MALBILD_TIMELINE_VIEW (widget);
  guint position = gtk_single_selection_get_selected (self->selection);
  g_autoptr (GtkTreeListRow) row = NULL;
  gpointer item;

  if (position == GTK_INVALID_LIST_POSITION)
    return;
  row = g_list_model_get_item (G_LIST_MODEL (self->selection), position);
  item = malbild_outline_get_item (row);
  if (MALBILD_IS_RECORD (item))
    malbild_remove_record (malbild_place_get_context (MALBILD_PLACE (self)), item);
}

static const char *const adds[] = { "timeline.add-usual-steps", "timeline.add-step", "timeline.add-milestone", "timeline.add-decision" };

void
malbild_timeline_view_install_actions (GtkWidgetClass *widget_class)
{
  static const char *const moves[] = { "timeline.zoom-in", "timeline.zoom-out", "timeline.fit", "timeline.today", "timeline.earlier", "timeline.later" };
  static const struct {
    guint           key;
    GdkModifierType modifiers;
    const char     *action;
  } keys[] = {
    { GDK_KEY_Left,      GDK_ALT_MASK, "timeline.earlier" },
    { GDK_KEY_Right,     GDK_ALT_MASK, "timeline.later" },
    { GDK_KEY_Delete,    0,            "timeline.remove" },
    { GDK_KEY_KP_Delete, 0,            "timeline.remove" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    gtk_widget_class_install_action (widget_class, moves[i], NULL, move_action);
  for (guint i = 0; i < G_N_ELEMENTS (adds); i++)
    gtk_widget_class_install_action (widget_class, adds[i], NULL, add_action);
  gtk_widget_class_install_action (widget_class, "timeline.remove", NULL, remove_action);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key, keys[i].modifiers, keys[i].action, NULL);
}

/* Wherever the keyboard is, as long as the timeline is the place that is shown. */
static gboolean
zoom_key_cb (GtkWidget *widget,
             GVariant  *args,
             gpointer   action)
{
  return gtk_widget_get_mapped (widget) && gtk_widget_activate_action (widget, action, NULL);
}

static void
add_zoom_keys (MalbildTimelineView *self)
{
  static const struct {
    guint       key;
    const char *action;
  } keys[] = {
    { GDK_KEY_plus,        "timeline.zoom-in" },
    { GDK_KEY_equal,       "timeline.zoom-in" },
    { GDK_KEY_KP_Add,      "timeline.zoom-in" },
    { GDK_KEY_minus,       "timeline.zoom-out" },
    { GDK_KEY_KP_Subtract, "timeline.zoom-out" },
    { GDK_KEY_0,           "timeline.fit" },
    { GDK_KEY_KP_0,        "timeline.fit" },
  };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (controller), GTK_SHORTCUT_SCOPE_GLOBAL);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                          gtk_shortcut_new (gtk_keyval_trigger_new (keys[i].key, GDK_CONTROL_MASK),
                                                            gtk_callback_action_new (zoom_key_cb, (gpointer) keys[i].action, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

/* Home is today on a timeline; the list would take it for its first row. */
static void
add_home_key (MalbildTimelineView *self)
{
  malbild_keys_add (self->list, &(MalbildKey) { "Home", "timeline.today" }, 1);
}

void
malbild_timeline_view_enable_edits (MalbildTimelineView *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (adds); i++)
    malbild_place_enable_edit (MALBILD_PLACE (self), adds[i], TRUE);
  malbild_place_enable_edit (MALBILD_PLACE (self), "timeline.remove", TRUE);
}

void
malbild_timeline_view_add_keys (MalbildTimelineView *self)
{
  add_zoom_keys (self);
  add_home_key (self);
}
