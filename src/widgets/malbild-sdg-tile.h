/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * malbild_sdg_tile_fill:
 * @button: a button, or a toggle button
 * @goal: 1 to 17
 * @count: how many goals are linked to it
 *
 * Makes a button the tile of a goal of Agenda 2030: its badge, its name, and how many goals there are, in words; one
 * without any is dashed.
 */
void malbild_sdg_tile_fill (GtkButton *button, guint goal, guint count);

G_END_DECLS
