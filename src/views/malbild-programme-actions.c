/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "malbild-programme-print.h"
#include "malbild-programme-view-private.h"
#include "malbild-record-section.h"
#include "malbild-remove.h"

static MalbildRecord *
dup_column (MalbildProgrammeView *self,
            int                   column)
{
  guint n_columns;
  const MalbildProgrammeColumn *columns = malbild_programme_matrix_get_columns (self->matrix, &n_columns);
  MalbildStore *store = malbild_place_get_store (MALBILD_PLACE (self));

  return column >= 0 && column < (int) n_columns ? malbild_store_get (store, columns[column].key, NULL) : NULL;
}

static MalbildRecord *
dup_goal (MalbildProgrammeView *self,
          int                   row)
{
  guint n_rows;
  const MalbildProgrammeRow *rows = malbild_programme_matrix_get_rows (self->matrix, &n_rows);
  MalbildStore *store = malbild_place_get_store (MALBILD_PLACE (self));

  return row >= 0 && row < (int) n_rows && rows[row].goal != 0 ? malbild_store_get (store, rows[row].goal, NULL) : NULL;
}

MalbildRecord *
malbild_programme_view_dup_record (MalbildProgrammeView *self,
                                   int                   row,
                                   int                   column)
{
  guint n_rows, n_columns;
  gint64 key;

  malbild_programme_matrix_get_rows (self->matrix, &n_rows);
  malbild_programme_matrix_get_columns (self->matrix, &n_columns);
  if (row < 0)
    return dup_column (self, column);
  if (column < 0)
    return dup_goal (self, row);
  if (row >= (int) n_rows || column >= (int) n_columns)
    return NULL;
  key = malbild_programme_matrix_get_cell (self->matrix, row, column, NULL);
  return key != 0 ? malbild_store_get (malbild_place_get_store (MALBILD_PLACE (self)), key, NULL) : NULL;
}

static void
point_to (MalbildProgrammeView *self,
          GtkWidget            *popover,
          int                   row,
          int                   column)
{
  GdkRectangle area;

  if (malbild_cell_grid_get_area (MALBILD_CELL_GRID (self->grid), row, column, &area))
    gtk_popover_set_pointing_to (GTK_POPOVER (popover), &area);
}

static void
activated_cb (MalbildProgrammeView *self,
              int                   row,
              int                   column)
{
  MalbildContext *context = malbild_place_get_context (MALBILD_PLACE (self));
  g_autoptr (MalbildRecord) goal = dup_goal (self, row);
  g_autoptr (MalbildRecord) group = dup_column (self, column);
  g_autoptr (MalbildRecord) clarification = NULL;

  if (goal != NULL && group != NULL)
    {
      clarification = malbild_programme_view_dup_record (self, row, column);
      point_to (self, self->editor, row, column);
      malbild_programme_editor_open (MALBILD_PROGRAMME_EDITOR (self->editor), context, goal, group, clarification);
    }
  else if (goal != NULL || group != NULL)
    malbild_context_reveal (context, goal != NULL ? goal : group, NULL);
}

static void
menu_cb (MalbildProgrammeView *self,
         int                   row,
         int                   column)
{
  if (row >= 0)
    {
      activated_cb (self, row, column);
      return;
    }
  g_object_set_data (G_OBJECT (self->menu), "column", GINT_TO_POINTER (column));
  point_to (self, self->menu, row, column);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

/* A clarification, or a column with all that is said in it; never a goal, which is not removed from here. */
static void
remove_cb (MalbildProgrammeView *self,
           int                   row,
           int                   column)
{
  g_autoptr (MalbildRecord) record = column >= 0 ? malbild_programme_view_dup_record (self, row, column) : NULL;

  if (record != NULL && malbild_place_get_writable (MALBILD_PLACE (self)))
    malbild_remove_record (malbild_place_get_context (MALBILD_PLACE (self)), record);
}

static void
move_cb (MalbildProgrammeView *self,
         int                   column,
         int                   by)
{
  g_autoptr (MalbildRecord) moved = dup_column (self, column);
  g_autoptr (MalbildRecord) sibling = dup_column (self, column + by);
  g_autoptr (GError) error = NULL;

  /* Target groups stand before focus areas, whatever is moved. */
  if (moved == NULL || sibling == NULL || malbild_record_get_kind (moved) != malbild_record_get_kind (sibling) ||
      !malbild_place_get_writable (MALBILD_PLACE (self)))
    return;
  if (malbild_store_move (malbild_place_get_store (MALBILD_PLACE (self)), moved, sibling, by > 0, &error))
    malbild_cell_grid_go_to (MALBILD_CELL_GRID (self->grid), -1, column + by, TRUE);
  else
    malbild_context_report (malbild_place_get_context (MALBILD_PLACE (self)), error);
}

void
malbild_programme_view_follow_grid (MalbildProgrammeView *self)
{
  g_signal_connect_swapped (self->grid, "activated", G_CALLBACK (activated_cb), self);
  g_signal_connect_swapped (self->grid, "menu", G_CALLBACK (menu_cb), self);
  g_signal_connect_swapped (self->grid, "remove", G_CALLBACK (remove_cb), self);
  g_signal_connect_swapped (self->grid, "move", G_CALLBACK (move_cb), self);
}

static void
column_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  MalbildProgrammeView *self = MALBILD_PROGRAMME_VIEW (widget);
  int column = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (self->menu), "column"));

  if (g_str_equal (name, "programme.open-column"))
    activated_cb (self, -1, column);
  else if (g_str_equal (name, "programme.remove-column"))
    remove_cb (self, -1, column);
  else
    move_cb (self, column, g_str_equal (name, "programme.move-left") ? -1 : 1);
}

static void
add_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  MalbildProgrammeView *self = MALBILD_PROGRAMME_VIEW (widget);
  gboolean group = g_str_equal (name, "programme.add-target-group");

  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "parts");
  malbild_record_section_start_adding (MALBILD_RECORD_SECTION (group ? self->target_groups : self->focus_areas));
}

/* Shows the programme's record; where there is none, it is begun. */
static void
open_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  MalbildPlace *place = MALBILD_PLACE (widget);
  MalbildStore *store = malbild_place_get_store (place);
  MalbildRecord *goal_set = malbild_place_get_goal_set (place);
  g_autoptr (MalbildRecord) programme = NULL;
  g_autoptr (GError) error = NULL;

  if (goal_set == NULL)
    return;
  programme = malbild_programme_dup_record (store, goal_set);
  if (programme == NULL)
    programme = malbild_store_add (store, &malbild_programme_kind,
                                   (MalbildAssignment[]) {
                                     MALBILD_SET_REF ("goal-set", goal_set),
                                     MALBILD_SET_TEXT ("title", _("Strategic development programme")),
                                   }, 2, &error);
  if (programme != NULL)
    malbild_context_reveal (malbild_place_get_context (place), programme, "title");
  else
    malbild_context_report (malbild_place_get_context (place), error);
}

static void
print_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  MalbildProgrammeView *self = MALBILD_PROGRAMME_VIEW (widget);
  GPtrArray *blocks = malbild_programme_document_get_blocks (MALBILD_PROGRAMME_DOCUMENT (self->document));
  g_autoptr (GError) error = NULL;

  if (blocks->len > 0 && !malbild_programme_print (widget, blocks, &error))
    malbild_context_report (malbild_place_get_context (MALBILD_PLACE (self)), error);
}

void
malbild_programme_view_enable_edits (MalbildProgrammeView *self)
{
  static const char *const edits[] = {
    "programme.add-target-group", "programme.add-focus-area", "programme.move-left", "programme.move-right", "programme.remove-column",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (edits); i++)
    malbild_place_enable_edit (MALBILD_PLACE (self), edits[i], TRUE);
}

void
malbild_programme_view_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "programme.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "programme.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "programme.add-target-group", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "programme.add-focus-area", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "programme.open-column", NULL, column_action);
  gtk_widget_class_install_action (widget_class, "programme.move-left", NULL, column_action);
  gtk_widget_class_install_action (widget_class, "programme.move-right", NULL, column_action);
  gtk_widget_class_install_action (widget_class, "programme.remove-column", NULL, column_action);
}
