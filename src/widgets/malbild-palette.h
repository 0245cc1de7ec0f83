/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * MalbildPalette:
 * @foreground: text and lines, as the widget's style has it
 * @dim: text and lines that stand back
 * @grid: lines that divide
 * @band: a faint surface
 * @view: what a list is drawn on
 * @accent: filled surfaces that matter
 * @on_accent: text on @accent
 * @done: what is finished
 * @on_done: text on @done
 * @late: what should have happened
 * @on_late: text on @late
 * @neutral: filled surfaces that are over or count less
 *
 * The colours of own drawing, from the style's named colours, so that dark and high contrast follow.
 */
typedef struct {
  GdkRGBA foreground;
  GdkRGBA dim;
  GdkRGBA grid;
  GdkRGBA band;
  GdkRGBA view;
  GdkRGBA accent;
  GdkRGBA on_accent;
  GdkRGBA done;
  GdkRGBA on_done;
  GdkRGBA late;
  GdkRGBA on_late;
  GdkRGBA neutral;
} MalbildPalette;

/* Reads the colours that hold for @widget now; cheap enough for each snapshot. */
void malbild_palette_read (MalbildPalette *self, GtkWidget *widget);

/* @color with its opacity multiplied by @alpha. */
GdkRGBA malbild_color_fade (const GdkRGBA *color, double alpha);

G_END_DECLS
