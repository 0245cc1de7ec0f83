/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "malbild-means-edit.h"
#include "malbild-means-grid-private.h"

/* A message is as wide as this, or as the grid. */
#define MAX_MESSAGE_WIDTH 320

/* So many sums are passed over to find what can be typed next. */
#define MAX_PASSED 20

static void
show_message (MalbildMeansGrid *self,
              const char       *text,
              int               row,
              int               column)
{
  gtk_label_set_label (GTK_LABEL (self->message), text != NULL ? text : "");
  gtk_widget_set_visible (self->message, text != NULL);
  self->message_row = row;
  self->message_column = column;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* Below the cell, or above it where there is no room. */
void
malbild_means_grid_place_message (MalbildMeansGrid *self)
{
  int grid_width = gtk_widget_get_width (GTK_WIDGET (self));
  int width, height;
  GdkRectangle cell, area;
  gboolean seen;

  if (self->message == NULL || !gtk_widget_get_visible (self->message))
    return;
  seen = malbild_cell_grid_get_area (MALBILD_CELL_GRID (self), self->message_row, self->message_column, &cell);
  gtk_widget_set_child_visible (self->message, seen);
  gtk_widget_measure (self->message, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  width = MIN (MIN (width, MAX_MESSAGE_WIDTH), grid_width);
  gtk_widget_measure (self->message, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  area = (GdkRectangle) { CLAMP (cell.x + cell.width - width, 0, MAX (grid_width - width, 0)), cell.y + cell.height, width, height };
  if (area.y + height > gtk_widget_get_height (GTK_WIDGET (self)))
    area.y = MAX (0, cell.y - height);
  gtk_widget_size_allocate (self->message, &area, -1);
}

void
malbild_means_grid_say (MalbildMeansGrid *self,
                        const char       *message)
{
  int row, column;

  g_return_if_fail (MALBILD_IS_MEANS_GRID (self));

  malbild_cell_grid_get_place (MALBILD_CELL_GRID (self), &row, &column);
  show_message (self, message, row, column);
}

static MalbildMeansEditor *
get_editor (MalbildMeansGrid *self)
{
  return MALBILD_MEANS_EDITOR (self->editor);
}

/* The keyboard goes back to the cell, unless it went elsewhere already. Rows above it may have come and gone. */
static void
close_editor (MalbildMeansGrid *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  /* The focus child is lost meanwhile where a dialog was open. */
  gboolean had_focus = focus != NULL && gtk_widget_is_ancestor (focus, self->editor);

  malbild_cell_grid_get_editor_place (MALBILD_CELL_GRID (self), &self->edited_row, &self->edited_column);
  self->editing = FALSE;
  show_message (self, NULL, 0, 0);
  if (had_focus)
    malbild_cell_grid_go_to (MALBILD_CELL_GRID (self), self->edited_row, self->edited_column, TRUE);
  malbild_cell_grid_set_editor (MALBILD_CELL_GRID (self), NULL, 0, 0);
}

/* The rows below the edited one may have moved since. */
static void
follow_editor (MalbildMeansGrid *self)
{
  malbild_cell_grid_get_editor_place (MALBILD_CELL_GRID (self), &self->edited_row, &self->edited_column);
}

/* An amount that is cleared may take its line along. */
static gboolean
keep_typed (MalbildMeansGrid  *self,
            GError           **error)
{
  const char *typed = malbild_means_editor_get_text (get_editor (self));
  gboolean kept;

  self->keeping = TRUE;
  if (self->edited_column < 0)
    kept = malbild_means_type_title (self->table, (guint) self->edited_row, typed, error);
  else
    kept = malbild_means_type (self->table, (guint) self->edited_row, (guint) self->edited_column, typed, error);
  self->keeping = FALSE;
  return kept;
}

gboolean
malbild_means_grid_finish (MalbildMeansGrid  *self,
                           const char       **message)
{
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (MALBILD_IS_MEANS_GRID (self), TRUE);

  if (!self->editing)
    return TRUE;
  follow_editor (self);
  if (!malbild_means_editor_is_changed (get_editor (self)) || keep_typed (self, &error))
    {
      close_editor (self);
      return TRUE;
    }
  malbild_means_editor_refuse (get_editor (self), error->message);
  if (message != NULL)
    *message = malbild_means_editor_get_message (get_editor (self));
  return FALSE;
}

/* What comes next above or below: sums are passed over, if there is something behind them. */
static int
find_next_row (MalbildMeansGrid *self,
               int               down)
{
  int n_rows = (int) malbild_means_table_get_n_rows (self->table);

  for (int row = self->edited_row + down, i = 0; down != 0 && self->edited_column >= 0 && row >= 0 && row < n_rows && i < MAX_PASSED; row += down, i++)
    if (malbild_means_table_get_type_of (self->table, (guint) row) != MALBILD_MEANS_ROW_GROUP)
      return row;
  return self->edited_row + down;
}

static void
finish_cb (MalbildMeansGrid *self,
           int               down,
           int               right)
{
  if (malbild_means_grid_finish (self, NULL))
    malbild_cell_grid_go_to (MALBILD_CELL_GRID (self), find_next_row (self, down), self->edited_column + right, TRUE);
}

static void
cancel_cb (MalbildMeansGrid *self)
{
  close_editor (self);
}

/* What is refused stays where it is. */
static void
left_cb (MalbildMeansGrid *self)
{
  malbild_means_grid_finish (self, NULL);
}

static void
message_cb (MalbildMeansGrid *self)
{
  follow_editor (self);
  show_message (self, malbild_means_editor_get_message (get_editor (self)), self->edited_row, self->edited_column);
}

void
malbild_means_grid_stop_editing (MalbildMeansGrid *self)
{
  g_autofree char *message = NULL;

  if (!self->editing)
    return;
  if (malbild_means_editor_is_changed (get_editor (self)))
    /* Translators: %s is what was typed. */
    message = g_strdup_printf (_("“%s” was not kept."), malbild_means_editor_get_text (get_editor (self)));
  close_editor (self);
  if (message != NULL)
    g_signal_emit_by_name (self, "edited", message);
}

void
malbild_means_grid_rows_leave (MalbildMeansGrid *self,
                               int               position,
                               int               removed)
{
  if (!self->editing || self->keeping)
    return;
  follow_editor (self);
  if (self->edited_row >= position && self->edited_row < position + removed)
    malbild_means_grid_stop_editing (self);
}

void
malbild_means_grid_edit (MalbildMeansGrid *self,
                         const char       *typed)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_autofree char *name = NULL;
  int row, column;

  g_return_if_fail (MALBILD_IS_MEANS_GRID (self));

  if (!malbild_means_grid_finish (self, NULL))
    {
      gtk_widget_grab_focus (self->editor);
      return;
    }
  malbild_cell_grid_get_place (MALBILD_CELL_GRID (self), &row, &column);
  if (row < 0)
    return;
  if (column < 0 ? !malbild_means_can_type_title (self->table, (guint) row, &error) : !malbild_means_can_type (self->table, (guint) row, (guint) column, &error))
    {
      malbild_means_grid_say (self, error->message);
      return;
    }
  text = malbild_means_dup_typed (self->table, (guint) row, column);
  name = malbild_means_grid_dup_name (self, row, column);
  show_message (self, NULL, 0, 0);
  self->editing = TRUE;
  self->edited_row = row;
  self->edited_column = column;
  malbild_cell_grid_set_editor (MALBILD_CELL_GRID (self), self->editor, row, column);
  malbild_means_editor_begin (get_editor (self), name, text, typed, column < 0 ? 0 : 1);
}

void
malbild_means_grid_set_up_editor (MalbildMeansGrid *self)
{
  /* Held, so that it can lie on one cell after the other. */
  self->editor = g_object_ref_sink (malbild_means_editor_new ());
  g_signal_connect_swapped (self->editor, "finish", G_CALLBACK (finish_cb), self);
  g_signal_connect_swapped (self->editor, "cancel", G_CALLBACK (cancel_cb), self);
  g_signal_connect_swapped (self->editor, "left", G_CALLBACK (left_cb), self);
  g_signal_connect_swapped (self->editor, "notify::message", G_CALLBACK (message_cb), self);

  self->message = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_ALERT, "visible", FALSE,
                                "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "xalign", 0.0f, "width-chars", 30, "max-width-chars", 40, NULL);
  gtk_widget_add_css_class (self->message, "malbild-cell-message");
  gtk_widget_insert_before (self->message, GTK_WIDGET (self), NULL);
}
