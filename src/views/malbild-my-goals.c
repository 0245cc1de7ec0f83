/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-my-goals.h"

#include <glib/gi18n-lib.h>

#include "malbild-access.h"

struct _MalbildMyGoals {
  GtkWidget parent_instance;

  MalbildContext       *context;
  MalbildOutlineFilter *filter;
  GSignalGroup         *context_signals;
  gboolean              syncing;
  gboolean              waiting;
  GtkWidget            *button;
  GtkWidget            *nobody;
};

G_DEFINE_FINAL_TYPE (MalbildMyGoals, malbild_my_goals, GTK_TYPE_WIDGET)

static const char *
get_official (MalbildMyGoals *self)
{
  return self->context != NULL ? malbild_context_get_official (self->context) : NULL;
}

static gboolean
is_set (MalbildMyGoals *self)
{
  g_autofree char *official = NULL;

  if (self->filter != NULL)
    g_object_get (self->filter, "official", &official, NULL);
  return official != NULL;
}

static void
sync_button (MalbildMyGoals *self)
{
  const char *official = get_official (self);
  /* Translators: %s is the official whose goals are shown. */
  g_autofree char *tooltip = official != NULL ? g_strdup_printf (_("Goals for which %s is responsible"), official) : NULL;

  self->syncing = TRUE;
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->button), is_set (self));
  self->syncing = FALSE;
  malbild_access_set_hint (self->button, tooltip);
}

/* The name was changed: the goals follow it, also where it was taken away before another was typed. */
static void
official_cb (MalbildMyGoals *self)
{
  gboolean shown = is_set (self) || self->waiting;

  if (shown)
    g_object_set (self->filter, "official", get_official (self), NULL);
  self->waiting = shown && get_official (self) == NULL;
  if (get_official (self) != NULL)
    gtk_popover_popdown (GTK_POPOVER (self->nobody));
  sync_button (self);
}

static void
toggled_cb (MalbildMyGoals *self)
{
  gboolean active = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->button));

  if (self->syncing || self->filter == NULL)
    return;
  self->waiting = FALSE;
  if (active && get_official (self) == NULL)
    {
      sync_button (self);
      gtk_popover_popup (GTK_POPOVER (self->nobody));
      return;
    }
  g_object_set (self->filter, "official", active ? get_official (self) : NULL, NULL);
}

static void
preferences_cb (MalbildMyGoals *self)
{
  gtk_popover_popdown (GTK_POPOVER (self->nobody));
  gtk_widget_activate_action (GTK_WIDGET (self), "app.preferences", NULL);
}

static void
malbild_my_goals_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  MalbildMyGoals *self = MALBILD_MY_GOALS (widget);

  gtk_widget_allocate (self->button, width, height, baseline, NULL);
  gtk_popover_present (GTK_POPOVER (self->nobody));
}

static void
malbild_my_goals_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  gtk_widget_measure (MALBILD_MY_GOALS (widget)->button, orientation, for_size, minimum, natural, minimum_baseline, natural_baseline);
}

static void
malbild_my_goals_dispose (GObject *object)
{
  MalbildMyGoals *self = MALBILD_MY_GOALS (object);

  if (self->filter != NULL)
    g_signal_handlers_disconnect_by_data (self->filter, self);
  g_clear_object (&self->filter);
  g_clear_object (&self->context_signals);
  g_clear_object (&self->context);
  gtk_widget_dispose_template (GTK_WIDGET (self), MALBILD_TYPE_MY_GOALS);

  G_OBJECT_CLASS (malbild_my_goals_parent_class)->dispose (object);
}

static void
malbild_my_goals_class_init (MalbildMyGoalsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = malbild_my_goals_dispose;
  widget_class->measure = malbild_my_goals_measure;
  widget_class->size_allocate = malbild_my_goals_size_allocate;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/malbild/Malbild/ui/malbild-my-goals.ui");
  gtk_widget_class_bind_template_child (widget_class, MalbildMyGoals, button);
  gtk_widget_class_bind_template_child (widget_class, MalbildMyGoals, nobody);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, preferences_cb);
}

static void
malbild_my_goals_init (MalbildMyGoals *self)
{
  self->context_signals = g_signal_group_new (MALBILD_TYPE_CONTEXT);
  g_signal_group_connect_swapped (self->context_signals, "notify::official", G_CALLBACK (official_cb), self);
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
malbild_my_goals_set_filter (MalbildMyGoals       *self,
                             MalbildOutlineFilter *filter)
{
  g_return_if_fail (MALBILD_IS_MY_GOALS (self));
  g_return_if_fail (self->filter == NULL);

  self->filter = g_object_ref (filter);
  g_signal_connect_swapped (filter, "notify::official", G_CALLBACK (sync_button), self);
}

void
malbild_my_goals_set_context (MalbildMyGoals *self,
                              MalbildContext *context)
{
  g_return_if_fail (MALBILD_IS_MY_GOALS (self));

  g_set_object (&self->context, context);
  g_signal_group_set_target (self->context_signals, context);
  sync_button (self);
}

void
malbild_my_goals_toggle (MalbildMyGoals *self)
{
  g_return_if_fail (MALBILD_IS_MY_GOALS (self));

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->button), !gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->button)));
}
