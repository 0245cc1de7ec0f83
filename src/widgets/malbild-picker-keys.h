/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * malbild_picker_move:
 * @selection: the selection of @list
 * @list: a list view or column view
 * @key: the key that was pressed in the search entry above the list
 *
 * Moves the selection with Up and Down while the keyboard stays where one types, and keeps it in sight.
 *
 * Returns: whether the key was used
 */
gboolean malbild_picker_move (GtkSingleSelection *selection, GtkWidget *list, guint key);

G_END_DECLS
