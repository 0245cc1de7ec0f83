/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-framing-earlier.h"

#include <glib/gi18n-lib.h>

#include "malbild-earlier-goals.h"
#include "malbild-earlier-row.h"
#include "malbild-query.h"
#include "malbild-row-parts.h"

/* So many goals are looked at: a set of overarching goals has a dozen or two. */
#define GOALS_MAX 200

struct _MalbildFramingEarlier {
  MalbildPlace parent_instance;

  MalbildRecord *before;
  GtkWidget     *stack;
  GtkWidget     *summary;
  GtkWidget     *all_levels;
  GtkWidget     *undealt;
  GtkWidget     *undealt_title;
  GtkWidget     *dealt;
  GtkWidget     *dealt_title;
  GtkWidget     *more;
};

G_DEFINE_FINAL_TYPE (MalbildFramingEarlier, malbild_framing_earlier, MALBILD_TYPE_PLACE)

static MalbildQuery *
new_goals (MalbildFramingEarlier *self)
{
  MalbildQuery *goals = malbild_query_new (malbild_place_get_store (MALBILD_PLACE (self)), &malbild_goal_kind);

  malbild_query_where_ref (goals, "goal-set", self->before);
  if (!gtk_check_button_get_active (GTK_CHECK_BUTTON (self->all_levels)))
    malbild_query_where_choice (goals, "level", 1u << MALBILD_GOAL_OVERARCHING);
  return goals;
}

static void
show_counts (MalbildFramingEarlier *self,
             guint                  n_dealt,
             guint                  n_shown,
             guint                  n_goals)
{
  g_autofree char *title = malbild_record_dup_title (self->before);
  g_autofree char *summary = g_strdup_printf (_("“%s”: %u of %u goals dealt with"), title, n_dealt, n_shown);
  g_autofree char *more = g_strdup_printf (ngettext ("and %u more", "and %u more", n_goals - n_shown), n_goals - n_shown);

  gtk_label_set_label (GTK_LABEL (self->summary), summary);
  gtk_label_set_label (GTK_LABEL (self->more), more);
  gtk_widget_set_visible (self->more, n_goals > n_shown);
  gtk_widget_set_visible (self->undealt, n_dealt < n_shown);
  gtk_widget_set_visible (self->undealt_title, n_dealt < n_shown);
  gtk_widget_set_visible (self->dealt, n_dealt > 0);
  gtk_widget_set_visible (self->dealt_title, n_dealt > 0);
}

static void
append_goal (MalbildFramingEarlier *self,
             MalbildRecord         *goal,
             guint                 *n_dealt)
{
  GtkWidget *row = malbild_earlier_row_new (malbild_place_get_context (MALBILD_PLACE (self)), goal);
  gboolean dealt = malbild_earlier_row_is_dealt_with (MALBILD_EARLIER_ROW (row));
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, malbild_record_get_key (goal));

  gtk_widget_add_css_class (row, "framing-row");
  gtk_list_box_append (GTK_LIST_BOX (dealt ? self->dealt : self->undealt), malbild_row_parts_new_row (row, id));
  *n_dealt += dealt;
}

static void
show_goals (MalbildFramingEarlier *self)
{
  g_autoptr(MalbildQuery) goals = new_goals (self);
  guint n_goals = malbild_query_count (goals);
  guint n_dealt = 0;
  g_autofree char *undealt_focus = malbild_row_parts_clear (self->undealt);
  g_autofree char *dealt_focus = malbild_row_parts_clear (self->dealt);
  const char *focus = undealt_focus != NULL ? undealt_focus : dealt_focus;
  g_autoptr(GPtrArray) shown = NULL;

  malbild_query_limit (goals, GOALS_MAX);
  shown = malbild_query_dup_records (goals);
  for (guint i = 0; i < shown->len; i++)
    append_goal (self, shown->pdata[i], &n_dealt);
  show_counts (self, n_dealt, shown->len, n_goals);
  /* A goal that was dealt with went to the other list: the keyboard goes with it. */
  malbild_row_parts_restore_focus (self->undealt, focus);
  malbild_row_parts_restore_focus (self->dealt, focus);
}

static void
malbild_framing_earlier_refresh (MalbildPlace *place,
                                 guint         stale)
{
  MalbildFramingEarlier *self = MALBILD_FRAMING_EARLIER (place);
  g_autoptr(MalbildRecord) before = malbild_earlier_find_set (malbild_place_get_store (place), malbild_place_get_goal_set (place));

  g_set_object (&self->before, before);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), before != NULL ? "goals" : "empty");
  if (before != NULL)
    show_goals (self);
}

static void
levels_toggled_cb (MalbildFramingEarlier *self)
{
  malbild_place_make_stale (MALBILD_PLACE (self), MALBILD_PLACE_ALL);
}

static void
malbild_framing_earlier_goal_set_changed (MalbildPlace *place)
{
  MalbildFramingEarlier *self = MALBILD_FRAMING_EARLIER (place);

  g_clear_object (&self->before);
  g_free (malbild_row_parts_clear (self->undealt));
  g_free (malbild_row_parts_clear (self->dealt));
}

static guint
malbild_framing_earlier_records_changed (MalbildPlace         *place,
                                         const MalbildChanges *changes)
{
  return malbild_changes_has_field (changes, &malbild_succession_kind, NULL)
         || malbild_changes_has_field (changes, &malbild_dropped_goal_kind, NULL)
         || malbild_changes_has_field (changes, &malbild_goal_set_kind, NULL)
         || malbild_changes_has_members (changes, &malbild_goal_kind)
         || malbild_changes_has_field (changes, &malbild_goal_kind, "title")
         || malbild_changes_has_field (changes, &malbild_goal_kind, "level")
         || malbild_changes_has_field (changes, &malbild_goal_kind, "goal-set");
}

static void
malbild_framing_earlier_dispose (GObject *object)
{
  g_clear_object (&MALBILD_FRAMING_EARLIER (object)->before);
  gtk_widget_dispose_template (GTK_WIDGET (object), MALBILD_TYPE_FRAMING_EARLIER);

  G_OBJECT_CLASS (malbild_framing_earlier_parent_class)->dispose (object);
}

static void
malbild_framing_earlier_class_init (MalbildFramingEarlierClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MalbildPlaceClass *place_class = MALBILD_PLACE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = malbild_framing_earlier_dispose;
  place_class->goal_set_changed = malbild_framing_earlier_goal_set_changed;
  place_class->records_changed = malbild_framing_earlier_records_changed;
  place_class->refresh = malbild_framing_earlier_refresh;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/malbild/Malbild/ui/malbild-framing-earlier.ui");
  gtk_widget_class_bind_template_child (widget_class, MalbildFramingEarlier, stack);
  gtk_widget_class_bind_template_child (widget_class, MalbildFramingEarlier, summary);
  gtk_widget_class_bind_template_child (widget_class, MalbildFramingEarlier, all_levels);
  gtk_widget_class_bind_template_child (widget_class, MalbildFramingEarlier, undealt);
  gtk_widget_class_bind_template_child (widget_class, MalbildFramingEarlier, undealt_title);
  gtk_widget_class_bind_template_child (widget_class, MalbildFramingEarlier, dealt);
  gtk_widget_class_bind_template_child (widget_class, MalbildFramingEarlier, dealt_title);
  gtk_widget_class_bind_template_child (widget_class, MalbildFramingEarlier, more);
  gtk_widget_class_bind_template_callback (widget_class, levels_toggled_cb);
}

static void
malbild_framing_earlier_init (MalbildFramingEarlier *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
