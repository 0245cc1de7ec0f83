/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-bodies-view.h"

#include "malbild-bodies-goals.h"
#include "malbild-bodies-internal.h"
#include "malbild-bodies-tree.h"
#include "malbild-goal.h"

struct _MalbildBodiesView {
  MalbildPlace parent_instance;

  GtkWidget *stack;
  GtkWidget *pages;
  GtkWidget *tree;
  GtkWidget *goals;
  GtkWidget *internal;
};

G_DEFINE_FINAL_TYPE (MalbildBodiesView, malbild_bodies_view, MALBILD_TYPE_PLACE)

static gboolean
is_internal (MalbildRecord *goal)
{
  return malbild_goal_level_is_internal ((MalbildGoalLevel) malbild_record_get_choice (goal, "level"));
}

static gboolean
shows (MalbildBodiesView *self,
       const char        *page)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (GTK_STACK (self->pages)), page) == 0;
}

static void
show_page (MalbildBodiesView *self,
           const char        *page)
{
  gtk_stack_set_visible_child_name (GTK_STACK (self->pages), page);
}

/* The page on which a record can be seen; NULL where the one that is shown is as good as any. */
static const char *
find_page (MalbildBodiesView *self,
           MalbildRecord     *record)
{
  if (malbild_record_is_kind (record, &malbild_directive_kind) || malbild_record_is_kind (record, &malbild_assignment_kind))
    return "bodies";
  /* Under a goal stand bodies as well. */
  if (malbild_record_is_kind (record, &malbild_body_kind))
    return shows (self, "internal") ? "bodies" : NULL;
  if (!malbild_record_is_kind (record, &malbild_goal_kind))
    return NULL;
  if (is_internal (record))
    return shows (self, "bodies") ? NULL : "internal";
  return shows (self, "internal") ? "goals" : NULL;
}

static void
malbild_bodies_view_record_changed (MalbildPlace *place)
{
  MalbildBodiesView *self = MALBILD_BODIES_VIEW (place);
  MalbildRecord *record = malbild_context_get_record (malbild_place_get_context (place));
  const char *page = record != NULL ? find_page (self, record) : NULL;

  if (page != NULL)
    show_page (self, page);
}

/* "Who contributes to this goal?", "What does this board contribute to?" */
static void
malbild_bodies_view_look_at (MalbildPlace  *place,
                             MalbildRecord *record)
{
  MalbildBodiesView *self = MALBILD_BODIES_VIEW (place);

  if (malbild_record_is_kind (record, &malbild_body_kind))
    {
      show_page (self, "bodies");
      malbild_bodies_tree_show (MALBILD_BODIES_TREE (self->tree), record);
    }
  else if (malbild_record_is_kind (record, &malbild_goal_kind))
    {
      show_page (self, is_internal (record) ? "internal" : "goals");
      if (!is_internal (record))
        malbild_bodies_goals_show (MALBILD_BODIES_GOALS (self->goals), record);
    }
}

static void
malbild_bodies_view_goal_set_changed (MalbildPlace *place)
{
  MalbildBodiesView *self = MALBILD_BODIES_VIEW (place);
  MalbildRecord *goal_set = malbild_place_get_goal_set (place);

  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), goal_set != NULL ? "pages" : "empty");
}

static gboolean
malbild_bodies_view_grab_focus (GtkWidget *widget)
{
  GtkWidget *page = gtk_stack_get_visible_child (GTK_STACK (MALBILD_BODIES_VIEW (widget)->pages));

  return gtk_widget_grab_focus (page) || gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD);
}

static void
malbild_bodies_view_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), MALBILD_TYPE_BODIES_VIEW);

  G_OBJECT_CLASS (malbild_bodies_view_parent_class)->dispose (object);
}

static void
malbild_bodies_view_class_init (MalbildBodiesViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MalbildPlaceClass *place_class = MALBILD_PLACE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = malbild_bodies_view_dispose;
  widget_class->grab_focus = malbild_bodies_view_grab_focus;
  place_class->goal_set_changed = malbild_bodies_view_goal_set_changed;
  place_class->record_changed = malbild_bodies_view_record_changed;
  place_class->look_at = malbild_bodies_view_look_at;

  g_type_ensure (MALBILD_TYPE_BODIES_GOALS);
  g_type_ensure (MALBILD_TYPE_BODIES_INTERNAL);
  g_type_ensure (MALBILD_TYPE_BODIES_TREE);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/malbild/Malbild/ui/malbild-bodies-view.ui");
  gtk_widget_class_bind_template_child (widget_class, MalbildBodiesView, stack);
  gtk_widget_class_bind_template_child (widget_class, MalbildBodiesView, pages);
  gtk_widget_class_bind_template_child (widget_class, MalbildBodiesView, tree);
  gtk_widget_class_bind_template_child (widget_class, MalbildBodiesView, goals);
  gtk_widget_class_bind_template_child (widget_class, MalbildBodiesView, internal);
}

static void
malbild_bodies_view_init (MalbildBodiesView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
