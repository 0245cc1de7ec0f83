/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-paint.h"

#define RADIUS 4.0f
#define LINE 1.5f
#define DASH 7.0f
#define HATCH 7.0f

static const GdkRGBA nothing = { 0, 0, 0, 0 };

static void
append_outline (GtkSnapshot           *snapshot,
                const graphene_rect_t *bar,
                const GdkRGBA         *color)
{
  const float widths[4] = { LINE, LINE, LINE, LINE };
  const GdkRGBA colors[4] = { *color, *color, *color, *color };
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, bar, RADIUS);
  gtk_snapshot_append_border (snapshot, &outline, widths, colors);
}

/* A line of dashes, made of a gradient that jumps: it costs one node however long it is. */
static void
append_dashes (GtkSnapshot           *snapshot,
               const graphene_rect_t *line,
               gboolean               upright,
               const GdkRGBA         *color)
{
  const GskColorStop stops[] = { { 0, *color }, { 0.6f, *color }, { 0.6f, nothing }, { 1, nothing } };
  graphene_point_t start = line->origin;
  graphene_point_t end = start;

  if (upright)
    end.y += DASH;
  else
    end.x += DASH;
  gtk_snapshot_append_repeating_linear_gradient (snapshot, line, &start, &end, stops, G_N_ELEMENTS (stops));
}

static void
append_dashed_outline (GtkSnapshot           *snapshot,
                       const graphene_rect_t *bar,
                       const GdkRGBA         *color)
{
  float x = bar->origin.x, y = bar->origin.y, w = bar->size.width, h = bar->size.height;

  append_dashes (snapshot, &GRAPHENE_RECT_INIT (x, y, w, LINE), FALSE, color);
  append_dashes (snapshot, &GRAPHENE_RECT_INIT (x, y + h - LINE, w, LINE), FALSE, color);
  append_dashes (snapshot, &GRAPHENE_RECT_INIT (x, y, LINE, h), TRUE, color);
  append_dashes (snapshot, &GRAPHENE_RECT_INIT (x + w - LINE, y, LINE, h), TRUE, color);
}

static void
append_hatches (GtkSnapshot           *snapshot,
                const graphene_rect_t *bar,
                const GdkRGBA         *color)
{
  const GskColorStop stops[] = { { 0, nothing }, { 0.55f, nothing }, { 0.55f, *color }, { 1, *color } };
  graphene_point_t start = bar->origin;
  graphene_point_t end = { start.x + HATCH * 0.7f, start.y + HATCH * 0.7f };

  gtk_snapshot_append_repeating_linear_gradient (snapshot, bar, &start, &end, stops, G_N_ELEMENTS (stops));
}

static void
append_fill (GtkSnapshot           *snapshot,
             const graphene_rect_t *bar,
             const GdkRGBA         *color,
             double                 alpha)
{
  GdkRGBA faded = malbild_color_fade (color, alpha);

  gtk_snapshot_append_color (snapshot, &faded, bar);
}

static void
append_bar (GtkSnapshot           *snapshot,
            const graphene_rect_t *bar,
            MalbildBarStyle        style,
            const GdkRGBA         *color)
{
  float x = bar->origin.x, y = bar->origin.y, w = bar->size.width, h = bar->size.height;
  GskRoundedRect shape;

  gsk_rounded_rect_init_from_rect (&shape, bar, MIN (RADIUS, h / 2));
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  switch (style)
    {
    case MALBILD_BAR_TINTED:
      append_fill (snapshot, bar, color, 0.3);
      break;
    case MALBILD_BAR_HATCHED:
      append_hatches (snapshot, bar, color);
      break;
    case MALBILD_BAR_CAPPED:
      append_fill (snapshot, bar, color, 0.6);
      append_fill (snapshot, &GRAPHENE_RECT_INIT (x + w - 4, y, 4, h), color, 3);
      break;
    case MALBILD_BAR_STRUCK:
      append_fill (snapshot, bar, color, 0.5);
      append_fill (snapshot, &GRAPHENE_RECT_INIT (x, y + h / 2 - 1, w, 2), color, 3);
      break;
    case MALBILD_BAR_DASHED:
      append_dashed_outline (snapshot, bar, color);
      break;
    case MALBILD_BAR_SOLID:
    default:
      gtk_snapshot_append_color (snapshot, color, bar);
    }
  gtk_snapshot_pop (snapshot);
  if (style == MALBILD_BAR_TINTED || style == MALBILD_BAR_HATCHED)
    append_outline (snapshot, bar, color);
}

/* Only a filled bar can have soft ends: masks came after the floor. */
static void
append_soft_bar (GtkSnapshot           *snapshot,
                 const graphene_rect_t *bar,
                 const GdkRGBA         *color,
                 float                  soft_start,
                 float                  soft_end)
{
  float x = bar->origin.x, w = bar->size.width;
  float from = CLAMP (soft_start / w, 0, 1);
  float to = CLAMP (1 - soft_end / w, from, 1);
  GdkRGBA start = malbild_color_fade (color, soft_start > 0 ? 0.12 : 1);
  GdkRGBA end = malbild_color_fade (color, soft_end > 0 ? 0.12 : 1);
  const GskColorStop stops[] = { { 0, start }, { from, *color }, { to, *color }, { 1, end } };
  GskRoundedRect shape;

  gsk_rounded_rect_init_from_rect (&shape, bar, MIN (RADIUS, bar->size.height / 2));
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  gtk_snapshot_append_linear_gradient (snapshot, bar, &bar->origin, &GRAPHENE_POINT_INIT (x + w, bar->origin.y), stops, G_N_ELEMENTS (stops));
  gtk_snapshot_pop (snapshot);
}

void
malbild_paint_bar (GtkSnapshot           *snapshot,
                   const graphene_rect_t *bar,
                   MalbildBarStyle        style,
                   const GdkRGBA         *color,
                   float                  soft_start,
                   float                  soft_end)
{
  if (bar->size.width <= 0 || bar->size.height <= 0)
    return;
  if (style == MALBILD_BAR_SOLID && (soft_start > 0 || soft_end > 0))
    append_soft_bar (snapshot, bar, color, soft_start, soft_end);
  else
    append_bar (snapshot, bar, style, color);
}

/* A square around the origin, standing on its corner where @turned. */
static void
append_square (GtkSnapshot   *snapshot,
               float          size,
               gboolean       turned,
               const GdkRGBA *color)
{
  gtk_snapshot_save (snapshot);
  if (turned)
    gtk_snapshot_rotate (snapshot, 45);
  gtk_snapshot_append_color (snapshot, color, &GRAPHENE_RECT_INIT (-size / 2, -size / 2, size, size));
  gtk_snapshot_restore (snapshot);
}

void
malbild_paint_arrow (GtkSnapshot   *snapshot,
                     float          x,
                     float          y,
                     float          size,
                     gboolean       left,
                     const GdkRGBA *color)
{
  float half = size / 2;

  /* The half of a diamond that lies beyond the end. */
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (left ? -half : 0, -half, half, size));
  append_square (snapshot, size * (float) G_SQRT2 / 2, TRUE, color);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_restore (snapshot);
}

/* The sign on a mark, drawn by hand so that it is sharp and centred in any font. */
static void
append_exclamation (GtkSnapshot   *snapshot,
                    const GdkRGBA *ink)
{
  gtk_snapshot_append_color (snapshot, ink, &GRAPHENE_RECT_INIT (-1, -4, 2, 5));
  gtk_snapshot_append_color (snapshot, ink, &GRAPHENE_RECT_INIT (-1, 2, 2, 2));
}

/* Two lines of writing: a paper that was signed. */
static void
append_lines (GtkSnapshot   *snapshot,
              const GdkRGBA *ink)
{
  gtk_snapshot_append_color (snapshot, ink, &GRAPHENE_RECT_INIT (-3, -3, 6, 1.5f));
  gtk_snapshot_append_color (snapshot, ink, &GRAPHENE_RECT_INIT (-3, 1, 4, 1.5f));
}

static void
append_disc (GtkSnapshot   *snapshot,
             const GdkRGBA *color)
{
  float size = MALBILD_MARK_SIZE;
  GskRoundedRect disc;

  gsk_rounded_rect_init_from_rect (&disc, &GRAPHENE_RECT_INIT (-size / 2, -size / 2, size, size), size / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &disc);
  gtk_snapshot_append_color (snapshot, color, &disc.bounds);
  gtk_snapshot_pop (snapshot);
}

void
malbild_paint_mark (GtkSnapshot      *snapshot,
                    float             x,
                    float             y,
                    MalbildMarkShape  shape,
                    const GdkRGBA    *color,
                    const GdkRGBA    *ink,
                    const GdkRGBA    *behind)
{
  float side = MALBILD_MARK_SIZE * (float) G_SQRT2 / 2;

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
  switch (shape)
    {
    case MALBILD_MARK_LATE:
      append_disc (snapshot, color);
      append_exclamation (snapshot, ink);
      break;
    case MALBILD_MARK_SQUARE:
      append_square (snapshot, MALBILD_MARK_SIZE - 2, FALSE, color);
      append_lines (snapshot, ink);
      break;
    case MALBILD_MARK_DIAMOND_OPEN:
      append_square (snapshot, side, TRUE, color);
      append_square (snapshot, side - 4, TRUE, behind);
      break;
    case MALBILD_MARK_DIAMOND:
    default:
      append_square (snapshot, side, TRUE, color);
    }
  gtk_snapshot_restore (snapshot);
}

void
malbild_paint_layout (GtkSnapshot   *snapshot,
                      PangoLayout   *layout,
                      float          x,
                      float          y,
                      const GdkRGBA *color)
{
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y - height / 2.0f));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}
