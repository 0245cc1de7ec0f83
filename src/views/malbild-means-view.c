/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-means-view-private.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "malbild-access.h"

/* What is out of date on screen. */
enum {
  STALE_FIGURES = 1 << 0,
  STALE_TITLES  = 1 << 1,
  STALE_RECORD  = 1 << 2,
};

G_DEFINE_FINAL_TYPE (MalbildMeansView, malbild_means_view, MALBILD_TYPE_PLACE)

static void
update_page (MalbildMeansView *self)
{
  gboolean gaps = malbild_means_table_get_filter (self->table) == MALBILD_MEANS_GAPS;
  guint n_rows = malbild_means_table_get_n_rows (self->table);
  const char *page = "table";

  if (gaps && n_rows == 0)
    page = "no-gaps";
  /* Only the row of what is tied to no goal is always there. */
  else if (n_rows == 1 && !malbild_means_table_has_means (self->table))
    page = "no-goals";
  gtk_stack_set_visible_child_name (GTK_STACK (self->table_stack), page);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), malbild_place_get_goal_set (MALBILD_PLACE (self)) != NULL ? "shown" : "no-set");
}

static gboolean
offers (GtkDropDown   *drop_down,
        GtkStringList *names)
{
  GListModel *former = gtk_drop_down_get_model (drop_down);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (names));

  if (former == NULL || g_list_model_get_n_items (former) != n)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (!g_str_equal (gtk_string_list_get_string (GTK_STRING_LIST (former), i), gtk_string_list_get_string (names, i)))
      return FALSE;
  return TRUE;
}

/* Years come and go with what is in the file; the one that was chosen stays so. */
static void
show_years (MalbildMeansView *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new ((const char *[]) { _("All years"), NULL });
  guint n_years, chosen = 0;
  const int *years = malbild_means_table_get_years (self->table, &n_years);

  for (guint i = 0; i < n_years; i++)
    {
      gtk_string_list_take (names, malbild_date_format (malbild_date_new_year (years[i])));
      if (years[i] == malbild_means_table_get_year (self->table))
        chosen = i + 1;
    }
  self->filling = TRUE;
  if (!offers (GTK_DROP_DOWN (self->years), names))
    gtk_drop_down_set_model (GTK_DROP_DOWN (self->years), G_LIST_MODEL (names));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->years), chosen);
  self->filling = FALSE;
}

static void
show_gaps (MalbildMeansView *self)
{
  guint n_gaps = malbild_means_table_get_n_gaps (self->table);
  g_autofree char *text = NULL;

  if (n_gaps > 0)
    text = g_strdup_printf (ngettext ("◌ %u goal without means", "◌ %u goals without means", n_gaps), n_gaps);
  else
    text = g_strdup (_("✓ All goals have means"));
  gtk_button_set_label (GTK_BUTTON (self->gaps), text);
}

/* The parts of one year stand beside each other anyway. */
static void
shown_cb (MalbildMeansView *self)
{
  guint year = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->years));
  guint part = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->parts));
  guint n_years;
  const int *years = malbild_means_table_get_years (self->table, &n_years);

  if (self->filling || year == GTK_INVALID_LIST_POSITION)
    return;
  gtk_widget_set_visible (self->parts, year == 0);
  malbild_means_table_show (self->table, year > 0 && year <= n_years ? years[year - 1] : MALBILD_MEANS_ALL_YEARS,
                            part > 0 && part <= MALBILD_N_MEANS_PARTS ? (int) part - 1 : MALBILD_MEANS_ALL_PARTS);
}

static void
set_filter (MalbildMeansView   *self,
            MalbildMeansFilter  filter)
{
  malbild_means_table_set_filter (self->table, filter);
  self->filling = TRUE;
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->all_goals), filter == MALBILD_MEANS_ALL_GOALS);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->gaps), filter == MALBILD_MEANS_GAPS);
  self->filling = FALSE;
  update_page (self);
}

static void
all_goals_cb (MalbildMeansView *self)
{
  if (!self->filling)
    set_filter (self, gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->all_goals)) ? MALBILD_MEANS_ALL_GOALS : MALBILD_MEANS_USUAL);
}

static void
gaps_cb (MalbildMeansView *self)
{
  if (!self->filling)
    set_filter (self, gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->gaps)) ? MALBILD_MEANS_GAPS : MALBILD_MEANS_USUAL);
}

static void
show_all_cb (MalbildMeansView *self)
{
  set_filter (self, MALBILD_MEANS_USUAL);
  gtk_widget_grab_focus (self->grid);
}

static void
show_year_cb (MalbildMeansView *self,
              int               year)
{
  guint n_years;
  const int *years = malbild_means_table_get_years (self->table, &n_years);

  int row, column;

  for (guint i = 0; i < n_years; i++)
    if (years[i] == year)
      gtk_drop_down_set_selected (GTK_DROP_DOWN (self->years), i + 1);
  malbild_cell_grid_get_place (MALBILD_CELL_GRID (self->grid), &row, &column);
  malbild_cell_grid_go_to (MALBILD_CELL_GRID (self->grid), MAX (row, 0), 0, TRUE);
}

/* The row that has the keyboard is what the detail pane shows. */
static void
moved_cb (MalbildMeansView *self,
          int               row,
          int               column)
{
  MalbildContext *context = malbild_place_get_context (MALBILD_PLACE (self));
  g_autoptr (MalbildRecord) record = NULL;

  if (row < 0 || context == NULL)
    return;
  record = malbild_means_table_dup_record (self->table, (guint) row);
  self->following = TRUE;
  if (record != malbild_context_get_record (context))
    malbild_context_set_record (context, record);
  self->following = FALSE;
  malbild_means_view_update_actions (self);
}

static void
edited_cb (MalbildMeansView *self,
           const char       *message)
{
  MalbildContext *context = malbild_place_get_context (MALBILD_PLACE (self));

  if (context != NULL)
    malbild_context_message (context, message, FALSE);
}

/* While a person works in the table, nothing moves away under her hands. */
static void
hold_rows (MalbildMeansView *self,
           gboolean          hold)
{
  GtkTreeListModel *tree = malbild_means_table_get_tree (self->table);

  if (tree == NULL || self->held == hold)
    return;
  self->held = hold;
  if (hold)
    malbild_means_tree_hold (tree);
  else
    malbild_means_tree_release (tree);
}

static void
focus_enter_cb (MalbildMeansView *self)
{
  hold_rows (self, TRUE);
}

static void
focus_leave_cb (MalbildMeansView *self)
{
  hold_rows (self, FALSE);
}

/* The new tree is held by nobody yet. */
static void
tree_changed_cb (MalbildMeansView *self)
{
  self->held = FALSE;
  hold_rows (self, gtk_widget_get_focus_child (self->grid) != NULL);
}

static void
show_record (MalbildMeansView *self)
{
  MalbildRecord *record = malbild_context_get_record (malbild_place_get_context (MALBILD_PLACE (self)));

  if (record != NULL && !malbild_record_get_removed (record))
    malbild_means_grid_reveal (MALBILD_MEANS_GRID (self->grid), record, FALSE);
}

static void
malbild_means_view_refresh (MalbildPlace *place,
                            guint         stale)
{
  MalbildMeansView *self = MALBILD_MEANS_VIEW (place);

  if ((stale & STALE_FIGURES) != 0)
    malbild_means_table_refresh (self->table);
  else if ((stale & STALE_TITLES) != 0)
    malbild_cell_grid_rebind (MALBILD_CELL_GRID (self->grid));
  if ((stale & STALE_RECORD) != 0)
    show_record (self);
  malbild_means_view_update_actions (self);
}

static guint
malbild_means_view_records_changed (MalbildPlace         *place,
                                    const MalbildChanges *changes)
{
  guint stale = 0;

  if (malbild_means_figures_touched (changes) || malbild_changes_has_field (changes, &malbild_goal_set_kind, NULL))
    stale |= STALE_FIGURES;
  if (malbild_changes_has_field (changes, &malbild_goal_kind, NULL) || malbild_changes_has_field (changes, &malbild_goal_area_kind, NULL))
    stale |= STALE_TITLES;
  return stale;
}

static void
malbild_means_view_record_changed (MalbildPlace *place)
{
  if (!MALBILD_MEANS_VIEW (place)->following)
    malbild_place_make_stale (place, STALE_RECORD);
}

static void
malbild_means_view_look_at (MalbildPlace  *place,
                            MalbildRecord *record)
{
  malbild_means_grid_reveal (MALBILD_MEANS_GRID (MALBILD_MEANS_VIEW (place)->grid), record, FALSE);
}

static const char *
malbild_means_view_get_refused (MalbildPlace *place)
{
  const char *message = NULL;

  malbild_means_grid_finish (MALBILD_MEANS_GRID (MALBILD_MEANS_VIEW (place)->grid), &message);
  return message;
}

static void
malbild_means_view_goal_set_changed (MalbildPlace *place)
{
  MalbildMeansView *self = MALBILD_MEANS_VIEW (place);
  MalbildStore *store = malbild_place_get_store (place);
  MalbildRecord *goal_set = malbild_place_get_goal_set (place);

  malbild_means_table_set_goal_set (self->table, store, goal_set);
  show_years (self);
  shown_cb (self);
  update_page (self);
}

static void
malbild_means_view_writable_changed (MalbildPlace *place)
{
  malbild_means_view_update_actions (MALBILD_MEANS_VIEW (place));
}

static void
malbild_means_view_size_allocate (GtkWidget *widget,
                                  int        width,
                                  int        height,
                                  int        baseline)
{
  GTK_WIDGET_CLASS (malbild_means_view_parent_class)->size_allocate (widget, width, height, baseline);
  gtk_popover_present (GTK_POPOVER (MALBILD_MEANS_VIEW (widget)->menu));
}

static gboolean
malbild_means_view_grab_focus (GtkWidget *widget)
{
  MalbildMeansView *self = MALBILD_MEANS_VIEW (widget);

  return gtk_widget_get_mapped (self->grid) ? gtk_widget_grab_focus (self->grid) : gtk_widget_child_focus (self->stack, GTK_DIR_TAB_FORWARD);
}

static void
malbild_means_view_dispose (GObject *object)
{
  MalbildMeansView *self = MALBILD_MEANS_VIEW (object);

  if (self->table != NULL)
    g_signal_handlers_disconnect_by_data (self->table, self);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  gtk_widget_dispose_template (GTK_WIDGET (self), MALBILD_TYPE_MEANS_VIEW);
  g_clear_object (&self->table);

  G_OBJECT_CLASS (malbild_means_view_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (MALBILD_TYPE_MEANS_GRID);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/malbild/Malbild/ui/malbild-means-view.ui");
  gtk_widget_class_bind_template_child (widget_class, MalbildMeansView, box);
  gtk_widget_class_bind_template_child (widget_class, MalbildMeansView, stack);
  gtk_widget_class_bind_template_child (widget_class, MalbildMeansView, table_stack);
  gtk_widget_class_bind_template_child (widget_class, MalbildMeansView, years);
  gtk_widget_class_bind_template_child (widget_class, MalbildMeansView, parts);
  gtk_widget_class_bind_template_child (widget_class, MalbildMeansView, all_goals);
  gtk_widget_class_bind_template_child (widget_class, MalbildMeansView, gaps);
  gtk_widget_class_bind_template_child (widget_class, MalbildMeansView, paste);
  gtk_widget_class_bind_template_child (widget_class, MalbildMeansView, add);
  gtk_widget_class_bind_template_child (widget_class, MalbildMeansView, grid);
  gtk_widget_class_bind_template_callback (widget_class, shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, all_goals_cb);
  gtk_widget_class_bind_template_callback (widget_class, gaps_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_all_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_year_cb);
  gtk_widget_class_bind_template_callback (widget_class, moved_cb);
  gtk_widget_class_bind_template_callback (widget_class, edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, focus_enter_cb);
  gtk_widget_class_bind_template_callback (widget_class, focus_leave_cb);
  gtk_widget_class_bind_template_callback (widget_class, malbild_means_view_update_actions);
}

static void
malbild_means_view_class_init (MalbildMeansViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  MalbildPlaceClass *place_class = MALBILD_PLACE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = malbild_means_view_dispose;
  widget_class->size_allocate = malbild_means_view_size_allocate;
  widget_class->grab_focus = malbild_means_view_grab_focus;
  place_class->goal_set_changed = malbild_means_view_goal_set_changed;
  place_class->record_changed = malbild_means_view_record_changed;
  place_class->writable_changed = malbild_means_view_writable_changed;
  place_class->records_changed = malbild_means_view_records_changed;
  place_class->look_at = malbild_means_view_look_at;
  place_class->get_refused = malbild_means_view_get_refused;
  place_class->refresh = malbild_means_view_refresh;

  malbild_means_view_install_actions (widget_class);
  bind_template (widget_class);
}

static void
malbild_means_view_init (MalbildMeansView *self)
{
  self->table = malbild_means_table_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  malbild_access_set_up_drop_down (self->years, _("Years"));
  malbild_access_set_up_drop_down (self->parts, _("Sort of means"));
  malbild_access_skip_scrollers (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->grid), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Goals and their means, in thousands of kronor"), -1);
  g_signal_connect_object (self->table, "columns-changed", G_CALLBACK (show_years), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->table, "figures-changed", G_CALLBACK (show_gaps), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->table, "figures-changed", G_CALLBACK (update_page), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->table, "tree-changed", G_CALLBACK (tree_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->table, "rows-changed", G_CALLBACK (update_page), self, G_CONNECT_SWAPPED);
  malbild_means_grid_set_table (MALBILD_MEANS_GRID (self->grid), self->table);
  malbild_means_view_set_up_actions (self);
  show_gaps (self);
  update_page (self);
}
