/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-framing-view.h"

#include "malbild-framing-agenda.h"
#include "malbild-framing-areas.h"
#include "malbild-framing-earlier.h"
#include "malbild-framing-vision.h"

struct _MalbildFramingView {
  MalbildPlace parent_instance;

  GSignalGroup *context_signals;
  GtkWidget    *stack;
  GtkWidget    *pages;
  GtkWidget    *agenda;
};

G_DEFINE_FINAL_TYPE (MalbildFramingView, malbild_framing_view, MALBILD_TYPE_PLACE)

/* Somebody wants to see a goal of Agenda 2030. */
static void
show_sdg (MalbildFramingView *self)
{
  MalbildContext *context = malbild_place_get_context (MALBILD_PLACE (self));
  guint sdg = context != NULL ? malbild_context_get_sdg (context) : 0;

  if (sdg == 0)
    return;
  malbild_framing_agenda_show (MALBILD_FRAMING_AGENDA (self->agenda), sdg);
  gtk_stack_set_visible_child_name (GTK_STACK (self->pages), "agenda");
}

static void
malbild_framing_view_context_changed (MalbildPlace *place)
{
  MalbildFramingView *self = MALBILD_FRAMING_VIEW (place);

  g_signal_group_set_target (self->context_signals, malbild_place_get_context (place));
  show_sdg (self);
}

static void
malbild_framing_view_goal_set_changed (MalbildPlace *place)
{
  gtk_stack_set_visible_child_name (GTK_STACK (MALBILD_FRAMING_VIEW (place)->stack),
                                    malbild_place_get_goal_set (place) != NULL ? "pages" : "empty");
}

static void
malbild_framing_view_dispose (GObject *object)
{
  MalbildFramingView *self = MALBILD_FRAMING_VIEW (object);

  g_clear_object (&self->context_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), MALBILD_TYPE_FRAMING_VIEW);

  G_OBJECT_CLASS (malbild_framing_view_parent_class)->dispose (object);
}

static void
malbild_framing_view_class_init (MalbildFramingViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MalbildPlaceClass *place_class = MALBILD_PLACE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = malbild_framing_view_dispose;
  place_class->context_changed = malbild_framing_view_context_changed;
  place_class->goal_set_changed = malbild_framing_view_goal_set_changed;

  g_type_ensure (MALBILD_TYPE_FRAMING_AGENDA);
  g_type_ensure (MALBILD_TYPE_FRAMING_AREAS);
  g_type_ensure (MALBILD_TYPE_FRAMING_EARLIER);
  g_type_ensure (MALBILD_TYPE_FRAMING_VISION);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/malbild/Malbild/ui/malbild-framing-view.ui");
  gtk_widget_class_bind_template_child (widget_class, MalbildFramingView, stack);
  gtk_widget_class_bind_template_child (widget_class, MalbildFramingView, pages);
  gtk_widget_class_bind_template_child (widget_class, MalbildFramingView, agenda);
}

static void
malbild_framing_view_init (MalbildFramingView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->context_signals = g_signal_group_new (MALBILD_TYPE_CONTEXT);
  g_signal_group_connect_swapped (self->context_signals, "notify::sdg", G_CALLBACK (show_sdg), self);
}
