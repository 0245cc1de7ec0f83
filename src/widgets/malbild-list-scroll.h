/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * malbild_list_scroll_to:
 * @list: a list view; of a column view the one inside it
 * @position: of the item that is to be seen
 *
 * Scrolls until an item is in sight. A list that was not drawn yet, as in a place that is only just shown, scrolls as soon
 * as it was: GTK forgets what it is asked before.
 */
void malbild_list_scroll_to (GtkWidget *list, guint position);

G_END_DECLS
