/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-timeline-chart.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "malbild-label-layout.h"

/* Around a line of text, and the least that marks and bars need. */
#define ROW_PAD 14
#define MIN_ROW_HEIGHT 32
#define MIN_LANE_HEIGHT 20
#define MIN_BAR_HEIGHT 16
#define STEP_BAR_HEIGHT 10
#define THIN_HEIGHT 4
#define MIN_BAR_WIDTH 3.0
#define LABEL_GAP 4.0
#define MIN_LABEL_WIDTH 36.0
#define TEXT_PAD 6
#define ARROW_WIDTH 12.0f
/* A length in which every pattern of a bar repeats, so that what lies outside can be cut off unseen. */
#define PATTERN 49.0
/* More marks in a row are drawn, but not labelled. */
#define MAX_LABELS 100

struct _MalbildTimelineChart {
  GtkWidget parent_instance;

  MalbildTimeAxis      *axis;
  MalbildTimelineEntry *entry;
  gulong                entry_handler;
  PangoLayout          *words;
  GPtrArray            *layouts; /* of the marks' labels; NULL in it until it is needed */
  int                   text_height; /* 0: not known */
  gboolean              plain;
};

G_DEFINE_FINAL_TYPE (MalbildTimelineChart, malbild_timeline_chart, GTK_TYPE_WIDGET)

/* Everything grows with the text. */
static int
get_text_height (MalbildTimelineChart *self)
{
  if (self->text_height == 0)
    {
      PangoFontMetrics *metrics = pango_context_get_metrics (gtk_widget_get_pango_context (GTK_WIDGET (self)), NULL, NULL);

      self->text_height = PANGO_PIXELS_CEIL (pango_font_metrics_get_height (metrics));
      pango_font_metrics_unref (metrics);
    }
  return self->text_height;
}

static int
row_height (MalbildTimelineChart *self)
{
  return MAX (MIN_ROW_HEIGHT, get_text_height (self) + ROW_PAD);
}

/* How much higher a row with bars and marks is. */
static int
lane_height (MalbildTimelineChart *self)
{
  return MAX (MIN_LANE_HEIGHT, get_text_height (self) + 2);
}

static int
bar_height (MalbildTimelineChart *self)
{
  return MAX (MIN_BAR_HEIGHT, get_text_height (self));
}

static gboolean
shows_marks (MalbildTimelineChart *self)
{
  return self->entry != NULL && !self->plain && malbild_timeline_entry_get_marks (self->entry)->len > 0;
}

/* Bars and marks of one row lie under each other, so that labels have room. */
static gboolean
has_lanes (MalbildTimelineChart *self)
{
  return shows_marks (self) && malbild_timeline_entry_get_bars (self->entry)->len > 0;
}

static gboolean
is_step (MalbildTimelineChart *self)
{
  gpointer item = malbild_timeline_entry_get_item (self->entry);

  return MALBILD_IS_RECORD (item) && malbild_record_is_kind (item, &malbild_process_step_kind);
}

/* Cuts off what is far outside, in whole patterns. Returns FALSE where nothing is seen. */
static gboolean
cut (double *left,
     double *right,
     double  width)
{
  if (*right < 0 || *left > width)
    return FALSE;
  if (*left < -PATTERN)
    *left += floor (-*left / PATTERN) * PATTERN;
  if (*right > width + 2 * PATTERN)
    *right -= floor ((*right - width - PATTERN) / PATTERN) * PATTERN;
  return TRUE;
}

static PangoLayout *
new_small_layout (MalbildTimelineChart *self,
                  const char           *text)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (PANGO_SCALE_SMALL));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  return layout;
}

static gboolean
make_words (MalbildTimelineChart *self)
{
  const char *words = malbild_timeline_entry_get_words (self->entry);

  if (self->words == NULL && words != NULL)
    self->words = new_small_layout (self, words);
  return self->words != NULL;
}

/* How far a step has come, in a word, right of its bars. */
static void
append_step_word (MalbildTimelineChart *self,
                  GtkSnapshot          *snapshot,
                  GArray               *bars,
                  const MalbildPalette *palette)
{
  double today = malbild_time_axis_to_x (self->axis, malbild_time_axis_get_today (self->axis) + 0.5);
  MalbildLabelSlot slots[2] = { { { today - 1, today + 1 } }, { { G_MAXDOUBLE, -G_MAXDOUBLE } } };
  int width;

  if (bars->len == 0 || !make_words (self))
    return;
  for (guint i = 0; i < bars->len; i++)
    {
      const MalbildTimelineBar *bar = &g_array_index (bars, MalbildTimelineBar, i);

      slots[1].mark.start = MIN (slots[1].mark.start, malbild_time_axis_to_x (self->axis, bar->start));
      slots[1].mark.end = MAX (slots[1].mark.end, malbild_time_axis_to_x (self->axis, bar->end));
    }
  pango_layout_get_pixel_size (self->words, &width, NULL);
  slots[1].width = width;
  malbild_label_layout (slots, 2, 2, gtk_widget_get_width (GTK_WIDGET (self)) - 2, LABEL_GAP, width);
  if (slots[1].shown > 0)
    malbild_paint_layout (snapshot, self->words, slots[1].x, row_height (self) / 2, &palette->dim);
}

static void
append_words (MalbildTimelineChart  *self,
              GtkSnapshot           *snapshot,
              const graphene_rect_t *bar,
              MalbildBarStyle        style,
              gboolean               open_start,
              const GdkRGBA         *ink,
              const MalbildPalette  *palette)
{
  /* Behind the arrow of a bar that comes from outside. */
  float left = bar->origin.x < 0 ? MAX (bar->origin.x, open_start ? ARROW_WIDTH : 0) : bar->origin.x;
  float right = MIN (bar->origin.x + bar->size.width, (float) gtk_widget_get_width (GTK_WIDGET (self)));
  float middle = bar->origin.y + bar->size.height / 2;
  float today = malbild_time_axis_to_x (self->axis, malbild_time_axis_get_today (self->axis) + 0.5);
  int width;

  /* Making the layout costs more than guessing that nothing fits. */
  if (right - left < 4 * TEXT_PAD || !make_words (self))
    return;
  pango_layout_get_pixel_size (self->words, &width, NULL);
  if (width + 2 * TEXT_PAD > right - left)
    return;
  /* Not across the line of today, if there is room behind it. */
  if (left < today && left + width + 2 * TEXT_PAD > today && today + width + 2 * TEXT_PAD < right)
    left = today;
  if (style == MALBILD_BAR_HATCHED)
    gtk_snapshot_append_color (snapshot, &palette->view, &GRAPHENE_RECT_INIT (left + TEXT_PAD - 3, bar->origin.y + 1.5f, width + 6, bar->size.height - 3));
  if (style == MALBILD_BAR_STRUCK)
    return;
  malbild_paint_layout (snapshot, self->words, left + TEXT_PAD, middle, style == MALBILD_BAR_SOLID ? ink : &palette->foreground);
}

static void
append_bar (MalbildTimelineChart     *self,
            GtkSnapshot              *snapshot,
            const MalbildTimelineBar *bar,
            gboolean                  of_step,
            const MalbildPalette     *palette)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self));
  double scale = malbild_time_axis_get_scale (self->axis);
  double left = malbild_time_axis_to_x (self->axis, bar->start);
  double right = MAX (malbild_time_axis_to_x (self->axis, bar->end), left + MIN_BAR_WIDTH);
  double height = bar->thin ? THIN_HEIGHT : of_step ? STEP_BAR_HEIGHT : bar_height (self);
  double middle = row_height (self) / 2;
  double top = !of_step ? middle - height / 2 : bar->thin ? middle + 6 : middle - 7;
  const GdkRGBA *color = malbild_tone_color (palette, bar->tone);
  graphene_rect_t area;

  if (!cut (&left, &right, width))
    return;
  area = GRAPHENE_RECT_INIT (left, top, right - left, height);
  malbild_paint_bar (snapshot, &area, bar->style, color, bar->soft_start * scale, bar->soft_end * scale);
  if (bar->open_end)
    malbild_paint_arrow (snapshot, width - 9, top + height / 2, height - 2, FALSE, bar->style == MALBILD_BAR_SOLID ? malbild_tone_ink (palette, bar->tone) : color);
  if (bar->open_start)
    malbild_paint_arrow (snapshot, 9, top + height / 2, height - 2, TRUE, bar->style == MALBILD_BAR_SOLID ? malbild_tone_ink (palette, bar->tone) : color);
  if (!of_step)
    append_words (self, snapshot, &area, bar->style, bar->open_start, malbild_tone_ink (palette, bar->tone), palette);
}

static float
mark_lane (MalbildTimelineChart *self)
{
  return has_lanes (self) ? row_height (self) + lane_height (self) / 2 - 4 : row_height (self) / 2;
}

static double
mark_x (MalbildTimelineChart      *self,
        const MalbildTimelineMark *mark)
{
  return round (malbild_time_axis_to_x (self->axis, (mark->start + mark->end) / 2));
}

static void
append_mark (MalbildTimelineChart      *self,
             GtkSnapshot               *snapshot,
             const MalbildTimelineMark *mark,
             const MalbildPalette      *palette)
{
  const GdkRGBA *color = malbild_tone_color (palette, mark->tone);
  double left = malbild_time_axis_to_x (self->axis, mark->start);
  double right = malbild_time_axis_to_x (self->axis, mark->end);
  double width = gtk_widget_get_width (GTK_WIDGET (self));
  double x = mark_x (self, mark);
  float y = mark_lane (self);

  /* A date that is not known to the day: the range that it covers, with soft ends, behind the mark. */
  if (right - left > MALBILD_MARK_SIZE + 2 && right > 0 && left < width)
    {
      GdkRGBA faint = malbild_color_fade (color, 0.5);
      float soft = (right - left) / 2;

      malbild_paint_bar (snapshot, &GRAPHENE_RECT_INIT (left, y - 3, right - left, 6), MALBILD_BAR_SOLID, &faint, soft, soft);
    }
  if (x > -MALBILD_MARK_SIZE && x < width + MALBILD_MARK_SIZE)
    malbild_paint_mark (snapshot, x, y, mark->shape, color, malbild_tone_ink (palette, mark->tone), &palette->view);
}

static void
drop_layout (gpointer layout)
{
  g_clear_object (&layout);
}

static PangoLayout *
label_layout (MalbildTimelineChart *self,
              guint                 i)
{
  GPtrArray *marks = malbild_timeline_entry_get_marks (self->entry);
  const MalbildTimelineMark *mark = g_ptr_array_index (marks, i);

  if (self->layouts == NULL)
    {
      self->layouts = g_ptr_array_new_with_free_func (drop_layout);
      g_ptr_array_set_size (self->layouts, marks->len);
    }
  if (g_ptr_array_index (self->layouts, i) == NULL)
    g_ptr_array_index (self->layouts, i) = new_small_layout (self, mark->label);
  return g_ptr_array_index (self->layouts, i);
}

static int
natural_width (PangoLayout *layout)
{
  int width;

  pango_layout_set_width (layout, -1);
  pango_layout_get_pixel_size (layout, &width, NULL);
  return width;
}

static void
append_labels (MalbildTimelineChart *self,
               GtkSnapshot          *snapshot,
               const MalbildPalette *palette)
{
  GPtrArray *marks = malbild_timeline_entry_get_marks (self->entry);
  double width = gtk_widget_get_width (GTK_WIDGET (self));
  double today = malbild_time_axis_to_x (self->axis, malbild_time_axis_get_today (self->axis) + 0.5);
  g_autofree MalbildLabelSlot *slots = g_new0 (MalbildLabelSlot, marks->len + 1);
  float y = mark_lane (self);

  if (marks->len > MAX_LABELS)
    return;
  for (guint i = 0; i < marks->len; i++)
    {
      const MalbildTimelineMark *mark = g_ptr_array_index (marks, i);
      double x = mark_x (self, mark);

      slots[i].mark = (MalbildSpan) { x - MALBILD_MARK_SIZE / 2, x + MALBILD_MARK_SIZE / 2 };
      if (mark->label != NULL && x >= 0 && x < width)
        slots[i].width = natural_width (label_layout (self, i));
    }
  /* The line of today is a mark without a label. */
  slots[marks->len].mark = (MalbildSpan) { today - 1, today + 1 };
  malbild_label_layout (slots, marks->len + 1, 2, width - 2, LABEL_GAP, MIN_LABEL_WIDTH);
  for (guint i = 0; i < marks->len; i++)
    if (slots[i].shown > 0)
      {
        const MalbildTimelineMark *mark = g_ptr_array_index (marks, i);
        gboolean cut_off = slots[i].shown < slots[i].width;
        g_autoptr (PangoLayout) layout = cut_off && mark->short_label != NULL ? new_small_layout (self, mark->short_label)
                                                                              : g_object_ref (label_layout (self, i));

        if (cut_off)
          pango_layout_set_width (layout, slots[i].shown * PANGO_SCALE);
        malbild_paint_layout (snapshot, layout, slots[i].x, y, &palette->foreground);
      }
}

static void
malbild_timeline_chart_snapshot (GtkWidget   *widget,
                                 GtkSnapshot *snapshot)
{
  MalbildTimelineChart *self = MALBILD_TIMELINE_CHART (widget);
  float width = gtk_widget_get_width (widget);
  float height = gtk_widget_get_height (widget);
  MalbildPalette palette;
  gboolean of_step;
  GPtrArray *marks;
  GArray *bars;

  if (self->entry == NULL || width <= 0)
    return;
  malbild_palette_read (&palette, widget);
  bars = malbild_timeline_entry_get_bars (self->entry);
  marks = malbild_timeline_entry_get_marks (self->entry);
  of_step = is_step (self);
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  for (guint i = 0; i < bars->len; i++)
    append_bar (self, snapshot, &g_array_index (bars, MalbildTimelineBar, i), of_step, &palette);
  if (of_step)
    append_step_word (self, snapshot, bars, &palette);
  else if (bars->len == 0 && make_words (self))
    malbild_paint_layout (snapshot, self->words, TEXT_PAD, row_height (self) / 2, &palette.dim);
  if (shows_marks (self))
    {
      for (guint i = 0; i < marks->len; i++)
        append_mark (self, snapshot, g_ptr_array_index (marks, i), &palette);
      append_labels (self, snapshot, &palette);
    }
  gtk_snapshot_pop (snapshot);
}

static void
malbild_timeline_chart_measure (GtkWidget      *widget,
                                GtkOrientation  orientation,
                                int             for_size,
                                int            *minimum,
                                int            *natural,
                                int            *minimum_baseline,
                                int            *natural_baseline)
{
  MalbildTimelineChart *self = MALBILD_TIMELINE_CHART (widget);

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = row_height (self) + (has_lanes (self) ? lane_height (self) : 0);
}

static gboolean
malbild_timeline_chart_query_tooltip (GtkWidget  *widget,
                                      int         x,
                                      int         y,
                                      gboolean    keyboard,
                                      GtkTooltip *tooltip)
{
  MalbildTimelineChart *self = MALBILD_TIMELINE_CHART (widget);
  const MalbildTimelineMark *mark = keyboard ? NULL : malbild_timeline_chart_pick_mark (self, x);
  const char *text;

  if (self->entry == NULL)
    return FALSE;
  text = mark != NULL ? mark->text : malbild_timeline_entry_get_description (self->entry);
  gtk_tooltip_set_text (tooltip, text);
  return *text != '\0';
}

static void
forget_layouts (MalbildTimelineChart *self)
{
  g_clear_object (&self->words);
  g_clear_pointer (&self->layouts, g_ptr_array_unref);
  self->text_height = 0;
}

static void
malbild_timeline_chart_css_changed (GtkWidget         *widget,
                                    GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (malbild_timeline_chart_parent_class)->css_changed (widget, change);
  forget_layouts (MALBILD_TIMELINE_CHART (widget));
  gtk_widget_queue_draw (widget);
}

static void
malbild_timeline_chart_dispose (GObject *object)
{
  MalbildTimelineChart *self = MALBILD_TIMELINE_CHART (object);

  malbild_timeline_chart_set_entry (self, NULL);
  g_clear_object (&self->axis);
  G_OBJECT_CLASS (malbild_timeline_chart_parent_class)->dispose (object);
}

static void
malbild_timeline_chart_class_init (MalbildTimelineChartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = malbild_timeline_chart_dispose;
  widget_class->snapshot = malbild_timeline_chart_snapshot;
  widget_class->measure = malbild_timeline_chart_measure;
  widget_class->query_tooltip = malbild_timeline_chart_query_tooltip;
  widget_class->css_changed = malbild_timeline_chart_css_changed;

  gtk_widget_class_set_css_name (widget_class, "malbild-timeline-chart");
  /* The row says in words what is drawn. */
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
malbild_timeline_chart_init (MalbildTimelineChart *self)
{
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
}

GtkWidget *
malbild_timeline_chart_new (MalbildTimeAxis *axis)
{
  MalbildTimelineChart *self = g_object_new (MALBILD_TYPE_TIMELINE_CHART, NULL);

  self->axis = g_object_ref (axis);
  g_signal_connect_object (axis, "changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

static void
entry_changed_cb (MalbildTimelineChart *self)
{
  forget_layouts (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
malbild_timeline_chart_set_entry (MalbildTimelineChart *self,
                                  MalbildTimelineEntry *entry)
{
  g_return_if_fail (MALBILD_IS_TIMELINE_CHART (self));

  if (self->entry == entry)
    return;
  g_clear_signal_handler (&self->entry_handler, self->entry);
  g_set_object (&self->entry, entry);
  if (entry != NULL)
    self->entry_handler = g_signal_connect_swapped (entry, "changed", G_CALLBACK (entry_changed_cb), self);
  entry_changed_cb (self);
}

void
malbild_timeline_chart_set_plain (MalbildTimelineChart *self,
                                  gboolean              plain)
{
  g_return_if_fail (MALBILD_IS_TIMELINE_CHART (self));

  if (plain == self->plain)
    return;
  self->plain = plain;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

const MalbildTimelineMark *
malbild_timeline_chart_pick_mark (MalbildTimelineChart *self,
                                  double                x)
{
  GPtrArray *marks;

  g_return_val_if_fail (MALBILD_IS_TIMELINE_CHART (self), NULL);

  if (!shows_marks (self))
    return NULL;
  marks = malbild_timeline_entry_get_marks (self->entry);
  /* The last one is drawn on top. */
  for (guint i = marks->len; i > 0; i--)
    {
      const MalbildTimelineMark *mark = g_ptr_array_index (marks, i - 1);

      if (fabs (mark_x (self, mark) - x) <= MALBILD_MARK_SIZE / 2)
        return mark;
    }
  return NULL;
}
