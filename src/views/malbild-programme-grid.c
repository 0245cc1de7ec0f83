/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-programme-grid-private.h"

#include <glib/gi18n-lib.h>

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
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE_WITH_CODE (MalbildProgrammeGrid, malbild_programme_grid, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

static void
malbild_programme_grid_size_allocate (GtkWidget *widget,
                                      int        width,
                                      int        height,
                                      int        baseline)
{
  MalbildProgrammeGrid *self = MALBILD_PROGRAMME_GRID (widget);

  if (width != self->width || height != self->height)
    {
      self->width = width;
      self->height = height;
      malbild_programme_layout_measure_columns (self);
      malbild_programme_layout_configure (self);
      malbild_programme_layout_arrange (self);
    }
  malbild_programme_layout_allocate (self);
}

static void
malbild_programme_grid_measure (GtkWidget      *widget,
                                GtkOrientation  orientation,
                                int             for_size,
                                int            *minimum,
                                int            *natural,
                                int            *minimum_baseline,
                                int            *natural_baseline)
{
  MalbildProgrammeGrid *self = MALBILD_PROGRAMME_GRID (widget);
  int columns = (int) malbild_programme_layout_count_columns (self);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = malbild_programme_layout_width (self, 1);
      *natural = malbild_programme_layout_width (self, MAX (columns, 1));
    }
  else
    {
      *minimum = malbild_programme_layout_head_height (self) + 3 * self->line;
      *natural = malbild_programme_layout_head_height (self) + (int) malbild_programme_layout_top_of (self, malbild_programme_layout_count_rows (self));
    }
}

/* The children are drawn in their order, cells first; nothing of them outside. */
static void
malbild_programme_grid_snapshot (GtkWidget   *widget,
                                 GtkSnapshot *snapshot)
{
  MalbildProgrammeGrid *self = MALBILD_PROGRAMME_GRID (widget);
  int bottom = malbild_programme_layout_head_height (self) - 1;
  MalbildPalette palette;

  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget)));
  GTK_WIDGET_CLASS (malbild_programme_grid_parent_class)->snapshot (widget, snapshot);
  malbild_palette_read (&palette, widget);
  gtk_snapshot_append_color (snapshot, &palette.grid, &GRAPHENE_RECT_INIT (self->head_width - 1, 0, 1, bottom));
  gtk_snapshot_append_color (snapshot, &palette.grid, &GRAPHENE_RECT_INIT (0, bottom, self->head_width, 1));
  gtk_snapshot_pop (snapshot);
}

static void
read_line_height (MalbildProgrammeGrid *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int line = PANGO_PIXELS_CEIL (pango_font_metrics_get_ascent (metrics) + pango_font_metrics_get_descent (metrics));

  pango_font_metrics_unref (metrics);
  if (line == self->line)
    return;
  self->line = line;
  malbild_programme_layout_measure_rows (self);
  self->width = 0;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
malbild_programme_grid_css_changed (GtkWidget         *widget,
                                    GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (malbild_programme_grid_parent_class)->css_changed (widget, change);
  read_line_height (MALBILD_PROGRAMME_GRID (widget));
}

/* The grid is one stop of the Tab key. */
static gboolean
malbild_programme_grid_focus (GtkWidget        *widget,
                              GtkDirectionType  direction)
{
  MalbildProgrammeGrid *self = MALBILD_PROGRAMME_GRID (widget);

  if (gtk_widget_get_focus_child (widget) != NULL || malbild_programme_layout_count_rows (self) == 0)
    return FALSE;
  malbild_programme_grid_go_to (self, self->row, self->column, TRUE);
  return gtk_widget_get_focus_child (widget) != NULL;
}

static gboolean
malbild_programme_grid_grab_focus (GtkWidget *widget)
{
  MalbildProgrammeGrid *self = MALBILD_PROGRAMME_GRID (widget);

  if (malbild_programme_layout_count_rows (self) == 0)
    return FALSE;
  malbild_programme_grid_go_to (self, self->row, self->column, TRUE);
  return gtk_widget_get_focus_child (widget) != NULL;
}

static void
scrolled_cb (MalbildProgrammeGrid *self)
{
  if (!self->arranging)
    malbild_programme_layout_arrange (self);
}

static void
set_adjustment (MalbildProgrammeGrid *self,
                GtkOrientation        orientation,
                GtkAdjustment        *adjustment)
{
  g_autoptr (GtkAdjustment) used = adjustment != NULL ? g_object_ref (adjustment) : g_object_ref_sink (gtk_adjustment_new (0, 0, 0, 0, 0, 0));

  if (self->adjustments[orientation] != NULL)
    g_signal_handlers_disconnect_by_data (self->adjustments[orientation], self);
  g_set_object (&self->adjustments[orientation], used);
  g_signal_connect_swapped (used, "value-changed", G_CALLBACK (scrolled_cb), self);
  self->width = 0;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
malbild_programme_grid_get_property (GObject    *object,
                                     guint       prop_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  MalbildProgrammeGrid *self = MALBILD_PROGRAMME_GRID (object);

  switch (prop_id)
    {
    case PROP_HADJUSTMENT:
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->adjustments[prop_id - PROP_HADJUSTMENT]);
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, self->policies[prop_id - PROP_HSCROLL_POLICY]);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
malbild_programme_grid_set_property (GObject      *object,
                                     guint         prop_id,
                                     const GValue *value,
                                     GParamSpec   *pspec)
{
  MalbildProgrammeGrid *self = MALBILD_PROGRAMME_GRID (object);

  switch (prop_id)
    {
    case PROP_HADJUSTMENT:
    case PROP_VADJUSTMENT:
      set_adjustment (self, prop_id - PROP_HADJUSTMENT, g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      self->policies[prop_id - PROP_HSCROLL_POLICY] = g_value_get_enum (value);
      gtk_widget_queue_resize (GTK_WIDGET (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
malbild_programme_grid_dispose (GObject *object)
{
  MalbildProgrammeGrid *self = MALBILD_PROGRAMME_GRID (object);
  GtkWidget *child;

  malbild_programme_grid_set_matrix (self, NULL);
  for (guint i = 0; i < 2; i++)
    {
      if (self->adjustments[i] != NULL)
        g_signal_handlers_disconnect_by_data (self->adjustments[i], self);
      g_clear_object (&self->adjustments[i]);
    }
  self->arranging = TRUE;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (malbild_programme_grid_parent_class)->dispose (object);
}

static void
malbild_programme_grid_finalize (GObject *object)
{
  MalbildProgrammeGrid *self = MALBILD_PROGRAMME_GRID (object);

  g_hash_table_unref (self->parts);
  for (guint i = 0; i < MALBILD_N_PROGRAMME_PARTS; i++)
    g_ptr_array_unref (self->spare[i]);
  g_array_unref (self->tops);

  G_OBJECT_CLASS (malbild_programme_grid_parent_class)->finalize (object);
}

static void
malbild_programme_grid_class_init (MalbildProgrammeGridClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = malbild_programme_grid_dispose;
  object_class->finalize = malbild_programme_grid_finalize;
  object_class->get_property = malbild_programme_grid_get_property;
  object_class->set_property = malbild_programme_grid_set_property;
  widget_class->size_allocate = malbild_programme_grid_size_allocate;
  widget_class->measure = malbild_programme_grid_measure;
  widget_class->snapshot = malbild_programme_grid_snapshot;
  widget_class->css_changed = malbild_programme_grid_css_changed;
  widget_class->focus = malbild_programme_grid_focus;
  widget_class->grab_focus = malbild_programme_grid_grab_focus;

  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");

  signals[ACTIVATED] = g_signal_new ("activated", MALBILD_TYPE_PROGRAMME_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_INT);
  signals[MENU] = g_signal_new ("menu", MALBILD_TYPE_PROGRAMME_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_INT);
  signals[REMOVE] = g_signal_new ("remove", MALBILD_TYPE_PROGRAMME_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_INT);
  signals[MOVE] = g_signal_new ("move", MALBILD_TYPE_PROGRAMME_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_INT);

  gtk_widget_class_set_css_name (widget_class, "programmegrid");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
  malbild_programme_grid_install_keys (widget_class);
}

static void
malbild_programme_grid_init (MalbildProgrammeGrid *self)
{
  double top = 0;

  self->tops = g_array_new (FALSE, FALSE, sizeof (double));
  g_array_append_val (self->tops, top);
  self->parts = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  for (guint i = 0; i < MALBILD_N_PROGRAMME_PARTS; i++)
    self->spare[i] = g_ptr_array_new ();
  self->above_rows = gtk_label_new (NULL);
  gtk_widget_set_parent (self->above_rows, GTK_WIDGET (self));
  gtk_widget_set_child_visible (self->above_rows, FALSE);
  self->corner = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->corner), TRUE);
  gtk_widget_add_css_class (self->corner, "corner");
  gtk_widget_set_parent (self->corner, GTK_WIDGET (self));
  set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, NULL);
  set_adjustment (self, GTK_ORIENTATION_VERTICAL, NULL);
  malbild_programme_grid_add_pointer (self);
}

/* What is shown says what is there now; the keyboard stays at its place if that is still there. */
static void
matrix_changed_cb (MalbildProgrammeGrid *self)
{
  guint n_gaps = self->matrix != NULL ? malbild_programme_matrix_get_n_gaps (self->matrix) : 0;
  g_autofree char *gaps = g_strdup_printf (ngettext ("◌ %u gap", "◌ %u gaps", n_gaps), n_gaps);
  gboolean focused = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;
  GHashTableIter iter;
  gpointer part;

  gtk_label_set_label (GTK_LABEL (self->corner), gaps);
  malbild_programme_layout_measure_rows (self);
  malbild_programme_layout_measure_columns (self);
  self->row = CLAMP (self->row, -1, MAX ((int) malbild_programme_layout_count_rows (self) - 1, -1));
  self->column = CLAMP (self->column, -1, MAX ((int) malbild_programme_layout_count_columns (self) - 1, -1));
  malbild_programme_layout_drop_unseen (self, TRUE);
  g_hash_table_iter_init (&iter, self->parts);
  while (g_hash_table_iter_next (&iter, NULL, &part))
    malbild_programme_grid_bind (self, part);
  if (self->width > 0)
    malbild_programme_layout_configure (self);
  malbild_programme_layout_arrange (self);
  if (focused)
    malbild_programme_grid_go_to (self, self->row, self->column, TRUE);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
malbild_programme_grid_set_matrix (MalbildProgrammeGrid   *self,
                                   MalbildProgrammeMatrix *matrix)
{
  g_return_if_fail (MALBILD_IS_PROGRAMME_GRID (self));

  if (self->matrix == matrix)
    return;
  if (self->matrix != NULL)
    g_clear_signal_handler (&self->matrix_handler, self->matrix);
  g_set_object (&self->matrix, matrix);
  if (matrix == NULL)
    return;
  self->matrix_handler = g_signal_connect_swapped (matrix, "changed", G_CALLBACK (matrix_changed_cb), self);
  matrix_changed_cb (self);
}

void
malbild_programme_grid_tell (MalbildProgrammeGrid *self,
                             const char           *signal,
                             int                   row,
                             int                   column)
{
  g_signal_emit_by_name (self, signal, row, column);
}

static void
scroll_to (GtkAdjustment *adjustment,
           double         start,
           double         length,
           double         covered)
{
  double value = gtk_adjustment_get_value (adjustment);
  double page = gtk_adjustment_get_page_size (adjustment) - covered;

  if (start < value || length > page)
    gtk_adjustment_set_value (adjustment, start);
  else if (start + length > value + page)
    gtk_adjustment_set_value (adjustment, start + length - page);
}

void
malbild_programme_grid_go_to (MalbildProgrammeGrid *self,
                              int                   row,
                              int                   column,
                              gboolean              focus)
{
  GtkWidget *part;

  g_return_if_fail (MALBILD_IS_PROGRAMME_GRID (self));

  row = CLAMP (row, -1, (int) malbild_programme_layout_count_rows (self) - 1);
  column = CLAMP (column, -1, (int) malbild_programme_layout_count_columns (self) - 1);
  /* Headings are passed over, and nothing stands in the corner. */
  if (malbild_programme_layout_is_heading (self, row))
    row++;
  if (row < 0 && column < 0)
    column = 0;
  self->row = row;
  self->column = column;
  if (row >= 0)
    scroll_to (self->adjustments[GTK_ORIENTATION_VERTICAL], malbild_programme_layout_top_of (self, row), malbild_programme_layout_top_of (self, row + 1) - malbild_programme_layout_top_of (self, row), malbild_programme_layout_head_height (self));
  if (column >= 0)
    scroll_to (self->adjustments[GTK_ORIENTATION_HORIZONTAL], column * (double) self->column_width, self->column_width, self->head_width);
  malbild_programme_layout_arrange (self);
  part = malbild_programme_layout_get_part (self, row, column);
  if (focus && part != NULL)
    gtk_widget_grab_focus (part);
}

gboolean
malbild_programme_grid_get_area (MalbildProgrammeGrid *self,
                                 int                   row,
                                 int                   column,
                                 GdkRectangle         *area)
{
  g_return_val_if_fail (MALBILD_IS_PROGRAMME_GRID (self), FALSE);

  if (row >= (int) malbild_programme_layout_count_rows (self) || column >= (int) malbild_programme_layout_count_columns (self))
    return FALSE;
  *area = malbild_programme_layout_area_of (self, row, column);
  return malbild_programme_layout_is_seen (self, row, column);
}
