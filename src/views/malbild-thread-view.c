/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-thread-view.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "malbild-access.h"
#include "malbild-query.h"
#include "malbild-thread-gap-list.h"
#include "malbild-thread-rows.h"
#include "malbild-thread.h"

/* So many goals are offered to begin with, and so many records of a group are shown; so many more each time that more are asked
 * for. */
#define N_AT_A_TIME 50

/* What is out of date on screen, besides the gaps. */
enum {
  STALE_THREAD = 1 << MALBILD_N_THREAD_GAPS,
};

/* The columns, from left to right in the direction of reading. */
enum {
  COLUMN_BACK,
  COLUMN_MIDDLE,
  COLUMN_ON,
  N_COLUMNS
};

struct _MalbildThreadView {
  MalbildPlace parent_instance;

  MalbildRecord     *middle;
  guint              middle_gaps; /* those that are shown at it */
  guint              n_wanted;    /* of each group around it */
  GtkSliceListModel *goals;       /* what one may begin with; NULL until somebody sees it */

  GtkWidget     *stack;
  GtkWidget     *gaps;
  GtkWidget     *beginnings_part;
  GtkWidget     *beginnings;
  GtkWidget     *more;
  GtkWidget     *columns;
  GtkWidget     *lists[N_COLUMNS];
  GtkWidget     *back;
  GtkWidget     *center;
  GtkWidget     *on;
};

G_DEFINE_FINAL_TYPE (MalbildThreadView, malbild_thread_view, MALBILD_TYPE_PLACE)

static void
clear (GtkWidget *list)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (list), child);
}

static void
fill_column (MalbildThreadView *self,
             GtkWidget         *list,
             MalbildThreadWay   way)
{
  MalbildPlace *place = MALBILD_PLACE (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) groups = malbild_thread_read (malbild_place_get_store (place), self->middle, way, self->n_wanted, &error);

  if (groups == NULL)
    malbild_context_report (malbild_place_get_context (place), error);
  else
    malbild_thread_rows_show_groups (GTK_LIST_BOX (list), malbild_place_get_context (place), self->middle, groups);
}

/* What is looked at, and where the thread breaks at it. */
static void
fill_center (MalbildThreadView *self)
{
  MalbildContext *context = malbild_place_get_context (MALBILD_PLACE (self));
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->center), 0);
  g_autoptr (GError) error = NULL;
  guint gaps = 0;

  if (!malbild_thread_find_gaps (malbild_context_get_store (context), malbild_context_get_goal_set (context), self->middle, &gaps, &error))
    malbild_context_report (context, error);
  if (row != NULL && malbild_thread_rows_get_record (GTK_WIDGET (row)) == self->middle && gaps == self->middle_gaps)
    return;
  clear (self->center);
  gtk_list_box_append (GTK_LIST_BOX (self->center), malbild_thread_rows_new (context, self->middle, NULL, NULL));
  malbild_thread_rows_append_gaps (GTK_LIST_BOX (self->center), context, self->middle, gaps);
  self->middle_gaps = gaps;
}

static guint
find_column (MalbildThreadView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  for (guint i = 0; focus != NULL && i < N_COLUMNS; i++)
    if (gtk_widget_is_ancestor (focus, self->lists[i]))
      return i;
  return N_COLUMNS;
}

static void
focus_row (GtkWidget *list,
           int        index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), index);

  if (row == NULL)
    row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0);
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static int
find_index (GtkWidget *list)
{
  GtkWidget *focus = gtk_widget_get_focus_child (list);

  return focus != NULL && GTK_IS_LIST_BOX_ROW (focus) ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (focus)) : 0;
}

/* The keyboard stays where it was, as far as that is there. */
static void
show_thread (MalbildThreadView *self)
{
  guint column = find_column (self);
  int index = column < N_COLUMNS ? find_index (self->lists[column]) : 0;

  fill_center (self);
  fill_column (self, self->back, MALBILD_THREAD_BACK);
  fill_column (self, self->on, MALBILD_THREAD_ON);
  if (column < N_COLUMNS)
    focus_row (self->lists[column], index);
}

static GtkWidget *
new_beginning_cb (gpointer goal,
                  gpointer context)
{
  return malbild_thread_rows_new (context, goal, NULL, NULL);
}

static void
update_beginnings (MalbildThreadView *self)
{
  guint n_goals = g_list_model_get_n_items (gtk_slice_list_model_get_model (self->goals));
  guint n_left = n_goals - MIN (n_goals, gtk_slice_list_model_get_size (self->goals));
  g_autofree char *text = g_strdup_printf (ngettext ("Show more (%u is not shown)", "Show more (%u are not shown)", n_left), n_left);

  gtk_button_set_label (GTK_BUTTON (self->more), text);
  gtk_widget_set_visible (self->more, n_left > 0);
  gtk_widget_set_visible (self->beginnings_part, n_goals > 0);
}

static void
show_beginnings (MalbildThreadView *self)
{
  MalbildPlace *place = MALBILD_PLACE (self);
  MalbildQuery *query;

  if (self->goals != NULL)
    return;
  query = malbild_query_new (malbild_place_get_store (place), &malbild_goal_kind);
  malbild_query_where_ref (query, "goal-set", malbild_place_get_goal_set (place));
  malbild_query_where_choice (query, "level", 1u << MALBILD_GOAL_OVERARCHING);
  g_signal_connect_object (query, "items-changed", G_CALLBACK (update_beginnings), self, G_CONNECT_SWAPPED);
  self->goals = gtk_slice_list_model_new (G_LIST_MODEL (query), 0, N_AT_A_TIME);
  gtk_list_box_bind_model (GTK_LIST_BOX (self->beginnings), G_LIST_MODEL (self->goals), new_beginning_cb,
                           malbild_place_get_context (place), NULL);
  update_beginnings (self);
}

static void
more_cb (MalbildThreadView *self)
{
  guint n_shown = gtk_slice_list_model_get_size (self->goals);

  gtk_slice_list_model_set_size (self->goals, n_shown + N_AT_A_TIME);
  update_beginnings (self);
  focus_row (self->beginnings, (int) n_shown);
}

static void
malbild_thread_view_refresh (MalbildPlace *place,
                             guint         stale)
{
  MalbildThreadView *self = MALBILD_THREAD_VIEW (place);

  if (self->middle != NULL && malbild_record_get_removed (self->middle))
    g_clear_object (&self->middle);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "thread.open", self->middle != NULL);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), self->middle != NULL ? "thread" : "gaps");
  if (self->middle == NULL)
    {
      malbild_thread_show_gaps (GTK_LIST_BOX (self->gaps), malbild_place_get_context (place), stale);
      show_beginnings (self);
    }
  else if ((stale & STALE_THREAD) != 0)
    show_thread (self);
}

static void
set_middle (MalbildThreadView *self,
            MalbildRecord     *record)
{
  MalbildPlace *place = MALBILD_PLACE (self);

  g_set_object (&self->middle, record);
  self->n_wanted = N_AT_A_TIME;
  if (malbild_place_get_goal_set (place) == NULL)
    return;
  malbild_thread_view_refresh (place, MALBILD_PLACE_ALL);
  if (record != NULL)
    focus_row (self->center, 0);
  else
    gtk_widget_child_focus (self->stack, GTK_DIR_TAB_FORWARD);
}

/* A link is no step of its own: it is what ties. */
static void
malbild_thread_view_look_at (MalbildPlace  *place,
                             MalbildRecord *record)
{
  const MalbildKind *kind = malbild_record_get_kind (record);
  MalbildRecord *near = kind->link_from != NULL ? malbild_record_get_ref (record, kind->link_from) : NULL;

  set_middle (MALBILD_THREAD_VIEW (place), near != NULL ? near : record);
}

static guint
malbild_thread_view_records_changed (MalbildPlace         *place,
                                     const MalbildChanges *changes)
{
  /* A gap at what is looked at is told with the thread. */
  guint gaps = malbild_thread_touched_gaps (changes);

  return gaps | (gaps != 0 || malbild_thread_concerns (changes) ? STALE_THREAD : 0);
}

static void
malbild_thread_view_goal_set_changed (MalbildPlace *place)
{
  MalbildThreadView *self = MALBILD_THREAD_VIEW (place);

  g_clear_object (&self->middle);
  g_clear_object (&self->goals);
  gtk_list_box_bind_model (GTK_LIST_BOX (self->beginnings), NULL, NULL, NULL, NULL);
  malbild_thread_clear_gaps (GTK_LIST_BOX (self->gaps));
  for (guint i = 0; i < N_COLUMNS; i++)
    clear (self->lists[i]);
}

static void
row_activated_cb (GtkListBox        *list,
                  GtkListBoxRow     *row,
                  MalbildThreadView *self)
{
  MalbildRecord *data = malbild_thread_rows_get_record (GTK_WIDGET (row));
  g_autoptr (MalbildRecord) record = data != NULL ? g_object_ref (data) : NULL;

  /* The first of those that come stands where the row was that asked for them, and so does the keyboard. */
  if (record == NULL)
    {
      self->n_wanted += N_AT_A_TIME;
      show_thread (self);
      return;
    }
  if (malbild_record_get_removed (record))
    return;
  if (record == self->middle)
    malbild_context_reveal (malbild_place_get_context (MALBILD_PLACE (self)), record, NULL);
  else
    set_middle (self, record);
}

static gboolean
arrow_cb (GtkWidget *columns,
          GVariant  *args,
          gpointer   user_data)
{
  MalbildThreadView *self = MALBILD_THREAD_VIEW (gtk_widget_get_ancestor (columns, MALBILD_TYPE_THREAD_VIEW));
  gboolean right = g_variant_get_boolean (args) == (gtk_widget_get_direction (columns) != GTK_TEXT_DIR_RTL);
  guint column = find_column (self);

  if (column == N_COLUMNS || (right ? column == COLUMN_ON : column == COLUMN_BACK))
    return column != N_COLUMNS;
  focus_row (self->lists[right ? column + 1 : column - 1], 0);
  return TRUE;
}

static void
add_arrows (GtkWidget *columns)
{
  static const struct {
    guint    key;
    gboolean right;
  } arrows[] = {
    { GDK_KEY_Left, FALSE }, { GDK_KEY_KP_Left, FALSE }, { GDK_KEY_Right, TRUE }, { GDK_KEY_KP_Right, TRUE },
  };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  for (gsize i = 0; i < G_N_ELEMENTS (arrows); i++)
    {
      GtkShortcut *shortcut = gtk_shortcut_new (gtk_keyval_trigger_new (arrows[i].key, 0), gtk_callback_action_new (arrow_cb, NULL, NULL));

      gtk_shortcut_set_arguments (shortcut, g_variant_new_boolean (arrows[i].right));
      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
    }
  gtk_widget_add_controller (columns, controller);
}

static void
gaps_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  set_middle (MALBILD_THREAD_VIEW (widget), NULL);
}

static void
open_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  MalbildThreadView *self = MALBILD_THREAD_VIEW (widget);

  if (self->middle != NULL)
    malbild_context_reveal (malbild_place_get_context (MALBILD_PLACE (self)), self->middle, NULL);
}

static void
malbild_thread_view_dispose (GObject *object)
{
  MalbildThreadView *self = MALBILD_THREAD_VIEW (object);

  g_clear_object (&self->middle);
  g_clear_object (&self->goals);
  gtk_widget_dispose_template (GTK_WIDGET (self), MALBILD_TYPE_THREAD_VIEW);

  G_OBJECT_CLASS (malbild_thread_view_parent_class)->dispose (object);
}

static void
malbild_thread_view_class_init (MalbildThreadViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MalbildPlaceClass *place_class = MALBILD_PLACE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = malbild_thread_view_dispose;
  place_class->goal_set_changed = malbild_thread_view_goal_set_changed;
  place_class->records_changed = malbild_thread_view_records_changed;
  place_class->look_at = malbild_thread_view_look_at;
  place_class->refresh = malbild_thread_view_refresh;

  gtk_widget_class_install_action (widget_class, "thread.gaps", NULL, gaps_action);
  gtk_widget_class_install_action (widget_class, "thread.open", NULL, open_action);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/malbild/Malbild/ui/malbild-thread-view.ui");
  gtk_widget_class_bind_template_child (widget_class, MalbildThreadView, stack);
  gtk_widget_class_bind_template_child (widget_class, MalbildThreadView, gaps);
  gtk_widget_class_bind_template_child (widget_class, MalbildThreadView, beginnings_part);
  gtk_widget_class_bind_template_child (widget_class, MalbildThreadView, beginnings);
  gtk_widget_class_bind_template_child (widget_class, MalbildThreadView, more);
  gtk_widget_class_bind_template_child (widget_class, MalbildThreadView, columns);
  gtk_widget_class_bind_template_child (widget_class, MalbildThreadView, back);
  gtk_widget_class_bind_template_child (widget_class, MalbildThreadView, center);
  gtk_widget_class_bind_template_child (widget_class, MalbildThreadView, on);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, more_cb);
}

static void
malbild_thread_view_init (MalbildThreadView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->lists[COLUMN_BACK] = self->back;
  self->lists[COLUMN_MIDDLE] = self->center;
  self->lists[COLUMN_ON] = self->on;
  malbild_thread_rows_set_up (GTK_LIST_BOX (self->back));
  malbild_thread_rows_set_up (GTK_LIST_BOX (self->on));
  malbild_access_skip_scrollers (GTK_WIDGET (self));
  add_arrows (self->columns);
}
