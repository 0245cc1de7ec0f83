/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "malbild-access.h"
#include "malbild-means-edit.h"
#include "malbild-means-view-private.h"
#include "malbild-record-picker.h"
#include "malbild-remove.h"

static MalbildMeansGrid *
get_grid (MalbildMeansView *self)
{
  return MALBILD_MEANS_GRID (self->grid);
}

static void
tell (MalbildMeansView *self,
      const char       *message,
      gboolean          undoable)
{
  malbild_context_message (malbild_place_get_context (MALBILD_PLACE (self)), message, undoable);
}

static void
get_place (MalbildMeansView *self,
           int              *row,
           int              *column)
{
  malbild_cell_grid_get_place (MALBILD_CELL_GRID (self->grid), row, column);
}

void
malbild_means_view_say (MalbildMeansView *self,
                        const char       *message)
{
  g_return_if_fail (MALBILD_IS_MEANS_VIEW (self));

  /* Where there are no rows yet, there is no cell to say it at. */
  if (!gtk_widget_get_mapped (self->grid))
    {
      tell (self, message, FALSE);
      return;
    }
  gtk_widget_grab_focus (self->grid);
  malbild_means_grid_say (get_grid (self), message);
}

void
malbild_means_view_paste (MalbildMeansView *self,
                          GPtrArray        *lines)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;
  guint n_set;
  int row, column;

  g_return_if_fail (MALBILD_IS_MEANS_VIEW (self));

  get_place (self, &row, &column);
  if (!malbild_means_paste (self->table, (guint) MAX (row, 0), column, lines, &n_set, &error))
    {
      malbild_means_view_say (self, error->message);
      return;
    }
  message = g_strdup_printf (ngettext ("%u amount pasted", "%u amounts pasted", n_set), n_set);
  tell (self, message, n_set > 0);
}

static void
clipboard_cb (GObject      *clipboard,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (MalbildMeansView) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, &error);

  if (text == NULL || *text == '\0')
    malbild_means_view_say (self, _("There is nothing to paste. Copy cells or a table in a spreadsheet first."));
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.paste-means", "s", text);
}

static void
paste_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  MalbildMeansView *self = MALBILD_MEANS_VIEW (widget);

  if (malbild_means_grid_finish (get_grid (self), NULL))
    gdk_clipboard_read_text_async (gtk_widget_get_clipboard (widget), NULL, clipboard_cb, g_object_ref (self));
}

static void
copy_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  MalbildMeansView *self = MALBILD_MEANS_VIEW (widget);
  guint n_rows;
  g_autofree char *text = malbild_means_grid_dup_chosen (get_grid (self), &n_rows);
  g_autofree char *message = g_strdup_printf (ngettext ("%u row copied", "%u rows copied", n_rows), n_rows);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  tell (self, message, FALSE);
}

/* A line as a whole where its name is chosen, else the amounts in the cells. */
static void
remove_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  MalbildMeansView *self = MALBILD_MEANS_VIEW (widget);
  MalbildContext *context = malbild_place_get_context (MALBILD_PLACE (self));
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;
  GdkRectangle chosen;
  guint n_cleared;

  malbild_means_grid_get_chosen (get_grid (self), &chosen);
  for (int row = MAX (chosen.y, 0); chosen.x < 0 && row < chosen.y + chosen.height; row++)
    {
      MalbildRecord *record = malbild_means_table_dup_record (self->table, (guint) row);

      if (record != NULL && malbild_record_is_kind (record, &malbild_means_kind))
        g_ptr_array_add (lines, record);
      else
        g_clear_object (&record);
    }
  if (lines->len > 0)
    {
      malbild_remove_records (context, lines);
      return;
    }
  chosen.height += MIN (chosen.y, 0);
  chosen.y = MAX (chosen.y, 0);
  if (!malbild_means_clear (self->table, &chosen, &n_cleared, &error))
    malbild_means_view_say (self, error->message);
  else if (n_cleared > 0)
    {
      message = g_strdup_printf (ngettext ("%u amount cleared", "%u amounts cleared", n_cleared), n_cleared);
      tell (self, message, TRUE);
    }
}

/* With the keyboard where its amount is typed, or its name. */
static void
add_line (MalbildMeansView *self,
          MalbildRecord    *goal)
{
  MalbildPlace *place = MALBILD_PLACE (self);
  MalbildStore *store = malbild_place_get_store (place);
  MalbildRecord *goal_set = malbild_place_get_goal_set (place);
  guint n_columns;
  const MalbildMeansColumn *columns = malbild_means_table_get_columns (self->table, &n_columns);
  int year = malbild_means_table_get_year (self->table);
  g_autoptr (MalbildRecord) line = NULL;
  g_autoptr (GError) error = NULL;
  int row, column;

  get_place (self, &row, &column);
  if (year == MALBILD_MEANS_ALL_YEARS && column >= 0 && (guint) column < n_columns)
    year = columns[column].year;
  if (year == MALBILD_MEANS_ALL_YEARS)
    year = malbild_means_suggest_year (store, goal_set, goal);
  line = malbild_means_add_line (store, goal_set, goal, year, &error);
  if (line == NULL)
    {
      malbild_means_view_say (self, error->message);
      return;
    }
  if (!malbild_means_grid_reveal (get_grid (self), line, TRUE))
    malbild_context_reveal (malbild_place_get_context (place), line, "title");
}

/* To the goal of the chosen row; a row that is of none adds what is tied to no goal. */
static void
add_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  MalbildMeansView *self = MALBILD_MEANS_VIEW (widget);
  g_autoptr (MalbildRecord) record = NULL;
  MalbildRecord *goal = NULL;
  int row, column;

  if (!malbild_place_get_writable (MALBILD_PLACE (self)))
    return;
  get_place (self, &row, &column);
  record = row >= 0 ? malbild_means_table_dup_record (self->table, (guint) row) : NULL;
  if (record != NULL && malbild_record_is_kind (record, &malbild_means_kind))
    goal = malbild_record_get_ref (record, "goal");
  else if (record != NULL && malbild_record_is_kind (record, &malbild_goal_kind))
    goal = record;
  add_line (self, goal);
}

static void
picked_cb (MalbildMeansView *self,
           MalbildRecord    *goal)
{
  add_line (self, goal);
}

static void
popup_cb (GtkMenuButton *button,
          gpointer       data)
{
  MalbildMeansView *self = data;
  g_autoptr (MalbildQuery) goals = malbild_query_new (malbild_place_get_store (MALBILD_PLACE (self)), &malbild_goal_kind);

  malbild_query_where_ref (goals, "goal-set", malbild_place_get_goal_set (MALBILD_PLACE (self)));
  malbild_record_picker_set_query (MALBILD_RECORD_PICKER (self->picker), goals, _("Tied to no goal"), FALSE);
}

/* The chosen row in the detail pane. */
static void
open_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  MalbildMeansView *self = MALBILD_MEANS_VIEW (widget);
  g_autoptr (MalbildRecord) record = NULL;
  int row, column;

  get_place (self, &row, &column);
  record = row >= 0 ? malbild_means_table_dup_record (self->table, (guint) row) : NULL;
  if (record != NULL)
    malbild_context_reveal (malbild_place_get_context (MALBILD_PLACE (self)), record, NULL);
}

static void
menu_cb (MalbildMeansView *self,
         int               row,
         int               column)
{
  GdkRectangle area;
  graphene_point_t point;

  malbild_means_view_update_actions (self);
  if (row < 0 || !malbild_cell_grid_get_area (MALBILD_CELL_GRID (self->grid), row, column, &area) ||
      !gtk_widget_compute_point (self->grid, GTK_WIDGET (self), &GRAPHENE_POINT_INIT ((float) area.x, (float) area.y), &point))
    return;
  area.x = (int) point.x;
  area.y = (int) point.y;
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &area);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
clear_cb (MalbildMeansView *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "means.remove", NULL);
}

void
malbild_means_view_update_actions (MalbildMeansView *self)
{
  gboolean writable = malbild_place_get_writable (MALBILD_PLACE (self));
  int row, column;

  get_place (self, &row, &column);
  gtk_widget_set_visible (self->paste, writable);
  gtk_widget_set_visible (self->add, writable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "means.paste", writable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "means.add", writable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "means.remove", writable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "means.open", row >= 0);
}

void
malbild_means_view_set_up_actions (MalbildMeansView *self)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource ("/io/github/malbild/Malbild/ui/malbild-means-menu.ui");

  self->menu = gtk_popover_menu_new_from_model (G_MENU_MODEL (gtk_builder_get_object (builder, "menu")));
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
  self->picker = malbild_record_picker_new ();
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->add), self->picker);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->add), popup_cb, self, NULL);
  malbild_access_set_label (self->add, _("Add a line of means"));
  g_signal_connect_object (self->picker, "picked", G_CALLBACK (picked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->grid, "menu", G_CALLBACK (menu_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->grid, "clear", G_CALLBACK (clear_cb), self, G_CONNECT_SWAPPED);
}

void
malbild_means_view_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "means.paste", NULL, paste_action);
  gtk_widget_class_install_action (widget_class, "means.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "means.remove", NULL, remove_action);
  gtk_widget_class_install_action (widget_class, "means.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "means.open", NULL, open_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, GDK_CONTROL_MASK, "means.paste", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "means.copy", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_plus, GDK_CONTROL_MASK, "means.add", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Add, GDK_CONTROL_MASK, "means.add", NULL);
}
