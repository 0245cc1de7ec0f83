/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * malbild_tab_stop_make:
 * @list: a list view
 *
 * Makes a list one stop for Tab, however many rows it has: Tab leaves it, arrows go through its rows. GTK has Tab go from
 * row to row, and lets newer versions choose.
 */
void malbild_tab_stop_make (GtkWidget *list);

G_END_DECLS
