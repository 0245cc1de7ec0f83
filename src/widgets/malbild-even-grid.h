/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MALBILD_TYPE_EVEN_GRID (malbild_even_grid_get_type ())
G_DECLARE_FINAL_TYPE (MalbildEvenGrid, malbild_even_grid, MALBILD, EVEN_GRID, GtkWidget)

/**
 * MalbildEvenGrid:
 *
 * Lays its children out in columns of equal width, as many as have room, so that nothing is ever cut off: five
 * steps beside each other, three and two in a narrow window, all below each other in a very narrow one.
 *
 * Properties: "column-width" (the least width of a column; 0: what the widest child needs), "max-columns", "spacing".
 */
GtkWidget *malbild_even_grid_new    (void);
void       malbild_even_grid_append (MalbildEvenGrid *self, GtkWidget *child);
void       malbild_even_grid_clear  (MalbildEvenGrid *self);

G_END_DECLS
