/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-time-header.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "malbild-date.h"
#include "malbild-paint.h"
#include "malbild-time-step.h"

/* Around a line of text, and the least height of a row. */
#define ROW_PAD 7
#define MIN_ROW_HEIGHT 24
#define MAX_LANES 3
#define PAD 6
#define LEAST_TITLE 60 /* pixels of a band's title that are worth showing */

struct _MalbildTimeHeader {
  GtkWidget parent_instance;

  MalbildTimeAxis *axis;
  gulong           handler;
  GtkWidget       *corner;
  GPtrArray       *bands;
  guint           *lanes; /* of each band */
  guint            n_lanes;
};

enum {
  PROP_0,
  PROP_AXIS,
  PROP_CORNER,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (MalbildTimeHeader, malbild_time_header, GTK_TYPE_WIDGET)

MalbildTimeBand *
malbild_time_band_new (double      first,
                       double      end,
                       const char *title,
                       gboolean    current)
{
  MalbildTimeBand *self = g_new0 (MalbildTimeBand, 1);

  *self = (MalbildTimeBand) { first, end, g_strdup (title), current };
  return self;
}

void
malbild_time_band_free (MalbildTimeBand *self)
{
  g_free (self->title);
  g_free (self);
}

static int
get_row_height (MalbildTimeHeader *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int height = PANGO_PIXELS_CEIL (pango_font_metrics_get_height (metrics));

  pango_font_metrics_unref (metrics);
  return MAX (MIN_ROW_HEIGHT, height + ROW_PAD);
}

static PangoLayout *
new_layout (GtkWidget *widget,
            gboolean   bold)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (widget, NULL);

  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  if (bold)
    {
      g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

      pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
      pango_layout_set_attributes (layout, attributes);
    }
  return layout;
}

/* Writes @text into the cell from @left to @right, but so that it is seen when the cell begins outside. Where there
 * is room for less than @least of it, nothing is better than a stump. */
static void
append_text (GtkSnapshot   *snapshot,
             PangoLayout   *layout,
             const char    *text,
             float          left,
             float          right,
             float          y,
             int            least,
             const GdkRGBA *color)
{
  float x = MAX (left, 0) + PAD;
  int natural;

  pango_layout_set_text (layout, text, -1);
  pango_layout_set_width (layout, -1);
  pango_layout_get_pixel_size (layout, &natural, NULL);
  if (right - x < MIN (least, natural))
    return;
  pango_layout_set_width (layout, (right - x) * PANGO_SCALE);
  malbild_paint_layout (snapshot, layout, x, y, color);
}

static void
append_band (MalbildTimeHeader     *self,
             GtkSnapshot           *snapshot,
             const MalbildTimeBand *band,
             guint                  lane,
             const MalbildPalette  *palette)
{
  float width = malbild_time_axis_get_width (self->axis);
  float left = MAX (malbild_time_axis_to_x (self->axis, band->first), -10);
  float right = MIN (malbild_time_axis_to_x (self->axis, band->end), width + 10);
  int row = get_row_height (self);
  graphene_rect_t area = GRAPHENE_RECT_INIT (left + 1, lane * row + 2, right - left - 2, row - 4);
  GdkRGBA fill = malbild_color_fade (band->current ? &palette->accent : &palette->foreground, band->current ? 0.25 : 0.08);
  g_autoptr (PangoLayout) layout = NULL;

  if (area.size.width <= 0)
    return;
  malbild_paint_bar (snapshot, &area, MALBILD_BAR_SOLID, &fill, 0, 0);
  layout = new_layout (GTK_WIDGET (self), band->current);
  append_text (snapshot, layout, band->title, left, MIN (right, width) - PAD, area.origin.y + area.size.height / 2, LEAST_TITLE, &palette->foreground);
}

static char *
upper_label (MalbildTimeStep step,
             guint32         first,
             double          width)
{
  GDate date;

  if (step.unit != MALBILD_TIME_MONTH)
    return malbild_time_step_label (step, first, width);
  g_date_set_julian (&date, first);
  return malbild_date_format (malbild_date_new_month (g_date_get_year (&date), g_date_get_month (&date)));
}

/* The labels of one row. They keep away from @taken, the label of today. */
static void
append_labels (MalbildTimeHeader    *self,
               GtkSnapshot          *snapshot,
               MalbildTimeStep       step,
               gboolean              upper,
               float                 y,
               const graphene_rect_t *taken,
               const MalbildPalette *palette)
{
  g_autoptr (PangoLayout) layout = new_layout (GTK_WIDGET (self), upper);
  double width = malbild_time_axis_get_width (self->axis);
  float row = get_row_height (self);
  guint32 first = malbild_time_step_floor (step, malbild_time_axis_to_day (self->axis, 0));

  while (TRUE)
    {
      guint32 next = malbild_time_step_next (step, first);
      float left = malbild_time_axis_to_x (self->axis, first);
      float right = malbild_time_axis_to_x (self->axis, next);
      float text_left = MAX (left, 0);
      g_autofree char *label = NULL;

      if (left >= width || next <= first)
        break;
      label = upper ? upper_label (step, first, right - left) : malbild_time_step_label (step, first, right - left);
      gtk_snapshot_append_color (snapshot, &palette->grid, &GRAPHENE_RECT_INIT (floorf (left), y - row / 2, 1, row));
      pango_layout_set_text (layout, label, -1);
      pango_layout_set_width (layout, -1);
      if (taken != NULL)
        {
          int natural;

          pango_layout_get_pixel_size (layout, &natural, NULL);
          if (text_left < taken->origin.x + taken->size.width && text_left + PAD + natural + 2 > taken->origin.x)
            {
              first = next;
              continue;
            }
        }
      append_text (snapshot, layout, label, left, right, y, G_MAXINT, upper ? &palette->foreground : &palette->dim);
      first = next;
    }
}

/* Where the label of today goes; FALSE where today is not seen. */
static gboolean
place_today (MalbildTimeHeader *self,
             PangoLayout       *layout,
             graphene_rect_t   *area)
{
  float width = malbild_time_axis_get_width (self->axis);
  float x = malbild_time_axis_to_x (self->axis, malbild_time_axis_get_today (self->axis) + 0.5);
  int row = get_row_height (self);
  int text;

  if (x < 0 || x > width)
    return FALSE;
  pango_layout_set_text (layout, _("Today"), -1);
  pango_layout_get_pixel_size (layout, &text, NULL);
  text += 2 * PAD;
  x = CLAMP (x - text / 2.0f, 0, MAX (width - text, 0));
  *area = GRAPHENE_RECT_INIT (x, gtk_widget_get_height (GTK_WIDGET (self)) - row + 3, text, row - 6);
  return TRUE;
}

static void
append_today (GtkSnapshot           *snapshot,
              PangoLayout           *layout,
              const graphene_rect_t *area,
              const MalbildPalette  *palette)
{
  GskRoundedRect pill;

  gsk_rounded_rect_init_from_rect (&pill, area, area->size.height / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &pill);
  gtk_snapshot_append_color (snapshot, &palette->late, area);
  gtk_snapshot_pop (snapshot);
  malbild_paint_layout (snapshot, layout, area->origin.x + PAD, area->origin.y + area->size.height / 2, &palette->on_late);
}

static void
append_scale (MalbildTimeHeader    *self,
              GtkSnapshot          *snapshot,
              const MalbildPalette *palette)
{
  MalbildTimeStep step = malbild_time_step_for_scale (malbild_time_axis_get_scale (self->axis));
  float bottom = gtk_widget_get_height (GTK_WIDGET (self));
  float row = get_row_height (self);
  g_autoptr (PangoLayout) layout = new_layout (GTK_WIDGET (self), TRUE);
  MalbildTimeStep coarser;
  graphene_rect_t today;
  gboolean shows_today = place_today (self, layout, &today);

  if (malbild_time_step_get_coarser (step, &coarser))
    append_labels (self, snapshot, coarser, TRUE, bottom - 1.5f * row, NULL, palette);
  else
    append_labels (self, snapshot, step, TRUE, bottom - 1.5f * row, NULL, palette);
  if (step.unit != MALBILD_TIME_YEAR)
    append_labels (self, snapshot, step, FALSE, bottom - 0.5f * row, shows_today ? &today : NULL, palette);
  if (shows_today)
    append_today (snapshot, layout, &today, palette);
}

static void
malbild_time_header_snapshot (GtkWidget   *widget,
                              GtkSnapshot *snapshot)
{
  MalbildTimeHeader *self = MALBILD_TIME_HEADER (widget);
  MalbildPalette palette;
  float inset, height = gtk_widget_get_height (widget);

  GTK_WIDGET_CLASS (malbild_time_header_parent_class)->snapshot (widget, snapshot);
  if (self->axis == NULL || malbild_time_axis_get_width (self->axis) <= 0)
    return;

  malbild_palette_read (&palette, widget);
  inset = malbild_time_axis_get_inset (self->axis);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (inset, 0, malbild_time_axis_get_width (self->axis), height));
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (inset, 0));
  for (guint i = 0; i < self->bands->len; i++)
    if (self->lanes[i] < MAX_LANES)
      append_band (self, snapshot, g_ptr_array_index (self->bands, i), self->lanes[i], &palette);
  append_scale (self, snapshot, &palette);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_restore (snapshot);
}

static void
malbild_time_header_measure (GtkWidget      *widget,
                             GtkOrientation  orientation,
                             int             for_size,
                             int            *minimum,
                             int            *natural,
                             int            *minimum_baseline,
                             int            *natural_baseline)
{
  MalbildTimeHeader *self = MALBILD_TIME_HEADER (widget);
  int least = orientation == GTK_ORIENTATION_VERTICAL ? (2 + (int) self->n_lanes) * get_row_height (self) : 0;

  if (self->corner != NULL)
    gtk_widget_measure (self->corner, orientation, -1, minimum, natural, NULL, NULL);
  *minimum = MAX (*minimum, least);
  *natural = MAX (*natural, *minimum);
}

static void
malbild_time_header_size_allocate (GtkWidget *widget,
                                   int        width,
                                   int        height,
                                   int        baseline)
{
  MalbildTimeHeader *self = MALBILD_TIME_HEADER (widget);
  int inset = self->axis != NULL ? malbild_time_axis_get_inset (self->axis) : 0;

  if (self->corner != NULL)
    {
      int least;

      gtk_widget_measure (self->corner, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      gtk_widget_allocate (self->corner, MAX (inset, least), height, -1, NULL);
    }
  if (self->axis != NULL)
    malbild_time_axis_set_width (self->axis, width - inset);
}

static void
malbild_time_header_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  MalbildTimeHeader *self = MALBILD_TIME_HEADER (object);

  switch (prop_id)
    {
    case PROP_AXIS:
      g_value_set_object (value, self->axis);
      break;
    case PROP_CORNER:
      g_value_set_object (value, self->corner);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
malbild_time_header_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  MalbildTimeHeader *self = MALBILD_TIME_HEADER (object);

  switch (prop_id)
    {
    case PROP_AXIS:
      malbild_time_header_set_axis (self, g_value_get_object (value));
      break;
    case PROP_CORNER:
      g_clear_pointer (&self->corner, gtk_widget_unparent);
      self->corner = g_value_get_object (value);
      if (self->corner != NULL)
        gtk_widget_set_parent (self->corner, GTK_WIDGET (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
malbild_time_header_dispose (GObject *object)
{
  MalbildTimeHeader *self = MALBILD_TIME_HEADER (object);

  malbild_time_header_set_axis (self, NULL);
  g_clear_pointer (&self->corner, gtk_widget_unparent);
  G_OBJECT_CLASS (malbild_time_header_parent_class)->dispose (object);
}

static void
malbild_time_header_finalize (GObject *object)
{
  MalbildTimeHeader *self = MALBILD_TIME_HEADER (object);

  g_ptr_array_unref (self->bands);
  g_free (self->lanes);
  G_OBJECT_CLASS (malbild_time_header_parent_class)->finalize (object);
}

static void
malbild_time_header_class_init (MalbildTimeHeaderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = malbild_time_header_get_property;
  object_class->set_property = malbild_time_header_set_property;
  object_class->dispose = malbild_time_header_dispose;
  object_class->finalize = malbild_time_header_finalize;
  widget_class->snapshot = malbild_time_header_snapshot;
  widget_class->measure = malbild_time_header_measure;
  widget_class->size_allocate = malbild_time_header_size_allocate;

  properties[PROP_AXIS] = g_param_spec_object ("axis", NULL, NULL, MALBILD_TYPE_TIME_AXIS,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_CORNER] = g_param_spec_object ("corner", NULL, NULL, GTK_TYPE_WIDGET, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "malbild-time-header");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
malbild_time_header_init (MalbildTimeHeader *self)
{
  self->bands = g_ptr_array_new_with_free_func ((GDestroyNotify) malbild_time_band_free);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Time scale"), -1);
}

void
malbild_time_header_set_axis (MalbildTimeHeader *self,
                              MalbildTimeAxis   *axis)
{
  g_return_if_fail (MALBILD_IS_TIME_HEADER (self));

  if (axis == self->axis)
    return;
  g_clear_signal_handler (&self->handler, self->axis);
  g_set_object (&self->axis, axis);
  if (axis != NULL)
    self->handler = g_signal_connect_swapped (axis, "changed", G_CALLBACK (gtk_widget_queue_draw), self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_AXIS]);
}

static int
compare_bands (gconstpointer a,
               gconstpointer b)
{
  const MalbildTimeBand *one = *(const MalbildTimeBand *const *) a;
  const MalbildTimeBand *other = *(const MalbildTimeBand *const *) b;

  /* The current one first, so that it always has a place. */
  if (one->current != other->current)
    return one->current ? -1 : 1;
  return (one->first > other->first) - (one->first < other->first);
}

void
malbild_time_header_set_bands (MalbildTimeHeader *self,
                               GPtrArray         *bands)
{
  g_return_if_fail (MALBILD_IS_TIME_HEADER (self));

  g_ptr_array_unref (self->bands);
  self->bands = bands;
  g_ptr_array_sort (bands, compare_bands);
  g_free (self->lanes);
  self->lanes = g_new0 (guint, bands->len);
  self->n_lanes = 0;
  for (guint i = 0; i < bands->len; i++)
    {
      const MalbildTimeBand *band = g_ptr_array_index (bands, i);

      for (guint j = 0; j < i && self->lanes[i] < MAX_LANES; j++)
        {
          const MalbildTimeBand *other = g_ptr_array_index (bands, j);

          if (self->lanes[j] == self->lanes[i] && band->first < other->end && other->first < band->end)
            {
              /* Taken: look at the next lane from the beginning. */
              self->lanes[i]++;
              j = (guint) -1;
            }
        }
      self->n_lanes = CLAMP (self->lanes[i] + 1, self->n_lanes, MAX_LANES);
    }
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
