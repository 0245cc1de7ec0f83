/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-cell-grid-private.h"

#include "malbild-palette.h"

enum {
  PROP_0,
  PROP_HADJUSTMENT,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

enum {
  ACTIVATED,
  MENU,
  REMOVE,
  MOVE,
  MOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_ABSTRACT_TYPE_WITH_CODE (MalbildCellGrid, malbild_cell_grid, GTK_TYPE_WIDGET,
                                  G_ADD_PRIVATE (MalbildCellGrid)
                                  G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

MalbildCellGridPrivate *
malbild_cell_grid_get_private (MalbildCellGrid *self)
{
  return malbild_cell_grid_get_instance_private (self);
}

static void
malbild_cell_grid_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  MalbildCellGrid *self = MALBILD_CELL_GRID (widget);
  MalbildCellGridPrivate *priv = malbild_cell_grid_get_private (self);

  if (width != priv->width || height != priv->height)
    {
      priv->width = width;
      priv->height = height;
      malbild_cell_layout_measure_columns (self);
      malbild_cell_layout_configure (self);
      malbild_cell_layout_arrange (self);
    }
  malbild_cell_layout_allocate (self);
}

static void
malbild_cell_grid_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  MalbildCellGrid *self = MALBILD_CELL_GRID (widget);
  int heads = malbild_cell_layout_head_height (self) + malbild_cell_layout_foot_height (self);
  int head_width, column_width;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      MALBILD_CELL_GRID_GET_CLASS (self)->measure_columns (self, 0, &head_width, &column_width);
      *minimum = head_width + column_width;
      *natural = head_width + MAX ((int) malbild_cell_layout_count_columns (self), 1) * column_width;
    }
  else
    {
      *minimum = heads + 3 * malbild_cell_grid_get_private (self)->line;
      *natural = heads + (int) malbild_cell_layout_top_of (self, malbild_cell_layout_count_rows (self));
    }
}

/* The children are drawn in their order, cells first; nothing of them outside. */
static void
malbild_cell_grid_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  MalbildCellGrid *self = MALBILD_CELL_GRID (widget);
  MalbildCellGridPrivate *priv = malbild_cell_grid_get_private (self);
  int bottom = malbild_cell_layout_head_height (self) - 1;
  MalbildPalette palette;

  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget)));
  GTK_WIDGET_CLASS (malbild_cell_grid_parent_class)->snapshot (widget, snapshot);
  malbild_palette_read (&palette, widget);
  gtk_snapshot_append_color (snapshot, &palette.grid, &GRAPHENE_RECT_INIT (priv->head_width - 1, 0, 1, bottom));
  gtk_snapshot_append_color (snapshot, &palette.grid, &GRAPHENE_RECT_INIT (0, bottom, priv->head_width, 1));
  gtk_snapshot_pop (snapshot);
}

static void
read_line_height (MalbildCellGrid *self)
{
  MalbildCellGridPrivate *priv = malbild_cell_grid_get_private (self);
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int line = PANGO_PIXELS_CEIL (pango_font_metrics_get_ascent (metrics) + pango_font_metrics_get_descent (metrics));

  pango_font_metrics_unref (metrics);
  if (line == priv->line)
    return;
  priv->line = line;
  malbild_cell_layout_measure_rows (self);
  priv->width = 0;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
malbild_cell_grid_css_changed (GtkWidget         *widget,
                               GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (malbild_cell_grid_parent_class)->css_changed (widget, change);
  read_line_height (MALBILD_CELL_GRID (widget));
}

static gboolean
focus_place (MalbildCellGrid *self)
{
  MalbildCellGridPrivate *priv = malbild_cell_grid_get_private (self);

  if (malbild_cell_layout_count_rows (self) == 0)
    return FALSE;
  malbild_cell_grid_go_to (self, priv->row, priv->column, TRUE);
  return gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;
}

/* The grid is one stop of the Tab key; in an editor or a popover on it, Tab goes on. */
static gboolean
malbild_cell_grid_focus (GtkWidget        *widget,
                         GtkDirectionType  direction)
{
  GtkWidget *child = gtk_widget_get_focus_child (widget);

  if (child != NULL && !MALBILD_IS_CELL_PART (child))
    return gtk_widget_child_focus (child, direction);
  return child == NULL && focus_place (MALBILD_CELL_GRID (widget));
}

static gboolean
malbild_cell_grid_grab_focus (GtkWidget *widget)
{
  return focus_place (MALBILD_CELL_GRID (widget));
}

static void
scrolled_cb (MalbildCellGrid *self)
{
  if (!malbild_cell_grid_get_private (self)->arranging)
    malbild_cell_layout_arrange (self);
}

static void
set_adjustment (MalbildCellGrid *self,
                GtkOrientation   orientation,
                GtkAdjustment   *adjustment)
{
  MalbildCellGridPrivate *priv = malbild_cell_grid_get_private (self);
  g_autoptr (GtkAdjustment) used = adjustment != NULL ? g_object_ref (adjustment) : g_object_ref_sink (gtk_adjustment_new (0, 0, 0, 0, 0, 0));

  if (priv->adjustments[orientation] != NULL)
    g_signal_handlers_disconnect_by_data (priv->adjustments[orientation], self);
  g_set_object (&priv->adjustments[orientation], used);
  g_signal_connect_swapped (used, "value-changed", G_CALLBACK (scrolled_cb), self);
  priv->width = 0;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
malbild_cell_grid_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  MalbildCellGridPrivate *priv = malbild_cell_grid_get_private (MALBILD_CELL_GRID (object));

  switch (prop_id)
    {
    case PROP_HADJUSTMENT:
    case PROP_VADJUSTMENT:
      g_value_set_object (value, priv->adjustments[prop_id - PROP_HADJUSTMENT]);
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, priv->policies[prop_id - PROP_HSCROLL_POLICY]);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
malbild_cell_grid_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  MalbildCellGrid *self = MALBILD_CELL_GRID (object);

  switch (prop_id)
    {
    case PROP_HADJUSTMENT:
    case PROP_VADJUSTMENT:
      set_adjustment (self, prop_id - PROP_HADJUSTMENT, g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      malbild_cell_grid_get_private (self)->policies[prop_id - PROP_HSCROLL_POLICY] = g_value_get_enum (value);
      gtk_widget_queue_resize (GTK_WIDGET (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
malbild_cell_grid_dispose (GObject *object)
{
  MalbildCellGridPrivate *priv = malbild_cell_grid_get_private (MALBILD_CELL_GRID (object));
  GtkWidget *child;

  for (guint i = 0; i < 2; i++)
    {
      if (priv->adjustments[i] != NULL)
        g_signal_handlers_disconnect_by_data (priv->adjustments[i], object);
      g_clear_object (&priv->adjustments[i]);
    }
  priv->arranging = TRUE;
  priv->editor = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (malbild_cell_grid_parent_class)->dispose (object);
}

static void
malbild_cell_grid_finalize (GObject *object)
{
  MalbildCellGridPrivate *priv = malbild_cell_grid_get_private (MALBILD_CELL_GRID (object));

  g_hash_table_unref (priv->parts);
  for (guint i = 0; i < MALBILD_N_CELL_PARTS; i++)
    g_ptr_array_unref (priv->spare[i]);
  g_array_unref (priv->tops);

  G_OBJECT_CLASS (malbild_cell_grid_parent_class)->finalize (object);
}

static guint
add_signal (const char *name)
{
  return g_signal_new (name, MALBILD_TYPE_CELL_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_INT);
}

static void
malbild_cell_grid_class_init (MalbildCellGridClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = malbild_cell_grid_dispose;
  object_class->finalize = malbild_cell_grid_finalize;
  object_class->get_property = malbild_cell_grid_get_property;
  object_class->set_property = malbild_cell_grid_set_property;
  widget_class->size_allocate = malbild_cell_grid_size_allocate;
  widget_class->measure = malbild_cell_grid_measure;
  widget_class->snapshot = malbild_cell_grid_snapshot;
  widget_class->css_changed = malbild_cell_grid_css_changed;
  widget_class->focus = malbild_cell_grid_focus;
  widget_class->grab_focus = malbild_cell_grid_grab_focus;

  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");

  signals[ACTIVATED] = add_signal ("activated");
  signals[MENU] = add_signal ("menu");
  signals[REMOVE] = add_signal ("remove");
  signals[MOVE] = add_signal ("move");
  signals[MOVED] = add_signal ("moved");

  gtk_widget_class_set_css_name (widget_class, "cellgrid");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
  malbild_cell_grid_install_keys (widget_class);
}

static void
malbild_cell_grid_init (MalbildCellGrid *self)
{
  MalbildCellGridPrivate *priv = malbild_cell_grid_get_private (self);
  double top = 0;

  priv->tops = g_array_new (FALSE, FALSE, sizeof (double));
  g_array_append_val (priv->tops, top);
  priv->parts = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  for (guint i = 0; i < MALBILD_N_CELL_PARTS; i++)
    priv->spare[i] = g_ptr_array_new ();
  priv->above_rows = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  gtk_widget_set_parent (priv->above_rows, GTK_WIDGET (self));
  gtk_widget_set_child_visible (priv->above_rows, FALSE);
  priv->corner = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (priv->corner), TRUE);
  gtk_label_set_xalign (GTK_LABEL (priv->corner), 0);
  gtk_label_set_yalign (GTK_LABEL (priv->corner), 1);
  gtk_widget_add_css_class (priv->corner, "corner");
  gtk_widget_set_parent (priv->corner, GTK_WIDGET (self));
  set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, NULL);
  set_adjustment (self, GTK_ORIENTATION_VERTICAL, NULL);
  malbild_cell_grid_add_pointer (self);
}

void
malbild_cell_grid_rebind (MalbildCellGrid *self)
{
  GHashTableIter iter;
  gpointer part;

  g_return_if_fail (MALBILD_IS_CELL_GRID (self));

  g_hash_table_iter_init (&iter, malbild_cell_grid_get_private (self)->parts);
  while (g_hash_table_iter_next (&iter, NULL, &part))
    MALBILD_CELL_GRID_GET_CLASS (self)->bind (self, part);
}

void
malbild_cell_grid_refresh (MalbildCellGrid *self)
{
  MalbildCellGridPrivate *priv = malbild_cell_grid_get_private (self);
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self));

  g_return_if_fail (MALBILD_IS_CELL_GRID (self));

  malbild_cell_layout_measure_rows (self);
  malbild_cell_layout_measure_columns (self);
  priv->row = CLAMP (priv->row, -1, MAX (malbild_cell_layout_last_row (self), -1));
  priv->column = CLAMP (priv->column, -1, MAX ((int) malbild_cell_layout_count_columns (self) - 1, -1));
  malbild_cell_layout_drop_unseen (self, TRUE);
  malbild_cell_grid_rebind (self);
  if (priv->width > 0)
    malbild_cell_layout_configure (self);
  malbild_cell_layout_arrange (self);
  if (focus != NULL && focus != priv->editor)
    malbild_cell_grid_go_to (self, priv->row, priv->column, TRUE);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* Where a row is after others came and went; one that went gives its place to the one behind it. */
static int
follow_row (int   row,
            guint position,
            guint n_removed,
            guint n_added)
{
  if (row < 0 || (guint) row < position)
    return row;
  if ((guint) row < position + n_removed)
    return n_added > 0 ? (int) MIN ((guint) row, position + n_added - 1) : (int) position;
  return row - (int) n_removed + (int) n_added;
}

void
malbild_cell_grid_rows_changed (MalbildCellGrid *self,
                                guint            position,
                                guint            n_removed,
                                guint            n_added)
{
  MalbildCellGridPrivate *priv = malbild_cell_grid_get_private (self);

  g_return_if_fail (MALBILD_IS_CELL_GRID (self));

  priv->row = follow_row (priv->row, position, n_removed, n_added);
  priv->editor_row = follow_row (priv->editor_row, position, n_removed, n_added);
  malbild_cell_grid_refresh (self);
}

void
malbild_cell_grid_set_corner (MalbildCellGrid *self,
                              const char      *text)
{
  g_return_if_fail (MALBILD_IS_CELL_GRID (self));

  gtk_label_set_label (GTK_LABEL (malbild_cell_grid_get_private (self)->corner), text);
}

void
malbild_cell_grid_tell (MalbildCellGrid *self,
                        const char      *signal,
                        int              row,
                        int              column)
{
  g_signal_emit_by_name (self, signal, row, column);
}
