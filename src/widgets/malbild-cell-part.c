/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-cell-part.h"

#include "malbild-palette.h"

typedef struct {
  MalbildCellPartRole role;
  int                 row;
  int                 column;
} MalbildCellPartPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (MalbildCellPart, malbild_cell_part, GTK_TYPE_WIDGET)

/* What each is called in style sheets, and is for assistive technology. */
static const struct {
  const char        *style;
  GtkAccessibleRole  role;
} looks[MALBILD_N_CELL_PARTS] = {
  [MALBILD_CELL_PART_CELL]        = { "cell", GTK_ACCESSIBLE_ROLE_GRID_CELL },
  [MALBILD_CELL_PART_ROW_HEAD]    = { "row-head", GTK_ACCESSIBLE_ROLE_ROW_HEADER },
  [MALBILD_CELL_PART_COLUMN_HEAD] = { "column-head", GTK_ACCESSIBLE_ROLE_COLUMN_HEADER },
  [MALBILD_CELL_PART_HEADING]     = { "area-head", GTK_ACCESSIBLE_ROLE_ROW_HEADER },
  [MALBILD_CELL_PART_FOOT_CELL]   = { "foot", GTK_ACCESSIBLE_ROLE_GRID_CELL },
  [MALBILD_CELL_PART_FOOT_HEAD]   = { "foot", GTK_ACCESSIBLE_ROLE_ROW_HEADER },
};

/* The lines between the parts are painted: borders that differ from side to side cost as much as all the rest. */
static void
malbild_cell_part_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  /* The area within the padding begins at 0, 0. */
  graphene_rect_t bounds;
  MalbildPalette palette;

  GTK_WIDGET_CLASS (malbild_cell_part_parent_class)->snapshot (widget, snapshot);
  if (!gtk_widget_compute_bounds (widget, widget, &bounds))
    return;
  malbild_palette_read (&palette, widget);
  gtk_snapshot_append_color (snapshot, &palette.grid,
                             &GRAPHENE_RECT_INIT (bounds.origin.x + bounds.size.width - 1, bounds.origin.y, 1, bounds.size.height));
  gtk_snapshot_append_color (snapshot, &palette.grid,
                             &GRAPHENE_RECT_INIT (bounds.origin.x, bounds.origin.y + bounds.size.height - 1, bounds.size.width, 1));
}

static void
malbild_cell_part_class_init (MalbildCellPartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = malbild_cell_part_snapshot;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
malbild_cell_part_init (MalbildCellPart *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

GtkWidget *
malbild_cell_part_new (GType               type,
                       MalbildCellPartRole role)
{
  MalbildCellPart *self;

  g_return_val_if_fail (g_type_is_a (type, MALBILD_TYPE_CELL_PART), NULL);
  g_return_val_if_fail ((guint) role < MALBILD_N_CELL_PARTS, NULL);

  self = g_object_new (type, "accessible-role", looks[role].role, NULL);
  ((MalbildCellPartPrivate *) malbild_cell_part_get_instance_private (self))->role = role;
  gtk_widget_add_css_class (GTK_WIDGET (self), looks[role].style);
  MALBILD_CELL_PART_GET_CLASS (self)->set_up (self);
  return GTK_WIDGET (self);
}

MalbildCellPartRole
malbild_cell_part_get_part_role (MalbildCellPart *self)
{
  g_return_val_if_fail (MALBILD_IS_CELL_PART (self), MALBILD_CELL_PART_CELL);

  return ((MalbildCellPartPrivate *) malbild_cell_part_get_instance_private (self))->role;
}

void
malbild_cell_part_set_place (MalbildCellPart *self,
                             int              row,
                             int              column)
{
  MalbildCellPartPrivate *priv = malbild_cell_part_get_instance_private (self);

  g_return_if_fail (MALBILD_IS_CELL_PART (self));

  priv->row = row;
  priv->column = column;
  if (priv->role != MALBILD_CELL_PART_CELL && priv->role != MALBILD_CELL_PART_FOOT_CELL)
    return;
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_RELATION_ROW_INDEX, row + 1,
                                  GTK_ACCESSIBLE_RELATION_COL_INDEX, column + 1,
                                  -1);
}

int
malbild_cell_part_get_row (MalbildCellPart *self)
{
  g_return_val_if_fail (MALBILD_IS_CELL_PART (self), -1);

  return ((MalbildCellPartPrivate *) malbild_cell_part_get_instance_private (self))->row;
}

int
malbild_cell_part_get_column (MalbildCellPart *self)
{
  g_return_val_if_fail (MALBILD_IS_CELL_PART (self), -1);

  return ((MalbildCellPartPrivate *) malbild_cell_part_get_instance_private (self))->column;
}
