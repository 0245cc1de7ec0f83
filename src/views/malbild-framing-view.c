/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-framing-view.h"

#include "malbild-framing-agenda.h"
#include "malbild-framing-areas.h"
#include "malbild-framing-earlier.h"
#include "malbild-framing-vision.h"
#include "malbild-sdg.h"

struct _MalbildFramingView {
  MalbildPlace parent_instance;

  GtkWidget *stack;
  GtkWidget *pages;
  GtkWidget *agenda;
};

G_DEFINE_FINAL_TYPE (MalbildFramingView, malbild_framing_view, MALBILD_TYPE_PLACE)

/* A page by its name, and "agenda/4" for a goal of Agenda 2030. */
static void
malbild_framing_view_show_part (MalbildPlace *place,
                                const char   *part)
{
  MalbildFramingView *self = MALBILD_FRAMING_VIEW (place);
  g_auto (GStrv) words = g_strsplit (part, "/", 2);
  guint64 sdg;

  if (gtk_stack_get_child_by_name (GTK_STACK (self->pages), words[0]) == NULL)
    return;
  gtk_stack_set_visible_child_name (GTK_STACK (self->pages), words[0]);
  if (words[1] != NULL && g_ascii_string_to_unsigned (words[1], 10, 1, MALBILD_N_SDGS, &sdg, NULL))
    malbild_framing_agenda_show (MALBILD_FRAMING_AGENDA (self->agenda), (guint) sdg);
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
  gtk_widget_dispose_template (GTK_WIDGET (object), MALBILD_TYPE_FRAMING_VIEW);

  G_OBJECT_CLASS (malbild_framing_view_parent_class)->dispose (object);
}

static void
malbild_framing_view_class_init (MalbildFramingViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MalbildPlaceClass *place_class = MALBILD_PLACE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = malbild_framing_view_dispose;
  place_class->goal_set_changed = malbild_framing_view_goal_set_changed;
  place_class->show_part = malbild_framing_view_show_part;

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
}
