/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * malbild_tree_keys_add:
 * @list: a list whose rows hold a #GtkTreeExpander
 *
 * Lets the arrow keys open and close the row that has the keyboard: the expander alone would have to have it.
 */
void malbild_tree_keys_add (GtkWidget *list);

G_END_DECLS
