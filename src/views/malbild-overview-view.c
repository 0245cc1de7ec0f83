/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-overview-view.h"

#include <glib/gi18n-lib.h>

#include "malbild-overview-parts.h"
#include "malbild-timeline-edit.h"

/* What is out of date on screen. */
typedef enum {
  STALE_PROCESS = 1 << 0,
  STALE_FIGURES = 1 << 1,
  STALE_ALL     = STALE_PROCESS | STALE_FIGURES,
} Stale;

struct _MalbildOverviewView {
  GtkWidget parent_instance;

  MalbildContext *context;
  MalbildStore   *store;
  MalbildRecord  *goal_set;
  GCancellable   *reading; /* NULL where nothing is being counted */
  MalbildDate     today;
  Stale           stale;
  guint           idle;

  GtkWidget *stack;
  GtkWidget *steps;
  GtkWidget *steps_empty;
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

enum {
  PROP_0,
  PROP_CONTEXT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MalbildOverviewView, malbild_overview_view, GTK_TYPE_WIDGET)

static void
show_figures (MalbildOverviewView          *self,
              const MalbildOverviewFigures *figures)
{
  g_autofree char *touched = NULL;
  gboolean any = figures->n_goals > 0;

  gtk_widget_set_visible (self->no_goals, !any);
  gtk_widget_set_visible (self->lacks_part, any);
  gtk_widget_set_visible (self->areas_part, any || figures->areas->len > 0);
  gtk_widget_set_visible (self->sdgs_part, any);
  malbild_overview_show_lacks (GTK_LIST_BOX (self->lacks), self->context, figures);
  malbild_overview_show_areas (GTK_LIST_BOX (self->areas), self->context, figures);
  /* Translators: of the goals of Agenda 2030 */
  touched = g_strdup_printf (_("%u of %u touched"), malbild_overview_show_sdgs (MALBILD_EVEN_GRID (self->sdgs), figures), MALBILD_N_SDGS);
  gtk_label_set_label (GTK_LABEL (self->sdgs_touched), touched);
}

static void refresh (MalbildOverviewView *self);

static void
figures_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (MalbildOverviewView) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (MalbildOverviewFigures) figures = malbild_overview_figures_read_finish (result, &error);

  g_clear_object (&self->reading);
  if (figures != NULL && self->goal_set != NULL)
    show_figures (self, figures);
  else if (error != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) && self->context != NULL)
    malbild_context_report (self->context, error);
  if (self->stale != 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    refresh (self);
}

static void
refresh (MalbildOverviewView *self)
{
  Stale stale = self->stale;

  self->stale = 0;
  if (self->goal_set == NULL)
    return;
  self->today = malbild_today ();
  if ((stale & STALE_PROCESS) != 0)
    {
      gboolean any = malbild_overview_show_steps (MALBILD_EVEN_GRID (self->steps), self->context);

      gtk_widget_set_visible (self->steps, any);
      gtk_widget_set_visible (self->steps_empty, !any);
      gtk_widget_set_visible (self->next_part, malbild_overview_show_next (GTK_LIST_BOX (self->next), self->context));
    }
  if ((stale & STALE_FIGURES) == 0)
    return;
  if (self->reading != NULL)
    {
      /* Counting a million goals takes seconds: one at a time, and again when it is done. */
      self->stale |= STALE_FIGURES;
      return;
    }
  self->reading = g_cancellable_new ();
  malbild_overview_figures_read_async (self->store, self->goal_set, self->reading, figures_cb, g_object_ref (self));
}

static gboolean
idle_cb (gpointer user_data)
{
  MalbildOverviewView *self = user_data;

  self->idle = 0;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    refresh (self);
  return G_SOURCE_REMOVE;
}

/* Many edits in a row are shown once; nothing is read for a place that is not looked at. */
static void
make_stale (MalbildOverviewView *self,
            Stale                stale)
{
  self->stale |= stale;
  if (self->stale != 0 && self->idle == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->idle = g_idle_add (idle_cb, self);
}

static void
store_changed_cb (MalbildStore         *store,
                  const MalbildChanges *changes,
                  MalbildOverviewView  *self)
{
  if (malbild_changes_has_field (changes, &malbild_process_step_kind, NULL) ||
      malbild_changes_has_field (changes, &malbild_milestone_kind, NULL) ||
      malbild_changes_has_field (changes, &malbild_body_kind, "title"))
    make_stale (self, STALE_PROCESS);
  if (malbild_overview_figures_touched (changes))
    make_stale (self, STALE_FIGURES);
}

static void
update_goal_set (MalbildOverviewView *self)
{
  MalbildStore *store = self->context != NULL ? malbild_context_get_store (self->context) : NULL;
  MalbildRecord *goal_set = store != NULL ? malbild_context_get_goal_set (self->context) : NULL;

  if (store == self->store && goal_set == self->goal_set)
    return;
  g_cancellable_cancel (self->reading);
  if (self->store != NULL)
    g_signal_handlers_disconnect_by_data (self->store, self);
  g_set_object (&self->store, store);
  g_set_object (&self->goal_set, goal_set);
  if (store != NULL)
    g_signal_connect (store, "changed", G_CALLBACK (store_changed_cb), self);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), goal_set != NULL ? "parts" : "empty");
  self->stale = STALE_ALL;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    refresh (self);
}

static void
set_context (MalbildOverviewView *self,
             MalbildContext      *context)
{
  if (self->context == context)
    return;
  if (self->context != NULL)
    g_signal_handlers_disconnect_by_data (self->context, self);
  g_set_object (&self->context, context);
  if (context != NULL)
    {
      g_signal_connect_swapped (context, "notify::store", G_CALLBACK (update_goal_set), self);
      g_signal_connect_swapped (context, "notify::goal-set", G_CALLBACK (update_goal_set), self);
    }
  update_goal_set (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CONTEXT]);
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
  MalbildOverviewView *self = MALBILD_OVERVIEW_VIEW (widget);

  if (self->goal_set != NULL)
    malbild_timeline_add_usual_steps (self->context);
}

static void
malbild_overview_view_map (GtkWidget *widget)
{
  MalbildOverviewView *self = MALBILD_OVERVIEW_VIEW (widget);

  /* Overnight everything may have become late. */
  if (self->today != malbild_today ())
    self->stale = STALE_ALL;
  refresh (self);
  GTK_WIDGET_CLASS (malbild_overview_view_parent_class)->map (widget);
}

static void
malbild_overview_view_get_property (GObject    *object,
                                    guint       prop_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_CONTEXT:
      g_value_set_object (value, MALBILD_OVERVIEW_VIEW (object)->context);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
malbild_overview_view_set_property (GObject      *object,
                                    guint         prop_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_CONTEXT:
      set_context (MALBILD_OVERVIEW_VIEW (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
malbild_overview_view_dispose (GObject *object)
{
  MalbildOverviewView *self = MALBILD_OVERVIEW_VIEW (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  g_cancellable_cancel (self->reading);
  if (self->context != NULL)
    g_signal_handlers_disconnect_by_data (self->context, self);
  if (self->store != NULL)
    g_signal_handlers_disconnect_by_data (self->store, self);
  gtk_widget_dispose_template (GTK_WIDGET (self), MALBILD_TYPE_OVERVIEW_VIEW);
  g_clear_object (&self->goal_set);
  g_clear_object (&self->store);
  g_clear_object (&self->context);
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
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = malbild_overview_view_get_property;
  object_class->set_property = malbild_overview_view_set_property;
  object_class->dispose = malbild_overview_view_dispose;
  widget_class->map = malbild_overview_view_map;

  properties[PROP_CONTEXT] = g_param_spec_object ("context", NULL, NULL, MALBILD_TYPE_CONTEXT,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_install_action (widget_class, "overview.add-usual-steps", NULL, add_action);
  bind_template (widget_class);
}

static void
malbild_overview_view_init (MalbildOverviewView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
