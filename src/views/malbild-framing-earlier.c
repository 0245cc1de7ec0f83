/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-framing-earlier.h"

#include <glib/gi18n-lib.h>

#include "malbild-aside.h"
#include "malbild-earlier-goals.h"
#include "malbild-earlier-row.h"
#include "malbild-row-parts.h"
#include "malbild-succeeded.h"

/* So many goals of each list are shown at first, and so many more each time that more are asked for. */
#define N_AT_A_TIME 50

enum {
  UNDEALT,
  DEALT,
  N_LISTS
};

/* What is out of date on screen. */
enum {
  STALE_SET  = 1 << 0,
  STALE_ROWS = 1 << 1,
};

/* The goals that were not dealt with, and those that were. */
typedef struct {
  MalbildKeyList    *goals;
  GtkSliceListModel *shown;
  GtkWidget         *list;
  GtkWidget         *title;
  GtkWidget         *more;
} Part;

struct _MalbildFramingEarlier {
  MalbildPlace parent_instance;

  MalbildRecord *before;
  Part           parts[N_LISTS];
  gint64         acted; /* the goal whose row had the keyboard when something changed */

  GtkWidget     *stack;
  GtkWidget     *summary;
  GtkWidget     *all_levels;
  GtkWidget     *undealt;
  GtkWidget     *undealt_title;
  GtkWidget     *undealt_more;
  GtkWidget     *dealt;
  GtkWidget     *dealt_title;
  GtkWidget     *dealt_more;
};

G_DEFINE_FINAL_TYPE (MalbildFramingEarlier, malbild_framing_earlier, MALBILD_TYPE_PLACE)

static guint
count (Part *part)
{
  return part->goals != NULL ? g_list_model_get_n_items (G_LIST_MODEL (part->goals)) : 0;
}

static void
update_counts (MalbildFramingEarlier *self)
{
  g_autofree char *title = malbild_record_dup_title (self->before);
  guint n_dealt = count (&self->parts[DEALT]);
  guint n_goals = n_dealt + count (&self->parts[UNDEALT]);
  g_autofree char *summary = g_strdup_printf (ngettext ("“%s”: %u of %u goal dealt with", "“%s”: %u of %u goals dealt with", n_goals), title, n_dealt, n_goals);

  gtk_label_set_label (GTK_LABEL (self->summary), summary);
  for (guint i = 0; i < N_LISTS; i++)
    {
      Part *part = &self->parts[i];
      guint n_left = count (part) - MIN (count (part), gtk_slice_list_model_get_size (part->shown));
      g_autofree char *more = g_strdup_printf (ngettext ("Show more (%u is not shown)", "Show more (%u are not shown)", n_left), n_left);

      gtk_button_set_label (GTK_BUTTON (part->more), more);
      gtk_widget_set_visible (part->more, n_left > 0);
      gtk_widget_set_visible (part->list, count (part) > 0);
      gtk_widget_set_visible (part->title, count (part) > 0);
    }
}

static GtkWidget *
new_row_cb (gpointer goal,
            gpointer context)
{
  GtkWidget *row = malbild_earlier_row_new (context, goal);

  gtk_widget_add_css_class (row, "framing-row");
  return malbild_row_parts_new_row (row, NULL);
}

static void
clear_part (Part *part)
{
  gtk_list_box_bind_model (GTK_LIST_BOX (part->list), NULL, NULL, NULL, NULL);
  g_clear_object (&part->shown);
  g_clear_object (&part->goals);
}

static void
show_goals (MalbildFramingEarlier *self)
{
  MalbildPlace *place = MALBILD_PLACE (self);
  gboolean all_levels = gtk_check_button_get_active (GTK_CHECK_BUTTON (self->all_levels));

  for (guint i = 0; i < N_LISTS; i++)
    {
      Part *part = &self->parts[i];

      clear_part (part);
      part->goals = malbild_store_list_succeeded (malbild_place_get_store (place), self->before, malbild_place_get_goal_set (place),
                                                  all_levels, i == DEALT);
      part->shown = gtk_slice_list_model_new (G_LIST_MODEL (g_object_ref (part->goals)), 0, N_AT_A_TIME);
      gtk_list_box_bind_model (GTK_LIST_BOX (part->list), G_LIST_MODEL (part->shown), new_row_cb, malbild_place_get_context (place), NULL);
    }
  update_counts (self);
}

static MalbildEarlierRow *
get_row (GtkWidget *list_row)
{
  return MALBILD_EARLIER_ROW (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (list_row)));
}

/* A goal that was dealt with goes to the other list, and the keyboard with it. */
static void
restore_focus (MalbildFramingEarlier *self,
               MalbildEarlierRow     *row)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (malbild_record_get_key (malbild_earlier_row_get_earlier (row)) != self->acted)
    return;
  self->acted = 0;
  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (row)))
    gtk_widget_child_focus (GTK_WIDGET (row), GTK_DIR_TAB_FORWARD);
}

static void
update_rows (MalbildFramingEarlier *self)
{
  /* First of all: in a list that is not shown nothing takes the keyboard. */
  update_counts (self);
  for (guint i = 0; i < N_LISTS; i++)
    for (GtkWidget *row = gtk_widget_get_first_child (self->parts[i].list); row != NULL; row = gtk_widget_get_next_sibling (row))
      {
        malbild_earlier_row_update (get_row (row));
        restore_focus (self, get_row (row));
      }
  self->acted = 0;
}

static void
malbild_framing_earlier_refresh (MalbildPlace *place,
                                 guint         stale)
{
  MalbildFramingEarlier *self = MALBILD_FRAMING_EARLIER (place);
  g_autoptr (MalbildRecord) before = malbild_earlier_find_set (malbild_place_get_store (place), malbild_place_get_goal_set (place));
  gboolean other = g_set_object (&self->before, before) || self->parts[DEALT].goals == NULL;

  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), before != NULL ? "goals" : "empty");
  if (before == NULL)
    return;
  if (other)
    show_goals (self);
  else
    update_rows (self);
}

static void
levels_toggled_cb (MalbildFramingEarlier *self)
{
  if (self->before != NULL)
    show_goals (self);
}

static void
more_cb (GtkWidget             *button,
         MalbildFramingEarlier *self)
{
  Part *part = &self->parts[button == self->dealt_more ? DEALT : UNDEALT];
  guint n_shown = gtk_slice_list_model_get_size (part->shown);
  GtkListBoxRow *first;

  gtk_slice_list_model_set_size (part->shown, n_shown + N_AT_A_TIME);
  update_counts (self);
  first = gtk_list_box_get_row_at_index (GTK_LIST_BOX (part->list), (int) n_shown);
  if (first != NULL)
    gtk_widget_child_focus (GTK_WIDGET (first), GTK_DIR_TAB_FORWARD);
}

static void
malbild_framing_earlier_goal_set_changed (MalbildPlace *place)
{
  MalbildFramingEarlier *self = MALBILD_FRAMING_EARLIER (place);

  g_clear_object (&self->before);
  for (guint i = 0; i < N_LISTS; i++)
    clear_part (&self->parts[i]);
}

/* In a large goal set the lists take long to follow an edit, which is worth it only while they are seen. */
static void
malbild_framing_earlier_unmap (GtkWidget *widget)
{
  MalbildFramingEarlier *self = MALBILD_FRAMING_EARLIER (widget);
  MalbildPlace *place = MALBILD_PLACE (widget);

  GTK_WIDGET_CLASS (malbild_framing_earlier_parent_class)->unmap (widget);
  if (malbild_place_get_goal_set (place) == NULL || malbild_aside_is_small (malbild_place_get_store (place), malbild_place_get_goal_set (place)))
    return;
  for (guint i = 0; i < N_LISTS; i++)
    clear_part (&self->parts[i]);
  malbild_place_make_stale (place, MALBILD_PLACE_ALL);
}

/* This is told before the lists follow: the row that was acted in is still there. */
static void
remember_focus (MalbildFramingEarlier *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, MALBILD_TYPE_EARLIER_ROW) : NULL;

  if (row != NULL && gtk_widget_is_ancestor (row, GTK_WIDGET (self)))
    self->acted = malbild_record_get_key (malbild_earlier_row_get_earlier (MALBILD_EARLIER_ROW (row)));
}

static guint
malbild_framing_earlier_records_changed (MalbildPlace         *place,
                                         const MalbildChanges *changes)
{
  guint stale = 0;

  if (malbild_changes_has_field (changes, &malbild_goal_set_kind, NULL))
    stale |= STALE_SET;
  if (malbild_changes_has_field (changes, &malbild_succession_kind, NULL) ||
      malbild_changes_has_field (changes, &malbild_dropped_goal_kind, NULL) ||
      malbild_changes_has_field (changes, &malbild_goal_kind, "level") ||
      malbild_changes_has_field (changes, &malbild_goal_kind, "goal-set"))
    stale |= STALE_ROWS;
  if (stale != 0)
    remember_focus (MALBILD_FRAMING_EARLIER (place));
  return stale;
}

static void
malbild_framing_earlier_dispose (GObject *object)
{
  MalbildFramingEarlier *self = MALBILD_FRAMING_EARLIER (object);

  g_clear_object (&self->before);
  for (guint i = 0; self->stack != NULL && i < N_LISTS; i++)
    clear_part (&self->parts[i]);
  gtk_widget_dispose_template (GTK_WIDGET (object), MALBILD_TYPE_FRAMING_EARLIER);

  G_OBJECT_CLASS (malbild_framing_earlier_parent_class)->dispose (object);
}

static void
malbild_framing_earlier_class_init (MalbildFramingEarlierClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MalbildPlaceClass *place_class = MALBILD_PLACE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = malbild_framing_earlier_dispose;
  widget_class->unmap = malbild_framing_earlier_unmap;
  place_class->goal_set_changed = malbild_framing_earlier_goal_set_changed;
  place_class->records_changed = malbild_framing_earlier_records_changed;
  place_class->refresh = malbild_framing_earlier_refresh;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/malbild/Malbild/ui/malbild-framing-earlier.ui");
  gtk_widget_class_bind_template_child (widget_class, MalbildFramingEarlier, stack);
  gtk_widget_class_bind_template_child (widget_class, MalbildFramingEarlier, summary);
  gtk_widget_class_bind_template_child (widget_class, MalbildFramingEarlier, all_levels);
  gtk_widget_class_bind_template_child (widget_class, MalbildFramingEarlier, undealt);
  gtk_widget_class_bind_template_child (widget_class, MalbildFramingEarlier, undealt_title);
  gtk_widget_class_bind_template_child (widget_class, MalbildFramingEarlier, undealt_more);
  gtk_widget_class_bind_template_child (widget_class, MalbildFramingEarlier, dealt);
  gtk_widget_class_bind_template_child (widget_class, MalbildFramingEarlier, dealt_title);
  gtk_widget_class_bind_template_child (widget_class, MalbildFramingEarlier, dealt_more);
  gtk_widget_class_bind_template_callback (widget_class, levels_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, more_cb);
}

static void
malbild_framing_earlier_init (MalbildFramingEarlier *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->parts[UNDEALT] = (Part) { .list = self->undealt, .title = self->undealt_title, .more = self->undealt_more };
  self->parts[DEALT] = (Part) { .list = self->dealt, .title = self->dealt_title, .more = self->dealt_more };
}
