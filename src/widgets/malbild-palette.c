/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "malbild-palette.h"

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
