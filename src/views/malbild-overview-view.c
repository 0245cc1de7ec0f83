/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-overview-view.h"

#include <glib/gi18n-lib.h>

#include "malbild-aside.h"
#include "malbild-overview-parts.h"
#include "malbild-timeline-edit.h"

/* What is out of date on screen, besides the parts of the figures. */
enum {
  STALE_STEPS = 1u << 30,
  STALE_NEXT  = 1u << 29,
};

struct _MalbildOverviewView {
  MalbildPlace parent_instance;

  MalbildOverviewFigures *figures;
  MalbildAside           *aside;

  GtkWidget *stack;
  GtkWidget *steps;
  GtkWidget *steps_empty;
  GtkWidget *mine_part;
  GtkWidget *mine;
  GtkWidget *next_part;
  GtkWidget *next;
  GtkWidget *goal_parts;
  GtkWidget *no_goals;
  GtkWidget *lacks_part;
  GtkWidget *lacks;
  GtkWidget *areas_part;
  GtkWidget *areas;
  GtkWidget *sdgs_part;
  GtkWidget *sdgs;
  GtkWidget *sdgs_touched;
};

G_DEFINE_FINAL_TYPE (MalbildOverviewView, malbild_overview_view, MALBILD_TYPE_PLACE)

static void
show_figures (MalbildOverviewView *self,
              guint                parts)
{
  MalbildContext *context = malbild_place_get_context (MALBILD_PLACE (self));
  const MalbildOverviewFigures *figures = self->figures;
  gboolean any = figures->n_goals > 0;

  gtk_widget_set_visible (self->no_goals, !any);
  gtk_widget_set_visible (self->areas_part, any || figures->areas->len > 0);
  gtk_widget_set_visible (self->sdgs_part, any);
  if ((parts & (MALBILD_FIGURES_LACKS | MALBILD_FIGURES_AREAS)) != 0)
    gtk_widget_set_visible (self->lacks_part, malbild_overview_show_lacks (GTK_LIST_BOX (self->lacks), context, figures) || any);
  if ((parts & MALBILD_FIGURES_AREAS) != 0)
    malbild_overview_show_areas (GTK_LIST_BOX (self->areas), context, figures);
  if ((parts & MALBILD_FIGURES_SDGS) != 0)
    {
      guint n_touched = malbild_overview_show_sdgs (MALBILD_EVEN_GRID (self->sdgs), context, figures);
      /* Translators: of the goals of Agenda 2030 */
      g_autofree char *touched = g_strdup_printf (_("%u of %u touched"), n_touched, MALBILD_N_SDGS);

      gtk_label_set_label (GTK_LABEL (self->sdgs_touched), touched);
    }
}

static void
figures_cb (gpointer      result,
            const GError *error,
            gpointer      user_data)
{
  MalbildOverviewView *self = user_data;
  MalbildPlace *place = MALBILD_PLACE (self);
  g_autoptr (MalbildOverviewFigures) figures = result;

  if (figures != NULL && malbild_place_get_goal_set (place) != NULL)
    {
      g_clear_pointer (&self->figures, malbild_overview_figures_free);
      self->figures = g_steal_pointer (&figures);
      show_figures (self, MALBILD_FIGURES_ALL);
    }
  else if (error != NULL && malbild_place_get_context (place) != NULL)
    malbild_context_report (malbild_place_get_context (place), error);
}

/* A small goal set is counted at once, as far as it changed. Counting a million goals takes seconds. */
static void
read_figures (MalbildOverviewView *self,
              guint                parts)
{
  MalbildStore *store = malbild_place_get_store (MALBILD_PLACE (self));
  MalbildRecord *goal_set = malbild_place_get_goal_set (MALBILD_PLACE (self));

  if (!malbild_aside_is_small (store, goal_set))
    {
      malbild_aside_start (self->aside, store, goal_set);
      return;
    }
  malbild_aside_stop (self->aside);
  if (self->figures == NULL)
    {
      self->figures = malbild_overview_figures_new ();
      parts = MALBILD_FIGURES_ALL;
    }
  malbild_overview_figures_read (self->figures, store, goal_set, parts);
  show_figures (self, parts);
}

static void
show_steps (MalbildOverviewView *self)
{
  gboolean any = malbild_overview_show_steps (MALBILD_EVEN_GRID (self->steps), malbild_place_get_context (MALBILD_PLACE (self)));

  gtk_widget_set_visible (self->steps, any);
  gtk_widget_set_visible (self->steps_empty, !any);
}

static void
malbild_overview_view_refresh (MalbildPlace *place,
                               guint         stale)
{
  MalbildOverviewView *self = MALBILD_OVERVIEW_VIEW (place);

  if ((stale & STALE_STEPS) != 0)
    show_steps (self);
  if ((stale & STALE_NEXT) != 0)
    gtk_widget_set_visible (self->next_part, malbild_overview_show_next (GTK_LIST_BOX (self->next), malbild_place_get_context (place)));
  if ((stale & MALBILD_FIGURES_ALL) != 0)
    read_figures (self, stale & MALBILD_FIGURES_ALL);
}

static guint
malbild_overview_view_records_changed (MalbildPlace         *place,
                                       const MalbildChanges *changes)
{
  guint stale = malbild_overview_figures_touched (changes);

  if (malbild_changes_has_field (changes, &malbild_process_step_kind, NULL))
    stale |= STALE_STEPS | STALE_NEXT;
  if (malbild_changes_has_field (changes, &malbild_milestone_kind, NULL) || malbild_changes_has_field (changes, &malbild_body_kind, "title"))
    stale |= STALE_NEXT;
  return stale;
}

/* A short way to the goals of the official who works here. */
static void
show_official (MalbildOverviewView *self)
{
  const char *official = malbild_context_get_official (malbild_place_get_context (MALBILD_PLACE (self)));

  gtk_widget_set_visible (self->mine_part, official != NULL);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->mine), official != NULL ? official : "");
}

static void
malbild_overview_view_context_changed (MalbildPlace *place)
{
  MalbildContext *context = malbild_place_get_context (place);

  if (context == NULL)
    return;
  g_signal_connect_object (context, "notify::official", G_CALLBACK (show_official), place, G_CONNECT_SWAPPED);
  show_official (MALBILD_OVERVIEW_VIEW (place));
}

static void
malbild_overview_view_goal_set_changed (MalbildPlace *place)
{
  MalbildOverviewView *self = MALBILD_OVERVIEW_VIEW (place);

  malbild_aside_stop (self->aside);
  /* Nothing of another goal set stays, not even what was unfolded. */
  if (self->figures != NULL)
    {
      g_autoptr (MalbildOverviewFigures) nothing = malbild_overview_figures_new ();

      malbild_overview_show_lacks (GTK_LIST_BOX (self->lacks), malbild_place_get_context (place), nothing);
    }
  g_clear_pointer (&self->figures, malbild_overview_figures_free);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), malbild_place_get_goal_set (place) != NULL ? "parts" : "empty");
}

static void
area_activated_cb (GtkListBox          *list,
                   GtkListBoxRow       *row,
                   MalbildOverviewView *self)
{
  malbild_overview_follow (GTK_WIDGET (row));
}

static void
add_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  MalbildPlace *place = MALBILD_PLACE (widget);

  if (malbild_place_get_goal_set (place) != NULL)
    malbild_timeline_add_usual_steps (malbild_place_get_context (place));
}

static void
malbild_overview_view_dispose (GObject *object)
{
  MalbildOverviewView *self = MALBILD_OVERVIEW_VIEW (object);

  g_clear_pointer (&self->aside, malbild_aside_free);
  g_clear_pointer (&self->figures, malbild_overview_figures_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), MALBILD_TYPE_OVERVIEW_VIEW);
  G_OBJECT_CLASS (malbild_overview_view_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (MALBILD_TYPE_EVEN_GRID);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/malbild/Malbild/ui/malbild-overview-view.ui");
  gtk_widget_class_bind_template_child (widget_class, MalbildOverviewView, stack);
  gtk_widget_class_bind_template_child (widget_class, MalbildOverviewView, steps);
  gtk_widget_class_bind_template_child (widget_class, MalbildOverviewView, steps_empty);
  gtk_widget_class_bind_template_child (widget_class, MalbildOverviewView, mine_part);
  gtk_widget_class_bind_template_child (widget_class, MalbildOverviewView, mine);
  gtk_widget_class_bind_template_child (widget_class, MalbildOverviewView, next_part);
  gtk_widget_class_bind_template_child (widget_class, MalbildOverviewView, next);
  gtk_widget_class_bind_template_child (widget_class, MalbildOverviewView, goal_parts);
  gtk_widget_class_bind_template_child (widget_class, MalbildOverviewView, no_goals);
  gtk_widget_class_bind_template_child (widget_class, MalbildOverviewView, lacks_part);
  gtk_widget_class_bind_template_child (widget_class, MalbildOverviewView, lacks);
  gtk_widget_class_bind_template_child (widget_class, MalbildOverviewView, areas_part);
  gtk_widget_class_bind_template_child (widget_class, MalbildOverviewView, areas);
  gtk_widget_class_bind_template_child (widget_class, MalbildOverviewView, sdgs_part);
  gtk_widget_class_bind_template_child (widget_class, MalbildOverviewView, sdgs);
  gtk_widget_class_bind_template_child (widget_class, MalbildOverviewView, sdgs_touched);
  gtk_widget_class_bind_template_callback (widget_class, area_activated_cb);
}

static void
malbild_overview_view_class_init (MalbildOverviewViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MalbildPlaceClass *place_class = MALBILD_PLACE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = malbild_overview_view_dispose;
  place_class->context_changed = malbild_overview_view_context_changed;
  place_class->goal_set_changed = malbild_overview_view_goal_set_changed;
  place_class->records_changed = malbild_overview_view_records_changed;
  place_class->refresh = malbild_overview_view_refresh;

  gtk_widget_class_install_action (widget_class, "overview.add-usual-steps", NULL, add_action);
  bind_template (widget_class);
}

static void
malbild_overview_view_init (MalbildOverviewView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->aside = malbild_aside_new (malbild_overview_figures_read_all, malbild_overview_figures_free, figures_cb, self);
  malbild_place_enable_edit (MALBILD_PLACE (self), "overview.add-usual-steps", TRUE);
}
