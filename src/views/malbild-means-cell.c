/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-means-cell.h"

#define INDENT 16

struct _MalbildMeansCell {
  MalbildCellPart parent_instance;

  GtkWidget *arrow;   /* NULL: it is no head of a row */
  GtkWidget *text;
  GtkWidget *note;
};

G_DEFINE_FINAL_TYPE (MalbildMeansCell, malbild_means_cell, MALBILD_TYPE_CELL_PART)

static void
malbild_means_cell_dispose (GObject *object)
{
  MalbildMeansCell *self = MALBILD_MEANS_CELL (object);

  g_clear_pointer (&self->arrow, gtk_widget_unparent);
  g_clear_pointer (&self->text, gtk_widget_unparent);
  g_clear_pointer (&self->note, gtk_widget_unparent);

  G_OBJECT_CLASS (malbild_means_cell_parent_class)->dispose (object);
}

static void
arrow_released_cb (GtkGesture       *gesture,
                   int               n_press,
                   double            x,
                   double            y,
                   MalbildMeansCell *self)
{
  /* The click is not one on the row. */
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_activate_action (GTK_WIDGET (self), "means-grid.toggle", "i", malbild_cell_part_get_row (MALBILD_CELL_PART (self)));
}

static void
add_arrow (MalbildMeansCell *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->arrow = g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  gtk_widget_add_css_class (self->arrow, "arrow");
  gtk_widget_insert_after (self->arrow, GTK_WIDGET (self), NULL);
  g_signal_connect (click, "released", G_CALLBACK (arrow_released_cb), self);
  gtk_widget_add_controller (self->arrow, GTK_EVENT_CONTROLLER (click));
}

static GtkWidget *
new_label (MalbildMeansCell *self)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                   "ellipsize", PANGO_ELLIPSIZE_END,
                                   NULL);

  gtk_widget_set_parent (label, GTK_WIDGET (self));
  return label;
}

static void
malbild_means_cell_set_up (MalbildCellPart *part)
{
  MalbildMeansCell *self = MALBILD_MEANS_CELL (part);
  MalbildCellPartRole role = malbild_cell_part_get_part_role (part);
  gboolean row_head = role == MALBILD_CELL_PART_ROW_HEAD || role == MALBILD_CELL_PART_FOOT_HEAD;

  self->text = new_label (self);
  gtk_widget_set_hexpand (self->text, TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->text), row_head ? 0 : 1);
  if (role == MALBILD_CELL_PART_ROW_HEAD)
    add_arrow (self);
  if (row_head)
    {
      self->note = new_label (self);
      /* The name gives way first. */
      gtk_label_set_ellipsize (GTK_LABEL (self->note), PANGO_ELLIPSIZE_NONE);
      gtk_widget_add_css_class (self->note, "note");
    }
  else
    gtk_widget_add_css_class (self->text, "numeric");
  if (role != MALBILD_CELL_PART_COLUMN_HEAD)
    return;
  gtk_label_set_wrap (GTK_LABEL (self->text), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->text), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (self->text), 2);
  gtk_label_set_justify (GTK_LABEL (self->text), GTK_JUSTIFY_RIGHT);
  gtk_widget_set_valign (self->text, GTK_ALIGN_END);
}

static void
malbild_means_cell_class_init (MalbildMeansCellClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = malbild_means_cell_dispose;
  MALBILD_CELL_PART_CLASS (klass)->set_up = malbild_means_cell_set_up;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "meanscell");
}

static void
malbild_means_cell_init (MalbildMeansCell *self)
{
}

static void
set_style (GtkWidget  *widget,
           const char *style,
           gboolean    wanted)
{
  if (wanted)
    gtk_widget_add_css_class (widget, style);
  else
    gtk_widget_remove_css_class (widget, style);
}

void
malbild_means_cell_show (MalbildMeansCell *self,
                         const char       *text,
                         const char       *note,
                         MalbildMeansLook  look,
                         const char       *name)
{
  static const char *const styles[] = { "group", "line", "sum", "negative", "gap", "chosen", "dim" };

  g_return_if_fail (MALBILD_IS_MEANS_CELL (self));

  gtk_label_set_label (GTK_LABEL (self->text), text);
  if (self->note != NULL)
    {
      gtk_label_set_label (GTK_LABEL (self->note), note != NULL ? note : "");
      gtk_widget_set_visible (self->note, note != NULL);
    }
  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    set_style (GTK_WIDGET (self), styles[i], (look & 1u << i) != 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, (look & MALBILD_MEANS_LOOK_CHOSEN) != 0, -1);
}

void
malbild_means_cell_show_depth (MalbildMeansCell *self,
                               guint             depth,
                               gboolean          expandable,
                               gboolean          expanded)
{
  g_return_if_fail (MALBILD_IS_MEANS_CELL (self) && self->arrow != NULL);

  gtk_widget_set_margin_start (self->arrow, (int) depth * INDENT);
  /* What cannot be opened keeps the room of the arrow, so that texts stand below each other. */
  gtk_widget_set_opacity (self->arrow, expandable ? 1 : 0);
  gtk_widget_set_can_target (self->arrow, expandable);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->arrow), expanded ? "pan-down-symbolic" : "pan-end-symbolic");
  if (expandable)
    gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED, expanded, -1);
  else
    gtk_accessible_reset_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED);
}
