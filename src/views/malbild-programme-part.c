/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-programme-part.h"

#include "malbild-palette.h"

struct _MalbildProgrammePart {
  GtkWidget parent_instance;

  MalbildProgrammePartRole role;
  int                      row;
  int                      column;
  GtkWidget               *text;
  GtkWidget               *note;
};

G_DEFINE_FINAL_TYPE (MalbildProgrammePart, malbild_programme_part, GTK_TYPE_WIDGET)

/* What each looks like, is for assistive technology, and how many lines of its text are shown. */
static const struct {
  const char        *style;
  GtkAccessibleRole  role;
  int                lines;
} looks[MALBILD_N_PROGRAMME_PARTS] = {
  [MALBILD_PROGRAMME_CELL]        = { "cell", GTK_ACCESSIBLE_ROLE_GRID_CELL, 4 },
  [MALBILD_PROGRAMME_ROW_HEAD]    = { "row-head", GTK_ACCESSIBLE_ROLE_ROW_HEADER, 3 },
  [MALBILD_PROGRAMME_COLUMN_HEAD] = { "column-head", GTK_ACCESSIBLE_ROLE_COLUMN_HEADER, 2 },
  [MALBILD_PROGRAMME_HEADING]     = { "area-head", GTK_ACCESSIBLE_ROLE_ROW_HEADER, 1 },
};

static void
malbild_programme_part_dispose (GObject *object)
{
  MalbildProgrammePart *self = MALBILD_PROGRAMME_PART (object);

  g_clear_pointer (&self->text, gtk_widget_unparent);
  g_clear_pointer (&self->note, gtk_widget_unparent);

  G_OBJECT_CLASS (malbild_programme_part_parent_class)->dispose (object);
}

/* The lines between the parts are painted: borders that differ from side to side cost as much as all the rest. */
static void
malbild_programme_part_snapshot (GtkWidget   *widget,
                                 GtkSnapshot *snapshot)
{
  /* The area within the padding begins at 0, 0. */
  graphene_rect_t bounds;
  MalbildPalette palette;

  GTK_WIDGET_CLASS (malbild_programme_part_parent_class)->snapshot (widget, snapshot);
  if (!gtk_widget_compute_bounds (widget, widget, &bounds))
    return;
  malbild_palette_read (&palette, widget);
  gtk_snapshot_append_color (snapshot, &palette.grid,
                             &GRAPHENE_RECT_INIT (bounds.origin.x + bounds.size.width - 1, bounds.origin.y, 1, bounds.size.height));
  gtk_snapshot_append_color (snapshot, &palette.grid,
                             &GRAPHENE_RECT_INIT (bounds.origin.x, bounds.origin.y + bounds.size.height - 1, bounds.size.width, 1));
}

static void
malbild_programme_part_class_init (MalbildProgrammePartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = malbild_programme_part_dispose;
  widget_class->snapshot = malbild_programme_part_snapshot;
  gtk_widget_class_set_css_name (widget_class, "programmepart");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static GtkWidget *
new_label (MalbildProgrammePart *self)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                   "ellipsize", PANGO_ELLIPSIZE_END,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "xalign", 0.0f,
                                   "yalign", 0.0f,
                                   NULL);

  gtk_widget_set_parent (label, GTK_WIDGET (self));
  return label;
}

static void
malbild_programme_part_init (MalbildProgrammePart *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  self->text = new_label (self);
  self->note = new_label (self);
  gtk_widget_add_css_class (self->note, "note");
}

GtkWidget *
malbild_programme_part_new (MalbildProgrammePartRole role)
{
  MalbildProgrammePart *self;

  g_return_val_if_fail ((guint) role < MALBILD_N_PROGRAMME_PARTS, NULL);

  self = g_object_new (MALBILD_TYPE_PROGRAMME_PART, "accessible-role", looks[role].role, NULL);
  self->role = role;
  gtk_widget_add_css_class (GTK_WIDGET (self), looks[role].style);
  gtk_label_set_wrap (GTK_LABEL (self->text), looks[role].lines > 1);
  gtk_label_set_lines (GTK_LABEL (self->text), looks[role].lines);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
                                  role == MALBILD_PROGRAMME_HEADING ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
  return GTK_WIDGET (self);
}

void
malbild_programme_part_set_place (MalbildProgrammePart *self,
                                  int                   row,
                                  int                   column)
{
  g_return_if_fail (MALBILD_IS_PROGRAMME_PART (self));

  self->row = row;
  self->column = column;
  if (self->role != MALBILD_PROGRAMME_CELL)
    return;
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_RELATION_ROW_INDEX, row + 1,
                                  GTK_ACCESSIBLE_RELATION_COL_INDEX, column + 1,
                                  -1);
}

int
malbild_programme_part_get_row (MalbildProgrammePart *self)
{
  g_return_val_if_fail (MALBILD_IS_PROGRAMME_PART (self), -1);

  return self->row;
}

int
malbild_programme_part_get_column (MalbildProgrammePart *self)
{
  g_return_val_if_fail (MALBILD_IS_PROGRAMME_PART (self), -1);

  return self->column;
}

MalbildProgrammePartRole
malbild_programme_part_get_part_role (MalbildProgrammePart *self)
{
  g_return_val_if_fail (MALBILD_IS_PROGRAMME_PART (self), MALBILD_PROGRAMME_CELL);

  return self->role;
}

void
malbild_programme_part_show (MalbildProgrammePart *self,
                             const char           *text,
                             const char           *note,
                             gboolean              gap,
                             const char           *name)
{
  g_return_if_fail (MALBILD_IS_PROGRAMME_PART (self));

  gtk_label_set_label (GTK_LABEL (self->text), text);
  gtk_label_set_label (GTK_LABEL (self->note), note != NULL ? note : "");
  gtk_widget_set_visible (self->note, note != NULL);
  if (gap)
    gtk_widget_add_css_class (GTK_WIDGET (self), "gap");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "gap");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}
