/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "malbild-window-private.h"

#include <glib/gi18n.h>

#include "malbild-detail-pane.h"
#include "malbild-dialogs.h"
#include "malbild-drafts.h"
#include "malbild-field-row.h"
#include "malbild-goals-view.h"

enum {
  PROP_0,
  PROP_CONTEXT,
  PROP_SIDEBAR_SHOWN,
  PROP_DETAIL_SHOWN,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MalbildWindow, malbild_window, ADW_TYPE_APPLICATION_WINDOW)

void
malbild_window_commit_typing (MalbildWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  /* Leaving the field makes its row keep the value, or say why not. */
  if (focus != NULL && (GTK_IS_EDITABLE (focus) || GTK_IS_TEXT_VIEW (focus)))
    gtk_window_set_focus (GTK_WINDOW (self), NULL);
}

static void
update_detail_title (MalbildWindow *self)
{
  MalbildRecord *record = malbild_context_get_record (self->context);
  g_autofree char *title = NULL;

  if (record != NULL && malbild_record_is_kind (record, &malbild_goal_kind))
    title = malbild_record_format (record, malbild_kind_get_field (&malbild_goal_kind, "level"));
  else
    title = g_strdup (record != NULL ? _(malbild_record_get_kind (record)->label) : _("Details"));
  if (g_utf8_validate (title, -1, NULL) && *title != '\0')
    {
      g_autofree char *first = g_utf8_substring (title, 0, 1);
      g_autofree char *upper = g_utf8_strup (first, -1);
      g_autofree char *sentence = g_strconcat (upper, title + strlen (first), NULL);

      adw_window_title_set_title (self->detail_title, sentence);
    }
}

/* A place reads nothing before it is looked at for the first time. */
void
malbild_window_feed_place (MalbildWindow *self)
{
  GtkWidget *view = gtk_stack_get_visible_child (self->places);

  if (malbild_context_get_goal_set (self->context) != NULL)
    g_object_set (view, "context", self->context, NULL);
}

gboolean
malbild_window_has_place (const char *name)
{
  return malbild_place_by_name (name) != NULL;
}

/* The filter of the goals; the sidebar's areas are a short way to it. NULL where nobody has been there yet. */
static MalbildOutlineFilter *
get_filter (MalbildWindow *self)
{
  GtkWidget *view = gtk_stack_get_child_by_name (self->places, "goals");

  return view != NULL ? malbild_goals_view_get_filter (MALBILD_GOALS_VIEW (view)) : NULL;
}

static void
filter_changed_cb (MalbildWindow *self)
{
  g_autoptr (MalbildRecord) area = NULL;

  g_object_get (get_filter (self), "area", &area, NULL);
  g_object_set (self->sidebar, "area", area, NULL);
}

static void
ensure_place (MalbildWindow          *self,
              const MalbildPlaceInfo *place)
{
  GtkWidget *view;

  if (gtk_stack_get_child_by_name (self->places, place->name) != NULL)
    return;
  view = g_object_new (place->get_type (), NULL);
  gtk_stack_add_titled (self->places, view, place->name, _(place->title));
  if (MALBILD_IS_GOALS_VIEW (view))
    g_signal_connect_object (get_filter (self), "notify::area", G_CALLBACK (filter_changed_cb), self, G_CONNECT_SWAPPED);
}

void
malbild_window_set_place (MalbildWindow *self,
                          const char    *name)
{
  const MalbildPlaceInfo *place = malbild_place_by_name (name);

  g_return_if_fail (place != NULL);

  if (self->place != place)
    {
      malbild_window_commit_typing (self);
      self->place = place;
      self->revealed = FALSE;
      if (!self->transient)
        g_settings_set_string (self->settings, "place", name);
    }
  self->side_open = FALSE;
  self->covering = FALSE;

  ensure_place (self, place);
  gtk_stack_set_visible_child_name (self->places, name);
  adw_window_title_set_title (self->place_title, _(place->title));
  g_object_set (self->sidebar, "place", name, NULL);
  malbild_window_feed_place (self);
  malbild_window_layout_update (self);
}

const char *
malbild_window_get_path (MalbildWindow *self)
{
  g_return_val_if_fail (MALBILD_IS_WINDOW (self), NULL);

  return self->path;
}

void
malbild_window_set_transient (MalbildWindow *self)
{
  g_return_if_fail (MALBILD_IS_WINDOW (self));

  self->transient = TRUE;
}

static void
place_activated_cb (MalbildWindow *self,
                    const char    *name)
{
  /* The way back from an area, or from the internal goals, to all. */
  if (g_str_equal (name, "goals") && get_filter (self) != NULL)
    g_object_set (get_filter (self), "area", NULL, "levels", 0, NULL);
  malbild_window_set_place (self, name);
}

static void
area_activated_cb (MalbildWindow *self,
                   MalbildRecord *area)
{
  guint internal = 1 << MALBILD_GOAL_FINANCIAL | 1 << MALBILD_GOAL_EMPLOYER;

  malbild_window_set_place (self, "goals");
  g_object_set (get_filter (self), "area", area, "levels", area != NULL ? 0 : internal, NULL);
}

static void
malbild_window_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  GTK_WIDGET_CLASS (malbild_window_parent_class)->size_allocate (widget, width, height, baseline);
  malbild_window_layout_set_width (MALBILD_WINDOW (widget), width);
}

/* A row below @widget in which something stands that was refused. */
static MalbildFieldRow *
find_refused (GtkWidget *widget)
{
  if (MALBILD_IS_FIELD_ROW (widget))
    return malbild_field_row_get_message (MALBILD_FIELD_ROW (widget)) != NULL ? MALBILD_FIELD_ROW (widget) : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      MalbildFieldRow *row = find_refused (child);

      if (row != NULL)
        return row;
    }
  return NULL;
}

/* What waits with another record is shown before it would be lost. */
static void
show_draft (MalbildWindow *self)
{
  MalbildStore *store = malbild_context_get_store (self->context);
  g_autoptr (MalbildRecord) record = NULL;
  const char *field;

  if (store == NULL || find_refused (self->detail_pane) != NULL)
    return;
  record = malbild_drafts_dup_first (store, &field);
  if (record != NULL)
    malbild_window_reveal (self, record, field);
}

static void
close_answered_cb (gboolean go_on,
                   gpointer data)
{
  MalbildWindow *self = data;

  if (!go_on)
    return;
  malbild_window_layout_save (self);
  gtk_window_destroy (GTK_WINDOW (self));
}

/* The place in which something stands that was refused is shown. (nullable): why it was */
static const char *
show_refused (MalbildWindow *self)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->places)); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      const char *message = MALBILD_IS_PLACE (child) ? malbild_place_get_refused (MALBILD_PLACE (child)) : NULL;

      if (message == NULL)
        continue;
      malbild_window_set_place (self, gtk_stack_page_get_name (gtk_stack_get_page (self->places, child)));
      gtk_widget_grab_focus (child);
      return message;
    }
  return NULL;
}

static void
ask_to_close (MalbildWindow *self,
              const char    *message)
{
  malbild_dialogs_ask (GTK_WINDOW (self), _("A value has not been kept"), message, _("_Correct It"), _("_Discard"), close_answered_cb, self);
}

static gboolean
malbild_window_close_request (GtkWindow *window)
{
  MalbildWindow *self = MALBILD_WINDOW (window);
  MalbildFieldRow *refused;
  const char *message;

  malbild_window_commit_typing (self);
  show_draft (self);
  refused = find_refused (self->detail_pane);
  if (refused != NULL)
    {
      ask_to_close (self, malbild_field_row_get_message (refused));
      gtk_widget_child_focus (GTK_WIDGET (refused), GTK_DIR_TAB_FORWARD);
      return GDK_EVENT_STOP;
    }
  message = show_refused (self);
  if (message != NULL)
    {
      ask_to_close (self, message);
      return GDK_EVENT_STOP;
    }
  malbild_window_layout_save (self);
  return GTK_WINDOW_CLASS (malbild_window_parent_class)->close_request (window);
}

static void
malbild_window_dispose (GObject *object)
{
  MalbildWindow *self = MALBILD_WINDOW (object);

  g_clear_handle_id (&self->layout_source, g_source_remove);
  g_clear_handle_id (&self->sets_source, g_source_remove);
  if (self->toast_source != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->toast_source);
  self->toast_source = 0;
  g_clear_object (&self->toast);
  if (self->sets != NULL)
    g_signal_handlers_disconnect_by_data (self->sets, self);
  g_clear_object (&self->sets);
  g_clear_object (&self->store_signals);
  g_clear_object (&self->context);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->former_path, g_free);

  G_OBJECT_CLASS (malbild_window_parent_class)->dispose (object);
}

static void
malbild_window_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  MalbildWindow *self = MALBILD_WINDOW (object);

  switch (prop_id)
    {
    case PROP_CONTEXT:
      g_value_set_object (value, self->context);
      break;
    case PROP_SIDEBAR_SHOWN:
      g_value_set_boolean (value, malbild_window_get_sidebar_shown (self));
      break;
    case PROP_DETAIL_SHOWN:
      g_value_set_boolean (value, malbild_window_get_detail_shown (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
malbild_window_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  MalbildWindow *self = MALBILD_WINDOW (object);

  switch (prop_id)
    {
    case PROP_SIDEBAR_SHOWN:
      malbild_window_set_sidebar_shown (self, g_value_get_boolean (value));
      break;
    case PROP_DETAIL_SHOWN:
      malbild_window_set_detail_shown (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/malbild/Malbild/ui/malbild-window.ui");
  gtk_widget_class_bind_template_child (widget_class, MalbildWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, MalbildWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, MalbildWindow, welcome);
  gtk_widget_class_bind_template_child (widget_class, MalbildWindow, side);
  gtk_widget_class_bind_template_child (widget_class, MalbildWindow, side_header);
  gtk_widget_class_bind_template_child (widget_class, MalbildWindow, side_switcher);
  gtk_widget_class_bind_template_child (widget_class, MalbildWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, MalbildWindow, side_separator);
  gtk_widget_class_bind_template_child (widget_class, MalbildWindow, paned);
  gtk_widget_class_bind_template_child (widget_class, MalbildWindow, middle);
  gtk_widget_class_bind_template_child (widget_class, MalbildWindow, middle_header);
  gtk_widget_class_bind_template_child (widget_class, MalbildWindow, title_stack);
  gtk_widget_class_bind_template_child (widget_class, MalbildWindow, place_title);
  gtk_widget_class_bind_template_child (widget_class, MalbildWindow, title_switcher);
  gtk_widget_class_bind_template_child (widget_class, MalbildWindow, undo_button);
  gtk_widget_class_bind_template_child (widget_class, MalbildWindow, redo_button);
  gtk_widget_class_bind_template_child (widget_class, MalbildWindow, detail_button);
  gtk_widget_class_bind_template_child (widget_class, MalbildWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, MalbildWindow, search_button);
  gtk_widget_class_bind_template_child (widget_class, MalbildWindow, search);
  gtk_widget_class_bind_template_child (widget_class, MalbildWindow, notice);
  gtk_widget_class_bind_template_child (widget_class, MalbildWindow, places);
  gtk_widget_class_bind_template_child (widget_class, MalbildWindow, detail);
  gtk_widget_class_bind_template_child (widget_class, MalbildWindow, detail_header);
  gtk_widget_class_bind_template_child (widget_class, MalbildWindow, detail_title);
  gtk_widget_class_bind_template_child (widget_class, MalbildWindow, back_button);
  gtk_widget_class_bind_template_child (widget_class, MalbildWindow, detail_pane);
}

/* The keyboard begins in the place and not in the header bar, which comes first. */
static void
malbild_window_map (GtkWidget *widget)
{
  MalbildWindow *self = MALBILD_WINDOW (widget);

  GTK_WIDGET_CLASS (malbild_window_parent_class)->map (widget);

  if (gtk_window_get_focus (GTK_WINDOW (self)) == NULL && gtk_widget_get_mapped (GTK_WIDGET (self->places)))
    malbild_window_focus_place (self);
}

static void
malbild_window_class_init (MalbildWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = malbild_window_dispose;
  object_class->get_property = malbild_window_get_property;
  object_class->set_property = malbild_window_set_property;
  widget_class->map = malbild_window_map;
  widget_class->size_allocate = malbild_window_size_allocate;
  GTK_WINDOW_CLASS (klass)->close_request = malbild_window_close_request;

  properties[PROP_CONTEXT] = g_param_spec_object ("context", NULL, NULL, MALBILD_TYPE_CONTEXT, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SIDEBAR_SHOWN] = g_param_spec_boolean ("sidebar-shown", NULL, NULL, FALSE, flags);
  properties[PROP_DETAIL_SHOWN] = g_param_spec_boolean ("detail-shown", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (MALBILD_TYPE_WELCOME);
  g_type_ensure (MALBILD_TYPE_SWITCHER);
  g_type_ensure (MALBILD_TYPE_SIDEBAR);
  g_type_ensure (MALBILD_TYPE_NOTICE_BAR);
  g_type_ensure (MALBILD_TYPE_SEARCH_POPOVER);
  g_type_ensure (MALBILD_TYPE_DETAIL_PANE);
  bind_children (widget_class);
  malbild_window_class_install_actions (widget_class);
}

static void
connect_context (MalbildWindow *self)
{
  g_signal_connect_object (self->context, "notify::goal-set", G_CALLBACK (malbild_window_goal_set_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->context, "notify::record", G_CALLBACK (update_detail_title), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->context, "notify::writable", G_CALLBACK (malbild_window_actions_update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->context, "message", G_CALLBACK (malbild_window_toast), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->context, "reveal", G_CALLBACK (malbild_window_reveal), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->context, "show-place", G_CALLBACK (malbild_window_show_place), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->context, "show-part", G_CALLBACK (malbild_window_show_part), self, G_CONNECT_SWAPPED);
  malbild_window_actions_add_keys (self);

  self->store_signals = g_signal_group_new (MALBILD_TYPE_STORE);
  g_signal_group_connect_swapped (self->store_signals, "changed", G_CALLBACK (malbild_window_store_changed), self);
  g_signal_group_connect_swapped (self->store_signals, "notify::undo-label", G_CALLBACK (malbild_window_actions_update), self);
  g_signal_group_connect_swapped (self->store_signals, "notify::redo-label", G_CALLBACK (malbild_window_actions_update), self);
}

static void
malbild_window_init (MalbildWindow *self)
{
  self->context = malbild_context_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "notify::focus-widget", G_CALLBACK (malbild_window_raise_toast), NULL);

  g_object_set (self->side_switcher, "context", self->context, NULL);
  g_object_set (self->title_switcher, "context", self->context, NULL);
  g_object_set (self->sidebar, "context", self->context, NULL);
  g_object_set (self->search, "context", self->context, NULL);
  g_object_set (self->notice, "context", self->context, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu_button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Main menu"), -1);
  g_signal_connect_swapped (self->sidebar, "place-activated", G_CALLBACK (place_activated_cb), self);
  g_signal_connect_swapped (self->sidebar, "area-activated", G_CALLBACK (area_activated_cb), self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search_button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Search everything"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->paned), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Width of the details"), -1);
  connect_context (self);
}

MalbildWindow *
malbild_window_new (AdwApplication *app,
                    GSettings      *settings)
{
  MalbildWindow *self = g_object_new (MALBILD_TYPE_WINDOW, "application", app, NULL);
  g_autofree char *place = g_settings_get_string (settings, "place");

  self->settings = g_object_ref (settings);
  g_signal_connect_object (settings, "changed::author", G_CALLBACK (malbild_window_author_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::official", G_CALLBACK (malbild_window_official_changed), self, G_CONNECT_SWAPPED);
  malbild_window_official_changed (self);
  malbild_switcher_set_settings (self->side_switcher, settings);
  malbild_switcher_set_settings (self->title_switcher, settings);
  malbild_window_layout_init (self);
  malbild_window_set_place (self, malbild_window_has_place (place) ? place : "overview");
  malbild_window_choose_page (self);
  return self;
}
