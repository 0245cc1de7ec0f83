/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "malbild-window-private.h"

#include <glib/gi18n.h>

#include "malbild-access.h"
#include "malbild-carry-over-dialog.h"
#include "malbild-dialogs.h"
#include "malbild-files.h"
#include "malbild-goals-view.h"
#include "malbild-keys.h"
#include "malbild-lock-bar.h"
#include "malbild-new-set.h"
#include "malbild-transfer.h"

static void
label_step_button (GtkWidget  *button,
                   const char *plain,
                   const char *with_label,
                   const char *label)
{
  g_autofree char *text = label != NULL ? g_strdup_printf (with_label, label) : g_strdup (plain);

  malbild_access_set_tooltip (button, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

void
malbild_window_actions_update (MalbildWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  MalbildStore *store = malbild_context_get_store (self->context);
  gboolean has_set = malbild_context_get_goal_set (self->context) != NULL;
  gboolean writable = store != NULL && !malbild_store_get_read_only (store);
  gboolean open = malbild_context_get_writable (self->context);
  const char *undo = writable ? malbild_store_get_undo_label (store) : NULL;
  const char *redo = writable ? malbild_store_get_redo_label (store) : NULL;

  gtk_widget_action_set_enabled (widget, "win.undo", undo != NULL);
  gtk_widget_action_set_enabled (widget, "win.redo", redo != NULL);
  gtk_widget_action_set_enabled (widget, "win.add-goal", open);
  gtk_widget_action_set_enabled (widget, "win.my-goals", has_set);
  gtk_widget_action_set_enabled (widget, "win.search", has_set);
  gtk_widget_action_set_enabled (widget, "win.export", has_set);
  gtk_widget_action_set_enabled (widget, "win.import", store == NULL || writable);
  gtk_widget_action_set_enabled (widget, "win.import-inputs", open);
  gtk_widget_action_set_enabled (widget, "win.paste-means", open);
  gtk_widget_action_set_enabled (widget, "win.new-goal-set", store == NULL || writable);
  gtk_widget_action_set_enabled (widget, "win.carry-over", has_set && writable);
  gtk_widget_action_set_enabled (widget, "win.reopen", has_set && writable && !open);

  /* Translators: %s is what an edit did, such as “Add goal”. */
  label_step_button (self->undo_button, _("Undo"), _("Undo: %s"), undo);
  /* Translators: %s is what an edit did, such as “Add goal”. */
  label_step_button (self->redo_button, _("Redo"), _("Redo: %s"), redo);
  malbild_welcome_set_redo (self->welcome, redo);
}

static void
undo_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  MalbildWindow *self = MALBILD_WINDOW (widget);
  MalbildStore *store = malbild_context_get_store (self->context);
  g_autofree char *label = g_strdup (malbild_store_get_undo_label (store));
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (!malbild_store_undo (store, &error))
    {
      malbild_context_report (self->context, error);
      return;
    }
  /* Translators: %s is what an edit did, such as “Add goal”. */
  text = g_strdup_printf (_("Undone: %s"), label);
  malbild_window_toast_redo (self, text);
}

static void
redo_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  MalbildWindow *self = MALBILD_WINDOW (widget);
  MalbildStore *store = malbild_context_get_store (self->context);
  g_autofree char *label = g_strdup (malbild_store_get_redo_label (store));
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (!malbild_store_redo (store, &error))
    {
      malbild_context_report (self->context, error);
      return;
    }
  /* Translators: %s is what an edit did, such as “Add goal”. */
  text = g_strdup_printf (_("Done again: %s"), label);
  malbild_window_toast (self, text, MALBILD_OFFER_UNDO);
}

static void
show_place_cb (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  malbild_window_show_place (MALBILD_WINDOW (widget), g_variant_get_string (parameter, NULL), NULL);
}

/* The next place or the one before, in the order of the sidebar, round and round. */
static void
step_place_cb (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  MalbildWindow *self = MALBILD_WINDOW (widget);
  guint n_places;
  const MalbildPlaceInfo *places = malbild_places (&n_places);
  guint position = (guint) (self->place - places) + (g_str_equal (action, "win.next-place") ? 1 : n_places - 1);

  malbild_window_show_place (self, places[position % n_places].name, NULL);
}

static void
search_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  MalbildWindow *self = MALBILD_WINDOW (widget);

  if (!gtk_widget_get_visible (self->middle) || !gtk_widget_get_visible (GTK_WIDGET (self->paned)))
    malbild_window_set_place (self, self->place->name);
  gtk_menu_button_popup (self->search_button);
}

static void
add_goal_cb (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  MalbildWindow *self = MALBILD_WINDOW (widget);

  malbild_window_set_place (self, "goals");
  gtk_widget_activate_action (gtk_stack_get_visible_child (self->places), "goals.add", NULL);
}

static void
my_goals_cb (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  MalbildWindow *self = MALBILD_WINDOW (widget);
  gboolean there = g_str_equal (self->place->name, "goals");
  g_autofree char *official = NULL;
  GtkWidget *view;

  malbild_window_set_place (self, "goals");
  view = gtk_stack_get_visible_child (self->places);
  g_object_get (malbild_goals_view_get_filter (MALBILD_GOALS_VIEW (view)), "official", &official, NULL);
  /* Whoever comes from elsewhere wants to see them. */
  if (there || official == NULL)
    gtk_widget_activate_action (view, "goals.mine", NULL);
}

static void
back_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  malbild_window_set_detail_shown (MALBILD_WINDOW (widget), FALSE);
}

static void
open_path_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  malbild_window_open (MALBILD_WINDOW (widget), g_variant_get_bytestring (parameter));
}

static void
goal_file_chosen_cb (const char *path,
                     gpointer    data)
{
  MalbildWindow *self = data;

  if (malbild_files_lies_outside (path, malbild_files_are_sandboxed ()))
    malbild_window_bring_in (self, path, TRUE);
  else
    malbild_window_open (self, path);
}

static void
open_file_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  malbild_dialogs_choose_goal_file (GTK_WINDOW (widget), goal_file_chosen_cb, widget);
}

/* A store that nobody else holds is made by the dialog; the window opens it as it opens any other. */
static void
set_made_cb (const char        *path,
             const MalbildUuid *uuid,
             gpointer           data)
{
  MalbildWindow *self = data;
  MalbildStore *store;
  g_autoptr (MalbildRecord) set = NULL;

  if (g_strcmp0 (path, self->path) != 0 || malbild_context_get_store (self->context) == NULL)
    malbild_window_open (self, path);
  store = malbild_context_get_store (self->context);
  if (store == NULL)
    return;
  malbild_store_refresh (store);
  set = malbild_store_get_by_uuid (store, &malbild_goal_set_kind, uuid, NULL);
  if (set != NULL)
    malbild_context_set_goal_set (self->context, set);
}

static void
new_goal_set_cb (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  MalbildWindow *self = MALBILD_WINDOW (widget);
  gboolean new_file = g_str_equal (action, "win.new-goal-file");

  malbild_window_commit_typing (self);
  malbild_new_set_present (GTK_WINDOW (self), new_file ? NULL : malbild_context_get_store (self->context), new_file,
                           set_made_cb, self);
}

static void
carry_over_cb (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  MalbildWindow *self = MALBILD_WINDOW (widget);

  malbild_window_commit_typing (self);
  malbild_carry_over_present (widget, self->context);
}

static void
focus_part_cb (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  malbild_window_focus_part (MALBILD_WINDOW (widget), g_str_equal (action, "win.next-part") ? 1 : -1);
}

static void
reopen_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  MalbildContext *context = MALBILD_WINDOW (widget)->context;

  if (malbild_context_get_goal_set (context) != NULL)
    malbild_lock_set_archived (context, malbild_context_get_goal_set (context), FALSE);
}

/* Without these, what belongs to no goal, area or step would only be found by way of one. */
static void
show_whole_cb (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  MalbildWindow *self = MALBILD_WINDOW (widget);
  MalbildRecord *set = malbild_context_get_goal_set (self->context);

  if (set == NULL)
    return;
  malbild_window_reveal (self, g_str_equal (action, "win.show-goal-set") ? set : malbild_record_get_ref (set, "municipality"), NULL);
}

static void
open_sample_cb (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  malbild_transfer_open_sample (MALBILD_WINDOW (widget));
}

static void
import_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  malbild_window_commit_typing (MALBILD_WINDOW (widget));
  malbild_transfer_import (MALBILD_WINDOW (widget));
}

static void
import_inputs_cb (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  malbild_window_commit_typing (MALBILD_WINDOW (widget));
  malbild_transfer_import_inputs (MALBILD_WINDOW (widget));
}

static void
paste_means_cb (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  malbild_window_commit_typing (MALBILD_WINDOW (widget));
  malbild_transfer_paste_means (MALBILD_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
export_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  malbild_window_commit_typing (MALBILD_WINDOW (widget));
  malbild_transfer_export (MALBILD_WINDOW (widget));
}

static const struct {
  guint       key;
  const char *action;
  const char *place;
} bindings[] = {
  { GDK_KEY_f, "win.search", NULL },
  { GDK_KEY_n, "win.add-goal", NULL },
  { GDK_KEY_m, "win.my-goals", NULL },
  { GDK_KEY_e, "win.export", NULL },
  { GDK_KEY_i, "win.import", NULL },
  { GDK_KEY_o, "win.open-goal-file", NULL },
};

/* In the class and not in the application: a text that is being typed in keeps its own undo. */
static void
add_bindings (GtkWidgetClass *widget_class)
{
  guint n_places;
  const MalbildPlaceInfo *places = malbild_places (&n_places);

  for (guint i = 0; i < G_N_ELEMENTS (bindings); i++)
    gtk_widget_class_add_binding_action (widget_class, bindings[i].key, GDK_CONTROL_MASK, bindings[i].action, NULL);
  for (guint i = 0; i < MIN (n_places, MALBILD_N_PLACE_KEYS); i++)
    {
      guint digit = malbild_place_digit (i);

      gtk_widget_class_add_binding_action (widget_class, GDK_KEY_0 + digit, GDK_ALT_MASK, "win.show-place", "s", places[i].name);
      gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_0 + digit, GDK_ALT_MASK, "win.show-place", "s", places[i].name);
    }
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "win.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "win.redo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_y, GDK_CONTROL_MASK, "win.redo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F9, 0, "win.toggle-sidebar", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F9, GDK_SHIFT_MASK, "win.toggle-detail", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "win.back", NULL);
}

/* Before the divider between place and details, which goes round between those two alone, and before the lists, which take
 * Ctrl with the keys for pages, too. */
void
malbild_window_actions_add_keys (MalbildWindow *self)
{
  static const MalbildKey keys[] = {
    { "F6", "win.next-part" },
    { "<Shift>F6", "win.previous-part" },
    { "<Control>Page_Down|<Control>KP_Page_Down", "win.next-place" },
    { "<Control>Page_Up|<Control>KP_Page_Up", "win.previous-place" },
  };

  malbild_keys_add (GTK_WIDGET (self), keys, G_N_ELEMENTS (keys));
}

void
malbild_window_class_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_cb);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, redo_cb);
  gtk_widget_class_install_action (widget_class, "win.show-place", "s", show_place_cb);
  gtk_widget_class_install_action (widget_class, "win.next-place", NULL, step_place_cb);
  gtk_widget_class_install_action (widget_class, "win.previous-place", NULL, step_place_cb);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, search_cb);
  gtk_widget_class_install_action (widget_class, "win.add-goal", NULL, add_goal_cb);
  gtk_widget_class_install_action (widget_class, "win.my-goals", NULL, my_goals_cb);
  gtk_widget_class_install_action (widget_class, "win.back", NULL, back_cb);
  gtk_widget_class_install_action (widget_class, "win.open-path", "ay", open_path_cb);
  gtk_widget_class_install_action (widget_class, "win.open-goal-file", NULL, open_file_cb);
  gtk_widget_class_install_action (widget_class, "win.new-goal-set", NULL, new_goal_set_cb);
  gtk_widget_class_install_action (widget_class, "win.carry-over", NULL, carry_over_cb);
  gtk_widget_class_install_action (widget_class, "win.next-part", NULL, focus_part_cb);
  gtk_widget_class_install_action (widget_class, "win.previous-part", NULL, focus_part_cb);
  gtk_widget_class_install_action (widget_class, "win.reopen", NULL, reopen_cb);
  gtk_widget_class_install_action (widget_class, "win.show-goal-set", NULL, show_whole_cb);
  gtk_widget_class_install_action (widget_class, "win.show-municipality", NULL, show_whole_cb);
  gtk_widget_class_install_action (widget_class, "win.new-goal-file", NULL, new_goal_set_cb);
  gtk_widget_class_install_action (widget_class, "win.open-sample", NULL, open_sample_cb);
  gtk_widget_class_install_action (widget_class, "win.import", NULL, import_cb);
  gtk_widget_class_install_action (widget_class, "win.import-inputs", NULL, import_inputs_cb);
  gtk_widget_class_install_action (widget_class, "win.paste-means", "s", paste_means_cb);
  gtk_widget_class_install_action (widget_class, "win.export", NULL, export_cb);
  gtk_widget_class_install_property_action (widget_class, "win.toggle-sidebar", "sidebar-shown");
  gtk_widget_class_install_property_action (widget_class, "win.toggle-detail", "detail-shown");
  add_bindings (widget_class);
}
