/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "malbild-switcher.h"

#include <glib/gi18n.h>

#include "malbild-access.h"
#include "malbild-files.h"
#include "malbild-list-row.h"
#include "malbild-query.h"
#include "malbild-text.h"

/* A menu is for choosing among some; the rest is found by searching. */
#define MAX_SETS 100

struct _MalbildSwitcher {
  AdwBin parent_instance;

  MalbildContext *context;
  GSignalGroup   *context_signals;
  GSignalGroup   *set_signals;
  GSettings      *settings;

  GtkMenuButton  *button;
  GtkPopover     *popover;
  GtkLabel       *title;
  GtkLabel       *subtitle;
  GtkWidget      *lock;
  GtkListBox     *sets;
  GtkListBox     *files;
  GtkListBox     *offers;
};

enum {
  PROP_0,
  PROP_CONTEXT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MalbildSwitcher, malbild_switcher, ADW_TYPE_BIN)

/* The word comes first: what is cut off is the rest. */
static char *
dup_archive (const char *rest)
{
  GString *text = g_string_new (C_("goal set", "Archive"));

  malbild_text_append_part (text, MALBILD_TEXT_DOT, rest);
  return g_string_free (text, FALSE);
}

static void
update_title (MalbildSwitcher *self)
{
  MalbildRecord *set = self->context != NULL ? malbild_context_get_goal_set (self->context) : NULL;
  MalbildRecord *municipality = set != NULL ? malbild_record_get_ref (set, "municipality") : NULL;
  gboolean archive = set != NULL && malbild_record_get_date (set, "archived") != 0;
  g_autofree char *title = set != NULL ? malbild_record_dup_title (set) : g_strdup ("");
  g_autofree char *of = municipality != NULL ? malbild_record_dup_title (municipality) : g_strdup ("");
  g_autofree char *subtitle = archive ? dup_archive (of) : g_strdup (of);
  /* Translators: the name of the button that switches goal sets: set, municipality. */
  g_autofree char *name = g_strdup_printf (_("Goal set: %s, %s"), title, subtitle);

  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->subtitle, subtitle);
  gtk_widget_set_visible (self->lock, archive);
  malbild_access_set_hint (GTK_WIDGET (self->button), _("Other goal sets and goal files"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
goal_set_changed_cb (MalbildSwitcher *self)
{
  g_signal_group_set_target (self->set_signals, malbild_context_get_goal_set (self->context));
  update_title (self);
}

static void
add_set_row (MalbildSwitcher *self,
             MalbildRecord   *set)
{
  const MalbildField *valid = malbild_kind_get_field (&malbild_goal_set_kind, "valid");
  gboolean current = set == malbild_context_get_goal_set (self->context);
  g_autofree char *title = malbild_record_dup_title (set);
  g_autofree char *years = malbild_record_format (set, valid);
  gboolean archive = malbild_record_get_date (set, "archived") != 0;
  g_autofree char *subtitle = archive ? dup_archive (years) : g_strdup (years);
  GtkWidget *row = malbild_list_row_new (title, subtitle, current ? "✓" : NULL);

  if (archive)
    malbild_list_row_set_icon (GTK_LIST_BOX_ROW (row), "changes-prevent-symbolic");
  malbild_list_row_set_data (GTK_LIST_BOX_ROW (row), g_object_ref (set), g_object_unref);
  gtk_list_box_append (self->sets, row);
}

static void
add_more_row (MalbildSwitcher *self,
              guint            n_more)
{
  g_autofree char *more = g_strdup_printf (ngettext ("and %u more", "and %u more", n_more), n_more);
  GtkWidget *row = malbild_list_row_new (more, _("Search finds the others by their title"), NULL);

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_append (self->sets, row);
}

static void
fill_sets (MalbildSwitcher *self)
{
  g_autoptr (MalbildQuery) query = malbild_query_new (malbild_context_get_store (self->context), &malbild_goal_set_kind);
  guint n_all = malbild_query_count (query);
  guint n_sets;

  malbild_list_clear (self->sets);
  malbild_query_order_by (query, "valid", TRUE);
  malbild_query_limit (query, MAX_SETS);
  n_sets = g_list_model_get_n_items (G_LIST_MODEL (query));
  for (guint i = 0; i < n_sets; i++)
    {
      g_autoptr (MalbildRecord) set = g_list_model_get_item (G_LIST_MODEL (query), i);

      if (set != NULL)
        add_set_row (self, set);
    }
  if (n_all > MAX_SETS)
    add_more_row (self, n_all - MAX_SETS);
}

static void
fill_files (MalbildSwitcher *self)
{
  const char *open = malbild_store_get_path (malbild_context_get_store (self->context));
  g_autofree char *own_folder = malbild_files_dup_folder ();
  g_auto (GStrv) paths = malbild_files_list (self->settings);

  malbild_list_clear (self->files);
  for (guint i = 0; paths[i] != NULL; i++)
    {
      g_autofree char *label = malbild_files_dup_label (paths[i]);
      g_autofree char *folder = g_path_get_dirname (paths[i]);
      g_autofree char *shown = g_filename_display_name (folder);
      gboolean own = g_str_equal (folder, own_folder);
      GtkWidget *row = malbild_list_row_new (label, own ? NULL : shown, g_strcmp0 (paths[i], open) == 0 ? "✓" : NULL);

      malbild_list_row_set_data (GTK_LIST_BOX_ROW (row), g_strdup (paths[i]), g_free);
      gtk_list_box_append (self->files, row);
    }
}

static void
popover_shown_cb (MalbildSwitcher *self)
{
  if (malbild_context_get_store (self->context) == NULL)
    return;
  fill_sets (self);
  fill_files (self);
  /* The rows come too late for the popover to have put the keyboard in one of them. */
  gtk_widget_child_focus (GTK_WIDGET (self->sets), GTK_DIR_TAB_FORWARD);
}

static void
set_activated_cb (MalbildSwitcher *self,
                  GtkListBoxRow   *row)
{
  g_autoptr (MalbildRecord) set = g_object_ref (malbild_list_row_get_data (row));

  gtk_popover_popdown (self->popover);
  malbild_context_set_goal_set (self->context, set);
}

static void
file_activated_cb (MalbildSwitcher *self,
                   GtkListBoxRow   *row)
{
  g_autofree char *path = g_strdup (malbild_list_row_get_data (row));

  gtk_popover_popdown (self->popover);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-path", "^ay", path);
}

static void
offer_activated_cb (MalbildSwitcher *self,
                    GtkListBoxRow   *row)
{
  gtk_popover_popdown (self->popover);
  gtk_widget_activate_action (GTK_WIDGET (self), malbild_list_row_get_data (row), NULL);
}

static void
malbild_switcher_dispose (GObject *object)
{
  MalbildSwitcher *self = MALBILD_SWITCHER (object);

  g_clear_object (&self->context_signals);
  g_clear_object (&self->set_signals);
  g_clear_object (&self->context);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (malbild_switcher_parent_class)->dispose (object);
}

static void
malbild_switcher_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  MalbildSwitcher *self = MALBILD_SWITCHER (object);

  switch (prop_id)
    {
    case PROP_CONTEXT:
      g_value_set_object (value, self->context);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
malbild_switcher_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  MalbildSwitcher *self = MALBILD_SWITCHER (object);

  switch (prop_id)
    {
    case PROP_CONTEXT:
      g_set_object (&self->context, g_value_get_object (value));
      g_signal_group_set_target (self->context_signals, self->context);
      if (self->context != NULL)
        goal_set_changed_cb (self);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
malbild_switcher_class_init (MalbildSwitcherClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = malbild_switcher_dispose;
  object_class->get_property = malbild_switcher_get_property;
  object_class->set_property = malbild_switcher_set_property;

  properties[PROP_CONTEXT] = g_param_spec_object ("context", NULL, NULL, MALBILD_TYPE_CONTEXT, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/malbild/Malbild/ui/malbild-switcher.ui");
  gtk_widget_class_bind_template_child (widget_class, MalbildSwitcher, button);
  gtk_widget_class_bind_template_child (widget_class, MalbildSwitcher, popover);
  gtk_widget_class_bind_template_child (widget_class, MalbildSwitcher, title);
  gtk_widget_class_bind_template_child (widget_class, MalbildSwitcher, subtitle);
  gtk_widget_class_bind_template_child (widget_class, MalbildSwitcher, lock);
  gtk_widget_class_bind_template_child (widget_class, MalbildSwitcher, sets);
  gtk_widget_class_bind_template_child (widget_class, MalbildSwitcher, files);
  gtk_widget_class_bind_template_child (widget_class, MalbildSwitcher, offers);
}

static void
add_offer (MalbildSwitcher *self,
           const char      *title,
           const char      *action)
{
  GtkWidget *row = malbild_list_row_new (title, NULL, NULL);

  malbild_list_row_set_data (GTK_LIST_BOX_ROW (row), (gpointer) action, NULL);
  gtk_list_box_append (self->offers, row);
}

static void
malbild_switcher_init (MalbildSwitcher *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  add_offer (self, _("Show the goal set"), "win.show-goal-set");
  add_offer (self, _("Show the municipality and its bodies"), "win.show-municipality");
  add_offer (self, _("New goal set…"), "win.new-goal-set");
  add_offer (self, _("Carry over to the next term…"), "win.carry-over");
  add_offer (self, _("New goal file…"), "win.new-goal-file");
  add_offer (self, _("Open goal file…"), "win.open-goal-file");

  malbild_list_join (self->sets);
  malbild_list_join (self->files);
  malbild_list_join (self->offers);
  g_signal_connect_swapped (self->popover, "map", G_CALLBACK (popover_shown_cb), self);
  g_signal_connect_swapped (self->sets, "row-activated", G_CALLBACK (set_activated_cb), self);
  g_signal_connect_swapped (self->files, "row-activated", G_CALLBACK (file_activated_cb), self);
  g_signal_connect_swapped (self->offers, "row-activated", G_CALLBACK (offer_activated_cb), self);

  self->context_signals = g_signal_group_new (MALBILD_TYPE_CONTEXT);
  g_signal_group_connect_swapped (self->context_signals, "notify::goal-set", G_CALLBACK (goal_set_changed_cb), self);
  self->set_signals = g_signal_group_new (malbild_kind_get_gtype (&malbild_goal_set_kind));
  g_signal_group_connect_swapped (self->set_signals, "notify::display-title", G_CALLBACK (update_title), self);
  g_signal_group_connect_swapped (self->set_signals, "notify::archived", G_CALLBACK (update_title), self);
  update_title (self);
}

void
malbild_switcher_set_settings (MalbildSwitcher *self,
                               GSettings       *settings)
{
  g_return_if_fail (MALBILD_IS_SWITCHER (self));

  g_set_object (&self->settings, settings);
}
