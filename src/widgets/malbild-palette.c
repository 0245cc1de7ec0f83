/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-palette.h"

#include <math.h>

/* The style context's getters are deprecated after the floor and what replaces them is not there yet, so they
 * are called in this file alone. */
static void
look_up (GtkStyleContext *style,
         const char      *name,
         const char      *otherwise,
         GdkRGBA         *color)
{
  if (!gtk_style_context_lookup_color (style, name, color))
    gdk_rgba_parse (color, otherwise);
}

void
malbild_palette_read (MalbildPalette *self,
                      GtkWidget      *widget)
{
  GtkStyleContext *style = gtk_widget_get_style_context (widget);

  gtk_style_context_get_color (style, &self->foreground);
  self->dim = malbild_color_fade (&self->foreground, 0.6);
  self->grid = malbild_color_fade (&self->foreground, 0.12);
  self->band = malbild_color_fade (&self->foreground, 0.05);
  self->neutral = malbild_color_fade (&self->foreground, 0.3);
  look_up (style, "view_bg_color", "#ffffff", &self->view);
  look_up (style, "accent_bg_color", "#3584e4", &self->accent);
  look_up (style, "accent_fg_color", "#ffffff", &self->on_accent);
  look_up (style, "success_bg_color", "#26a269", &self->done);
  look_up (style, "success_fg_color", "#ffffff", &self->on_done);
  look_up (style, "error_bg_color", "#c01c28", &self->late);
  look_up (style, "error_fg_color", "#ffffff", &self->on_late);
}

GdkRGBA
malbild_color_fade (const GdkRGBA *color,
                    double         alpha)
{
  GdkRGBA faded = *color;

  faded.alpha *= alpha;
  return faded;
}

static double
linear (double channel)
{
  return channel <= 0.04045 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

GdkRGBA
malbild_color_on (const GdkRGBA *color)
{
  /* The relative luminance of WCAG 2; 0.179 is where black and white contrast alike. */
  double luminance = 0.2126 * linear (color->red) + 0.7152 * linear (color->green) + 0.0722 * linear (color->blue);
  float value = luminance > 0.179 ? 0 : 1;

  return (GdkRGBA) { value, value, value, 1 };
}
