/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-window-private.h"

/* Below this width the detail pane covers the place. */
#define WIDE_WIDTH 1100
/* Below this width the sidebar hides itself. */
#define NARROW_WIDTH 720

#define MIN_DETAIL_WIDTH 340

static gboolean
is_wide (MalbildWindow *self)
{
  return self->width >= WIDE_WIDTH;
}

static gboolean
is_narrow (MalbildWindow *self)
{
  return self->width < NARROW_WIDTH;
}

static gboolean
wants_side (MalbildWindow *self)
{
  return is_narrow (self) ? self->side_open : self->side_wanted;
}

/* Where there is no chosen row, the pane comes only when something was revealed in it. */
static gboolean
wants_detail (MalbildWindow *self)
{
  if (!is_wide (self))
    return self->covering;
  return self->detail_wanted && (self->revealed || self->place == NULL || !self->place->without_detail);
}

static void
update_headers (MalbildWindow *self)
{
  gboolean middle = gtk_widget_get_visible (self->middle);
  gboolean alone = gtk_widget_get_visible (self->side) && is_narrow (self);

  adw_header_bar_set_show_end_title_buttons (self->side_header, alone);
  adw_header_bar_set_show_start_title_buttons (self->middle_header, !self->side_shown);
  adw_header_bar_set_show_end_title_buttons (self->middle_header, !self->detail_shown);
  adw_header_bar_set_show_start_title_buttons (self->detail_header, !middle && !self->side_shown);
  gtk_stack_set_visible_child (self->title_stack, self->side_shown ? GTK_WIDGET (self->place_title) : GTK_WIDGET (self->title_switcher));
  gtk_widget_set_visible (self->back_button, !is_wide (self));
  /* A narrow window keeps its room for the name of the goal set; keys and rows do the same. */
  gtk_widget_set_visible (self->redo_button, !is_narrow (self));
  gtk_widget_set_visible (self->detail_button, !is_narrow (self));
}

/* The divider forgets the pane's width while the pane is away. */
static void
keep_detail_width (MalbildWindow *self,
                   gboolean       detail)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self->paned));

  if (!gtk_widget_get_visible (self->middle) || width == 0)
    return;
  if (self->detail_shown && !detail)
    self->detail_width = gtk_widget_get_width (self->detail);
  else if (detail && !self->detail_shown)
    gtk_paned_set_position (self->paned, width - MAX (self->detail_width, MIN_DETAIL_WIDTH));
}

void
malbild_window_layout_update (MalbildWindow *self)
{
  gboolean side = wants_side (self);
  gboolean detail = wants_detail (self);
  gboolean side_alone = side && is_narrow (self);
  gboolean side_was_shown = self->side_shown;
  gboolean detail_was_shown = self->detail_shown;

  keep_detail_width (self, detail);
  self->side_shown = side;
  self->detail_shown = detail;

  gtk_widget_set_visible (GTK_WIDGET (self->paned), !side_alone);
  gtk_widget_set_visible (self->side, side);
  gtk_widget_set_hexpand (self->side, side_alone);
  gtk_widget_set_visible (self->side_separator, side && !side_alone);
  gtk_widget_set_visible (self->detail, detail);
  gtk_widget_set_visible (self->middle, is_wide (self) || !detail);
  update_headers (self);

  if (side != side_was_shown)
    g_object_notify (G_OBJECT (self), "sidebar-shown");
  if (detail != detail_was_shown)
    g_object_notify (G_OBJECT (self), "detail-shown");
}

static gboolean
layout_idle_cb (gpointer data)
{
  MalbildWindow *self = data;

  self->layout_source = 0;
  malbild_window_layout_update (self);
  return G_SOURCE_REMOVE;
}

void
malbild_window_layout_set_width (MalbildWindow *self,
                                 int            width)
{
  gboolean was_wide = is_wide (self);
  gboolean was_narrow = is_narrow (self);

  self->width = width;
  if (was_wide == is_wide (self) && was_narrow == is_narrow (self))
    return;

  /* A window that becomes narrow begins with its list. */
  if (was_wide)
    self->covering = FALSE;
  if (!was_narrow)
    self->side_open = FALSE;
  /* Children must not come and go while they are being allocated. */
  if (self->layout_source == 0)
    self->layout_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, layout_idle_cb, self, NULL);
}

gboolean
malbild_window_get_sidebar_shown (MalbildWindow *self)
{
  return self->side_shown;
}

void
malbild_window_set_sidebar_shown (MalbildWindow *self,
                                  gboolean       shown)
{
  if (is_narrow (self))
    self->side_open = shown;
  else
    {
      self->side_wanted = shown;
      if (!self->transient)
        g_settings_set_boolean (self->settings, "sidebar-visible", shown);
    }
  malbild_window_layout_update (self);
  if (shown && is_narrow (self))
    gtk_widget_child_focus (GTK_WIDGET (self->sidebar), GTK_DIR_TAB_FORWARD);
}

gboolean
malbild_window_get_detail_shown (MalbildWindow *self)
{
  return self->detail_shown;
}

void
malbild_window_focus_place (MalbildWindow *self)
{
  GtkWidget *place = gtk_stack_get_visible_child (self->places);

  /* A place that knows where its keyboard belongs says so. Asked for from within, it is not left one step further. */
  if (!gtk_widget_grab_focus (place) && gtk_widget_get_focus_child (place) == NULL)
    gtk_widget_child_focus (place, GTK_DIR_TAB_FORWARD);
}

/* The sidebar, the place and the details, as far as they are shown. */
void
malbild_window_focus_part (MalbildWindow *self,
                           int            step)
{
  GtkWidget *const parts[] = { self->side, self->middle, self->detail };
  const int n_parts = G_N_ELEMENTS (parts);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  int at = step > 0 ? -1 : n_parts;

  for (int i = 0; i < n_parts && focus != NULL; i++)
    if (gtk_widget_is_ancestor (focus, parts[i]))
      at = i;
  for (int i = 1; i <= n_parts; i++)
    {
      GtkWidget *part = parts[(at + i * step + 2 * n_parts) % n_parts];

      if (!gtk_widget_get_mapped (part))
        continue;
      if (part == self->middle)
        malbild_window_focus_place (self);
      else
        gtk_widget_child_focus (part == self->side ? GTK_WIDGET (self->sidebar) : self->detail_pane, GTK_DIR_TAB_FORWARD);
      if (gtk_window_get_focus (GTK_WINDOW (self)) != focus)
        return;
    }
  gtk_widget_error_bell (GTK_WIDGET (self));
}

void
malbild_window_set_detail_shown (MalbildWindow *self,
                                 gboolean       shown)
{
  gboolean left = !shown && gtk_widget_get_focus_child (self->detail) != NULL;

  if (!is_wide (self))
    self->covering = shown;
  else
    {
      self->detail_wanted = shown;
      self->revealed = shown;
      if (!self->transient)
        g_settings_set_boolean (self->settings, "detail-visible", shown);
    }
  malbild_window_layout_update (self);
  if (!is_wide (self))
    gtk_widget_child_focus (shown ? self->detail_pane : GTK_WIDGET (self->places), GTK_DIR_TAB_FORWARD);
  else if (left)
    malbild_window_focus_place (self);
}

void
malbild_window_show_detail (MalbildWindow *self)
{
  self->revealed = TRUE;
  self->side_open = FALSE;
  if (is_wide (self))
    self->detail_wanted = TRUE;
  else
    self->covering = TRUE;
  malbild_window_layout_update (self);
}

/* The size may still be set from outside until the window is shown. */
static void
default_width_changed_cb (MalbildWindow *self)
{
  int width, height, side_width = 0;

  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  self->width = width;
  malbild_window_layout_update (self);

  if (self->side_shown)
    gtk_widget_measure (self->side, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &side_width, NULL, NULL);
  if (is_wide (self))
    gtk_paned_set_position (self->paned, width - side_width - g_settings_get_int (self->settings, "detail-width"));
}

void
malbild_window_layout_init (MalbildWindow *self)
{
  self->side_wanted = g_settings_get_boolean (self->settings, "sidebar-visible");
  self->detail_wanted = g_settings_get_boolean (self->settings, "detail-visible");
  self->detail_width = g_settings_get_int (self->settings, "detail-width");
  g_signal_connect (self, "notify::default-width", G_CALLBACK (default_width_changed_cb), NULL);
  gtk_window_set_default_size (GTK_WINDOW (self),
                               g_settings_get_int (self->settings, "window-width"),
                               g_settings_get_int (self->settings, "window-height"));
  if (g_settings_get_boolean (self->settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
  default_width_changed_cb (self);
}

void
malbild_window_layout_save (MalbildWindow *self)
{
  gboolean maximized = gtk_window_is_maximized (GTK_WINDOW (self));
  int width, height;

  if (self->transient)
    return;

  g_settings_set_boolean (self->settings, "window-maximized", maximized);
  if (!maximized)
    {
      gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
      g_settings_set_int (self->settings, "window-width", width);
      g_settings_set_int (self->settings, "window-height", height);
    }
  if (is_wide (self) && self->detail_shown)
    g_settings_set_int (self->settings, "detail-width", MAX (gtk_widget_get_width (self->detail), MIN_DETAIL_WIDTH));
}
