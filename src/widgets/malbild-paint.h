/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "malbild-palette.h"

G_BEGIN_DECLS

/**
 * MalbildBarStyle:
 * @MALBILD_BAR_SOLID: filled
 * @MALBILD_BAR_TINTED: an outline, faintly filled
 * @MALBILD_BAR_DASHED: a dashed outline
 * @MALBILD_BAR_HATCHED: an outline, filled with slanting lines
 * @MALBILD_BAR_CAPPED: faintly filled, closed by an upright line at its end
 * @MALBILD_BAR_STRUCK: faintly filled, struck through
 *
 * How a bar is drawn: shapes that are told apart without their colour.
 */
typedef enum {
  MALBILD_BAR_SOLID,
  MALBILD_BAR_TINTED,
  MALBILD_BAR_DASHED,
  MALBILD_BAR_HATCHED,
  MALBILD_BAR_CAPPED,
  MALBILD_BAR_STRUCK,
} MalbildBarStyle;

/**
 * MalbildMarkShape:
 * @MALBILD_MARK_DIAMOND: a filled diamond: it happened
 * @MALBILD_MARK_DIAMOND_OPEN: the outline of one: it is planned
 * @MALBILD_MARK_LATE: a disc with an exclamation mark: it should have happened
 * @MALBILD_MARK_SQUARE: a square with lines of writing: a decision
 */
typedef enum {
  MALBILD_MARK_DIAMOND,
  MALBILD_MARK_DIAMOND_OPEN,
  MALBILD_MARK_LATE,
  MALBILD_MARK_SQUARE,
} MalbildMarkShape;

/** MALBILD_MARK_SIZE: how wide and high a mark is. */
#define MALBILD_MARK_SIZE 14

/**
 * malbild_paint_bar:
 * @soft_start: how far, in pixels, a solid bar fades in, because its beginning is not known more exactly
 * @soft_end: and how far it fades out
 *
 * Draws a bar. It costs as many nodes however long it is.
 */
void malbild_paint_bar (GtkSnapshot *snapshot, const graphene_rect_t *bar, MalbildBarStyle style, const GdkRGBA *color, float soft_start, float soft_end);

/* An arrow head that says that a bar goes on to the right of @x, or to the left. */
void malbild_paint_arrow (GtkSnapshot *snapshot, float x, float y, float size, gboolean left, const GdkRGBA *color);

/* A mark with its centre at @x, @y. @ink is the colour of the sign on it, @behind of what shows through an open one. */
void malbild_paint_mark (GtkSnapshot *snapshot, float x, float y, MalbildMarkShape shape, const GdkRGBA *color, const GdkRGBA *ink, const GdkRGBA *behind);

/* Text with its left edge at @x and its middle at @y. */
void malbild_paint_layout (GtkSnapshot *snapshot, PangoLayout *layout, float x, float y, const GdkRGBA *color);

G_END_DECLS
