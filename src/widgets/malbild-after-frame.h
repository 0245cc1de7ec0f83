/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * malbild_after_frame:
 * @func: called once
 * @destroy: (nullable): called with @data after @func, or when the widget goes first
 *
 * Has something done after @widget was drawn: what can wait until there is something to be seen. An idle would not do,
 * since nothing else is to be done while a window waits for its first frame. Nothing is done as long as @widget is in no
 * window that is shown.
 *
 * Returns: a number for gtk_widget_remove_tick_callback()
 */
guint malbild_after_frame (GtkWidget *widget, void (*func) (gpointer data), gpointer data, GDestroyNotify destroy);

G_END_DECLS
