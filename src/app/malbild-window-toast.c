/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "malbild-window-private.h"

#include <glib/gi18n.h>

#include "malbild-add-line.h"
#include "malbild-after-frame.h"

/* Room between a toast and the line that it must not cover. */
#define GAP 6

static const struct {
  const char *label;
  const char *action;
} offers[] = {
  [MALBILD_OFFER_UNDO]   = { N_("Undo"), "win.undo" },
  [MALBILD_OFFER_REOPEN] = { N_("Reopen"), "win.reopen" },
};

static void
toast_gone_cb (AdwToast *toast,
               gpointer  user_data)
{
  MalbildWindow *self = user_data;

  if (self->toast == toast)
    g_clear_object (&self->toast);
}

static void
drop_toast (MalbildWindow *self)
{
  g_autoptr (AdwToast) toast = g_steal_pointer (&self->toast);

  if (toast != NULL)
    adw_toast_dismiss (toast);
}

void
malbild_window_drop_undo_toast (MalbildWindow *self)
{
  if (self->toast != NULL && adw_toast_get_action_name (self->toast) != NULL)
    drop_toast (self);
}

/* What is drawn of the toast: the overlay puts it over its child, last. */
static GtkWidget *
find_toast_widget (MalbildWindow *self)
{
  GtkWidget *last = gtk_widget_get_last_child (GTK_WIDGET (self->toasts));

  return last != adw_toast_overlay_get_child (self->toasts) ? last : NULL;
}

/* The highest top of a line in which one adds, or types, that lies under @area; G_MAXINT where there is none. */
static float
find_top (MalbildWindow         *self,
          GtkWidget             *widget,
          const graphene_rect_t *area)
{
  gboolean line = MALBILD_IS_ADD_LINE (widget) ||
                  (gtk_widget_has_focus (widget) && (GTK_IS_EDITABLE (widget) || GTK_IS_TEXT_VIEW (widget)));
  graphene_rect_t bounds;
  float top = G_MAXINT;

  if (!gtk_widget_get_mapped (widget) || !gtk_widget_compute_bounds (widget, GTK_WIDGET (self->toasts), &bounds) ||
      !graphene_rect_intersection (&bounds, area, NULL))
    return G_MAXINT;
  if (line)
    return bounds.origin.y;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      float found = find_top (self, child, area);

      top = MIN (top, found);
    }
  return top;
}

/* A toast hides no work: it rises above the line in which somebody adds one thing after the other. */
static void
raise_toast (gpointer data)
{
  MalbildWindow *self = data;
  GtkWidget *widget = find_toast_widget (self);
  int height = gtk_widget_get_height (GTK_WIDGET (self->toasts));
  graphene_rect_t area;
  float top;

  self->toast_source = 0;
  if (self->toast == NULL || widget == NULL || !gtk_widget_compute_bounds (widget, GTK_WIDGET (self->toasts), &area))
    return;
  /* Where it would lie by itself, as high as it is and all below. */
  area.size.height += height - area.origin.y - area.size.height;
  top = find_top (self, adw_toast_overlay_get_child (self->toasts), &area);
  gtk_widget_set_margin_bottom (widget, top < height ? height - (int) top + GAP : 0);
}

void
malbild_window_raise_toast (MalbildWindow *self)
{
  /* Its place is known when it has been laid out. */
  if (self->toast != NULL && self->toast_source == 0)
    self->toast_source = malbild_after_frame (GTK_WIDGET (self), raise_toast, self, NULL);
}

static void
add_toast (MalbildWindow *self,
           const char    *text,
           const char    *label,
           const char    *action)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);
  AdwToast *toast = adw_toast_new (escaped);

  /* What happens next is told at once, not after what happened before. */
  drop_toast (self);
  adw_toast_set_button_label (toast, label);
  adw_toast_set_action_name (toast, action);
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (toast_gone_cb), self, 0);
  self->toast = g_object_ref (toast);
  adw_toast_overlay_add_toast (self->toasts, toast);
  malbild_window_raise_toast (self);
}

void
malbild_window_toast (MalbildWindow *self,
                      const char    *text,
                      MalbildOffer   offer)
{
  g_return_if_fail (offer < G_N_ELEMENTS (offers));

  add_toast (self, text, offers[offer].label != NULL ? _(offers[offer].label) : NULL, offers[offer].action);
}

void
malbild_window_toast_redo (MalbildWindow *self,
                           const char    *text)
{
  add_toast (self, text, _("Redo"), "win.redo");
}
